//go:build heavy

package search

import (
	"compress/gzip"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"

	"bekal/internal/browsertest"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
)

// TestBrowserAgainstOracle is the oracle's part of TestBrowser over many corpora.
func TestBrowserAgainstOracle(t *testing.T) {
	browser := browsertest.Start(t)
	for seed := range uint64(6) {
		testOracle(t, browser, newWriter(t, 20+seed, 2500), 60, 80)
		testOracle(t, browser, newWriter(t, 40+seed, 5000), 300, 120)
	}
}

// meter serves a folder compressed, below a folder of its own, and counts what it sends.
type meter struct {
	http.Handler
	mu              sync.Mutex
	requests, bytes int
}

func (m *meter) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Encoding", "gzip")
	packed, _ := gzip.NewWriterLevel(&metered{w, m}, 6)
	m.Handler.ServeHTTP(&packing{w, packed}, r)
	packed.Close()
	m.mu.Lock()
	defer m.mu.Unlock()
	m.requests++
}

type packing struct {
	http.ResponseWriter
	packed *gzip.Writer
}

func (p *packing) WriteHeader(code int) {
	p.Header().Del("Content-Length")
	p.ResponseWriter.WriteHeader(code)
}

func (p *packing) Write(text []byte) (int, error) { return p.packed.Write(text) }

type metered struct {
	http.ResponseWriter
	m *meter
}

func (p *metered) Write(text []byte) (int, error) {
	p.m.mu.Lock()
	defer p.m.mu.Unlock()
	p.m.bytes += len(text)
	return p.ResponseWriter.Write(text)
}

// connection is what older browsers understand, too: Chromium 148 wants to be told that it is not lost.
type connection struct {
	network.EmulateNetworkConditionsByRuleParams
	Offline bool `json:"offline"`
}

// TestFirstSearch measures what the first search costs, from the focus to the results that are shown: requests, bytes
// as they are sent, and on the slow 4G of the developer tools with a processor six times slower, time, which is told.
func TestFirstSearch(t *testing.T) {
	browser := browsertest.Start(t)
	for _, c := range []struct{ pages, requests, bytes int }{{1000, 10, 130_000}, {10_000, 16, 220_000}} {
		dir := t.TempDir()
		w := newWriter(t, 77, 15000)
		lay(t, dir, indexOf(w.pages(c.pages, 600)), "page.html", true)
		for _, query := range []string{"penilaian", "menulis", w.word(), w.word() + " " + w.word()} {
			measured := &meter{Handler: http.StripPrefix("/a/b", http.FileServer(http.Dir(dir)))}
			server := httptest.NewServer(measured)
			tab := browser.Tab(t)
			tab.Open(server.URL + "/a/b/page.html")
			measured.requests, measured.bytes = 0, 0
			slow4G := connection{EmulateNetworkConditionsByRuleParams: network.EmulateNetworkConditionsByRuleParams{
				MatchedNetworkConditions: []*network.Conditions{{Latency: 562.5, DownloadThroughput: 1.44e6 / 8, UploadThroughput: 675e3 / 8}},
			}}
			browsertest.Call(tab, cdp.Command[connection, network.EmulateNetworkConditionsByRuleResult]{Method: network.CommandEmulateNetworkConditionsByRule}, slow4G)
			browsertest.Call(tab, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: 6})
			seconds := browsertest.Eval[float64](tab, `(async () => {
				const begin = performance.now(), field = document.querySelector('#q');
				field.value = '`+query+`';
				field.focus();
				while (!document.querySelector('.found .status') || document.querySelector('.found .status').textContent === '') await new Promise(done => setTimeout(done, 5));
				return (performance.now() - begin) / 1000;
			})()`)
			fall := browsertest.Eval[string](tab, `performance.getEntriesByType('resource').filter(r => /\.js/.test(r.name)).
				map(r => r.name.replace(/.*\/|\?.*/g, '') + ' ' + [r.startTime, r.responseEnd].map(Math.round).join('–')).join(', ')`)
			status := browsertest.Eval[string](tab, `document.querySelector('.found .status').textContent + ', shown: ' + document.querySelectorAll('.hits > li').length`)
			server.Close()
			t.Logf("%d pages, %q: %d requests, %d bytes, %.2f s (%s)\n%s", c.pages, query, measured.requests, measured.bytes, seconds, status, fall)
			if measured.requests > c.requests || measured.bytes > c.bytes {
				t.Errorf("more than %d requests or %d bytes", c.requests, c.bytes)
			}
		}
	}
}
