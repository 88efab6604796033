package document

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// Description is what a document says of itself.
type Description struct {
	Title, Author, Subject string
	Keywords               []string
	Language               string    // a BCP 47 tag
	Date                   time.Time // of the edition; the zero time where it has none: no clock is asked
	Outlined               bool      // the outline is shown when the document is opened
}

// Describe sets what the document says of itself, and that its title stands in the window's bar. It forgets when and
// by which build of the browser it was printed, but not which engine drew it.
func (d *Document) Describe(of Description) {
	producer := d.info["Producer"]
	d.info = types.Dict{"Creator": text("Bekal")}
	if producer != nil {
		d.info["Producer"] = producer
	}
	for key, value := range map[string]string{
		"Title": of.Title, "Author": of.Author, "Subject": of.Subject, "Keywords": strings.Join(of.Keywords, ", "),
	} {
		if value != "" {
			d.info[key] = text(value)
		}
	}
	if !of.Date.IsZero() {
		date := types.StringLiteral(of.Date.UTC().Format("D:20060102150405") + "Z")
		d.info["CreationDate"], d.info["ModDate"] = date, date
	}
	if of.Language != "" {
		d.catalog["Lang"] = text(of.Language)
	}
	if of.Outlined && d.catalog["Outlines"] != nil {
		d.catalog["PageMode"] = types.Name("UseOutlines")
	}
	d.catalog["ViewerPreferences"] = types.Dict{"DisplayDocTitle": types.Boolean(true)}
}

// text gives a text as documents hold it: as it is where it is plain, else as UTF-16.
func text(s string) types.Object {
	plain := !strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r > '~' })
	if plain {
		return types.StringLiteral(strings.NewReplacer(`\`, `\\`, `(`, `\(`, `)`, `\)`).Replace(s))
	}
	var b strings.Builder
	b.WriteString("FEFF")
	for _, unit := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", unit)
	}
	return types.HexLiteral(b.String())
}

// renameStructs gives new names to the elements of the structure. The browser takes them from a counter that all its
// pages share, so they would tell how much was printed before; their order is that of the page, and is kept.
func (d *Document) renameStructs() map[string]string {
	var names []string
	for _, o := range d.objects {
		dict, _ := o.(types.Dict)
		if id, ok := dict["ID"].(types.StringLiteral); ok && dict["S"] != nil {
			names = append(names, string(id))
		}
	}
	slices.Sort(names)
	renamed := make(map[string]string, len(names))
	for i, name := range slices.Compact(names) {
		renamed[name] = fmt.Sprintf("node%08d", i+1)
	}
	return renamed
}
