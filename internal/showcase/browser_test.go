package showcase

import (
	"cmp"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bekal/internal/browsertest"
)

// kinds are a page of each kind in the handbooks that a browser is shown.
var kinds = map[string][]string{
	"example": {
		"index.html", "day-2/index.html", "day-3/index.html", "timetable.html", "day-1/pembukaan.html", "day-1/recap.html",
		"people/index.html", "people/fulanah-contoh.html", "materials.html", "tasks.html", "glossary.html", "faq.html", "search.html", "404.html",
	},
	"sparse":  {"index.html", "hari-1/index.html", "hari-2/berkenalan.html"},
	"crowded": {"index.html", "day-1/index.html", "timetable.html", "people/index.html", "day-1/sesi-01.html", "people/orang-001.html"},
	"english": {
		"index.html", "day-1/index.html", "timetable.html", "day-1/opening.html", "day-1/transcription.html", "day-1/recap.html",
		"people/index.html", "people/ada.html", "materials.html", "tasks.html", "glossary.html", "rules.html", "search.html", "404.html",
	},
	"library": {"index.html", "kalbar-2025/index.html"},
	"rtl":     {"index.html", "day-1/index.html", "timetable.html", "day-1/opening.html", "day-1/recap.html", "people/layla.html"},
}

// brief are those of them that are most unlike each other.
var brief = map[string][]string{
	"example": {"index.html", "day-3/index.html", "timetable.html", "day-1/pembukaan.html", "day-1/recap.html", "404.html"},
	"sparse":  {"index.html"}, "crowded": {"index.html", "day-1/index.html"}, "rtl": {"day-1/index.html"},
}

// each shows a tab one page of each kind of every handbook, from the disk.
func each(t *testing.T, tab *browsertest.Tab, look func(name string)) {
	t.Helper()
	pages := kinds
	if !thorough {
		pages = brief
	}
	for _, handbook := range slices.Sorted(maps.Keys(pages)) {
		for _, name := range pages[handbook] {
			tab.Open(browsertest.File(filepath.Join(site(t, handbook), filepath.FromSlash(name))))
			look(handbook + "/" + name)
		}
	}
	if mistakes := tab.Mistakes(); len(mistakes) > 0 {
		t.Errorf("the pages' scripts complain: %q", mistakes)
	}
}

// tooWide names what stands out of the page at its sides: nothing but what scrolls by itself may be wider.
const tooWide = `(() => {
	const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
	if (wide <= 0) return '';
	const out = [...document.querySelectorAll('main *, .bar, .foot')].filter(e => {
		const box = e.getBoundingClientRect();
		return box.width > 1 && (box.right > innerWidth + 1 || box.left < -1) && !e.parentElement.closest('.grid, .table, pre');
	});
	return wide + ' px by ' + out.slice(0, 3).map(e => e.tagName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 40)).join(' | ');
})()`

// TestInTheBrowser looks at a page of each kind. The parts share one browser, which takes a second to start.
func TestInTheBrowser(t *testing.T) {
	t.Parallel()
	browser := browsertest.Start(t)
	t.Run("nothing overflows", func(t *testing.T) { testOverflow(t, browser) })
	t.Run("nothing shifts", func(t *testing.T) { testShift(t, browser) })
	t.Run("keys reach all", func(t *testing.T) { testKeys(t, browser) })
	t.Run("before, during, after", func(t *testing.T) { testPhases(t, browser) })
	t.Run("filters", func(t *testing.T) { testFilters(t, browser) })
	t.Run("right to left", func(t *testing.T) { testMirror(t, browser) })
	t.Run("colours and motion", func(t *testing.T) { testMedia(t, browser) })
}

// testOverflow opens every kind of page as narrow as WCAG asks, with text of twice the size as well, and on a desk.
func testOverflow(t *testing.T, browser *browsertest.Browser) {
	tab := browser.Tab(t)
	look := func(name string) {
		for _, c := range []struct {
			width int64
			text  string
		}{{320, "200%"}, {320, ""}, {1280, ""}} {
			tab.Size(c.width, 700)
			tab.Run(fmt.Sprintf(`document.documentElement.style.fontSize = %q`, c.text))
			if out := browsertest.Eval[string](tab, tooWide); out != "" {
				t.Errorf("%s at %d px, text %s: too wide by %s", name, c.width, cmp.Or(c.text, "100%"), out)
			}
		}
	}
	each(t, tab, look)
}

// testShift adds up how far things moved by themselves while pages were loading, before, during and after the event.
func testShift(t *testing.T, browser *browsertest.Browser) {
	widths := []int64{360}
	if thorough {
		widths = append(widths, 768, 1280)
	}
	for _, moment := range []string{"2025-10-01T08:00+07:00", "2025-10-07T10:00+07:00", "2025-12-01T08:00+07:00"} {
		for _, width := range widths {
			testShiftAt(t, browser, moment, width)
		}
	}
}

// testShiftAt does so at one moment, on a screen of one width.
func testShiftAt(t *testing.T, browser *browsertest.Browser, moment string, width int64) {
	tab := browser.Tab(t)
	tab.Size(width, 740)
	tab.Clock(moment, "Asia/Pontianak")
	tab.Before(`shifts = []; new PerformanceObserver(list => list.getEntries().forEach(e => shifts.push(e.value + ' ' + (e.sources || []).map(s => s.node && (s.node.className || s.node.nodeName)))))
			.observe({ type: 'layout-shift', buffered: true });`)
	for _, name := range []string{"index.html", "day-2/index.html", "day-3/index.html", "timetable.html", "day-1/recap.html"} {
		tab.Open(browsertest.File(filepath.Join(site(t, "example"), filepath.FromSlash(name))))
		tab.Run(`new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))`)
		if shifts := browsertest.Eval[[]string](tab, `shifts`); len(shifts) > 0 {
			t.Errorf("%s at %s, %d px, shifts: %q", name, moment, width, shifts)
		}
	}
}

// focusable finds what the key Tab must reach: everything that acts and can be seen.
const focusable = `[...document.querySelectorAll('a[href], button, summary, input, [tabindex="0"]')].filter(e => !e.disabled && (e.checkVisibility ? e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) : true)
	&& e.getClientRects().length && (!e.closest('details:not([open])') || e.matches('summary') || getComputedStyle(e.closest('details'), '::details-content').contentVisibility === 'visible'))`

// testKeys goes through pages with the key Tab alone: all that acts is reached, in the order of the document, and is
// marked where it stands.
func testKeys(t *testing.T, browser *browsertest.Browser) {
	tab := browser.Tab(t)
	for _, width := range []int64{360, 1280} {
		tab.Size(width, 800)
		for _, name := range []string{"index.html", "day-3/index.html", "day-1/pembukaan.html"} {
			tab.Open(browsertest.File(filepath.Join(site(t, "example"), filepath.FromSlash(name))))
			tab.Run(`reached = []; unmarked = []; addEventListener('focusin', e => {
				reached.push(e.target);
				const marks = [getComputedStyle(e.target), getComputedStyle(e.target, '::after')];
				if (!marks.some(m => m.outlineStyle !== 'none' && parseFloat(m.outlineWidth) >= 3)) unmarked.push(e.target.outerHTML);
			})`)
			want := browsertest.Eval[int](tab, focusable+`.length`)
			tab.Press(strings.Repeat("\t", want))
			missed := browsertest.Eval[[]string](tab, focusable+`.filter(e => !reached.includes(e)).map(e => e.outerHTML)`)
			if want < 15 || len(missed) > 0 {
				t.Errorf("%s at %d px: the key Tab does not reach %q of %d", name, width, missed, want)
			}
			if unmarked := browsertest.Eval[[]string](tab, `unmarked`); len(unmarked) > 0 {
				t.Errorf("%s at %d px: nobody sees the focus on %q", name, width, unmarked)
			}
			if skip := browsertest.Eval[string](tab, `reached[0].getAttribute('href')`); skip != "#main" {
				t.Errorf("%s: the first key leads to %s, not past the navigation", name, skip)
			}
		}
	}
}

// told is what the home page says of the time: the visible card, its rows and the marks.
const told = `[...document.querySelectorAll('.next:not([hidden]), .lead')].map(e => e.matches('.lead') ? 'recap' : e.dataset.date
	+ [...e.querySelectorAll('.row:not([hidden])')].map(r => ' ' + r.querySelector('.key').textContent.trim().slice(0, 5) + (r.matches('.now') ? '!' : r.matches('.soon') ? '?' : '')).join('')).join(', ')`

// testPhases reads home and day before, during and after the event, on a machine that is set to another zone.
func testPhases(t *testing.T, browser *browsertest.Browser) {
	for _, c := range []struct{ handbook, moment, home, day string }{
		{"example", "2025-10-01T08:00+07:00", "2025-10-06 07.00 07.30 08.00 09.30, recap", ""},
		{"example", "2025-10-07T07:00+07:00", "2025-10-07 07.30? 08.00 09.30 09.45, recap", ""},
		{"example", "2025-10-07T10:00+07:00", "2025-10-07 09.45! 11.15? 12.15 13.15, recap", "Etika digital dan keamanan data pemilih"},
		{"example", "2025-10-07T22:00+07:00", "2025-10-08 07.30 08.00 08.45 09.00, recap", ""},
		{"example", "2025-10-08T14:00+07:00", "2025-10-08 13.00! 13.00! 13.00! 13.00!, recap", ""},
		{"example", "2025-12-01T08:00+07:00", "recap", ""},
		{"crowded", "2025-11-03T13:00+09:00", "2025-11-03 12.30! 14.00? 14.15 15.45", ""},
	} {
		tab := browser.Tab(t)
		tab.Size(360, 740)
		tab.Clock(c.moment, "America/New_York")
		dir := site(t, c.handbook)
		tab.Open(browsertest.File(filepath.Join(dir, "index.html")))
		if got := browsertest.Eval[string](tab, told); got != c.home {
			t.Errorf("home at %s: got %q, want %q", c.moment, got, c.home)
		}
		tab.Open(browsertest.File(filepath.Join(dir, "day-2", "index.html")))
		if got := browsertest.Eval[string](tab, `[...document.querySelectorAll('.row.now .name')].map(e => e.textContent).join()`); got != c.day {
			t.Errorf("day 2 at %s: got %q, want %q", c.moment, got, c.day)
		}
		if shown := browsertest.Eval[bool](tab, `!document.querySelector('.to-now').hidden`); shown != (c.day != "") {
			t.Errorf("day 2 at %s: the way to now is shown: %v", c.moment, shown)
		}
		if c.day != "" {
			tab.Run(`document.querySelector('.to-now').click()`)
			tab.Wait("the row that is on", `document.querySelector('.row.now').matches(':target')`)
		}
	}
}

// testFilters follows filters without scripts, on a phone and where the timetable is a grid.
func testFilters(t *testing.T, browser *browsertest.Browser) {
	tab := browser.Tab(t)
	tab.NoScripts()
	seen := `[...document.querySelectorAll('.timetable .row, .timetables .row')].filter(e => e.getClientRects().length).map(e => e.querySelector('.name').textContent)`
	for _, width := range []int64{360, 1280} {
		tab.Size(width, 800)
		tab.Open(browsertest.File(filepath.Join(site(t, "english"), "day-1", "index.html")))
		all := browsertest.Eval[[]string](tab, seen)
		for _, c := range []struct{ link, want string }{
			{"Group A", "Registration, Opening, Coffee break, Transcription, Harbour walk, Dinner"},
			{"Group B", "Registration, Opening, Coffee break, Recording, Harbour walk, Dinner"},
			{"Attic", "Recording"},
			{"Class", "Transcription"},
			{"Show all", strings.Join(all, ", ")},
		} {
			tab.Run(fmt.Sprintf(`[...document.querySelectorAll('.filters a, .at:target a')].find(e => e.textContent === %q).click()`, c.link))
			if got := strings.Join(browsertest.Eval[[]string](tab, seen), ", "); got != c.want {
				t.Errorf("%s at %d px: got %s\nwant %s", c.link, width, got, c.want)
			}
		}
		if len(all) != 7 {
			t.Errorf("without a filter there are %q", all)
		}
	}
}

// testMirror shows that a handbook in a script that runs from right to left is mirrored.
func testMirror(t *testing.T, browser *browsertest.Browser) {
	tab := browser.Tab(t)
	tab.Size(1280, 800)
	tab.Open(browsertest.File(filepath.Join(site(t, "rtl"), "day-1", "index.html")))
	left := func(selector string) float64 {
		return browsertest.Eval[float64](tab, fmt.Sprintf(`document.querySelector(%q).getBoundingClientRect().left`, selector))
	}
	if !(left(".contents") < left("main") && left("main") < left(".side") && left("h1") < left(".number")) {
		t.Error("the columns are not mirrored")
	}
	tab.Size(360, 740)
	if !(left(".what") < left(".key") && left(".menu") < left(".brand")) {
		t.Error("the rows are not mirrored")
	}
	gap := browsertest.Eval[float64](tab, `(() => { const s = getComputedStyle(document.querySelector('.rows .what')); return parseFloat(s.paddingRight) - parseFloat(s.paddingLeft); })()`)
	if gap < 12 {
		t.Errorf("text stands %v px from its hairline", gap)
	}
}

// testMedia asks what becomes of the page for readers with colours of their own, and for those whom motion disturbs.
func testMedia(t *testing.T, browser *browsertest.Browser) {
	tab := browser.Tab(t)
	tab.Clock("2025-10-07T10:00+07:00", "Asia/Pontianak")
	tab.Size(360, 740)
	open := func() { tab.Open(browsertest.File(filepath.Join(site(t, "example"), "day-2", "index.html"))) }
	scroll := `getComputedStyle(document.documentElement).scrollBehavior`
	open()
	if got := browsertest.Eval[string](tab, scroll); got != "smooth" {
		t.Errorf("scrolling is %s where motion is welcome", got)
	}
	tab.Media("prefers-reduced-motion", "reduce")
	if got := browsertest.Eval[string](tab, scroll); got != "auto" {
		t.Errorf("scrolling is %s where motion is not welcome", got)
	}
	tab.Media("forced-colors", "active")
	if got := browsertest.Eval[string](tab, `getComputedStyle(document.querySelector('.days [aria-current]')).textDecorationLine`); got != "underline" {
		t.Errorf("the current day is marked by %s without the theme's colours", got)
	}
	now := `[getComputedStyle(document.querySelector('.now > .key')).borderInlineStartWidth, document.querySelector('.now .on-now').textContent.trim()].join(' ')`
	if got := browsertest.Eval[string](tab, now); got != "3px Sedang berlangsung" {
		t.Errorf("the row that is on is marked by %q without the theme's colours", got)
	}
}
