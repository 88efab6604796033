package output

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"context"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/cespare/xxhash/v2"
)

// mostDeflated is how large a file may be to be made smaller in the archive, in bytes; larger ones are films and the
// like, which are as small as they get.
const mostDeflated = 64 << 20

// Pack writes the published site into an archive: all files of the site and the PDFs beside it, by their paths, with
// one date. So the same site always makes the same archive. It is called after Publish, or where the output is
// intact. The archive appears whole or not at all; size is its length in bytes.
func (s *Stage) Pack(ctx context.Context, a *Archive) (files int, size int64, err error) {
	temporary := "." + a.name + stagingSuffix
	if err := a.in.remove(temporary); err != nil {
		return 0, 0, archiveFailed(a.shown, err)
	}
	file, err := a.in.create(temporary)
	if err != nil {
		return 0, 0, archiveFailed(a.shown, err)
	}
	entries := s.packed()
	err = s.pack(ctx, stepWriter{file, a.in}, entries)
	if info, statErr := file.Stat(); statErr == nil {
		size = info.Size()
	}
	if err = errors.Join(err, file.Close()); err == nil {
		err = a.in.rename(temporary, a.name)
	}
	if err != nil {
		err = errors.Join(err, a.in.Remove(temporary))
		if ctx.Err() != nil {
			return 0, 0, context.Cause(ctx)
		}
		return 0, 0, archiveFailed(a.shown, err)
	}
	return len(entries), size, nil
}

// packed lists what goes into an archive.
func (s *Stage) packed() []entry {
	entries := slices.Clone(s.old.entries)
	if s.tree != nil {
		entries = slices.Clone(s.fresh)
	}
	for _, f := range s.there.foreign {
		if path.Base(path.Dir(f.path)) == pdfFolder && path.Ext(f.path) == ".pdf" && !f.link {
			entries = append(entries, entry{path: f.path, size: -1})
		}
	}
	slices.SortStableFunc(entries, func(a, b entry) int { return strings.Compare(a.path, b.path) })
	return slices.CompactFunc(entries, func(a, b entry) bool { return a.path == b.path })
}

func (s *Stage) pack(ctx context.Context, to io.Writer, entries []entry) error {
	squeeze, err := flate.NewWriter(nil, flate.DefaultCompression)
	if err != nil {
		return err
	}
	archive := zip.NewWriter(to)
	if err := archive.SetComment(archiveMark); err != nil {
		return err
	}
	p := packer{archive: archive, squeeze: squeeze}
	for _, e := range entries {
		if err := ctx.Err(); err != nil {
			return err
		}
		file, err := s.work.Open(s.published(e.path))
		if err != nil {
			return err
		}
		err = p.add(e, file)
		if err = errors.Join(err, file.Close()); err != nil {
			return err
		}
	}
	return archive.Close()
}

// packer puts files into an archive one after the other. Sizes stand before each file and not behind it, since not
// every program that unpacks on a phone reads the latter.
type packer struct {
	archive *zip.Writer
	squeeze *flate.Writer
	small   bytes.Buffer
}

// add puts a file in, deflated if that makes it smaller. One of the site must still be what was published.
func (p *packer) add(e entry, file *os.File) error {
	sum, check := xxhash.New(), crc32.NewIEEE()
	size, err := io.Copy(io.MultiWriter(sum, check), file)
	if err != nil {
		return err
	}
	if e.size >= 0 && (size != e.size || toSum(sum.Sum64()) != e.sum) {
		return fmt.Errorf("%s was changed meanwhile", e.path)
	}
	header := &zip.FileHeader{
		Name: e.path, Flags: 0x800, // the name is UTF-8
		CRC32: check.Sum32(), UncompressedSize64: uint64(size), CompressedSize64: uint64(size),
		ReaderVersion: 20,
		//lint:ignore SA1019 a raw header takes its date from here: the first of 1980, before which there is none
		ModifiedDate: 1<<5 | 1,
	}
	header.SetMode(0o644)
	from := io.Reader(&p.small)
	smaller, err := p.deflate(file, size)
	switch {
	case err != nil:
		return err
	case smaller:
		header.Method, header.CompressedSize64 = zip.Deflate, uint64(p.small.Len())
	default:
		from = io.NewSectionReader(file, 0, size)
	}
	into, err := p.archive.CreateRaw(header)
	if err != nil {
		return err
	}
	_, err = io.Copy(into, from)
	return err
}

// deflate squeezes a file into p.small, and says whether that is smaller.
func (p *packer) deflate(file *os.File, size int64) (smaller bool, err error) {
	if size == 0 || size > mostDeflated {
		return false, nil
	}
	p.small.Reset()
	p.squeeze.Reset(&p.small)
	if _, err := io.Copy(p.squeeze, io.NewSectionReader(file, 0, size)); err != nil {
		return false, err
	}
	err = p.squeeze.Close()
	return int64(p.small.Len()) < size, err
}
