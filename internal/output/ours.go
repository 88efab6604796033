package output

import (
	"errors"
	"io/fs"
	"strings"

	"bekal/internal/diag"
)

// readOurs reads the manifest of the output and judges whether it may be replaced: it is absent, or empty but for dot
// files, or ours and for the same audience; what is a stranger's only by force.
func (s *Stage) readOurs() error {
	if !s.where.exists {
		return nil
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
		return s.judgeStranger()
	}
	if err != nil {
		return err
	}
	if old.audience != s.opt.Audience {
		return &Refusal{
			Message: diag.Say("the output folder %q holds the site for %q, and this one is for %q", "folder keluaran %q berisi situs untuk %q, sedangkan yang ini untuk %q", s.where.shown, old.audience, s.opt.Audience),
			Hint:    diag.Say("choose another folder with --output, or remove this one", "pilih folder lain dengan --output, atau hapus folder ini"),
		}
	}
	s.old = old
	return nil
}

// judgeStranger refuses a folder that has files but no manifest.
func (s *Stage) judgeStranger() error {
	entries, err := fs.ReadDir(s.work.FS(), s.out)
	if err != nil {
		return err
	}
	if name := firstForeign(entries); name != "" && !s.opt.Force {
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

// firstForeign gives the first name in the folder that is no dot file, "" if there is none.
func firstForeign(entries []fs.DirEntry) string {
	for _, entry := range entries {
		if !strings.HasPrefix(entry.Name(), ".") {
			return entry.Name()
		}
	}
	return ""
}
