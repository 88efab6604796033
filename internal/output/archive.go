package output

import (
	"archive/zip"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"bekal/internal/diag"
)

// Archive is the place of a zip file that a site is to be packed into. It is found before anything is built, so that a
// wrong one costs nothing.
type Archive struct {
	shown string // as the user named it, for messages
	in    folder // its folder
	name  string // in that folder
}

// archiveMark is the comment of our archives: by it one is told from a stranger's, which is not replaced.
const archiveMark = "bekal"

// FindArchive finds the place of an archive and refuses a wrong one: in a folder that the site is made from, in the
// output, in a folder that is not there, or over anything but an earlier archive of ours (by force over any file).
// Whoever calls it closes it.
func FindArchive(file string, opt Options) (*Archive, error) {
	shown := filepath.ToSlash(file)
	absolute, err := filepath.Abs(file)
	if err != nil {
		return nil, archiveFailed(shown, err)
	}
	dir := settled(filepath.Dir(absolute))
	where := filepath.Join(dir, filepath.Base(absolute)) // a link there is replaced and not followed
	for _, other := range append([]string{opt.Dir}, opt.Protected...) {
		if (place{path: settled(other)}).covers(where) {
			return nil, &Refusal{
				Message: diag.Say("the archive %q would lie in %q", "arsip %q akan berada di dalam %q", shown, filepath.ToSlash(other)),
				Hint:    otherArchive(),
			}
		}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, archiveFailed(shown, err)
	}
	a := &Archive{shown, folder{root, opt.Fault}, filepath.Base(where)}
	if err := a.checkOld(opt.Force); err != nil {
		return nil, errors.Join(err, a.Close())
	}
	return a, nil
}

// checkOld refuses to write over what is no archive of ours.
func (a *Archive) checkOld(force bool) error {
	info, err := a.in.Lstat(a.name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return archiveFailed(a.shown, err)
	case info.IsDir():
		return &Refusal{
			Message: diag.Say("the archive %q is a folder", "arsip %q adalah folder", a.shown),
			Hint:    otherArchive(),
		}
	case force || a.isOurs():
		return nil
	}
	return &Refusal{
		Message: diag.Say("the file %q is there already and is no archive of Bekal's", "berkas %q sudah ada dan bukan arsip buatan Bekal", a.shown),
		Hint:    diag.Say("choose another name, or replace it with --force", "pilih nama lain, atau ganti dengan --force"),
	}
}

// isOurs says that the file is a zip archive with our mark. A file that cannot be read is not.
func (a *Archive) isOurs() bool {
	info, err := a.in.Lstat(a.name)
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	file, err := a.in.Open(a.name)
	if err != nil {
		return false
	}
	defer file.Close()
	old, err := zip.NewReader(file, info.Size())
	return err == nil && old.Comment == archiveMark
}

// Close lets go of the archive's folder.
func (a *Archive) Close() error { return a.in.Close() }

func otherArchive() diag.Text {
	return diag.Say("choose a file beside the project, such as \"../site.zip\"", "pilih berkas di luar proyek, misalnya \"../situs.zip\"")
}

// archiveFailed is what the user is told where the system refuses.
func archiveFailed(shown string, err error) error {
	if err == nil {
		return nil
	}
	if refusal, ok := errors.AsType[*Refusal](err); ok {
		return refusal
	}
	refusal := &Refusal{Err: err}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		refusal.Message = diag.Say("there is no folder for the archive %q", "tidak ada folder untuk arsip %q", shown)
		refusal.Hint = diag.Say("make the folder, or choose another place", "buat foldernya, atau pilih tempat lain")
	case diskFull(err):
		refusal.Message = diag.Say("no space left to write the archive %q", "tidak ada ruang tersisa untuk menulis arsip %q", shown)
		refusal.Hint = diag.Say("free some space and build again", "kosongkan sebagian ruang, lalu bangun lagi")
	default:
		refusal.Message = diag.Say("the archive %q cannot be written: %v", "arsip %q tidak dapat ditulis: %v", shown, err)
	}
	return refusal
}
