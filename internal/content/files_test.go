package content

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

// grown is a folder whose files hold more or less than the system says, as those that somebody is writing do.
type grown struct {
	fstest.MapFS
	by int64
}

func (g grown) Open(name string) (fs.File, error) {
	file, err := g.MapFS.Open(name)
	return grownFile{file, g.by}, err
}

type grownFile struct {
	fs.File
	by int64
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

// TestReadFile reads files around the limit, of known size, of none, and while they grow and shrink.
func TestReadFile(t *testing.T) {
	const limit = 10
	for _, by := range []int64{0, 2, 100, -2} {
		for size := range 2 * limit {
			text := strings.Repeat("x", size)
			read, whole, err := readFile(grown{fstest.MapFS{"a": {Data: []byte(text)}}, by}, "a", limit)
			if err != nil {
				t.Fatal(err)
			}
			if whole != (size <= limit) || string(read) != text[:min(size, limit)] {
				t.Errorf("%d bytes, said to be %d fewer: %d bytes are read, whole: %t", size, by, len(read), whole)
			}
		}
	}
}
