package content

import (
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"bekal/internal/diag"
)

// isIgnored says that a file or folder is nobody's content: hidden, set aside by an underscore, or left behind by an
// editor, a word processor or a system.
func isIgnored(name string) bool {
	switch name {
	case "4913", "Thumbs.db", "desktop.ini":
		return true
	}
	if strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") || strings.HasPrefix(name, "~$") || strings.HasSuffix(name, "~") {
		return true
	}
	if len(name) > 1 && strings.HasPrefix(name, "#") && strings.HasSuffix(name, "#") {
		return true
	}
	return strings.HasSuffix(name, ".swp") || strings.HasSuffix(name, ".swo") || strings.HasSuffix(name, ".swx") ||
		strings.HasSuffix(name, "___jb_tmp___") || strings.HasSuffix(name, "___jb_old___")
}

// Ignores says that a path below content/ plays no part in a handbook, since its name or that of a folder above it is
// one that editors and systems make, or that an author sets aside.
func Ignores(rel string) bool { return slices.ContainsFunc(strings.Split(rel, "/"), isIgnored) }

// unfitName says why a name cannot be read or shown; the zero Text where it can.
func unfitName(name string) diag.Text {
	switch {
	case !utf8.ValidString(name):
		return diag.Say("the name %q is not UTF-8", "nama %q bukan UTF-8", name)
	case strings.ContainsFunc(name, unicode.IsControl):
		return diag.Say("the name %q holds a control character", "nama %q memuat karakter kendali", name)
	}
	return diag.Text{}
}

// reservedName says that a name is kept for handbooks in several languages: page.en.md, or a folder en at the top.
func reservedName(rel string, isFolder bool) bool {
	if isFolder {
		return slices.Contains([]string{"en", "id"}, strings.ToLower(rel))
	}
	language := path.Ext(strings.TrimSuffix(rel, ".md"))
	return len(language) == 3 && isLower(language[1]) && isLower(language[2])
}

func isLower(c byte) bool { return 'a' <= c && c <= 'z' }

var (
	leadingNumber = regexp.MustCompile(`^\d{1,3}-(.+)$`)
	dayName       = regexp.MustCompile(`^(?:day|hari)[-_ ]?(\d{1,3})$`)
)

// stem gives a name in lower case without .md and without the number that orders it: 01-pembukaan.md is pembukaan.
func stem(name string) string {
	name = strings.ToLower(strings.TrimSuffix(name, ".md"))
	if found := leadingNumber.FindStringSubmatch(name); found != nil {
		return found[1]
	}
	return name
}

// dayNumber gives the N of a folder named day-N or hari-N.
func dayNumber(name string) (n int, ok bool) {
	found := dayName.FindStringSubmatch(stem(name))
	if found == nil {
		return 0, false
	}
	n, err := strconv.Atoi(found[1])
	return n, err == nil
}

// isRecapName knows recap, recap-2, rekap, rekap-hari-1 and the like.
func isRecapName(stem string) bool {
	return stem == "recap" || strings.HasPrefix(stem, "recap-") || strings.HasPrefix(stem, "rekap")
}

func isPeopleName(name string) bool {
	name = stem(name)
	return name == "people" || name == "narasumber"
}

func isGlossaryName(stem string) bool { return stem == "glossary" || stem == "glosarium" }

// KindByName gives the kind that a page's file gets from its name, whatever else lies in its folder: "" where the
// folder decides. A page that is meant to be another one says its kind itself.
func KindByName(name string) Kind {
	switch stem := stem(name); {
	case isRecapName(stem):
		return KindRecap
	case isGlossaryName(stem):
		return KindGlossary
	}
	return ""
}
