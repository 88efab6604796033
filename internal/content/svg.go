package content

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"

	"bekal/internal/diag"
)

// inspectSVG says what an SVG picture does beyond being seen: it runs script, loads something from elsewhere, or holds
// another document. The first of each file is said. A picture that is no well-formed XML is refused, since nobody can tell.
func inspectSVG(src diag.Source) []diag.Problem {
	decoder := xml.NewDecoder(bytes.NewReader(src.Text))
	var s svgInspector
	for {
		start := int(decoder.InputOffset())
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		end := int(decoder.InputOffset())
		if err != nil {
			return []diag.Problem{unsafeSVG(src, end, end+1,
				diag.Say("the picture is damaged: its XML cannot be read here", "gambar ini rusak: XML-nya tidak dapat dibaca di sini"))}
		}
		if what := s.token(token); !what.IsZero() {
			return []diag.Problem{unsafeSVG(src, start, end, diag.Say("this picture is not safe to publish: %s", "gambar ini tidak aman untuk diterbitkan: %s", what))}
		}
	}
}

// svgInspector looks at the tokens of one picture in their order.
type svgInspector struct {
	inStyle bool
	style   strings.Builder // the text of the style element so far: it may come in pieces, each harmless
}

// token says what a token does that a picture need not; the zero Text where it is harmless.
func (s *svgInspector) token(token xml.Token) diag.Text {
	switch t := token.(type) {
	case xml.StartElement:
		if strings.EqualFold(t.Name.Local, "style") {
			s.inStyle = true
			s.style.Reset()
		}
		return unsafeElement(t)
	case xml.EndElement:
		if strings.EqualFold(t.Name.Local, "style") {
			s.inStyle = false
			return unsafeStyle(s.style.String())
		}
	case xml.CharData:
		if s.inStyle {
			s.style.Write(t)
		}
	case xml.ProcInst:
		if t.Target != "xml" {
			return diag.Say("it loads a style sheet from elsewhere", "memuat lembar gaya dari tempat lain")
		}
	case xml.Directive:
		if bytes.Contains(bytes.ToUpper(t), []byte("ENTITY")) {
			return diag.Say("it defines entities", "mendefinisikan entitas")
		}
	}
	return diag.Text{}
}

func unsafeSVG(src diag.Source, start, end int, message diag.Text) diag.Problem {
	return diag.UnsafeFile.At(src.Place(start, end), message).WithHint(
		diag.Say("save it again as plain SVG, or as PNG", "simpan ulang sebagai SVG polos, atau sebagai PNG"))
}

// unsafeElement says what an element does that a picture need not; the zero Text where it is harmless.
func unsafeElement(e xml.StartElement) diag.Text {
	switch name := strings.ToLower(e.Name.Local); name {
	case "script", "handler", "listener":
		return diag.Say("it holds script", "memuat skrip")
	case "foreignobject", "iframe", "object", "embed", "audio", "video":
		return diag.Say("it holds another document (<%s>)", "memuat dokumen lain (<%s>)", name)
	}
	for _, a := range e.Attr {
		name := strings.ToLower(a.Name.Local)
		value := strings.TrimSpace(a.Value)
		switch {
		case strings.HasPrefix(name, "on"):
			return diag.Say("it runs script (%s)", "menjalankan skrip (%s)", name)
		case (name == "href" || name == "src") && !localReference.MatchString(value):
			return diag.Say("it refers to something outside itself (%s)", "merujuk ke luar dirinya (%s)", name)
		case name == "attributename" && (strings.HasSuffix(strings.ToLower(value), "href") || strings.HasPrefix(strings.ToLower(value), "on")):
			return diag.Say("it changes what it refers to", "mengubah rujukannya")
		case name == "base":
			return diag.Say("it refers to something outside itself (%s)", "merujuk ke luar dirinya (%s)", name)
		}
		if what := unsafeStyle(value); name != "href" && name != "src" && !what.IsZero() {
			return what
		}
	}
	return diag.Text{}
}

var (
	localReference = regexp.MustCompile(`^(#|$|(?i:data:image/(png|jpe?g|gif|webp)[;,]))`)
	styleReference = regexp.MustCompile(`(?i)url\(\s*["']?\s*([^"')\s]*)|@import|image-set\(|javascript:|expression\(`)
)

// unsafeStyle says that a style or attribute loads something from elsewhere.
func unsafeStyle(style string) diag.Text {
	if !strings.ContainsAny(style, "(@:\\") {
		return diag.Text{}
	}
	for _, found := range styleReference.FindAllStringSubmatch(style, -1) {
		if !strings.HasPrefix(strings.ToLower(found[0]), "url(") || !localReference.MatchString(found[1]) {
			return diag.Say("its style refers to something outside itself", "gayanya merujuk ke luar dirinya")
		}
	}
	if strings.Contains(style, `\`) {
		return diag.Say("its style hides something behind a backslash", "gayanya menyembunyikan sesuatu di balik garis miring terbalik")
	}
	return diag.Text{}
}
