package search

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"mime"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"bekal/internal/browsertest"
	"bekal/layouts"
)

// frame is a page with the field of the search, as layouts/partials/find.html makes it.
const frame = `<!DOCTYPE html><html lang="id"><meta charset="utf-8"><title>Uji</title><link rel="icon" href="data:,"><header class="bar">
<form class="find" role="search" action="search.html"%s data-root="%[2]s" data-script="%[2]ssearch.js" data-index="%[2]ssearch/index.js"
 data-results="Hasil" data-count="Hasil: {n}" data-none="Tidak ada hasil untuk “{query}”." data-failed="Gagal." data-more="Lagi" data-busy="Mencari">
<label for="q">Cari</label><input id="q" name="q" type="search"><button>Cari</button></form></header>
<main><h1>Uji</h1><a id="out" href="#">x</a></main><script src="%[2]sfind.js"></script>`

// drive asks as a reader does, and waits for the answer.
const drive = `
	const field = document.querySelector('#q'), form = document.querySelector('form'), pause = () => new Promise(done => setTimeout(done, 1));
	const found = name => document.querySelector('.found ' + name);
	async function ask(query) {
		field.focus();
		while (!found('.status')) await pause();
		for (const text of ['', query]) {
			field.value = text;
			form.requestSubmit();
			const until = performance.now() + 20000;
			while ((found('.status').textContent === '') !== (text === '') && performance.now() < until) await pause();
		}
		const hits = found('.hits').children, first = hits.length;
		if (!found('.more').hidden) {
			found('.more').click();
			while (hits.length === first) await pause();
		}
		return [found('.status').textContent, ...[...hits].map(li => li.querySelector('.name a').getAttribute('href'))];
	}`

// lay writes an index with a page to search from, which lies so many folders deep.
func lay(t *testing.T, dir string, l *Lazy, page string, fixed bool) string {
	t.Helper()
	write := func(name string, text []byte) {
		at := filepath.Join(dir, filepath.FromSlash(name))
		err := os.MkdirAll(filepath.Dir(at), 0o755)
		if err == nil {
			err = os.WriteFile(at, text, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for name, text := range filesOf(l) {
		write("search/"+name, []byte(text))
	}
	for _, name := range []string{"find.js", "search.js"} {
		text, err := fs.ReadFile(layouts.Default(), "assets/"+name)
		if err != nil {
			t.Fatal(err)
		}
		write(name, text)
	}
	mark := ""
	if fixed {
		mark = " data-page"
	}
	write(page, fmt.Appendf(nil, frame, mark, strings.Repeat("../", strings.Count(page, "/"))))
	return filepath.Join(dir, filepath.FromSlash(page))
}

// TestBrowser shows the search to a browser that opens it from the disk.
func TestBrowser(t *testing.T) {
	t.Parallel()
	browser := browsertest.Start(t)
	t.Run("one file", func(t *testing.T) { testOracle(t, browser, newWriter(t, 0, 2500), 60, 80) })
	t.Run("many files", func(t *testing.T) { testOracle(t, browser, newWriter(t, 9, 5000), 300, 120) })
	t.Run("hands", func(t *testing.T) { testHands(t, browser.Tab(t)) })
	t.Run("hostile", func(t *testing.T) { testHostile(t, browser.Tab(t)) })
	t.Run("below a path", func(t *testing.T) { testBelowAPath(t, browser.Tab(t)) })
	t.Run("newer site", func(t *testing.T) { testNewerSite(t, browser.Tab(t)) })
	t.Run("slow host", func(t *testing.T) { testSlowHost(t, browser.Tab(t)) })
	t.Run("lost signal", func(t *testing.T) { testLostSignal(t, browser.Tab(t)) })
	t.Run("cached index", func(t *testing.T) { testCachedIndex(t, browser.Tab(t)) })
}

// testOracle asks for words as they are, begun, in other forms, with mistakes, and for several.
func testOracle(t *testing.T, browser *browsertest.Browser, w *writer, count, length int) {
	pages := w.pages(count, length)
	l, tab := indexOf(pages), browser.Tab(t)
	tab.Open(browsertest.File(lay(t, t.TempDir(), l, "search.html", true)))
	alone := len(l.Files()) == 1
	oracle := newOracle(pages)
	queries := []string{"yang", "dan di", "penilaian", "dinilainya", "menuliskan", "meetings", "Café", "do'a", "日本語", "οδος", "zzzzzz", "x"}
	for range 8 {
		word := []rune(w.word())
		cut := 1 + w.r.IntN(len(word))
		if !alone {
			cut = len(word)
		}
		queries = append(queries, string(word), string(word[:cut]), string(word)+" ", w.text(2), w.text(3))
		if i := w.r.IntN(len(word)); alone {
			queries = append(queries, string(word[:i])+"q"+string(word[i:]), string(word[:i])+string(word[i+1:]), w.word()+" "+string(word[:i])+"z"+string(word[i+1:]))
		}
	}
	list, err := json.Marshal(queries)
	if err != nil {
		t.Fatal(err)
	}
	answers := browsertest.Eval[[][]string](tab, `(async () => {`+drive+`
		const answers = [];
		for (const query of `+string(list)+`) answers.push(await ask(query));
		return answers;
	})()`)
	empty := 0
	for i, query := range queries {
		got, want := answers[i], oracle.find(query)
		status := fmt.Sprintf("Hasil: %d", len(want))
		if len(want) == 0 {
			empty++
			status = "Tidak ada hasil untuk “" + strings.TrimSpace(query) + "”."
		}
		if got[0] != status || len(got) < min(len(want), 6)+1 || !slices.Equal(got[1:], want[:min(len(want), len(got)-1)]) {
			t.Errorf("%q:\n got  %.300q\n want %s %.300q", query, got, status, want)
		}
	}
	if empty > len(queries)/3 {
		t.Errorf("%d of %d queries find nothing: that shows nothing", empty, len(queries))
	}
	if mistakes := tab.Mistakes(); len(mistakes) > 0 {
		t.Errorf("%q", mistakes)
	}
}

// aHandbook is a few pages about little.
func aHandbook() []Page {
	return []Page{
		{"index.html", "Orientasi", "", []Section{{"", "", "Empat hari untuk pegawai baru."}}},
		{"day-1/nilai.html", "Nilai dasar", "Hari 1 · Sen, 6 Okt", []Section{
			{"", "", "Kita mulai."}, {"Mengapa menilai", "mengapa-menilai", "Setiap penilaian dimulai dari diri. " + strings.Repeat("Lalu lagi. ", 60)}, {"Lain", "lain", "Tidak ada."},
		}},
		{"day-1/apel.html", "Apel", "Hari 1 · Sen, 6 Okt", []Section{{"", "", strings.Repeat("Baris dan berdiri. ", 40) + "Lalu nilai dibacakan sekali."}}},
	}
}

// testHands goes by keys from a page that lies deep: / to the field, down to results, up, and out.
func testHands(t *testing.T, tab *browsertest.Tab) {
	dir := t.TempDir()
	tab.Open(browsertest.File(lay(t, dir, indexOf(aHandbook()), "day-1/x/page.html", false)))
	if n := browsertest.Eval[int](tab, `document.scripts.length`); n != 1 {
		t.Errorf("%d scripts before anybody searches", n)
	}
	key := func(name string) string {
		return `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: '` + name + `', bubbles: true, cancelable: true}));`
	}
	tab.Run(key("/"))
	if got := browsertest.Eval[string](tab, `document.activeElement.id`); got != "q" {
		t.Errorf("/ brings the focus to %q", got)
	}
	answer := func(query string) {
		tab.Run(`field = document.querySelector('#q'); field.value = '` + query + `'; field.dispatchEvent(new Event('input'))`)
	}
	tab.Wait("the script", `!!document.querySelector('.found')`)
	answer("penilaian")
	tab.Wait("results", `document.querySelector('.status').textContent === 'Hasil: 2'`)
	if role := browsertest.Eval[string](tab, `document.querySelector('.status').getAttribute('role')`); role != "status" {
		t.Errorf("results are announced by %q", role)
	}
	want := "Nilai dasar|Hari 1 · Sen, 6 Okt|Mengapa menilai|Setiap penilaian dimulai dari diri."
	if got := browsertest.Eval[string](tab, `[...document.querySelectorAll('.hits > li:first-child :is(.name, .meta, ul a, ul p)')].map(e => e.textContent).join('|')`); !strings.HasPrefix(got, want) {
		t.Errorf("the first result is\n     %s\nwant %s", got, want)
	}
	if got, want := browsertest.Eval[[]string](tab, `[...document.querySelectorAll('mark')].map(m => m.textContent)`), []string{"Nilai", "menilai", "penilaian", "nilai"}; !slices.Equal(got, want) {
		t.Errorf("marked are %q, want %q", got, want)
	}
	if got := browsertest.Eval[string](tab, `document.querySelector('.hits > li:nth-child(2) p:last-child').textContent`); len(got) > 220 || !strings.HasPrefix(got, "… ") || !strings.Contains(got, "Lalu nilai dibacakan") {
		t.Errorf("the excerpt is %q", got)
	}
	focus := func(after, want string) {
		t.Helper()
		tab.Run(key(after))
		if got := browsertest.Eval[string](tab, `document.activeElement.getAttribute('href') || document.activeElement.id`); got != want {
			t.Errorf("after %s the focus is at %q, want %q", after, got, want)
		}
	}
	focus("ArrowDown", "../../day-1/nilai.html")
	focus("ArrowDown", "../../day-1/nilai.html#mengapa-menilai")
	focus("ArrowUp", "../../day-1/nilai.html")
	focus("ArrowUp", "q")
	focus("ArrowDown", "../../day-1/nilai.html")
	focus("Escape", "q")
	tab.Wait("nothing shown", `document.querySelector('.found').hidden`)
	answer("xylophone")
	tab.Wait("no results", `document.querySelector('.status').textContent === 'Tidak ada hasil untuk “xylophone”.'`)
	tab.Run(`document.querySelector('#out').focus()`)
	tab.Wait("nothing shown elsewhere", `document.querySelector('.found').hidden`)
	if mistakes := tab.Mistakes(); len(mistakes) > 0 {
		t.Errorf("%q", mistakes)
	}
}

// testHostile finds a page whose every part is markup.
func testHostile(t *testing.T, tab *browsertest.Tab) {
	const hostile = `</script><script>alert(1)</script><img src=x onerror=alert(1)> "racun" & 'x'`
	pages := append(aHandbook(), Page{"a%20b.html", hostile, hostile, []Section{{Text: hostile}, {hostile, hostile, hostile}}})
	tab.Open(browsertest.File(lay(t, t.TempDir(), indexOf(pages), "search.html", true)))
	got := browsertest.Eval[[]string](tab, `(async () => {`+drive+`
		await ask('racun');
		const item = found('.hits > li');
		return [String(document.querySelectorAll('img, .found script').length), ...[...item.querySelectorAll('.name, .meta, ul a, p:not(.name):not(.meta)')].map(e => e.textContent)];
	})()`)
	want := []string{"0", hostile, hostile, hostile, hostile, hostile}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// testBelowAPath searches from a page two folders deep of a site that stands below a path of its host, in an index of many
// files.
func testBelowAPath(t *testing.T, tab *browsertest.Tab) {
	dir := t.TempDir()
	pages := append(newWriter(t, 5, 3000).pages(200, 200), Page{Address: "day-1/sesi.html", Title: "Halaman terdalam", Sections: []Section{{}}})
	lay(t, dir, indexOf(pages), "day-1/x/page.html", true)
	var missed atomic.Int32
	site := http.StripPrefix("/a/b/", http.FileServer(http.Dir(dir)))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.URL.Path, "/a/b/") {
			missed.Add(1)
		}
		site.ServeHTTP(w, r)
	}))
	defer server.Close()
	tab.Open(server.URL + "/a/b/day-1/x/page.html")
	for _, query := range []string{"terdalam halaman", "nerdalam halaman"} { // of titles a first letter may be wrong
		if got := browsertest.Eval[[]string](tab, `(async () => {`+drive+`return await ask('`+query+`'); })()`); !slices.Equal(got, []string{"Hasil: 1", "../../day-1/sesi.html"}) {
			t.Errorf("%s finds %.200q", query, got)
		}
	}
	if got := browsertest.Eval[string](tab, `document.querySelector('.hits a').href`); got != server.URL+"/a/b/day-1/sesi.html" {
		t.Errorf("the result leads to %s", got)
	}
	if n := missed.Load(); n > 0 {
		t.Errorf("%d requests left the site's path", n)
	}
}

// testNewerSite searches from a page that was opened before the site was built anew.
func testNewerSite(t *testing.T, tab *browsertest.Tab) {
	dir := t.TempDir()
	pages := newWriter(t, 5, 3000).pages(200, 200)
	tab.Open(browsertest.File(lay(t, dir, indexOf(pages), "search.html", true)))
	tab.Run(`(async () => {` + drive + `await ask('kpu'); window.asking = ask; })()`)
	for i := range pages {
		pages[i].Title = "Pembaruan " + pages[i].Title
	}
	lay(t, dir, indexOf(append(pages, Page{Address: "baru.html", Title: "Halaman pembaruan", Sections: []Section{{}}})), "search.html", true)
	if got := browsertest.Eval[[]string](tab, `asking('pembaruan halaman')`); !slices.Equal(got, []string{"Hasil: 1", "baru.html"}) {
		t.Errorf("the new page is not found: %.200q", got)
	}
}

// testSlowHost is told that something is looked for, as long as the index does not come.
func testSlowHost(t *testing.T, tab *browsertest.Tab) {
	dir := t.TempDir()
	lay(t, dir, indexOf(aHandbook()), "page.html", false)
	answers, files := make(chan bool), http.FileServer(http.Dir(dir))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/search/index.js" {
			<-answers
		}
		files.ServeHTTP(w, r)
	}))
	defer server.Close()
	answer := sync.OnceFunc(func() { close(answers) })
	defer answer()
	tab.Open(server.URL + "/page.html")
	tab.Run(`field = document.querySelector('#q'); field.value = 'apel'; field.focus(); said = () => document.querySelector('.found .status')`)
	tab.Wait("that it looks", `said() && !document.querySelector('.found').hidden`)
	if got := browsertest.Eval[string](tab, `said().textContent + said().getAttribute('data-busy')`); got != "Mencari" {
		t.Errorf("it says %q", got)
	}
	answer()
	tab.Wait("results", `said().textContent === 'Hasil: 1'`)
}

// testLostSignal searches while nothing comes, and goes on typing when it does again.
func testLostSignal(t *testing.T, tab *browsertest.Tab) {
	dir := t.TempDir()
	lay(t, dir, indexOf(aHandbook()), "page.html", false)
	var lost atomic.Bool
	files := http.FileServer(http.Dir(dir))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if lost.Load() && r.URL.Path == "/search/index.js" {
			http.Error(w, "lost", http.StatusServiceUnavailable)
			return
		}
		files.ServeHTTP(w, r)
	}))
	defer server.Close()
	tab.Open(server.URL + "/page.html")
	lost.Store(true)
	tab.Run(`field = document.querySelector('#q'); field.value = 'ape'; field.focus(); said = () => (document.querySelector('.found .status') || field).textContent`)
	tab.Wait("that it fails", `said() === 'Gagal.'`)
	lost.Store(false)
	tab.Run(`field.value = 'apel'; field.dispatchEvent(new Event('input'))`)
	tab.Wait("results", `said() === 'Hasil: 1'`)
}

// testCachedIndex searches for what is new while the browser still has an index that its host allows it to keep.
func testCachedIndex(t *testing.T, tab *browsertest.Tab) {
	dir := t.TempDir()
	lay(t, dir, indexOf(aHandbook()), "search.html", true)
	var asked atomic.Int32 // for the index
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/search/index.js" {
			asked.Add(1)
		}
		text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(r.URL.Path)))
		if err != nil {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", mime.TypeByExtension(filepath.Ext(r.URL.Path)))
		w.Header().Set("Cache-Control", "max-age=600")
		w.Write(text)
	}))
	defer server.Close()
	ask := func(query string) []string {
		tab.Open(server.URL + "/search.html")
		return browsertest.Eval[[]string](tab, `(async () => {`+drive+`return await ask('`+query+`'); })()`)
	}
	if got := ask("apel"); !slices.Equal(got, []string{"Hasil: 1", "day-1/apel.html"}) {
		t.Fatalf("it finds %q", got)
	}
	if n := asked.Load(); n != 1 {
		t.Errorf("an index out of the network was asked for %d times", n)
	}
	lay(t, dir, indexOf(append(aHandbook(), Page{Address: "baru.html", Title: "Halaman pembaruan", Sections: []Section{{}}})), "search.html", true)
	ask("pembaruan")
	tab.Wait("the new page", `(document.querySelector('.hits .name a') || document.body).getAttribute('href') === 'baru.html'`)
	if mistakes := tab.Mistakes(); len(mistakes) > 0 {
		t.Errorf("%q", mistakes)
	}
}
