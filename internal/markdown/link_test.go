package markdown

import (
	"fmt"
	"strings"
	"testing"

	"bekal/internal/diag"
)

func TestLinks(t *testing.T) {
	run(t, Options{}, []example{
		{name: "kinds", markdown: "[a](b.md \"T &amp; t\") <https://kpu.go.id> www.kpu.go.id a@b.id <mailto:a@b.id> [tel](tel:+62) ftp://x.y/z",
			html: `<p><a href="b.md" title="T &amp; t">a</a> <a href="https://kpu.go.id">https://kpu.go.id</a> <a href="http://www.kpu.go.id">www.kpu.go.id</a> <a href="mailto:a@b.id">a@b.id</a> <a href="mailto:a@b.id">mailto:a@b.id</a> <a href="tel:+62">tel</a> ftp://x.y/z</p>`},
		{name: "no link in a link", markdown: "[a <https://b.id> ![c](d.png) [^1]](e.md)\n\n[^1]: f", html: `<p><a href="e.md">a https://b.id <img src="d.png" alt="c" loading="lazy" decoding="async"> <sup id="fnref:1">1</sup></a></p>
<section class="footnotes" role="doc-endnotes">
<h2>Catatan kaki</h2>
<ol>
<li id="fn:1">
<p>f` + "\u00a0" + `<a href="#fnref:1" role="doc-backlink" aria-label="Kembali ke teks">↩` + "\ufe0e" + `</a></p>
</li>
</ol>
</section>`},
		{name: "hosts without a scheme", markdown: "[a](//host/x) ![b](\\\\\\\\host/x.png)", html: "<p>a b</p>",
			problems: `1:5:8 error unsafe-link: the link "//host/x" names a host without a scheme | write https://host/x
1:20:14 error unsafe-link: the link "\\\\host/x.png" names a host without a scheme | write https:\\host/x.png`},
		{name: "a file with a colon", markdown: "[a](./08:00.md) [b](08:00.md)", html: `<p><a href="./08:00.md">a</a> b</p>`,
			problems: `1:21:8 error unsafe-link: the link "08:00.md" has the scheme "08", which is not allowed | use http, https, mailto, tel or the path of a file; ./ before a file's name that has a colon`},
	})
}

// TestLinkList holds the destinations, and that their offsets lead back to what was written.
func TestLinkList(t *testing.T) {
	const body = "Teks [a](b.md) dan [b](b.md#c \"b.md\")\n" +
		"> - [dua\n>   baris](<d e.md>) ![x [y](z)](f%20g.png)\n\n" +
		"| [h](i.md) | `]` [j][k] [k][] [k] |\n|---|---|\n\n" +
		"<https://l.id> [kosong]() [m](n\\*&amp;.md)\n\n[k]: o.md\n"
	document, _ := parse(body, Options{})
	var got strings.Builder
	for _, l := range document.Links() {
		fmt.Fprintf(&got, "%q %v %q %q\n", l.Destination, l.Picture, l.Alt, body[l.Start:l.End])
	}
	compare(t, "links", got.String(), `"b.md" false "" "b.md"
"b.md#c" false "" "b.md#c"
"d e.md" false "" "d e.md"
"f%20g.png" true "x y" "f%20g.png"
"i.md" false "" "i.md"
"o.md" false "" "[j][k]"
"o.md" false "" "[k][]"
"o.md" false "" "[k]"
"https://l.id" false "" "https://l.id"
"" false "" "[kosong]()"
"n*&.md" false "" "n\\*&amp;.md"`)
}

func TestResolver(t *testing.T) {
	document, _ := parse("[a](a.md) [b](b.md) [c](#c) [d](d.md) ![e](e.png) [f](f.md) ![g](g.png)\n\n[h](#)", Options{})
	got := render(t, document, Rendering{IDPrefix: "p-", Resolve: func(l Link) Target {
		switch l.Destination {
		case "a.md":
			return Target{Href: "a b.html", Note: "PDF & 2 MB"}
		case "b.md", "g.png":
			return Target{Missing: true}
		case "d.md":
			return Target{Href: "https://d.id/\"é", External: true}
		case "e.png":
			return Target{Href: "e.1a2b.png", Width: 640, Height: 480}
		case "f.md":
			return Target{Href: "javascript:alert(1)"}
		}
		return Target{Href: l.Destination}
	}})
	compare(t, "HTML", got, `<p><a href="a%20b.html">a</a> <span class="note">(PDF &amp; 2 MB)</span> b <a href="#p-c">c</a> <a href="https://d.id/%22%C3%A9" rel="external">d</a> <img src="e.1a2b.png" alt="e" width="640" height="480" loading="lazy" decoding="async"> f g</p>
<p><a href="#">h</a></p>`)
}

// hostile are ways to write an address that leads to another scheme than those that are allowed.
var hostile = []string{
	"javascript:alert(1)", "JavaScript:alert(1)", "&#106;avascript:alert(1)", "&#x6A;avascript:alert(1)", "&#0000106;avascript:alert(1)",
	"java&Tab;script:alert(1)", "java&NewLine;script:alert(1)", "java&#9;script:alert(1)", "java&#10;script:alert(1)", "java&#13;script:alert(1)",
	"&#1;javascript:alert(1)", "&#x20;javascript:alert(1)", "&nbsp;javascript:alert(1)", "javascript&colon;alert(1)", "javascript&#58;alert(1)",
	"javascript%3Aalert(1)", "%6Aavascript:alert(1)", "%6Aavascript%3Aalert(1)", "java%0Ascript:alert(1)", "java%09script:alert(1)",
	"java\\script:alert(1)", "\\javascript:alert(1)", "java&shy;script:alert(1)", "java&ZeroWidthSpace;script:alert(1)", "java\u200bscript:alert(1)",
	"data:text/html,<script>alert(1)</script>", "data:image/svg+xml;base64,PHN2Zz4=", "DATA:text/html;base64,PHN2Zz4=", "vbscript:msgbox(1)",
	"file:///etc/passwd", "blob:https://a.id/x", "view-source:https://a.id", "//evil.example", "/\\evil.example", "\\\\\\\\evil.example", "/%09/evil.example",
	"%2F%2Fevil.example", "/&Tab;/evil.example", "intent://x#Intent;end", "ws://a.id", ":alert(1)", "&#0;http://a.id", "%20https://a.id", "feed:javascript:alert(1)",
}

// TestHostileLinks writes each as a link, a picture, a definition and an address of its own.
func TestHostileLinks(t *testing.T) {
	for _, address := range hostile {
		for _, form := range []string{"[a](<%s>)", "![a](<%s>)", "[a](<%s> \"b\")", "[a]\n\n[a]: <%s>", "[![a](<%[1]s>)](<%[1]s>)", "<%s>"} {
			markdown := fmt.Sprintf(form, address)
			document, problems := parse(markdown, Options{})
			html := render(t, document, Rendering{})
			for _, fault := range faults(html) {
				t.Errorf("%q: %s\n%s", markdown, fault, html)
			}
			isAddress := !strings.HasPrefix(form, "<") && !strings.Contains(address, "<")
			if isAddress && (len(document.Links()) > 0 || diag.Count(problems, diag.Error) == 0 && strings.HasPrefix(html, "<p><a")) {
				t.Errorf("%q: %+v, %s", markdown, document.Links(), html)
			}
		}
	}
}

// TestHarmlessAddresses are those that only look like others.
func TestHarmlessAddresses(t *testing.T) {
	for _, address := range []string{
		"", "#", "#a:b", "a.md", "../a.md#b", "/a.html", "a/b:c.md", "./a:b.md", "?a=b:c", "a.html?b=c:d", "a%20b.md", "100%.md",
		"HTTPS://a.id", "http://a.id:80/b", "mailto:a@b.id", "tel:+62-561", "https:a", "a b.md", "catatan é.md", "a.md#%E2%80%9C:",
	} {
		if !isSafe(address) {
			t.Errorf("%q is refused", address)
		}
	}
}
