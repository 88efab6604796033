package markdown

import (
	"slices"
	"strings"
	"testing"

	"bekal/internal/diag"
)

func TestFootnotes(t *testing.T) {
	const back = "\u00a0" + `<a href="#fnref:1" role="doc-backlink" aria-label="Kembali ke teks`
	const arrow = `">↩` + "\ufe0e" + `</a>`
	run(t, Options{}, []example{
		{name: "numbered as they are met", markdown: "a[^z] b![^y]\n\n[^y]: Y\n\n    ```\n    code\n    ```\n[^z]: Z", html: `<p>a<sup id="fnref:1"><a href="#fn:1" role="doc-noteref">1</a></sup> b!<sup id="fnref:2"><a href="#fn:2" role="doc-noteref">2</a></sup></p>
<section class="footnotes" role="doc-endnotes">
<h2>Catatan kaki</h2>
<ol>
<li id="fn:1">
<p>Z` + back + arrow + `</p>
</li>
<li id="fn:2">
<p>Y</p>
<pre tabindex="0"><code>code
</code></pre>
` + strings.ReplaceAll(back, "fnref:1", "fnref:2") + arrow + `</li>
</ol>
</section>`},
		{name: "used twice", markdown: "a[^x] b[^x]\n\n[^x]: X", html: `<p>a<sup id="fnref:1"><a href="#fn:1" role="doc-noteref">1</a></sup> b<sup id="fnref:1-2"><a href="#fn:1" role="doc-noteref">1</a></sup></p>
<section class="footnotes" role="doc-endnotes">
<h2>Catatan kaki</h2>
<ol>
<li id="fn:1">
<p>X` + back + " 1" + arrow + strings.ReplaceAll(back, "fnref:1", "fnref:1-2") + " 2" + arrow + `</p>
</li>
</ol>
</section>`},
		{name: "problems", markdown: "a[^satu] `[^b]` \\[^c] [^d](e.md)\n\n[^sato]: X[^f]\n\n[^g]: Y\n[^g]: Z\n[^h]: H [^h]",
			html: "<p>a[^satu] <code>[^b]</code> [^c] <a href=\"e.md\">^d</a></p>", problems: `1:2:7 warning footnote: there is no footnote "satu" | did you mean "sato"?
3:1:7 warning footnote: nothing refers to footnote "sato" | write [^sato] where it belongs
3:11:4 warning footnote: there is no footnote "f" | write its text in a line of its own: [^f]: …
5:1:4 warning footnote: nothing refers to footnote "g" | write [^g] where it belongs
6:1:4 warning footnote: footnote "g" is defined twice | give it another label`},
		{name: "no labels", markdown: "[^] [^ ] [^a", html: "<p>[^] [^ ] [^a</p>"},
	})
}

// TestFootnoteIDs holds that no heading can take a footnote's id, whatever its author gives it.
func TestFootnoteIDs(t *testing.T) {
	document, problems := parse("# A {#fn:1}\n# B {#fnref:1}\n\na[^1]\n\n[^1]: b[^1]", Options{})
	want := []string{"fn:1-2", "fnref:1-3", "fn:1", "fnref:1", "fnref:1-2"}
	if got := document.Anchors(); !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	if html := render(t, document, Rendering{}); len(faults(html)) > 0 || len(problems) > 0 {
		t.Error(faults(html), describe(problems, diag.English))
	}
}
