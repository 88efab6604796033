package locale

import (
	"testing"
	"testing/fstest"

	"bekal/internal/schedule"

	"golang.org/x/text/language"
)

// polish gives a Locale that has some words in Polish, whose plural has three forms.
func polish(t *testing.T) *Locale {
	t.Helper()
	user := fstest.MapFS{"words/pl.yaml": {Data: []byte(`
count:
  days: {one: "{n} dzień", few: "{n} dni", many: "{n} dni (wiele)", other: "{n} dnia"}
  lessons: {one: "{n} godzina", few: "{n} godziny", many: "{n} godzin", other: "{n} godziny (ułamek)"}
number: {decimal: ",", group: " "}
own:
  motto: "{who}, {n} razy"
`)}}
	words, problems := Load("pl", theme(), user)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return New("pl", words, Zone{})
}

func TestPluralForms(t *testing.T) {
	pl := polish(t)
	for n, want := range map[int]string{
		0: "0 dni (wiele)", 1: "1 dzień", 2: "2 dni", 5: "5 dni (wiele)", 22: "22 dni", 1002: "1 002 dni",
		-1: "-1 dzień", 10_000_001: "10 000 001 dni (wiele)",
	} {
		if got := pl.Word("count.days", "n", n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
	if got, want := pl.Lessons(15), "1,5 godziny (ułamek)"; got != want {
		t.Errorf("1.5: %q, want %q", got, want)
	}
	if got, want := pl.Word("nav.home"), "Home"; got != want {
		t.Errorf("a word without Polish is %q, want %q", got, want)
	}
}

func TestPluralCategories(t *testing.T) {
	tests := []struct {
		tag    string
		tenths int
		want   string
	}{
		{"id", 10, "other"}, {"en", 10, "one"}, {"en", 15, "other"}, {"en", 0, "other"}, {"fr", 0, "one"}, {"fr", 15, "one"},
		{"ar", 0, "zero"}, {"ar", 10, "one"}, {"ar", 20, "two"}, {"ar", 30, "few"}, {"ar", 110, "many"}, {"ar", 1000, "other"},
		{"pl", 15, "other"}, {"x-own", 10, "other"},
	}
	for _, test := range tests {
		if got := (quantity{test.tenths}).category(language.Make(test.tag)); got != test.want {
			t.Errorf("%s: %d tenths are %s, want %s", test.tag, test.tenths, got, test.want)
		}
	}
}

func TestFind(t *testing.T) {
	tests := []struct {
		key   string
		pairs []any
		want  string
	}{
		{"session.room", nil, "Ruang"},
		{"count.people", []any{"n", 12}, "12 orang"},
		{"count.people", []any{"n", "dua"}, "dua orang"},
		{"recap.by", []any{"names", "Ani & Budi"}, "Ditulis oleh Ani & Budi"},
		{"recap.by", []any{"names", "Ani", "role", "not asked for"}, "Ditulis oleh Ani"},
	}
	id := speak(t, "id", "")
	for _, test := range tests {
		if got, err := id.Find(test.key, test.pairs...); got != test.want || err != nil {
			t.Errorf("Find(%q, %v) = %q, %v, want %q", test.key, test.pairs, got, err, test.want)
		}
		if got := id.Word(test.key, test.pairs...); got != test.want {
			t.Errorf("Word(%q, %v) = %q, want %q", test.key, test.pairs, got, test.want)
		}
	}
	if got, want := polish(t).Word("own.motto", "who", "Ewa", "n", 3), "Ewa, 3 razy"; got != want {
		t.Errorf("the user's own word is %q, want %q", got, want)
	}
}

func TestFindRefuses(t *testing.T) {
	tests := []struct {
		key                 string
		pairs               []any
		english, indonesian string
	}{
		{"session.rom", nil, `the theme has no word "session.rom" (did you mean "session.room"?)`, `tema tidak punya kata "session.rom" (maksudnya "session.room"?)`},
		{"sponsor", nil, `the theme has no word "sponsor"`, `tema tidak punya kata "sponsor"`},
		{"recap.by", nil, `the word "recap.by" wants a value for {names}`, `kata "recap.by" memerlukan nilai untuk {names}`},
		{"recap.by", []any{"names"}, `the word "recap.by" wants names and values in pairs`, `kata "recap.by" memerlukan pasangan nama dan nilai`},
		{"recap.by", []any{7, "Ani"}, `the word "recap.by" wants names and values in pairs`, `kata "recap.by" memerlukan pasangan nama dan nilai`},
		{"recap.by", []any{"names", []string{"Ani"}}, `the word "recap.by" takes texts and whole numbers, not []string`, `kata "recap.by" menerima teks dan bilangan bulat, bukan []string`},
	}
	id := speak(t, "id", "")
	for _, test := range tests {
		_, err := id.Find(test.key, test.pairs...)
		refused(t, err, test.english, test.indonesian)
		if got := id.Word(test.key, test.pairs...); got != test.key {
			t.Errorf("Word(%q, %v) = %q, want the key", test.key, test.pairs, got)
		}
	}
}

// Every type of session and every status has a word, which code asks for by its name.
func TestTypesAndStatusesHaveWords(t *testing.T) {
	id := speak(t, "id", "")
	for _, kind := range schedule.Types() {
		if _, err := id.Find("type." + string(kind)); err != nil {
			t.Error(err)
		}
	}
	for _, status := range schedule.Statuses() {
		if _, err := id.Find("status." + string(status)); err != nil {
			t.Error(err)
		}
	}
}
