package markdown

import (
	"bytes"
	"slices"

	"bekal/internal/diag"
)

// body is the text that is parsed: what follows the front matter, with plain newlines as line ends. A file that was
// written with carriage returns thus renders as the same bytes as one without.
type body struct {
	text    []byte
	start   int   // where text begins in the file
	returns []int // where carriage returns were taken out: offsets into text, in order
}

func readBody(file []byte, start int) body {
	start = min(max(start, 0), len(file))
	if mark := []byte("\ufeff"); start == 0 && bytes.HasPrefix(file, mark) {
		start = len(mark)
	}
	// Clipped, since the parser appends newlines to slices of its source and must not write behind them.
	b := body{text: slices.Clip(file[start:]), start: start}
	if !bytes.Contains(b.text, []byte("\r\n")) {
		return b
	}
	plain := make([]byte, 0, len(b.text))
	for i, c := range b.text {
		if c == '\r' && i+1 < len(b.text) && b.text[i+1] == '\n' {
			b.returns = append(b.returns, len(plain))
			continue
		}
		plain = append(plain, c)
	}
	b.text = slices.Clip(plain)
	return b
}

// span turns offsets into the text into offsets into the file.
func (b *body) span(start, end int) (int, int) {
	first := b.inFile(start)
	if end <= start {
		return first, first
	}
	return first, b.inFile(end-1) + 1
}

// inFile keeps an offset in the text: behind a tab, the parser counts columns where it should count bytes.
func (b *body) inFile(offset int) int {
	offset = min(max(offset, 0), len(b.text))
	before, _ := slices.BinarySearch(b.returns, offset+1)
	return b.start + offset + before
}

// offsetOf gives the place of a slice that was cut from the text, at or after an offset. ok is false for one that was
// put together from several pieces, and for an empty one.
func (b *body) offsetOf(part []byte, after int) (offset int, ok bool) {
	// A slice of the clipped text keeps all capacity up to the text's end, which tells where it begins.
	offset = len(b.text) - cap(part)
	ok = len(part) > 0 && offset >= after && offset+len(part) <= len(b.text) &&
		bytes.Equal(b.text[offset:offset+len(part)], part)
	return offset, ok
}

// report gathers what is wrong with one body.
type report struct {
	source   diag.Source
	body     *body
	problems []diag.Problem
	counts   []ruleCount
}

type ruleCount struct {
	rule  diag.Rule
	shown int
	more  int        // those that are not shown
	place diag.Place // of the first that is not
}

// add notes a problem at offsets into the body's text. What it says is only asked for if it will be shown.
func (r *report) add(rule diag.Rule, start, end int, say func() (message, hint diag.Text)) {
	count := r.count(rule)
	if count.more > 0 {
		count.more++
		return
	}
	place := r.source.Place(r.body.span(start, end))
	if count.shown == diag.ProblemsTold.Most {
		count.more, count.place = 1, place
		return
	}
	count.shown++
	message, hint := say()
	r.problems = append(r.problems, rule.At(place, message).WithHint(hint))
}

func (r *report) count(rule diag.Rule) *ruleCount {
	for i := range r.counts {
		if r.counts[i].rule.Name == rule.Name {
			return &r.counts[i]
		}
	}
	r.counts = append(r.counts, ruleCount{rule: rule})
	return &r.counts[len(r.counts)-1]
}

// all gives the problems, and for each rule one that counts those that are not shown.
func (r *report) all() []diag.Problem {
	for _, c := range r.counts {
		if c.more > 0 {
			r.problems = append(r.problems, c.rule.At(c.place, diag.ProblemsTold.Say(c.more)))
		}
	}
	return diag.Sort(r.problems)
}
