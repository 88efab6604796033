package preview_test

import (
	"fmt"
	"strings"
	"testing"

	"bekal/internal/browsertest"
)

// TestBrowser looks at pages in a real browser while their files change.
func TestBrowser(t *testing.T) {
	browser := browsertest.Start(t)
	for name, test := range map[string]func(*testing.T, *browsertest.Browser){
		"a save is morphed in": morphs, "the banner comes and goes": banner,
	} {
		t.Run(name, func(t *testing.T) { test(t, browser) })
	}
}

// longBook has a page that is long enough to scroll.
func longBook() files {
	book := smallBook()
	book["content/panjang.md"] = longPage("Awal.")
	return book
}

func longPage(first string) string {
	return "---\ntitle: Panjang\n---\n" + first + "\n\n> [!ANSWER]-\n> Jawaban yang terlipat.\n\n" + strings.Repeat("Satu paragraf.\n\n", 200) + "Akhir.\n"
}

// open shows an address of the preview in a tab, and marks the page, so that a reload is noticed.
func (s *stand) open(tab *browsertest.Tab, address string) {
	s.t.Helper()
	tab.Open(s.url + address)
	tab.Run(`window.before = true`)
	tab.Wait("the preview's own line", `document.querySelector('bekal-preview') !== null`)
}

const notReloaded = `window.before === true`

// holds waits for the page to hold a text.
func holds(tab *browsertest.Tab, text string) {
	tab.Wait(text, fmt.Sprintf(`document.body.textContent.includes(%q)`, text))
}

// panel is an expression on what the preview shows of itself.
const panel = `document.querySelector('bekal-preview').shadowRoot`

func morphs(t *testing.T, browser *browsertest.Browser) {
	s := serve(t, longBook())
	tab := browser.Tab(t)
	tab.Size(1280, 800)
	s.open(tab, "panjang.html")
	tab.Run(`document.querySelector('main details').open = true; window.kept = document.querySelector('main details'); scrollTo(0, 1500)`)
	tab.Run(`document.querySelector('.mode').click()`) // another script's work: the theme is light now
	mode := browsertest.Eval[string](tab, `document.querySelector('.mode').textContent`)
	write(t, s.dir, "content/panjang.md", longPage("Awal yang baru.")+"\nDan satu lagi.\n")
	holds(tab, "Awal yang baru.")
	holds(tab, "Dan satu lagi.")
	for what, so := range map[string]string{
		"it is not reloaded":           notReloaded,
		"the fold is open":             `document.querySelector('main details').open && document.querySelector('main details') === window.kept`,
		"it is where it was scrolled":  `Math.abs(scrollY - 1500) < 60`,
		"what another script did":      fmt.Sprintf(`document.querySelector('.mode').textContent === %q && !document.querySelector('.mode').hidden && document.documentElement.dataset.theme === 'light'`, mode),
		"it is what the server serves": `fetch(location).then(a => a.text()).then(html => new DOMParser().parseFromString(html, 'text/html').querySelector('main').textContent === document.querySelector('main').textContent)`,
	} {
		if !browsertest.Eval[bool](tab, so) {
			t.Errorf("after a save it does not hold that %s", what)
		}
	}
	write(t, s.dir, "content/panjang.md", strings.Replace(longPage("Ketiga."), "title: Panjang", "title: Lebih panjang", 1))
	tab.Wait("the new title", `document.title.startsWith('Lebih panjang') && document.querySelector('h1').textContent.includes('Lebih panjang')`)
	if !browsertest.Eval[bool](tab, notReloaded) || len(tab.Mistakes()) > 0 {
		t.Errorf("another title reloads the page, or there are mistakes: %q", tab.Mistakes())
	}
}

func banner(t *testing.T, browser *browsertest.Browser) {
	s := serve(t, smallBook())
	tab := browser.Tab(t)
	s.open(tab, "day-1/apel.html")
	for range 2 {
		write(t, s.dir, "content/day-1/01-apel.md", "---\nspeakers: Biro SDM\ntitle: Apel: pagi\n---\nLain.\n")
		tab.Wait("the banner", panel+`.querySelector('.banner') !== null`)
		for what, text := range map[string]string{
			".place a": "content/day-1/01-apel.md:3:12", ".message": "a text with a colon in it needs quotes", "pre": "title: Apel: pagi\n           ^", ".hint": "hint:",
		} {
			if got := browsertest.Eval[string](tab, fmt.Sprintf(panel+`.querySelector('.banner %s').textContent`, what)); !strings.HasPrefix(got, text) {
				t.Errorf("the banner's %s is %q, want %q", what, got, text)
			}
		}
		if got, want := browsertest.Eval[string](tab, panel+`.querySelector('.place a').href`), "vscode://file"+s.dir+"/content/day-1/01-apel.md:3:12"; got != want {
			t.Errorf("it opens %q, want %q", got, want)
		}
		if !browsertest.Eval[bool](tab, `document.body.textContent.includes('Kita berbaris.')`) {
			t.Error("the last good page is gone")
		}
		write(t, s.dir, "content/day-1/01-apel.md", smallBook()["content/day-1/01-apel.md"])
		tab.Wait("the banner to go", panel+`.querySelector('.banner') === null`)
	}
	if !browsertest.Eval[bool](tab, notReloaded) {
		t.Error("a mistake reloads the page")
	}
	s.open(tab, "day-1/draf.html")
	tab.Wait("the mark of a draft", panel+`.querySelector('.draft') !== null`)
}
