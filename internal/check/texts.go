package check

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"bekal/internal/diag"
	"bekal/internal/markdown"
	"bekal/internal/schedule"
	"bekal/internal/site"
)

// askTexts reads all that a page says, in its body and in its front matter.
func (c *Checker) askTexts(found *problems, p *site.Page, body *markdown.Document) {
	r := reader{problems: found, private: c.private, page: p}
	body.Texts(r.read)
	for _, link := range body.Links() {
		r.address(link)
	}
	eachText(p, func(text string) {
		r.read(text, frontMatter)
		r.addresses(text)
	})
}

// frontMatter is the offset of a text that was decoded from front matter: where it stands is looked for.
const frontMatter = -1

// eachText visits what a page's front matter says to its readers.
func eachText(p *site.Page, visit func(string)) {
	all := func(texts ...string) {
		for _, text := range texts {
			if text != "" {
				visit(text)
			}
		}
	}
	all(p.Title, p.Description)
	if day := p.Day; day != nil && day.Page == p {
		all(day.Dress, day.GatherPlace, day.Venue)
		all(day.Bring...)
		for _, slot := range day.Slots {
			if slot.Session == nil {
				all(slot.Title, slot.Note, slot.Was)
			}
		}
	}
	if s := p.Session; s != nil {
		all(s.Objectives...)
		all(s.Topics...)
		all(p.Source.Session.Note.V, p.Source.Session.Was.V)
		for _, task := range s.Tasks {
			all(task.Title, task.Who)
		}
		for _, material := range s.Materials {
			all(material.Title)
		}
	}
	if r := p.Recap; r != nil {
		all(r.Highlights...)
		all(r.Lessons...)
		all(r.Questions...)
		for _, quote := range r.Quotes {
			all(quote.Text, quote.By)
		}
		for _, photo := range r.Photos {
			all(photo.Alt, photo.Caption)
		}
	}
	if person := p.Person; person != nil {
		all(person.Position, person.Unit)
	}
}

// reader looks at the texts of one page.
type reader struct {
	*problems
	private *secrets
	page    *site.Page
}

// place is where a part of a text stands, from one of its bytes to another.
func (r *reader) place(text string, start, from, to int) diag.Place {
	src := r.page.Source.Src
	if start != frontMatter {
		return src.Place(start+from, start+to)
	}
	if at := bytes.Index(src.Text[:r.page.Source.Body], []byte(text[from:to])); at >= 0 {
		return src.Place(at, at+to-from)
	}
	return diag.Place{File: src.File}
}

// unfinished are the words that say that a text is to be written yet. "Lorem ipsum" fills the place of one.
func unfinished() []string { return []string{"TODO", "FIXME", "Lorem ipsum", "lorem ipsum"} }

// read looks for unfinished places, wrong weekdays and private numbers. start is where the text stands in its file.
func (r *reader) read(text string, start int) {
	if start != frontMatter {
		r.spacedLinks(text, start)
	}
	for _, word := range unfinished() {
		for at := 0; ; at += len(word) {
			i := strings.Index(text[at:], word)
			if i < 0 {
				break
			}
			if at += i; isWhole(text, at, at+len(word)) {
				r.say(diag.Todo, r.place(text, start, at, at+len(word)), diag.Say("%q is still here", "masih ada %q di sini", word),
					diag.Say("write what is missing, or make the page a `draft`", "tulis yang masih kurang, atau jadikan halaman ini `draf`"))
			}
		}
	}
	for at := 0; at < len(text); {
		if c := text[at]; c < '0' || c > '9' {
			at++
			continue
		}
		r.weekday(text, start, at)
		end := numberEnd(text, at)
		r.number(text, start, at, end)
		at = end
	}
}

// spacedLink matches what was meant as a link to a file whose name has a space in it, which Markdown takes for text:
// "![Peta](peta lokasi (1).png)".
var spacedLink = regexp.MustCompile(`(!?)\[[^\[\]\n]*\]\(((?:[^()<>"\n]|\([^()\n]*\))+\.[A-Za-z0-9]{2,5}(?:#[^() \n]*)?)\)`)

// spacedLinks reports them: they stand on the page as they were written.
func (r *reader) spacedLinks(text string, start int) {
	for _, at := range spacedLink.FindAllStringSubmatchIndex(text, -1) {
		address := text[at[4]:at[5]]
		if !strings.Contains(strings.TrimSpace(address), " ") {
			continue
		}
		rule := diag.DeadLink
		if at[2] < at[3] {
			rule = diag.DeadPicture
		}
		r.say(rule, r.place(text, start, at[4], at[5]), diag.Say("a path with a space in it is no link, but text", "jalur yang memuat spasi bukan tautan, melainkan teks"),
			diag.Say("put it between < and >: (<%s>)", "apit dengan < dan >: (<%s>)", strings.TrimSpace(address)))
	}
}

// isWhole says that a part of a text is no part of a longer word.
func isWhole(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	after, _ := utf8.DecodeRuneInString(text[to:])
	return !isWordRune(before) && !isWordRune(after)
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' }

// aDate is a whole date as it may follow its weekday.
var aDate = regexp.MustCompile(`^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/-]\d{1,2}[/-]\d{4}|\d{1,2} \p{L}{3,9} \d{4})`)

// weekday holds a weekday that stands before a date against it: "Senin, 7 Oktober 2025".
func (r *reader) weekday(text string, start, at int) {
	before := strings.TrimRight(text[max(0, at-16):at], " ,(\n")
	inWord := func(r rune) bool { return unicode.IsLetter(r) || r == '\'' || r == '’' } // Jum'at
	word := strings.TrimLeft(before[len(strings.TrimRightFunc(before, inWord)):], "'’")
	if len(word) < 3 || !schedule.IsWeekday(word) {
		return
	}
	found := aDate.FindString(text[at:])
	if found == "" {
		return
	}
	date, weekday, err := schedule.ParseDate(word + ", " + found)
	if err != nil {
		return // it only looks like a date
	}
	if mistake, ok := schedule.CheckWeekday(date, weekday).(*schedule.Mistake); ok {
		wordAt := strings.LastIndex(text[:at], word)
		*r.problems = append(*r.problems, mistake.Problem(r.place(text, start, wordAt, at+len(found))))
	}
}
