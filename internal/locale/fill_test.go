package locale

import (
	"slices"
	"testing"
)

func TestFill(t *testing.T) {
	given := values{"n", "3", "names", "A {n}", "end_day", "9"}
	tests := []struct{ form, want, missing string }{
		{"", "", ""},
		{"no braces", "no braces", ""},
		{"{n} sesi", "3 sesi", ""},
		{"{n}{n}–{end_day}", "33–9", ""},
		{"by {names}.", "by A {n}.", ""}, // a value is not filled again
		{"{", "{", ""},
		{"{n", "{n", ""},
		{"}{n}{", "}3{", ""},
		{"{}{N}{a b}{{n}}", "{}{N}{a b}{3}", ""},
		{"{who} und {when}: {n}", " und : 3", "who"},
	}
	for _, test := range tests {
		text, missing := parseForm(test.form).fill(given.of)
		if text != test.want || missing != test.missing {
			t.Errorf("fill(%q) = %q, %q, want %q, %q", test.form, text, missing, test.want, test.missing)
		}
	}
}

func TestPlaceholders(t *testing.T) {
	if got, want := parseForm("{a} {B} {c_d}{a}{").placeholders(), []string{"a", "c_d", "a"}; !slices.Equal(got, want) {
		t.Errorf("placeholders = %q, want %q", got, want)
	}
}

// Whatever a form holds, filling each name with itself in braces gives the form back.
func FuzzFill(f *testing.F) {
	for _, form := range []string{"", "{n} sesi", "{", "{{a}}", "{a}{", "{a{a}}", "é{ñ}{b}"} {
		f.Add(form)
	}
	f.Fuzz(func(t *testing.T, form string) {
		same := func(name string) (string, bool) { return "{" + name + "}", true }
		if text, missing := parseForm(form).fill(same); text != form || missing != "" {
			t.Errorf("fill(%q) = %q, missing %q", form, text, missing)
		}
	})
}
