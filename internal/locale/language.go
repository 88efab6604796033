package locale

import (
	"strings"

	"bekal/internal/diag"

	"golang.org/x/text/language"
)

// fallback is the language whose words fill the gaps of every other.
const fallback = "en"

// ParseLanguage reads the tag of a language (BCP 47) and gives its canonical form: "in" and "ID" are "id", "en-gb" is
// "en-GB". The error is a *Refusal.
func ParseLanguage(written string) (tag string, err error) {
	parsed, err := language.Parse(strings.TrimSpace(written))
	if err != nil || parsed.IsRoot() {
		return "", &Refusal{
			Message: diag.Say("%q is not a language tag", "%q bukan tag bahasa", written),
			Hint:    languageHint(written),
		}
	}
	return parsed.String(), nil
}

// languageHint knows the tags of those who write a language's name.
func languageHint(written string) diag.Text {
	names := []string{"indonesia", "indonesian", "bahasa", "english", "inggris"}
	switch diag.Nearest(written, names) {
	case "indonesia", "indonesian", "bahasa":
		return diag.Say("write id for Indonesian", "tulis id untuk bahasa Indonesia")
	case "english", "inggris":
		return diag.Say("write en for English", "tulis en untuk bahasa Inggris")
	}
	return diag.Say("write a tag such as id, en, su or pt-BR", "tulis tag seperti id, en, su, atau pt-BR")
}

// chain gives the languages whose words a language uses, the one that fills the last gap first: for pt-BR en, pt and
// pt-BR itself.
func chain(tag language.Tag) []language.Tag {
	var tags []language.Tag
	for ; !tag.IsRoot(); tag = tag.Parent() {
		if tag.String() != fallback {
			tags = append([]language.Tag{tag}, tags...)
		}
	}
	return append([]language.Tag{language.Make(fallback)}, tags...)
}
