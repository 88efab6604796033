package pdf

import (
	"context"
	"maps"
	"math"
	"slices"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// measure finds what is wider than the pages that it stands on. The browser would make all pages of the document
// smaller for it, or cut it off, and say nothing. The window is made as wide as the text of the pages, once for each
// width that there is.
func (p *proof) measure(ctx context.Context) (wide []finding, err error) {
	if p.boxes, err = call[map[string]box](ctx, p.tab, "boxes", p.edition.Paper); err != nil {
		return nil, err
	}
	names := map[float64][]string{} // by width
	for name, box := range p.boxes {
		names[math.Floor(box.Width)] = append(names[math.Floor(box.Width)], name)
	}
	for _, width := range slices.Sorted(maps.Keys(names)) {
		if err := p.window(ctx, width); err != nil {
			return nil, err
		}
		found, err := call[[]finding](ctx, p.tab, "wide", names[width])
		if err != nil {
			return nil, err
		}
		wide = append(wide, found...)
	}
	return wide, nil
}

// window makes the window so wide, in CSS pixels.
func (p *proof) window(ctx context.Context, width float64) error {
	return p.do(ctx, chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
			Width: max(int64(width), 1), Height: 1000, DeviceScaleFactor: 1,
		})
		return err
	}))
}
