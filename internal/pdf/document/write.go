package document

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// This file is the writer. It exists since the same content must give the same bytes: pdfcpu's own stamps what it
// writes with the clock and a random identifier. Objects are numbered in the order in which they are met from the
// catalogue on, so what nothing refers to is left out; dictionaries are sorted; the identifier is a hash of all that
// is written. Objects without a stream are packed into compressed ones, which makes a tagged book a fourth as large.

// packed is how many objects share one compressed stream.
const packed = 200

// writer numbers and writes the objects of a document.
type writer struct {
	d       *Document
	out     bytes.Buffer
	numbers map[int]int // a number in the document: the number that it is written under
	queue   []int       // numbers in the document, in the order of those written; from 1
	entries []entry     // by the number written
	pack    []packedObject
	structs map[string]string // the new names of elements of the structure
}

// entry says where an object is written.
type entry struct {
	offset int // of the object itself, or the number of the stream that it is packed in
	index  int // in that stream
	packed bool
}

type packedObject struct {
	number int
	text   []byte
}

// Bytes gives the document as a file.
func (d *Document) Bytes() []byte {
	w := &writer{d: d, numbers: map[int]int{}, queue: []int{0}, entries: []entry{{}}, structs: d.renameStructs()}
	w.out.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	root, info := w.add(d.catalog), types.Object(nil)
	if len(d.info) > 0 {
		info = w.add(d.info)
	}
	for i := 1; i < len(w.queue) || len(w.pack) > 0; i++ {
		if i == len(w.queue) {
			w.flush() // adds the stream that holds the last of them
		}
		w.object(i, d.objects[w.queue[i]])
	}
	w.trailer(root, info)
	return w.out.Bytes()
}

// add makes sure that a dictionary of the document itself is written, and gives the reference to it.
func (w *writer) add(o types.Object) types.IndirectRef {
	ref := w.d.add(o)
	w.number(ref.ObjectNumber.Value())
	return ref
}

// number gives the number that an object is written under.
func (w *writer) number(old int) int {
	if number, met := w.numbers[old]; met {
		return number
	}
	w.queue = append(w.queue, old)
	w.entries = append(w.entries, entry{})
	w.numbers[old] = len(w.queue) - 1
	return len(w.queue) - 1
}

// object writes one object: a stream for itself, anything else packed.
func (w *writer) object(number int, o types.Object) {
	if stream, ok := o.(types.StreamDict); ok {
		w.stream(number, stream.Dict, stream.Raw)
		return
	}
	w.pack = append(w.pack, packedObject{number, w.append(nil, o)})
	if len(w.pack) == packed {
		w.flush()
	}
}

// stream writes a stream whose bytes are as its filters, if any, left them.
func (w *writer) stream(number int, dict types.Dict, raw []byte) {
	dict = copyOf(dict)
	dict["Length"] = types.Integer(len(raw))
	w.entries[number] = entry{offset: w.out.Len()}
	fmt.Fprintf(&w.out, "%d 0 obj\n", number)
	w.out.Write(w.append(nil, dict))
	w.out.WriteString("\nstream\n")
	w.out.Write(raw)
	w.out.WriteString("\nendstream\nendobj\n")
}

// flush writes the packed objects so far as one compressed stream.
func (w *writer) flush() {
	if len(w.pack) == 0 {
		return
	}
	var head, body bytes.Buffer
	holder := w.add(nil).ObjectNumber.Value()
	number := w.numbers[holder]
	for i, o := range w.pack {
		fmt.Fprintf(&head, "%d %d ", o.number, body.Len())
		body.Write(o.text)
		body.WriteByte('\n')
		w.entries[o.number] = entry{offset: number, index: i, packed: true}
	}
	w.d.objects[holder] = types.StreamDict{
		Dict: types.Dict{
			"Type": types.Name("ObjStm"), "N": types.Integer(len(w.pack)), "First": types.Integer(head.Len()),
			"Filter": types.Name("FlateDecode"),
		},
		Raw: deflate(append(head.Bytes(), body.Bytes()...)),
	}
	w.pack = w.pack[:0]
}

// trailer writes the table of all objects, which is a stream itself, and where it begins.
func (w *writer) trailer(root types.IndirectRef, info types.Object) {
	hash := sha256.Sum256(w.out.Bytes())
	id := types.HexLiteral(hex.EncodeToString(hash[:16]))
	start, size := w.out.Len(), len(w.queue)+1
	var table []byte
	for i, e := range append(w.entries, entry{offset: start}) {
		kind := byte(1)
		switch {
		case i == 0:
			kind = 0
		case e.packed:
			kind = 2
		}
		table = append(table, kind, byte(e.offset>>24), byte(e.offset>>16), byte(e.offset>>8), byte(e.offset), byte(e.index>>8), byte(e.index))
	}
	dict := types.Dict{
		"Type": types.Name("XRef"), "Size": types.Integer(size), "Root": root, "ID": types.Array{id, id},
		"W":      types.Array{types.Integer(1), types.Integer(4), types.Integer(2)},
		"Filter": types.Name("FlateDecode"),
	}
	if info != nil {
		dict["Info"] = info
	}
	w.entries = append(w.entries, entry{})
	w.stream(size-1, dict, deflate(table))
	fmt.Fprintf(&w.out, "startxref\n%d\n%%%%EOF\n", start)
}

// append appends an object in the form that files have it in.
func (w *writer) append(b []byte, o types.Object) []byte {
	switch o := o.(type) {
	case types.Dict:
		b = append(b, "<<"...)
		for _, key := range sortedKeys(o) {
			b = append(b, '/')
			b = append(b, types.EncodeName(key)...)
			b = append(b, ' ')
			b = w.append(b, o[key])
		}
		return append(b, ">>"...)
	case types.Array:
		b = append(b, '[')
		for i, item := range o {
			if i > 0 {
				b = append(b, ' ')
			}
			b = w.append(b, item)
		}
		return append(b, ']')
	case types.IndirectRef:
		if w.d.objects[o.ObjectNumber.Value()] == nil {
			return append(b, "null"...)
		}
		b = strconv.AppendInt(b, int64(w.number(o.ObjectNumber.Value())), 10)
		return append(b, " 0 R"...)
	case types.Name:
		b = append(b, '/')
		return append(b, types.EncodeName(string(o))...)
	case types.Integer:
		return strconv.AppendInt(b, int64(o), 10)
	case types.Float:
		return strconv.AppendFloat(b, float64(o), 'f', -1, 64)
	case types.Boolean:
		return strconv.AppendBool(b, bool(o))
	case types.StringLiteral:
		b = append(b, '(')
		b = append(b, w.renamed(string(o))...)
		return append(b, ')')
	case types.HexLiteral:
		b = append(b, '<')
		b = append(b, o...)
		return append(b, '>')
	}
	return append(b, "null"...)
}

func (w *writer) renamed(text string) string {
	if name, ok := w.structs[text]; ok {
		return name
	}
	return text
}

func copyOf(d types.Dict) types.Dict {
	c := make(types.Dict, len(d)+1)
	for key, value := range d {
		c[key] = value
	}
	return c
}

func deflate(data []byte) []byte {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	z.Write(data) // a bytes.Buffer takes everything
	z.Close()
	return b.Bytes()
}
