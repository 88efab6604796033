package markdown

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"bekal/internal/diag"
)

// rawHTML takes a tag out of a text, unless the handbook lets it through.
func (r *reading) rawHTML(n *ast.RawHTML) {
	if r.HTML {
		r.noteRaw(n.Segments)
		return
	}
	r.leaveOut(n.Segments)
	n.Parent().RemoveChild(n.Parent(), n)
}

// rawHTMLIn does the same with the tags in a picture's text, which is shown without any markup.
func (r *reading) rawHTMLIn(n ast.Node) {
	for c := n.FirstChild(); c != nil; {
		next := c.NextSibling()
		if raw, ok := c.(*ast.RawHTML); ok {
			r.rawHTML(raw)
		} else {
			r.rawHTMLIn(c)
		}
		c = next
	}
}

// htmlBlock does the same with lines of HTML.
func (r *reading) htmlBlock(n *ast.HTMLBlock) {
	lines := n.Lines()
	if n.HasClosure() {
		lines.Append(n.ClosureLine)
		n.ClosureLine = text.NewSegment(-1, -1)
	}
	if r.HTML {
		r.noteRaw(lines)
		return
	}
	r.leaveOut(lines)
	n.Parent().RemoveChild(n.Parent(), n)
}

var (
	rawID   = regexp.MustCompile(`(?i)\s(?:id|name)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)`)
	endTags = regexp.MustCompile(`^(?:</[^>]*>\s*)+$`)
)

// noteRaw keeps raw HTML that is let through, and what links can lead to in it.
func (r *reading) noteRaw(segments *text.Segments) {
	raw := segments.Value(r.doc.text)
	r.doc.raw = append(r.doc.raw, raw...)
	for _, m := range rawID.FindAllSubmatch(raw, -1) {
		r.doc.rawIDs = append(r.doc.rawIDs, string(bytes.Trim(m[1], `"'`)))
	}
}

// leaveOut reports raw HTML that is not shown. Comments are their author's notes and go without a word, and an end tag
// goes with the tag that it ends.
func (r *reading) leaveOut(segments *text.Segments) {
	raw, open := blankComments(segments.Value(r.doc.text))
	if open >= 0 {
		at := offsetIn(segments, open)
		r.add(diag.RawHTML, at, at+len("<!--"), func() (message, hint diag.Text) {
			return diag.Say("this comment is not closed, and all that follows is left out",
					"komentar ini tidak ditutup, sehingga semua yang mengikutinya tidak diikutkan"),
				diag.Say("close it with -->", "tutup dengan -->")
		})
		return
	}
	rest := bytes.TrimSpace(raw)
	if len(rest) == 0 || endTags.Match(rest) {
		return
	}
	tag := firstTag(rest)
	at := offsetIn(segments, bytes.Index(raw, rest))
	r.add(diag.RawHTML, at, at+len(tag), func() (message, hint diag.Text) {
		return diag.Say("raw HTML is left out: %s", "HTML mentah tidak diikutkan: %s", tag),
			diag.Say("write it as Markdown, or let HTML through with `html: true` in the handbook's index.md",
				"tulis sebagai Markdown, atau izinkan HTML dengan `html: ya` di index.md buku")
	})
}

// blankComments writes spaces over comments. open is where one begins that is never closed, or -1.
func blankComments(raw []byte) (rest []byte, open int) {
	rest = bytes.Clone(raw)
	for from := 0; ; {
		start := bytes.Index(rest[from:], []byte("<!--"))
		if start < 0 {
			return rest, -1
		}
		start += from
		// `<!-->` and `<!--->` are whole comments, so the end may begin within the beginning.
		end := bytes.Index(rest[start+len("<!"):], []byte("-->"))
		if end < 0 {
			return rest, start
		}
		from = start + len("<!") + end + len("-->")
		for i := start; i < from; i++ {
			rest[i] = ' '
		}
	}
}

// longestTag is how much of raw HTML a message shows, in bytes.
const longestTag = 60

// firstTag gives what raw HTML begins with, up to the end of its first tag or line.
func firstTag(raw []byte) string {
	raw, _, _ = bytes.Cut(raw, []byte("\n"))
	if end := bytes.IndexByte(raw, '>'); end >= 0 {
		raw = raw[:end+1]
	}
	if len(raw) > longestTag {
		return string(bytes.ToValidUTF8(raw[:longestTag], nil)) + "…"
	}
	return string(raw)
}

// offsetIn turns an offset into the value of segments into one into the text that they were cut from.
func offsetIn(segments *text.Segments, offset int) int {
	for i := range segments.Len() {
		s := segments.At(i)
		if offset < s.Len() {
			return max(s.Start, s.Start+offset-s.Padding)
		}
		offset -= s.Len()
	}
	return segments.At(0).Start
}

// rawHTML and htmlBlock write what is left of raw HTML: what a handbook lets through, as it is.
func (p *page) rawHTML(n *ast.RawHTML, entering bool) ast.WalkStatus {
	if entering {
		p.Write(n.Segments.Value(p.doc.text))
	}
	return ast.WalkSkipChildren
}

func (p *page) htmlBlock(n *ast.HTMLBlock, entering bool) ast.WalkStatus {
	if entering {
		p.Write(n.Lines().Value(p.doc.text))
	}
	return ast.WalkContinue
}
