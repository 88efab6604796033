package decode

// The limits that keep decoding short, whatever a file holds.
const (
	MaxBytes = 64 << 10 // of YAML in one file
	MaxDepth = 20       // lists and mappings inside one another
)
