package content

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

// grown is a folder whose files hold more or less than the system says, as those that somebody is writing do, and give
// so many bytes at a time.
type grown struct {
	fstest.MapFS
	by     int64
	atOnce int
}

func (g grown) Open(name string) (fs.File, error) {
	file, err := g.MapFS.Open(name)
	return grownFile{file, g.by, g.atOnce}, err
}

type grownFile struct {
	fs.File
	by     int64
	atOnce int
}

func (f grownFile) Read(text []byte) (int, error) {
	return f.File.Read(text[:min(len(text), f.atOnce)])
}

func (f grownFile) Stat() (fs.FileInfo, error) {
	info, err := f.File.Stat()
	return grownInfo{info, f.by}, err
}

type grownInfo struct {
	fs.FileInfo
	by int64
}

func (i grownInfo) Size() int64 { return max(i.FileInfo.Size()-i.by, 0) }

// TestReadFile reads files around the limit, of known size, of none, and while they grow and shrink; and in pieces, as
// some file systems give them.
func TestReadFile(t *testing.T) {
	const limit = 10
	for _, folder := range []grown{{by: 0, atOnce: 100}, {by: 2, atOnce: 100}, {by: 100, atOnce: 100}, {by: -2, atOnce: 100}, {atOnce: 1}, {atOnce: limit}} {
		for size := range 2 * limit {
			text := strings.Repeat("x", size)
			folder.MapFS = fstest.MapFS{"a": {Data: []byte(text)}}
			read, whole, err := readFile(folder, "a", limit)
			if err != nil {
				t.Fatal(err)
			}
			if whole != (size <= limit) || string(read) != text[:min(size, limit)] {
				t.Errorf("%d bytes, said to be %d fewer, %d at once: %d bytes are read, whole: %t", size, folder.by, folder.atOnce, len(read), whole)
			}
		}
	}
}
