package build

import (
	"context"
	"io/fs"
	"path"
	"reflect"
	"slices"
	"strings"
	"sync"

	"bekal/internal/content"
	"bekal/internal/diag"
	"bekal/internal/output"
	"bekal/internal/render"
	"bekal/internal/site"
)

// Live keeps a project's model up to date, for whoever is told which files changed. Where an author makes a mistake,
// the last form without it stays: of a page whose front matter cannot be read or fits nowhere, and of the theme. One
// goroutine uses it.
type Live struct {
	project *Project
	options Options
	only    string
	reader  *content.Reader
	folder  fs.FS // content/
	theme   *render.Theme
	own     bool           // the project has layouts that differ from the theme's
	said    []diag.Problem // of the theme as it is now
	read    []diag.Problem // when the content was last read
	last    *Edition       // nil before the first
	memory  site.Memory    // of the handbooks that did not change
}

// Live begins to follow a project. Its drafts are shown if the options say so; where a site is published is not asked.
func (p *Project) Live(o Options) (*Live, error) {
	only := normalOnly(o.Only)
	if only != "" {
		if _, _, err := p.read(only); err != nil {
			return nil, err
		}
	}
	folder, err := fs.Sub(p.FS(), contentDir)
	if err != nil {
		return nil, err
	}
	below := only
	if only == Root {
		below = ""
	}
	return &Live{project: p, options: o, only: only, reader: content.NewReader(p.FS(), below), folder: folder}, nil
}

// Ignores says that a path below the project's folder plays no part in its site.
func (p *Project) Ignores(rel string) bool {
	if below, ok := strings.CutPrefix(rel, contentDir+"/"); ok {
		return content.Ignores(below)
	}
	if below, ok := strings.CutPrefix(rel, layoutsDir+"/"); ok {
		return slices.ContainsFunc(strings.Split(below, "/"), render.IsLeftover)
	}
	return rel != "." && rel != contentDir && rel != layoutsDir
}

// Edition is a project as it stood at one moment. It never changes, and is safe for concurrent use; an older one may
// be kept beside a newer.
type Edition struct {
	Site     *site.Site     // nil where nothing can be made of what was read
	Problems []diag.Problem // of reading, of the model and of the theme, with their lines, at the handbooks' levels
	model    *Model
	audience content.Audience
	files    func() (*output.Tree, error)

	ownLayouts bool // the project has some that differ from the theme's
}

// Update reads what changed (paths below the project's folder, as for content.Reader; nil for everything) and gives the
// site as it is now; the very same edition as before where nothing of it changed. The error is the context's.
func (l *Live) Update(ctx context.Context, changed []string) (*Edition, error) {
	if l.last == nil {
		changed = nil
	}
	tree, problems, err := l.reader.Read(ctx, changed)
	if err != nil {
		return nil, err
	}
	fresh := changed == nil || slices.ContainsFunc(changed, isTheme)
	if fresh {
		l.readTheme()
	}
	same := l.last != nil && !fresh && sameTree(l.last.model.tree, tree) && reflect.DeepEqual(l.read, problems)
	l.read = slices.Clone(problems)
	if same && !slices.ContainsFunc(changed, isCopied) {
		return l.last, nil
	}
	made, found := l.model(tree, copiedOnes(changed))
	problems = append(problems, found...)
	problems = append(problems, l.said...)
	if made.Site != nil {
		problems = made.Site.Relevel(problems)
	}
	problems = oncePerLayout(diag.Sort(problems))
	diag.Quote(problems, l.text)
	l.last = &Edition{Site: made.Site, Problems: problems, model: made, audience: l.options.Audience, ownLayouts: l.own}
	l.last.files = sync.OnceValues(l.last.tree)
	return l.last, nil
}

// text gives a file as it was when problems were last found in it, which may be others than those it has by now.
func (l *Live) text(file string) ([]byte, error) {
	if rel, ok := strings.CutPrefix(file, contentDir+"/"); ok {
		if text, ok := l.reader.Text(rel); ok {
			return text, nil
		}
	}
	return l.project.ReadFile(file)
}

func isTheme(name string) bool { return name == layoutsDir || strings.HasPrefix(name, layoutsDir+"/") }

// isCopied says that a path may be that of a file that is copied as it is, whose bytes are no part of a tree.
func isCopied(name string) bool {
	return strings.HasPrefix(name, contentDir+"/") && path.Ext(name) != ".md"
}

// copiedOnes gives the paths below content/ that isCopied speaks of.
func copiedOnes(changed []string) (copied []string) {
	for _, name := range changed {
		if isCopied(name) {
			copied = append(copied, strings.TrimPrefix(name, contentDir+"/"))
		}
	}
	return copied
}

// sameTree says that two trees hold the very same pages, and the same files.
func sameTree(a, b *content.Tree) bool {
	return slices.Equal(a.Pages, b.Pages) && slices.Equal(a.Folders, b.Folders) && slices.Equal(a.Files, b.Files)
}

// readTheme reads the theme anew. Where that fails, the last one that could be read stays.
func (l *Live) readTheme() {
	layers := l.project.Layers()
	theme, problems := render.NewTheme(layers)
	diag.Quote(problems, l.project.ReadFile) // at once, since the files may change before somebody asks for the next edition
	l.said, l.own = problems, hasOwn(layers)
	if theme != nil {
		l.theme = theme
	}
}

// model makes a model of what was read, and says what is wrong with it as it is now. Files in which the model finds an
// error are looked at in their last good forms.
func (l *Live) model(tree *content.Tree, copied []string) (*Model, []diag.Problem) {
	m := &Model{project: l.project, only: l.only, tree: tree, theme: l.theme, pages: newLedger()}
	o := site.Options{Drafts: l.options.Drafts, Audience: l.options.Audience, BaseURL: l.options.BaseURL}
	s, problems := l.memory.Remake(tree, o, copied)
	doubted := map[string]bool{}
	leveled := problems
	if s != nil {
		leveled = s.Relevel(problems)
	}
	for _, p := range leveled {
		if p.Severity == diag.Error {
			doubted[p.File] = true
		}
	}
	if good := l.reader.Doubt(doubted); good != nil {
		if again, _ := l.memory.Remake(good, o, nil); again != nil {
			s = again
		}
	}
	l.reader.Trust(doubted)
	m.Site = s
	if s == nil || m.theme == nil {
		return m, problems
	}
	renderer, said := l.renderer(m, m.theme)
	m.renderer = renderer
	return m, slices.Concat(problems, said)
}

// renderer prepares to make the pages. Words that cannot be read leave those of the theme before.
func (l *Live) renderer(m *Model, theme *render.Theme) (*render.Renderer, []diag.Problem) {
	o := render.Options{Committee: l.options.Audience == content.Committee}
	var before *render.Renderer
	if l.last != nil {
		before = l.last.model.renderer
	}
	renderer, said := render.Renew(before, m.Site, theme, l.folder, o)
	if l.last != nil && l.last.model.theme != nil && theme != l.last.model.theme && hasWordErrors(said) {
		m.theme = l.last.model.theme
		renderer, _ = render.Renew(before, m.Site, m.theme, l.folder, o)
	}
	return renderer, said
}

func hasWordErrors(problems []diag.Problem) bool {
	return slices.ContainsFunc(problems, func(p diag.Problem) bool { return p.Severity == diag.Error && isTheme(p.File) })
}

// CanShow says that there is a site to show: something was read, and there is a theme.
func (e *Edition) CanShow() bool { return e.Site != nil && e.model.renderer != nil }

// Page makes a page of the site. The error is the context's.
func (e *Edition) Page(ctx context.Context, p *site.Page) (render.Made, error) {
	made, err := e.model.renderer.Page(ctx, p)
	if err != nil {
		return made, err
	}
	made.Problems = e.Site.Relevel(oncePerLayout(diag.Sort(made.Problems)))
	diag.Quote(made.Problems, e.text)
	return made, nil
}

// text gives a file in the form that the edition's pages are made of.
func (e *Edition) text(file string) ([]byte, error) {
	if layout, ok := layoutName(file); ok {
		if text, ok := e.model.theme.Text(layout); ok {
			return text, nil
		}
	}
	for _, pages := range [][]*site.Page{e.Site.Pages, e.Site.LeftOut} {
		for _, p := range pages {
			if p.Source != nil && p.Source.Src.File == file {
				return p.Source.Src.Text, nil
			}
		}
	}
	return e.model.project.ReadFile(file)
}

// PageAt gives the page at an address from the site's root.
func (e *Edition) PageAt(address string) (*site.Page, bool) {
	i, ok := slices.BinarySearchFunc(e.Site.Pages, address, func(p *site.Page, address string) int {
		return strings.Compare(p.Address, address)
	})
	if !ok {
		return nil, false
	}
	return e.Site.Pages[i], true
}

// FileAt gives any file of the site by its address, as a build writes it.
func (e *Edition) FileAt(address string) (output.File, bool) {
	tree, err := e.files()
	if err != nil {
		return output.File{}, false
	}
	return tree.Lookup(address)
}

// tree makes the tree of all files. What a build would refuse, such as two files at one address, leaves the one that
// came first.
func (e *Edition) tree() (*output.Tree, error) {
	e.model.withhold()
	return e.model.Outputs()
}

// PageOf gives the page of a file below content/; nil where it has none.
func (e *Edition) PageOf(rel string) *site.Page {
	for _, p := range e.Site.Pages {
		if p.Source != nil && p.Source.Path == rel {
			return p
		}
	}
	return nil
}

// FileOf gives what is copied of a file below content/; nil where nothing is.
func (e *Edition) FileOf(rel string) *site.File {
	for _, f := range e.Site.Files {
		if f.Path == rel {
			return f
		}
	}
	return nil
}
