package render

import (
	"fmt"

	"bekal/internal/diag"
	"bekal/internal/site"
)

// accent is a handbook's colour as it is shown, by day and by night. No colour is legible on both grounds, so that the
// one for the night is always another than the author's.
type accent struct{ written, light, dark rgb }

// newAccent makes the accent of a `color`; ok is false where none is set, and the theme's own holds.
func newAccent(color string) (a accent, ok bool) {
	written, ok := parseColor(color)
	return accent{written, legible(written, tintLight, rgb{}), legible(written, tintDark, rgb{255, 255, 255})}, ok
}

// asset is the stylesheet that sets the accent. It is a file of its own so that no page needs a style in its markup.
func (a accent) asset() Asset {
	return newAsset("accent-"+a.written.String()[1:]+".css", fmt.Appendf(nil, ":root { --accent-light: %s; --accent-dark: %s; }\n", a.light, a.dark))
}

// accentHref is the way to the stylesheet of a `color`; "" where none is needed.
func accentHref(prefix, color string) string {
	a, ok := newAccent(color)
	if !ok {
		return ""
	}
	return href(prefix, a.asset().Address)
}

// checkAccent says that the colour that a handbook's or library's own page sets had to be made darker.
func checkAccent(home *site.Page) []diag.Problem {
	if home == nil || home.Source == nil || home.Source.Handbook == nil {
		return nil
	}
	color := home.Source.Handbook.Color
	a, ok := newAccent(color.V)
	if !ok || a.light == a.written {
		return nil
	}
	problem := diag.Accent.At(color.Pos.In(home.Source.Src.File), diag.Say(
		"%s is hard to read on light ground (its contrast is %.1f, %.1f is needed), so %s is shown",
		"%s sulit dibaca di atas latar terang (kontrasnya %.1f, seharusnya %.1f), maka %s yang ditampilkan",
		a.written, contrast(a.written, tintLight), minContrast, a.light))
	return []diag.Problem{problem.WithHint(diag.Say("write %q, or another dark colour", "tulis %q, atau warna gelap lain", a.light.String()))}
}
