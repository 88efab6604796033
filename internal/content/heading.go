package content

import (
	"regexp"
	"strings"
)

// leadingHeading gives the text of the heading of level 1 that leads a body, "" where none does. Its markup is taken
// off as far as titles have any: emphasis, code, links, attributes at its end.
func leadingHeading(body string) string {
	body = strings.TrimLeft(body, " \t\r\n")
	line, rest, _ := strings.Cut(body, "\n")
	line = strings.TrimSpace(line)
	if text, ok := strings.CutPrefix(line, "#"); ok {
		if text != "" && text[0] != ' ' && text[0] != '\t' {
			return ""
		}
		return plainText(strings.TrimSpace(closingSigns.ReplaceAllString(attributes.ReplaceAllString(text, ""), "")))
	}
	underline, _, _ := strings.Cut(rest, "\n")
	underline = strings.TrimSpace(underline)
	if line == "" || underline == "" || strings.Trim(underline, "=") != "" {
		return ""
	}
	return plainText(attributes.ReplaceAllString(line, ""))
}

var (
	attributes   = regexp.MustCompile(`[ \t]*\{[ \t]*[#.][^{}]*\}[ \t]*$`)
	closingSigns = regexp.MustCompile(`([ \t]+|^)#+[ \t]*$`)
	inlineLink   = regexp.MustCompile(`!?\[([^\[\]]*)\]\([^()]*\)`)
	emphasis     = regexp.MustCompile("(\\*+|`+|~~)([^*`~]+)(\\*+|`+|~~)")
	underscores  = regexp.MustCompile(`(^|[^\p{L}\p{N}])(_+)([^_]+)_+($|[^\p{L}\p{N}])`)
	escape       = regexp.MustCompile(`\\([!-/:-@\[-` + "`" + `{-~])`)
)

// plainText takes the commonest markup off a line of Markdown.
func plainText(line string) string {
	if !strings.ContainsAny(line, "*_`[\\~") {
		return line
	}
	line = inlineLink.ReplaceAllString(line, "$1")
	line = emphasis.ReplaceAllString(line, "$2")
	line = underscores.ReplaceAllString(line, "$1$3$4")
	return strings.TrimSpace(escape.ReplaceAllString(line, "$1"))
}
