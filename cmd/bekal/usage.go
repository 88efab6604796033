package main

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"bekal/internal/diag"
)

// misused is the refusal of a wrong command line.
func misused(message diag.Text) *refusal {
	return &refusal{message: message, hint: diag.Say(`"bekal help" lists the commands, "bekal help COMMAND" the flags of one`, `"bekal help" menampilkan daftar perintah, "bekal help PERINTAH" opsi salah satunya`)}
}

// misusedAs is the same, for a command that is known.
func misusedAs(command *cobra.Command, message diag.Text) *refusal {
	return &refusal{message: message, hint: diag.Say("usage: %s", "pemakaian: %s", usageLine(command))}
}

// usageLine is a command with what it takes: "bekal new session DAY TITLE".
func usageLine(command *cobra.Command) string {
	if command.HasParent() {
		return command.Parent().CommandPath() + " " + command.Use
	}
	return command.Use
}

// group makes a command that is a list of others: by itself it prints its help.
func group(command *cobra.Command) *cobra.Command {
	command.Args = operands
	command.RunE = func(command *cobra.Command, _ []string) error { return command.Help() }
	return command
}

// operands holds what stands behind a command against its usage line, which names each: TITLE, and in brackets what
// may be left out.
func operands(command *cobra.Command, args []string) error {
	if command.HasSubCommands() && len(args) > 0 {
		return unknownCommand(command, args[0])
	}
	names := strings.Fields(command.Use)[1:]
	if len(args) > len(names) {
		wrong := misusedAs(command, diag.Say("%q is one too many", "%q berlebih", args[len(names)]))
		if len(names) > 0 {
			wrong.hint = diag.Say("usage: %s; put quotes around several words", "pemakaian: %s; beri tanda kutip bila lebih dari satu kata", usageLine(command))
		}
		return wrong
	}
	for i, name := range names {
		isGiven := i < len(args) && strings.TrimSpace(args[i]) != ""
		if !isGiven && !strings.HasPrefix(name, "[") {
			return misusedAs(command, diag.Say("%s is missing", "%s belum disebut", name))
		}
	}
	return nil
}

func unknownCommand(command *cobra.Command, name string) *refusal {
	wrong := misused(diag.Say("there is no command %q", "tidak ada perintah %q", strings.TrimPrefix(command.CommandPath()+" "+name, "bekal ")))
	var names []string
	for _, known := range command.Commands() {
		names = append(names, known.Name())
	}
	if hint := diag.DidYouMean(name, names); !hint.IsZero() {
		wrong.hint = hint
	}
	return wrong
}

// wrongFlag says what the parser of flags does not take, in our words.
func wrongFlag(command *cobra.Command, err error) error {
	if before := command.Flags().Args(); command.HasSubCommands() && len(before) > 0 {
		return unknownCommand(command, before[0]) // whose flags nobody knows
	}
	if unknown, ok := errors.AsType[*pflag.NotExistError](err); ok {
		name := "--" + unknown.GetSpecifiedName()
		if letters := unknown.GetSpecifiedShortnames(); letters != "" {
			name = "-" + unknown.GetSpecifiedName()
		}
		wrong := misusedAs(command, diag.Say("there is no flag %s here", "di sini tidak ada opsi %s", name))
		if hint := diag.DidYouMean(name, flagNames(command)); !hint.IsZero() {
			wrong.hint = hint
		}
		if named, _, err := command.Root().Find([]string{unknown.GetSpecifiedName()}); err == nil && named.HasParent() {
			wrong.hint = diag.Say("%q is a command", "%q adalah perintah", named.CommandPath())
		}
		return wrong
	}
	if empty, ok := errors.AsType[*pflag.ValueRequiredError](err); ok {
		flag := empty.GetFlag()
		wrong := misusedAs(command, diag.Say("--%s needs a value", "--%s memerlukan nilai", flag.Name))
		value, _ := pflag.UnquoteUsage(flag)
		wrong.hint = diag.Say("usage: %s --%s %s", "pemakaian: %s --%s %s", usageLine(command), flag.Name, value)
		return wrong
	}
	if wrong, ok := errors.AsType[*pflag.InvalidValueError](err); ok {
		return misusedAs(command, diag.Say("--%s does not take %q", "--%s tidak menerima %q", wrong.GetFlag().Name, wrong.GetValue()))
	}
	return misusedAs(command, diag.Verbatim(err.Error()))
}

func flagNames(command *cobra.Command) (names []string) {
	for _, flags := range []*pflag.FlagSet{command.LocalFlags(), command.InheritedFlags()} {
		flags.VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
	}
	slices.Sort(names)
	return names
}
