package feed

import (
	"encoding/json"
	"path"
	"strings"

	"bekal/internal/card"
	"bekal/internal/site"
)

// Icons are the addresses of a handbook's icons, from the site's root.
type Icons struct {
	Tab   string // of any size, if it is an SVG drawing
	Touch string // drawn by us if Drawn, and then one that a phone may cut round
	Drawn bool
}

type manifest struct {
	Name        string `json:"name"`
	Description string `json:"description,omitempty"`
	Language    string `json:"lang"`
	Direction   string `json:"dir"`
	Start       string `json:"start_url"`
	Scope       string `json:"scope"`
	Display     string `json:"display"`
	Ground      string `json:"background_color"`
	Icons       []icon `json:"icons"`
}

type icon struct {
	Source  string `json:"src"`
	Sizes   string `json:"sizes"`
	Type    string `json:"type"`
	Purpose string `json:"purpose,omitempty"`
}

// Manifest makes what a phone must know to put a handbook on its screen: name, icons, where it begins.
func Manifest(h *site.Handbook, name, direction string, icons Icons) File {
	m := manifest{
		Name: name, Description: h.Settings.Description, Language: h.Settings.Language, Direction: direction,
		Start: "index.html", Scope: "./", Display: "minimal-ui", Ground: card.Ground.String(),
	}
	if strings.HasSuffix(icons.Tab, ".svg") {
		m.Icons = append(m.Icons, icon{Source: fromFolder(h, icons.Tab), Sizes: "any", Type: "image/svg+xml"})
	}
	touch := icon{Source: fromFolder(h, icons.Touch), Sizes: "180x180", Type: "image/png"}
	if icons.Drawn {
		touch.Sizes, touch.Purpose = "512x512", "any maskable"
	}
	m.Icons = append(m.Icons, touch)
	text, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		panic(err) // it holds texts alone
	}
	return File{path.Join(h.Dir, ManifestName), append(text, '\n')}
}
