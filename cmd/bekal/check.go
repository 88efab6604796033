package main

import (
	"context"

	"github.com/spf13/cobra"

	"bekal/internal/build"
	"bekal/internal/diag"
	"bekal/internal/linkcheck"
	"bekal/internal/schedule"
)

// checkFlags are those of `bekal check` alone.
type checkFlags struct {
	missing, external bool
	now               string
}

// checkCommand is `bekal check`: all that can be known of the content, and nothing written.
func checkCommand(c *console) *cobra.Command {
	var o build.Options
	var own checkFlags
	command := &cobra.Command{
		Use:     "check [DIR]",
		Short:   c.in(diag.Say("Say what is wrong with the content, and write nothing", "Memeriksa isi buku tanpa menulis apa pun")),
		Long:    c.dirHelp(),
		Example: "bekal check --strict\nbekal check --missing\nbekal check --external --format json",
		Args:    operands,
		RunE: func(command *cobra.Command, args []string) error {
			if err := c.readProject(&o, args); err != nil {
				return err
			}
			switch {
			case own.missing && own.external:
				return misusedAs(command, diag.Say("--missing and --external do not go together", "--missing dan --external tidak dapat dipakai bersama"))
			case own.missing:
				return c.missing(o, own)
			case own.now != "":
				return misusedAs(command, diag.Say("--now goes with --missing", "--now dipakai bersama --missing"))
			}
			if own.external {
				o.External = &linkcheck.Options{Client: c.Web, UserAgent: "bekal/" + version()}
			}
			return c.checkContent(command.Context(), o)
		},
	}
	projectFlags(c, command, &o)
	flags := command.Flags()
	flags.BoolVar(&own.missing, "missing", false, c.in(diag.Say("list what is still open, by day, instead of what is wrong", "tampilkan yang belum lengkap, per hari, bukan yang salah")))
	flags.BoolVar(&own.external, "external", false, c.in(diag.Say("ask other sites, too, whether links to them lead somewhere", "tanyakan juga ke situs lain apakah tautannya masih berlaku")))
	flags.StringVar(&own.now, "now", "", c.in(diag.Say("with --missing, list what is open on `DATE`, not today", "bersama --missing, tampilkan yang belum lengkap pada `TANGGAL`, bukan hari ini")))
	return command
}

// checkContent prints all problems of the content.
func (c *console) checkContent(ctx context.Context, o build.Options) error {
	report, err := build.Check(ctx, o)
	if err != nil {
		return err
	}
	if err := c.problems(c.Stdout, report.Problems); err != nil {
		return err
	}
	c.say(diag.Say("%s, %s, %s", "%s, %s, %s", counted(report.Pages, "page", "halaman"),
		counted(diag.Count(report.Problems, diag.Error), "error", "kesalahan"),
		counted(diag.Count(report.Problems, diag.Warning), "warning", "peringatan")))
	if report.Failed {
		return errProblems
	}
	return nil
}

// date is the one that --now names; the unknown Date where it names none.
func (f checkFlags) date() (schedule.Date, error) {
	if f.now == "" {
		return schedule.Date{}, nil
	}
	date, _, err := schedule.ParseDate(f.now)
	if err != nil {
		return schedule.Date{}, &refusal{
			message: diag.Say("--now takes a date, not %q", "--now menerima tanggal, bukan %q", f.now),
			hint:    diag.Say("write it as in 2025-10-06", "tulis seperti 2025-10-06"),
		}
	}
	return date, nil
}
