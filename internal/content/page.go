package content

import (
	"bytes"
	"path"
	"slices"

	"bekal/internal/decode"
	"bekal/internal/diag"
)

// opened is a page whose front matter is parsed but not yet decoded: its kind depends on the folders around it, whose
// kinds depend on their own pages.
type opened struct {
	page     *Page
	doc      *decode.Document // nil where there is none, or none that can be used
	problems []diag.Problem
	kind     decode.Value[string] // as written; zero where it is not
	decoded  bool                 // its page is finished, for one place
}

// openPage splits and parses a page from its path below content/ and its text alone.
func openPage(rel string, text []byte) *opened {
	src := diag.Source{File: fileName(rel), Text: text}
	o := &opened{page: &Page{Path: rel, Src: src}}
	if problems := decode.CheckEncoding(src); len(problems) > 0 {
		return brokenPage(rel, text, problems...)
	}
	if at := bytes.IndexByte(text, '\r'); at >= 0 && !bytes.Contains(text, []byte{'\n'}) {
		return brokenPage(rel, text, diag.Encoding.At(src.Place(at, at+1), diag.Say(
			"the lines of this file end as on very old systems, in CR alone", "baris berkas ini diakhiri CR saja, seperti pada sistem yang sangat lama",
		)).WithHint(diag.Say("save the file with line ends of the kind LF or CRLF in your editor", "simpan berkas dengan akhir baris LF atau CRLF di editor Anda")))
	}
	parts, problems := split(src)
	o.page.Body = parts.body
	if len(problems) == 0 && parts.to > parts.from {
		o.doc, problems = decode.Parse(src, parts.from, parts.to, diag.FrontMatter)
	}
	o.problems = problems
	if o.doc != nil {
		o.kind = o.doc.Find("kind", "jenis")
	}
	return o
}

// brokenPage is a page of which nothing can be read. It stays in the tree, so that links to it are not dead as well.
func brokenPage(rel string, text []byte, problems ...diag.Problem) *opened {
	page := &Page{Path: rel, Src: diag.Source{File: fileName(rel), Text: text}, Body: len(text)}
	return &opened{page: page, problems: problems}
}

// kindKey gives the kind that the page says itself, if it fits where the page lies; the zero Value otherwise, with the
// reason where it does not fit. above is the place of the folder around the page's own, nil for pages of content/.
func (o *opened) kindKey(above *place) (written decode.Value[Kind], problems []diag.Problem) {
	if o.doc == nil {
		return written, nil
	}
	word := o.kind
	kind, ok := kindOf(word.V)
	if !ok {
		return written, nil // decoding says so
	}
	written = decode.Value[Kind]{V: kind, Pos: word.Pos}
	if message, hint := checkKind(o.page.Path, written, above); !message.IsZero() {
		return decode.Value[Kind]{}, []diag.Problem{diag.Kind.At(word.Pos.In(o.page.Src.File), message).WithHint(hint)}
	}
	return written, nil
}

// decode gives the finished page. in is what its folder is, above what the folder around that one is. It is called
// once, and asks for nothing beyond its arguments.
func (o *opened) decode(in place, above *place) (*Page, []diag.Problem) {
	page, problems := o.page, slices.Clip(o.problems)
	o.decoded = true
	kind := in.pageKind(path.Base(page.Path))
	written, misplaced := o.kindKey(above)
	problems = append(problems, misplaced...)
	if written.IsSet() {
		kind = written.V
	}
	page.make(kind)
	if page.Day != nil {
		page.Day.FolderNumber = in.number
	}
	if o.doc != nil {
		zones, said := decode.Decode(o.doc, objectOf(kind), page, func(key string) diag.Text { return ownerOf(key, kind) })
		page.Zones = zones
		problems = append(problems, said...)
		problems = append(problems, page.checkTimes()...)
	}
	page.Broken = diag.Count(problems, diag.Error) > 0
	if !page.Title.IsSet() {
		page.Heading = leadingHeading(string(page.Src.Text[page.Body:]))
	}
	return page, problems
}
