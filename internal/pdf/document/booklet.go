package document

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// Booklet lays the pages out on sheets that are printed on both sides and folded, two pages on a side. width and height
// are those of half a side. Pages are centred on their halves and made smaller where they would not fit. What only makes sense on a
// screen, outline, links and structure, stays behind; the document itself is not to be used any more.
func (d *Document) Booklet(signature int, width, height float64) error {
	sides := Fold(len(d.pages), signature)
	forms := make([]types.IndirectRef, len(d.pages))
	for i := range d.pages {
		form, err := d.form(i + 1)
		if err != nil {
			return err
		}
		forms[i] = form
	}
	tree := types.Dict{"Type": types.Name("Pages"), "Count": types.Integer(len(sides))}
	treeRef := d.add(tree)
	var kids types.Array
	var pages []types.IndirectRef
	for _, side := range sides {
		ref := d.add(d.sheet(side, forms, width, height, treeRef))
		kids, pages = append(kids, ref), append(pages, ref)
	}
	tree["Kids"] = kids
	d.catalog = types.Dict{
		"Type": types.Name("Catalog"), "Pages": treeRef,
		"ViewerPreferences": types.Dict{
			"DisplayDocTitle": types.Boolean(true), "PrintScaling": types.Name("None"),
			"Duplex": types.Name("DuplexFlipShortEdge"), // the hint that printers' dialogues read
		},
	}
	d.pages, d.pageOf = pages, map[int]int{}
	for i, ref := range pages {
		d.pageOf[ref.ObjectNumber.Value()] = i + 1
	}
	return nil
}

// foldOverlap is how far both pages reach over the fold, in points, less than a tenth of a millimetre: what only reached
// it would leave a white hairline where a picture goes over both.
const foldOverlap = 0.25

// sheet makes one side of a sheet.
func (d *Document) sheet(side Side, forms []types.IndirectRef, width, height float64, tree types.IndirectRef) types.Dict {
	var content bytes.Buffer
	shown := types.Dict{}
	for i, page := range []int{side.Left, side.Right} {
		if page == 0 {
			continue
		}
		left, bottom, right, top := d.edges(page)
		w, h := right-left, top-bottom
		scale := min(1, width/w, height/h)
		x, y := width-foldOverlap, (height-h*scale)/2
		if i == 0 {
			x = width + foldOverlap - w*scale
		}
		name := fmt.Sprintf("P%d", i)
		fmt.Fprintf(&content, "q %.4f 0 0 %.4f %.4f %.4f cm /%s Do Q\n", scale, scale, x-left*scale, y-bottom*scale, name)
		shown[name] = forms[page-1]
	}
	return types.Dict{
		"Type": types.Name("Page"), "Parent": tree,
		"MediaBox":  types.Array{types.Integer(0), types.Integer(0), types.Float(2 * width), types.Float(height)},
		"Resources": types.Dict{"XObject": shown},
		"Contents":  d.add(types.StreamDict{Dict: types.Dict{"Filter": types.Name("FlateDecode")}, Raw: deflate(content.Bytes())}),
	}
}

// form makes a page into a drawing that other pages can show.
func (d *Document) form(page int) (types.IndirectRef, error) {
	dict := d.dict(d.pages[page-1])
	form := types.Dict{
		"Type": types.Name("XObject"), "Subtype": types.Name("Form"),
		"BBox": dict["MediaBox"], "Resources": dict["Resources"],
	}
	contents := d.resolve(dict["Contents"])
	if stream, ok := contents.(types.StreamDict); ok {
		for _, key := range []string{"Filter", "DecodeParms"} {
			if value := stream.Dict[key]; value != nil {
				form[key] = value
			}
		}
		return d.add(types.StreamDict{Dict: form, Raw: stream.Raw}), nil
	}
	var all bytes.Buffer
	for _, part := range d.array(contents) {
		text, err := inflate(d.resolve(part))
		if err != nil {
			return types.IndirectRef{}, fmt.Errorf("page %d: %w", page, err)
		}
		all.Write(text)
		all.WriteByte('\n')
	}
	form["Filter"] = types.Name("FlateDecode")
	return d.add(types.StreamDict{Dict: form, Raw: deflate(all.Bytes())}), nil
}

// inflate gives the text of a stream that is compressed as browsers do, or not at all.
func inflate(o types.Object) ([]byte, error) {
	stream, ok := o.(types.StreamDict)
	if !ok {
		return nil, errNoPDF
	}
	switch filter := stream.Dict["Filter"].(type) {
	case nil:
		return stream.Raw, nil
	case types.Name:
		if filter == "FlateDecode" {
			z, err := zlib.NewReader(bytes.NewReader(stream.Raw))
			if err != nil {
				return nil, err
			}
			return io.ReadAll(z)
		}
	}
	return nil, fmt.Errorf("a stream is compressed in a way that is not known here: %v", stream.Dict["Filter"])
}
