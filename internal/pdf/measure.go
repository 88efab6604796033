package pdf

import (
	"context"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// textWidth is how wide the text of a page most likely is, in CSS pixels: a page that is loaded in a window of its own
// width need not be laid out twice.
func textWidth(p Paper) float64 { return (p.Width - 45) / mmPerInch * 96 }

// measure finds what is wider than the pages that it stands on. The browser would make all pages of the document
// smaller for it, or cut it off, and say nothing.
func (p *proof) measure(ctx context.Context) (wide []finding, err error) {
	if p.boxes, err = call[map[string]box](ctx, p.tab, "boxes", p.edition.Paper); err != nil {
		return nil, err
	}
	if err := p.window(ctx, p.boxes[""].Width); err != nil {
		return nil, err
	}
	return call[[]finding](ctx, p.tab, "wide", p.boxes)
}

// window makes the window so wide, in CSS pixels. It is as low as can be, since all that it shows is drawn.
func (p *proof) window(ctx context.Context, width float64) error {
	if int64(width) == p.width {
		return nil
	}
	p.width = int64(width)
	return p.do(ctx, chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
			Width: max(p.width, 1), Height: 1, DeviceScaleFactor: 1,
		})
		return err
	}))
}
