package build

import (
	"context"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// dom opens a page of a folder in a browser, from the disk, and gives what the document has become after two seconds
// of the page's own time.
func dom(t *testing.T, dir, page string) string {
	t.Helper()
	browser, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("needs chromium")
	}
	ctx, cancel := context.WithTimeout(t.Context(), 4*time.Minute)
	defer cancel()
	command := exec.CommandContext(ctx, browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
		"--no-first-run", "--user-data-dir="+t.TempDir(), "--virtual-time-budget=2000", "--dump-dom",
		"file://"+filepath.ToSlash(filepath.Join(dir, page)))
	text, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// probe tells the page around it what went wrong while a page was loading, and what came of its styles and scripts.
const probe = `<script>
var failed = [];
addEventListener('error', function (e) { failed.push(e.message || e.target.outerHTML); }, true);
addEventListener('load', function () {
  [].forEach.call(document.images, function (i) { if (i.loading !== 'lazy' && !i.naturalWidth) failed.push(i.outerHTML); });
  var links = document.querySelectorAll('link[rel=stylesheet]'), button = document.querySelector('.mode');
  if (document.styleSheets.length !== links.length || !links.length) failed.push(document.styleSheets.length + ' of ' + links.length + ' stylesheets');
  if (getComputedStyle(document.querySelector('.skip')).position !== 'absolute') failed.push('site.css does not hold');
  if (!button || button.hidden || !button.getAttribute('data-mode')) failed.push('frame.js did not run');
  parent.postMessage(location.pathname.split('/situs/')[1] + ': ' + (failed.join('; ') || 'fine'), '*');
});
</script>`

// TestOpenedFromDisk opens every page of the own site but for the print editions from file://, each in a frame of one page that collects what
// they report: nothing fails to load, styles hold and scripts run.
func TestOpenedFromDisk(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "situs")
	if err := os.CopyFS(dir, os.DirFS(ownSite(t))); err != nil {
		t.Fatal(err)
	}
	frames := files{}
	moved := regexp.MustCompile(`http-equiv="refresh"`)
	var pages []string
	for name, text := range snapshot(t, dir) {
		if strings.HasSuffix(name, ".html") && name != "404.html" && !strings.HasPrefix(name, "print/") && !moved.MatchString(text) {
			frames[name] = strings.Replace(text, "<head>", "<head>"+probe, 1)
			pages = append(pages, name)
		}
	}
	slices.Sort(pages)
	fill(t, dir, frames)
	var b strings.Builder
	b.WriteString(`<body><script>addEventListener('message', function (e) { document.body.append('<' + e.data + '>'); });</script>`)
	for _, name := range pages {
		fmt.Fprintf(&b, "<iframe src=%q></iframe>\n", name)
	}
	fill(t, dir, files{"all.html": b.String()})
	said := map[string]string{}
	for _, m := range regexp.MustCompile(`(?s)&lt;(\S+): (.*?)&gt;`).FindAllStringSubmatch(dom(t, dir, "all.html"), -1) {
		said[m[1]] = m[2]
	}
	for _, name := range pages {
		if said[name] != "fine" {
			t.Errorf("%s: %s", name, said[name])
		}
	}
	if extra := len(said) - len(pages); extra != 0 {
		t.Errorf("pages that nobody opened: %q", slices.Sorted(maps.Keys(said)))
	}
}

// TestWhatIsOnNow opens a day's page from the disk while the event is on: the row of this moment is marked, whatever
// the reader's own time zone.
func TestWhatIsOnNow(t *testing.T) {
	t.Parallel()
	zone := time.FixedZone("WIB", 7*60*60)
	today := time.Now().In(zone)
	book := files{"content/index.md": page("Orientasi", "timezone: WIB")}
	for i := -1; i <= 1; i++ { // midnight may come while the browser starts
		book[fmt.Sprintf("content/day-%d/index.md", i+2)] = fmt.Sprintf(
			"---\ntitle: Hari %d\ndate: %s\nschedule:\n  - 00.00-24.00 Seharian\n---\nIsi.\n", i, today.AddDate(0, 0, i).Format(time.DateOnly))
	}
	dir := project(t, book)
	mustBuild(t, dir)
	html := dom(t, filepath.Join(dir, "public"), "timetable.html")
	if n := strings.Count(html, `<span class="on-now marked"> Sedang berlangsung</span>`); n != 1 {
		t.Errorf("%d rows are marked as on now, want one:\n%s", n, html)
	}
}
