package site

import (
	"slices"
	"strings"

	"bekal/internal/content"
	"bekal/internal/diag"
)

// Relevel gives each problem the level that the handbook sets in whose files it is, and drops those that it turns off.
func (s *Site) Relevel(problems []diag.Problem) []diag.Problem {
	levels := map[string]map[string]diag.Severity{}
	for _, h := range s.Handbooks {
		levels[h.Folder] = h.Settings.Levels
	}
	kept := make([]diag.Problem, 0, len(problems))
	for _, p := range problems {
		own, ok := levels[s.index.book(pathKey(strings.TrimPrefix(p.File, "content/")))]
		if !ok {
			own = s.Levels
		}
		kept = append(kept, diag.Relevel([]diag.Problem{p}, own)...)
	}
	return kept
}

// checkLevels says which of the rules under `check:` do not exist, or keep their level.
func (m *maker) checkLevels(keys content.Texts, file string) {
	rules := diag.Rules()
	var names []string
	for _, rule := range rules {
		names = append(names, rule.Name)
	}
	for _, key := range keys {
		i := slices.Index(names, key.V)
		switch {
		case i < 0:
			m.say(diag.UnknownKey.At(key.Pos.In(file), diag.Say("there is no rule %q", "tidak ada aturan %q", key.V)).
				WithHint(diag.DidYouMean(key.V, names)))
		case rules[i].Fixed:
			m.say(diag.UnknownKey.At(key.Pos.In(file), diag.Say("the rule %q is always an error", "aturan %q selalu merupakan kesalahan", key.V)).
				WithHint(diag.Say("take this line out", "hapus baris ini")))
		}
	}
}
