package locale

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"bekal/internal/diag"
)

// english is a small default theme for the tests of loading.
const english = `
nav: {home: Home, menu: Menu}
recap:
  by: "Written by {names}"
  read: Read
count:
  days: {one: "{n} day", other: "{n} days"}
`

func small(user map[string]string) (theme, layouts fstest.MapFS) {
	theme = fstest.MapFS{
		"words/en.yaml": {Data: []byte(english)},
		"words/id.yaml": {Data: []byte("nav: {home: Beranda}\nrecap: {by: 'Oleh {names}'}\ncount: {days: '{n} hari'}\n")},
	}
	layouts = fstest.MapFS{}
	for name, text := range user {
		layouts["words/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	return theme, layouts
}

func TestLoadMerges(t *testing.T) {
	theme, user := small(map[string]string{
		"id.yaml":    "nav: {home: Depan}\nown: {sponsor: Penaja}\n",
		"en.yaml":    "nav: {menu: Contents}\n",
		"ms.yaml":    "recap: {read: Baca}\n",
		"ms-BN.yaml": "\n# nothing yet\nnav: {home: Laman}\ncount: {days: ~}\n",
		"fr.yaml":    "nav: {home: Accueil\n", // broken, but nobody's here
	})
	tests := []struct{ tag, key, want string }{
		{"id", "nav.home", "Depan"}, // the user's
		{"id", "recap.by", "Oleh X"},
		{"id", "nav.menu", "Contents"}, // English fills the gap, the user's first
		{"id", "recap.read", "Read"},
		{"id", "own.sponsor", "Penaja"},
		{"id-ID", "nav.home", "Depan"},
		{"en", "nav.home", "Home"},
		{"ms-BN", "nav.home", "Laman"},
		{"ms-BN", "recap.read", "Baca"}, // the language behind it
		{"ms-BN", "count.days", "1 day"},
		{"ms", "nav.home", "Home"},
		{"nl", "nav.menu", "Contents"},
	}
	for _, test := range tests {
		words, problems := Load(test.tag, theme, user)
		if len(problems) > 0 {
			t.Errorf("%s: %s", test.tag, problems[0].Message.In(diag.English))
		}
		if got := New(test.tag, words, Zone{}).Word(test.key, "names", "X", "n", 1); got != test.want {
			t.Errorf("%s %s = %q, want %q", test.tag, test.key, got, test.want)
		}
	}
	if words, problems := Load("id", theme, nil); len(problems) > 0 || New("id", words, Zone{}).Word("nav.home") != "Beranda" {
		t.Errorf("without a user's layouts: %v", problems)
	}
}

// TestLoadProblems holds each slip in a user's words to its place, level, message and hint, and shows that what is
// right beside it still counts.
func TestLoadProblems(t *testing.T) {
	tests := []struct{ name, text, want, indonesian string }{
		{
			"an unknown word", "nav:\n  hom: Depan\n",
			`layouts/words/id.yaml:2:3+3: warning: unknown word "hom" (unknown-key) hint: did you mean "home"?`,
			`kata "hom" tidak dikenal / maksudnya "home"?`,
		}, {
			"an unknown word like no other", "recap: {sponsor: Penaja}\n",
			"layouts/words/id.yaml:1:9+7: warning: unknown word \"sponsor\" (unknown-key) hint: words for your own layouts go into the group `own`",
			"kata \"sponsor\" tidak dikenal / kata untuk templat Anda sendiri masuk ke kelompok `own`",
		}, {
			"an unknown group", "nva:\n  home: Depan\n  menu: Isi\n",
			`layouts/words/id.yaml:1:1+3: warning: unknown word "nva" (unknown-key) hint: did you mean "nav"?`,
			`kata "nva" tidak dikenal / maksudnya "nav"?`,
		}, {
			"a text for a group", "nav: Depan\n",
			`layouts/words/id.yaml:1:6+5: error: "nav" is a group of words, not a text (wrong-type) hint: write the words of the group below it, indented`,
			`"nav" adalah kelompok kata, bukan teks / tulis kata-katanya di bawahnya, menjorok ke dalam`,
		}, {
			"an unknown plural form", "count:\n  days: {othr: '{n} hari', other: '{n} hr'}\n",
			`layouts/words/id.yaml:2:10+4: warning: unknown plural form "othr" (unknown-key) hint: did you mean "other"?`,
			`bentuk jamak "othr" tidak dikenal / maksudnya "other"?`,
		}, {
			"a plural form like no other", "count:\n  days: {singular: '{n} hari', other: '{n} hr'}\n",
			`layouts/words/id.yaml:2:10+8: warning: unknown plural form "singular" (unknown-key) hint: the forms of a word are zero, one, two, few, many and other`,
			`bentuk jamak "singular" tidak dikenal / bentuk kata adalah zero, one, two, few, many, dan other`,
		}, {
			"a plural without other", "count:\n  days: {one: '{n} hari'}\n",
			"layouts/words/id.yaml:2:3+4: error: the word \"count.days\" has no form `other` (words) hint: add `other: …`, the form for all numbers that have none of their own",
			"kata \"count.days\" tidak punya bentuk `other` / tambahkan `other: …`, bentuk untuk semua bilangan yang tidak punya bentuk sendiri",
		}, {
			"a form that is a mapping", "count:\n  days: {other: '{n} hr', one: {a: b}}\n",
			`layouts/words/id.yaml:2:27+3: error: the form "one" of a word takes a text (wrong-type)`,
			`bentuk "one" sebuah kata menerima teks`,
		}, {
			"an unknown placeholder", "recap:\n  by: 'Oleh {name}'\n",
			`layouts/words/id.yaml:2:7+13: error: nothing is filled in for {name} here (words) hint: did you mean "names"?`,
			`tidak ada yang diisikan untuk {name} di sini / maksudnya "names"?`,
		}, {
			"a placeholder like no other", "recap:\n  by: 'Oleh {siapa}'\n",
			`layouts/words/id.yaml:2:7+14: error: nothing is filled in for {siapa} here (words) hint: this word may use {names}`,
			`tidak ada yang diisikan untuk {siapa} di sini / kata ini dapat memakai {names}`,
		}, {
			"a placeholder where there is none", "nav:\n  menu: 'Isi {n}'\n",
			`layouts/words/id.yaml:2:9+9: error: nothing is filled in for {n} here (words) hint: this word has no placeholders`,
			`tidak ada yang diisikan untuk {n} di sini / kata ini tidak punya bagian yang diisi`,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			theme, user := small(map[string]string{"id.yaml": test.text + "own: {kept: Tetap}\n"})
			words, problems := Load("id", theme, user)
			if got := show(problems); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
			if got := sayIndonesian(problems); got != test.indonesian {
				t.Errorf("got  %s\nwant %s", got, test.indonesian)
			}
			if got := New("id", words, Zone{}).Word("own.kept"); got != "Tetap" {
				t.Errorf("the rest of the file is lost: %q", got)
			}
		})
	}
}

// show writes problems in English, one a line, with the caret's width behind the column.
func show(problems []diag.Problem) string {
	var lines []string
	for _, p := range diag.Sort(problems) {
		line := p.File
		if p.Line > 0 {
			line += fmt.Sprintf(":%d:%d+%d", p.Line, p.Column, p.Width)
		}
		line += fmt.Sprintf(": %s: %s (%s)", p.Severity, p.Message.In(diag.English), p.Rule)
		if !p.Hint.IsZero() {
			line += " hint: " + p.Hint.In(diag.English)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// sayIndonesian writes the messages and hints of problems in Indonesian.
func sayIndonesian(problems []diag.Problem) string {
	var lines []string
	for _, p := range diag.Sort(problems) {
		line := p.Message.In(diag.Indonesian)
		if !p.Hint.IsZero() {
			line += " / " + p.Hint.In(diag.Indonesian)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// Files that cannot be used at all are said, and the theme's own words stay.
func TestLoadBadFiles(t *testing.T) {
	tests := []struct {
		name, text, want, indonesian string
	}{
		{
			"id.yaml", "- nav\n",
			`layouts/words/id.yaml:1:1+5: error: a list stands where keys belong (words) hint: write a key, a colon, a space and its value: title: …`,
			`ada daftar di tempat yang seharusnya berisi kunci / tulis kunci, titik dua, spasi, lalu nilainya: judul: …`,
		}, {
			"id.yaml", "nav: {home: \xff}\n",
			`layouts/words/id.yaml:1:13+1: error: the file is not UTF-8: byte 13 is 0xFF (encoding) hint: save the file as UTF-8 in your editor`,
			`berkas ini bukan UTF-8: byte ke-13 adalah 0xFF / simpan berkas sebagai UTF-8 di editor Anda`,
		}, {
			"indonesia.yaml", "nav: {home: Depan}\n",
			`layouts/words/indonesia.yaml: error: a words file is named by its language, and "indonesia" is not a language tag (words) hint: write id for Indonesian`,
			`nama berkas kata adalah bahasanya, dan "indonesia" bukan tag bahasa / tulis id untuk bahasa Indonesia`,
		}, {
			"id.yml", "nav: {home: Depan}\n",
			`layouts/words/id.yml: warning: words are not read from this file (left-out) hint: name it id.yaml`,
			`kata-kata tidak dibaca dari berkas ini / beri nama id.yaml`,
		},
	}
	for _, test := range tests {
		theme, user := small(map[string]string{test.name: test.text})
		words, problems := Load("id", theme, user)
		if got := show(problems); got != test.want {
			t.Errorf("got  %s\nwant %s", got, test.want)
		}
		if got := sayIndonesian(problems); got != test.indonesian {
			t.Errorf("got  %s\nwant %s", got, test.indonesian)
		}
		if got := New("id", words, Zone{}).Word("nav.home"); got != "Beranda" {
			t.Errorf("the theme's words are lost: %q", got)
		}
	}
}

func TestLoadIgnoresWhatIsNoWordsFile(t *testing.T) {
	theme, user := small(map[string]string{".id.yaml": "x", "id.yaml~": "x", "README.md": "x", "old/id.yaml": "x"})
	if _, problems := Load("id", theme, user); len(problems) > 0 {
		t.Error(show(problems))
	}
}

// What cannot be opened is a problem of its file, and a pipe is never waited for.
func TestLoadUnreadable(t *testing.T) {
	theme, user := small(nil)
	user["words/id.yaml"] = &fstest.MapFile{Mode: fs.ModeNamedPipe}
	_, problems := Load("id", theme, user)
	if got, want := show(problems), `layouts/words/id.yaml: error: this is not a regular file (words)`; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got, want := sayIndonesian(problems), "ini bukan berkas biasa"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	_, problems = Load("id", theme, fstest.MapFS{"words": {Data: []byte("a file")}})
	if got, want := show(problems), "layouts/words: error: the words cannot be read: not implemented (words)"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	_, problems = Load("id", theme, unreadableFile{user, "words/id.yaml"})
	if got, want := show(problems), "layouts/words/id.yaml: error: the words cannot be read: permission denied (words)"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// unreadableFile is a file system with one file that may not be read.
type unreadableFile struct {
	fstest.MapFS
	name string
}

func (u unreadableFile) ReadFile(name string) ([]byte, error) {
	if name == u.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return u.MapFS.ReadFile(name)
}

func (u unreadableFile) Stat(name string) (fs.FileInfo, error) {
	if name == u.name {
		return nil, &fs.PathError{Op: "stat", Path: name, Err: fs.ErrPermission}
	}
	return u.MapFS.Stat(name)
}

// A copy of the default theme's file is not read again.
func TestLoadSkipsCopies(t *testing.T) {
	theme, _ := small(nil)
	theme["words/id.yaml"].Data = []byte("nva: {}\n")
	if _, problems := Load("id", theme, theme); len(problems) != 1 {
		t.Errorf("got %s", show(problems))
	}
}
