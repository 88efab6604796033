//go:build heavy

package pdf

import (
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"bekal/internal/diag"
	"bekal/internal/pdf/document"
	"bekal/internal/pdf/pdftest"
)

// TestHostilePage prints a page with a frame of a local file, pictures from elsewhere and from this machine, and scripts
// that never end: no text of the file, no connection, and the print ends.
func TestHostilePage(t *testing.T) {
	pdftest.Needs(t, "chromium")
	ownTemp(t)
	secret := filepath.Join(t.TempDir(), "secret.html")
	if err := os.WriteFile(secret, []byte("<p>rahasia negara</p>"), 0o644); err != nil {
		t.Fatal(err)
	}
	var calls atomic.Int64
	server := counting(t, &calls)
	page := strings.NewReplacer("SECRET", "file://"+secret, "SERVER", server.URL).Replace(`<!doctype html><html lang="id"><head><title>x</title>
<meta http-equiv="refresh" content="0; url=SERVER/gone"><link rel="stylesheet" href="SERVER/style.css"><link rel="preconnect" href="SERVER"><link rel="dns-prefetch" href="//outside.example">
<script>while (true) {}</script><script src="SERVER/script.js"></script></head><body data-source="content/day-1/01.md" onload="while (true) {}">
<h1>Judul</h1>
<p data-line="7"><iframe src="SECRET"></iframe><object data="SECRET"></object><embed src="SECRET"></p>
<p data-line="8"><img src="SERVER/a.png" onerror="while (true) {}"></p><p data-line="9"><img src="https://outside.example/b.png"></p>
<p data-line="10"><img src="gone.png"></p><p data-line="11"><a href="SERVER/x">sini</a> <a href="SECRET">berkas</a> <a href="#gone">mati</a></p>
<svg><script>while (true) {}</script><image href="SERVER/c.png"/></svg>
<style>@font-face { font-family: Jauh; src: url(SERVER/font.woff2) } h1 { font-family: Jauh } @import url(SERVER/d.css);</style>
<video src="SERVER/v.mp4" autoplay></video>
</body></html>`)
	began := time.Now()
	made, problems, err := Print(t.Context(), siteOf(t, map[string]string{"print/index.html": page}), []Edition{bookEdition()}, Options{Browser: "chromium", Timeout: 30 * time.Second})
	if err != nil {
		t.Fatal(err)
	}
	if took := time.Since(began); took > 30*time.Second {
		t.Errorf("it took %v", took)
	}
	if n := calls.Load(); n > 0 {
		t.Errorf("%d connections were made", n)
	}
	if d, err := document.Read(made[0].PDF); err != nil || d.Pages() != 1 {
		t.Error(err)
	}
	if text := pdftest.Run(t, "pdftotext", pdftest.File(t, made[0].PDF), "-"); strings.Contains(text, "rahasia") || !strings.Contains(text, "Judul") {
		t.Errorf("the print says %q", text)
	}
	said := saidOf(problems, server.URL, secret)
	for _, want := range []string{
		`content/day-1/01.md:7: a print shows no <iframe>: "file://SECRET"`,
		`content/day-1/01.md:7: a print shows no <embed>: "file://SECRET"`,
		`content/day-1/01.md:8: the picture "SERVER/a.png" did not load in book`,
		`content/day-1/01.md:9: the picture "https://outside.example/b.png" did not load in book`,
		`content/day-1/01.md:10: the picture "gone.png" did not load in book`,
		`content/day-1/01.md:11: a link in book leads nowhere on another machine: "SERVER/x"`,
		`content/day-1/01.md:11: a link in book leads nowhere on another machine: "file://SECRET"`,
		`content/day-1/01.md:11: book has no place "gone", which a link leads to`,
		`content/day-1/01.md: the font "Jauh" did not load in book`,
	} {
		if !strings.Contains(said, want+"\n") {
			t.Errorf("not said: %s\n%s", want, said)
		}
	}
}

// counting starts a server that counts the connections to it.
func counting(t *testing.T, calls *atomic.Int64) *httptest.Server {
	server := httptest.NewUnstartedServer(http.NotFoundHandler())
	server.Config.ConnState = func(net.Conn, http.ConnState) { calls.Add(1) }
	server.Start()
	t.Cleanup(server.Close)
	return server
}

func saidOf(problems []diag.Problem, server, secret string) string {
	var b strings.Builder
	for _, p := range problems {
		b.WriteString(p.File)
		if p.Line > 0 {
			b.WriteString(":" + strconv.Itoa(p.Line))
		}
		b.WriteString(": " + p.Message.In(diag.English) + "\n")
	}
	return strings.NewReplacer(server, "SERVER", secret, "SECRET").Replace(b.String())
}

// TestBehindTheNetwork asks the browser itself for an address: not even a page that is not intercepted gets out.
func TestBehindTheNetwork(t *testing.T) {
	pdftest.Needs(t, "chromium")
	ownTemp(t)
	var calls atomic.Int64
	server := counting(t, &calls)
	b, err := startBrowser(t.Context(), "chromium", time.Minute)
	if err != nil {
		t.Fatal(err)
	}
	defer b.close()
	ctx, end := chromedp.NewContext(b.ctx)
	defer end()
	if err := chromedp.Do(ctx, chromedp.Navigate(server.URL)); err == nil || calls.Load() > 0 {
		t.Errorf("%d connections were made, %v", calls.Load(), err)
	}
}
