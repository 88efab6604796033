package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// CalloutKind is a kind of callout: the class of its box, and the names that authors may write in `> [!NAME]`, in any
// case, the first of each language before others.
type CalloutKind struct {
	Class string
	Names []string
}

// CalloutKinds gives the kinds of callouts, those that GitHub shows too first.
func CalloutKinds() []CalloutKind {
	return []CalloutKind{
		{"note", []string{"NOTE", "CATATAN"}},
		{"tip", []string{"TIP", "KIAT", "TIPS"}},
		{"important", []string{"IMPORTANT", "PENTING"}},
		{"warning", []string{"WARNING", "PERINGATAN"}},
		{"caution", []string{"CAUTION", "AWAS", "HATI-HATI"}},
		{"task", []string{"TASK", "TUGAS"}},
		{"bring", []string{"BRING", "BAWA", "BAWAAN"}},
		{"answer", []string{"ANSWER", "JAWABAN"}},
		{committee, []string{"COMMITTEE", "PANITIA"}},
	}
}

// committee is the class of callouts that are for the committee's audience alone.
const committee = "committee"

// calloutClass gives the class of a callout by its name; names are all that are known.
func calloutClass(name string) (class string, names []string, ok bool) {
	name = strings.ToUpper(name)
	for _, kind := range CalloutKinds() {
		for _, known := range kind.Names {
			if known == name {
				return kind.Class, nil, true
			}
			names = append(names, known)
		}
	}
	return "", names, false
}

// callout is a quote with a kind. One for the committee that is not to be shown stays in the tree as an empty shell
// while parsing goes on, since lists look at what they hold to know where they end.
type callout struct {
	ast.BaseBlock
	class  string
	folded bool
	hidden bool
}

// calloutTitle is the title that an author wrote behind a callout's name.
type calloutTitle struct{ ast.BaseBlock }

var (
	kindCallout      = ast.NewNodeKind("Callout")
	kindCalloutTitle = ast.NewNodeKind("CalloutTitle")
)

func (*callout) Kind() ast.NodeKind                   { return kindCallout }
func (n *callout) Dump(source []byte, level int)      { ast.DumpHelper(n, source, level, nil, nil) }
func (*calloutTitle) Kind() ast.NodeKind              { return kindCalloutTitle }
func (n *calloutTitle) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// isHidden says that a node lies in a callout that is not shown.
func isHidden(n ast.Node) bool {
	for ; n != nil; n = n.Parent() {
		if c, ok := n.(*callout); ok && c.hidden {
			return true
		}
	}
	return false
}

func (p *page) callout(n *callout, entering bool) ast.WalkStatus {
	tag, end := `<div class="callout `+n.class+`" role="note">`, "</div>\n"
	switch {
	case n.folded && p.Paper != nil:
		tag, end = `<details class="callout `+n.class+`" open>`, "</details>\n"
	case n.folded:
		tag, end = `<details class="callout `+n.class+`">`, "</details>\n"
	}
	if !entering {
		p.WriteString(end)
		return ast.WalkContinue
	}
	p.WriteString(tag)
	p.WriteByte('\n')
	if _, ok := n.FirstChild().(*calloutTitle); !ok {
		start, end := titleTags(n)
		p.WriteString(start)
		escape(p.Buffer, p.Words.callout(n.class))
		p.WriteString(end)
	}
	return ast.WalkContinue
}

func (p *page) calloutTitle(n *calloutTitle, entering bool) ast.WalkStatus {
	start, end := titleTags(n.Parent().(*callout))
	if entering {
		p.unexplained++
		p.WriteString(start)
	} else {
		p.unexplained--
		p.WriteString(end)
	}
	return ast.WalkContinue
}

func titleTags(n *callout) (start, end string) {
	if n.folded {
		return "<summary>", "</summary>\n"
	}
	return `<p class="callout-title">`, "</p>\n"
}
