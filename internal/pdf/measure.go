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
func (p *proof) measure(ctx context.Context) ([]finding, error) {
	boxes, err := call[map[string]float64](ctx, p.tab, "boxes", p.options.Paper)
	if err != nil {
		return nil, err
	}
	names := map[int64][]string{} // by width
	for name, width := range boxes {
		width := int64(math.Floor(width))
		names[width] = append(names[width], name)
	}
	var wide []finding
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
func (p *proof) window(ctx context.Context, width int64) error {
	return p.do(ctx, chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
			Width: max(width, 1), Height: 1000, DeviceScaleFactor: 1,
		})
		return err
	}))
}
