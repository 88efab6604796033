//go:build heavy && unix

package pdf

import (
	"context"
	"errors"
	"syscall"
	"testing"
	"time"

	"bekal/internal/diag"
	"bekal/internal/output"
	"bekal/internal/pdf/pdftest"
)

func TestInterrupted(t *testing.T) {
	pdftest.Needs(t, "chromium")
	ownTemp(t)
	ctx, cancel := context.WithCancel(context.Background())
	options := Options{Timeout: time.Minute, Progress: func(Moment) { cancel() }}
	_, _, err := Print(ctx, siteOf(t, map[string]string{"print/index.html": fixture}), []Edition{bookEdition()}, options)
	if !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// TestTooSlow prints a page whose picture is never made.
func TestTooSlow(t *testing.T) {
	pdftest.Needs(t, "chromium")
	ownTemp(t)
	tree, err := endless(func() {})
	if err != nil {
		t.Fatal(err)
	}
	_, _, err = Print(context.Background(), tree, []Edition{bookEdition()}, Options{Timeout: 8 * time.Second})
	if got := refusalOf(t, err).Message.In(diag.English); got != "book was not printed within 8s" {
		t.Error(got)
	}
}

// TestCrash prints a page while the browser is killed.
func TestCrash(t *testing.T) {
	pdftest.Needs(t, "chromium")
	temp := ownTemp(t)
	options := Options{Timeout: time.Minute, Progress: func(Moment) {
		for pid := range running(t, "--user-data-dir="+temp) {
			_ = syscall.Kill(pid, syscall.SIGKILL)
		}
	}}
	_, _, err := Print(context.Background(), siteOf(t, map[string]string{"print/index.html": fixture}), []Edition{bookEdition()}, options)
	if got := refusalOf(t, err).Message.In(diag.English); got != "the browser crashed while it printed book" {
		t.Error(got, err)
	}
}

// TestStopped prints through a browser that answers no more once it has started.
func TestStopped(t *testing.T) {
	pdftest.Needs(t, "chromium")
	ownTemp(t)
	b, err := startBrowser(t.Context(), "chromium", time.Minute)
	if err != nil {
		t.Fatal(err)
	}
	defer b.close()
	if err := syscall.Kill(-b.command.Load().Process.Pid, syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	err = b.printAll(t.Context(), siteOf(t, nil), Options{Timeout: time.Second}, []Edition{bookEdition()}, nil)
	if got := refusalOf(t, err).Message.In(diag.English); got != "book was not printed within 1s" {
		t.Error(got, err)
	}
}

// endless makes a site with a picture that is never there, and tells when it is asked for.
func endless(asked func()) (*output.Tree, error) {
	page := func(context.Context) ([]byte, error) {
		return []byte(`<!doctype html><title>x</title><img src="never.png">`), nil
	}
	never := func(ctx context.Context) ([]byte, error) {
		asked()
		<-ctx.Done()
		return nil, ctx.Err()
	}
	return output.NewTree([]output.File{
		{Path: "print/index.html", MediaType: "text/html", Make: page}, {Path: "print/never.png", MediaType: "image/png", Make: never},
	})
}
