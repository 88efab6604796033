package markdown

import (
	"strings"
	"testing"

	"bekal/internal/diag"
)

func TestCallouts(t *testing.T) {
	run(t, Options{}, []example{
		{name: "without title", markdown: "> [!NOTE]\n> Isi.", html: `<div class="callout note" role="note">
<p class="callout-title">Catatan</p>
<p>Isi.</p>
</div>`},
		{name: "title with markup", markdown: "> [!Penting] Bawa *KTP*\n> Isi.", html: `<div class="callout important" role="note">
<p class="callout-title">Bawa <em>KTP</em></p>
<p>Isi.</p>
</div>`},
		{name: "folded", markdown: "> [!answer]- Kunci\n> Isi.", html: `<details class="callout answer">
<summary>Kunci</summary>
<p>Isi.</p>
</details>`},
		{name: "alone", markdown: ">[!HATI-HATI]", html: `<div class="callout caution" role="note">
<p class="callout-title">Awas</p>
</div>`},
		{name: "in a list", markdown: "- > [!TIP]\n  > Isi\n  lanjut\n- b", html: `<ul>
<li>
<div class="callout tip" role="note">
<p class="callout-title">Kiat</p>
<p>Isi
lanjut</p>
</div>
</li>
<li>b</li>
</ul>`},
		{name: "an ordinary quote", markdown: "> [! ada spasi] x\n\n> [!a](b.md)", html: `<blockquote>
<p>[! ada spasi] x</p>
</blockquote>
<blockquote>
<p><a href="b.md">!a</a></p>
</blockquote>`},
		{name: "unknown", markdown: "x\n\n- > [!CATATN] x\n  > y", html: `<p>x</p>
<ul>
<li>
<blockquote>
<p>[!CATATN] x
y</p>
</blockquote>
</li>
</ul>`, problems: `3:5:9 warning callout: unknown callout "[!CATATN]" | did you mean "CATATAN"?`},
		{name: "far from any", markdown: "> [!XYZW]", html: "<blockquote>\n<p>[!XYZW]</p>\n</blockquote>",
			problems: `1:3:7 warning callout: unknown callout "[!XYZW]" | known are NOTE, CATATAN, TIP, KIAT, TIPS, IMPORTANT, PENTING, WARNING, PERINGATAN, CAUTION, AWAS, HATI-HATI, TASK, TUGAS, BRING, BAWA, BAWAAN, ANSWER, JAWABAN, COMMITTEE, PANITIA`},
		{name: "below the first line", markdown: "> [!NOTE]\n> a\n> [!TIP] b", html: `<div class="callout note" role="note">
<p class="callout-title">Catatan</p>
<p>a
[!TIP] b</p>
</div>`, problems: `3:3:6 warning callout: "[!TIP]" is only text here | begin a quote of its own with it, after an empty line: > [!TIP]`},
	})
}

// TestCalloutKinds writes each name and sees its kind.
func TestCalloutKinds(t *testing.T) {
	for _, kind := range CalloutKinds() {
		for _, name := range kind.Names {
			for _, written := range []string{name, strings.ToLower(name)} {
				document, problems := parse("> [!"+written+"]\n> x", Options{Committee: true})
				want := `<div class="callout ` + kind.Class + `" role="note">` + "\n<p class=\"callout-title\">" + words.callout(kind.Class) + "</p>\n<p>x</p>\n</div>"
				compare(t, written, render(t, document, Rendering{Words: words}), want)
				compare(t, written, describe(problems, diag.English), "")
			}
		}
	}
}

// TestCommittee hides what is the committee's from everything that reads the body.
func TestCommittee(t *testing.T) {
	const body = `Awal [x] dan [^b] dan [^c].

- satu
- > [!COMMITTEE]
  > Rahasia
  malas
- dua

> [!panitia]- Rahasia
> ## Rahasia
> [rahasia](rahasia.md) <b>rahasia</b> [^a] [^9]
>
> [x]: rahasia.md
>
> [^c]: Rahasia.
>
> Rahasia
> : Rahasia

[^a]: Rahasia, lihat[^d].
[^b]: Terbuka.
[^d]: Rahasia juga.
`
	document, problems := parse(body, Options{})
	html := render(t, document, Rendering{Words: words})
	compare(t, "HTML", html, `<p>Awal [x] dan <sup id="fnref:1"><a href="#fn:1" role="doc-noteref">1</a></sup> dan [^c].</p>
<ul>
<li>satu</li>
<li>dua</li>
</ul>
<section class="footnotes" role="doc-endnotes">
<h2>Catatan kaki</h2>
<ol>
<li id="fn:1">
<p>Terbuka.`+"\u00a0"+`<a href="#fnref:1" role="doc-backlink" aria-label="Kembali ke teks">↩`+"\ufe0e"+`</a></p>
</li>
</ol>
</section>`)
	compare(t, "problems", describe(problems, diag.English), `1:23:4 warning footnote: there is no footnote "c" | write its text in a line of its own: [^c]: …`)
	if len(document.Links())+len(document.Headings())+len(document.Definitions()) > 0 {
		t.Error(document.Links(), document.Headings(), document.Definitions())
	}
	for _, s := range document.Sections() {
		if strings.Contains(strings.ToLower(s.Text), "rahasia") {
			t.Error(s.Text)
		}
	}

	document, problems = parse(body, Options{Committee: true})
	if html := render(t, document, Rendering{Words: words}); strings.Count(html, "ahasia") < 9 {
		t.Error(html)
	}
	if len(document.Links()) != 2 || len(document.Headings()) != 1 || len(document.Definitions()) != 1 {
		t.Error(document.Links(), document.Headings(), document.Definitions())
	}
	compare(t, "problems", describe(problems, diag.English), `11:25:3 warning raw-html: raw HTML is left out: <b> | write it as Markdown, or let HTML through with `+"`html: true`"+` in the handbook's index.md
11:45:4 warning footnote: there is no footnote "9" | write its text in a line of its own: [^9]: …`)
}

// TestCommitteeMistakes are those that would publish what was meant to be hidden.
func TestCommitteeMistakes(t *testing.T) {
	for name, e := range map[string]struct{ markdown, english, indonesian string }{
		"a letter is missing": {"> [!COMITTEE]\n> x",
			`1:3:11 error leak: unknown callout "[!COMITTEE]" | did you mean "COMMITTEE"?`,
			`1:3:11 error leak: kotak catatan "[!COMITTEE]" tidak dikenal | maksudnya "COMMITTEE"?`},
		"below another callout": {"> [!NOTE]\n> a\n>\n> [!PANITIA]\n> x",
			`4:3:10 error leak: "[!PANITIA]" is only text here | begin a quote of its own with it, after an empty line: > [!PANITIA]`,
			`4:3:10 error leak: "[!PANITIA]" di sini hanya teks | mulailah kutipan tersendiri dengannya, setelah baris kosong: > [!PANITIA]`},
		"not a quote": {"- [!PANITIA]\n  x",
			`1:3:10 error leak: "[!PANITIA]" is only text here | begin a quote of its own with it, after an empty line: > [!PANITIA]`,
			`1:3:10 error leak: "[!PANITIA]" di sini hanya teks | mulailah kutipan tersendiri dengannya, setelah baris kosong: > [!PANITIA]`},
		"in code it is text": {"    > [!PANITIA]\n\n`[!PANITIA]`", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			_, problems := parse(e.markdown, Options{})
			compare(t, "English", describe(problems, diag.English), e.english)
			compare(t, "Indonesian", describe(problems, diag.Indonesian), e.indonesian)
			_, problems = parse(e.markdown, Options{Committee: true})
			if diag.Count(problems, diag.Error) > 0 {
				t.Error("the committee's own edition hides nothing")
			}
		})
	}
}
