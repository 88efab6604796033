package content

import (
	"bytes"
	"regexp"
	"strings"

	"bekal/internal/decode"
	"bekal/internal/diag"
)

// parts says where the front matter and the body of a page stand in its text.
type parts struct {
	from, to int // of the YAML between its lines of hyphens; equal where there is none
	body     int // where the body begins
}

// split finds the front matter at the top of a page: YAML between two lines of three hyphens, the second of which may
// also be three dots. A `---` that opens a page without being front matter is a thematic break and belongs to the
// body. What looks like front matter but cannot be read as such is a problem; the page then has no body, since nobody
// knows where it begins.
func split(src diag.Source) (parts, []diag.Problem) {
	start := 0
	if bytes.HasPrefix(src.Text, []byte(decode.ByteOrderMark)) {
		start = len(decode.ByteOrderMark)
	}
	none := parts{start, start, start}
	first, next := lineAt(src.Text, start)
	if strings.TrimRight(first, " \t") != "---" {
		if p, ok := mistaken(src, start); ok {
			return parts{start, start, len(src.Text)}, []diag.Problem{p}
		}
		return none, nil
	}
	closing, body := closingLine(src.Text, next, "---", "...")
	opening := firstContent(string(src.Text[next:closing]))
	if closing == len(src.Text) && body == len(src.Text) {
		if !looksMeant(opening) {
			return none, nil
		}
		return parts{start, start, body}, []diag.Problem{unclosed(src, start, next)}
	}
	if opening != "" && !looksLikeYAML.MatchString(opening) && !looksMeant(opening) {
		return none, nil
	}
	return parts{next, closing, body}, nil
}

// unclosed says that the front matter which opens at start is not closed, and in which line somebody perhaps tried to.
// next is where the line below the opening one begins.
func unclosed(src diag.Source, start, next int) diag.Problem {
	p := diag.FrontMatter.At(src.Place(start, start+3), diag.Say(
		"the front matter that begins here is not closed", "front matter yang dimulai di sini tidak ditutup"))
	for next < len(src.Text) {
		at := next
		var line string
		if line, next = lineAt(src.Text, at); almostHyphens.MatchString(line) {
			return p.WithHint(diag.Say("write exactly --- in line %d", "tulis tepat --- di baris %d", src.Place(at, at).Line))
		}
	}
	return p.WithHint(diag.Say("put --- in a line of its own below the last key", "tulis --- di baris tersendiri di bawah kunci terakhir"))
}

// almostHyphens matches a line that was meant to close front matter: too few or too many hyphens, spaces before or
// between them, dashes that a word processor made of them, other text behind them.
var almostHyphens = regexp.MustCompile(`^\s*[-–—―](\s*[-–—―])+(\s|$)|^\s*[–—―]\s*$`)

// lineAt gives the line that begins at an offset, without its line break, and where the next one begins.
func lineAt(text []byte, offset int) (line string, next int) {
	rest := text[offset:]
	next = len(text)
	if i := bytes.IndexByte(rest, '\n'); i >= 0 {
		rest, next = rest[:i], offset+i+1
	}
	return strings.TrimSuffix(string(rest), "\r"), next
}

// closingLine finds the first line from an offset on that is one of the marks, and gives where it begins and where the
// line below it does; the end of the text, twice, where there is none.
func closingLine(text []byte, offset int, marks ...string) (begins, below int) {
	for offset < len(text) {
		line, next := lineAt(text, offset)
		line = strings.TrimRight(line, " \t")
		for _, mark := range marks {
			if line == mark {
				return offset, next
			}
		}
		offset = next
	}
	return len(text), len(text)
}

// firstContent gives the first line that is neither blank nor a comment; "" where there is none.
func firstContent(text string) string {
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \t\r\n")
		if trimmed := strings.TrimSpace(line); trimmed != "" && trimmed[0] != '#' {
			return line
		}
	}
	return ""
}

// looksLikeYAML knows the line that opens front matter from prose between two thematic breaks: a key with its colon,
// well written or not, a list, a bracket. What looksMeant takes for a key is one, too.
var looksLikeYAML = regexp.MustCompile(`^\s*(["']?[\p{L}\p{N}_.-]+(?:[ _-][\p{L}\p{N}_.-]+){0,2}["']?\s*:|[-?] |[\[{&*!%])`)

// firstWord matches a key, also with another sign than a colon behind it.
var firstWord = regexp.MustCompile(`^\s*["']?([\p{L}_]+)["']?\s*[:=：]`)

// looksMeant says that the line below an opening --- begins with a key that some page has, so that front matter was
// meant even though it is not closed.
func looksMeant(line string) bool {
	found := firstWord.FindStringSubmatch(line)
	return found != nil && isKnownKey(found[1])
}

// mistaken says what is wrong with the top of a page that was meant as front matter: that of another tool, or one
// that does not begin with exactly three hyphens in the first line.
func mistaken(src diag.Source, start int) (diag.Problem, bool) {
	first, next := lineAt(src.Text, start)
	mark := strings.TrimSpace(first)
	place := src.Place(start, next)
	if mark != "" {
		place = src.Place(start, start+len(strings.TrimRight(first, " \t")))
	}
	switch {
	case mark == "+++":
		return diag.FrontMatter.At(place, diag.Say("this front matter is TOML, and YAML is read here", "front matter ini TOML, padahal yang dibaca di sini YAML")).WithHint(
			diag.Say("write title: … between two lines of ---, not title = \"…\"", "tulis judul: … di antara dua baris ---, bukan title = \"…\"")), true
	case mark == "{" || jsonStart.MatchString(first):
		return diag.FrontMatter.At(place, diag.Say("this front matter is JSON, and YAML is read here", "front matter ini JSON, padahal yang dibaca di sini YAML")).WithHint(
			diag.Say("write title: … between two lines of ---", "tulis judul: … di antara dua baris ---")), true
	case strings.HasPrefix(mark, "```"):
		return inCodeBlock(src, place, next)
	case mark == "" && next < len(src.Text):
		return belowBlankLines(src, next)
	case mark != "" && strings.Trim(mark, "-–—―") == "":
		if closing, below := closingLine(src.Text, next, mark, "---"); below > closing && looksMeant(firstContent(string(src.Text[next:closing]))) {
			return diag.FrontMatter.At(place, diag.Say("front matter opens with exactly three hyphens", "front matter dibuka dengan tepat tiga tanda hubung")).WithHint(
				diag.Say("write --- here and below the last key", "tulis --- di sini dan di bawah kunci terakhir")), true
		}
	}
	return diag.Problem{}, false
}

var jsonStart = regexp.MustCompile(`^\{\s*"[^"]*"\s*:`)

// inCodeBlock says that front matter, or a page with it, stands in a block of code, as programs show what is to be copied.
func inCodeBlock(src diag.Source, place diag.Place, next int) (diag.Problem, bool) {
	p := diag.FrontMatter.At(place, diag.Say("front matter in a block of code is text", "front matter di dalam blok kode hanyalah teks"))
	below := string(src.Text[next:])
	if inner, found := strings.CutPrefix(strings.ReplaceAll(below, "\r\n", "\n"), "---\n"); found {
		return p.WithHint(diag.Say("remove this line, and the ``` that belongs to it", "hapus baris ini, dan ``` pasangannya")), looksMeant(firstContent(inner))
	}
	return p.WithHint(diag.Say("write --- in place of this line, and of the ``` below it", "ganti baris ini, dan ``` di bawahnya, dengan ---")), looksMeant(firstContent(below))
}

// belowBlankLines says that front matter stands below blank lines, where it would be text.
func belowBlankLines(src diag.Source, next int) (diag.Problem, bool) {
	for next < len(src.Text) {
		at := next
		var line string
		if line, next = lineAt(src.Text, at); strings.TrimSpace(line) == "" {
			continue
		}
		if strings.TrimRight(line, " \t") != "---" {
			break
		}
		closing, below := closingLine(src.Text, next, "---")
		if below == closing || !looksMeant(firstContent(string(src.Text[next:closing]))) {
			break
		}
		return diag.FrontMatter.At(src.Place(at, at+3), diag.Say("front matter begins in the first line of the file", "front matter dimulai di baris pertama berkas")).WithHint(
			diag.Say("remove the empty lines above it", "hapus baris kosong di atasnya")), true
	}
	return diag.Problem{}, false
}
