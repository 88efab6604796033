package build

import (
	"path"
	"slices"
	"strings"

	"bekal/internal/diag"
	"bekal/internal/output"
	"bekal/internal/site"
)

// unknownEditions says which names under `pdf:` are of no edition. Where nothing is printed, nobody links to a PDF.
func unknownEditions(s *site.Site) []diag.Problem {
	var problems []diag.Problem
	for _, h := range s.Handbooks {
		if len(h.Editions) == 0 {
			continue
		}
		var names []string
		for _, e := range h.Editions {
			names = append(names, e.Name())
		}
		for _, name := range h.Settings.PDF {
			if !slices.Contains(names, name) {
				problems = append(problems, diag.UnknownValue.At(pdfPlace(h, name), diag.Say("there is no edition %q", "tidak ada edisi %q", name)).
					WithHint(diag.DidYouMean(name, names)))
			}
		}
	}
	return problems
}

// missingPDFs says which PDFs the pages link to and the output does not hold.
func (m *Model) missingPDFs(stage *output.Stage) []diag.Problem {
	var problems []diag.Problem
	for _, h := range m.Site.Handbooks {
		for _, e := range h.Editions {
			name := e.PDF()
			if m.handbookAlone() != nil {
				name = strings.TrimPrefix(name, h.Dir+"/")
			}
			if m.only != Root && e.HasPDF() && !stage.Holds(name) {
				problems = append(problems, diag.PDFMissing.At(pdfPlace(h, e.Name()), diag.Say("the pages link to %s, which is not there yet", "halaman menautkan %s yang belum ada", path.Base(name))).
					WithHint(diag.Say("\"bekal pdf --what %s\" prints it", "\"bekal pdf --what %s\" mencetaknya", e.Name())))
			}
		}
	}
	return problems
}

// pdfPlace is where a handbook names an edition under `pdf:`; its whole file where its library does.
func pdfPlace(h *site.Handbook, name string) diag.Place {
	source := h.Home.Source
	if source == nil {
		return diag.Place{File: path.Join(contentDir, h.Folder, "index.md")}
	}
	if source.Handbook != nil {
		for _, text := range source.Handbook.PDF {
			if text.V == name {
				return text.Pos.In(source.Src.File)
			}
		}
	}
	return diag.Place{File: source.Src.File}
}
