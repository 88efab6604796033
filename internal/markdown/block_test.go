package markdown

import (
	"testing"
)

func TestPictures(t *testing.T) {
	run(t, Options{}, []example{
		{name: "in a text", markdown: "a ![b *c*](d.png \"e\")", html: `<p>a <img src="d.png" alt="b c" title="e" loading="lazy" decoding="async"></p>`},
		{name: "alone", markdown: "![b](d.png \"e &lt; \\\"f\\\"\")", html: `<figure><img src="d.png" alt="b" loading="lazy" decoding="async"><figcaption>e &lt; &quot;f&quot;</figcaption></figure>`},
		{name: "several", markdown: "![a](a.png)\n![b](b.png)  ![c](javascript:c)", html: `<div class="gallery">
<figure><img src="a.png" alt="a" loading="lazy" decoding="async"></figure>
<figure><img src="b.png" alt="b" loading="lazy" decoding="async"></figure>
<figure>c</figure>
</div>`, problems: `2:19:12 error unsafe-link: the link "javascript:c" has the scheme "javascript", which is not allowed | use http, https, mailto, tel or the path of a file; ./ before a file's name that has a colon`},
		{name: "with a link around it", markdown: "[![a](a.png)](b.md)", html: `<p><a href="b.md"><img src="a.png" alt="a" loading="lazy" decoding="async"></a></p>`},
		{name: "in a loose list", markdown: "- ![a](a.png)\n\n- b", html: `<ul>
<li>
<figure><img src="a.png" alt="a" loading="lazy" decoding="async"></figure>
</li>
<li>
<p>b</p>
</li>
</ul>`},
		{name: "hostile text", markdown: "![\"><script>](a.png)", html: `<figure><img src="a.png" alt="&quot;&gt;" loading="lazy" decoding="async"></figure>`,
			problems: "1:5:8 warning raw-html: raw HTML is left out: <script> | write it as Markdown, or let HTML through with `html: true` in the handbook's index.md"},
	})
}

func TestTables(t *testing.T) {
	run(t, Options{}, []example{
		{name: "two", markdown: "a|b\n-|:-:\n1|`x\\|y\\|z`\n\nc|\n-|", html: `<div class="table" role="group" tabindex="0" aria-label="Tabel 1">
<table>
<thead>
<tr>
<th>a</th>
<th class="center">b</th>
</tr>
</thead>
<tbody>
<tr>
<td>1</td>
<td class="center"><code>x|y|z</code></td>
</tr>
</tbody>
</table>
</div>
<div class="table" role="group" tabindex="0" aria-label="Tabel 2">
<table>
<thead>
<tr>
<th>c</th>
</tr>
</thead>
</table>
</div>`},
		{name: "a backslash in code outside tables", markdown: "`a\\|b`", html: `<p><code>a\|b</code></p>`},
	})
}

func TestCode(t *testing.T) {
	run(t, Options{}, []example{
		{name: "language", markdown: "```go run\n<a>\n\n```", html: "<pre tabindex=\"0\"><code class=\"language-go\">&lt;a&gt;\n\n</code></pre>"},
		{name: "hostile language", markdown: "~~~ \"><script>&quot;\nx\n~~~", html: "<pre tabindex=\"0\"><code class=\"language-&quot;&gt;&lt;script&gt;&quot;\">x\n</code></pre>"},
		{name: "indented, without an end", markdown: "    a\n     b\x00", html: "<pre tabindex=\"0\"><code>a\n b\ufffd\n</code></pre>"},
		{name: "not a template", markdown: "{{ .Title }} `{{ . }}`", html: "<p>{{ .Title }} <code>{{ . }}</code></p>"},
	})
}

func TestTasks(t *testing.T) {
	run(t, Options{}, []example{
		{name: "tight", markdown: "1. [x] a\n   - b\n2. c", html: `<ol class="tasks">
<li><label><input type="checkbox" disabled checked> a</label>
<ul>
<li>b</li>
</ul>
</li>
<li>c</li>
</ol>`},
		{name: "in a heading", markdown: "- # [x] a", html: `<ul class="tasks">
<li>
<h2 id="a"><label><input type="checkbox" disabled checked> a</label></h2>
</li>
</ul>`},
		{name: "loose", markdown: "- [ ] a [b](c.md)\n\n- d", html: `<ul class="tasks">
<li>
<p><label><input type="checkbox" disabled> a <a href="c.md">b</a></label></p>
</li>
<li>
<p>d</p>
</li>
</ul>`},
	})
}

func TestTypography(t *testing.T) {
	run(t, Options{}, []example{
		{name: "marks", markdown: "\"a\" 'nilai' 'tugas' Jum'at 1--2 --- ... \\\"b\\\"", html: "<p>“a” ‘nilai’ ‘tugas’ Jum’at 1–2 — … &quot;b&quot;</p>"},
		{name: "not in code and addresses", markdown: "`\"a\"--` [b](c--d.md \"'e'\")", html: `<p><code>&quot;a&quot;--</code> <a href="c--d.md" title="'e'">b</a></p>`},
		{name: "line breaks", markdown: "a     \nb\\\nc\nd  ", html: "<p>a<br>\nb<br>\nc\nd</p>"},
	})
	run(t, Options{Language: "de-AT"}, []example{{name: "German", markdown: "\"a\" 'b'", html: "<p>„a“ ‘b’</p>"}})
	run(t, Options{Language: "fr"}, []example{{name: "French", markdown: "\"a\"", html: "<p>«a»</p>"}})
	run(t, Options{Language: "id-ID"}, []example{{name: "Indonesian", markdown: "\"a\"", html: "<p>“a”</p>"}})
}

func TestRawHTML(t *testing.T) {
	const hint = " | write it as Markdown, or let HTML through with `html: true` in the handbook's index.md\n"
	run(t, Options{}, []example{
		{name: "tags in a text", markdown: "a <b class=\"x\">c</b><br/>\n<i>d</i>", html: "<p>a c\nd</p>",
			problems: "1:3:13 warning raw-html: raw HTML is left out: <b class=\"x\">" + hint +
				"1:21:5 warning raw-html: raw HTML is left out: <br/>" + hint +
				"2:1:3 warning raw-html: raw HTML is left out: <i>" + hint},
		{name: "a block", markdown: "> <div>\n> x\n> </div>\n\ny\n\n</div>", html: "<p>y</p>",
			problems: "1:3:5 warning raw-html: raw HTML is left out: <div>" + hint},
		{name: "comments", markdown: "<!-- a\n\nb --> \n\nc <!-- d --> e <!--> <!---> f\n\n- <!-- g -->", html: "<p>c  e   f</p>"},
		{name: "behind a comment", markdown: "<!-- a --> b\n<!-- c\nd --> <script>", html: "",
			problems: "1:12:1 warning raw-html: raw HTML is left out: b" + hint + "3:7:8 warning raw-html: raw HTML is left out: <script>" + hint},
		{name: "a comment without an end", markdown: "a\n\n<!-- b\n\nc", html: "<p>a</p>",
			problems: "3:1:4 warning raw-html: this comment is not closed, and all that follows is left out | close it with -->"},
		{name: "other kinds", markdown: "a <?php x ?> <!DOCTYPE b> <![CDATA[c]]>", html: "<p>a   </p>",
			problems: "1:3:10 warning raw-html: raw HTML is left out: <?php x ?>" + hint + "1:14:12 warning raw-html: raw HTML is left out: <!DOCTYPE b>" + hint +
				"1:27:13 warning raw-html: raw HTML is left out: <![CDATA[c]]>" + hint},
		{name: "nothing is left", markdown: "*<b></b>*\n\n> <!-- a -->\n\n- - <hr>", html: "",
			problems: "1:2:3 warning raw-html: raw HTML is left out: <b>" + hint + "5:5:4 warning raw-html: raw HTML is left out: <hr>" + hint},
	})
	run(t, Options{HTML: true}, []example{
		{name: "let through", markdown: "<div id=\"x\">\n<!-- a -->\n</div>\n\na <b onclick=\"c\">d</b> [e](javascript:e)", html: `<div id="x">
<!-- a -->
</div>
<p>a <b onclick="c">d</b> e</p>`, problems: `5:28:12 error unsafe-link: the link "javascript:e" has the scheme "javascript", which is not allowed | use http, https, mailto, tel or the path of a file; ./ before a file's name that has a colon`},
	})
}

// TestRawIDs holds that ids of raw HTML can be led to, in a rendering with a prefix too.
func TestRawIDs(t *testing.T) {
	document, _ := parse("# A\n\n<a id='x'></a> <p Name=y>\n\n[x](#x) [a](#a)", Options{HTML: true})
	if got := document.Anchors(); len(got) != 3 || got[1] != "x" || got[2] != "y" {
		t.Errorf("got %q", got)
	}
	compare(t, "HTML", render(t, document, Rendering{IDPrefix: "p-"}), `<h2 id="p-a">A</h2>
<p><a id='x'></a> <p Name=y></p>
<p><a href="#x">x</a> <a href="#p-a">a</a></p>`)
}
