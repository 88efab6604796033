package site

import (
	"path"

	"bekal/internal/content"
	"bekal/internal/diag"
)

// addFiles makes the files that are copied: all in shown folders.
func (m *maker) addFiles(f *folder) {
	for _, file := range f.files {
		m.index.of(file.Path).files[pathKey(file.Path)] = &File{Path: file.Path, Address: m.fileAddress(f, file), Size: file.Size}
	}
	for _, c := range f.children {
		if c.folder != nil && m.reveals.shows(c.folder.hidden) && m.memory.keeps(c.folder.path) == nil {
			m.addFiles(c.folder)
		}
	}
}

// fileFor finds a file that a page's front matter names; nil where none is named, or none is found, which is said.
func (m *maker) fileFor(source *content.Page, h *Handbook, written content.Text, rule diag.Rule) *File {
	if !written.IsSet() {
		return nil
	}
	link := lookup{
		index: m.index, dir: path.Dir(source.Path), handbook: h, written: written.V,
		picture: rule.Name == diag.DeadPicture.Name, fileOnly: true,
	}
	target, problem := link.find()
	place := written.Pos.In(source.Src.File)
	if problem != nil {
		problem.Place = place
		m.say(*problem)
		return nil
	}
	m.offered[target.File] = append(m.offered[target.File], place)
	return target.File
}

// withheld is a file that a material for the committee names, and where.
type withheld struct {
	file  *File
	place diag.Place
}

// keepBack notes the file of a material that this build does not show.
func (b *book) keepBack(source *content.Page, written content.Text) {
	link := lookup{index: b.index, dir: path.Dir(source.Path), handbook: b.h, written: written.V, fileOnly: true}
	if target, problem := link.find(); problem == nil {
		b.kept = append(b.kept, withheld{target.File, written.Pos.In(source.Src.File)})
	}
}

// withhold leaves out the files that were kept back. Where something else names one for all readers, that is said,
// since one of the two is a mistake.
func (b *book) withhold() {
	for _, kept := range b.kept {
		if b.index.book(kept.file.Path) != b.h.Folder {
			b.entangled = true
			if !b.inOrder {
				return // all will be made once more
			}
		}
		for _, place := range b.offered[kept.file] {
			b.say(diag.Leak.At(place, diag.Say("this file is for the committee only: %s", "berkas ini khusus untuk panitia: %s", kept.place)).
				WithHint(diag.Say("take it away here, or take `for: committee` off there", "hapus di sini, atau hapus `untuk: panitia` di sana")))
		}
		left := diag.LeftOut.At(kept.place, diag.Say("this file is left out, since it is for the committee only", "berkas ini tidak diterbitkan karena khusus untuk panitia"))
		left.Severity = diag.Info
		b.say(left)
		key, c := pathKey(kept.file.Path), b.index.of(kept.file.Path)
		delete(c.files, key)
		c.hidden[key] = hidden{committee: true, by: kept.place}
	}
}
