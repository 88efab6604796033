package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"bekal/internal/diag"
)

// helpCommand is `bekal help COMMAND`, which says the same as COMMAND --help.
func helpCommand(c *console) *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: c.in(diag.Say("Explain a command", "Menjelaskan sebuah perintah")),
		RunE: func(command *cobra.Command, args []string) error {
			found, rest, err := command.Root().Find(args)
			if err != nil {
				return err
			}
			if len(rest) > 0 {
				return unknownCommand(found, rest[0])
			}
			return found.Help()
		},
	}
}

// help prints what a command is for, what it takes and an example.
func (c *console) help(command *cobra.Command) {
	var b strings.Builder
	fmt.Fprintf(&b, "%s.\n", command.Short)
	if command.Long != "" {
		fmt.Fprintf(&b, "%s\n", command.Long)
	}
	heading := func(text diag.Text) { fmt.Fprintf(&b, "\n%s:\n", c.in(text)) }
	heading(diag.Say("Usage", "Pemakaian"))
	line := usageLine(command)
	if command.HasSubCommands() {
		line += " COMMAND"
	}
	fmt.Fprintf(&b, "  %s\n", line)
	if command.Example != "" {
		heading(diag.Say("Examples", "Contoh"))
		for example := range strings.Lines(command.Example) {
			b.WriteString("  " + example)
		}
		b.WriteString("\n")
	}
	if command.HasAvailableSubCommands() {
		heading(diag.Say("Commands", "Perintah"))
		b.WriteString(aligned(commandRows(command)))
	}
	if rows := flagRows(command.LocalFlags()); len(rows) > 0 {
		heading(diag.Say("Flags", "Opsi"))
		b.WriteString(aligned(rows))
	}
	if rows := flagRows(command.InheritedFlags()); len(rows) > 0 {
		heading(diag.Say("Flags of all commands", "Opsi semua perintah"))
		b.WriteString(aligned(rows))
	}
	fmt.Fprint(c.Stdout, b.String())
}

// commandRows lists the commands below another one.
func commandRows(command *cobra.Command) (rows [][2]string) {
	for _, below := range command.Commands() {
		if !below.Hidden {
			rows = append(rows, [2]string{below.Use, below.Short})
		}
	}
	return rows
}

// flagRows lists flags by their names. A flag's value is the word in backquotes in its text.
func flagRows(flags *pflag.FlagSet) (rows [][2]string) {
	flags.VisitAll(func(f *pflag.Flag) {
		value, text := pflag.UnquoteUsage(f)
		name := "    --" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", --" + f.Name
		}
		rows = append(rows, [2]string{strings.TrimRight(name+" "+value, " "), text})
	})
	return rows
}

// aligned writes rows of two columns.
func aligned(rows [][2]string) string {
	width := 0
	for _, row := range rows {
		width = max(width, utf8.RuneCountInString(row[0]))
	}
	var b strings.Builder
	for _, row := range rows {
		fmt.Fprintf(&b, "  %-*s   %s\n", width, row[0], row[1])
	}
	return b.String()
}
