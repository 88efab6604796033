// Package search makes the index that readers search a handbook with, and knows which words belong together.
//
// It takes pages as plain text, section by section, and gives the files of search/: scripts that call one global
// function, bekalSearch, so that a browser can load them from a disk as well as from a server.
//
//	library := search.NewLibrary()                  // one for all handbooks
//	plan := search.NewPlan(sizes)                   // which files there will be, known before any page is read
//	collected := search.NewCollection(library, plan)
//	collected.Add(i, page)                          // in any order, from any goroutine
//	index := collected.Index()                      // once all pages are in
//	text := index.AppendFile(nil, "terms-03.js")
//
// The files, all below search/:
//
//	index.js         what pages name: how many pages there are, and all other files with the hashes of their contents;
//	                 of a small handbook the whole index
//	titles.js        the words of titles and headings alone, which is loaded first; left out where it would be large
//	terms-00.js …    all words, in order, each with the pages that it stands in
//	texts-000.js …   the pages' titles, headings and texts, some pages a file, for what a result shows
//
// What they hold is in write.go. The same pages give the same bytes in whatever order they were added, and a change of
// a few words changes few files. The package reads no file, and knows nothing of Markdown, of sites and of who may
// read what: whatever it is given can be found.
package search

// Page is what can be found of one page.
type Page struct {
	Address  string // from the folder that search/ lies in: "day-1/struktur-kpu.html", ready to stand in an href
	Title    string
	Label    string    // which day it belongs to, as a reader is told; may be empty
	Sections []Section // the first has no heading: what stands before the first one, and what belongs to the page as a whole
}

// Section is a heading with the text below it.
type Section struct {
	Heading string // plain
	ID      string // the heading's anchor
	Text    string // plain, on one line
}
