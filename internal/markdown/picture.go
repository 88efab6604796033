package markdown

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// onlyPictures says that a paragraph holds pictures and white space, and nothing else.
func onlyPictures(n ast.Node, source []byte) bool {
	if n.FirstChild() == nil || n.FirstChild().Kind() != ast.KindImage {
		return false
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok && util.IsBlank(t.Value(source)) {
			continue
		}
		if c.Kind() != ast.KindImage {
			return false
		}
	}
	return true
}

// paragraph writes a paragraph. One that holds a single picture is a figure, one that holds several is a gallery.
func (p *page) paragraph(n *ast.Paragraph, entering bool) ast.WalkStatus {
	figures := onlyPictures(n, p.doc.text)
	switch {
	case figures && entering:
		p.figures(n)
		return ast.WalkSkipChildren
	case figures:
	case entering:
		p.WriteString("<p>")
	default:
		p.closeTask(n)
		p.WriteString("</p>\n")
	}
	return ast.WalkContinue
}

func (p *page) figures(n *ast.Paragraph) {
	gallery := false
	for c := n.FirstChild().NextSibling(); c != nil; c = c.NextSibling() {
		gallery = gallery || c.Kind() == ast.KindImage
	}
	if gallery {
		p.WriteString("<div class=\"gallery\">\n")
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if image, ok := c.(*ast.Image); ok {
			p.figure(image)
		}
	}
	if gallery {
		p.WriteString("</div>\n")
	}
}

func (p *page) figure(n *ast.Image) {
	p.WriteString("<figure>")
	p.picture(n, nil)
	if len(n.Title) > 0 {
		p.WriteString("<figcaption>")
		escape(p.Buffer, decode(n.Title))
		p.WriteString("</figcaption>")
	}
	p.WriteString("</figure>\n")
}

// image writes a picture that stands in a text; its title is shown when it is pointed at.
func (p *page) image(n *ast.Image, entering bool) ast.WalkStatus {
	if entering {
		p.picture(n, n.Title)
	}
	return ast.WalkSkipChildren
}

// picture writes the element of a picture, or only the text in its place where it leads nowhere.
func (p *page) picture(n *ast.Image, title []byte) {
	i, ok := p.doc.numbers[n]
	if !ok {
		escape(p.Buffer, p.doc.plain(n))
		return
	}
	link := p.doc.links[i]
	t := p.target(link)
	if t.Missing {
		escape(p.Buffer, link.Alt)
		return
	}
	p.WriteString(`<img src="`)
	p.address(t.Href)
	p.WriteByte('"')
	p.attribute("alt", link.Alt)
	if len(title) > 0 {
		p.attribute("title", decode(title))
	}
	if t.Width > 0 && t.Height > 0 {
		p.WriteString(` width="` + strconv.Itoa(t.Width) + `" height="` + strconv.Itoa(t.Height) + `"`)
	}
	p.lineOf(n)
	p.onScreen(` loading="lazy" decoding="async"`)
	p.WriteByte('>')
}
