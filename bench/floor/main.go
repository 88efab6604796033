// Command floor does the least that a site generator of goldmark's kind can do: it reads every Markdown file below a
// folder, renders it with the extensions that Bekal uses, and writes the HTML below another folder, on all cores.
// It knows no front matter, no template and no link. What a generator takes beyond it is the generator's own doing.
package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: floor SOURCE TARGET")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(source, target string) error {
	var names []string
	err := filepath.WalkDir(source, func(at string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(source, at)
		if entry.IsDir() && err == nil {
			return os.MkdirAll(filepath.Join(target, name), 0o755)
		}
		names = append(names, name)
		return err
	})
	if err != nil {
		return err
	}
	engine := goldmark.New(
		goldmark.WithExtensions(extension.GFM, extension.DefinitionList, extension.Footnote, extension.Typographer),
		goldmark.WithParserOptions(parser.WithAutoHeadingID()),
	)
	var next atomic.Int64
	var group sync.WaitGroup
	failed := make(chan error, runtime.GOMAXPROCS(0))
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			var out bytes.Buffer
			for i := next.Add(1) - 1; i < int64(len(names)); i = next.Add(1) - 1 {
				text, err := os.ReadFile(filepath.Join(source, names[i]))
				out.Reset()
				if err == nil {
					err = engine.Convert(text, &out)
				}
				if err == nil {
					err = os.WriteFile(filepath.Join(target, strings.TrimSuffix(names[i], ".md")+".html"), out.Bytes(), 0o644)
				}
				if err != nil {
					failed <- err
					return
				}
			}
		})
	}
	group.Wait()
	close(failed)
	return <-failed
}
