package locale

import "bekal/internal/diag"

// Refusal is the error of ParseLanguage, LoadZone and Locale.Find: why a name is not taken, and how to mend it. It has
// no place; who read the name from a file knows it.
type Refusal struct {
	Message diag.Text
	Hint    diag.Text // the zero Text where there is nothing better to say
}

// Error is the refusal in English.
func (r *Refusal) Error() string {
	if r.Hint.IsZero() {
		return r.Message.In(diag.English)
	}
	return r.Message.In(diag.English) + " (" + r.Hint.In(diag.English) + ")"
}
