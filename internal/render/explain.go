package render

import (
	"errors"
	"maps"
	"regexp"
	"slices"
	"strings"

	"bekal/internal/diag"
	"bekal/internal/locale"
)

// What html/template says of the mistakes that are made most. Other reasons are shown as they are, in English.
var (
	noField     = regexp.MustCompile(`^can't evaluate field (\w+) in type (.+)$`)
	nilPointer  = regexp.MustCompile(`^nil pointer evaluating \*render\.(\w+)\.(\w+)$`)
	noEntry     = regexp.MustCompile(`^map has no entry for key "(.*)"$`)
	argCount    = regexp.MustCompile(`^wrong number of args for (\w+): want (?:at least )?(\d+) got (\d+)$`)
	wrongType   = regexp.MustCompile(`^wrong type for value; expected ([^;]+); got (.+)$`)
	wrongValue  = regexp.MustCompile(`^expected (\w+); found (.+)$`)
	noLoop      = regexp.MustCompile(`^range can't iterate over `)
	noFunction  = regexp.MustCompile(`^function "(.*)" not defined$`)
	noTemplate  = regexp.MustCompile(`^no such template "(.*)"$`)
	branchesEnd = regexp.MustCompile(`^\{\{(\w+)\}\} branches end in different contexts`)
	endsWithin  = regexp.MustCompile(`^ends in a non-text context`)
	endsEarly   = regexp.MustCompile(`^unexpected EOF$`)
)

// explain says what a fault means, and how to mend it.
func (t *Theme) explain(f fault) (why, hint diag.Text) {
	var misused *misuse
	var refused *locale.Refusal
	switch {
	case errors.As(f.err, &misused):
		return misused.message, misused.hint
	case errors.As(f.err, &refused):
		return refused.Message, refused.Hint
	}
	for _, e := range t.explanations() {
		if m := e.reason.FindStringSubmatch(f.reason); m != nil {
			return e.say(m, f)
		}
	}
	return diag.Verbatim(strings.ReplaceAll(strings.ReplaceAll(f.reason, "\n", " "), "*render.", "")), diag.Text{}
}

// explanation is what there is to say of one kind of reason, out of its parts and the fault.
type explanation struct {
	reason *regexp.Regexp
	say    func(m []string, f fault) (why, hint diag.Text)
}

func (t *Theme) explanations() []explanation {
	return []explanation{
		{noField, func(m []string, _ fault) (why, hint diag.Text) { return noFieldOf(m[2], m[1]) }},
		{nilPointer, func(m []string, _ fault) (why, hint diag.Text) {
			return diag.Say("there is no %s here to ask for its %s", "di sini tidak ada %s yang memiliki %s", m[1], m[2]),
				diag.Say("ask with {{with}} or {{if}} whether it is there", "tanyakan dahulu dengan {{with}} atau {{if}}")
		}},
		{noEntry, func(m []string, f fault) (why, hint diag.Text) {
			why = diag.Say("there is no value %q here", "tidak ada nilai %q di sini", m[1])
			if strings.Contains(f.expression, ".Params.") {
				return why, diag.Say(`write {{with index .Params %q}}, since not every page has it`, `tulis {{with index .Params %q}} karena tidak setiap halaman memilikinya`, m[1])
			}
			return why, diag.Say("a partial sees what it is given with dict, and no more", "potongan templat hanya melihat yang diberikan dengan dict")
		}},
		{argCount, func(m []string, _ fault) (why, hint diag.Text) {
			return diag.Say("the function %s wants %s values, not %s", "fungsi %s memerlukan %s nilai, bukan %s", m[1], m[2], m[3]), diag.Text{}
		}},
		{wrongType, func(m []string, _ fault) (why, hint diag.Text) {
			return diag.Say("%s is wanted here, not %s", "di sini diperlukan %s, bukan %s", kindOf(m[1]), kindOf(m[2])), diag.Text{}
		}},
		{wrongValue, func(m []string, _ fault) (why, hint diag.Text) {
			return diag.Say("%s is wanted here, not %s", "di sini diperlukan %s, bukan %s", kindOf(m[1]), m[2]), diag.Text{}
		}},
		{noLoop, func([]string, fault) (why, hint diag.Text) {
			return diag.Say("{{range}} goes through lists, and this is none", "{{range}} menelusuri daftar, sedangkan ini bukan daftar"), diag.Text{}
		}},
		{noFunction, func(m []string, _ fault) (why, hint diag.Text) {
			return diag.Say("there is no function %q", "tidak ada fungsi %q", m[1]), diag.DidYouMean(m[1], slices.Concat(slices.Sorted(maps.Keys(t.functions())), builtins()))
		}},
		{noTemplate, func(m []string, _ fault) (why, hint diag.Text) {
			return diag.Say("there is no layout %q", "tidak ada templat %q", m[1]), diag.DidYouMean(m[1], t.names())
		}},
		{branchesEnd, func(m []string, _ fault) (why, hint diag.Text) {
			return diag.Say("one way through {{%s}} ends within a tag, an attribute or a script, and the other does not", "salah satu cabang {{%s}} berakhir di dalam tag, atribut, atau skrip, sedangkan yang lain tidak", m[1]),
				diag.Say("close quotes and tags in the branch that opens them", "tutup tanda kutip dan tag di cabang yang membukanya")
		}},
		{endsWithin, func([]string, fault) (why, hint diag.Text) {
			return diag.Say("it ends within a tag, an attribute or a script", "berakhir di dalam tag, atribut, atau skrip"),
				diag.Say("look for a quote or a tag that is not closed", "periksa tanda kutip atau tag yang belum ditutup")
		}},
		{endsEarly, func([]string, fault) (why, hint diag.Text) {
			return diag.Say("it ends too early (unexpected EOF)", "berakhir terlalu awal (unexpected EOF)"),
				diag.Say("look for an {{if}}, {{with}} or {{range}} without its {{end}}", "periksa {{if}}, {{with}}, atau {{range}} tanpa {{end}}")
		}},
	}
}

// builtins are the functions that html/template has of its own.
func builtins() []string {
	return []string{"and", "call", "eq", "ge", "gt", "html", "index", "le", "len", "lt", "ne", "not", "or", "slice", "urlquery"}
}

// names are those of all layouts and partials, sorted.
func (t *Theme) names() []string {
	var names []string
	for _, layout := range t.layouts.Templates() {
		if layout.Name() != "" { // the set itself
			names = append(names, layout.Name())
		}
	}
	return slices.Sorted(slices.Values(names))
}
