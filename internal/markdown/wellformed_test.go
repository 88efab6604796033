package markdown

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// faults looks at rendered HTML as a browser would and names what must not be in it when no raw HTML is let through:
// script, handlers, inline style, foreign schemes, an id twice, tags that do not match.
func faults(text string) []string {
	var found []string
	ids := map[string]bool{}
	var open []string
	tokens := html.NewTokenizer(strings.NewReader(text))
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			if len(open) > 0 {
				found = append(found, fmt.Sprintf("open at the end: %v", open))
			}
			return append(found, parsedFaults(text)...)
		case html.CommentToken, html.DoctypeToken:
			found = append(found, "not of our making: "+tokens.Token().String())
		case html.StartTagToken:
			token := tokens.Token()
			found = append(found, tagFaults(token, ids)...)
			if !slices.Contains([]string{"br", "hr", "img", "input"}, token.Data) {
				open = append(open, token.Data)
			}
		case html.EndTagToken:
			name := tokens.Token().Data
			if len(open) == 0 || open[len(open)-1] != name {
				return append(found, fmt.Sprintf("</%s> in %v", name, open))
			}
			open = open[:len(open)-1]
		}
	}
}

func tagFaults(token html.Token, ids map[string]bool) []string {
	var found []string
	known := "a abbr blockquote br code dd del details div dl dt em figcaption figure h2 h3 h4 h5 h6 hr img input label li ol p pre section span strong summary sup table tbody td th thead tr ul"
	if !slices.Contains(strings.Fields(known), token.Data) {
		found = append(found, "element "+token.Data)
	}
	seen := map[string]bool{}
	for _, a := range token.Attr {
		if seen[a.Key] {
			found = append(found, "attribute twice: "+a.Key)
		}
		seen[a.Key] = true
		switch a.Key {
		case "href", "src":
			if fault := addressFault(a.Val); fault != "" {
				found = append(found, fault)
			}
		case "id":
			if a.Val == "" || ids[a.Val] {
				found = append(found, fmt.Sprintf("id %q", a.Val))
			}
			ids[a.Val] = true
		case "alt", "aria-label", "checked", "class", "decoding", "disabled", "height", "loading", "open", "rel", "role", "start", "tabindex", "title", "type", "width":
		default:
			found = append(found, "attribute "+a.Key)
		}
	}
	return found
}

// addressFault reads an address as browsers do: leading controls and spaces, tabs and newlines do not count.
func addressFault(address string) string {
	address = strings.TrimLeft(address, "\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\v\f\r\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f ")
	address = strings.NewReplacer("\t", "", "\n", "", "\r", "", `\`, "/").Replace(address)
	if strings.HasPrefix(address, "//") {
		return "host without a scheme: " + address
	}
	scheme, _, ok := strings.Cut(address, ":")
	if !ok || strings.ContainsAny(scheme, "/?#") {
		return ""
	}
	if decoded, err := url.PathUnescape(scheme); err == nil {
		scheme = decoded
	}
	if !slices.Contains([]string{"http", "https", "mailto", "tel"}, strings.ToLower(scheme)) {
		return "scheme of " + address
	}
	return ""
}

// parsedFaults holds the tags as written against the tree that a browser makes of them: where it must move or close
// elements by itself, writing its tree gives others.
func parsedFaults(text string) []string {
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(strings.NewReader(text), body)
	if err != nil {
		return []string{err.Error()}
	}
	var written strings.Builder
	for _, n := range nodes {
		if err := html.Render(&written, n); err != nil {
			return []string{err.Error()}
		}
	}
	if before, after := tags(text), tags(written.String()); !slices.Equal(before, after) {
		return []string{fmt.Sprintf("a browser reads other tags:\n%v\n%v", before, after)}
	}
	return nil
}

func tags(text string) []string {
	var all []string
	tokens := html.NewTokenizer(strings.NewReader(text))
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return all
		case html.StartTagToken, html.SelfClosingTagToken:
			all = append(all, tokens.Token().Data)
		case html.EndTagToken:
			all = append(all, "/"+tokens.Token().Data)
		}
	}
}
