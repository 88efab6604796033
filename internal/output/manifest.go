package output

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"bekal/internal/diag"
)

const (
	manifestName    = ".bekal"
	manifestFormat  = manifestFormats + "2"
	manifestFormats = "bekal output " // with the number of a format, which another version of Bekal may have
	unfinished      = "-"             // the digest while files are being replaced one by one: it equals no digest
)

// manifest says which files of the output are ours. It names no time and no machine, so that equal sites have equal
// manifests. As text it is
//
//	bekal output 2
//	audience participants
//	digest 5f0c…
//	files 2
//	9f86d081884c7d65 5120 day-1/index.html
//	60303ae22b998861 812 index.html
//
// The handbooks of a library have manifests of their own in their folders, with a line "handbook kalbar-2024" before
// that of the digest; see parts.go.
type manifest struct {
	audience string
	handbook string  // the folder that a library's handbook lies in; "" for a library's root or a single handbook
	digest   string  // of all that the site was made from; unfinished while it is being replaced
	entries  []entry // sorted by path, each path once
	parts    []Part  // of a library: its handbooks, whose files are among the entries; sorted by folder
}

// entry is one file of ours.
type entry struct {
	path string
	size int64 // in bytes
	sum  Sum
}

// find gives the place of a path among the entries.
func (m *manifest) find(path string) (int, bool) {
	return slices.BinarySearchFunc(m.entries, path, func(e entry, path string) int { return strings.Compare(e.path, path) })
}

// under says that a file of ours lies in the folder.
func (m *manifest) under(folder string) bool {
	i, _ := m.find(folder + "/")
	return i < len(m.entries) && strings.HasPrefix(m.entries[i].path, folder+"/")
}

// union is the manifest while files are replaced one by one: whatever is cut off, it names all that is ours.
func (m *manifest) union(next manifest) manifest {
	both := slices.Concat(next.entries, m.entries)
	slices.SortStableFunc(both, func(a, b entry) int { return strings.Compare(a.path, b.path) })
	both = slices.CompactFunc(both, func(a, b entry) bool { return a.path == b.path })
	whole := manifest{audience: next.audience, handbook: next.handbook, digest: unfinished, entries: both}
	for _, part := range next.parts {
		whole.parts = append(whole.parts, Part{part.Folder, unfinished})
	}
	return whole
}

// text writes the manifest; its parts are not in it.
func (m *manifest) text() []byte {
	out := fmt.Appendf(nil, "%s\naudience %s\n", manifestFormat, m.audience)
	if m.handbook != "" {
		out = fmt.Appendf(out, "handbook %s\n", m.handbook)
	}
	out = fmt.Appendf(out, "digest %s\nfiles %d\n", m.digest, len(m.entries))
	for _, e := range m.entries {
		out = hex.AppendEncode(out, e.sum[:])
		out = strconv.AppendInt(append(out, ' '), e.size, 10)
		out = append(append(append(out, ' '), e.path...), '\n')
	}
	return out
}

// damaged is a manifest that cannot be used. It comes from the published folder, where anybody may have put it.
type damaged struct{ what diag.Text }

func (d *damaged) Error() string { return d.what.In(diag.English) }

// readManifest reads and checks a manifest. The error is fs.ErrNotExist where there is none and *damaged where it is
// none of ours, or not whole.
func readManifest(in folder, name string) (manifest, error) {
	info, err := in.Lstat(name)
	if err != nil {
		return manifest{}, err
	}
	if !info.Mode().IsRegular() {
		return manifest{}, &damaged{diag.Say("it is not a file", "itu bukan berkas")}
	}
	if info.Size() > int64(diag.ManifestBytes.Most) {
		return manifest{}, &damaged{diag.ManifestBytes.Say()}
	}
	file, err := in.Open(name)
	if err != nil {
		return manifest{}, err
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, int64(diag.ManifestBytes.Most)))
	if err != nil {
		return manifest{}, err
	}
	return parseManifest(text)
}

// parseManifest reads the text of a manifest.
func parseManifest(text []byte) (manifest, error) {
	var m manifest
	lines := strings.Split(string(bytes.TrimSuffix(text, []byte{'\n'})), "\n") // one copy, which all paths share
	switch {
	case lines[0] == manifestFormat:
	case strings.HasPrefix(lines[0], manifestFormats):
		return m, &damaged{diag.Say("another version of Bekal wrote it", "yang membuatnya versi Bekal lain")}
	default:
		return m, &damaged{diag.Say("line 1 is not %q", "baris 1 bukan %q", manifestFormat)}
	}
	count, next := "", 1
	for _, head := range []struct {
		key      string
		value    *string
		optional bool
	}{{"audience", &m.audience, false}, {"handbook", &m.handbook, true}, {"digest", &m.digest, false}, {"files", &count, false}} {
		value, ok := "", false
		if next < len(lines) {
			value, ok = strings.CutPrefix(lines[next], head.key+" ")
		}
		switch {
		case ok:
			*head.value = value
			next++
		case !head.optional:
			return manifest{}, &damaged{diag.Say("line %d has no %q", "baris %d tidak memuat %q", next+1, head.key)}
		}
	}
	lines = lines[next:]
	if count != strconv.Itoa(len(lines)) {
		return manifest{}, &damaged{diag.Say("it names %d files instead of %s", "isinya %d berkas, bukan %s", len(lines), count)}
	}
	m.entries = make([]entry, len(lines))
	for i, line := range lines {
		var ok bool
		if m.entries[i], ok = parseEntry(line); !ok || i > 0 && m.entries[i-1].path >= m.entries[i].path {
			return manifest{}, &damaged{diag.Say("line %d is not a file's", "baris %d bukan baris berkas", i+next+1)}
		}
	}
	return m, nil
}

func parseEntry(line string) (entry, bool) {
	sum, rest, _ := strings.Cut(line, " ")
	size, path, _ := strings.Cut(rest, " ")
	e := entry{path: path}
	if hex.DecodedLen(len(sum)) != len(e.sum) || checkPath(path) != nil {
		return e, false
	}
	if _, err := hex.Decode(e.sum[:], []byte(sum)); err != nil {
		return e, false
	}
	var err error
	e.size, err = strconv.ParseInt(size, 10, 64)
	return e, err == nil && e.size >= 0
}
