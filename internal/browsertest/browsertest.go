// Package browsertest shows pages to a real browser, for tests of what only a browser shows. Nothing but tests
// imports it.
//
//	browser := browsertest.Start(t)          // skips the test where there is no Chromium
//	tab := browser.Tab(t)                    // storage, cache and service workers of its own
//	tab.Size(360, 740)
//	tab.Open("http://127.0.0.1:4000/")       // or File(path)
//	tab.Wait("the banner", `document.querySelector('.banner') !== null`)
//	title := browsertest.Eval[string](tab, `document.title`)
//
// A browser takes about a second to start: tests that belong together share one, as subtests. Nothing sleeps; what a
// page needs time for is waited for, up to a limit that only a broken page reaches.
package browsertest

import (
	"context"
	"os/exec"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// patience is how long anything is waited for before the test fails.
const patience = 90 * time.Second

// Browser is a running browser, ended with the test that started it.
type Browser struct {
	ctx context.Context
}

// Path finds Debian's Chromium, or skips the test.
func Path(t testing.TB) string {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("needs chromium")
	}
	return path
}

// Start starts a browser that reaches this machine alone.
func Start(t testing.TB, more ...chromedp.ExecAllocatorOption) *Browser {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(Path(t)),
		chromedp.NoSandbox, // tests run as root in containers
		chromedp.DisableGPU,
		chromedp.UserDataDir(t.TempDir()),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"),
		chromedp.Flag("hide-scrollbars", true),
	)
	ctx, end := chromedp.NewExecAllocator(context.Background(), append(options, more...)...)
	t.Cleanup(end)
	ctx, close := chromedp.NewContext(ctx)
	t.Cleanup(close)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal("the browser does not start: ", err)
	}
	return &Browser{ctx}
}

// Tab opens an empty tab that shares nothing with others.
func (b *Browser) Tab(t testing.TB) *Tab {
	t.Helper()
	return open(t, b.ctx, chromedp.WithNewBrowserContext())
}

// Beside opens one more tab that shares all with this one, connections too.
func (b *Tab) Beside(t testing.TB) *Tab {
	t.Helper()
	return open(t, b.Ctx)
}

func open(t testing.TB, from context.Context, how ...chromedp.ContextOption) *Tab {
	t.Helper()
	ctx, close := chromedp.NewContext(from, how...)
	t.Cleanup(close)
	tab := &Tab{Ctx: ctx, t: t}
	if err := chromedp.Listen(ctx, tab.heard); err != nil {
		t.Fatal("the browser opens no tab: ", err)
	}
	return tab
}
