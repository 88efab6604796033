package main

import (
	"bekal/internal/build"
	"bekal/internal/check"
	"bekal/internal/diag"
	"bekal/internal/site"
)

// missing prints what a programme does not say yet. It is a report, so that nothing in it makes the command fail.
func (c *console) missing(o build.Options, own checkFlags) error {
	today, err := own.date()
	if err != nil {
		return err
	}
	open, report, err := build.Missing(o, c.Now(), today)
	if err != nil {
		return err
	}
	if errors := diag.Count(report.Problems, diag.Error); errors > 0 {
		c.say(diag.Say("the content has %s; \"bekal check\" says which", "isi buku memiliki %s; \"bekal check\" menyebutkannya", counted(errors, "error", "kesalahan")))
	}
	if report.Pages == 0 {
		return errProblems
	}
	if err := c.printOpen(open); err != nil {
		return err
	}
	if len(open) == 0 {
		c.say(diag.Say("nothing is open", "semuanya sudah lengkap"))
		return nil
	}
	c.say(diag.Say("%s open", "%s belum lengkap", counted(len(open), "thing", "hal")))
	return nil
}

// printOpen prints the list: for people by day, for machines as problems are printed.
func (c *console) printOpen(open []check.Open) error {
	if c.format != diag.FormatText {
		var problems []diag.Problem
		for _, o := range open {
			problems = append(problems, o.Problem)
		}
		return c.problems(c.Stdout, problems)
	}
	var book *site.Handbook
	var day *site.Day
	for _, o := range open {
		if o.Handbook != book || o.Day != day {
			if err := c.print(diag.Printable(c.in(headingOf(o)))); err != nil {
				return err
			}
			book, day = o.Handbook, o.Day
		}
		if err := c.print("  " + diag.Printable(c.in(diag.Say("%s: %s", "%s: %s", o.Problem.Place, o.Problem.Message)))); err != nil {
			return err
		}
	}
	return nil
}

// headingOf names what things are open in: a day, or the whole event, of a handbook where there are several.
func headingOf(o check.Open) diag.Text {
	heading := diag.Say("the whole event", "seluruh kegiatan")
	switch {
	case o.Day != nil && o.Day.Number > 0:
		heading = diag.Say("day %d, %s", "hari ke-%d, %s", o.Day.Number, o.Day.Page.Title)
	case o.Day != nil:
		heading = diag.Verbatim(o.Day.Page.Title)
	}
	if o.Handbook.Folder != "" {
		return diag.Say("%s, %s", "%s, %s", o.Handbook.Folder, heading)
	}
	return heading
}
