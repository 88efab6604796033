//go:build heavy

package preview_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"bekal/internal/browsertest"
	"bekal/internal/preview"
)

// TestMoreInABrowser goes on where TestBrowser ends.
func TestMoreInABrowser(t *testing.T) {
	browser := browsertest.Start(t)
	for name, test := range map[string]func(*testing.T, *browsertest.Browser){
		"styles are swapped": swapsStyles, "a page is renamed": renamed, "ten tabs": tenTabs, "the server is started again": restarted,
		"a picture": picture, "a script reloads": scriptReloads, "the clock": clock, "following": following, "another page": another, "sheets of paper": papers,
	} {
		t.Run(name, func(t *testing.T) { test(t, browser) })
	}
}

func swapsStyles(t *testing.T, browser *browsertest.Browser) {
	book := longBook()
	book["layouts/assets/custom.css"] = "h1 { color: rgb(1, 2, 3) }"
	s := serve(t, book)
	tab := browser.Tab(t)
	s.open(tab, "panjang.html")
	tab.Run(`window.kept = document.querySelector('main'); scrollTo(0, 900)`)
	write(t, s.dir, "layouts/assets/custom.css", "h1 { color: rgb(4, 5, 6) }")
	tab.Wait("the new colour", `getComputedStyle(document.querySelector('h1')).color === 'rgb(4, 5, 6)'`)
	tab.Wait("the old stylesheet to go", `document.querySelectorAll('link[href*="custom."]').length === 1`)
	if !browsertest.Eval[bool](tab, notReloaded+` && window.kept === document.querySelector('main') && scrollY === 900`) {
		t.Error("the page is another one")
	}
}

func renamed(t *testing.T, browser *browsertest.Browser) {
	s := serve(t, smallBook())
	tab := browser.Tab(t)
	s.open(tab, "rules.html")
	remove(t, s.dir, "content/rules.md")
	write(t, s.dir, "content/tata-krama.md", smallBook()["content/rules.md"])
	tab.Wait("the new address", `location.pathname === '/tata-krama.html' && document.querySelector('bekal-preview') !== null`)
	write(t, s.dir, "content/tata-krama.md", "---\ntitle: Aturan\nslug: sopan\n---\n## Hadir\n")
	tab.Wait("the one after that", `location.pathname === '/sopan.html' && document.querySelector('bekal-preview') !== null`)
	remove(t, s.dir, "content/tata-krama.md")
	tab.Wait("that it is gone", `document.querySelector('header.bar') === null && document.querySelector('main') !== null`)
	write(t, s.dir, "content/sopan.md", smallBook()["content/rules.md"])
	tab.Wait("that it is back", `document.body.textContent.includes('Datang tepat waktu.')`)
}

// tenTabs opens one page in ten tabs that share six connections to the server, all of them seen, as in ten windows.
func tenTabs(t *testing.T, browser *browsertest.Browser) {
	s := serve(t, smallBook())
	first := browser.Tab(t)
	s.open(first, "rules.html")
	tabs := []*browsertest.Tab{first}
	for range 9 {
		tab := first.Beside(t)
		s.open(tab, "rules.html")
		tabs = append(tabs, tab)
	}
	write(t, s.dir, "content/rules.md", "---\ntitle: Aturan\n---\n## Hadir\n\nYang baru.\n")
	for i, tab := range tabs {
		holds(tab, "Yang baru.")
		if !browsertest.Eval[bool](tab, notReloaded) {
			t.Errorf("tab %d is reloaded", i)
		}
	}
}

// restarted ends the server and starts it again at the same address, with another page.
func restarted(t *testing.T, browser *browsertest.Browser) {
	s := serve(t, smallBook())
	tab := browser.Tab(t)
	s.open(tab, "rules.html")
	s.stop()
	tab.Wait("that it is gone", panel+`.querySelector('.lost') !== null`)
	write(t, s.dir, "content/rules.md", "---\ntitle: Aturan\n---\n## Hadir\n\nSementara itu.\n")
	again := serveAt(t, s.dir, strings.TrimSuffix(strings.TrimPrefix(s.url, "http://"), "/"))
	holds(tab, "Sementara itu.")
	tab.Wait("that nothing is lost any more", panel+`.querySelector('.lost') === null`)
	if !browsertest.Eval[bool](tab, notReloaded) {
		t.Error("the page is reloaded")
	}
	again.stop()
}

func picture(t *testing.T, browser *browsertest.Browser) {
	s := serve(t, smallBook())
	tab := browser.Tab(t)
	s.open(tab, "day-1/apel.html")
	drawing := func(color string) string {
		return `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><rect width="4" height="3" fill="` + color + `"/></svg>`
	}
	write(t, s.dir, "content/day-1/denah.svg", drawing("red")) // of the same size, so that the page stays the same
	tab.Wait("the new picture", `(() => {
		const image = document.querySelector('main img'), canvas = document.createElement('canvas');
		if (!image.complete) return false;
		const context = canvas.getContext('2d');
		context.drawImage(image, 0, 0);
		return context.getImageData(1, 1, 1, 1).data[0] === 255;
	})()`)
	if !browsertest.Eval[bool](tab, notReloaded) {
		t.Error("the page is reloaded")
	}
}

func scriptReloads(t *testing.T, browser *browsertest.Browser) {
	s := serve(t, smallBook())
	tab := browser.Tab(t)
	s.open(tab, "rules.html")
	write(t, s.dir, "layouts/assets/now.js", "window.ours = 'new';")
	tab.Wait("the new script", `window.ours === 'new'`)
}

// clock shows the day of the event, whatever the machine's clock and zone are.
func clock(t *testing.T, browser *browsertest.Browser) {
	s := serve(t, smallBook(), func(o *preview.Options) { o.Now = "2025-10-06T08:30" })
	tab := browser.Tab(t)
	s.open(tab, "day-1/index.html")
	tab.Wait("the row that is on", `document.querySelector('.row.now') !== null && document.querySelector('.row.now').textContent.includes('Apel')`)
	write(t, s.dir, "content/day-1/index.md", strings.Replace(smallBook()["content/day-1/index.md"], "Hari pertama.", "Hari yang pertama.", 1))
	holds(tab, "Hari yang pertama.")
	if !browsertest.Eval[bool](tab, `document.querySelector('.row.now') !== null`) {
		t.Error("after a save nothing is on")
	}
}

func following(t *testing.T, browser *browsertest.Browser) {
	s := serve(t, smallBook(), func(o *preview.Options) { o.Follow = true })
	tab := browser.Tab(t)
	s.open(tab, "index.html")
	write(t, s.dir, "content/rules.md", "---\ntitle: Aturan\n---\n## Hadir\n\nYang baru.\n")
	tab.Wait("the page that was saved", `location.pathname === '/rules.html'`)
	holds(tab, "Yang baru.")
}

// another changes a page that nobody looks at.
func another(t *testing.T, browser *browsertest.Browser) {
	s := serve(t, smallBook())
	tab := browser.Tab(t)
	s.open(tab, "rules.html")
	tab.Run(`window.changes = 0; new MutationObserver(() => window.changes++).observe(document.body, {subtree: true, childList: true, attributes: true, characterData: true})`)
	write(t, s.dir, "content/day-1/01-apel.md", "---\ntitle: Apel\n---\nLain.\n")
	s.await("day-1/apel.html", "Lain.")
	write(t, s.dir, "content/rules.md", "---\ntitle: Aturan\n---\n## Hadir\n\nSatu kata.\n")
	holds(tab, "Satu kata.")
	if n := browsertest.Eval[int](tab, `window.changes`); n > 4 {
		t.Errorf("a sentence and another page change the document %d times", n)
	}
	if status, _ := s.get("-/preview.js"); status != http.StatusOK {
		t.Errorf("the script has status %d", status)
	}
}

// papers looks at the sheets of a book, of its timetable, which lies across, and at what becomes of them after an edit.
func papers(t *testing.T, browser *browsertest.Browser) {
	s := serve(t, smallBook())
	tab := browser.Tab(t)
	tab.Size(1400, 900)
	tab.Open(s.url + "-/print/")
	const inside = `document.querySelector('iframe').contentDocument`
	sheets := func(selector string) string {
		return `[...` + inside + `.querySelectorAll('` + selector + `')].map(e => e.getBoundingClientRect()).map(r => Math.round(r.width / 96 * 25.4) + ' x ' + Math.round(r.height / 96 * 25.4)).join()`
	}
	tab.Wait("the cover as a sheet", sheets("main > .cover")+` === '210 x 297'`)
	tab.Wait("the contents as a sheet", sheets("main > .contents-page")+` === '210 x 297'`)
	tab.Wait("a frame as high as its sheets", `document.querySelector('iframe').clientHeight === `+inside+`.documentElement.scrollHeight`)
	long := smallBook()["content/rules.md"] + strings.Repeat("\n\nSatu kalimat yang panjang.", 200)
	before := browsertest.Eval[int](tab, `document.querySelector('iframe').clientHeight`)
	write(t, s.dir, "content/rules.md", long)
	tab.Wait("a longer sheet", fmt.Sprintf(`document.querySelector('iframe').clientHeight > %d`, before+1000))
	tab.Open(s.url + "-/print/?of=print%2Ftimetable.html")
	tab.Wait("a sheet across", sheets("main")+` === '297 x 210'`)
}
