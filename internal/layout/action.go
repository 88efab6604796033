package layout

import (
	"html/template"
	"reflect"
	"slices"
	"strings"
	"text/template/parse"
)

// action compiles {{…}} to an op; or to text where the value is the same every time.
func (b *body) action(node *parse.ActionNode) (op, text) {
	if len(node.Pipe.Decl) > 0 {
		value := b.pipeline(node.Pipe).eval
		return func(m *machine) signal {
			value(m)
			return next
		}, nil
	}
	var chain []string
	cmds := node.Pipe.Cmds
	for len(cmds) > 1 && isEscaper(cmds[len(cmds)-1]) {
		chain = append(chain, cmds[len(cmds)-1].Args[0].(*parse.IdentifierNode).Ident)
		cmds = cmds[:len(cmds)-1]
	}
	slices.Reverse(chain)
	add := escaper(chain)
	if add == nil {
		return giveUp, nil
	}
	e := b.commands(cmds)
	if e.fixed {
		if s, as, ok := textOf(e.value); ok {
			if out, ok := add(nil, s, as); ok {
				return nil, out
			}
		}
	}
	text := e.wording()
	return func(m *machine) signal {
		s, as, ok := text(m)
		if ok {
			m.out, ok = add(m.out, s, as)
		}
		if !ok {
			m.giveUp()
		}
		return next
	}, nil
}

// escaperPrefix begins the names of the functions that html/template adds.
const escaperPrefix = "_html_template_"

func isEscaper(cmd *parse.CommandNode) bool {
	name, ok := cmd.Args[0].(*parse.IdentifierNode)
	return ok && len(cmd.Args) == 1 && strings.HasPrefix(name.Ident, escaperPrefix)
}

// known are the chains of escapers that the compiled form has, by their names without the prefix.
var known = map[string]appender{
	"htmlescaper":                         appendText,
	"attrescaper":                         appendValue,
	"rcdataescaper":                       appendValue,
	"urlfilter urlnormalizer attrescaper": appendAddress,
	"urlnormalizer attrescaper":           appendAddressPart,
	"urlfilter attrescaper":               appendFiltered,
	"urlescaper attrescaper":              appendQuery,
	"commentescaper":                      appendNothing,
}

// An appender adds a text to a page as it must stand there; ok is false where it cannot, and nothing is added.
type appender func(out []byte, s string, as trust) (longer []byte, ok bool)

// escaper gives what a chain of escapers comes to; nil for one that only html/template has.
func escaper(chain []string) appender {
	for i := range chain {
		chain[i] = strings.TrimPrefix(chain[i], escaperPrefix)
	}
	return known[strings.Join(chain, " ")]
}

var (
	htmlType = reflect.TypeFor[template.HTML]()
	urlType  = reflect.TypeFor[template.URL]()
)
