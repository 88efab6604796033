package build

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// hostile is markup that would run if it reached a page as such.
const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>'</title></style>&#x3c;b&#x3e;{{.Title}}`

// TestHostileText writes markup into every field that a page shows: parsed again, no page has a script inside, a handler, or an address of a foreign scheme.
func TestHostileText(t *testing.T) {
	quoted := strconv.Quote(hostile)
	field := func(keys ...string) string {
		var b strings.Builder
		for _, key := range keys {
			fmt.Fprintf(&b, "%s: %s\n", key, quoted)
		}
		return "---\n" + b.String()
	}
	body := hostile + "\n\n## " + hostile + " {#x .y onclick=alert(1) style=x}\n\n```js\"><script>\n" + hostile + "\n```\n\n" +
		"![" + hostile + "](denah.png \"" + strings.ReplaceAll(hostile, `"`, `\"`) + "\")\n\n> [!NOTE] " + hostile + "\n> x\n\n" +
		"SKP[^1]\n\n[^1]: " + hostile + "\n\n| " + hostile + " |\n|---|\n| " + hostile + " |\n\nx\n: " + hostile + "\n"
	dir := project(t, files{
		"content/index.md": field("title", "theme", "organizer", "venue", "address", "city", "batch", "version", "description") +
			"timezone: WIB\ncontacts: [{name: " + quoted + ", role: " + quoted + ", phone: " + quoted + ", hours: " + quoted + "}]\n" +
			"rooms: [{name: " + quoted + "}]\ngroups: [" + quoted + "]\nparams: {x: " + quoted + "}\ntags: [" + quoted + "]\n---\n" + hostile + "\n",
		"content/glossary.md":    field("title") + "---\nSKP\n: " + hostile + "\n",
		"content/rules.md":       field("title", "description") + "---\n" + hostile + "\n",
		"content/<b>x.md":        field("title") + "---\n" + hostile + "\n",
		"content/day-1/index.md": field("title", "dress", "venue", "description", "bring") + "date: 2025-10-06\ngather: {place: " + quoted + ", time: 07.00}\nschedule:\n  - {time: 08.00-09.00, title: " + quoted + ", room: " + quoted + ", speakers: " + quoted + ", groups: " + quoted + ", note: " + quoted + ", was: " + quoted + ", status: moved}\n---\n" + hostile + "\n",
		"content/day-1/01-x.md": field("title", "room", "note", "was", "objectives", "topics", "speakers", "moderator", "facilitators") +
			"time: 09.00-10.00\nmaterials: [{title: " + quoted + ", file: denah.png}]\ntasks: [{title: " + quoted + ", who: " + quoted + "}]\n---\n" + body,
		"content/day-1/denah.png": picture(2, 2),
		"content/day-1/recap.md":  field("title", "author", "role", "highlights", "lessons", "questions") + "quotes: [{text: " + quoted + ", by: " + quoted + "}]\nphotos: [{src: denah.png, alt: " + quoted + ", caption: " + quoted + "}]\n---\n" + hostile + "\n",
		"content/people/x.md":     field("title", "name", "position", "unit", "phone", "email", "nip") + "public: true\n---\n" + hostile + "\n",
	})
	mustBuild(t, dir)
	public := filepath.Join(dir, "public")
	crawl(t, public, "file:///x/")
	for _, name := range []string{"index.html", "rules.html", "glossary.html", "day-1/index.html", "day-1/x.html", "day-1/recap.html", "people/x.html", "timetable.html"} {
		if !strings.Contains(snapshot(t, public)[name], "alert(1)") {
			t.Errorf("%s does not show what was written", name)
		}
	}
}

// TestHostileLinks spells forbidden addresses in many ways. The pages are made though they are never published: not one
// of the addresses is in them.
func TestHostileLinks(t *testing.T) {
	t.Parallel()
	f := files{"content/index.md": page("Orientasi", "")}
	for i, address := range []string{
		"javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)", "java&Tab;script:alert(1)", "java&#x0A;script:alert(1)",
		"%6aavascript:alert(1)", "javascript&colon;alert(1)", "&#x6A;avascript&#58;alert(1)", "\x01javascript:alert(1)", "vbscript:x",
		"data:text/html,<script>alert(1)</script>", "data:image/svg+xml;base64,PHN2Zz4=", "file:///etc/passwd", "blob:x", "//example.org/x",
	} {
		for j, written := range []string{
			"[x](%s)", "[x](<%s>)", "![x](%s)", "![x](<%s>)", "<%s>", "[x]\n\n[x]: %s", "[x](<%s> \"\\\" onclick=\\\"x\")", "[![x](%[1]s)](%[1]s)",
		} {
			f[fmt.Sprintf("content/halaman-%d-%d.md", i, j)] = page("Halaman", "") + "\n" + fmt.Sprintf(written, address) + "\n"
		}
	}
	p, err := Open(project(t, f))
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	model, err := Load(p, options(p.Dir))
	if err != nil {
		t.Fatal(err)
	}
	tree, err := model.Outputs()
	if err != nil {
		t.Fatal(err)
	}
	made := files{}
	for file := range tree.All() {
		text, err := file.Make(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		made[file.Path] = string(text)
	}
	if report := model.report(options(p.Dir)); !report.Failed {
		t.Error("nothing was refused")
	}
	dir := t.TempDir()
	fill(t, dir, made)
	crawl(t, dir, "file:///x/")
}
