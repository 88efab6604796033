package render

import (
	"bytes"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"

	"bekal/internal/site"

	"golang.org/x/net/html"
)

// hostile gives texts that try to leave wherever they stand, each once, so that one can be told from another.
type hostile struct{ texts []string }

// text gives the next one as a value of front matter.
func (h *hostile) text() string {
	text := fmt.Sprintf(`T%d<script>alert(%[1]d)</script><img src=x onerror=alert(%[1]d)>"'&amp;</title>{{.Title}}-->`, len(h.texts))
	h.texts = append(h.texts, text)
	return "'" + strings.ReplaceAll(text, "'", "''") + "'"
}

// keys writes front matter whose keys all have such a text.
func (h *hostile) keys(keys ...string) string {
	var b strings.Builder
	for _, key := range keys {
		fmt.Fprintf(&b, "%s: %s\n", key, h.text())
	}
	return b.String()
}

// content is a handbook with hostile text in every field that a layout shows.
func (h *hostile) content() files {
	return files{
		"content/foto.gif": gif,
		"content/index.md": page(h.keys("title", "description", "theme", "organizer", "venue", "address", "city", "batch", "version")+
			"contacts:\n  - {name: "+h.text()+", role: "+h.text()+", phone: "+h.text()+", hours: "+h.text()+"}\n"+
			"groups: [X, Y]\nimage: foto.gif", ""),
		"content/day-1/index.md": page(h.keys("title", "description", "dress", "venue")+"bring: ["+h.text()+", "+h.text()+"]\n"+
			"gather: {time: '07.00', place: "+h.text()+"}\nschedule:\n"+
			"  - {time: 08.00-09.00, title: "+h.text()+", room: "+h.text()+", groups: "+h.text()+", speakers: ["+h.text()+"], status: moved, was: "+h.text()+", note: "+h.text()+"}\n"+
			"  - {time: 08.00-09.00, title: "+h.text()+", room: "+h.text()+", groups: "+h.text()+"}\n", ""),
		"content/day-1/a.md": page(h.keys("title", "description", "room", "note", "was")+"status: moved\ngroups: ["+h.text()+"]\n"+
			"speakers: [{name: "+h.text()+", position: "+h.text()+"}]\nmoderator: "+h.text()+"\nfacilitators: "+h.text()+"\n"+
			"objectives: ["+h.text()+"]\ntopics: ["+h.text()+"]\nmaterials: [{title: "+h.text()+", url: 'https://example.org/\"onload=x'}]\n"+
			"tasks: [{title: "+h.text()+", who: "+h.text()+"}]", ""),
		"content/day-1/recap.md": page(h.keys("title", "description", "role")+"author: ["+h.text()+", "+h.text()+"]\n"+
			"highlights: ["+h.text()+"]\nlessons: ["+h.text()+"]\nquestions: ["+h.text()+"]\nquotes: [{text: "+h.text()+", by: "+h.text()+"}]\n"+
			"photos: [{src: ../foto.gif, alt: "+h.text()+", caption: "+h.text()+"}]", ""),
		"content/people/a.md":        page(h.keys("name", "position", "unit", "phone", "email", "nip")+"public: true\nphoto: ../foto.gif", ""),
		"content/panduan/index.md":   page(h.keys("title", "description"), ""),
		"content/panduan/<b>&'x'.md": page(h.keys("title", "description"), ""),
		"content/glossary.md":        page(h.keys("title"), "K\"><script>alert(1)</script>\n: \"'></abbr><script>alert(2)</script>\n"),
		"content/badan.md": page("title: Badan", "# <script>alert(1)</script>\n\n## Bagian \"<img src=x onerror=alert(1)>\" {#a\"onclick=x}\n\n"+
			"![\"><script>alert(1)</script>](foto.gif \"x\\\"><script>alert(1)</script>\")\n\n[x](badan.md \"\\\" onclick=alert(1)\")\n\n"+
			"```\"><script>\nx\n```\n\n<script>alert(1)</script>\n\n[^1]\n\n[^1]: <script>alert(1)</script>\n"),
	}
}

// TestHostileText reads all pages of a handbook of hostile texts again, as a browser would.
func TestHostileText(t *testing.T) {
	h := &hostile{}
	b := lay(t, h.content().fs(), defaults(), site.Options{BaseURL: "https://example.org/"})
	var read reader
	for _, p := range b.site.Pages {
		read.page(t, p.Address, b.make(p.Address).HTML)
	}
	for _, text := range h.texts {
		if !slices.ContainsFunc(read.texts, func(found string) bool { return strings.Contains(found, text) }) {
			t.Errorf("no page shows %s", text)
		}
	}
}

// reader gathers all text and attributes of pages, and holds each page against what no text may make of it.
type reader struct{ texts []string }

func (r *reader) page(t *testing.T, address string, text []byte) {
	t.Helper()
	document, err := html.Parse(bytes.NewReader(text))
	if err != nil || len(text) == 0 {
		t.Fatalf("%s: %d bytes, %v", address, len(text), err)
	}
	for node := range document.Descendants() {
		if node.Type == html.TextNode {
			r.texts = append(r.texts, node.Data)
		}
		if node.Type != html.ElementNode {
			continue
		}
		if node.Data == "script" && node.FirstChild != nil {
			t.Errorf("%s: a script: %s", address, node.FirstChild.Data)
		}
		for _, a := range node.Attr {
			r.texts = append(r.texts, a.Val)
			if strings.HasPrefix(a.Key, "on") || strings.ContainsAny(a.Key, `"'<{`) {
				t.Errorf("%s: <%s %s=%q>", address, node.Data, a.Key, a.Val)
			}
			if a.Key == "href" || a.Key == "src" {
				r.address(t, address, a.Val)
			}
		}
	}
}

func (r *reader) address(t *testing.T, page, written string) {
	t.Helper()
	u, err := url.Parse(written)
	if err != nil || !slices.Contains([]string{"", "http", "https", "mailto", "tel"}, u.Scheme) || u.Scheme == "" && u.Host != "" {
		t.Errorf("%s leads to %q", page, written)
	}
}
