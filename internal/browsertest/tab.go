package browsertest

import (
	"context"
	"fmt"
	"net/url"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// Tab is one page in a browser. Its methods end the test where the browser cannot do what they say.
type Tab struct {
	Ctx context.Context // for whoever needs more of chromedp than the methods give
	t   testing.TB

	mu       sync.Mutex
	mistakes []string
}

// heard keeps what went wrong in the page's scripts.
func (b *Tab) heard(event any) {
	switch event := event.(type) {
	case *runtime.EventExceptionThrown:
		details := event.ExceptionDetails
		text := details.Text
		if details.Exception != nil {
			text += " " + details.Exception.Description
		}
		b.note(text)
	case *runtime.EventConsoleAPICalled:
		if event.Type == runtime.ConsoleAPICalledTypeError && len(event.Args) > 0 {
			b.note(fmt.Sprintf("console.error: %s %s", event.Args[0].Value, event.Args[0].Description))
		}
	}
}

func (b *Tab) note(mistake string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.mistakes = append(b.mistakes, mistake)
}

// Mistakes are the uncaught exceptions and console errors of all pages that the tab has shown.
func (b *Tab) Mistakes() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.Clone(b.mistakes)
}

// Do takes some of chromedp's steps, one after the other.
func (b *Tab) Do(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	run(b, chromedp.Steps(steps...))
}

// run takes one of chromedp's steps and gives its value.
func run[T any](b *Tab, step chromedp.Action[T]) T {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.Ctx, patience)
	defer cancel()
	value, err := chromedp.Run(ctx, step)
	if err != nil {
		b.t.Fatal(err)
	}
	return value
}

// Call sends one command of the DevTools protocol.
func Call[P, R any](b *Tab, command cdp.Command[P, R], params P) R {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.Ctx, patience)
	defer cancel()
	result, err := chromedp.Call(ctx, command, params)
	if err != nil {
		b.t.Fatal(err)
	}
	return result
}

// Open goes to an address and waits until the page has loaded.
func (b *Tab) Open(address string) {
	b.t.Helper()
	b.Do(chromedp.Navigate(address))
}

// File gives the address of a file or folder on the disk.
func File(path string) string {
	absolute, err := filepath.Abs(path)
	if err != nil {
		panic(err) // there is no working folder
	}
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(absolute)}).String()
}

// Size makes the window as large as a screen of so many CSS pixels.
func (b *Tab) Size(width, height int64) {
	b.t.Helper()
	b.Do(chromedp.EmulateViewport(width, height))
}

// Media sets a media feature of the reader's: "prefers-color-scheme" to "dark", "prefers-reduced-motion" to "reduce".
// It takes the place of those that were set before.
func (b *Tab) Media(feature, value string) {
	b.t.Helper()
	Call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: feature, Value: value}},
	})
}

// Run runs a script for what it does. A promise is waited for.
func (b *Tab) Run(script string) {
	b.t.Helper()
	run(b, chromedp.Evaluate[chromedp.Void](script, chromedp.EvalAwaitPromise))
}

// Eval runs a script and gives its value, by JSON. A promise is waited for.
func Eval[T any](b *Tab, script string) T {
	b.t.Helper()
	return run(b, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
}

// Wait waits until a script's value is true, also across a reload, and fails the test where it never is: name says
// what was waited for.
func (b *Tab) Wait(name, script string) {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.Ctx, patience)
	defer cancel()
	for {
		ok, err := chromedp.Run(ctx, chromedp.Evaluate[bool](script, chromedp.EvalAwaitPromise))
		if err == nil && ok {
			return
		}
		select {
		case <-ctx.Done():
			b.t.Fatalf("%s: not within %v (%v)", name, patience, err)
		case <-time.After(5 * time.Millisecond): // between two looks
		}
	}
}

// Print gives the page as a reader prints it, on paper of so many millimetres, with the browser's own head and foot
// wherever the page does not keep them away.
func (b *Tab) Print(width, height float64) []byte {
	b.t.Helper()
	const mmPerInch = 25.4
	return run(b, chromedp.PrintToPDF(
		chromedp.PDFPaper(chromedp.PaperSize{Width: width / mmPerInch, Height: height / mmPerInch}),
		func(params *page.PrintToPDFParams) { params.DisplayHeaderFooter = new(true) },
	))
}

// Screenshot gives a PNG of what the window shows, or with whole of the whole page. A page that fits is what the window
// shows: Chromium's way to take more than that shifts a short page that is written from right to left.
func (b *Tab) Screenshot(whole bool) []byte {
	b.t.Helper()
	if whole && Eval[bool](b, `document.documentElement.scrollHeight > innerHeight`) {
		return run(b, chromedp.FullScreenshot(100))
	}
	return run(b, chromedp.CaptureScreenshot())
}
