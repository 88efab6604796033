package feed

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"

	"bekal/internal/diag"
	"bekal/internal/site"
)

// The files that keep a handbook, in its folder. Pages name the worker and the manifest, and the worker the list.
const (
	WorkerName   = "sw.js"
	ListName     = "sw-list.js"
	ManifestName = "site.webmanifest"
)

//go:embed worker.js
var worker string

//go:embed remover.js
var remover []byte

// A Part is a file of the site, as finished.
type Part struct {
	Address string  // from the site's root
	Size    int64   // in bytes
	Sum     [8]byte // that changes with its bytes
}

// Keeps says that a handbook is kept on its readers' devices.
func Keeps(h *site.Handbook) bool { return h.Settings.Offline }

// Removers are the workers of all folders where there is nothing to keep: of handbooks that say so, and of a library,
// whose handbooks each have their own. Each takes away what an earlier one there may have kept.
func Removers(s *site.Site) []File {
	var files []File
	if s.Library != nil {
		files = append(files, File{WorkerName, remover})
	}
	for _, h := range s.Handbooks {
		if !Keeps(h) {
			files = append(files, Remover(h))
		}
	}
	return files
}

// Remover is the worker of a handbook of which nothing is to be kept.
func Remover(h *site.Handbook) File { return File{path.Join(h.Dir, WorkerName), remover} }

// List makes the list of what is kept of a handbook, in the script that its worker runs. parts are all files of the
// site that the handbook's readers may come to see.
func List(h *site.Handbook, parts []Part) []byte {
	sums := map[string]string{}
	for _, p := range chosen(h, parts) {
		sums[fromFolder(h, p.Address)] = hex.EncodeToString(p.Sum[:4])
	}
	text, err := json.Marshal(sums) // keys come sorted
	if err != nil {
		panic(err) // texts by texts
	}
	return fmt.Appendf(nil, "const kept = %s;\n", text)
}

// WorkerText is the worker of all handbooks, without its version.
func WorkerText() []byte { return []byte(worker) }

// Worker makes the worker for a list, of WorkerText as it is to be published. It is another one for another list, by
// which browsers know that there is news.
func Worker(text, list []byte) []byte {
	sum := sha256.Sum256(append([]byte(worker), list...))
	return bytes.ReplaceAll(text, []byte("@version@"), hex.AppendEncode(nil, sum[:4]))
}

// fromFolder is the way from a handbook's folder to a file, as the browser has it.
func fromFolder(h *site.Handbook, address string) string {
	below, ok := strings.CutPrefix(address, h.Dir+"/")
	switch {
	case h.Dir == "":
		below = address
	case !ok:
		below = "../" + address
	}
	return (&url.URL{Path: below}).EscapedPath()
}

// chosen picks what is kept: all, if it is little; else all that is text; else what every page needs, and then the pages by
// how much a reader without a connection needs them, as long as there is room.
func chosen(h *site.Handbook, parts []Part) []Part {
	most := int64(diag.OfflineBytes.Most)
	parts = slices.DeleteFunc(slices.Clone(parts), func(p Part) bool { return isForOthers(h, p.Address) })
	if sizeOf(parts) <= most {
		return parts
	}
	texts := slices.DeleteFunc(slices.Clone(parts), func(p Part) bool { return !isText(p.Address) })
	if sizeOf(texts) <= most {
		return texts
	}
	rank := ranks(h)
	slices.SortStableFunc(texts, func(a, b Part) int { return cmp.Compare(rank(a.Address), rank(b.Address)) })
	var kept []Part
	room := most
	for _, p := range texts {
		if rank(p.Address) == last || p.Size > room {
			continue
		}
		room -= p.Size
		kept = append(kept, p)
	}
	return kept
}

func sizeOf(parts []Part) (size int64) {
	for _, p := range parts {
		size += p.Size
	}
	return size
}

// isForOthers says that a file is not for a reader's screen: for search engines, networks, hosts and printers, and the
// worker's own.
func isForOthers(h *site.Handbook, address string) bool {
	below := strings.TrimPrefix(address, h.Dir+"/")
	for _, folder := range []string{"print/", "pdf/", "assets/cards/"} {
		if strings.HasPrefix(below, folder) {
			return true
		}
	}
	switch below {
	case "404.html", "robots.txt", "CNAME", WorkerName, ListName:
		return true
	}
	return path.Ext(below) == ".xml"
}

func isText(address string) bool {
	switch path.Ext(address) {
	case ".html", ".css", ".js", ".webmanifest":
		return true
	}
	return false
}

// last is the rank of what is not kept where there is no room for all.
const last = 9

// ranks orders the files of a large handbook: what every page needs, the home page, the days, the timetable of them all and
// the other lists.
func ranks(h *site.Handbook) func(address string) int {
	rank := map[string]int{h.Home.Address: 1}
	for _, d := range h.Days {
		rank[d.Page.Address] = 2
	}
	for _, p := range []*site.Page{h.Timetable, h.Tasks, h.Materials, h.PeoplePage} {
		if p != nil {
			rank[p.Address] = 3
		}
	}
	return func(address string) int {
		if path.Ext(address) != ".html" && !strings.Contains(address, "search/") {
			return 0
		}
		if known, ok := rank[address]; ok {
			return known
		}
		return last
	}
}
