package main

import (
	"path"
	"path/filepath"
	"slices"
	"strings"

	"bekal/internal/build"
	"bekal/internal/content"
	"bekal/internal/diag"
	"bekal/internal/site"
)

// existing is the project that a page is started in, as it was read.
type existing struct {
	dir      string // as the user named it
	asked    string // the handbook's folder below content/ that the user named; "" for none
	tree     *content.Tree
	site     *site.Site
	problems []diag.Problem
}

// readExisting reads a project. Problems do not stand in the way unless nothing can be made of it at all.
func readExisting(project *build.Project, dir, handbook string) (*existing, error) {
	e := &existing{dir: dir}
	e.tree, e.site, e.problems = readSite(project)
	if e.site == nil {
		wrong := e.problems[slices.IndexFunc(e.problems, isError)]
		return nil, &refusal{message: diag.Say("the handbook cannot be read: %s", "buku ini tidak dapat dibaca: %s", wrong.Message), hint: wrong.Hint}
	}
	if handbook != "" {
		e.asked = e.folder(handbook)
	}
	return e, nil
}

// readSite reads a project as far as starting a page needs it: its content alone, so that a broken layout does not
// stand in the way, with drafts and what is for the committee. Where there is no site, an error says why.
func readSite(project *build.Project) (*content.Tree, *site.Site, []diag.Problem) {
	tree, problems := content.Read(project.FS())
	s, more := site.New(tree, site.Options{Drafts: true, Audience: content.Committee})
	return tree, s, append(problems, more...)
}

func isError(p diag.Problem) bool { return p.Severity == diag.Error }

// spoilt gives the first error that the project has now and had not when it was read; nil if there is none.
func (e *existing) spoilt(project *build.Project) *diag.Problem {
	_, _, problems := readSite(project)
	for _, p := range problems {
		isOld := slices.ContainsFunc(e.problems, func(old diag.Problem) bool {
			return old.File == p.File && old.Rule == p.Rule && old.Message.In(diag.English) == p.Message.In(diag.English)
		})
		if isError(p) && !isOld {
			return &p
		}
	}
	return nil
}

// shown is a file of the project as the user would name it.
func (e *existing) shown(file string) string {
	return filepath.Join(e.dir, "content", filepath.FromSlash(file))
}

// folder gives a folder below content/ as the model names it, however the user wrote it: from content/, from the
// project's folder, or from where they are.
func (e *existing) folder(written string) string {
	top, err := filepath.Abs(e.shown("."))
	if err == nil {
		if here, err := filepath.Abs(written); err == nil {
			if below, ok := strings.CutPrefix(here, top+string(filepath.Separator)); ok {
				return filepath.ToSlash(below)
			}
		}
	}
	return strings.TrimPrefix(path.Clean("./"+filepath.ToSlash(written)), "content/")
}
