// Package media measures pictures: how wide and high a file is shown, read from its first bytes.
//
// It takes an open file and its name, and gives a Size in pixels or an error that says, in both languages, what is
// wrong. It decodes no pixels, so that a header that lies about billions of them costs nothing.
package media

import (
	"errors"
	"image"
	_ "image/gif" // the formats that image.DecodeConfig knows
	_ "image/jpeg"
	_ "image/png"
	"io"
	"path"
	"strings"

	_ "golang.org/x/image/webp"

	"bekal/internal/diag"
)

// Size is how large a picture is shown, in CSS pixels. Zero is not known: an SVG without a size, an AVIF.
type Size struct{ Width, Height int }

// Damage is why a picture cannot be shown.
type Damage struct{ Message, Hint diag.Text }

func (d *Damage) Error() string { return d.Message.In(diag.English) }

// IsPicture says whether a file of this name is a picture that a page can show.
func IsPicture(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif":
		return true
	}
	return false
}

// Measure reads the size of the picture in file. Its error is a *Damage where the picture is at fault,
// otherwise one of reading.
func Measure(name string, file io.ReadSeeker) (Size, error) {
	switch strings.ToLower(path.Ext(name)) {
	case ".svg":
		return measureSVG(file)
	case ".avif":
		return Size{}, nil
	}
	config, format, err := image.DecodeConfig(file)
	if err != nil {
		if errors.Is(err, image.ErrFormat) || errors.Is(err, io.ErrUnexpectedEOF) || isFormatError(err) {
			return Size{}, &Damage{
				Message: diag.Say("the picture %s is damaged or is not what its name says", "gambar %s rusak atau isinya tidak sesuai dengan namanya", path.Base(name)),
				Hint:    diag.Say("save it again as JPEG, PNG, GIF, WebP or SVG", "simpan ulang sebagai JPEG, PNG, GIF, WebP, atau SVG"),
			}
		}
		return Size{}, err
	}
	size := Size{config.Width, config.Height}
	if size.Width > diag.PictureSide.Most || size.Height > diag.PictureSide.Most || size.Width*size.Height > diag.PicturePixels.Most {
		tooLarge := diag.PictureSide.At(diag.Place{}, path.Base(name), size.Width, size.Height)
		return Size{}, &Damage{Message: tooLarge.Message, Hint: tooLarge.Hint}
	}
	if format == "jpeg" {
		if _, err := file.Seek(0, io.SeekStart); err != nil {
			return Size{}, err
		}
		if turned(file) {
			size.Width, size.Height = size.Height, size.Width
		}
	}
	return size, nil
}

// isFormatError tells a picture's own faults from those of reading: the decoders' errors have no common type.
func isFormatError(err error) bool {
	text := err.Error()
	for _, decoder := range []string{"jpeg: ", "png: ", "gif: ", "webp: ", "riff: ", "vp8", "image: "} {
		if strings.HasPrefix(text, decoder) {
			return true
		}
	}
	return errors.Is(err, io.EOF)
}
