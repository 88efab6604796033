package render

import (
	"io/fs"
	"slices"
	"testing"
	"testing/fstest"
)

func TestLayers(t *testing.T) {
	layers := Layers{
		User: files{
			"base.html":                "mine",
			"day.html":                 "standard",
			"partials/new.html":        "mine",
			"assets/custom.css":        "mine",
			".hidden.html":             "x",
			".git/config":              "x",
			"base.html~":               "x",
			"4913":                     "x",
			"partials/.new.html.swp":   "x",
			"embed.go":                 "x",
			"assets/icons/house.svg":   "mine",
			"words/id.yaml":            "standard",
			"partials/deeper/new.html": "mine",
		}.fs(),
		Default: files{"base.html": "standard", "day.html": "standard", "words/id.yaml": "standard", "embed.go": "x"}.fs(),
	}
	got, err := layers.Files()
	if err != nil {
		t.Fatal(err)
	}
	want := []LayoutFile{
		{"assets/custom.css", true}, {"assets/icons/house.svg", true}, {"base.html", true}, {"day.html", false},
		{"partials/deeper/new.html", true}, {"partials/new.html", true}, {"words/id.yaml", false},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
	for name, want := range map[string]string{"base.html": "mine", "day.html": "standard", "partials/new.html": "mine"} {
		if text, err := layers.ReadFile(name); err != nil || string(text) != want {
			t.Errorf("%s: %q, %v", name, text, err)
		}
	}
}

func TestLayersWithoutUser(t *testing.T) {
	layers := Layers{Default: files{"b.html": "", "a.html": ""}.fs()}
	got, err := layers.Files()
	if want := []LayoutFile{{"a.html", false}, {"b.html", false}}; err != nil || !slices.Equal(got, want) {
		t.Errorf("%v, %v", got, err)
	}
}

// TestLinkedLayouts shows that a link to a file is the file, and that nothing else is passed over without a word.
func TestLinkedLayouts(t *testing.T) {
	linked := fstest.MapFS{
		"base.html":         {Data: []byte("shared/base.html"), Mode: fs.ModeSymlink},
		"shared/base.html":  {Data: []byte("mine")},
		"partials/new.html": {Data: []byte("../shared/base.html"), Mode: fs.ModeSymlink},
	}
	layers := Layers{User: linked, Default: files{"base.html": "standard"}.fs()}
	files, err := layers.Files()
	if want := []LayoutFile{{"base.html", true}, {"partials/new.html", true}, {"shared/base.html", true}}; err != nil || !slices.Equal(files, want) {
		t.Errorf("%v, %v", files, err)
	}
	if text, err := layers.ReadFile("base.html"); err != nil || string(text) != "mine" {
		t.Errorf("%q, %v", text, err)
	}
	for name, file := range map[string]*fstest.MapFile{
		"a linked folder": {Data: []byte("shared"), Mode: fs.ModeSymlink},
		"a dead link":     {Data: []byte("gone.html"), Mode: fs.ModeSymlink},
		"a pipe":          {Mode: fs.ModeNamedPipe},
	} {
		linked["x.html"] = file
		if _, problems := NewTheme(layers); len(problems) != 1 || problems[0].File != "layouts/x.html" || problems[0].Rule != "unreadable" {
			t.Errorf("%s: %s", name, said(problems))
		}
	}
}
