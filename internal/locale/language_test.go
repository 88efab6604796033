package locale

import (
	"slices"
	"testing"

	"bekal/internal/diag"

	"golang.org/x/text/language"
)

func TestParseLanguage(t *testing.T) {
	for written, want := range map[string]string{
		"id": "id", "ID": "id", "in": "id", "id_ID": "id-ID", " en ": "en", "en-gb": "en-GB", "pt-br": "pt-BR",
		"zh-Hant": "zh-Hant", "jv": "jv", "su": "su", "ms-Arab": "ms-Arab",
	} {
		got, err := ParseLanguage(written)
		if got != want || err != nil {
			t.Errorf("ParseLanguage(%q) = %q, %v, want %q", written, got, err, want)
		}
	}
}

func TestParseLanguageRefuses(t *testing.T) {
	tests := []struct{ written, want, indonesian string }{
		{"indonesia", `"indonesia" is not a language tag (write id for Indonesian)`, `"indonesia" bukan tag bahasa (tulis id untuk bahasa Indonesia)`},
		{"Inggris", `"Inggris" is not a language tag (write en for English)`, `"Inggris" bukan tag bahasa (tulis en untuk bahasa Inggris)`},
		{"xx", `"xx" is not a language tag (write a tag such as id, en, su or pt-BR)`, `"xx" bukan tag bahasa (tulis tag seperti id, en, su, atau pt-BR)`},
		{"", `"" is not a language tag (write a tag such as id, en, su or pt-BR)`, `"" bukan tag bahasa (tulis tag seperti id, en, su, atau pt-BR)`},
		{"und", `"und" is not a language tag (write a tag such as id, en, su or pt-BR)`, `"und" bukan tag bahasa (tulis tag seperti id, en, su, atau pt-BR)`},
	}
	for _, test := range tests {
		_, err := ParseLanguage(test.written)
		refused(t, err, test.want, test.indonesian)
	}
}

// refused holds an error to be a Refusal with this text in English and in Indonesian.
func refused(t *testing.T, err error, english, indonesian string) {
	t.Helper()
	refusal, ok := err.(*Refusal)
	if !ok {
		t.Fatalf("%v is no refusal, want %s", err, english)
	}
	if got := refusal.Error(); got != english {
		t.Errorf("got  %s\nwant %s", got, english)
	}
	got := refusal.Message.In(diag.Indonesian)
	if !refusal.Hint.IsZero() {
		got += " (" + refusal.Hint.In(diag.Indonesian) + ")"
	}
	if got != indonesian {
		t.Errorf("got  %s\nwant %s", got, indonesian)
	}
}

func TestChain(t *testing.T) {
	for tag, want := range map[string][]string{
		"en": {"en"}, "id": {"en", "id"}, "id-ID": {"en", "id", "id-ID"}, "pt-BR": {"en", "pt", "pt-BR"},
		"en-GB": {"en", "en-001", "en-GB"}, "zh-TW": {"en", "zh-Hant", "zh-TW"},
	} {
		var got []string
		for _, tag := range chain(language.Make(tag)) {
			got = append(got, tag.String())
		}
		if !slices.Equal(got, want) {
			t.Errorf("chain of %s = %v, want %v", tag, got, want)
		}
	}
}
