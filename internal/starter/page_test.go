package starter_test

import (
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bekal/internal/content"
	"bekal/internal/diag"
	"bekal/internal/markdown"
	"bekal/internal/schedule"
	"bekal/internal/site"
	"bekal/internal/starter"
)

// handbook reads a project made of texts by their paths below content/.
func handbook(t *testing.T, files map[string]string) (*content.Tree, *site.Site) {
	t.Helper()
	project := fstest.MapFS{}
	for name, text := range files {
		project[path.Join("content", name)] = &fstest.MapFile{Data: []byte(text)}
	}
	return read(t, project)
}

func read(t *testing.T, project fs.FS) (*content.Tree, *site.Site) {
	t.Helper()
	tree, problems := content.Read(project)
	s, more := site.New(tree, site.Options{Drafts: true, Audience: content.Committee})
	if problems = append(problems, more...); s == nil || diag.Count(problems, diag.Error) > 0 {
		t.Fatalf("the fixture has errors: %v", problems)
	}
	return tree, s
}

const library = "---\nkind: library\ntimezone: WIB\n---\n"

func TestDay(t *testing.T) {
	tests := []struct {
		name  string
		files map[string]string
		want  string
		says  string
	}{
		{"the first", map[string]string{"index.md": "# Orientasi"}, "hari-1/index.md", "judul: Hari ke-1\n"},
		{"in English", map[string]string{"index.md": "---\nlanguage: en-GB\n---\n"}, "day-1/index.md", "title: Day 1\n"},
		{"after the last", map[string]string{"day-9/index.md": "---\ndate: 2025-12-31\n---\n", "day-10/index.md": "---\ndate: 2026-01-01\n---\n"}, "day-11/index.md", "date: 2026-01-02\n"},
		{"with zeros", map[string]string{"Hari 09/index.md": "# Satu"}, "Hari 10/index.md", "judul: Hari ke-10\n"},
		{"without a dash", map[string]string{"day7/index.md": "# Satu"}, "day8/index.md", "title: Hari ke-8\n"},
		{"with an order", map[string]string{"03-hari-3/index.md": "# Satu"}, "04-hari-4/index.md", "judul: Hari ke-4\n"},
		{"in a folder", map[string]string{"minggu-1/hari-1/index.md": "# Satu", "minggu-2/hari-2/index.md": "# Dua"}, "minggu-2/hari-3/index.md", "judul"},
		{"beside days of other names", map[string]string{"hari-1/index.md": "# Satu", "kunjungan/index.md": "---\nkind: day\nday: 2\n---\n"}, "hari-3/index.md", "judul"},
		{"after a gap", map[string]string{"hari-1/index.md": "# Satu", "hari-4/index.md": "# Empat"}, "hari-5/index.md", "judul"},
		{"after a number of its own", map[string]string{"hari-1/index.md": "---\nhari: 6\n---\n"}, "hari-7/index.md", "judul: Hari ke-7\n"},
		{"in a library", map[string]string{"index.md": library, "Kalbar 2024/index.md": "# K", "Kalbar 2024/day-1/index.md": "# Satu"}, "Kalbar 2024/day-2/index.md", "title"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, s := handbook(t, tt.files)
			file := starter.Day(s.Handbooks[0], "")
			if file.Path != "content/"+tt.want {
				t.Errorf("the file is %s, want content/%s", file.Path, tt.want)
			}
			if !strings.Contains(string(file.Text), tt.says) {
				t.Errorf("the file has no %q:\n%s", tt.says, file.Text)
			}
		})
	}
}

// TestDayBringsNothingToComplainOf makes a timetable only where clock times have a zone, or are there already.
func TestDayBringsNothingToComplainOf(t *testing.T) {
	tests := []struct {
		name     string
		files    map[string]string
		schedule bool
		dated    bool
	}{
		{"no zone, no times", map[string]string{"hari-1/index.md": "---\ndate: 2026-03-02\n---\n", "hari-2/index.md": "# Dua"}, false, false},
		{"no zone, but times", map[string]string{"hari-1/index.md": "---\ndate: 2026-03-02\nschedule: [08.00-09.00 Apel]\n---\n"}, true, true},
		{"a zone", map[string]string{"index.md": "---\ntimezone: WIB\n---\n", "hari-1/index.md": "---\ndate: 2026-03-02\n---\n"}, true, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, s := handbook(t, tt.files)
			text := string(starter.Day(s.Handbooks[0], "Lain").Text)
			if strings.Contains(text, "\njadwal:\n") != tt.schedule || strings.Contains(text, "\ntanggal: 2026-03-03\n") != tt.dated {
				t.Errorf("got\n%s", text)
			}
		})
	}
}

func TestSessionIsNumberedBehindTheOthers(t *testing.T) {
	tests := []struct {
		name  string
		files []string
		want  string
	}{
		{"the first", nil, "01-etika-digital.md"},
		{"the next", []string{"01-a.md", "02-b.md"}, "03-etika-digital.md"},
		{"behind a gap", []string{"01-a.md", "07-b.md", "recap.md"}, "08-etika-digital.md"},
		{"behind a folder", []string{"01-a.md", "02-b/index.md"}, "03-etika-digital.md"},
		{"behind a folder without a page", []string{"01-a.md", "04-pagi/01-b.md"}, "05-etika-digital.md"},
		{"as wide", []string{"008-a.md", "009-b.md"}, "010-etika-digital.md"},
		{"as narrow", []string{"1-a.md", "2-b.md"}, "3-etika-digital.md"},
		{"no number is the last", []string{"999-a.md"}, "etika-digital.md"},
		{"from nought", []string{"00-a.md"}, "01-etika-digital.md"},
		{"without numbers", []string{"apel.md", "doa.md"}, "etika-digital.md"},
		{"with some numbers", []string{"apel.md", "05-doa.md"}, "06-etika-digital.md"},
		{"a year is no number", []string{"2025-10-06.md"}, "etika-digital.md"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			files := map[string]string{"hari-1/index.md": "# Satu"}
			for _, name := range tt.files {
				files["hari-1/"+name] = "---\ntitle: " + name + "\n---\n"
			}
			_, s := handbook(t, files)
			file := starter.Session(s.Handbooks[0].Days[0], "Etika digital")
			if want := "content/hari-1/" + tt.want; file.Path != want {
				t.Errorf("the file is %s, want %s", file.Path, want)
			}
		})
	}
}

func TestFilesAreNamedShort(t *testing.T) {
	_, s := handbook(t, map[string]string{"hari-1/index.md": "# Satu"})
	h := s.Handbooks[0]
	for title, want := range map[string]string{
		"../x":                             "x",
		"CON":                              "con-1",
		"第一天":                              "第一天",
		strings.Repeat("panjang ", 40):     strings.TrimSuffix(strings.Repeat("panjang-", 10), "-"),
		strings.Repeat("x", 300):           strings.Repeat("x", 80),
		"a" + strings.Repeat("é", 300):     "a" + strings.Repeat("é", 39),
		"satu " + strings.Repeat("第", 100): "satu",
	} {
		if got := starter.Chapter(h, title).Path; got != "content/"+want+".md" {
			t.Errorf("%.40q is in %s, want content/%s.md", title, got, want)
		}
	}
}

func TestRecap(t *testing.T) {
	day := `---
title: Lembaga
schedule:
  - 07.30-08.00 Registrasi
  - {session: 01-buka, time: 08.00-09.00}
  - 15m Rehat kopi
  - Keliling *kantor* [A]
  - {title: Rahasia, for: committee}
  - {title: Batal, status: cancelled}
  - {session: 01-buka, time: 13.00-14.00}
  - 12.00-13.00 Ishoma
---
`
	_, s := handbook(t, map[string]string{
		"index.md":        "---\ntitle: Orientasi\ntimezone: WIB\n---\n",
		"hari-1/index.md": day, "hari-1/01-buka.md": "# Pembukaan", "hari-1/02-lagi.md": "# Tugas",
		"hari-1/03-draf.md": "---\ntitle: Belum\ndraft: true\n---\n", "hari-1/04-panitia.md": "---\ntitle: Panitia\nfor: committee\n---\n",
		"hari-2/index.md": "# Teknis", "hari-3/index.md": "---\ntitle: Nanti\ndraft: true\n---\n",
		"kunjungan/index.md": "---\ntitle: Kunjungan\nkind: day\n---\n",
	})
	h := s.Handbooks[0]
	golden(t, "recaps", []starter.File{
		starter.Recap(h, h.Days[0], ""), starter.Recap(h, h.Days[1], "Siti Aminah, M.Pd."),
		starter.Recap(h, h.Days[3], ""), starter.Recap(h, nil, ""),
	})
}

func TestRecapOfASecondAuthor(t *testing.T) {
	tests := []struct{ there, want string }{
		{"", "content/day-1/recap.md"},
		{"recap.md", "content/day-1/recap-siti-aminah.md"},
		{"rekap.md", "content/day-1/recap-siti-aminah.md"},
		{"recap-panitia.md", "content/day-1/recap.md"},
	}
	for _, tt := range tests {
		files := map[string]string{"day-1/index.md": "# Satu"}
		if tt.there != "" {
			files["day-1/"+tt.there] = "# Rekap"
		}
		_, s := handbook(t, files)
		h := s.Handbooks[0]
		if got := starter.Recap(h, h.Days[0], "Siti Aminah, M.Pd.").Path; got != tt.want {
			t.Errorf("beside %q: %s, want %s", tt.there, got, tt.want)
		}
		if main := starter.MainRecap(h, h.Days[0]); (main != nil) != strings.HasSuffix(tt.want, "aminah.md") {
			t.Errorf("beside %q: the main recap is %v", tt.there, main)
		}
	}
}

func TestPerson(t *testing.T) {
	tests := []struct {
		name, person string
		files        map[string]string
		shared       bool
		want         string
	}{
		{"degrees", "Dra. Kokom Komala, M.Pd.", map[string]string{"hari-1/index.md": "# Satu"}, false, "narasumber/kokom-komala.md"},
		{"only a title", "Dr. …", map[string]string{"day-1/index.md": "# Satu"}, false, "people/dr.md"},
		{"a folder that is there", "Biro SDM", map[string]string{"hari-1/index.md": "# Satu", "02-people/a.md": "# A"}, false, "02-people/biro-sdm.md"},
		{"a folder without people", "Biro SDM", map[string]string{"hari-1/index.md": "# Satu", "people/index.md": "# Orang"}, false, "people/biro-sdm.md"},
		{"for all of a library", "Biro SDM", map[string]string{"index.md": library, "a/index.md": "# A", "a/people/x.md": "# X"}, true, "narasumber/biro-sdm.md"},
		{"for one of a library", "Biro SDM", map[string]string{"index.md": library, "a/index.md": "# A", "a/people/x.md": "# X"}, false, "a/people/biro-sdm.md"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tree, s := handbook(t, tt.files)
			h := s.Handbooks[0]
			if tt.shared {
				h = nil
			}
			if got := starter.Person(s, tree, h, tt.person).Path; got != "content/"+tt.want {
				t.Errorf("the file is %s, want content/%s", got, tt.want)
			}
		})
	}
}

// TestPagesOfAnyTitle adds pages to a new handbook. Each is of the kind that was meant, has the title that was given,
// and brings no problem.
func TestPagesOfAnyTitle(t *testing.T) {
	names := append(titles(), "Rekap keuangan", "recap", "Glosarium", "Glossary", "Timetable", "rules.en", "id", "Narasumber baru")
	names = slices.DeleteFunc(names, func(title string) bool { return site.Slug(title) == "" }) // refused by the command
	for _, language := range []string{"id", "en"} {
		h := starter.Handbook{Title: "Orientasi", Language: language, Days: 2, Start: schedule.Date{Year: 2026, Month: 3, Day: 2}}
		dir := made(t, h.Files())
		tree, s := read(t, os.DirFS(dir))
		book := s.Handbooks[0]
		pages := map[string]string{}
		files := h.Files()
		for _, name := range names {
			for kind, file := range map[content.Kind]starter.File{
				content.KindDay:     starter.Day(book, name),
				content.KindSession: starter.Session(book.Days[0], name),
				content.KindPerson:  starter.Person(s, tree, book, name),
				content.KindPage:    starter.Chapter(book, name),
			} {
				page := content.Tree{Pages: readOne(t, h, file)}
				below := strings.TrimPrefix(file.Path, "content/")
				if got := pageAt(t, &page, below); got.Title.V != name || got.Kind != kind {
					t.Errorf("%s of the title %q is read as a %s with the title %q", kind, name, got.Kind, got.Title.V)
				}
				if kind != content.KindDay {
					pages[file.Path] = string(file.Text)
				}
			}
		}
		for _, name := range slices.Sorted(maps.Keys(pages)) {
			files = append(files, starter.File{Path: name, Text: []byte(pages[name])})
		}
		builds(t, made(t, files))
	}
}

// readOne reads a new file beside the handbook that it was made for, and wants no problem with it.
func readOne(t *testing.T, h starter.Handbook, file starter.File) []*content.Page {
	t.Helper()
	project := fstest.MapFS{file.Path: {Data: file.Text}}
	for _, other := range h.Files() {
		project[other.Path] = &fstest.MapFile{Data: other.Text}
	}
	tree, problems := content.Read(project)
	for _, p := range problems {
		t.Errorf("%s: %s (%s)", p.File, p.Message.In(diag.English), p.Rule)
	}
	return tree.Pages
}

// TestHeadingsOfRecapsReadAsTheirSessions holds the headings of a recap, as Markdown reads them, against the titles.
func TestHeadingsOfRecapsReadAsTheirSessions(t *testing.T) {
	for _, title := range titles() {
		files := starter.Handbook{Language: "id", Days: 1}.Files()
		project := fstest.MapFS{}
		for _, file := range files {
			project[file.Path] = &fstest.MapFile{Data: file.Text}
		}
		_, s := read(t, project)
		day := s.Handbooks[0].Days[0]
		if site.Slug(title) == "" {
			continue
		}
		session := starter.Session(day, title)
		project[session.Path] = &fstest.MapFile{Data: session.Text}
		_, s = read(t, project)
		recap := starter.Recap(s.Handbooks[0], s.Handbooks[0].Days[0], "")
		if got := lastHeading(t, recap); got != title {
			t.Errorf("the heading of %q is read as %q", title, got)
		}
	}
}

// lastHeading gives the text of a file's last heading as Markdown reads it, with the quotes and dashes of a keyboard.
func lastHeading(t *testing.T, file starter.File) string {
	t.Helper()
	document, problems := markdown.Parse(diag.Source{File: file.Path, Text: file.Text}, bodyOf(file), markdown.Options{Language: "id"})
	if len(problems) > 0 {
		t.Errorf("%s has problems: %v", file.Text, problems)
	}
	headings := document.Headings()
	return plainSigns.Replace(headings[len(headings)-1].Text)
}

var plainSigns = strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'", "—", "---", "–", "--")

// bodyOf gives where a file's body begins.
func bodyOf(file starter.File) int {
	front := strings.Index(string(file.Text[4:]), "\n---\n")
	return 4 + front + len("\n---\n")
}
