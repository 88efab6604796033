package build

import (
	"io/fs"
	"slices"
	"strings"
	"sync"

	"bekal/internal/content"
	"bekal/internal/diag"
	"bekal/internal/render"
	"bekal/internal/site"
)

// Model is a project, read: all that the tree of files is made from.
type Model struct {
	Site     *site.Site // nil where nothing can be made of what was read
	project  *Project
	only     string // see Options.Only
	tree     *content.Tree
	sources  func() (inputs, error)
	theme    *render.Theme
	renderer *render.Renderer
	standIn  bool                  // theme is not the project's, which is broken
	found    diag.Collector        // problems of reading and of the model; those of pages come as they are made
	clashes  func() []diag.Problem // of addresses, looked for beside all else; nil where there is no site
	withheld []*site.File          // files of the site that are not published
	pages    *ledger
	tell     func()  // a page is made; nil where nobody wants to know
	asking   *asking // nil where a build asks no more than it needs
	stamps   stamps  // of what is read once more after it was first looked at: layouts, and files that are copied
}

// Load reads a project: content, model, theme. It renders nothing. The error is a refusal of Options.Only.
func Load(p *Project, o Options) (*Model, error) {
	m := &Model{project: p, only: normalOnly(o.Only), pages: newLedger(), stamps: stamps{}, tell: o.Made}
	m.stamps.addLayouts(p)
	themed := sync.OnceValues(func() (*render.Theme, []diag.Problem) { return render.NewTheme(p.Layers()) })
	go themed()    // while the content is read
	defer themed() // it reads the project, which may be closed behind us
	tree, problems, err := p.read(m.only)
	if err != nil {
		return nil, err
	}
	m.found.Add(problems...)
	m.tree = tree
	m.sources = sync.OnceValues(func() (inputs, error) { return digestSources(tree, p.FS()) })
	if o.publishes { // they will be asked for
		go m.sources() // while the model is made
		defer m.sources()
	}

	s, problems := site.Make(tree, site.Options{Drafts: o.Drafts, Audience: o.Audience, BaseURL: o.BaseURL, NoPrint: o.NoPrint, Paper: o.Paper})
	m.found.Add(problems...)
	if s != nil {
		m.clashes = sync.OnceValue(s.Clashes)
		go m.clashes() // nobody needs to know before pages are made
	}

	theme, problems := themed()
	m.found.Add(problems...)
	if theme == nil { // the default stands in, so that what else is wrong is found in the same run
		m.standIn = true
		theme, _ = render.NewTheme(render.Layers{Default: p.Layers().Default})
	}
	if s == nil || theme == nil {
		return m, nil
	}
	folder, err := fs.Sub(p.FS(), contentDir)
	if err != nil {
		panic(err) // a constant's name is valid
	}
	renderer, problems := render.New(s, theme, folder, render.Options{Committee: o.Audience == content.Committee, InkSaver: o.InkSaver})
	m.found.Add(problems...)
	m.Site, m.theme, m.renderer = s, theme, renderer
	m.found.Add(unknownEditions(s)...)
	m.withhold()
	return m, nil
}

// problems gives all that is known to be wrong, sorted.
func (m *Model) problems() []diag.Problem {
	if m.clashes != nil {
		m.found.Add(m.clashes()...)
	}
	m.found.Add(m.pages.problems.Sorted()...)
	return m.found.Sorted()
}

// report gathers all problems so far and says whether they forbid to publish.
func (m *Model) report(o Options) Report {
	if !m.standIn { // the project's own layouts may have anchors of theirs
		m.pages.problems.Add(m.pages.deadAnchors()...)
	}
	report := Report{Problems: oncePerLayout(m.problems())}
	if m.Site != nil {
		report.Pages = m.countPages()
		report.NoAddress = m.Site.BaseURL == "" && slices.ContainsFunc(m.Site.Handbooks, func(h *site.Handbook) bool { return h.Settings.BaseURL == "" })
		report.Problems = m.Site.Relevel(report.Problems)
	}
	diag.Quote(report.Problems, m.project.ReadFile)
	report.Failed = diag.Count(report.Problems, diag.Error) > 0 ||
		o.Strict && diag.Count(report.Problems, diag.Warning) > 0
	return report
}

// oncePerLayout keeps the first of the problems that a place in a layout causes on page after page.
func oncePerLayout(sorted []diag.Problem) []diag.Problem {
	return slices.CompactFunc(sorted, func(a, b diag.Problem) bool {
		_, isLayout := layoutName(a.File)
		byPage := a.Rule == diag.Layout.Name || a.Rule == diag.Limit.Name
		return isLayout && byPage && b.Rule == a.Rule && a.Place == b.Place
	})
}

// layoutName gives the path of a theme's file inside layouts/.
func layoutName(file string) (string, bool) { return strings.CutPrefix(file, "layouts/") }
