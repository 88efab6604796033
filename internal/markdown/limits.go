package markdown

// limit is a bound that keeps parsing linear in the size of a file. The parser's work grows with the square of what is
// limited here; no handbook comes near any of them.
type limit struct {
	name                string
	most                int
	english, indonesian string // formats that take most
}

// The limits of this package, all of them. Those of a paragraph hold for each stretch of text that is read as one: a
// paragraph, a heading, a table's cell.
var (
	maxBytes = limit{"markdown-bytes", 4 << 20,
		"the file is larger than %d bytes",
		"berkas ini lebih besar dari %d byte"}
	maxNesting = limit{"markdown-nesting", 64,
		"quotes and lists are nested deeper than %d",
		"kutipan dan daftar bersarang lebih dalam dari %d"}
	maxInlineNesting = limit{"markdown-inline-nesting", 64,
		"emphasis and links are nested deeper than %d",
		"penekanan dan tautan bersarang lebih dalam dari %d"}
	maxColumns = limit{"markdown-table-columns", 128,
		"the table has more than %d columns",
		"tabel ini memiliki lebih dari %d kolom"}
	maxCells = limit{"markdown-table-cells", 65536,
		"the table has more than %d cells",
		"tabel ini memiliki lebih dari %d sel"}
	maxMarks = limit{"markdown-emphasis-marks", 4000,
		"a paragraph has more than %d emphasis marks (*, _ or ~)",
		"satu paragraf memiliki lebih dari %d tanda penekanan (*, _ atau ~)"}
	maxLinks = limit{"markdown-links", 2000,
		"a paragraph has more than %d links",
		"satu paragraf memiliki lebih dari %d tautan"}
	maxDestinations = limit{"markdown-destinations", 1 << 20,
		"the destinations of a paragraph's links have more than %d bytes together",
		"alamat tautan dalam satu paragraf seluruhnya lebih dari %d byte"}
	maxBrackets = limit{"markdown-brackets", 4000,
		"a paragraph has more than %d closing brackets",
		"satu paragraf memiliki lebih dari %d kurung siku penutup"}
	maxCodeMarks = limit{"markdown-code-marks", 128,
		"a paragraph has a row of more than %d backticks",
		"satu paragraf memiliki deretan lebih dari %d tanda petik terbalik"}
	maxLines = limit{"markdown-paragraph-lines", 65536,
		"a paragraph has more than %d lines",
		"satu paragraf memiliki lebih dari %d baris"}
	maxDefinitions = limit{"markdown-link-definitions", 2000,
		"more than %d link definitions follow each other without an empty line",
		"lebih dari %d definisi tautan berurutan tanpa baris kosong"}
)
