package browsertest_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"bekal/internal/browsertest"
)

const document = `<!doctype html><title>Halo</title><style>
p { color: black } @media (prefers-color-scheme: dark) { p { color: white } }
</style><p>Selamat datang</p>`

func TestTab(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "a page.html")
	if err := os.WriteFile(file, []byte(document), 0o644); err != nil {
		t.Fatal(err)
	}
	tab := browsertest.Start(t).Tab(t)
	tab.Size(360, 740)
	tab.Open(browsertest.File(file))
	if got := browsertest.Eval[string](tab, `document.title`); got != "Halo" {
		t.Errorf("the title is %q", got)
	}
	if got := browsertest.Eval[int](tab, `new Promise(done => done(innerWidth))`); got != 360 {
		t.Errorf("the window is %d px wide", got)
	}
	tab.Media("prefers-color-scheme", "dark")
	tab.Wait("dark text", `getComputedStyle(document.querySelector('p')).color === 'rgb(255, 255, 255)'`)
	tab.Run(`setTimeout(() => { throw new Error('planted') })`)
	tab.Run(`new Promise(done => setTimeout(done))`)
	if len(tab.Mistakes()) != 1 {
		t.Errorf("mistakes: %q, want the planted one", tab.Mistakes())
	}
	if png := tab.Screenshot(false); !bytes.HasPrefix(png, []byte("\x89PNG")) {
		t.Errorf("no picture but %.20q", png)
	}
}
