package site

import (
	"path"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Slug makes a name into one part of an address: lower case, NFC, letters and digits of any script kept with their
// marks, and one dash for everything else between them. It is empty where a name holds no letter and no digit, and
// never a name that Windows keeps for its devices.
func Slug(name string) string {
	if isSlug(name) {
		return portable(name)
	}
	var b strings.Builder
	gap := false
	for _, r := range norm.NFC.String(name) {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
		case unicode.IsMark(r):
			if !gap && b.Len() > 0 { // a mark without its letter would join the dash
				b.WriteRune(r)
			}
		case unicode.Is(unicode.Cf, r): // joiners and soft hyphens are no space between letters
		default:
			gap = true
		}
	}
	return portable(norm.NFC.String(b.String()))
}

// isSlug is the quick way out for names that are slugs already, as most are.
func isSlug(name string) bool {
	before := byte('-')
	for i := range len(name) {
		c := name[i]
		if !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' && before != '-') {
			return false
		}
		before = c
	}
	return before != '-'
}

// leadingNumber splits "01-pembukaan" into 1 and "pembukaan". A leading number is one to three digits and a dash;
// ok is false for a name without one, and rest is then the whole name.
func leadingNumber(name string) (number int, rest string, ok bool) {
	for i := range len(name) {
		c := name[i]
		switch {
		case c >= '0' && c <= '9' && i < 3:
			number = number*10 + int(c-'0')
		case c == '-' && i > 0:
			return number, name[i+1:], true
		default:
			return 0, name, false
		}
	}
	return 0, name, false
}

// pageSlug is the part of an address that a page's file or a folder gives by its name, without extension: its leading
// number is left out unless nothing would remain.
func pageSlug(name string) string {
	if _, rest, ok := leadingNumber(name); ok {
		if slug := Slug(rest); slug != "" {
			return slug
		}
	}
	return Slug(name)
}

// fileSlug is the last part of a copied file's address. It keeps the file's number, since "01.jpg" and "02.jpg" are two,
// and its dots. It is empty where the name holds no letter and no digit.
func fileSlug(name string) string {
	extension := Slug(path.Ext(name))
	var parts []string
	for part := range strings.SplitSeq(strings.TrimSuffix(name, path.Ext(name)), ".") {
		if slug := Slug(part); slug != "" {
			parts = append(parts, slug)
		}
	}
	if len(parts) == 0 {
		return ""
	}
	if extension != "" {
		parts = append(parts, extension)
	}
	return strings.Join(parts, ".")
}

// portable gives a slug that Windows keeps for one of its devices a number, since no file there can bear it.
func portable(slug string) string {
	if isDeviceName(slug) {
		return slug + "-1"
	}
	return slug
}

// isDeviceName says that Windows keeps the name for a device, with any extension.
func isDeviceName(name string) bool {
	base, _, _ := strings.Cut(name, ".")
	base = strings.ToLower(strings.TrimRight(base, " "))
	switch base {
	case "con", "prn", "aux", "nul", "conin$", "conout$":
		return true
	}
	for _, port := range []string{"com", "lpt"} {
		if digit, ok := strings.CutPrefix(base, port); ok && len([]rune(digit)) == 1 && strings.Contains("0123456789¹²³", digit) {
			return true
		}
	}
	return false
}
