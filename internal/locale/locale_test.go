package locale

import (
	"io/fs"
	"os"
	"testing"
)

// theme is the default theme, as it lies in the repository.
func theme() fs.FS { return os.DirFS("../../layouts") }

// speak gives the Locale of a language with the default theme's words, in a zone by its name or in none.
func speak(t testing.TB, tag, zoneName string) *Locale {
	t.Helper()
	words, problems := Load(tag, theme(), nil)
	if len(problems) > 0 {
		t.Fatalf("the default theme's words: %v: %s", problems[0].Place, problems[0].Message.In("en"))
	}
	var zone Zone
	if zoneName != "" {
		var err error
		if zone, err = LoadZone(zoneName); err != nil {
			t.Fatal(err)
		}
	}
	return New(tag, words, zone)
}

func TestDirection(t *testing.T) {
	for tag, want := range map[string]string{
		"id": "ltr", "en": "ltr", "jv": "ltr", "zh-TW": "ltr", "az": "ltr", "x-own": "ltr",
		"ar": "rtl", "he": "rtl", "fa": "rtl", "ur-PK": "rtl", "dv": "rtl", "ms-Arab": "rtl", "ckb": "rtl", "ff-Adlm": "rtl",
	} {
		if got := New(tag, Words{}, Zone{}).Direction(); got != want {
			t.Errorf("Direction of %s = %s, want %s", tag, got, want)
		}
	}
}

func TestOtherLanguagesSpeakEnglish(t *testing.T) {
	l := speak(t, "fr-CA", "")
	// French counts none as one; these are English words, so English rules hold.
	for n, want := range map[int]string{0: "0 days", 1: "1 day", 2: "2 days"} {
		if got := l.Word("count.days", "n", n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
	if got, want := l.Size(1_234_567), "1.2 MB"; got != want {
		t.Errorf("Size = %q, want %q", got, want)
	}
}

// TestTerritory shows the country that social networks want with a language.
func TestTerritory(t *testing.T) {
	for tag, want := range map[string]string{"id": "id_ID", "en": "en_US", "en-GB": "en_GB", "jv": "jv_ID", "ar": "ar_EG", "zh-Hant": "zh_TW"} {
		if got := New(tag, Words{}, Zone{}).Territory(); got != want {
			t.Errorf("%s: %s, want %s", tag, got, want)
		}
	}
}
