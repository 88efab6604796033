package build

import (
	"crypto/sha256"
	"encoding/base64"
	"net/url"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// directives are a policy's, by name.
func directives(policy string) map[string][]string {
	all := map[string][]string{}
	for directive := range strings.SplitSeq(policy, ";") {
		if words := strings.Fields(directive); len(words) > 0 {
			all[words[0]] = words[1:]
		}
	}
	return all
}

// forbidden says what of a page a policy forbids. Every page is of one host with all that belongs to the site.
func forbidden(page *html.Node, policy map[string][]string) (found []string) {
	allows := func(directive, source string) bool {
		list, ok := policy[directive]
		if !ok {
			list = policy["default-src"]
		}
		for _, allowed := range list {
			if allowed == source {
				return true
			}
		}
		return false
	}
	load := func(n *html.Node, directive, reference string) {
		u, err := url.Parse(strings.TrimSpace(reference))
		source := "'self'"
		if err != nil || u.Host != "" {
			source = "elsewhere"
		} else if u.Scheme != "" {
			source = u.Scheme + ":"
		}
		if !allows(directive, source) {
			found = append(found, n.Data+" "+directive+" "+reference)
		}
	}
	inline := func(n *html.Node, directive string) {
		sum := sha256.Sum256([]byte(textOf(n)))
		if !allows(directive, "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'") {
			found = append(found, n.Data+" "+directive+" inside the page")
		}
	}
	for n := range page.Descendants() {
		for _, a := range n.Attr {
			if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
				found = append(found, n.Data+" "+a.Key+"="+a.Val)
			}
		}
		src, rel := value(n, "src"), value(n, "rel")
		switch n.Data {
		case "script":
			if src != "" {
				load(n, "script-src", src)
			} else {
				inline(n, "script-src")
			}
		case "style":
			inline(n, "style-src")
		case "link":
			switch directive := map[string]string{"stylesheet": "style-src", "icon": "img-src", "apple-touch-icon": "img-src", "manifest": "manifest-src"}[rel]; {
			case directive != "":
				load(n, directive, value(n, "href"))
			case rel == "preload" || rel == "prefetch":
				load(n, "default-src", value(n, "href"))
			}
		case "img", "image":
			load(n, "img-src", src)
		case "audio", "video", "source", "track":
			load(n, "media-src", src)
		case "form":
			load(n, "form-action", value(n, "action"))
		case "iframe", "object", "embed", "base":
			found = append(found, n.Data)
		}
	}
	return found
}

// TestPolicyHoldsForEveryPage holds all pages of the own handbook, prints too, against the policy that is documented.
func TestPolicyHoldsForEveryPage(t *testing.T) {
	policy := directives(Policy)
	pages := 0
	for name, text := range snapshot(t, ownSite(t)) {
		if filepath.Ext(name) != ".html" {
			continue
		}
		pages++
		page, err := html.Parse(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if found := forbidden(page, policy); len(found) > 0 {
			t.Errorf("%s: %q", name, found)
		}
	}
	if pages < 40 {
		t.Errorf("only %d pages", pages)
	}
	for _, broken := range []string{
		"<style>a{}</style>", "<script>x()</script>", "<p style='color:red'>", "<p onclick='x()'>", "<img src='https://example.org/x.png'>",
		"<script src='//example.org/x.js'></script>", "<link rel=stylesheet href='https://example.org/x.css'>", "<iframe src='x.html'></iframe>",
		"<form action='https://example.org/'>", "<base href='/'>", "<img src='file:///x.png'>", "<video src='http://example.org/'>",
	} {
		page, err := html.Parse(strings.NewReader(broken))
		if err != nil {
			t.Fatal(err)
		}
		if len(forbidden(page, policy)) != 1 {
			t.Errorf("the test sees nothing in %s", broken)
		}
	}
}

// TestPolicyIsDocumented looks for the policy where people look for it.
func TestPolicyIsDocumented(t *testing.T) {
	docs := snapshot(t, filepath.Join(repository(t), "docs"))
	if !strings.Contains(docs["security.md"], Policy) {
		t.Error("docs/security.md does not have the policy")
	}
}
