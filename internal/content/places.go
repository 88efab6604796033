package content

import (
	"path"
	"slices"
	"strings"

	"bekal/internal/decode"
	"bekal/internal/diag"
)

// area is what a folder is to the pages in it.
type area int

const (
	inLibrary  area = iota // the root of a library
	inHandbook             // the root of a handbook
	inChapters             // any other folder of a handbook
	inDay                  // a day's, or one without a page of its own inside a day
	inPeople               // people/, or one without a page of its own inside it
	inOwn                  // the folder of a session, recap or person: what else lies there is a chapter
)

// place is what a folder is: what its own page is by its name and where it lies, and what it is to the pages in it.
type place struct {
	kind   Kind
	area   area
	number int // of a day
}

// rootPlace is the place of content/ itself.
func rootPlace(kind Kind) place {
	if kind == KindLibrary {
		return place{kind: KindLibrary, area: inLibrary}
	}
	return place{kind: KindHandbook, area: inHandbook}
}

// below gives the place of a folder inside this one, by its name and whether it has an index.md.
func (p place) below(name string, hasIndex bool) place {
	number, isDay := dayNumber(name)
	switch {
	case p.area == inLibrary && isPeopleName(name):
		return place{kind: KindPage, area: inPeople}
	case p.area == inLibrary && hasIndex:
		return place{kind: KindHandbook, area: inHandbook}
	case p.area == inOwn:
		return place{kind: KindPage, area: inOwn}
	case p.area == inHandbook && isPeopleName(name):
		return place{kind: KindPage, area: inPeople}
	case hasIndex && isRecapName(stem(name)):
		return place{kind: KindRecap, area: inOwn}
	case p.area == inPeople && hasIndex:
		return place{kind: KindPerson, area: inOwn}
	case p.area == inPeople:
		return place{kind: KindPage, area: inPeople}
	case p.area == inDay && hasIndex:
		return place{kind: KindSession, area: inOwn}
	case p.area == inDay:
		return place{kind: KindPage, area: inDay}
	case isDay && p.area != inLibrary:
		return place{kind: KindDay, area: inDay, number: number}
	}
	return place{kind: KindPage, area: inChapters}
}

// as gives the place of a folder whose index.md says its kind itself.
func (p place) as(kind Kind) place {
	switch kind {
	case p.kind:
		return p
	case KindDay:
		return place{kind: KindDay, area: inDay}
	case KindSession, KindRecap, KindPerson:
		return place{kind: kind, area: inOwn}
	case KindHandbook, KindLibrary:
		return rootPlace(kind)
	}
	return place{kind: kind, area: inChapters}
}

// pageKind gives the kind of a page in the folder by its file name. index.md is the folder's own.
func (p place) pageKind(name string) Kind {
	stem := stem(name)
	switch {
	case name == indexName:
		return p.kind
	case isRecapName(stem):
		return KindRecap
	case p.area == inDay:
		return KindSession
	case p.area == inPeople:
		return KindPerson
	case (p.area == inHandbook || p.area == inLibrary) && isGlossaryName(stem):
		return KindGlossary
	}
	return KindPage
}

const indexName = "index.md"

// checkKind says that a written kind does not fit the page's place. above is the place of the folder around the one
// that the page is of, nil for the root.
func checkKind(rel string, written decode.Value[Kind], above *place) (message, hint diag.Text) {
	isIndex := path.Base(rel) == indexName
	isRoot := rel == indexName
	switch kind := written.V; {
	case isRoot && kind != KindHandbook && kind != KindLibrary:
		return diag.Say("the first page of content/ is a handbook or a library, not %s", "halaman pertama content/ adalah buku atau pustaka, bukan %s", kindName(kind)),
			diag.Say("remove the key, or write kind: library", "hapus kunci ini, atau tulis jenis: pustaka")
	case kind == KindLibrary && !isRoot:
		return diag.Say("a library is the index.md of content/ itself", "pustaka adalah index.md milik content/ sendiri"),
			diag.Say("remove the key", "hapus kunci ini")
	case kind == KindHandbook && !isRoot && (!isIndex || above == nil || above.area != inLibrary):
		return diag.Say("a handbook is the index.md of content/, or of a folder in a library", "buku adalah index.md milik content/, atau milik folder di dalam pustaka"),
			diag.Say("write kind: library in content/index.md to keep several handbooks", "tulis jenis: pustaka di content/index.md untuk memuat beberapa buku")
	case kind == KindDay && !isIndex:
		return diag.Say("a day is the index.md of a folder", "hari adalah index.md sebuah folder"),
			diag.Say("move the page to %s", "pindahkan halaman ini ke %s", strings.TrimSuffix(path.Base(rel), ".md")+"/index.md")
	case kind == KindDay && above != nil && !slices.Contains([]area{inHandbook, inChapters}, above.area):
		return diag.Say("a day does not lie here", "hari tidak berada di sini"),
			diag.Say("move its folder beside the other days", "pindahkan foldernya ke samping hari yang lain")
	}
	return diag.Text{}, diag.Text{}
}
