package build

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"bekal/internal/browsertest"

	"github.com/chromedp/cdproto/network"
)

// shore serves a site below a path, as hosts do, until the connection is lost or slow.
type shore struct {
	*httptest.Server
	dir string

	mu     sync.Mutex
	state  connection
	over   chan struct{} // closed when the state is
	asked  map[string]int
	change func(html string) string // what is served in the place of a page; may be nil
}

type connection int

const (
	connected connection = iota
	lost
	slow // it does not answer
)

// below is where the site stands at its host.
const below = "/pelatihan/2025/"

func serve(t *testing.T, dir string) *shore {
	s := &shore{dir: dir, over: make(chan struct{}), asked: map[string]int{}}
	s.Server = httptest.NewServer(s)
	t.Cleanup(s.Close)
	t.Cleanup(func() { s.is(lost) })
	return s
}

// at gives the address of a page.
func (s *shore) at(address string) string { return s.URL + below + address }

func (s *shore) is(state connection) {
	s.mu.Lock()
	defer s.mu.Unlock()
	close(s.over)
	s.state, s.over, s.asked = state, make(chan struct{}), map[string]int{}
}

// requests counts those for an address since the connection changed.
func (s *shore) requests(address string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.asked[address]
}

func (s *shore) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name, ok := strings.CutPrefix(r.URL.Path, below)
	s.mu.Lock()
	s.asked[name]++
	state, over, change := s.state, s.over, s.change
	s.mu.Unlock()
	switch {
	case state == slow:
		<-over
		panic(http.ErrAbortHandler)
	case state == lost:
		panic(http.ErrAbortHandler)
	case !ok:
		http.NotFound(w, r)
		return
	}
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	text, err := os.ReadFile(filepath.Join(s.dir, filepath.FromSlash(name)))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	if change != nil && strings.HasSuffix(name, ".html") {
		text = []byte(change(string(text)))
	}
	w.Header().Set("Content-Type", mediaType(name))
	w.Header().Set("Cache-Control", "max-age=600") // as hosts have it that nobody can configure
	w.Write(text)
}

// kept waits until a page's worker has kept all, and is the only one.
func kept(tab *browsertest.Tab, version string) {
	tab.Wait("the worker of version "+version, `(async () => {
		const there = await navigator.serviceWorker.getRegistration(), names = (await caches.keys()).filter(name => !name.endsWith(' seen'));
		return there && there.active && there.active.state === 'activated' && !there.installing && !there.waiting &&
			names.length === 1 && names[0] === 'bekal ' + there.scope + ' `+version+`';
	})()`)
}

var workerVersion = regexp.MustCompile(`sw-list\.js\?([0-9a-f]{8})`)

// versionOf reads which worker a folder of a site has.
func versionOf(t *testing.T, dir string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, "sw.js"))
	if err != nil {
		t.Fatal(err)
	}
	found := workerVersion.FindStringSubmatch(string(text))
	if found == nil {
		t.Fatalf("%s names no list", text)
	}
	return found[1]
}

const note = `(document.querySelector('.kept') || {textContent: ''}).textContent`

// square is a picture.
const square = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>`

func keptBook() files {
	return files{
		"content/index.md":         page("Orientasi", "timezone: WIB"),
		"content/hari-1/index.md":  page("Hari satu", "schedule: [08.00-09.00 Apel]"),
		"content/hari-1/sesi.md":   page("Sesi pertama", ""),
		"content/hari-2/index.md":  page("Hari dua", "schedule: [08.00-09.00 Senam]"),
		"content/hari-2/peta.svg":  square,
		"content/hari-2/tamu.md":   "---\ntitle: Tamu\n---\n![Peta](peta.svg)\n",
		"content/panduan/index.md": page("Panduan", ""),
	}
}

// TestKeptForReadersWithoutAConnection follows one reader through days with and without a connection.
func TestKeptForReadersWithoutAConnection(t *testing.T) {
	t.Parallel()
	dir := project(t, keptBook())
	mustBuild(t, dir)
	public := filepath.Join(dir, "public")
	host := serve(t, public)
	tab := browsertest.Start(t).Tab(t)
	tab.Size(360, 740)
	said := func() string { return browsertest.Eval[string](tab, note) }
	title := func() string { return browsertest.Eval[string](tab, "document.querySelector('h1').textContent") }

	tab.Open(host.at("hari-1/sesi.html"))
	first := versionOf(t, public)
	kept(tab, first)
	if got := said(); got != "" {
		t.Errorf("a page from the network says %q", got)
	}
	if got := browsertest.Eval[string](tab, "document.querySelector('link[rel=manifest]').href"); got != host.at("site.webmanifest") {
		t.Errorf("the manifest is %s", got)
	}

	t.Run("offline to a page never visited", func(t *testing.T) {
		host.is(lost)
		for address, want := range map[string]string{"hari-2/tamu.html": "Tamu", "": "Orientasi", "hari-2/": "Hari dua", "panduan/index.html?dari=pesan#main": "Panduan"} {
			tab.Open(host.at(address))
			if got := title(); got != want {
				t.Errorf("%q shows %q, want %q", address, got, want)
			}
			if got := said(); !regexp.MustCompile(`^Salinan tersimpan pukul \d\d\.\d\d\. `).MatchString(got) {
				t.Errorf("%q says %q", address, got)
			}
			if !browsertest.Eval[bool](tab, "getComputedStyle(document.querySelector('.kept')).paddingTop !== '0px'") {
				t.Errorf("%q lacks its style", address)
			}
			tab.Wait("the pictures of "+address, "[...document.images].every(i => i.naturalWidth)") // they load when they are seen
		}
	})
	t.Run("what is not kept", func(t *testing.T) {
		host.is(lost)
		tab.Open(host.at("hari-1/tidak-ada.html"))
		if got := title() + ": " + said(); !strings.HasPrefix(got, "Orientasi: Halaman itu belum tersimpan di perangkat ini. Salinan tersimpan pukul ") {
			t.Errorf("it shows %q", got)
		}
	})
	t.Run("slow server", func(t *testing.T) {
		host.is(slow)
		tab.Open(host.at("hari-2/tamu.html"))
		if got := title() + ": " + said(); !strings.HasPrefix(got, "Tamu: Salinan tersimpan pukul ") {
			t.Errorf("it shows %q", got)
		}
		if host.requests("hari-2/tamu.html") == 0 {
			t.Error("the network was not asked")
		}
	})
	t.Run("changed page fresh at once", func(t *testing.T) {
		fill(t, dir, files{"content/hari-2/index.md": page("Hari dua yang baru", ""), "content/hari-1/sesi.md": page("Sesi yang baru", "")})
		mustBuild(t, dir)
		host.is(connected)
		tab.Open(host.at("hari-2/index.html"))
		if got := title() + said(); got != "Hari dua yang baru" {
			t.Errorf("it shows %q", got)
		}
	})
	t.Run("new build replaces the old", func(t *testing.T) {
		second := versionOf(t, public)
		if second == first {
			t.Fatal("another site has the same worker")
		}
		kept(tab, second)
		if n := host.requests("hari-2/peta.svg"); n > 0 {
			t.Errorf("what did not change was fetched %d times", n)
		}
		host.is(lost)
		tab.Open(host.at("hari-1/sesi.html"))
		if got := title() + ": " + said(); !strings.HasPrefix(got, "Sesi yang baru: Salinan tersimpan pukul ") {
			t.Errorf("it shows %q", got)
		}
	})
	t.Run("a page that is gone", func(t *testing.T) {
		host.is(connected)
		tab.Open(host.at("hari-2/tamu.html"))
		remove(t, dir, "content/hari-2/tamu.md")
		mustBuild(t, dir)
		status := browsertest.Eval[int](tab, `fetch('tamu.html').then(response => response.status)`)
		if status != http.StatusNotFound {
			t.Errorf("it is served with %d", status)
		}
	})
	t.Run("kill switch", func(t *testing.T) {
		fill(t, dir, files{"content/index.md": page("Orientasi", "offline: false")})
		mustBuild(t, dir)
		host.is(connected)
		tab.Open(host.at("index.html"))
		tab.Wait("no worker and no kept copy", `(async () => !(await navigator.serviceWorker.getRegistrations()).length && !(await caches.keys()).length)()`)
	})
	if wrong := tab.Mistakes(); len(wrong) > 0 {
		t.Errorf("%q", wrong)
	}
}

// TestNothingIsKept opens a page where nothing may be kept: its reader saves data, or it is a live preview.
func TestNothingIsKept(t *testing.T) {
	t.Parallel()
	dir := project(t, keptBook())
	mustBuild(t, dir)
	host := serve(t, filepath.Join(dir, "public"))
	browser := browsertest.Start(t)
	const registered = `new Promise(done => document.readyState === 'complete' ? done() : addEventListener('load', done)).
		then(() => navigator.serviceWorker.getRegistrations()).then(all => all.length > 0)`
	t.Run("saving data", func(t *testing.T) {
		host.change = func(html string) string {
			return strings.Replace(html, "<script", `<script>Object.defineProperty(navigator, 'connection', {value: {saveData: true}})</script><script`, 1)
		}
		tab := browser.Tab(t)
		tab.Open(host.at("index.html"))
		if browsertest.Eval[bool](tab, registered) {
			t.Error("a worker was registered")
		}
	})
	t.Run("preview", func(t *testing.T) {
		host.change = func(html string) string {
			return strings.Replace(html, "<script", `<script src="/-/preview.js"></script><script`, 1)
		}
		tab := browser.Tab(t)
		tab.Open(host.at("index.html"))
		if browsertest.Eval[bool](tab, registered) || browsertest.Eval[bool](tab, `document.querySelector('link[rel=manifest]') !== null`) {
			t.Error("a worker was registered, or the manifest named")
		}
	})
}

// TestHandbooksOfALibraryAreKeptApart reads one of two handbooks, and then without a connection both.
func TestHandbooksOfALibraryAreKeptApart(t *testing.T) {
	t.Parallel()
	dir := project(t, files{
		"content/index.md":          "---\nkind: library\ntitle: Pustaka\nlogo: logo.svg\n---\n",
		"content/logo.svg":          square,
		"content/a/index.md":        page("Buku A", ""),
		"content/a/hari-1/index.md": page("Hari A", ""),
		"content/b/index.md":        page("Buku B", "color: \"#224488\""),
		"content/b/hari-1/index.md": page("Hari B", ""),
	})
	mustBuild(t, dir)
	host := serve(t, filepath.Join(dir, "public"))
	tab := browsertest.Start(t).Tab(t)
	for _, book := range []string{"a", "b"} {
		tab.Open(host.at(book + "/index.html"))
		tab.Wait("the worker", `navigator.serviceWorker.getRegistration().then(there => there && there.active && there.active.state === 'activated')`)
	}
	if got := browsertest.Eval[int](tab, `caches.keys().then(names => names.filter(name => !name.endsWith(' seen')).length)`); got != 2 {
		t.Errorf("%d copies are kept", got)
	}
	host.is(lost)
	for address, want := range map[string]string{"a/index.html": "Buku A", "a/hari-1/index.html": "Hari A", "b/hari-1/": "Hari B"} {
		tab.Open(host.at(address))
		got := browsertest.Eval[string](tab, "document.querySelector('h1').textContent")
		if got != want || !browsertest.Eval[bool](tab, `[...document.querySelectorAll('link[rel=stylesheet]')].every(link => link.sheet)`) {
			t.Errorf("%s shows %q, or lacks its style", address, got)
		}
		if address == "a/index.html" {
			tab.Wait("the library's logo", `document.images.length > 0 && [...document.images].every(i => i.naturalWidth)`)
		}
	}
}

// searched asks the search of a page and gives its status and the pages found.
const searched = `(async query => {
	const pause = () => new Promise(done => setTimeout(done, 5)), until = performance.now() + 20000;
	const field = document.querySelector('form.find input'), status = () => (document.querySelector('.found .status') || {textContent: ''}).textContent;
	field.focus();
	while (!document.querySelector('.found') && performance.now() < until) await pause();
	field.value = query;
	field.dispatchEvent(new Event('input'));
	while (!status() && performance.now() < until) await pause();
	return [status(), ...[...document.querySelectorAll('.found .hits .name a')].map(a => new URL(a.href).pathname)].join(' ');
})`

// TestSearchWithoutAConnection finds words of pages never visited in a handbook whose index is in many files, which ask for
// one another by a hash in the address.
func TestSearchWithoutAConnection(t *testing.T) {
	t.Parallel()
	f := files{"content/index.md": page("Orientasi", "")}
	for i := range 40 {
		text := strings.Repeat(fmt.Sprintf("Peserta kelompok %d mencatat pengalaman. ", i), 100)
		f[fmt.Sprintf("content/panduan/bab-%02d.md", i)] = page(fmt.Sprintf("Bab %d", i), "") + text + fmt.Sprintf("\n\n## Rahasia\n\nkatasandi%s\n", spelled(i))
	}
	dir := project(t, f)
	mustBuild(t, dir)
	public := filepath.Join(dir, "public")
	if _, err := os.Stat(filepath.Join(public, "search", "terms-00.js")); err != nil {
		t.Fatal("the index is in one file: ", err)
	}
	host := serve(t, public)
	tab := browsertest.Start(t).Tab(t)
	// Without the browser's own cache, every script is asked for from the worker.
	browsertest.Call(tab, network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: true})
	finds := func(when, query, want string) {
		t.Helper()
		tab.Open(host.at("index.html"))
		if got := browsertest.Eval[string](tab, searched+`("`+query+`")`); got != want {
			t.Errorf("%s, %q finds %q, want %q", when, query, got, want)
		}
	}
	hit := func(chapter string) string { return "Hasil: 1 " + below + "panduan/" + chapter + ".html" }
	tab.Open(host.at("index.html"))
	kept(tab, versionOf(t, public))

	host.is(lost)
	finds("offline", "katasandi"+spelled(37), hit("bab-37"))
	finds("offline", "katasandi"+spelled(4), hit("bab-04"))
	host.is(connected)
	finds("online", "katasandi"+spelled(21), hit("bab-21"))
	for _, name := range []string{"terms-00.js", "terms-01.js", "titles.js"} {
		if n := host.requests("search/" + name); n > 0 {
			t.Errorf("search/%s, which is kept by its hash, was fetched %d times", name, n)
		}
	}
	if host.requests("search/index.js") == 0 {
		t.Error("nobody asked for a newer index")
	}

	// The files of a new build are asked for by other hashes, and what is kept of the old one is not taken for them.
	fill(t, dir, files{"content/panduan/bab-21.md": f["content/panduan/bab-21.md"] + "\nmutakhirsekali\n"})
	mustBuild(t, dir)
	finds("after a new build", "mutakhirsekali", hit("bab-21"))
	kept(tab, versionOf(t, public))
	host.is(lost)
	finds("offline after a new build", "mutakhirsekali", hit("bab-21"))
	finds("offline after a new build", "katasandi"+spelled(4), hit("bab-04"))
}

// spelled makes a number of two letters, of which no two are alike or a mistyped other.
func spelled(i int) string {
	return strings.Repeat(string(rune('a'+i%10)), 3) + strings.Repeat(string(rune('k'+i/10)), 3)
}
