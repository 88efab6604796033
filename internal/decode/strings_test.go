package decode

import (
	"strings"
	"testing"

	"bekal/internal/diag"
)

func TestStrings(t *testing.T) {
	text := "\ufeff# words\r\nsession:\r\n  room: Ruang\r\n  empty:\r\ncount:\r\n  days: {one: \"{n} hari\", other: 08.30 hari}\r\n"
	entries, problems := Strings(diag.Source{File: "id.yaml", Text: []byte(text)})
	if len(problems) > 0 {
		t.Fatal(show(problems))
	}
	var got strings.Builder
	var list func(entries []Entry, before string)
	list = func(entries []Entry, before string) {
		for _, e := range entries {
			key := before + e.Key.V
			if e.Text.IsSet() {
				got.WriteString(key + "=" + e.Text.V + "\n")
			}
			list(e.Entries, key+".")
		}
	}
	list(entries, "")
	const want = "session.room=Ruang\ncount.days.one={n} hari\ncount.days.other=08.30 hari\n"
	if got.String() != want {
		t.Errorf("got\n%swant\n%s", got.String(), want)
	}
	if pos := entries[1].Entries[0].Entries[0].Text.Pos; pos != (Pos{6, 15, 10}) {
		t.Errorf("the text stands at %v", pos)
	}
}

func TestStringsProblems(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"room: [a]\nday: &x Hari\n", `2:6+7 error words
  an anchor (&x) is not read here
    if it is text, put it in quotes: "&x Hari"
  jangkar (&x) tidak dibaca di sini
    kalau itu teks, beri tanda kutip: "&x Hari"
1:7+3 error words
  "room" takes a text or its plural forms, not a list
  "room" menerima teks atau bentuk jamaknya, bukan daftar
`},
		{"room: Ruang #2\n", `1:13+2 warning cut-value
  "#2" is left out: a # after a space begins a comment
    room: "Ruang #2"
  "#2" tidak ikut terbaca: tanda # setelah spasi memulai komentar
    room: "Ruang #2"
`},
		{"room: \"a\n", `1:7+2 error words
  the quote that opens here is not closed
    room: "a"
  tanda kutip yang dibuka di sini tidak ditutup
    room: "a"
`},
		{"r\xffm: a\n", `1:2+1 error encoding
  the file is not UTF-8: byte 2 is 0xFF
    save the file as UTF-8 in your editor
  berkas ini bukan UTF-8: byte ke-2 adalah 0xFF
    simpan berkas sebagai UTF-8 di editor Anda
`},
	} {
		_, problems := Strings(diag.Source{File: "id.yaml", Text: []byte(c.text)})
		if got := show(problems); got != c.want {
			t.Errorf("%q\ngot\n%swant\n%s", c.text, got, c.want)
		}
	}
}

func TestCheckEncoding(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"\xff\xfej\x00u\x00", "1:1 the file is UTF-16, not UTF-8"},
		{"\xfe\xff\x00j\x00u", "1:1 the file is UTF-16, not UTF-8"},
		{"j\x00u\x00d\x00u\x00", "1:1 the file is UTF-16, not UTF-8"},
		{"judul: Caf\xe9\n", "1:11 the file is not UTF-8: byte 11 is 0xE9"},
		{"é\nab\xc3", "2:3 the file is not UTF-8: byte 6 is 0xC3"},
		{"\ufeffjudul: é\r\n", ""},
		{"", ""},
	} {
		problems := CheckEncoding(diag.Source{File: "a.md", Text: []byte(c.text)})
		got := ""
		if len(problems) > 0 {
			got = strings.TrimPrefix(problems[0].Place.File, "a.md") + place(problems[0]) + " " + problems[0].Message.In(diag.English)
		}
		if got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}
