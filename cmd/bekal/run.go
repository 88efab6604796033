package main

import (
	"context"
	"errors"
	"io"
	"net/http"
	"time"

	"github.com/spf13/cobra"

	"bekal/internal/diag"
)

// world is all that the program sees of its surroundings besides files, so that tests can call it as a function.
type world struct {
	Stdout, Stderr io.Writer
	Getenv         func(string) string
	IsTerminal     func(io.Writer) bool
	Browse         func(address string) error // opens an address in the browser
	Now            func() time.Time           // for reports on the terminal: no output knows it
	Web            *http.Client               // how other sites are asked; nil: as usual
}

// The exit codes.
const (
	exitDone        = 0
	exitProblems    = 1   // the content or a layout has problems
	exitFailed      = 2   // wrong usage, a refused folder, or the environment failed
	exitInterrupted = 130 // as shells report Ctrl+C
)

// errProblems ends a command whose problems have been printed.
var errProblems = errors.New("the content has problems")

// run does what the command line says and gives the exit code.
func run(ctx context.Context, args []string, w world) int {
	c := newConsole(args, w)
	root := newRoot(c)
	root.SetArgs(args)
	root.SetOut(w.Stdout)
	root.SetErr(w.Stderr)
	err := root.ExecuteContext(ctx)
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errProblems):
		return exitProblems
	case errors.Is(err, context.Canceled) && ctx.Err() != nil:
		c.say(diag.Say("interrupted", "dihentikan"))
		return exitInterrupted
	}
	c.fail(err)
	return exitFailed
}

// newRoot makes the tree of commands.
func newRoot(c *console) *cobra.Command {
	root := group(&cobra.Command{
		Use:   "bekal",
		Short: c.in(diag.Say("Build orientation handbooks and daily recaps from a folder of Markdown", "Membangun buku orientasi dan rekap harian dari folder berisi Markdown")),
		Long: c.in(diag.Say(
			"Begin with \"bekal new handbook DIR\"; \"bekal help COMMAND\" explains a command.\nIt ends with 0 if all went well, 1 if the content has problems, 2 if it could not work, 130 if it was interrupted.",
			"Mulailah dengan \"bekal new handbook DIR\"; \"bekal help COMMAND\" menjelaskan sebuah perintah.\nKode akhirnya 0 bila berhasil, 1 bila isi bermasalah, 2 bila tidak dapat bekerja, 130 bila dihentikan.")),
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true}, // completion.go has one in both languages
		PersistentPreRunE: func(*cobra.Command, []string) error { return c.check() },
	})
	root.SetFlagErrorFunc(wrongFlag)
	root.SetHelpFunc(func(command *cobra.Command, _ []string) { c.help(command) })
	root.SetHelpCommand(helpCommand(c))
	flags := root.PersistentFlags()
	flags.BoolVarP(&c.strict, "strict", "s", false, c.in(diag.Say("warnings fail, too", "peringatan juga dianggap gagal")))
	flags.StringVar((*string)(&c.format), "format", string(diag.FormatText), c.in(diag.Say("print problems as `FORMAT`: text, json or github", "cetak masalah dalam `FORMAT`: text, json, atau github")))
	flags.StringVar(&c.language, "lang", "", c.in(diag.Say("talk in `LANGUAGE`, en or id, whatever LANG says", "pakai `BAHASA` en atau id, apa pun isi LANG")))
	flags.BoolVarP(&c.quiet, "quiet", "q", false, c.in(diag.Say("print results, problems and failures only", "cetak hasil, masalah, dan kegagalan saja")))
	flags.BoolVarP(&c.verbose, "verbose", "v", false, c.in(diag.Say("print what the system said of a failure, too", "cetak juga keterangan sistem tentang kegagalan")))
	flags.BoolP("help", "h", false, c.in(diag.Say("print this help", "cetak bantuan ini")))
	choices(root, "format", diag.FormatText, diag.FormatJSON, diag.FormatGitHub)
	choices(root, "lang", diag.English, diag.Indonesian)
	root.AddCommand(buildCommand(c), serveCommand(c), checkCommand(c), pdfCommand(c), newCommand(c), initCommand(c), layoutsCommand(c), versionCommand(c), completionCommand(c))
	return root
}
