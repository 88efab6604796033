package preview_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"bekal/internal/build"
	"bekal/internal/content"
	"bekal/internal/diag"
	"bekal/internal/preview"
)

// patience is how long a test waits for what must come.
const patience = 20 * time.Second

// files is a project as texts by their paths.
type files map[string]string

// smallBook is a handbook with a page of most kinds.
func smallBook() files {
	return files{
		"content/index.md":           "---\ntitle: Orientasi\ntimezone: WIB\n---\nSelamat datang. Baca [aturan](rules.md#hadir).\n",
		"content/rules.md":           "---\ntitle: Aturan\naliases: tata-tertib.html\n---\n## Hadir\n\nDatang tepat waktu. SKP dinilai.\n",
		"content/glossary.md":        "---\ntitle: Glosarium\n---\nSKP\n: Sasaran Kinerja Pegawai\n",
		"content/day-1/index.md":     "---\ntitle: Hari satu\ndate: 2025-10-06\nschedule:\n  - 07.30-08.00 Registrasi\n  - {session: 01-apel, time: 08.00-09.00}\n---\nHari pertama.\n",
		"content/day-1/01-apel.md":   "---\ntitle: Apel\nspeakers: Biro SDM\n---\nKita berbaris.\n\n![Denah](denah.svg)\n",
		"content/day-1/02-draf.md":   "---\ntitle: Belum\ndraft: true\n---\nBelum jadi.\n",
		"content/day-1/denah.svg":    `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>`,
		"content/day-2/index.md":     "---\ntitle: Hari dua\ndate: 2025-10-07\n---\nHari kedua, setelah [hari pertama](../day-1/index.md).\n",
		"content/people/biro-sdm.md": "---\ntitle: Biro SDM\n---\nUnit yang mengurus pegawai.\n",
	}
}

// fill writes the files of a project.
func fill(t testing.TB, dir string, f files) {
	t.Helper()
	for name, text := range f {
		write(t, dir, name, text)
	}
}

// write makes or changes a file at one blow, as most editors do: on a busy machine a preview may look in the midst of
// anything slower. What it makes of files that are written in parts has tests of its own.
func write(t testing.TB, dir, name, text string) {
	t.Helper()
	name = filepath.Join(dir, filepath.FromSlash(name))
	aside, err := os.MkdirTemp(filepath.Dir(dir), "aside")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(aside)
	fresh := filepath.Join(aside, "fresh")
	if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(fresh, []byte(text), 0o644), os.Rename(fresh, name)); err != nil {
		t.Fatal(err)
	}
}

// remove takes away a file or a folder with all in it, at one blow.
func remove(t testing.TB, dir, name string) {
	t.Helper()
	aside, err := os.MkdirTemp(filepath.Dir(dir), "aside")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(aside)
	if err := os.Rename(filepath.Join(dir, filepath.FromSlash(name)), filepath.Join(aside, "gone")); err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
}

// stand is a preview that runs, and the project that it shows.
type stand struct {
	t    testing.TB
	dir  string
	url  string // with a slash at its end
	stop func() // ends the preview, and waits for it

	mu      sync.Mutex
	said    []string // in the terminal
	told    []diag.Problem
	rebuilt [][]string
}

// serve starts a preview of some files.
func serve(t testing.TB, f files, change ...func(*preview.Options)) *stand {
	t.Helper()
	dir := t.TempDir()
	fill(t, dir, f)
	return serveDir(t, dir, change...)
}

func serveDir(t testing.TB, dir string, change ...func(*preview.Options)) *stand {
	t.Helper()
	return serveAt(t, dir, "127.0.0.1:0", change...)
}

func serveAt(t testing.TB, dir, address string, change ...func(*preview.Options)) *stand {
	t.Helper()
	project, err := build.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	s := &stand{t: t, dir: dir, url: "http://" + listener.Addr().String() + "/"}
	o := preview.Options{
		Project: project, Build: options(dir), Editor: "vscode", Language: diag.English,
		Say:      func(text diag.Text) { s.note(func() { s.said = append(s.said, text.In(diag.English)) }) },
		Problems: func(problems []diag.Problem) { s.note(func() { s.told = append(s.told, problems...) }) },
		Rebuilt:  func(changed []string, _ time.Duration) { s.note(func() { s.rebuilt = append(s.rebuilt, changed) }) },
	}
	for _, change := range change {
		change(&o)
	}
	ctx, cancel := context.WithCancel(context.Background())
	server, err := preview.New(ctx, o)
	if err != nil {
		t.Fatal(err)
	}
	served := make(chan error, 1)
	go func() { served <- server.Serve(ctx, listener) }()
	s.stop = sync.OnceFunc(func() {
		cancel()
		select {
		case err := <-served:
			if err != nil {
				t.Error("the preview ends with ", err)
			}
		case <-time.After(patience):
			t.Error("the preview does not end")
		}
		if err := project.Close(); err != nil {
			t.Error(err)
		}
	})
	t.Cleanup(s.stop)
	return s
}

// options are those of a build that the preview is held against.
func options(dir string) build.Options {
	return build.Options{Dir: dir, Drafts: true, Audience: content.Participants}
}

func (s *stand) note(what func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	what()
}

// get asks for an address and gives the status and the body.
func (s *stand) get(address string) (status int, body string) {
	s.t.Helper()
	answer, err := http.Get(s.url + address)
	if err != nil {
		s.t.Fatal(err)
	}
	defer answer.Body.Close()
	data, err := io.ReadAll(answer.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return answer.StatusCode, string(data)
}

var ourTag = regexp.MustCompile(`<script src="/-/preview\.js" data-build="\d+" data-page="[0-9a-f]{16}"></script>`)

// page asks for a page and gives it without the preview's tag, which it must have once.
func (s *stand) page(address string) (status int, html string) {
	s.t.Helper()
	status, html = s.get(address)
	if n := len(ourTag.FindAllString(html, -1)); n != 1 {
		s.t.Errorf("%s has %d of our tags", address, n)
	}
	return status, ourTag.ReplaceAllString(html, "")
}

// await waits for a page to hold a text.
func (s *stand) await(address, text string) {
	s.t.Helper()
	s.until(address+" holds "+text, func() bool {
		_, html := s.get(address)
		return strings.Contains(html, text)
	})
}

// until waits for something to be so.
func (s *stand) until(what string, so func() bool) {
	s.t.Helper()
	for late := time.Now().Add(patience); !so(); {
		if time.Now().After(late) {
			s.t.Fatal("it never came to be that ", what)
		}
		<-time.After(time.Millisecond)
	}
}

// news is what a page's stream tells.
type news struct {
	Build    int
	Page     string
	Moved    string
	Saved    string
	Copied   []string
	Source   string
	Edit     string
	Draft    bool
	Warnings int
	Problems []struct{ Place, Message, Hint, Quote, Caret, Edit string }
}

// line is an open stream.
type line struct {
	t    testing.TB
	news chan news
	end  func() // closes it
}

// listen opens the stream of a page.
func (s *stand) listen(address string) *line {
	s.t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	s.t.Cleanup(cancel)
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, s.url+"-/events?at="+address, nil)
	if err != nil {
		s.t.Fatal(err)
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		s.t.Fatal(err)
	}
	l := &line{s.t, make(chan news), cancel}
	go func() {
		defer answer.Body.Close()
		for lines := bufio.NewScanner(answer.Body); lines.Scan(); {
			var n news
			if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok && json.Unmarshal([]byte(data), &n) == nil {
				select {
				case l.news <- n:
				case <-ctx.Done():
					return
				}
			}
		}
	}()
	return l
}

// next gives the next news.
func (l *line) next() news {
	l.t.Helper()
	select {
	case n := <-l.news:
		return n
	case <-time.After(patience):
		l.t.Fatal("no news came")
		return news{}
	}
}

// built is what a clean build of a project writes, by address; nil where it publishes nothing.
func built(t testing.TB, dir string) map[string]string {
	t.Helper()
	o := options(dir)
	o.Output = filepath.Join(t.TempDir(), "public")
	report, err := build.Run(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	if report.Failed {
		return nil
	}
	tree := map[string]string{}
	err = filepath.WalkDir(o.Output, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		rel, err := filepath.Rel(o.Output, name)
		text, readErr := os.ReadFile(name)
		switch filepath.Base(rel) {
		case ".bekal", "sw.js", "sw-list.js": // what the preview shows is not kept on its readers' devices
		default:
			tree[filepath.ToSlash(rel)] = string(text)
		}
		return errors.Join(err, readErr)
	})
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// publish builds a project as its author would.
func publish(t testing.TB, o build.Options) {
	t.Helper()
	report, err := build.Run(t.Context(), o)
	if err != nil || report.Failed {
		t.Fatal("the project cannot be built: ", report.Problems, err)
	}
}

// expectSite wants the preview to serve what a clean build writes, byte for byte but for our tag, and what is not there
// to be missing.
func (s *stand) expectSite(gone ...string) {
	s.t.Helper()
	want := built(s.t, s.dir)
	if want == nil {
		s.t.Fatal("the project cannot be built")
	}
	for address, text := range want {
		status, got := 0, ""
		if strings.HasSuffix(address, ".html") {
			status, got = s.page(address)
		} else {
			status, got = s.get(address)
		}
		if status != http.StatusOK || got != text {
			s.t.Errorf("%s is served with %d and differs from the build's: %t", address, status, got != text)
		}
	}
	for _, address := range gone {
		if _, there := want[address]; there {
			continue
		}
		if status, _ := s.get(address); status != http.StatusNotFound {
			s.t.Errorf("%s, which is gone, is served with %d", address, status)
		}
	}
}

// apply makes the files of a project those of another literal, and touches no others. Folders that are empty go.
func apply(t testing.TB, dir string, before, after files) {
	t.Helper()
	for name := range before {
		if _, there := after[name]; there {
			continue
		}
		remove(t, dir, name)
		for folder := path.Dir(name); folder != "." && folder != "content"; folder = path.Dir(folder) {
			if os.Remove(filepath.Join(dir, filepath.FromSlash(folder))) != nil {
				break
			}
		}
	}
	for name, text := range after {
		if was, there := before[name]; !there || was != text {
			write(t, dir, name, text)
		}
	}
}
