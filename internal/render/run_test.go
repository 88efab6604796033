package render

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"
)

// TestEndlessLayouts shows that layouts which do not end are stopped, and named with their page.
func TestEndlessLayouts(t *testing.T) {
	const (
		tooLarge = "index.html would be larger than 1 MiB (limit)\n  look for a loop in the layout that does not end\n"
		tooDeep  = "index.html needs layouts that call each other without end (limit)\n  look for a layout that names itself in {{template}}\n"
		tooLong  = "index.html was not finished in 100ms (limit)\n  look for a loop in the layout that does not end\n"
	)
	doublings := `{{define "d0"}}0123456789{{end}}`
	for i := range 28 {
		doublings += fmt.Sprintf("{{define \"d%d\"}}{{template \"d%d\"}}{{template \"d%d\"}}{{end}}", i+1, i, i)
	}
	for _, c := range []struct {
		name  string
		theme files
		want  string
	}{
		{"a loop that writes", files{"handbook.html": "{{range 1000000000000}}<p>{{$.Title}}</p>{{end}}"}, "handbook.html: error: " + tooLarge},
		{"in base.html", files{"base.html": "{{range 1000000000000}}<p>{{$.Title}}</p>{{end}}"}, "base.html: error: " + tooLarge},
		{"doublings", files{"handbook.html": doublings + `{{template "d28"}}`}, "handbook.html: error: " + tooLarge},
		{"a text that is doubled", files{"handbook.html": `{{$x := "ab"}}{{range 60}}{{$x = print $x $x}}{{end}}`}, "handbook.html: error: " + tooLarge},
		{"a text that is doubled by escaping", files{"handbook.html": `{{$x := "\\"}}{{range 60}}{{$x = js $x}}{{end}}`}, "handbook.html: error: " + tooLarge},
		{"a loop that writes nothing", files{"handbook.html": "{{range 1000000000000}}{{end}}"}, "handbook.html: error: " + tooLong},
		{"a loop in branches", files{"handbook.html": "{{if .Title}}{{with .Title}}{{range 1000000000000}}{{if false}}x{{end}}{{end}}{{end}}{{end}}"}, "handbook.html: error: " + tooLong},
		{"it calls itself", files{"handbook.html": `{{template "handbook.html" .}}`}, "handbook.html: error: " + tooDeep},
		{"two call each other", files{"partials/foot.html": `<p>{{template "partials/head.html" .}}`, "partials/head.html": `{{range first 1 .Parents}}{{end}}{{if .Title}}{{template "partials/foot.html" .}}{{end}}`}, "base.html: error: " + tooDeep},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := layTheme(t, c.theme)
			b.limits.bytes, b.limits.time = 1<<20, time.Hour // what is too large or too deep is stopped however slow the machine is
			if strings.Contains(c.want, "100ms") {
				b.limits.time = 100 * time.Millisecond
			}
			made := b.make("index.html")
			if got, want := said(made.Problems), "layouts/"+c.want; got != want || made.HTML != nil {
				t.Errorf("got  %s\nwant %s", got, want)
			}
		})
	}
}

// TestEndlessLayoutIsRunOnce shows that a kind of page whose layout does not end is given up, and no other.
func TestEndlessLayoutIsRunOnce(t *testing.T) {
	b := layContentAndTheme(t, files{"index.md": page("title: Judul", ""), "a.md": "", "b.md": ""}, files{"page.html": "{{range 1000000000000}}{{end}}"})
	b.limits.time = 50 * time.Millisecond
	first := said(b.make("a.html").Problems)
	b.limits.time = time.Hour
	if second := said(b.make("b.html").Problems); second != first || !strings.Contains(first, "a.html was not finished") {
		t.Errorf("%s\n%s", first, second)
	}
	b.html("index.html")
}

// TestNothingRunsOn shows that a layout which was stopped has ended.
func TestNothingRunsOn(t *testing.T) {
	before := runtime.NumGoroutine()
	b := layTheme(t, files{"handbook.html": "{{range 1000000000000}}{{end}}"})
	b.limits.time = time.Millisecond
	b.make("index.html")
	if after := runtime.NumGoroutine(); after > before+1 { // the one that stopped it may be ending still
		t.Errorf("%d goroutines before, %d after", before, after)
	}
}

// TestDeepChapters shows that a navigation which calls itself for chapters in chapters is no endless one.
func TestDeepChapters(t *testing.T) {
	content := files{"index.md": page("title: Judul", "")}
	deepest := strings.Repeat("a/", 30)
	content[deepest+"index.md"] = page("title: Terdalam", "")
	if html := layContent(t, content).html(deepest + "index.html"); !strings.Contains(html, `aria-current="page">Terdalam`) {
		t.Error("the deepest chapter is not in the navigation")
	}
}

// TestLimitOfSize holds the size of a page just below and just above the limit.
func TestLimitOfSize(t *testing.T) {
	for size, ok := range map[int]bool{100: true, 101: false} {
		b := layTheme(t, files{"base.html": "{{.Main}}", "handbook.html": strings.Repeat("x", size)})
		b.limits.bytes = 100
		if made := b.make("index.html"); (made.HTML != nil) != ok || (len(made.Problems) == 0) != ok {
			t.Errorf("%d bytes: %s", size, said(made.Problems))
		}
	}
}
