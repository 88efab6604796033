package render

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"bekal/internal/card"
	"bekal/internal/site"
)

// themeColors reads the colours at the top of site.css.
func themeColors(t *testing.T) map[string]rgb {
	t.Helper()
	text, err := os.ReadFile("../../layouts/assets/site.css")
	if err != nil {
		t.Fatal(err)
	}
	colors := map[string]rgb{}
	for _, m := range regexp.MustCompile(`--([a-z]+-(?:light|dark)): (#[0-9a-f]{6});`).FindAllStringSubmatch(string(text), -1) {
		colors[m[1]], _ = parseColor(m[2])
	}
	return colors
}

// TestGroundsAreThoseOfTheTheme holds the grounds that accents are made for against the stylesheet.
func TestGroundsAreThoseOfTheTheme(t *testing.T) {
	theme := themeColors(t)
	if theme["tint-light"] != tintLight || theme["tint-dark"] != tintDark {
		t.Errorf("site.css has %v and %v, color.go %v and %v", theme["tint-light"], theme["tint-dark"], tintLight, tintDark)
	}
	if theme["accent-light"] != ownAccent {
		t.Errorf("site.css has the accent %v, color.go %v", theme["accent-light"], ownAccent)
	}
}

// TestColoursOutsideOfTheStylesheet holds the theme's colours where they stand a second time against the stylesheet: in the
// head of every page, on 404.html, which has no stylesheet, and in what is drawn.
func TestColoursOutsideOfTheStylesheet(t *testing.T) {
	theme := themeColors(t)
	read := func(name string) string {
		text, err := defaults().ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	head, missing := read("partials/head.html"), read("404.html")
	for _, scheme := range []string{"light", "dark"} {
		if want := fmt.Sprintf(`content="%s" media="(prefers-color-scheme: %s)"`, theme["ground-"+scheme], scheme); !strings.Contains(head, want) {
			t.Errorf("head.html has no %s", want)
		}
		want := fmt.Sprintf("--g:%s;--i:%s;--m:%s;--a:%s", theme["ground-"+scheme], theme["ink-"+scheme], theme["muted-"+scheme], theme["accent-"+scheme])
		if !strings.Contains(missing, want) {
			t.Errorf("404.html has no %s", want)
		}
	}
	if card.Ground != card.Color(theme["ground-light"]) {
		t.Errorf("site.css has the ground %v, what is drawn %v", theme["ground-light"], card.Ground)
	}
}

// TestAccentsAreLegible makes accents of colours from all over the cube, and reads them on all of the theme's grounds.
func TestAccentsAreLegible(t *testing.T) {
	theme := themeColors(t)
	for r := 0; r < 256; r += 15 {
		for g := 0; g < 256; g += 15 {
			for b := 0; b < 256; b += 15 {
				a, _ := newAccent(fmt.Sprintf("#%02x%02x%02x", r, g, b))
				for ground, color := range map[string]rgb{"tint-light": a.light, "ground-light": a.light, "tint-dark": a.dark, "ground-dark": a.dark} {
					if ratio := contrast(color, theme[ground]); ratio < minContrast {
						t.Fatalf("%s becomes %s, which has %.2f on %s", a.written, color, ratio, ground)
					}
				}
			}
		}
	}
}

func TestAccents(t *testing.T) {
	for _, c := range []struct{ written, light, dark string }{
		{"#7a1f2b", "#7a1f2b", "#b37f86"}, // dark enough by day
		{"#000000", "#000000", "#8c8c8c"},
		{"#ffffff", "#6b6b6b", "#ffffff"},
		{"#ffcc00", "#826800", "#ffcc00"},
		{"#777777", "#6b6b6b", "#8c8c8c"}, // wrong on either ground
	} {
		a, ok := newAccent(c.written)
		if got := fmt.Sprint(a.light, " ", a.dark); !ok || got != c.light+" "+c.dark {
			t.Errorf("%s: got %s, want %s %s", c.written, got, c.light, c.dark)
		}
	}
	for _, none := range []string{"", "#fff", "red", "#gggggg", "7a1f2b"} {
		if _, ok := newAccent(none); ok {
			t.Errorf("%q is an accent", none)
		}
	}
}

// TestAccentThatWasCorrected shows the warning, once and where the colour is written, whoever inherits it.
func TestAccentThatWasCorrected(t *testing.T) {
	b := layContent(t, files{"index.md": page("title: Judul\nwarna: \"#fc0\"", "")})
	wantSaid(t, b.problems, `
		content/index.md:3:8: warning: #ffcc00 is hard to read on light ground (its contrast is 1.3, 4.5 is needed), so #826800 is shown (accent)
		  write "#826800", or another dark colour`)
	b = layContent(t, files{
		"index.md":   page("kind: library\ntitle: Pustaka\ncolor: \"#ffcc00\"", ""),
		"a/index.md": page("title: A", ""), "b/index.md": page("title: B\ncolor: \"#eeeeee\"", ""), "c/index.md": page("title: C\ncolor: \"#004488\"", ""),
	})
	wantSaid(t, b.problems, `
		content/b/index.md:3:8: warning: #eeeeee is hard to read on light ground (its contrast is 1.0, 4.5 is needed), so #6b6b6b is shown (accent)
		  write "#6b6b6b", or another dark colour
		content/index.md:4:8: warning: #ffcc00 is hard to read on light ground (its contrast is 1.3, 4.5 is needed), so #826800 is shown (accent)
		  write "#826800", or another dark colour`)
	var addresses []string
	for _, asset := range b.Accents() {
		addresses = append(addresses, asset.Address+": "+string(asset.Text))
	}
	if got := fmt.Sprintf("%q", addresses); len(addresses) != 3 {
		t.Errorf("%s", got)
	}
}

// TestColorThatIsNone shows that front matter is refused before a theme sees it.
func TestColorThatIsNone(t *testing.T) {
	_, problems := readProject(files{"content/index.md": page("title: Judul\ncolor: merah", "")}.fs(), site.Options{})
	wantSaid(t, problems, `
		content/index.md:3:8: error: "color" takes a colour, not "merah" (wrong-type)
		  write the colour's code in quotes, as in "#7a1f2b"`)
}
