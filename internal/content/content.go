// Package content reads a handbook's source: it walks content/, splits front matter from body, and decodes it by one
// table of keys (the schema files) into typed values that know where they were written.
//
// It takes an fs.FS of the project and gives a *Tree of pages, folders and files with every problem on the way. The same
// table writes front matter back, for new files, and gives the reference of keys in the documentation. Bodies are kept
// as text: no Markdown is read here but a leading heading. The package asks no question about two pages at once (links,
// addresses, clashes are package site's and check's), and never writes a file.
package content
