package render

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"sync"

	"bekal/internal/diag"
	"bekal/internal/media"
	"bekal/internal/site"
)

// pictures measures each picture once, when a page first shows it.
type pictures struct {
	content fs.FS
	mu      sync.Mutex // of the map alone
	byPath  map[string]func() measured
}

// measured is a picture's size in pixels, or why it cannot be shown.
type measured struct {
	size    media.Size
	problem *diag.Problem // without a place: it belongs to whoever shows the picture
}

// size gives a picture's size in pixels, zero for a file that is no picture, or why it cannot be shown.
func (p *pictures) size(file *site.File) (media.Size, *diag.Problem) {
	if !media.IsPicture(file.Path) {
		return media.Size{}, nil
	}
	p.mu.Lock()
	measure := p.byPath[file.Path]
	if measure == nil {
		measure = sync.OnceValue(func() measured { return p.measure(file.Path) })
		p.byPath[file.Path] = measure
	}
	p.mu.Unlock()
	m := measure()
	return m.size, m.problem
}

func (p *pictures) measure(path string) measured {
	size, err := p.read(path)
	if err == nil {
		return measured{size: size}
	}
	problem := unreadable("", err)
	if damage, ok := errors.AsType[*media.Damage](err); ok {
		problem = diag.Picture.At(diag.Place{}, damage.Message).WithHint(damage.Hint)
	}
	return measured{problem: &problem}
}

func (p *pictures) read(path string) (media.Size, error) {
	file, err := p.content.Open(path)
	if err != nil {
		return media.Size{}, err
	}
	defer file.Close()
	seeker, ok := file.(io.ReadSeeker)
	if !ok {
		return media.Size{}, fmt.Errorf("%s cannot be read twice", path)
	}
	return media.Measure(path, seeker)
}

// picturesOf says what is wrong with the pictures that a page's front matter names.
func (r *Renderer) picturesOf(p *site.Page) []diag.Problem {
	if p.Source == nil {
		return nil
	}
	var problems []diag.Problem
	look := func(file *site.File, place diag.Place) {
		if file == nil {
			return
		}
		if _, problem := r.pictures.size(file); problem != nil {
			found := *problem
			found.Place = place
			problems = append(problems, found)
		}
	}
	source, name := p.Source, p.Source.Src.File
	look(p.Image, source.Image.Pos.In(name))
	if source.Handbook != nil && source.Handbook.Logo.IsSet() {
		look(r.books[p.Handbook].settings.Logo, source.Handbook.Logo.Pos.In(name))
	}
	if p.Person != nil && source.Person != nil {
		look(p.Person.Photo, source.Person.Photo.Pos.In(name))
	}
	if p.Recap != nil {
		for _, photo := range p.Recap.Photos {
			look(photo.File, photo.Place)
		}
	}
	return problems
}
