package output

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"bekal/internal/diag"
)

// Attachment is a file that lies in the output folder without being of the site, and that a build keeps there: a PDF.
type Attachment struct {
	Path string // from the output folder, with slashes: "pdf/book.pdf"
	Data []byte
}

// Deliver puts files into the output folder, or into one that need not hold a site. Each appears whole or not at all;
// one whose bytes are there already is left as it is. It waits for a build of the site that the folder is, or lies in,
// and refuses one for another audience.
func Deliver(ctx context.Context, opt Options, files []Attachment) (result Result, err error) {
	if opt.Wait <= 0 {
		opt.Wait = lockWait
	}
	where, below, err := siteAround(opt.Dir)
	if err == nil {
		err = where.outside(below, opt.Protected)
	}
	if err != nil {
		return Result{}, environment(opt.Dir, err)
	}
	s := &Stage{opt: opt, where: where, ensured: map[string]bool{}}
	defer func() { err = errors.Join(err, s.Close()) }()
	for _, step := range []func() error{
		func() error { return s.enter(ctx) },
		s.where.look,
		func() error { return s.awaitHandbooks(ctx) },
		s.checkReaders,
	} {
		if err := step(); err != nil {
			return Result{}, environment(where.shown, err)
		}
	}
	for _, file := range files {
		written, err := s.deliver(path.Join(below, file.Path), file.Data)
		if err != nil {
			return result, environment(where.shown, err)
		}
		result.Files++
		if written {
			result.Written++
		} else {
			result.Unchanged++
		}
	}
	return result, nil
}

// siteAround finds the folder with a site that a folder is or lies in, and the way from there; without a site it is
// the folder itself. The site of a handbook that was built alone is part of the library around it.
func siteAround(dir string) (site place, below string, err error) {
	where, err := locate(dir)
	if err != nil {
		return where, "", err
	}
	for at := where.path; filepath.Dir(at) != at; at = filepath.Dir(at) {
		isSite, handbook := manifestIn(at)
		if !isSite {
			continue
		}
		if handbook == filepath.Base(at) {
			at = filepath.Dir(at)
		}
		if below, err = filepath.Rel(at, where.path); err == nil {
			site, err = locate(at)
		}
		site.shown = where.shown
		return site, filepath.ToSlash(below), err
	}
	return where, ".", nil
}

// manifestIn says whether a folder holds a site, and the name of the handbook if it is one of a library.
func manifestIn(dir string) (isSite bool, handbook string) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return false, ""
	}
	defer root.Close()
	m, err := readManifest(folder{Root: root}, manifestName)
	_, broken := errors.AsType[*damaged](err)
	return err == nil || broken, m.handbook
}

// outside refuses a folder that lies in one that the site is made from: what is put there would be part of it.
func (p place) outside(below string, protected []string) error {
	into := filepath.Join(p.path, filepath.FromSlash(below))
	for _, dir := range protected {
		if inner := (place{path: settled(dir)}); inner.covers(into) {
			return p.forbidden(diag.Say("the output folder %q lies in %q, which the site is made from", "folder keluaran %q berada di dalam %q, yang menjadi bahan situs", p.shown, filepath.ToSlash(dir)))
		}
	}
	return nil
}

// checkReaders refuses a folder with the site for another audience, whose readers must not see what is delivered.
func (s *Stage) checkReaders() error {
	if !s.where.exists {
		return nil
	}
	sites, err := readParts(s.work, s.out)
	if err != nil {
		return err
	}
	if own, err := readManifest(s.work, s.published(manifestName)); err == nil { // of a damaged one the next build speaks
		sites = append(sites, own)
	}
	for _, site := range sites {
		if err := s.checkAudience(site); err != nil {
			return err
		}
	}
	return nil
}

// deliver writes one file through the staging folder's name, under which the next build would find and remove it.
func (s *Stage) deliver(name string, data []byte) (written bool, err error) {
	target := s.published(name)
	if there, err := fs.ReadFile(s.work.FS(), target); err == nil && bytes.Equal(there, data) {
		return false, nil
	}
	if err := s.work.mkdirAll(path.Dir(target)); err != nil {
		return false, err
	}
	if err := s.work.removeAll(s.staging); err != nil {
		return false, err
	}
	file, err := s.work.create(s.staging)
	if err != nil {
		return false, err
	}
	_, err = stepWriter{file, s.work}.Write(data)
	if err := errors.Join(err, file.Close()); err != nil {
		return false, err
	}
	return true, s.work.rename(s.staging, target)
}

// Holds says that a file, of the site or not, is in the output folder as it stands before the build.
func (s *Stage) Holds(name string) bool {
	info, err := s.work.Lstat(s.published(name))
	return err == nil && info.Mode().IsRegular()
}
