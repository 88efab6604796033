package content

import (
	"errors"

	"bekal/internal/diag"
	"bekal/internal/schedule"
)

// checkTimes says which of the page's times, each readable by itself, contradict one another.
func (p *Page) checkTimes() (problems []diag.Problem) {
	switch {
	case p.Session != nil:
		problems = p.Session.Timing.check(p.Src.File)
	case p.Day != nil:
		for i := range p.Day.Schedule {
			problems = append(problems, p.Day.Schedule[i].Timing.check(p.Src.File)...)
		}
	}
	return problems
}

// check says which of the times of one slot or session contradict one another.
func (t *Timing) check(file string) []diag.Problem {
	if t.Time.IsSet() {
		return t.checkBeside(file)
	}
	if !t.Start.IsSet() || !t.End.IsSet() {
		return nil
	}
	r, err := schedule.Between(t.Start.V, t.End.V)
	var mistake *schedule.Mistake
	if errors.As(err, &mistake) {
		return []diag.Problem{mistake.Problem(t.End.Pos.In(file))}
	}
	return t.checkLength(r, file)
}

// checkBeside says what stands beside a `time` that holds it already.
func (t *Timing) checkBeside(file string) (problems []diag.Problem) {
	for _, beside := range []struct {
		clock     Clock
		redundant bool
	}{
		{t.Start, t.Start.IsSet()},
		{t.End, t.End.IsSet() && (t.Time.V.End.Known() || t.Time.V.Open)},
	} {
		if beside.redundant {
			problems = append(problems, diag.BadTime.At(beside.clock.Pos.In(file), diag.Say(
				"the time %s is written already", "waktu %s sudah ditulis", t.Time.V.Written(),
			)).WithHint(diag.Say("write either a range alone, or start and end", "tulis rentang waktu saja, atau jam mulai dan jam selesai")))
		}
	}
	return append(problems, t.checkLength(t.Time.V, file)...)
}

// checkLength says that a duration is not the length of the range that stands beside it.
func (t *Timing) checkLength(r schedule.Range, file string) []diag.Problem {
	minutes, ok := r.Minutes()
	if !ok || !t.Duration.IsSet() || t.Duration.V == minutes {
		return nil
	}
	return []diag.Problem{diag.BadTime.At(t.Duration.Pos.In(file), diag.Say(
		"%s takes %d minutes, not %d", "%s berlangsung %d menit, bukan %d", r.Written(), minutes, t.Duration.V,
	)).WithHint(diag.Say("remove one of the two", "hapus salah satu"))}
}
