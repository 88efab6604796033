package schedule

import (
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"bekal/internal/diag"
)

var update = flag.Bool("update", false, "write what the tests find to their golden files")

// golden compares a text with a file below testdata/.
func golden(t *testing.T, file, got string) {
	t.Helper()
	file = "testdata/" + file
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; run the test with -update and look at the change. Got:\n%s", file, got)
	}
}

// checkMistake holds what is true of every error of this package for a text, and gives the mistake; nil for none.
func checkMistake(t *testing.T, text string, err error) *Mistake {
	t.Helper()
	if err == nil {
		return nil
	}
	mistake, ok := errors.AsType[*Mistake](err)
	if !ok {
		t.Fatalf("%q: the error is a %T", text, err)
	}
	if mistake.Start < 0 || mistake.Start > mistake.End || mistake.End > len(text) {
		t.Errorf("%q: the mistake is at %d to %d", text, mistake.Start, mistake.End)
	}
	if mistake.Rule.Name == "" || mistake.Message.IsZero() || mistake.Hint.IsZero() {
		t.Errorf("%q: the mistake lacks a rule, message or hint", text)
	}
	for _, language := range []diag.Language{diag.English, diag.Indonesian} {
		said := mistake.Message.In(language) + mistake.Hint.In(language)
		if strings.Contains(said, "%!") && !strings.Contains(text, "%") {
			t.Errorf("%q: a format does not fit its arguments: %s", text, said)
		}
	}
	return mistake
}

// entries reads a day's schedule in the short form, with "@ room" and "# group, group" behind a title, and "!" before
// a cancelled line and "~" before one beside the programme.
func entries(t testing.TB, lines ...string) []Entry {
	t.Helper()
	var all []Entry
	for _, text := range lines {
		var e Entry
		if rest, ok := strings.CutPrefix(text, "!"); ok {
			text, e.Status = rest, Cancelled
		}
		text, e.Aside = strings.CutPrefix(text, "~")
		text, groups, grouped := strings.Cut(text, " # ")
		text, room, _ := strings.Cut(text, " @ ")
		line, err := ParseLine(text)
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		e.Title, e.Room, e.Start, e.End, e.Open = line.Title, room, line.Range.Start, line.Range.End, line.Range.Open
		if e.Minutes = line.Minutes; line.JP > 0 {
			e.Minutes, e.JP, e.HasJP = line.JP.Minutes(DefaultJPMinutes), line.JP, true
		}
		if grouped {
			e.Groups = strings.Split(groups, ", ")
		}
		all = append(all, e)
	}
	return all
}

// rows writes slots one a line as a timetable shows them: what was computed is in brackets.
func rows(slots []Slot) string {
	var b strings.Builder
	for _, s := range slots {
		start, end := s.Start.Written(), s.End.Written()
		if s.Open {
			end = "open"
		}
		if s.Chained {
			start = "(" + start + ")"
		}
		if s.Inferred {
			end = "(" + end + ")"
		}
		fmt.Fprintf(&b, "%s %s %s\n", start, end, s.Title)
	}
	return b.String()
}

// randomEntries makes a day out of few rooms, groups and times, so that everything that can happen does.
func randomEntries(r *rand.Rand, count int) []Entry {
	pick := func(texts ...string) string { return texts[r.IntN(len(texts))] }
	all := make([]Entry, count)
	for i := range all {
		e := Entry{
			Title: pick("Kelas", "Ishoma", "Registrasi", "Pleno", "Diskusi", ""),
			Room:  pick("", "", "Aula", "aula ", "Ruang B", "Ruang C"),
		}
		for range r.IntN(3) {
			e.Groups = append(e.Groups, pick("A", "B", "C", " a"))
		}
		if r.IntN(3) > 0 {
			e.Start = ClockAt(r.IntN(40) * 15)
		}
		switch r.IntN(5) {
		case 0:
			e.Minutes = 15 * (1 + r.IntN(8))
		case 1, 2:
			e.End = ClockAt(r.IntN(60) * 15)
		case 3:
			e.Open = r.IntN(2) == 0
		}
		if r.IntN(6) == 0 {
			e.Status = Cancelled
		}
		if r.IntN(8) == 0 {
			e.JP, e.HasJP = JP(r.IntN(40)), true
		}
		e.Aside = r.IntN(6) == 0
		all[i] = e
	}
	return all
}

// randomDays calls f with many random days of the same seeds each time.
func randomDays(t *testing.T, f func(t *testing.T, entries []Entry)) {
	t.Helper()
	for seed := range uint64(1500) {
		r := rand.New(rand.NewPCG(seed, 1))
		f(t, randomEntries(r, r.IntN(14)))
		if t.Failed() {
			t.Fatalf("with seed %d", seed)
		}
	}
}
