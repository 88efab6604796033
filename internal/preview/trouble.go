package preview

import (
	"bytes"
	"embed"
	"html/template"
	"net/url"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"bekal/internal/diag"
)

// trouble is a problem as a page shows it, in the author's language.
type trouble struct {
	Place    string `json:"place"` // "content/index.md:3:1"
	Severity string `json:"severity"`
	Message  string `json:"message"`
	Hint     string `json:"hint"`
	Rule     string `json:"rule"`
	Line     int    `json:"line"`
	Quote    string `json:"quote"`
	Caret    string `json:"caret"` // stands below the quoted line
	Edit     string `json:"edit"`  // opens the place in the editor
}

func (s *Server) trouble(p diag.Problem) trouble {
	t := trouble{
		Place: p.Place.String(), Severity: p.Severity.String(), Rule: p.Rule, Line: p.Line,
		Message: p.Message.In(s.options.Language), Quote: strings.ReplaceAll(p.Quote, "\t", " "),
	}
	if !p.Hint.IsZero() {
		t.Hint = p.Hint.In(s.options.Language)
	}
	if p.Column > 0 && p.Quote != "" {
		t.Caret = strings.Repeat(" ", p.Column-1) + "^" + strings.Repeat("~", max(p.Width, 1)-1)
	}
	if p.File != "" {
		t.Edit = s.editLink(p.File, max(p.Line, 1), max(p.Column, 1))
	}
	return t
}

// once drops what is there twice.
func once(list []trouble) []trouble {
	seen := map[trouble]bool{}
	return slices.DeleteFunc(list, func(t trouble) bool {
		defer func() { seen[t] = true }()
		return seen[t]
	})
}

// editors are the addresses by which editors open a file at a place.
func editors() map[string]string {
	return map[string]string{
		"vscode":   "vscode://file{file}:{line}:{column}",
		"insiders": "vscode-insiders://file{file}:{line}:{column}",
		"vscodium": "vscodium://file{file}:{line}:{column}",
		"cursor":   "cursor://file{file}:{line}:{column}",
		"windsurf": "windsurf://file{file}:{line}:{column}",
		"zed":      "zed://file{file}:{line}:{column}",
		"idea":     "idea://open?file={file}&line={line}&column={column}",
		"sublime":  "subl://open?url=file://{file}&line={line}&column={column}",
		"textmate": "txmt://open?url=file://{file}&line={line}&column={column}",
		"emacs":    "org-protocol://open-file?url={file}&line={line}",
	}
}

// EditorNames are the editors that Options.Editor may name.
func EditorNames() []string {
	var names []string
	for name := range editors() {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// IsEditor says that a text is the name of an editor or an address that may open one.
func IsEditor(written string) bool {
	if _, ok := editors()[written]; ok {
		return true
	}
	scheme, _, ok := strings.Cut(written, ":")
	u, err := url.Parse(strings.NewReplacer("{", "", "}", "").Replace(written))
	return ok && err == nil && u.Scheme != "" && strings.Contains(written, "{file}") && !strings.EqualFold(scheme, "javascript") && !strings.EqualFold(scheme, "data")
}

// editLink is the address that opens a file of the project in the author's editor.
func (s *Server) editLink(file string, line, column int) string {
	form, ok := editors()[s.options.Editor]
	if !ok {
		form = s.options.Editor
	}
	name := filepath.ToSlash(filepath.Join(s.options.Project.Dir, filepath.FromSlash(file)))
	if !strings.HasPrefix(name, "/") { // C:/…
		name = "/" + name
	}
	return strings.NewReplacer("{file}", (&url.URL{Path: name}).EscapedPath(), "{line}", strconv.Itoa(line), "{column}", strconv.Itoa(column)).Replace(form)
}

//go:embed client
var client embed.FS

// problemPage is what is shown in the place of a page that cannot be made.
func (s *Server) problemPage(problems []diag.Problem) []byte {
	data := struct {
		Language, Title string
		Problems        []trouble
		Words           words
	}{Language: string(s.options.Language), Words: s.words()}
	for _, p := range problems {
		data.Problems = append(data.Problems, s.trouble(p))
	}
	return s.page("problems.html", data)
}

// page runs one of the preview's own pages. Their links open editors, whose schemes html/template would refuse.
func (s *Server) page(name string, data any) []byte {
	var out bytes.Buffer
	t := template.Must(template.New(name).Funcs(template.FuncMap{
		"link": func(address string) template.URL { return template.URL(address) },
	}).ParseFS(client, "client/"+name, "client/style.css"))
	if err := t.Execute(&out, data); err != nil {
		panic(err) // a mistake of ours, and answered as such
	}
	return out.Bytes()
}
