package render

import (
	"errors"
	"html/template"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"bekal/internal/diag"
	"bekal/internal/layout"
	"bekal/internal/locale"
)

// Theme is the parsed layouts, their assets and words. It never changes, apart from the languages that it has spoken,
// and is safe for concurrent use.
type Theme struct {
	layers  Layers
	assets  map[string]Asset
	icons   map[string]template.HTML
	layouts *template.Template // every layout and partial by its path; never run, only cloned
	texts   map[string][]byte  // theirs

	mu        sync.Mutex
	languages map[string]*spoken
}

// layoutsDir is the folder that problems of the theme's files are shown in.
const layoutsDir = "layouts/"

// NewTheme reads and parses the theme. A layout that cannot be parsed is a problem; the theme is nil then. Files that are
// of no use are problems, too.
func NewTheme(layers Layers) (*Theme, []diag.Problem) {
	files, err := layers.Files()
	if err != nil {
		return nil, []diag.Problem{unreadable(layoutsDir, err)}
	}
	t := &Theme{layers: layers, assets: map[string]Asset{}, icons: map[string]template.HTML{}, texts: map[string][]byte{}, languages: map[string]*spoken{}}
	t.layouts = template.New("").Option("missingkey=error").Funcs(t.functions())
	var problems []diag.Problem
	for _, file := range files {
		if problem := t.add(file.Path); problem != nil {
			problems = append(problems, *problem)
		}
	}
	if len(problems) > 0 {
		return nil, problems
	}
	t.setPaperApart()
	return t, t.unused(files)
}

// add takes one theme file in. What is neither an asset nor a layout is left to others (words/) or to people.
func (t *Theme) add(name string) *diag.Problem {
	asset, isAsset := strings.CutPrefix(name, "assets/")
	isLayout := !isAsset && path.Ext(name) == ".html"
	if !isAsset && !isLayout {
		return nil
	}
	text, err := t.layers.ReadFile(name)
	if err != nil {
		problem := unreadable(layoutsDir+name, err)
		return &problem
	}
	if isLayout {
		t.texts[name] = text
		return t.parse(name, text)
	}
	if icon, ok := strings.CutPrefix(asset, "icons/"); ok && path.Ext(icon) == ".svg" {
		drawing, problem := newIcon(layoutsDir+name, text)
		t.icons[strings.TrimSuffix(icon, ".svg")] = drawing
		return problem
	}
	t.assets[asset] = newAsset(asset, text)
	return nil
}

// parse takes one layout in. Its name is the whole path, since base names alone would collide in silence; so would
// blocks that two files define under one name, which is refused.
func (t *Theme) parse(name string, text []byte) *diag.Problem {
	if !utf8.Valid(text) {
		problem := diag.Encoding.At(diag.Place{File: layoutsDir + name}, diag.Say("this file is not UTF-8", "berkas ini bukan UTF-8"))
		return &problem
	}
	file, err := template.New(name).Funcs(t.functions()).Parse(strings.TrimPrefix(string(text), "\ufeff"))
	if err != nil {
		problem := t.problem(err, name, "")
		return &problem
	}
	blocks := file.Templates()
	slices.SortFunc(blocks, func(a, b *template.Template) int { return strings.Compare(a.Name(), b.Name()) })
	for _, block := range blocks {
		if t.layouts.Lookup(block.Name()) != nil {
			problem := diag.Layout.At(diag.Place{File: layoutsDir + name},
				diag.Say("another layout has a block called %q already", "templat lain sudah mempunyai blok bernama %q", block.Name())).
				WithHint(diag.Say("make it a file of its own in partials/", "jadikan berkas tersendiri di partials/"))
			return &problem
		}
		addPulse(block.Tree.Root)
		template.Must(t.layouts.AddParseTree(block.Name(), block.Tree)) // fails only once they were run
	}
	return nil
}

// Assets lists the files of the theme's assets as the site has them, by address.
func (t *Theme) Assets() []Asset {
	return byAddress(maps.Values(t.assets))
}

// Text gives a layout by its path as it was parsed, whatever its file holds by now; ok is false where there is none.
func (t *Theme) Text(name string) (text []byte, ok bool) {
	text, ok = t.texts[name]
	return text, ok
}

// spoken is the theme in one language.
type spoken struct {
	layouts  *layout.Set
	words    locale.Words
	problems []diag.Problem // of the words
}

// in gives the theme in a language, made when it is first asked for.
func (t *Theme) in(language string) *spoken {
	t.mu.Lock()
	defer t.mu.Unlock()
	if s, ok := t.languages[language]; ok {
		return s
	}
	s := &spoken{}
	s.words, s.problems = locale.Load(language, t.layers.Default, t.layers.User)
	functions := t.functions()
	functions["word"] = wordIn(locale.New(language, s.words, locale.Zone{}))
	s.layouts = layout.New(t.layouts, layout.Options{
		Functions: functions, Constant: []string{"word", "asset", "icon"}, Mapping: "dict",
	})
	t.languages[language] = s
	return s
}

func unreadable(file string, err error) diag.Problem {
	reason := err
	if wrapped, ok := errors.AsType[*fs.PathError](err); ok {
		reason = wrapped.Err
		if file == layoutsDir {
			file += wrapped.Path
		}
	}
	return diag.Unreadable.At(diag.Place{File: file}, diag.Say("cannot read this: %v", "tidak dapat dibaca: %v", reason))
}
