package main

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"bekal/internal/diag"
)

// newCommand is `bekal new`: files to start from, never over one that is there. A handbook is made in the folder that
// its operand names; all else has operands of its own, so that the project's folder is a flag.
func newCommand(c *console) *cobra.Command {
	command := group(&cobra.Command{
		Use:   "new",
		Short: c.in(diag.Say("Start a handbook, or a page of one", "Memulai sebuah buku, atau halamannya")),
	})
	command.AddCommand(newHandbookCommand(c, "handbook DIR"))
	for _, kind := range newPages() {
		command.AddCommand(newPageCommand(c, kind))
	}
	return command
}

// dirFlag is how a command whose operands are others is told its project, as with make and git.
func dirFlag(c *console, flags *pflag.FlagSet, dir *string) {
	flags.StringVarP(dir, "dir", "C", ".", c.in(diag.Say("work in `DIR`, the folder that holds content/, not in this one", "bekerja di `DIR`, folder yang berisi content/, bukan di folder ini")))
}

// next says what the user may want to do with a file that was made.
func (c *console) next(file, dir string) {
	command := "bekal build"
	if dir != "." {
		command += " " + shellWord(dir)
	}
	c.say(diag.Say("next: edit %s, then run: %s", "berikutnya: sunting %s, lalu jalankan: %s", file, command))
}

// shellWord writes a name so that a shell takes it for one word.
func shellWord(name string) string {
	if strings.ContainsAny(name, " &;|<>()'*?#~") {
		return `"` + name + `"`
	}
	return name
}
