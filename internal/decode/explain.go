package decode

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"bekal/internal/diag"
)

// explain says why the library could not read the YAML. Its own words are for people who know the library and its
// places are lines at best, so the text is searched for the slips that authors make; what remains gets a plain word
// at the line that the library names.
func (d *Document) explain(err error) diag.Problem {
	if strings.Contains(err.Error(), "exceeded max depth") {
		return diag.YAMLDepth.At(d.span(0, 1).In(d.src.File))
	}
	if at := strings.IndexFunc(string(d.lines.text), isForbidden); at >= 0 {
		r, size := utf8.DecodeRune(d.lines.text[at:])
		return d.problem(d.span(at, at+size), controlCharacter(r)).WithHint(unseen())
	}
	if s := findSlip(d.lines.text); s != nil {
		return d.slipped(s)
	}
	line := 1
	if found := lineOfError.FindStringSubmatch(err.Error()); found != nil {
		line, _ = strconv.Atoi(found[1])
	}
	start := d.lines.at(line, 1)
	rest := d.lines.rest(start)
	indent := len(rest) - len(strings.TrimLeft(string(rest), " \t"))
	return d.problem(d.span(start+indent, start+len(rest)), diag.Say(
		"this line or the one below it cannot be read", "baris ini atau baris di bawahnya tidak dapat dibaca",
	)).WithHint(diag.Say(
		"texts with signs such as : # [ ] { } belong in quotes", "teks dengan tanda seperti : # [ ] { } perlu tanda kutip",
	))
}

func (d *Document) slipped(s *slip) diag.Problem {
	return d.problem(d.span(s.start, s.end), s.message).WithHint(s.hint)
}

var lineOfError = regexp.MustCompile(`line (\d+):`)

// isForbidden says that YAML does not allow a character, not even in quotes.
func isForbidden(r rune) bool {
	switch {
	case r == '\t' || r == '\n' || r == '\r' || r == 0x85:
		return false
	case r < 0x20 || r == 0x7F || r > 0x7F && r < 0xA0 || r == 0xFFFE || r == 0xFFFF:
		return true
	}
	return r == 0xFEFF
}

func unseen() diag.Text {
	return diag.Say("it cannot be seen: type what stands around it anew", "karakter itu tidak terlihat: ketik ulang teks di sekitarnya")
}

func controlCharacter(r rune) diag.Text {
	return diag.Say("the control character %U does not belong here", "karakter kendali %U tidak boleh ada di sini", r)
}
