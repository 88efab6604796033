package content

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path"
	"strings"
	"syscall"

	"bekal/internal/diag"
)

// contentDir is the folder of a project that is read.
const contentDir = "content"

// fileName gives the name of a path below content/ as diagnostics and the project's file system have it.
func fileName(rel string) string { return path.Join(contentDir, rel) }

// walker goes through content/ and sorts out what lies there. It opens no file.
type walker struct {
	fsys     fs.FS
	only     string             // the one handbook of a library that is read; "" for all that lies in content/
	others   []string           // the folders of the other handbooks, which are not walked
	known    map[string]*walker // what was found before in folders right below content/, and is still true; nil: nothing is kept
	walked   map[string]*walker // the same after this walk
	ahead    []func()           // walks through folders right below content/, which are still to be made
	parts    []*walker          // what is found in these folders
	folders  []string           // below content/, "." first
	pages    []string
	files    []File
	problems []diag.Problem
}

func (w *walker) say(rel string, rule diag.Rule, message, hint diag.Text) {
	w.problems = append(w.problems, rule.At(diag.Place{File: strings.ToValidUTF8(fileName(rel), "\ufffd")}, message).WithHint(hint))
}

// walk goes through content/: first through the folder itself, then through those in it, on all cores.
func (w *walker) walk(ctx context.Context) {
	w.folder(ctx, ".", 0, false)
	inParallel(ctx, len(w.ahead), func(i int) { w.ahead[i]() })
	for _, part := range w.parts {
		w.folders = append(w.folders, part.folders...)
		w.pages = append(w.pages, part.pages...)
		w.files = append(w.files, part.files...)
		w.problems = append(w.problems, part.problems...)
	}
}

// folder walks one folder, whose entries come sorted by name, unless the context is done. linked says that it lies
// behind a link.
func (w *walker) folder(ctx context.Context, rel string, depth int, linked bool) {
	if depth > diag.FolderDepth.Most {
		w.say(rel, diag.Limit, diag.FolderDepth.Say(), diag.Text{})
		return
	}
	if ctx.Err() != nil {
		return
	}
	entries, err := fs.ReadDir(w.fsys, fileName(rel))
	if err != nil {
		w.say(rel, diag.Unreadable, diag.Say("the folder cannot be read: %s", "folder ini tidak dapat dibaca: %s", reason(err)), diag.Text{})
	}
	w.folders = append(w.folders, rel)
	for _, entry := range entries {
		name := entry.Name()
		child := path.Join(rel, name)
		if isIgnored(name) {
			continue
		}
		if why := unfitName(name); !why.IsZero() {
			w.say(child, diag.UnsafePath, why, diag.Say("rename it", "ganti namanya"))
			continue
		}
		mode := entry.Type()
		if mode&fs.ModeSymlink != 0 {
			info, ok := w.follow(child, linked)
			if !ok {
				continue
			}
			w.entry(ctx, child, info.Mode().Type(), info.Size(), depth, true)
			continue
		}
		var size int64
		if info, err := entry.Info(); err == nil {
			size = info.Size()
		}
		w.entry(ctx, child, mode, size, depth, linked)
	}
}

// entry sorts one thing in a folder, links followed.
func (w *walker) entry(ctx context.Context, rel string, mode fs.FileMode, size int64, depth int, linked bool) {
	switch {
	case mode.IsDir():
		if reservedName(rel, true) {
			w.say(rel, diag.Reserved,
				diag.Say("the folder name %q is kept for handbooks in several languages", "nama folder %q dicadangkan untuk buku dalam beberapa bahasa", rel),
				diag.Say("rename it, or keep one language for now", "ganti namanya, atau pakai satu bahasa dulu"))
			return
		}
		if w.isOther(rel) {
			w.others = append(w.others, rel)
			return
		}
		w.below(ctx, rel, depth+1, linked)
	case !mode.IsRegular():
		w.say(rel, diag.LeftOut,
			diag.Say("this is no file but a pipe, socket or device, and is left out", "ini bukan berkas melainkan pipa, soket, atau perangkat, sehingga tidak diikutkan"),
			diag.Say("move it out of content/", "pindahkan keluar dari content/"))
	case !strings.HasSuffix(rel, ".md"):
		w.file(rel, size)
	case reservedName(rel, false):
		w.say(rel, diag.Reserved,
			diag.Say("names that end in a language (%s) are kept for handbooks in several languages", "nama yang berakhir dengan kode bahasa (%s) dicadangkan untuk buku dalam beberapa bahasa", path.Base(rel)),
			diag.Say("rename it to %s", "ganti namanya menjadi %s", withoutDot(path.Base(rel))))
	default:
		w.pages = append(w.pages, rel)
	}
}

// isOther says that a folder is that of another handbook than the only one that is read. What a library's root holds
// for all of its handbooks, people, is read with each of them.
func (w *walker) isOther(rel string) bool {
	if w.only == "" || rel == w.only || path.Dir(rel) != "." || isPeopleName(rel) {
		return false
	}
	_, err := fs.Stat(w.fsys, fileName(path.Join(rel, indexName)))
	return err == nil
}

// below walks a folder inside another one. What is right below content/ is walked apart, and not at once.
func (w *walker) below(ctx context.Context, rel string, depth int, linked bool) {
	if depth != 1 {
		w.folder(ctx, rel, depth, linked)
		return
	}
	part := w.known[rel]
	if part == nil {
		part = &walker{fsys: w.fsys}
		w.ahead = append(w.ahead, func() { part.folder(ctx, rel, depth, linked) })
	}
	w.parts = append(w.parts, part)
	if w.walked != nil {
		w.walked[rel] = part
	}
}

// withoutDot gives a page's name with a dash before its language: page.en.md becomes page-en.md.
func withoutDot(name string) string {
	stem := strings.TrimSuffix(name, ".md")
	i := strings.LastIndexByte(stem, '.')
	return stem[:i] + "-" + stem[i+1:] + ".md"
}

// file takes a file in that is copied, or says why it is not.
func (w *walker) file(rel string, size int64) {
	if treatmentOf(rel) == leaveOut {
		w.say(rel, diag.LeftOut, diag.Say("files of this kind are not published", "berkas jenis ini tidak diterbitkan"), mend(rel))
		return
	}
	w.files = append(w.files, File{Path: rel, Size: size})
}

// follow looks where a link leads. A link to a folder is followed once: behind it no further one is, which also ends
// every loop.
func (w *walker) follow(rel string, linked bool) (fs.FileInfo, bool) {
	info, err := fs.Stat(w.fsys, fileName(rel))
	if err != nil {
		w.say(rel, diag.Unreadable, whyUnfollowed(w.fsys, rel, err), diag.Say("copy the file here, or remove the link", "salin berkasnya ke sini, atau hapus tautan ini"))
		return nil, false
	}
	if !info.IsDir() {
		return info, true
	}
	switch {
	case w.leadsBack(rel, info):
		w.say(rel, diag.Unreadable, diag.Say("the link leads back to a folder that holds it", "tautan ini kembali ke folder yang memuatnya"),
			diag.Say("remove the link", "hapus tautan ini"))
	case linked:
		w.say(rel, diag.Unreadable, diag.Say("a link to a folder behind another such link is not followed", "tautan folder di balik tautan folder lain tidak diikuti"),
			diag.Say("link to the folder itself", "tautkan langsung ke foldernya"))
	default:
		return info, true
	}
	return nil, false
}

// leadsBack says that a folder is one of those around a path.
func (w *walker) leadsBack(rel string, target fs.FileInfo) bool {
	for dir := fileName(rel); dir != "."; {
		dir = path.Dir(dir)
		if info, err := fs.Stat(w.fsys, dir); err == nil && os.SameFile(info, target) {
			return true
		}
	}
	return false
}

// whyUnfollowed says why a link cannot be followed.
func whyUnfollowed(fsys fs.FS, rel string, err error) diag.Text {
	target, linkErr := fs.ReadLink(fsys, fileName(rel))
	switch {
	case linkErr == nil && (path.IsAbs(target) || !fs.ValidPath(path.Join(path.Dir(fileName(rel)), target))):
		return diag.Say("the link leads out of the project", "tautan ini keluar dari proyek")
	case errors.Is(err, fs.ErrNotExist):
		return diag.Say("the link leads nowhere", "tautan ini tidak menuju ke mana pun")
	case errors.Is(err, syscall.ELOOP):
		return diag.Say("the link goes round in a circle", "tautan ini berputar-putar")
	}
	return diag.Say("the link cannot be followed: %s", "tautan ini tidak dapat diikuti: %s", reason(err))
}

// reason puts an error of the file system in plain words.
func reason(err error) diag.Text {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return diag.Say("permission denied", "izin ditolak")
	case errors.Is(err, fs.ErrNotExist):
		return diag.Say("it is gone", "sudah tidak ada")
	}
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		return diag.Verbatim(pathError.Err.Error())
	}
	return diag.Verbatim(err.Error())
}
