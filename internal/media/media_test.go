package media

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/jpeg"
	"image/png"
	"testing"

	"bekal/internal/diag"
)

func TestMeasure(t *testing.T) {
	var photo, drawing bytes.Buffer
	if err := jpeg.Encode(&photo, image.NewGray(image.Rect(0, 0, 30, 20)), nil); err != nil {
		t.Fatal(err)
	}
	if err := png.Encode(&drawing, image.NewGray(image.Rect(0, 0, 7, 9))); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name string
		file []byte
		want Size
	}{
		{"a.jpg", photo.Bytes(), Size{30, 20}},
		{"turned.JPG", withOrientation(photo.Bytes(), 6), Size{20, 30}},
		{"upside-down.jpg", withOrientation(photo.Bytes(), 3), Size{30, 20}},
		{"a.png", drawing.Bytes(), Size{7, 9}},
		{"a.svg", []byte(`<?xml version="1.0"?><!-- x --><svg width="120" height="80px" viewBox="0 0 1 1"/>`), Size{120, 80}},
		{"box.svg", []byte(`<svg viewBox="0,0 300 150.4" width="100%"/>`), Size{300, 150}},
		{"inch.svg", []byte(`<svg width="1in" height="25.4mm"/>`), Size{96, 96}},
		{"none.svg", []byte(`<svg/>`), Size{}},
		{"a.avif", []byte("whatever"), Size{}},
	}
	for _, tt := range tests {
		got, err := Measure(tt.name, bytes.NewReader(tt.file))
		if err != nil || got != tt.want {
			t.Errorf("%s: got %v, %v; want %v", tt.name, got, err, tt.want)
		}
	}
}

func TestMeasureRefuses(t *testing.T) {
	tests := []struct {
		name string
		file []byte
		want string
	}{
		{"a.jpg", []byte("no picture"), "the picture a.jpg is damaged or is not what its name says"},
		{"cut.png", pngHeader(10, 10)[:20], "the picture cut.png is damaged or is not what its name says"},
		{"empty.gif", nil, "the picture empty.gif is damaged or is not what its name says"},
		{"wide.png", pngHeader(uint32(diag.PictureSide.Most)+1, 10), "the picture wide.png is too large: 16385 × 10 pixels"},
		{"many.png", pngHeader(16_000, uint32(diag.PicturePixels.Most/16_000)+1), "the picture many.png is too large: 16000 × 3126 pixels"},
		{"huge.png", pngHeader(30_000, 30_000), "the picture huge.png is too large: 30000 × 30000 pixels"},
		{"a.svg", []byte("<html/"), "the SVG picture cannot be read: it has no <svg> element"},
	}
	for _, tt := range tests {
		_, err := Measure(tt.name, bytes.NewReader(tt.file))
		var damage *Damage
		if !errors.As(err, &damage) || damage.Message.In(diag.English) != tt.want {
			t.Errorf("%s: got %v, want %q", tt.name, err, tt.want)
		}
	}
	if size, err := Measure("edge.png", bytes.NewReader(pngHeader(uint32(diag.PictureSide.Most), 3000))); err != nil || size.Width != diag.PictureSide.Most {
		t.Errorf("a picture at the limit: %v, %v", size, err)
	}
	if size, err := Measure("many.png", bytes.NewReader(pngHeader(16_000, uint32(diag.PicturePixels.Most/16_000)))); err != nil || size.Width*size.Height != diag.PicturePixels.Most {
		t.Errorf("as many pixels as there may be: %v, %v", size, err)
	}
}

// withOrientation puts an EXIF segment behind a JPEG's first marker.
func withOrientation(photo []byte, orientation uint16) []byte {
	tiff := []byte("Exif\x00\x00II*\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00")
	tiff = binary.LittleEndian.AppendUint16(tiff, orientation)
	tiff = append(tiff, 0, 0, 0, 0, 0, 0)
	segment := binary.BigEndian.AppendUint16([]byte{0xFF, 0xE1}, uint16(len(tiff)+2))
	return bytes.Join([][]byte{photo[:2], segment, tiff, photo[2:]}, nil)
}

// pngHeader is the head of a PNG of any size without a pixel.
func pngHeader(width, height uint32) []byte {
	chunk := []byte("IHDR")
	chunk = binary.BigEndian.AppendUint32(chunk, width)
	chunk = binary.BigEndian.AppendUint32(chunk, height)
	chunk = append(chunk, 8, 0, 0, 0, 0)
	head := []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d")
	return binary.BigEndian.AppendUint32(append(head, chunk...), crc32.ChecksumIEEE(chunk))
}

func FuzzMeasure(f *testing.F) {
	f.Add("a.svg", []byte(`<svg width="1e9" height="-1"/>`))
	f.Add("a.jpg", []byte("\xff\xd8\xff\xe1\x00\x10Exif\x00\x00II*\x00\xff\xff\xff\xff"))
	f.Add("a.png", pngHeader(1, 1))
	f.Fuzz(func(t *testing.T, name string, file []byte) {
		size, err := Measure(name, bytes.NewReader(file))
		if err == nil && (size.Width < 0 || size.Height < 0 || size.Width > diag.PictureSide.Most || size.Height > diag.PictureSide.Most) {
			t.Errorf("size %v", size)
		}
	})
}

func TestIsPicture(t *testing.T) {
	for name, want := range map[string]bool{"a.JPG": true, "b/c.svg": true, "a.pdf": false, "jpg": false} {
		if IsPicture(name) != want {
			t.Errorf("IsPicture(%q) = %v", name, !want)
		}
	}
}
