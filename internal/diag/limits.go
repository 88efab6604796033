package diag

// Bound is a limit that keeps every build short, or its pages light: a name for the documentation, what it allows at
// most, and what is said of more. All bounds of the project stand in this file; docs/limits.md is made of it.
type Bound struct {
	Name  string
	Most  int
	Unit  int    // how much of it the message counts as one: 1<<20 where it speaks of MiB; 0: 1
	About string // what it bounds, for the documentation

	english, indonesian string // formats: the first argument is Most in its unit, what is passed follows; "" where nothing is said
	hint                Text
}

// Say gives what is said of what passes the bound. What its format asks for behind the bound itself is passed.
func (b Bound) Say(passed ...any) Text {
	return Say(b.english, b.indonesian, append([]any{b.Most / max(b.Unit, 1)}, passed...)...)
}

// At makes the problem of what passes the bound, under the rule Limit.
func (b Bound) At(place Place, passed ...any) Problem {
	return Limit.At(place, b.Say(passed...)).WithHint(b.hint)
}

// Front matter, files and addresses.
var (
	YAMLBytes = Bound{"yaml-bytes", 64 << 10, 1, "bytes of front matter, or of a file of words",
		"%[2]v bytes of YAML are more than the %[1]d that one file may have", "YAML sepanjang %[2]v byte melebihi batas %[1]d byte per berkas",
		Say("move the text below the front matter", "pindahkan teksnya ke bawah front matter")}
	YAMLDepth = Bound{"yaml-depth", 20, 1, "lists and mappings inside one another",
		"lists and mappings are nested more than %d deep", "daftar dan pemetaan bersarang lebih dari %d tingkat", Text{}}
	FolderDepth = Bound{"folder-depth", 32, 1, "folders inside one another",
		"folders are nested more than %d deep", "folder bersarang lebih dari %d tingkat", Text{}}
	PageBytes = Bound{"page-bytes", 4 << 20, 1 << 20, "MiB of a Markdown file",
		"a page may have %d MiB at most", "halaman paling besar %d MiB",
		Say("split it into several", "bagi menjadi beberapa halaman")}
	SVGBytes = Bound{"svg-bytes", 4 << 20, 1 << 20, "MiB of an SVG picture",
		"an SVG picture may have %d MiB at most", "gambar SVG paling besar %d MiB",
		Say("save it as PNG or JPEG", "simpan sebagai PNG atau JPEG")}
	PictureSide = Bound{"picture-side", 16_384, 1, "pixels of a picture's side (rule `picture`)",
		"the picture %[2]v is too large: %[3]v × %[4]v pixels", "gambar %[2]v terlalu besar: %[3]v × %[4]v piksel",
		Say("scale it down; 2000 pixels on the long side are plenty", "perkecil gambarnya; 2000 piksel pada sisi panjang sudah cukup")}
	PicturePixels = Bound{"picture-pixels", 50_000_000, 1, "pixels of a picture (rule `picture`)",
		PictureSide.english, PictureSide.indonesian, PictureSide.hint}
	AddressPart = Bound{"address-part", 200, 1, "bytes of one part of an address (rule `unsafe-path`)",
		"it is longer than %d bytes", "panjangnya lebih dari %d bita", Text{}}
	AddressBytes = Bound{"address-bytes", 1000, 1, "bytes of a whole address (rule `unsafe-path`)",
		"its address would be longer than %d bytes", "alamatnya akan lebih panjang dari %d bita",
		Say("use fewer or shorter folders", "kurangi atau pendekkan nama foldernya")}
)

// Bodies. The parser's work grows with the square of what is bounded here; no handbook comes near any of it. What is said
// of a paragraph holds for each stretch of text that is read as one: a paragraph, a heading, a table's cell.
var (
	Nesting = Bound{"markdown-nesting", 64, 1, "quotes and lists inside one another",
		"quotes and lists are nested deeper than %d", "kutipan dan daftar bersarang lebih dalam dari %d", Text{}}
	InlineNesting = Bound{"markdown-inline-nesting", 64, 1, "emphasis and links inside one another",
		"emphasis and links are nested deeper than %d", "penekanan dan tautan bersarang lebih dalam dari %d", Text{}}
	TableColumns = Bound{"markdown-table-columns", 128, 1, "columns of a table",
		"the table has more than %d columns", "tabel ini memiliki lebih dari %d kolom", Text{}}
	TableCells = Bound{"markdown-table-cells", 65536, 1, "cells of a table",
		"the table has more than %d cells", "tabel ini memiliki lebih dari %d sel", Text{}}
	EmphasisMarks = Bound{"markdown-emphasis-marks", 4000, 1, "emphasis marks of a paragraph",
		"a paragraph has more than %d emphasis marks (*, _ or ~)", "satu paragraf memiliki lebih dari %d tanda penekanan (*, _ atau ~)", Text{}}
	Links = Bound{"markdown-links", 2000, 1, "links of a paragraph",
		"a paragraph has more than %d links", "satu paragraf memiliki lebih dari %d tautan", Text{}}
	Destinations = Bound{"markdown-destinations", 1 << 20, 1, "bytes of the destinations of a paragraph's links",
		"the destinations of a paragraph's links have more than %d bytes together", "alamat tautan dalam satu paragraf seluruhnya lebih dari %d byte", Text{}}
	Brackets = Bound{"markdown-brackets", 4000, 1, "closing brackets of a paragraph",
		"a paragraph has more than %d closing brackets", "satu paragraf memiliki lebih dari %d kurung siku penutup", Text{}}
	CodeMarks = Bound{"markdown-code-marks", 128, 1, "backticks in a row",
		"a paragraph has a row of more than %d backticks", "satu paragraf memiliki deretan lebih dari %d tanda petik terbalik", Text{}}
	ParagraphLines = Bound{"markdown-paragraph-lines", 65536, 1, "lines of a paragraph",
		"a paragraph has more than %d lines", "satu paragraf memiliki lebih dari %d baris", Text{}}
	LinkDefinitions = Bound{"markdown-link-definitions", 2000, 1, "link definitions without an empty line between them",
		"more than %d link definitions follow each other without an empty line", "lebih dari %d definisi tautan berurutan tanpa baris kosong", Text{}}
)

// Layouts. A layout that never ends is stopped, and named with its page.
var (
	LayoutBytes = Bound{"layout-bytes", 10 << 20, 1 << 20, "MiB of a page as it is made",
		"%[2]v would be larger than %[3]v MiB", "%[2]v akan lebih besar dari %[3]v MiB", endlessLoop()}
	LayoutSeconds = Bound{"layout-seconds", 10, 1, "seconds to make a page",
		"%[2]v was not finished in %[3]v", "%[2]v tidak selesai dalam %[3]v", endlessLoop()}
	LayoutDepth = Bound{"layout-depth", 10_000, 1, "functions that wait for each other in a page: three to twelve for each layout in another",
		"%[2]v needs layouts that call each other without end", "%[2]v memerlukan templat yang saling memanggil tanpa akhir",
		Say("look for a layout that names itself in {{template}}", "periksa templat yang menyebut dirinya sendiri dalam {{template}}")}
	EditionBytes = Bound{"edition-bytes", 256 << 20, 1 << 20, "MiB of a print edition as it is made",
		LayoutBytes.english, LayoutBytes.indonesian, endlessLoop()}
	EditionSeconds = Bound{"edition-seconds", 120, 1, "seconds to make a print edition",
		LayoutSeconds.english, LayoutSeconds.indonesian, endlessLoop()}
)

func endlessLoop() Text {
	return Say("look for a loop in the layout that does not end", "periksa pengulangan dalam templat yang tidak berakhir")
}

// What the published folder says of itself. It may have been written by anybody.
var ManifestBytes = Bound{"manifest-bytes", 256 << 20, 1, "bytes of public/.bekal, which is enough for two million files; a folder whose list is longer is not taken for ours",
	"it is longer than %d bytes", "panjangnya melebihi %d bita", Text{}}

// What is left out beyond a bound, so that a page, a search or a report stays short. Nothing has to be mended.
var (
	ContentsHeadings = Bound{Name: "contents-headings", Most: 1000, About: "headings in a page's list of contents; with more, those of level 2 alone, or none"}
	IndexEntries     = Bound{Name: "index-entries", Most: 5000, About: "pages and headings in the list from A to Z; with more, it has pages alone, and says so"}
	OutlineRows      = Bound{Name: "outline-rows", Most: 4, About: "rows of one time in a day's outline; more are one row with their number"}
	Filters          = Bound{Name: "filters", Most: 24, About: "groups, and rooms, that a timetable can be filtered by: as many as grid.css has rules for; those beyond have no filter"}
	SummaryLetters   = Bound{Name: "summary", Most: 180, About: "letters that a page shows of itself to search engines and in links, where none are written for that; cut behind a word"}
	HeadLetters      = Bound{Name: "running-head", Most: 72, About: "letters of a title in a running head of print; longer ones are cut behind a word"}
	WordLetters      = Bound{Name: "search-word", Most: 32, About: "letters of a word that a search tells apart"}
	SitemapAddresses = Bound{Name: "sitemap-addresses", Most: 50_000, About: "pages of one sitemap, since search engines take no more; with more, there are several and a list of them"}
	OfflineBytes     = Bound{Name: "offline-bytes", Most: 5_000_000, About: "bytes of a handbook that its readers' devices keep; of a larger one all that is text, of a still larger one the home page, days and lists"}
	NamesCompared    = Bound{Name: "names-compared", Most: 2000, About: "names that a mistaken one is compared with; among more, no hint says which was meant"}
	PageWeight       = Bound{"page-weight", 1 << 20, 1, "bytes of a page and its pictures (rule `page-weight`, a warning)",
		"this page and its pictures weigh %[2]v MiB; the heaviest is %[3]v with %[4]v MiB", "halaman ini dan gambarnya berukuran %[2]v MiB; yang terberat %[3]v dengan %[4]v MiB",
		Say("make its pictures smaller: 1600 pixels are enough for any screen", "perkecil gambarnya: 1600 piksel cukup untuk layar mana pun")}
	KeyBytes     = Bound{Name: "key-bytes", Most: 1 << 20, About: "bytes of a copied text that are searched for a private key"}
	OverlapsTold = Bound{Name: "overlaps-told", Most: 10_000, About: "overlaps of a day, and clashes of a handbook, that are told"}
	ProblemsTold = Bound{"problems-told", 50, 1, "problems of one rule in one body; the rest is counted",
		"and %[2]v more of this kind in this file", "dan %[2]v lagi sejenis ini dalam berkas ini", Text{}}
	GridColumns = Bound{Name: "grid-columns", Most: 16, About: "rooms or groups side by side in a day's grid; with more, the day is a list"}
	GridRows    = Bound{Name: "grid-rows", Most: 96, About: "rows of a day's grid; with more, the day is a list"}
)

// Bounds gives all bounds in the order of the documentation.
func Bounds() []Bound {
	return []Bound{
		YAMLBytes, YAMLDepth, FolderDepth, PageBytes, SVGBytes, PictureSide, PicturePixels, AddressPart, AddressBytes,
		Nesting, InlineNesting, TableColumns, TableCells, EmphasisMarks, Links, Destinations, Brackets, CodeMarks,
		ParagraphLines, LinkDefinitions, LayoutBytes, LayoutSeconds, LayoutDepth, EditionBytes, EditionSeconds, ManifestBytes,
		ContentsHeadings, IndexEntries, OutlineRows, Filters, SummaryLetters, HeadLetters, WordLetters, SitemapAddresses, OfflineBytes,
		NamesCompared, PageWeight, KeyBytes, OverlapsTold, ProblemsTold, GridColumns, GridRows,
	}
}
