package browsertest

import (
	"fmt"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// Before runs a script in every page that the tab opens from now on, before the page's own.
func (b *Tab) Before(script string) {
	b.t.Helper()
	Call(b, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
}

// Clock stops the clock of every page that the tab opens from now on at a moment ("2025-10-07T10:00+07:00"), for a
// reader whose machine is set to a time zone ("America/New_York").
func (b *Tab) Clock(moment, zone string) {
	b.t.Helper()
	Call(b, emulation.SetTimezoneOverride, emulation.SetTimezoneOverrideParams{TimezoneID: zone})
	b.Before(fmt.Sprintf(`Date = class extends Date {
		constructor(...given) { given.length ? super(...given) : super(Date.now()); }
		static now() { return super.parse(%q); }
	};`, moment))
}

// NoScripts keeps pages from running scripts. Run and Eval still do.
func (b *Tab) NoScripts() {
	b.t.Helper()
	Call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
}

// Press presses keys one after the other, each character one key: "\t" is the key Tab.
func (b *Tab) Press(keys string) {
	b.t.Helper()
	b.Do(chromedp.KeyEvent(keys))
}
