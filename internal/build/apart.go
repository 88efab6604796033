package build

import (
	"fmt"
	"path"
	"strings"

	"bekal/internal/diag"
	"bekal/internal/output"
	"bekal/internal/site"
)

// paths are those of a tree in the making. Two sources that want one address have been told so, and nothing is
// published; each of them is made still, so that whatever else is wrong with it is found in the same run. For this
// the later one gets a path of its own. Letters are compared without case, as some systems and hosts do.
type paths struct {
	files   []output.File
	taken   map[string]diag.Place // by a file, which comes from there
	folders map[string]diag.Place // that files lie in, the first of which comes from there
}

// newPaths makes room for about so many files.
func newPaths(size int) *paths {
	return &paths{make([]output.File, 0, size), make(map[string]diag.Place, size), map[string]diag.Place{}}
}

// add takes a file in. free says whether it has the path that it wants; else other is where the one comes from that
// stands in its way.
func (p *paths) add(f output.File, from diag.Place) (other diag.Place, free bool) {
	wanted := strings.ToLower(f.Path)
	other, inTheWay := p.holder(wanted)
	if inTheWay {
		f.Path = fmt.Sprintf("~%d", len(p.files)) // no address has such a name
		wanted = f.Path
	}
	p.taken[wanted] = from
	for dir := path.Dir(wanted); dir != "."; dir = path.Dir(dir) {
		if _, known := p.folders[dir]; known {
			break // those above it are, too
		}
		p.folders[dir] = from
	}
	p.files = append(p.files, f)
	return other, !inTheWay
}

// holder finds who has a path, is a folder there, or is a file where the path needs a folder.
func (p *paths) holder(wanted string) (from diag.Place, found bool) {
	if from, found = p.taken[wanted]; found {
		return from, true
	}
	if from, found = p.folders[wanted]; found {
		return from, true
	}
	for dir := path.Dir(wanted); dir != "."; dir = path.Dir(dir) {
		if from, found = p.taken[dir]; found {
			return from, true
		}
	}
	return diag.Place{}, false
}

// placeOf is where a page can be spoken of: its file, or the folder that it is the page of.
func placeOf(p *site.Page) diag.Place {
	if p.Source != nil {
		return diag.Place{File: p.Source.Src.File}
	}
	return diag.Place{File: path.Join(contentDir, path.Dir(strings.TrimPrefix(p.Key, "/")))}
}

// sameAsAsset says that something has the address of one of the theme's files, which only the whole tree can tell:
// what is in layouts/ is no part of the model.
func sameAsAsset(other diag.Place, address string) diag.Problem {
	return diag.SameAddress.At(other, diag.Say(
		"%s and a file of the theme would both be at %q", "%s dan sebuah berkas tema akan sama-sama beralamat %q", other.File, address)).
		WithHint(diag.Say("rename one of them", "ganti nama salah satunya"))
}
