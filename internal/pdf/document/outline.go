package document

import "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

// Entry is a line of an outline.
type Entry struct {
	Level int // 1 for the outermost
	Title string
	ID    string // of the element that it leads to, one of Destinations
}

// SetOutline gives the document an outline in place of the one it has. An entry that skips levels stands below the
// last one that is above it. Entries whose place is not known are left out, and given back. The entries below the
// outermost ones are folded away until a reader opens them.
func (d *Document) SetOutline(entries []Entry) (lost []Entry) {
	delete(d.catalog, "Outlines")
	root := &item{dict: types.Dict{"Type": types.Name("Outlines")}}
	open := []*item{root} // the last item of each level
	places := d.places()
	for _, e := range entries {
		to := places[e.ID]
		if to == nil {
			lost = append(lost, e)
			continue
		}
		for len(open) > 1 && open[len(open)-1].level >= e.Level {
			open = open[:len(open)-1]
		}
		above := open[len(open)-1]
		below := &item{level: e.Level, dict: types.Dict{"Title": text(e.Title), "Dest": to}}
		above.below = append(above.below, below)
		open = append(open, below)
	}
	if len(root.below) > 0 {
		d.chain(root)
		root.dict["Count"] = types.Integer(len(root.below))
		d.catalog["Outlines"] = root.ref
	}
	return lost
}

// item is an entry with those below it.
type item struct {
	level int
	dict  types.Dict
	ref   types.IndirectRef
	below []*item
}

// chain takes the item and all below it into the document, and links each to its neighbours.
func (d *Document) chain(above *item) {
	above.ref = d.add(above.dict)
	for _, i := range above.below {
		i.dict["Parent"] = above.ref
		d.chain(i)
	}
	if len(above.below) == 0 {
		return
	}
	above.dict["First"], above.dict["Last"] = above.below[0].ref, above.below[len(above.below)-1].ref
	above.dict["Count"] = types.Integer(-len(above.below))
	for i := range above.below[1:] {
		above.below[i].dict["Next"], above.below[i+1].dict["Prev"] = above.below[i+1].ref, above.below[i].ref
	}
}
