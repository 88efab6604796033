package render

import (
	"net/url"
	"strings"

	"bekal/internal/diag"
	"bekal/internal/markdown"
	"bekal/internal/site"
)

// Reference is a link to an anchor of a page. Whether the anchor exists is known when that page is made.
type Reference struct {
	To       *site.Page
	Fragment string
	Place    diag.Place
}

// linker resolves the links of one body as they are rendered, and keeps what is wrong with them.
type linker struct {
	view       *view
	page       *site.Page // whose body it is
	problems   []diag.Problem
	references []Reference
	answers    []answer // of a print edition
}

// resolve answers where a link of the body leads.
func (l *linker) resolve(link markdown.Link) markdown.Target {
	target := l.find(link)
	if l.view.edition != nil {
		l.answers = append(l.answers, answer{link, target})
	}
	return target
}

// find looks for what a link leads to on the site, or in the print edition.
func (l *linker) find(link markdown.Link) markdown.Target {
	target, problem := l.view.book.renderer().site.Resolve(l.page, link.Destination, link.Picture)
	if problem != nil {
		l.say(link, *problem)
	}
	switch {
	case target.IsZero():
		return markdown.Target{Missing: true}
	case target.External != "":
		return markdown.Target{Href: target.External, External: true}
	case target.Page != nil && target.Fragment != "":
		if l.view.edition == nil { // else the page itself says so
			l.references = append(l.references, Reference{target.Page, target.Fragment, l.place(link)})
		}
		if target.Page == l.page {
			return l.onPaper(target, markdown.Target{Href: l.within(link, target.Fragment)})
		}
	}
	if l.page.Kind == site.KindNotFound && l.view.prefix == "" {
		l.say(link, leadsNowhere())
		return markdown.Target{Missing: true}
	}
	if link.Picture {
		return l.picture(target.File, link)
	}
	return l.onPaper(target, markdown.Target{Href: l.view.target(target)})
}

// within is the way to an anchor of the body's own page. On paper the markdown of a bare fragment gets its prefix when
// it is rendered.
func (l *linker) within(link markdown.Link, anchor string) string {
	if l.view.edition != nil && !strings.HasPrefix(link.Destination, "#") {
		return l.view.to(l.page, anchor)
	}
	return "#" + anchor
}

// onPaper adds what a link says on paper: the number of the page where it leads within the same edition.
func (l *linker) onPaper(to site.Target, target markdown.Target) markdown.Target {
	e := l.view.edition
	if e == nil || e.parts[to.Page] == "" {
		return target
	}
	target.Numbered = true
	if session := l.view.sessions[to.Page.Session]; session != nil && session.Number != "" && to.Page != l.page {
		target.Label = l.view.locale.Word("print.session", "n", session.Number)
	}
	return target
}

// picture answers for a picture that is shown in place.
func (l *linker) picture(file *site.File, link markdown.Link) markdown.Target {
	size, problem := l.view.book.renderer().pictures.size(file)
	if problem != nil {
		l.say(link, *problem)
		return markdown.Target{Missing: true}
	}
	return markdown.Target{Href: href(l.view.prefix, file.Address), Width: size.Width, Height: size.Height}
}

// say notes a problem of a link.
func (l *linker) say(link markdown.Link, problem diag.Problem) {
	problem.Place = l.place(link)
	l.problems = append(l.problems, problem)
}

// place is where a link stands. Lines are counted for it, so that only those who need it ask.
func (l *linker) place(link markdown.Link) diag.Place {
	return l.page.Source.Src.Place(link.Start, link.End)
}

// leadsNowhere says that a link of 404.html is left out: that page is served at any depth, so that no relative link
// holds in it.
func leadsNowhere() diag.Problem {
	problem := diag.DeadLink.At(diag.Place{}, diag.Say(
		"this is shown as text, since 404.html is shown at any address and needs whole ones", "ini ditampilkan sebagai teks karena 404.html tampil di alamat mana pun dan memerlukan alamat lengkap")).
		WithHint(diag.Say("give the handbook its `base_url`", "isi `alamat_situs` buku"))
	problem.Severity = diag.Warning
	return problem
}

// referencesOf gives what rows of a day's timetable point to, where it is an anchor of a page.
func referencesOf(p *site.Page) []Reference {
	if p.Day == nil || p.Day.Page != p {
		return nil
	}
	var references []Reference
	for _, slot := range p.Day.Slots {
		if slot.Link != nil && slot.Link.Page != nil && slot.Link.Fragment != "" {
			references = append(references, Reference{slot.Link.Page, slot.Link.Fragment, slot.Place})
		}
	}
	return references
}

// target is the way to what a link leads to.
func (v *view) target(t site.Target) string {
	switch {
	case t.Page != nil:
		return v.to(t.Page, t.Fragment)
	case t.File != nil:
		return v.file(t.File) + fragment(t.Fragment)
	}
	return t.External
}

// to is the way to an anchor of a page; "" for the page itself.
func (v *view) to(p *site.Page, anchor string) string {
	if v.edition != nil {
		return v.edition.link(p, anchor)
	}
	return href(v.prefix, p.Address) + fragment(anchor)
}

// file is the way to a file that is not shown in place.
func (v *view) file(f *site.File) string {
	if v.edition != nil {
		return v.edition.file(f)
	}
	return href(v.prefix, f.Address)
}

// fragment makes the end of an address; "" for none.
func fragment(decoded string) string {
	if decoded == "" {
		return ""
	}
	return "#" + escapeFragment(decoded)
}

// escapeFragment makes an id ready to stand behind the # of an address.
func escapeFragment(id string) string {
	for i := range len(id) {
		switch c := id[i]; {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9', c == '-', c == '.', c == '/': // all of nearly every id
		default:
			return (&url.URL{Fragment: id}).EscapedFragment()
		}
	}
	return id
}

// href is the way from a page to an address: prefix is "../" for each folder that the page lies in.
func href(prefix, address string) string { return prefix + escapePath(address) }

// prefixOf gives the way from a page's address up to the site's root.
func prefixOf(address string) string { return strings.Repeat("../", strings.Count(address, "/")) }

// escapePath makes an address ready for href: letters outside ASCII are percent-encoded.
func escapePath(address string) string {
	for i := range len(address) {
		if c := address[i]; c >= 0x80 || c == ' ' || c == '%' || c == '?' || c == '#' {
			return (&url.URL{Path: address}).EscapedPath()
		}
	}
	return address
}
