package content

// The limits that keep reading short, whatever a project holds. Those of front matter are package decode's.
const (
	maxPageBytes = 4 << 20 // of one Markdown file
	maxSVGBytes  = 4 << 20 // of one SVG picture, which is read whole
	maxKeyBytes  = 1 << 20 // how far a file is searched for a private key
	maxFolders   = 32      // folders inside one another
)
