package feed

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"bekal/internal/diag"
	"bekal/internal/site"
)

// kept reads a list.
func kept(t *testing.T, list []byte) map[string]string {
	t.Helper()
	text, ok := bytes.CutPrefix(list, []byte("const kept = "))
	text, end := bytes.CutSuffix(text, []byte(";\n"))
	sums := map[string]string{}
	if err := json.Unmarshal(text, &sums); err != nil || !ok || !end {
		t.Fatalf("%s: %v", list, err)
	}
	return sums
}

func part(address string, size int64) Part {
	var sum [8]byte
	copy(sum[:], path.Base(address))
	return Part{address, size, sum}
}

// some are the files of a small handbook, those that no reader opens last.
func some(dir string) []Part {
	var parts []Part
	for _, name := range []string{
		"index.html", "hari-1/index.html", "hari-1/sesi.html", "timetable.html", "ä b.html", "foto.jpg", "search/index.js", "assets/icon.svg",
		"site.webmanifest",
		"404.html", "robots.txt", "CNAME", "sitemap.xml", "print/index.html", "print/index.css", "pdf/book.pdf", "assets/cards/handbook.png", "sw.js", "sw-list.js",
	} {
		parts = append(parts, part(dir+name, 1000))
	}
	return parts
}

func oneBook(t *testing.T, dir string) *site.Handbook {
	t.Helper()
	f := files{dir + "index.md": "# Buku", dir + "hari-1/index.md": "---\nschedule: [08.00-09.00 Apel]\n---\n", dir + "hari-1/sesi.md": ""}
	if dir != "" {
		f["index.md"] = "---\nkind: library\n---\n"
	}
	return lay(t, f, site.Options{}).Handbooks[0]
}

// TestListIsWhole keeps all of a small handbook that its readers come to see, in a library with the theme's files above it.
func TestListIsWhole(t *testing.T) {
	want := []string{
		"%C3%A4%20b.html", "assets/icon.svg", "foto.jpg", "hari-1/index.html", "hari-1/sesi.html", "index.html", "search/index.js",
		"site.webmanifest", "timetable.html",
	}
	for _, dir := range []string{"", "buku/"} {
		sums := kept(t, List(oneBook(t, dir), append(some(dir), part("assets/site.css", 10))))
		names := slices.Sorted(maps.Keys(sums))
		if dir == "" {
			names = slices.DeleteFunc(names, func(name string) bool { return name == "assets/site.css" })
		} else if names[0] != "%C3%A4%20b.html" || !slices.Contains(names, "../assets/site.css") {
			t.Errorf("in a library: %q", names)
		}
		names = slices.DeleteFunc(names, func(name string) bool { return strings.HasPrefix(name, "../") })
		if !slices.Equal(names, want) {
			t.Errorf("in %q: kept are %q", dir, names)
		}
		if got := sums["index.html"]; got != fmt.Sprintf("%x", "inde") {
			t.Errorf("the sum of index.html is %s", got)
		}
	}
}

// TestListTellsFoldersApart leaves out the cards of a library whose handbook has a folder that "assets" begins with.
func TestListTellsFoldersApart(t *testing.T) {
	sums := kept(t, List(oneBook(t, "a/"), []Part{part("assets/cards/handbook.png", 10), part("assets/site.css", 10), part("a/index.html", 10)}))
	if got := slices.Sorted(maps.Keys(sums)); !slices.Equal(got, []string{"../assets/site.css", "index.html"}) {
		t.Errorf("kept are %q", got)
	}
}

// TestListOfALargeHandbook gives up pictures first, then the pages that are no days.
func TestListOfALargeHandbook(t *testing.T) {
	h := oneBook(t, "")
	whole := append(some(""), part("assets/site.css", 1000), part("search/x.js", 1000))
	large := append(slices.Clone(whole), part("film.mp4", int64(diag.OfflineBytes.Most)))
	full := append(slices.Clone(whole), part("film.mp4", int64(diag.OfflineBytes.Most)-sizeOf(chosen(h, whole))))
	if sums := kept(t, List(h, full)); sums["film.mp4"] == "" || sums["foto.jpg"] == "" {
		t.Errorf("with a film that just fits: %v", sums)
	}
	full[len(full)-1].Size++
	if sums := kept(t, List(h, full)); sums["film.mp4"] != "" || sums["ä b.html"] != "" {
		t.Errorf("with a film that is a byte too long: %v", sums)
	}
	if sums := kept(t, List(h, large)); sums["film.mp4"] != "" || sums["foto.jpg"] != "" || sums["ä b.html"] != "" || sums["hari-1/sesi.html"] == "" || sums["search/x.js"] == "" {
		t.Errorf("with a film: %v", sums)
	}
	huge := append(slices.Clone(large), part("panduan/semua.html", int64(diag.OfflineBytes.Most)))
	sums := kept(t, List(h, huge))
	want := []string{"assets/site.css", "hari-1/index.html", "index.html", "site.webmanifest", "timetable.html"}
	if got := slices.Sorted(maps.Keys(sums)); !slices.Equal(got, want) {
		t.Errorf("of a huge handbook are kept %q", got)
	}
	days := append(slices.Clone(whole), part("hari-1/index.html", int64(diag.OfflineBytes.Most)))
	if sums := kept(t, List(h, days)); len(sums) == 0 || sizeOf(chosen(h, days)) > int64(diag.OfflineBytes.Most) {
		t.Errorf("with a huge day: %v", sums)
	}
}

// TestWorkerTellsLists has one worker for one list.
func TestWorkerTellsLists(t *testing.T) {
	h := oneBook(t, "")
	one := Worker(WorkerText(), List(h, some("")))
	if !bytes.Equal(one, Worker(WorkerText(), List(h, some("")))) {
		t.Error("one list has two workers")
	}
	other := some("")
	other[0].Sum[0]++
	if bytes.Equal(one, Worker(WorkerText(), List(h, other))) {
		t.Error("two lists have one worker")
	}
	if bytes.Contains(one, []byte("@version@")) {
		t.Error("the worker has no version")
	}
}

func TestRemovers(t *testing.T) {
	s := lay(t, files{"index.md": "---\nkind: library\n---\n", "a/index.md": "", "b/index.md": "---\noffline: false\n---\n"}, site.Options{})
	var got []string
	for _, f := range Removers(s) {
		got = append(got, f.Address)
		if !bytes.Contains(f.Text, []byte("unregister")) {
			t.Errorf("%s removes nothing", f.Address)
		}
	}
	if !slices.Equal(got, []string{"sw.js", "b/sw.js"}) {
		t.Errorf("got %q", got)
	}
	if files := Removers(lay(t, files{"index.md": ""}, site.Options{})); len(files) > 0 {
		t.Errorf("a handbook that is kept has %v", files)
	}
}

func TestManifest(t *testing.T) {
	file := Manifest(oneBook(t, "buku/"), `Buku "</script>`, "ltr", Icons{Tab: "logo.svg", Touch: "buku/assets/icon.12345678.png", Drawn: true})
	want := `{
  "name": "Buku \"\u003c/script\u003e",
  "lang": "id",
  "dir": "ltr",
  "start_url": "index.html",
  "scope": "./",
  "display": "minimal-ui",
  "background_color": "#fbfaf7",
  "icons": [
    {
      "src": "../logo.svg",
      "sizes": "any",
      "type": "image/svg+xml"
    },
    {
      "src": "assets/icon.12345678.png",
      "sizes": "512x512",
      "type": "image/png",
      "purpose": "any maskable"
    }
  ]
}
`
	if file.Address != "buku/site.webmanifest" || string(file.Text) != want {
		t.Errorf("%s:\n%s", file.Address, file.Text)
	}
}
