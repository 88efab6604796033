package output

import (
	"context"
	"errors"

	"bekal/internal/diag"
)

// Refusal is what the user is told when the output cannot be written: the folder is a wrong one, another build has
// it, or the machine failed (no space, no permission). It is no problem of the content; a command ends with 2.
type Refusal struct {
	Message diag.Text
	Hint    diag.Text // how to mend it; the zero Text where there is nothing better to say
	Err     error     // the system's own error; nil where there is none
}

// Error gives the message in English.
func (r *Refusal) Error() string { return r.Message.In(diag.English) }

// Unwrap gives the system's own error.
func (r *Refusal) Unwrap() error { return r.Err }

// environment turns what the system said while the output was written into words for the user. Refusals, and the
// errors of an ended context, stay as they are.
func environment(dir string, err error) error {
	if err == nil || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	if refusal, ok := errors.AsType[*Refusal](err); ok {
		return refusal
	}
	refusal := &Refusal{Err: err}
	switch {
	case diskFull(err):
		refusal.Message = diag.Say("no space left to write the output folder %q", "tidak ada ruang tersisa untuk menulis folder keluaran %q", dir)
		refusal.Hint = diag.Say("free some space and build again", "kosongkan sebagian ruang, lalu bangun lagi")
	case denied(err):
		refusal.Message = diag.Say("no permission to write the output folder %q: %v", "tidak ada izin untuk menulis folder keluaran %q: %v", dir, err)
		refusal.Hint = diag.Say("change its permissions, or choose another folder with --output", "ubah izinnya, atau pilih folder lain dengan --output")
	default:
		refusal.Message = diag.Say("the output folder %q cannot be written: %v", "folder keluaran %q tidak dapat ditulis: %v", dir, err)
	}
	return refusal
}
