package card

import (
	"slices"
	"strings"
)

// run is one line of text in a cut and size.
type run struct {
	pen  pen
	text string
}

// width is in pixels; zero for an empty text.
func (r run) width() int {
	if r.text == "" {
		return 0
	}
	return r.pen.walk(r.text, nil).Ceil()
}

// fit makes one line of a text, cut where it is too wide; empty where a letter cannot be written.
func fit(s style, text string, size, width int) run {
	r := run{pen: newPen(s, size)}
	if !Covers(text) {
		return r
	}
	r.text = shorten(r.pen, clean(text), width)
	return r
}

// shorten cuts a line until it is narrow enough: behind a word, or within the only one.
func shorten(p pen, text string, width int) string {
	fits := func(line string) bool { return p.walk(line, nil).Ceil() <= width }
	if fits(text) {
		return text
	}
	for end := strings.LastIndexByte(text, ' '); end > 0; end = strings.LastIndexByte(text[:end], ' ') {
		if line := strings.TrimRight(text[:end], " ,.;:–-…") + " …"; fits(line) {
			return line
		}
	}
	for letters := []rune(text); len(letters) > 0; letters = letters[:len(letters)-1] {
		if line := string(letters) + "…"; fits(line) {
			return line
		}
	}
	return ""
}

// paragraph is a text in lines.
type paragraph struct {
	pen   pen
	lines []string
}

// leading is from one line to the next, in pixels.
func (p paragraph) leading() int { return p.pen.size * 116 / 100 }

func (p paragraph) height() int { return len(p.lines) * p.leading() }

// set breaks a text into lines of the largest size with which it fits into a width and a height. In the smallest one
// it is cut where it is still too long. Its lines are about equally wide.
func set(s style, text string, width, height int, sizes []int) paragraph {
	words := strings.Fields(clean(text))
	if len(words) == 0 || !Covers(text) {
		return paragraph{}
	}
	for i, size := range sizes {
		p := paragraph{pen: newPen(s, size)}
		space := p.pen.walk(" ", nil).Ceil()
		widths := make([]int, len(words))
		for i, word := range words {
			widths[i] = p.pen.walk(word, nil).Ceil()
		}
		p.lines = breakLines(words, widths, space, width)
		switch {
		case slices.Max(widths) <= width && p.height() <= height:
			p.balance(words, widths, space, width)
			return p
		case i == len(sizes)-1:
			p.cut(max(height/p.leading(), 1), width)
			return p
		}
	}
	return paragraph{}
}

// breakLines fills each line with as many words as it takes.
func breakLines(words []string, widths []int, space, width int) []string {
	var lines []string
	at := width + 1
	for i, word := range words {
		if at+space+widths[i] > width {
			lines = append(lines, word)
			at = widths[i]
			continue
		}
		lines[len(lines)-1] += " " + word
		at += space + widths[i]
	}
	return lines
}

// balance makes the lines narrower as long as they do not become more.
func (p *paragraph) balance(words []string, widths []int, space, width int) {
	n := len(p.lines)
	for step := width / 40; width > slices.Max(widths); {
		width -= step
		lines := breakLines(words, widths, space, width)
		if len(lines) > n {
			return
		}
		p.lines = lines
	}
}

// cut keeps the first lines, says that there were more, and shortens words that are wider than a line.
func (p *paragraph) cut(lines, width int) {
	if len(p.lines) > lines {
		p.lines = p.lines[:lines]
		p.lines[lines-1] += " …"
	}
	for i, line := range p.lines {
		p.lines[i] = shorten(p.pen, line, width)
	}
}
