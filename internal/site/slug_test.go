package site

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"bekal/internal/diag"

	"golang.org/x/text/unicode/norm"
)

func TestSlug(t *testing.T) {
	for name, want := range map[string]string{
		"struktur-kpu":          "struktur-kpu",
		"Struktur KPU":          "struktur-kpu",
		"  --Tanya -- jawab?! ": "tanya-jawab",
		"jum'at":                "jum-at",
		"snake_case.v2":         "snake-case-v2",
		"Café":                  "café",
		"Cafe\u0301":            "café",
		"İstanbul":              "istanbul",
		"हिन्दी पुस्तिका":         "हिन्दी-पुस्तिका",
		"ประเทศไทย":               "ประเทศไทย",
		"手册 第1天":                  "手册-第1天",
		"٣ أيام":                  "٣-أيام",
		"co\u00adop\u200deration": "cooperation",
		"a\x00b\nc":               "a-b-c",
		"\xff\xfe":                "",
		"!!!":                     "",
		"🎉":                       "",
		"\u0301x":                 "x",
		"":                        "",
	} {
		if got := Slug(name); got != want {
			t.Errorf("Slug(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestPageSlug(t *testing.T) {
	for name, want := range map[string]string{
		"01-pembukaan": "pembukaan",
		"007-x":        "x",
		"2025-10-06":   "2025-10-06", // four digits are no leading number
		"10-06":        "06",
		"01":           "01",
		"01-":          "01",
		"01-!":         "01",
		"1-2-3":        "2-3",
		"con":          "con-1",
		"01-AUX":       "aux-1",
		"lpt9":         "lpt9-1",
		"console":      "console",
		"nul.x":        "nul-x",
		"trail.":       "trail",
		"a:b":          "a-b",
		"q?m":          "q-m",
		"h#h":          "h-h",
		"pct%41":       "pct-41",
		"-dash":        "dash",
		"<b>":          "b",
	} {
		if got := pageSlug(name); got != want {
			t.Errorf("pageSlug(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestFileSlug(t *testing.T) {
	for name, want := range map[string]string{
		"foto-bersama.jpg":   "foto-bersama.jpg",
		"Foto Bersama.JPG":   "foto-bersama.jpg",
		"01-pembukaan.png":   "01-pembukaan.png", // numbers tell pictures apart
		"data.tar.gz":        "data.tar.gz",
		"trail..png":         "trail.png",
		"laporan v1.2 .pdf":  "laporan-v1.2.pdf",
		"con.png":            "con-1.png",
		"nul.x.png":          "nul-1.x.png",
		"Makefile":           "makefile",
		"!!!.png":            "",
		"peta\u0301 jalan.x": "petá-jalan.x",
	} {
		if got := fileSlug(name); got != want {
			t.Errorf("fileSlug(%q) = %q, want %q", name, got, want)
		}
	}
}

// TestUnsafe holds what an author may write as slug or alias against what would leave the site or some system refuses.
func TestUnsafe(t *testing.T) {
	deep := strings.Repeat("a/", 3000)
	for _, refused := range []string{
		"../../x", "/../../../x", `..\..\x`, "%2e%2e/x", "a/../../b", "/etc/passwd", `C:\x`, "//host/x", "http://e/x",
		"javascript:alert(1)", "a\x00b", "/con:aux/nul.html", ".", "..", "/", "", " ", "x.", "x ", "nul", "NUL.html",
		strings.Repeat("a", 300), deep, "a\nb", "\xff", "%2e%2e", "a/", "!!!",
	} {
		if refused != "a/" && refused != "!!!" {
			if why := unsafeAlias(refused); why.IsZero() {
				t.Errorf("alias %q is taken", refused)
			}
		}
		if why := unsafeSlug(refused); why.IsZero() {
			t.Errorf("slug %q is taken", refused)
		}
	}
	for _, refused := range []string{"a?b", "a*b", "a<b", ".git/config", "a/.x", "a//b"} {
		if why := unsafeAlias(refused); why.IsZero() {
			t.Errorf("alias %q is taken", refused)
		}
	}
	for _, fine := range []string{"struktur-kpu", "Apa itu KPU?", "étape", strings.Repeat("a", diag.AddressPart.Most)} {
		if why := unsafeSlug(fine); !why.IsZero() {
			t.Errorf("slug %q: %s", fine, why.In(diag.English))
		}
	}
	for alias, want := range map[string]string{
		"old.html": "old.html", "old/": "old/index.html", "old": "old/index.html", "a/b.htm": "a/b.htm",
		"Old_Page.html": "Old_Page.html", "page.php": "page.php/index.html",
	} {
		if why := unsafeAlias(alias); !why.IsZero() {
			t.Errorf("alias %q: %s", alias, why.In(diag.English))
		}
		if got := aliasAddress(alias); got != want {
			t.Errorf("aliasAddress(%q) = %q, want %q", alias, got, want)
		}
	}
}

func FuzzSlug(f *testing.F) {
	for _, seed := range []string{"01-pembukaan", "Jum'at", "e\u0301", "con", "..", "a/b", "\xff", "ﬁ", "Ⅷ", "ẞ", "ΑΣ"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, name string) {
		slug := Slug(name)
		if again := Slug(slug); again != slug {
			t.Errorf("Slug(%q) = %q, but of that %q", name, slug, again)
		}
		for _, part := range []string{slug, pageSlug(name), fileSlug(name), fileSlug(name + ".png")} {
			if part != "" && !isPortable(part) {
				t.Errorf("%q gives %q, which is not portable", name, part)
			}
		}
	})
}

// isPortable says that every system takes a name as it is.
func isPortable(name string) bool {
	return utf8.ValidString(name) && norm.NFC.IsNormalString(name) && !isDeviceName(name) &&
		!strings.HasPrefix(name, ".") && !strings.HasSuffix(name, ".") && !strings.Contains(name, "..") &&
		!strings.ContainsAny(name, " /\\:*?\"<>|%#&") && !strings.ContainsFunc(name, unicode.IsControl)
}
