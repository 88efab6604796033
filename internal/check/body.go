package check

import (
	"fmt"
	"strings"

	"bekal/internal/diag"
	"bekal/internal/markdown"
	"bekal/internal/site"
)

// Page asks about one page of the site, with the body that its readers are shown; nil for a page without a file.
func (c *Checker) Page(p *site.Page, body *markdown.Document) []diag.Problem {
	if p.Source == nil || body == nil {
		return nil
	}
	var found problems
	found.askHeadings(p, body)
	found.askPictures(p, body)
	found.askWeight(c.site, p, body)
	c.askTexts(&found, p, body)
	return found
}

// askHeadings asks whether each heading is at most one level below the one before it. The page's title is the first.
func (p *problems) askHeadings(page *site.Page, body *markdown.Document) {
	before := 1
	for _, h := range body.Headings() {
		if h.Level > before+1 {
			p.say(diag.HeadingSkip, page.Source.Src.Place(h.Start, h.End), diag.Say("%q is a heading of level %d below one of level %d", "%q adalah judul tingkat %d di bawah judul tingkat %d", h.Text, h.Level, before),
				diag.Say("write it with %s", "tulis dengan %s", strings.Repeat("#", before+1)))
		}
		before = h.Level
	}
}

// askPictures asks for the text in a picture's place, for those who cannot see it.
func (p *problems) askPictures(page *site.Page, body *markdown.Document) {
	for _, link := range body.Links() {
		if link.Picture && strings.TrimSpace(link.Alt) == "" {
			p.say(diag.Alt, page.Source.Src.Place(link.Start, link.End), noAlt(),
				diag.Say("say in the brackets what it shows: ![Participants in the hall](hall.jpg)", "tulis isinya di dalam kurung siku: ![Peserta di aula](aula.jpg)"))
		}
	}
	if page.Recap == nil {
		return
	}
	for _, photo := range page.Recap.Photos {
		if strings.TrimSpace(photo.Alt) == "" {
			p.say(diag.Alt, photo.Place, noAlt(), diag.Say("say what it shows in `alt`", "tulis isinya dalam `alt`"))
		}
	}
}

func noAlt() diag.Text {
	return diag.Say("this picture has no text in its place", "gambar ini tidak memiliki teks pengganti")
}

// askWeight adds up what a page asks a phone to load: its text, and the pictures that it shows.
func (p *problems) askWeight(s *site.Site, page *site.Page, body *markdown.Document) {
	shown := map[*site.File]bool{}
	sum := int64(len(page.Source.Src.Text) - page.Source.Body)
	var heaviest *site.File
	add := func(f *site.File) {
		if f == nil || shown[f] {
			return
		}
		shown[f] = true
		sum += f.Size
		if heaviest == nil || f.Size > heaviest.Size {
			heaviest = f
		}
	}
	for _, link := range body.Links() {
		if link.Picture {
			add(s.FileAt(page, link.Destination))
		}
	}
	if page.Recap != nil {
		for _, photo := range page.Recap.Photos {
			add(photo.File)
		}
	}
	if sum <= int64(diag.PageWeight.Most) || heaviest == nil {
		return
	}
	weighs := diag.PageWeight.At(diag.Place{File: page.Source.Src.File}, mebibytes(sum), "content/"+heaviest.Path, mebibytes(heaviest.Size))
	p.say(diag.Weight, weighs.Place, weighs.Message, weighs.Hint)
}

// mebibytes is a size with one decimal.
func mebibytes(bytes int64) diag.Text {
	text := fmt.Sprintf("%.1f", float64(bytes)/(1<<20))
	return diag.Say("%[1]s", "%[2]s", text, strings.Replace(text, ".", ",", 1))
}
