package markdown

import (
	"net/url"
	"regexp"
	"strings"
	"unicode"

	"bekal/internal/diag"
)

// isAllowedScheme is the allow-list of what an address with a scheme may lead to.
func isAllowedScheme(scheme string) bool {
	switch strings.ToLower(scheme) {
	case "http", "https", "mailto", "tel":
		return true
	}
	return false
}

// isSafe says that an address may be published: a relative one, a fragment, or one with a scheme of the allow-list.
func isSafe(address string) bool {
	_, ok := judge(address)
	return ok
}

// noScheme is what judge gives for an address that names a host without a scheme.
const noScheme = "//"

// judge looks at an address in all the ways in which somebody may read it: as it is and with its percent-encoding
// undone, and both also without white space and control characters, which browsers skip. Where it is not safe, it gives
// the scheme that is refused.
func judge(address string) (scheme string, ok bool) {
	if isPlainPath(address) {
		return "", true
	}
	decoded := decodePercent(address)
	for _, form := range []string{address, decoded, visible(address), visible(decoded)} {
		if len(form) > 1 && isSlash(form[0]) && isSlash(form[1]) {
			return noScheme, false
		}
		if end := strings.IndexAny(form, ":/?#"); end >= 0 && form[end] == ':' && !isAllowedScheme(form[:end]) {
			return form[:end], false
		}
	}
	return "", true
}

// visible leaves out white space, control characters, and marks that take no room.
func visible(address string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, address)
}

// isSlash knows both slashes: browsers take the one for the other.
func isSlash(c byte) bool { return c == '/' || c == '\\' }

// isPlainPath is the quick way out for what most links are: a path of ASCII letters, digits, dots, dashes and single
// slashes, perhaps with a fragment.
func isPlainPath(address string) bool {
	for i := range len(address) {
		c := address[i]
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '-', c == '_', c == '.', c == '#':
		case c == '/' && i > 0 && address[i-1] != '/':
		default:
			return false
		}
	}
	return true
}

// decodePercent undoes percent-encoding where it is whole, and leaves the rest.
func decodePercent(address string) string {
	if !strings.Contains(address, "%") {
		return address
	}
	var b strings.Builder
	for len(address) > 0 {
		if address[0] == '%' && len(address) > 2 {
			if c, err := url.PathUnescape(address[:3]); err == nil {
				b.WriteString(c)
				address = address[3:]
				continue
			}
		}
		b.WriteByte(address[0])
		address = address[1:]
	}
	return b.String()
}

// onOneMachine matches an address that leads into the files of the machine on which it was written:
// "C:\Users\budi\peta.png" or "file:///home/budi/peta.png".
var onOneMachine = regexp.MustCompile(`^(?i:[a-z]:[\\/]|file:)`)

// unsafeLink reports an address that must not be published; false for one that may.
func (r *reading) unsafeLink(address string, start, end int) bool {
	scheme, ok := judge(address)
	if ok {
		return false
	}
	r.add(diag.UnsafeLink, start, end, func() (message, hint diag.Text) {
		if scheme == noScheme {
			return diag.Say("the link %q names a host without a scheme", "tautan %q menyebut host tanpa skema", address),
				diag.Say("write https:%s", "tulis https:%s", address)
		}
		if onOneMachine.MatchString(address) {
			return diag.Say("\"%s\" is a path of one machine", "\"%s\" adalah jalur di satu komputer saja", address),
				diag.Say("copy the file beside the page, and write its name alone", "salin berkasnya ke samping halaman, dan tulis namanya saja")
		}
		return diag.Say("the link %q has the scheme %q, which is not allowed", "tautan %q memakai skema %q yang tidak diizinkan", address, scheme),
			diag.Say("use http, https, mailto, tel or the path of a file; ./ before a file's name that has a colon",
				"pakai http, https, mailto, tel, atau jalur berkas; ./ di depan nama berkas yang memuat titik dua")
	})
	return true
}
