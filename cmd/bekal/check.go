package main

import (
	"github.com/spf13/cobra"

	"bekal/internal/build"
	"bekal/internal/diag"
)

// checkCommand is `bekal check`: all that can be known of the content, and nothing written.
func checkCommand(c *console) *cobra.Command {
	var o build.Options
	command := &cobra.Command{
		Use:   "check [DIR]",
		Short: c.in(diag.Say("Say what is wrong with the content, and write nothing", "Memeriksa isi buku tanpa menulis apa pun")),
		Long:  c.dirHelp(),
		Args:  operands,
		RunE: func(command *cobra.Command, args []string) error {
			if err := c.readProject(&o, args); err != nil {
				return err
			}
			report, err := build.Check(command.Context(), o)
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
		},
	}
	projectFlags(c, command, &o)
	return command
}
