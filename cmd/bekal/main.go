// Command bekal turns a folder of Markdown, one folder a day and one file a session, into a handbook website.
//
// Each subcommand has a file of its own; build.go shows how one reads. What they do is in internal/, and the flow of
// a build in internal/build.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"
	_ "time/tzdata" // Windows and small containers have no time zones of their own

	"golang.org/x/term"
)

func main() {
	paceMemory()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl+C does not wait for anything
	os.Exit(run(ctx, os.Args[1:], world{
		Stdout: os.Stdout, Stderr: os.Stderr, Getenv: os.Getenv, IsTerminal: isTerminal, Browse: openInBrowser, Now: time.Now,
	}))
}

func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}
