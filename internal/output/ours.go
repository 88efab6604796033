package output

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"bekal/internal/diag"
)

// readOurs reads the manifest of the output and judges whether it may be replaced: it is absent, or empty but for dot
// files, or ours and for the same audience; what is a stranger's only by force.
func (s *Stage) readOurs() error {
	if err := s.checkLibrary(); err != nil || !s.where.exists {
		return err
	}
	handbooks, err := readParts(s.work, s.out)
	if err != nil {
		return err
	}
	for _, h := range handbooks {
		if err := s.checkAudience(h); err != nil {
			return err
		}
	}
	if s.opt.RootOnly {
		handbooks = nil
	}
	old, err := readManifest(s.work, s.published(manifestName))
	if broken, ok := errors.AsType[*damaged](err); ok {
		if s.opt.Force {
			return nil
		}
		return &Refusal{
			Message: diag.Say("the list of the files that Bekal wrote, %q in the output folder %q, cannot be used: %v", "daftar berkas buatan Bekal, %q di folder keluaran %q, tidak dapat dipakai: %v", manifestName, s.where.shown, broken.what),
			Hint:    useForce(),
			Err:     err,
		}
	}
	if errors.Is(err, fs.ErrNotExist) {
		err = s.judgeStranger()
	} else if err == nil {
		err = s.checkAudience(old)
	}
	if err != nil {
		return err
	}
	old.join(handbooks)
	s.old = old
	return nil
}

// judgeStranger refuses a folder that has files but no manifest.
func (s *Stage) judgeStranger() error {
	entries, err := fs.ReadDir(s.work.FS(), s.out)
	if err != nil {
		return err
	}
	if name := s.firstForeign(entries); name != "" && !s.opt.Force {
		return &Refusal{
			Message: diag.Say("the output folder %q holds files that Bekal did not write, such as %q", "folder keluaran %q berisi berkas yang bukan buatan Bekal, misalnya %q", s.where.shown, name),
			Hint:    useForce(),
		}
	}
	return nil
}

// useForce is the hint to a folder that may be a stranger's.
func useForce() diag.Text {
	return diag.Say("choose another folder with --output; with --force the site is added to this one: files with the same names are replaced, all others stay",
		"pilih folder lain dengan --output; dengan --force situs ditambahkan ke folder ini: berkas bernama sama diganti, yang lain tetap ada")
}

// firstForeign gives the first name in the folder that is neither a dot file nor a handbook's, "" if there is none. PDFs
// may have been delivered before the first build.
func (s *Stage) firstForeign(entries []fs.DirEntry) string {
	for _, entry := range entries {
		name := entry.Name()
		if strings.HasPrefix(name, ".") || entry.IsDir() && s.isDelivered(name) {
			continue
		}
		m, err := readManifest(s.work, s.published(path.Join(name, manifestName)))
		if err != nil || m.handbook != name {
			return name
		}
	}
	return ""
}

// isDelivered says that a folder holds PDFs in pdf/, its own or those of the folders in it, and nothing else. One that
// cannot be read is somebody else's.
func (s *Stage) isDelivered(dir string) bool {
	entries, err := fs.ReadDir(s.work.FS(), s.published(dir))
	if err != nil || len(entries) == 0 {
		return false
	}
	isStranger := func(entry fs.DirEntry) bool {
		if path.Base(dir) == pdfFolder {
			return !entry.Type().IsRegular() || path.Ext(entry.Name()) != ".pdf"
		}
		return !entry.IsDir() || !s.isDelivered(path.Join(dir, entry.Name()))
	}
	return !slices.ContainsFunc(entries, isStranger)
}
