package diag

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// Format is a way in which problems are printed.
type Format string

// The formats: for people, one JSON object a line, and GitHub's annotations.
const (
	FormatText   Format = "text"
	FormatJSON   Format = "json"
	FormatGitHub Format = "github"
)

// Printer prints problems in one language.
type Printer struct {
	Format   Format
	Language Language
	Color    bool // text only
}

// Print writes the problems in their order. Its error is the writer's.
func (p Printer) Print(w io.Writer, problems []Problem) error {
	for _, problem := range problems {
		var err error
		switch p.Format {
		case FormatJSON:
			err = p.json(w, problem)
		case FormatGitHub:
			err = p.github(w, problem)
		default:
			_, err = io.WriteString(w, p.text(problem))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// The colours of a terminal, for the severities and for what matters less.
const (
	red    = "\x1b[1;31m"
	yellow = "\x1b[1;33m"
	blue   = "\x1b[1;34m"
	bold   = "\x1b[1m"
	reset  = "\x1b[0m"
)

func (p Printer) paint(color, text string) string {
	if !p.Color {
		return text
	}
	return color + text + reset
}

// text is a problem for people: place, severity, message and rule; the line with a caret; the hint.
func (p Printer) text(problem Problem) string {
	var b strings.Builder
	if place := problem.Place.String(); place != "" {
		b.WriteString(p.paint(bold, Printable(place)+":") + " ")
	}
	color := map[Severity]string{Error: red, Warning: yellow, Info: blue}[problem.Severity]
	fmt.Fprintf(&b, "%s %s (%s)\n", p.paint(color, p.severity(problem.Severity)+":"), Printable(problem.Message.In(p.Language)), problem.Rule)
	if problem.Quote != "" {
		p.quote(&b, problem, color)
	}
	if !problem.Hint.IsZero() {
		fmt.Fprintf(&b, "  %s %s\n", p.paint(bold, p.hint()), Printable(problem.Hint.In(p.Language)))
	}
	return b.String()
}

// quoteWidth is how many characters of a long line are shown around the place.
const quoteWidth = 100

// quote shows the line with a caret below the place.
func (p Printer) quote(b *strings.Builder, problem Problem, color string) {
	line := []rune(strings.ReplaceAll(problem.Quote, "\t", " "))
	column := min(max(problem.Column-1, 0), len(line))
	from, to := 0, len(line)
	if len(line) > quoteWidth {
		from = max(0, min(column-quoteWidth/3, len(line)-quoteWidth))
		to = from + quoteWidth
	}
	number := fmt.Sprint(problem.Line)
	fmt.Fprintf(b, "  %s | %s\n", number, Printable(string(line[from:to])))
	if problem.Column == 0 {
		return
	}
	width := max(1, min(problem.Width, to-column))
	caret := "^" + strings.Repeat("~", width-1)
	fmt.Fprintf(b, "  %*s | %s%s\n", len(number), "", strings.Repeat(" ", column-from), p.paint(color, caret))
}

// json writes a problem as one object on one line, its keys in a fixed order.
func (p Printer) json(w io.Writer, problem Problem) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(struct {
		File     string `json:"file"`
		Line     int    `json:"line"`
		Column   int    `json:"column"`
		Severity string `json:"severity"`
		Rule     string `json:"rule"`
		Message  string `json:"message"`
		Hint     string `json:"hint"`
	}{
		strings.ToValidUTF8(problem.File, "\uFFFD"), problem.Line, problem.Column, problem.Severity.String(), problem.Rule,
		problem.Message.In(p.Language), problem.Hint.In(p.Language),
	})
}

// github writes a problem as a workflow command, which the pages of a pull request show beside the line.
func (p Printer) github(w io.Writer, problem Problem) error {
	command := map[Severity]string{Error: "error", Warning: "warning", Info: "notice"}[problem.Severity]
	var at []string
	if problem.File != "" {
		at = append(at, "file="+escapeProperty(problem.File))
	}
	if problem.Line > 0 {
		at = append(at, fmt.Sprintf("line=%d", problem.Line))
	}
	if problem.Column > 0 {
		at = append(at, fmt.Sprintf("col=%d", problem.Column))
	}
	at = append(at, "title="+escapeProperty(problem.Rule))
	message := problem.Message.In(p.Language)
	if !problem.Hint.IsZero() {
		message += "\n" + p.hint() + " " + problem.Hint.In(p.Language)
	}
	_, err := fmt.Fprintf(w, "::%s %s::%s\n", command, strings.Join(at, ","), escapeData(message))
	return err
}

func escapeData(text string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(text)
}

func escapeProperty(text string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(escapeData(text))
}

// severity is the severity's name towards people.
func (p Printer) severity(s Severity) string {
	if p.Language == Indonesian {
		return map[Severity]string{Error: "kesalahan", Warning: "peringatan", Info: "info"}[s]
	}
	return s.String()
}

func (p Printer) hint() string { return Say("hint:", "saran:").In(p.Language) }

// Printable makes what stands in an author's file harmless for a terminal: control characters become a replacement
// character, so that no text can move the cursor or change colours.
func Printable(text string) string {
	return strings.Map(func(r rune) rune {
		if r == utf8.RuneError || r < ' ' || r >= 0x7f && r < 0xa0 {
			return '\uFFFD'
		}
		return r
	}, text)
}

// String is the place as compilers write it: file, file:line or file:line:column; "" for nowhere.
func (p Place) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}
