// Package document reads a PDF as a browser prints it, says what stands on which page, and writes it anew: with an
// outline, with what it says of itself, folded into a booklet, and always with the same bytes for the same content.
//
//	printed, err := document.Read(bytes)
//	page := printed.Destinations()["day-1"]      // on which page the element with this id stands
//	printed.SetOutline(entries)
//	printed.Describe(description)
//	bytes = printed.Bytes()
//
// It takes and gives bytes and knows nothing of handbooks or browsers. Reading is pdfcpu's work. Writing is ours
// (write.go), since the bytes that pdfcpu writes hold a clock and chance. Pages are counted from 1, lengths are points.
package document

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"sync"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/fault"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// Document is a PDF that was read. One goroutine uses it.
type Document struct {
	objects map[int]types.Object // by number
	next    int                  // the number of the next new object
	catalog types.Dict
	info    types.Dict
	pages   []types.IndirectRef
	pageOf  map[int]int // an object's number: its page
}

// errNoPDF is what Read says of bytes that are no PDF, or one with parts missing.
var errNoPDF = errors.New("this is no PDF")

// Read reads a PDF.
func Read(pdf []byte) (*Document, error) {
	if !bytes.HasPrefix(pdf, []byte("%PDF-")) {
		return nil, errNoPDF
	}
	withoutConfigFolder()
	read, err := readContext(pdf)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errNoPDF, err)
	}
	d := &Document{objects: make(map[int]types.Object, len(read.Table)), pageOf: map[int]int{}}
	for number, entry := range read.Table {
		if entry == nil || entry.Free || entry.Object == nil {
			continue
		}
		if d.objects[number], err = unpack(entry.Object); err != nil {
			return nil, fmt.Errorf("%w: %w", errNoPDF, err)
		}
		d.next = max(d.next, number+1)
	}
	if read.Root == nil {
		return nil, errNoPDF
	}
	if d.catalog = d.dict(*read.Root); d.catalog == nil {
		return nil, errNoPDF
	}
	if read.Info != nil {
		d.info = d.dict(*read.Info)
	}
	if err := d.listPages(d.catalog["Pages"], 0); err != nil {
		return nil, err
	}
	return d, nil
}

// withoutConfigFolder keeps pdfcpu from making a folder of its own in the user's home.
var withoutConfigFolder = sync.OnceFunc(func() { model.ConfigPath = "disable" })

// readContext reads without pdfcpu's package api, which brings the width of every letter on a terminal along, reckoned
// at each start of the program.
func readContext(pdf []byte) (read *model.Context, err error) {
	defer fault.Catch(&err)
	return pdfcpu.Read(bytes.NewReader(pdf), model.NewDefaultConfiguration())
}

// unpack gives an object that pdfcpu has left in the compressed stream that it is packed in.
func unpack(o types.Object) (types.Object, error) {
	if packed, ok := o.(types.LazyObjectStreamObject); ok {
		return packed.DecodedObject(context.Background()) // decoding never waits
	}
	return o, nil
}

// deepest is how many levels a tree of pages or of names may have; what a browser writes has three or four.
const deepest = 64

// listPages gathers the pages below a node of the tree of pages.
func (d *Document) listPages(node types.Object, level int) error {
	ref, isRef := node.(types.IndirectRef)
	dict := d.dict(node)
	if dict == nil || !isRef || level > deepest {
		return errNoPDF
	}
	if kids := d.array(dict["Kids"]); kids != nil {
		for _, kid := range kids {
			if err := d.listPages(kid, level+1); err != nil {
				return err
			}
		}
		return nil
	}
	d.pages = append(d.pages, ref)
	d.pageOf[ref.ObjectNumber.Value()] = len(d.pages)
	return nil
}

// Pages says how many pages there are.
func (d *Document) Pages() int { return len(d.pages) }

// Size gives the width and height of a page.
func (d *Document) Size(page int) (width, height float64) {
	left, bottom, right, top := d.edges(page)
	return right - left, top - bottom
}

// edges says where a page lies.
func (d *Document) edges(page int) (left, bottom, right, top float64) {
	box := d.array(d.dict(d.pages[page-1])["MediaBox"])
	if len(box) != 4 {
		return 0, 0, 0, 0
	}
	return number(box[0]), number(box[1]), number(box[2]), number(box[3])
}

// rounding is by how much a browser may make a page larger than its paper, in points.
const rounding = 1

// Trim cuts pages to their paper, which lies upright or across: browsers round its size up to their own unit, and what
// was to reach the edge would not, by a hairline. Pages of other sizes stay as they are.
func (d *Document) Trim(width, height float64) {
	for page := 1; page <= len(d.pages); page++ {
		left, bottom, right, top := d.edges(page)
		paperWidth, paperHeight := width, height
		if right-left > top-bottom {
			paperWidth, paperHeight = max(width, height), min(width, height)
		}
		if right-left <= paperWidth+rounding && top-bottom <= paperHeight+rounding {
			right, bottom = min(right, left+paperWidth), max(bottom, top-paperHeight) // a page is drawn from its top left corner
			d.dict(d.pages[page-1])["MediaBox"] = types.Array{types.Float(left), types.Float(bottom), types.Float(right), types.Float(top)}
		}
	}
}

// Destinations gives the page of each element that some link in the document leads to, by its id.
func (d *Document) Destinations() map[string]int {
	pages := map[string]int{}
	for id, place := range d.places() {
		if len(place) == 0 {
			continue
		}
		if ref, ok := place[0].(types.IndirectRef); ok {
			pages[id] = d.pageOf[ref.ObjectNumber.Value()]
		}
	}
	return pages
}

// places gives where the elements stand that Destinations knows, by their ids: a page and a place on it. An id that links
// write in two ways has two names of one place.
func (d *Document) places() map[string]types.Array {
	places, named := map[string]types.Array{}, d.dict(d.catalog["Dests"])
	for _, name := range sortedKeys(named) {
		places[idOf(name)] = d.array(named[name])
	}
	return places
}

// idOf reads the name of a destination: an id, percent-encoded as in an address.
func idOf(name string) string {
	if id, err := url.PathUnescape(name); err == nil {
		return id
	}
	return name
}

// resolve follows a reference to its object.
func (d *Document) resolve(o types.Object) types.Object {
	if ref, ok := o.(types.IndirectRef); ok {
		return d.objects[ref.ObjectNumber.Value()]
	}
	return o
}

func (d *Document) dict(o types.Object) types.Dict {
	dict, _ := d.resolve(o).(types.Dict)
	return dict
}

func (d *Document) array(o types.Object) types.Array {
	array, _ := d.resolve(o).(types.Array)
	return array
}

// add takes in a new object.
func (d *Document) add(o types.Object) types.IndirectRef {
	d.objects[d.next] = o
	d.next++
	return *types.NewIndirectRef(d.next-1, 0)
}

func number(o types.Object) float64 {
	switch o := o.(type) {
	case types.Integer:
		return float64(o)
	case types.Float:
		return float64(o)
	}
	return 0
}

// sortedKeys gives the keys of a dictionary in the order in which they are written.
func sortedKeys(d types.Dict) []string { return slices.Sorted(maps.Keys(d)) }
