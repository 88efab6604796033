package pdf

import (
	"strings"

	"bekal/internal/diag"
	"bekal/internal/pdf/document"
)

// place is where a spot of the page comes from; without one, the page itself.
func (p *proof) place(at spot) diag.Place {
	if at.File == "" {
		return diag.Place{File: p.pageFile()}
	}
	return diag.Place{File: at.File, Line: at.Line}
}

// pageFile names the page that is printed where no file of the content is known.
func (p *proof) pageFile() string {
	for _, heading := range p.page.Headings {
		if heading.File != "" {
			return heading.File
		}
	}
	return p.edition.Address
}

func (p *proof) report(problem diag.Problem) { p.problems = append(p.problems, problem) }

// judge says what is wrong with the page before it is printed.
func (p *proof) judge(missing, wide []finding) {
	for _, f := range wide {
		p.report(diag.TooWide.At(p.place(f.spot), diag.Say("this is wider than the page of %s: %s", "ini lebih lebar daripada halaman %s: %s", p.edition.Name, f.Name)).
			WithHint(diag.Say("shorten its longest words, or give it fewer columns", "pendekkan kata terpanjangnya, atau kurangi kolomnya")))
	}
	p.judgeRequests(missing)
	for _, f := range p.page.Refused {
		p.report(diag.Refused.At(p.place(f.spot), diag.Say("a print shows no <%s>: %q", "cetakan tidak menampilkan <%s>: %q", f.Kind, f.Name)))
	}
	for _, f := range p.page.Links {
		if f.Kind == "anchor" {
			p.report(diag.DeadAnchor.At(p.place(f.spot), diag.Say("%s has no place %q, which a link leads to", "%s tidak memiliki tempat %q yang dituju sebuah tautan", p.edition.Name, f.Name)))
			continue
		}
		p.report(localLink(p.place(f.spot), p.edition.Name, f.Name))
	}
}

func localLink(place diag.Place, edition, address string) diag.Problem {
	return diag.LocalLink.At(place, diag.Say("a link in %s leads nowhere on another machine: %q", "sebuah tautan di %s tidak berguna di komputer lain: %q", edition, address)).
		WithHint(diag.Say("give it an address that others can reach; base_url is the one of the site", "beri alamat yang dapat dijangkau orang lain; base_url adalah alamat situs"))
}

// judgeRequests says which pictures and fonts did not load, and what else the page asked for and did not get.
func (p *proof) judgeRequests(missing []finding) {
	outside, said := map[string]bool{}, map[string]bool{}
	for _, r := range p.unanswered() {
		outside[r.address] = !r.missing
	}
	for _, f := range missing {
		problem := diag.NotLoaded.At(p.place(f.spot), diag.Say("the picture %q did not load in %s", "gambar %q tidak termuat di %s", f.Name, p.edition.Name))
		if f.Kind == "font" {
			problem.Message = diag.Say("the font %q did not load in %s", "huruf %q tidak termuat di %s", f.Name, p.edition.Name)
		}
		if outside[f.Address] {
			problem.Hint = diag.Say("a print reaches nothing outside of the site; put it into content/", "cetakan tidak menjangkau apa pun di luar situs; letakkan di content/")
		}
		said[f.Address] = true
		p.report(problem)
	}
	for _, r := range p.unanswered() {
		path, _ := pathOf(r.address)
		switch {
		case said[r.address]:
		case r.missing:
			p.report(diag.NotLoaded.At(diag.Place{File: p.pageFile()}, diag.Say("%s asks for %q, which the site does not have", "%s meminta %q yang tidak ada di situs", p.edition.Name, path)))
		default:
			p.report(diag.Refused.At(diag.Place{File: p.pageFile()}, diag.Say("%s asks for %q, which a print does not reach", "%s meminta %q yang tidak dijangkau cetakan", p.edition.Name, r.address)))
		}
		said[r.address] = true
	}
}

// checkPrinted says what is wrong with the printed document: numbers that nobody knows, links that leave it in a wrong
// way.
func (p *proof) checkPrinted() {
	pages := p.printed.Destinations()
	for _, waiting := range p.page.Waiting {
		for _, id := range waiting.IDs {
			if pages[id] == 0 {
				p.report(diag.OpenNumber.At(p.place(waiting.spot), diag.Say("%s is to give the page of %q, which is on none", "%s harus memuat nomor halaman %q yang tidak ada di halaman mana pun", p.edition.Name, id)))
			}
		}
	}
	said := map[string]bool{}
	for _, f := range p.page.Links {
		said[f.Address] = true
	}
	for _, link := range p.printed.Links() {
		local := strings.HasPrefix(link.Address, "file:") || strings.HasPrefix(link.Address, origin)
		if local && !said[link.Address] {
			said[link.Address] = true
			p.report(localLink(diag.Place{File: p.pageFile()}, p.edition.Name, link.Address))
		}
	}
}

// lost says which headings are not in the outline.
func (p *proof) lost(entries []document.Entry) {
	for _, heading := range p.page.Headings {
		for _, entry := range entries {
			if entry.ID == heading.ID {
				p.report(diag.Outline.At(p.place(heading.spot), diag.Say("the heading %q is on no page of %s", "judul %q tidak ada di halaman mana pun dari %s", heading.Text, p.edition.Name)))
			}
		}
	}
}
