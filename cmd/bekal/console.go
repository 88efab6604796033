package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"syscall"

	"bekal/internal/build"
	"bekal/internal/diag"
	"bekal/internal/locale"
	"bekal/internal/output"
)

// console is how Bekal talks to its user, and the only place that does. Results go to standard output; everything
// else goes to standard error as one line with the program's name, in lower case and without a full stop, and what to
// do about it on a line of its own.
type console struct {
	world
	lang     diag.Language
	language string // as --lang has it
	format   diag.Format
	strict   bool
	quiet    bool
	verbose  bool
}

// newConsole makes a console that speaks the language of the command line, else that of the environment. The flag is
// looked up ahead of all others, since what is said of wrong flags, and the help, is in that language, too.
func newConsole(args []string, w world) *console {
	lang := diag.English
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := w.Getenv(name); value != "" {
			lang, _ = diag.ParseLanguage(value)
			break
		}
	}
	for i, arg := range args {
		value, ok := strings.CutPrefix(arg, "--lang=")
		if arg == "--lang" && i+1 < len(args) {
			value, ok = args[i+1], true
		}
		if chosen, known := diag.ParseLanguage(value); ok && known {
			lang = chosen
		}
	}
	return &console{world: w, lang: lang}
}

// in puts a message into the console's language.
func (c *console) in(message diag.Text) string { return message.In(c.lang) }

// check looks at the flags that all commands share.
func (c *console) check() error {
	switch c.format {
	case diag.FormatText, diag.FormatJSON, diag.FormatGitHub:
	default:
		return misused(diag.Say("--format takes text, json or github, not %q", "--format menerima text, json, atau github, bukan %q", c.format))
	}
	if _, ok := diag.ParseLanguage(c.language); !ok && c.language != "" {
		return misused(diag.Say("--lang takes en or id, not %q", "--lang menerima en atau id, bukan %q", c.language))
	}
	return nil
}

// print prints what a command was asked for.
func (c *console) print(text string) error {
	_, err := fmt.Fprintln(c.Stdout, text)
	return err
}

// summary prints the line that ends a command, unless nobody wants to know.
func (c *console) summary(message diag.Text) error {
	if c.quiet {
		return nil
	}
	return c.print(c.in(message))
}

// say tells the user something beside the result, unless nobody wants to know.
func (c *console) say(message diag.Text) {
	if !c.quiet {
		c.tell(message)
	}
}

func (c *console) tell(message diag.Text) { fmt.Fprintln(c.Stderr, "bekal: "+c.in(message)) }

// hint says what to do about what was said before.
func (c *console) hint(hint diag.Text) {
	fmt.Fprintln(c.Stderr, "  "+c.in(diag.Say("hint: %s", "saran: %s", hint)))
}

// problems prints what is wrong with the content. Colours are for a terminal alone.
func (c *console) problems(w io.Writer, problems []diag.Problem) error {
	printer := diag.Printer{Format: c.format, Language: c.lang, Color: c.IsTerminal(w) && c.Getenv("NO_COLOR") == ""}
	return printer.Print(w, problems)
}

// refusal is why a command does not do what it was asked for, and what helps.
type refusal struct {
	message, hint diag.Text
	err           error // the system's own; nil where there is none
}

func (r *refusal) Error() string { return r.message.In(diag.English) }

func (r *refusal) Unwrap() error { return r.err }

// fail says why a command could not do its work.
func (c *console) fail(err error) {
	message, hint := explain(err)
	c.tell(message)
	if !hint.IsZero() {
		c.hint(hint)
	}
	if cause := causeOf(err); cause != nil && c.verbose {
		fmt.Fprintln(c.Stderr, "  "+c.in(diag.Say("cause: %s", "sebab: %s", cause)))
	}
}

// causeOf gives what the system, or a program that was started, said of a failure; nil where it said nothing.
func causeOf(err error) error {
	if at, ok := errors.AsType[*fs.PathError](err); ok {
		return at
	}
	if r, ok := errors.AsType[*output.Refusal](err); ok {
		return r.Err
	}
	return nil
}

// explain finds the words for an error: those that it brings along, else the system's.
func explain(err error) (message, hint diag.Text) {
	if r, ok := errors.AsType[*refusal](err); ok {
		return r.message, r.hint
	}
	if r, ok := errors.AsType[*output.Refusal](err); ok {
		return r.Message, r.Hint
	}
	if r, ok := errors.AsType[*locale.Refusal](err); ok {
		return r.Message, r.Hint
	}
	if at, ok := errors.AsType[*fs.PathError](err); ok {
		return diag.Say("%s: %s", "%s: %s", at.Path, reason(err)), diag.Text{}
	}
	return reason(err), diag.Text{}
}

// reason says what the system said of a file.
func reason(err error) diag.Text {
	if at, ok := errors.AsType[*fs.PathError](err); ok {
		err = at.Err
	}
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return diag.Say("no space left", "ruang penyimpanan habis")
	case errors.Is(err, fs.ErrPermission):
		return diag.Say("permission denied", "akses ditolak")
	case errors.Is(err, fs.ErrNotExist):
		return diag.Say("there is no such file or folder", "berkas atau folder itu tidak ada")
	case errors.Is(err, build.ErrNotPlain):
		return diag.Say("it is no file but a pipe, socket or device", "ini bukan berkas melainkan pipa, soket, atau perangkat")
	}
	return diag.Verbatim(err.Error())
}
