package main

import (
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"bekal/internal/diag"
)

// completionCommand is `bekal completion SHELL`: the script with which a shell completes Bekal's command line.
func completionCommand(c *console) *cobra.Command {
	scripts := map[string]func(root *cobra.Command, w io.Writer) error{
		"bash":       func(root *cobra.Command, w io.Writer) error { return root.GenBashCompletionV2(w, true) },
		"fish":       func(root *cobra.Command, w io.Writer) error { return root.GenFishCompletion(w, true) },
		"powershell": func(root *cobra.Command, w io.Writer) error { return root.GenPowerShellCompletionWithDesc(w) },
		"zsh":        func(root *cobra.Command, w io.Writer) error { return root.GenZshCompletion(w) },
	}
	shells := slices.Sorted(maps.Keys(scripts))
	return &cobra.Command{
		Use:       "completion SHELL",
		Short:     c.in(diag.Say("Print what completes Bekal's commands in a shell", "Mencetak skrip pelengkap perintah untuk shell")),
		Long:      c.in(diag.Say("SHELL is bash, fish, powershell or zsh.", "SHELL adalah bash, fish, powershell, atau zsh.")),
		Example:   "bekal completion bash > ~/.local/share/bash-completion/completions/bekal",
		Args:      operands,
		ValidArgs: shells,
		RunE: func(command *cobra.Command, args []string) error {
			script, ok := scripts[args[0]]
			if !ok {
				names := strings.Join(shells, ", ")
				return misusedAs(command, diag.Say("SHELL is one of %s, not %q", "SHELL adalah salah satu dari %s, bukan %q", names, args[0]))
			}
			return script(command.Root(), c.Stdout)
		},
	}
}

// choices lets shells complete the values of a flag.
func choices[T ~string](command *cobra.Command, flag string, values ...T) {
	var words []cobra.Completion
	for _, value := range values {
		words = append(words, string(value))
	}
	err := command.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
	if err != nil {
		panic(err) // the flag is there
	}
}
