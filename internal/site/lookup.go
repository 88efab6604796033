package site

import (
	"cmp"
	"strings"

	"bekal/internal/diag"
)

// lookup is one path, written somewhere, that is to be found below content/.
type lookup struct {
	index    *index
	dir      string    // the folder of the file that names it, below content/
	handbook *Handbook // where it is named; nil on a library's own pages
	written  string
	picture  bool
	fileOnly bool // named by front matter, where a page will not do
}

// find gives what lies at the path, or why there is nothing.
func (l lookup) find() (Target, *diag.Problem) {
	paths := waysTo(l.dir, l.book(), l.written)
	for _, p := range paths {
		if problem := l.barred(p); problem != nil {
			return Target{}, problem
		}
		if target := l.at(p); !target.IsZero() {
			return target, nil
		}
	}
	return Target{}, l.missing(paths)
}

// book gives the folder of the handbook in which the path is named; "" on a library's own pages, and where there is one
// handbook only.
func (l lookup) book() string {
	if l.handbook == nil {
		return ""
	}
	return l.handbook.Folder
}

// elsewhere says that something lies in another handbook than the one in which the path is named.
func (l lookup) elsewhere(p string) bool {
	other := l.index.book(p)
	return other != "" && l.handbook != nil && other != l.handbook.Folder
}

// at gives what this build shows at a path; a page of a library's own folder is the handbook's copy of it.
func (l lookup) at(p string) Target {
	c := l.index.of(p)
	if file := c.files[p]; file != nil {
		return Target{File: file}
	}
	if l.fileOnly || l.picture {
		return Target{}
	}
	if l.handbook != nil {
		if page := l.handbook.shared[p]; page != nil {
			return Target{Page: page}
		}
	}
	if page := cmp.Or(c.pages[p], c.folders[p]); page != nil {
		return Target{Page: page}
	}
	return Target{}
}

// barred says why a path that exists must not be linked from here; nil where it may, or where there is nothing.
func (l lookup) barred(p string) *diag.Problem {
	if l.elsewhere(p) {
		return l.problem(diag.CrossLink,
			diag.Say("%q lies in another handbook of the library", "%q berada di buku lain dalam pustaka", l.written),
			diag.Say("each handbook stands alone: name the other one in words, or link its published address", "setiap buku berdiri sendiri: sebut buku lain itu dengan kata-kata, atau tautkan alamat terbitnya"))
	}
	h, isHidden := l.index.of(p).hidden[p]
	switch {
	case isHidden && h.committee:
		return l.problem(diag.Leak,
			diag.Say("%q is for the committee only", "%q khusus untuk panitia", l.written),
			diag.Say("take it away, move it into a [!COMMITTEE] callout, or give this page `for: committee`", "hapus, pindahkan ke kotak [!PANITIA], atau beri halaman ini `untuk: panitia`"))
	case isHidden:
		return l.problem(diag.DraftLink,
			diag.Say("%q is a draft and is left out", "%q masih draf dan tidak diterbitkan", l.written),
			diag.Say("take `draft` off there, or this away here", "hapus `draf` di sana, atau hapus ini di sini"))
	case l.index.common[p] && (l.handbook == nil || l.handbook.shared[p] == nil):
		return l.problem(diag.DeadLink,
			diag.Say("%q has no page here, since no session of this handbook names them", "%q tidak memiliki halaman di sini karena tidak disebut oleh sesi mana pun di buku ini", l.written),
			diag.Say("name them as `speakers` of a session, or leave out the link", "sebut sebagai `narasumber` sebuah sesi, atau hapus tautannya"))
	}
	return nil
}

// problem has no place yet.
func (l lookup) problem(rule diag.Rule, message, hint diag.Text) *diag.Problem {
	p := rule.At(diag.Place{}, message).WithHint(hint)
	return &p
}

// missing makes the problem of a path that leads nowhere, with the nearest one that does as hint.
func (l lookup) missing(paths []string) *diag.Problem {
	rule, message := diag.DeadLink, diag.Say("there is no page or file %q", "tidak ada halaman atau berkas %q", l.written)
	switch {
	case l.picture:
		rule, message = diag.DeadPicture, diag.Say("there is no picture %q", "tidak ada gambar %q", l.written)
	case l.fileOnly:
		rule, message = diag.DeadFile, diag.Say("there is no file %q", "tidak ada berkas %q", l.written)
	}
	switch {
	case l.written == "":
		return l.problem(rule, diag.Say("there is no path to a page or file here", "di sini tidak ada jalur ke halaman atau berkas"),
			diag.Say("write the path of a file, relative to this one", "tulis jalur berkas, relatif terhadap berkas ini"))
	case len(paths) == 0:
		return l.problem(rule, diag.Say("%q leads out of content/", "%q keluar dari content/", l.written),
			diag.Say("write a path to something in content/", "tulis jalur ke sesuatu di dalam content/"))
	}
	return l.problem(rule, message, l.nearest(paths[0]))
}

// nearest is the hint that names what a path may have meant, as it is written from here.
func (l lookup) nearest(missing string) diag.Text {
	if strings.HasPrefix(strings.ToLower(l.written), "www.") {
		return diag.Say("write https://%s", "tulis https://%s", l.written)
	}
	near := l.index.nearestPath(missing, l.book())
	if near == "" || l.elsewhere(near) || (l.picture || l.fileOnly) && l.index.of(near).files[near] == nil {
		return diag.Text{}
	}
	near = relativePath(l.dir, near)
	if !l.fileOnly {
		near = strings.ReplaceAll(near, " ", "%20")
	}
	return diag.Say("did you mean %q?", "maksudnya %q?", near)
}
