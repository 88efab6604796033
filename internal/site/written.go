package site

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"bekal/internal/diag"
)

// unsafeSlug says why a written slug cannot be part of an address; the zero Text where it can. A slug is refused
// rather than mended, since whoever wrote `../x` meant something else than what would come of it.
func unsafeSlug(slug string) diag.Text {
	if slug == "" {
		return diag.Say("it is empty", "kosong")
	}
	if strings.ContainsRune(slug, '/') {
		return diag.Say("a slug is one part of an address and holds no /", "slug adalah satu bagian alamat dan tidak memuat /")
	}
	if why := unsafeSegment(slug); !why.IsZero() {
		return why
	}
	if Slug(slug) == "" {
		return diag.Say("it holds no letter and no digit", "tidak ada huruf maupun angka di dalamnya")
	}
	return diag.Text{}
}

// unsafeAlias says why a written alias cannot be an address; the zero Text where it can.
func unsafeAlias(alias string) diag.Text {
	switch {
	case alias == "":
		return diag.Say("it is empty", "kosong")
	case strings.HasPrefix(alias, "/"):
		return diag.Say("it begins with /", "diawali /")
	case len(alias) > diag.AddressBytes.Most:
		return diag.Say("it is longer than %d bytes", "panjangnya lebih dari %d bita", diag.AddressBytes.Most)
	}
	for segment := range strings.SplitSeq(strings.TrimSuffix(alias, "/"), "/") {
		if why := unsafeSegment(segment); !why.IsZero() {
			return why
		}
		if i := strings.IndexAny(segment, `?*#<>|"`); i >= 0 {
			return diag.Say("it holds %q, which not every system takes in a name", "memuat %q yang tidak diterima setiap sistem dalam nama", segment[i:i+1])
		}
		if strings.HasPrefix(segment, ".") {
			return diag.Say("%q begins with a dot", "%q diawali titik", segment)
		}
	}
	return diag.Text{}
}

// unsafeSegment says why a written part of an address is refused; the zero Text where it is fine.
func unsafeSegment(s string) diag.Text {
	switch {
	case s == "":
		return diag.Say("it has an empty part", "ada bagian yang kosong")
	case s == "." || s == "..":
		return diag.Say("%q leads to another folder", "%q menuju folder lain", s)
	case !utf8.ValidString(s) || strings.ContainsFunc(s, unicode.IsControl):
		return diag.Say("it holds a control character", "memuat karakter kendali")
	case strings.ContainsAny(s, `\:%`):
		i := strings.IndexAny(s, `\:%`)
		return diag.Say("it holds %q, which not every system takes in a name", "memuat %q yang tidak diterima setiap sistem dalam nama", s[i:i+1])
	case strings.HasSuffix(s, ".") || strings.HasSuffix(s, " ") || strings.HasPrefix(s, " "):
		return diag.Say("%q begins or ends with a space or ends with a dot", "%q diawali atau diakhiri spasi, atau diakhiri titik", s)
	case isDeviceName(s):
		return diag.Say("Windows keeps the name %q for a device", "Windows mencadangkan nama %q untuk perangkat", s)
	case len(s) > diag.AddressPart.Most:
		return diag.Say("a part of it is longer than %d bytes", "ada bagian yang lebih panjang dari %d bita", diag.AddressPart.Most)
	}
	return diag.Text{}
}

// aliasAddress is the file that answers at an alias: "old.html" is itself, "old/" and "old" are "old/index.html".
func aliasAddress(alias string) string {
	if strings.HasSuffix(alias, ".html") || strings.HasSuffix(alias, ".htm") {
		return alias
	}
	return strings.TrimSuffix(alias, "/") + "/index.html"
}
