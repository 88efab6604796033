package build

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"maps"
	"math/rand/v2"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// smallBook is a handbook with a page of most kinds and links between them.
func smallBook() files {
	return files{
		"content/index.md": "---\ntitle: Orientasi\ntimezone: WIB\ncontacts: [{name: Sekretariat, phone: 0561-1}]\n---\n" +
			"Selamat datang. Baca [aturan](rules.md#hadir) dahulu.\n",
		"content/rules.md":    "---\ntitle: Aturan\n---\n## Hadir\n\nDatang tepat waktu. SKP dinilai.\n",
		"content/glossary.md": "---\ntitle: Glosarium\n---\nSKP\n: Sasaran Kinerja Pegawai\n",
		"content/day-1/index.md": "---\ntitle: Hari satu\ndate: 2025-10-06\nschedule:\n  - 07.30-08.00 Registrasi\n" +
			"  - {session: 01-apel, time: 08.00-09.00}\n---\nHari pertama.\n",
		"content/day-1/01-apel.md": "---\ntitle: Apel\nspeakers: Biro SDM\ntasks: [{title: Membaca aturan, due: 2025-10-07}]\n---\n" +
			"Kita berbaris. SKP dijelaskan.\n\n![Denah](denah.png)\n",
		"content/day-1/denah.png":     picture(4, 3),
		"content/day-1/recap.md":      "---\ntitle: Rekap hari satu\nauthor: Peserta\n---\nHari yang panjang.\n",
		"content/day-2/index.md":      "---\ntitle: Hari dua\ndate: 2025-10-07\n---\nHari kedua, setelah [hari pertama](../day-1/index.md).\n",
		"content/day-2/01-praktik.md": "---\ntitle: Praktik\ntime: 08.00-09.30\nspeakers: Biro SDM\n---\nKita bekerja.\n",
		"content/people/biro-sdm.md":  "---\ntitle: Biro SDM\n---\nUnit yang mengurus pegawai.\n",
		"content/recap.md":            "---\ntitle: Penutup\nauthor: Peserta\n---\nEmpat hari berlalu.\n",
	}
}

// picture is a PNG of so many pixels.
func picture(width, height int) string {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		panic(err) // no size that a test asks for is refused
	}
	return b.String()
}

// TestDeletedAndRenamed takes a page and a picture away and renames a folder: the next build is what a first build of
// the same files would be.
func TestDeletedAndRenamed(t *testing.T) {
	before := smallBook()
	dir := project(t, before)
	mustBuild(t, dir)
	after := files{}
	for name, text := range before {
		text = strings.ReplaceAll(text, "\n\n![Denah](denah.png)", "")
		text = strings.ReplaceAll(text, "Baca [aturan](rules.md#hadir) dahulu.", "")
		after[strings.Replace(name, "day-2/", "hari-3/", 1)] = text
	}
	for _, gone := range []string{"content/rules.md", "content/day-1/denah.png"} {
		delete(after, gone)
	}
	remove(t, dir, "content")
	fill(t, dir, after)
	report := mustBuild(t, dir)
	got := snapshot(t, filepath.Join(dir, "public"))
	expect(t, got, clean(t, after))
	for _, gone := range []string{"rules.html", "day-1/denah.png", "day-2", "day-2/index.html"} {
		if _, ok := got[gone]; ok {
			t.Errorf("%s is still there", gone)
		}
	}
	if report.Result.Removed != 6 { // the two above, two pages of the renamed day, its handout and the stylesheet of that
		t.Errorf("the build says %+v", report.Result)
	}
}

// TestRobustEdits edits a handbook at random. After each edit the output is what a first build of the same files
// makes; where those cannot be built, it stays as it was, and the edit is undone.
func TestRobustEdits(t *testing.T) {
	t.Parallel()
	built, refused := 0, 0
	for seed := range uint64(editSeeds) {
		r := rand.New(rand.NewPCG(seed, 17))
		book := smallBook()
		dir := project(t, book)
		public := filepath.Join(dir, "public")
		mustBuild(t, dir)
		published := snapshot(t, public)
		for step := range 20 {
			edited := maps.Clone(book)
			what := edit(r, edited)
			rewrite(t, dir, edited)
			report := run(t, options(dir))
			want := clean(t, edited)
			if report.Failed != (len(want) == 0) {
				t.Errorf("a first build and a later one do not agree:\n%s", said(report))
			}
			if report.Failed {
				refused++
			} else {
				built++
				book, published = edited, want
			}
			expect(t, snapshot(t, public), published)
			if t.Failed() {
				t.Fatalf("seed %d, step %d: %s", seed, step, what)
			}
		}
	}
	if built < 15 || refused < 3 {
		t.Errorf("%d builds published and %d did not: the edits are too tame, or too wild", built, refused)
	}
}

// rewrite makes a project's files those of the literal.
func rewrite(t *testing.T, dir string, f files) {
	t.Helper()
	for _, folder := range []string{"content", "layouts"} {
		if err := os.RemoveAll(filepath.Join(dir, folder)); err != nil {
			t.Fatal(err)
		}
	}
	fill(t, dir, f)
}

// edit changes a project at random and says what it did.
func edit(r *rand.Rand, book files) string {
	number := r.IntN(100)
	switch r.IntN(3) {
	case 0:
		return editText(r, book, number)
	case 1:
		return editFiles(r, book, number)
	}
	return editSettings(r, book, number)
}

// pick gives a file of the project.
func pick(r *rand.Rand, book files, match func(name string) bool) string {
	names := slices.DeleteFunc(slices.Sorted(maps.Keys(book)), func(n string) bool { return !match(n) })
	if len(names) == 0 {
		return "content/index.md"
	}
	return names[r.IntN(len(names))]
}

func isPage(name string) bool { return strings.HasSuffix(name, ".md") }

// editText changes what a page says, or what it is called.
func editText(r *rand.Rand, book files, number int) string {
	name := pick(r, book, isPage)
	switch r.IntN(5) {
	case 0:
		book[name] += fmt.Sprintf("\nSatu kalimat lagi, nomor %d.\n", number)
		return "a sentence in " + name
	case 1:
		book[name] = strings.Replace(book[name], "title: ", fmt.Sprintf("title: Nomor %d ", number), 1)
		return "title of " + name
	case 2, 3:
		other := pick(r, book, isPage)
		up := strings.Repeat("../", strings.Count(name, "/")-1)
		anchor := []string{"", "#main", "#tidak-ada"}[number%3] // the last is nowhere
		book[name] += fmt.Sprintf("\nLihat [di sana](%s%s%s).\n", up, strings.TrimPrefix(other, "content/"), anchor)
		return "a link from " + name + " to " + other
	default:
		book["content/glossary.md"] = fmt.Sprintf("---\ntitle: Istilah\n---\nSKP\n: arti nomor %d\n", number)
		return "another meaning"
	}
}

// editFiles adds a file, changes one, takes one away, or moves a folder.
func editFiles(r *rand.Rand, book files, number int) string {
	switch r.IntN(5) {
	case 0:
		name := fmt.Sprintf("content/day-%d/%02d-sesi-%d.md", 1+r.IntN(3), r.IntN(5), r.IntN(3))
		book[name] = page(fmt.Sprintf("Sesi %d", number), "")
		return "a session " + name
	case 1, 2:
		name := pick(r, book, func(n string) bool { return n != "content/index.md" })
		delete(book, name)
		return "without " + name
	case 3:
		from := path.Dir(pick(r, book, func(n string) bool { return strings.HasPrefix(n, "content/day") }))
		to := fmt.Sprintf("content/day-%d", 1+r.IntN(4))
		for name, text := range maps.Clone(book) {
			if rest, ok := strings.CutPrefix(name, from+"/"); ok && from != "content" {
				delete(book, name)
				book[to+"/"+rest] = text
			}
		}
		return from + " becomes " + to
	default:
		book["content/day-1/denah.png"] = picture(1+r.IntN(9), 1+r.IntN(9))
		return "another picture"
	}
}

// editSettings changes front matter, or the layouts.
func editSettings(r *rand.Rand, book files, number int) string {
	name := pick(r, book, isPage)
	switch r.IntN(6) {
	case 0:
		book[name] = strings.Replace(book[name], "\n---\n", fmt.Sprintf("\ndraft: %t\n---\n", number%2 == 0), 1)
		return "draft or not: " + name
	case 1:
		book[name] = strings.Replace(book[name], "\n---\n", fmt.Sprintf("\naliases: [lama-%d.html, lama/%d/]\n---\n", number%5, number), 1)
		return "aliases of " + name
	case 2:
		language := []string{"id", "en"}[number%2]
		book["content/index.md"] = strings.Replace(book["content/index.md"], "timezone:", fmt.Sprintf("language: %s\ncolor: \"#%06d\"\ntimezone:", language, number), 1)
		return "another language and colour"
	case 3:
		book["layouts/partials/foot.html"] = fmt.Sprintf("<footer>%d {{.Title}}</footer>", number)
		return "a foot of its own"
	case 4:
		book["layouts/assets/custom.css"] = fmt.Sprintf("body{margin:%dpx}", number)
		return "a stylesheet of its own"
	default:
		delete(book, "layouts/partials/foot.html")
		return "the default's foot"
	}
}
