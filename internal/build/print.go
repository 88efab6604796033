package build

import (
	"cmp"
	"context"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"bekal/internal/diag"
	"bekal/internal/output"
	"bekal/internal/pdf"
	"bekal/internal/schedule"
	"bekal/internal/site"
)

// AllEditions stands for every edition of a handbook where one is asked for by its name.
const AllEditions = "all"

// Printed is what came of a print.
type Printed struct {
	Report
	Documents []pdf.Document // in the order of the handbook
}

// Print prints the editions called what: "book", "day-1", "all". The PDFs go to pdf/ of the site in DIR/public or, if
// o.Output is set, into that folder. Problems that would keep a site from being published keep PDFs from it, too.
func Print(ctx context.Context, o Options, what string, how pdf.Options) (Printed, error) {
	project, err := Open(o.Dir)
	if err != nil {
		return Printed{}, err
	}
	defer project.Close()

	model, err := Load(project, o)
	if err != nil {
		return Printed{}, err
	}
	if report := model.report(o); report.Failed || model.Site == nil {
		return Printed{Report: report}, nil
	}
	editions, err := model.editions(what, o.Output == "", how.Booklet)
	if err != nil {
		return Printed{}, err
	}
	if _, err := output.Deliver(ctx, delivery(o), nil); err != nil {
		return Printed{}, err // before anybody waits for a print
	}
	tree, err := model.Outputs()
	if err != nil {
		return Printed{}, err
	}
	how.Jobs = o.Jobs
	documents, problems, err := pdf.Print(ctx, tree, editions, how)
	if err != nil {
		return Printed{}, err
	}
	model.found.Add(problems...)
	printed := Printed{model.report(o), documents}
	if printed.Failed {
		return printed, nil
	}
	printed.Result, err = output.Deliver(ctx, delivery(o), attachments(documents))
	return printed, err
}

// editions gives the editions with a name, of every handbook that has one. beside says that their files go to the
// folder pdf/ of their handbook.
func (m *Model) editions(what string, beside, booklet bool) ([]pdf.Edition, error) {
	if m.only == Root {
		return nil, &output.Refusal{
			Message: diag.Say("there is nothing to print beside the handbooks", "tidak ada yang dapat dicetak di luar buku-buku"),
			Hint:    diag.Say("name a handbook with --only, or leave it out to print all", "sebutkan satu buku dengan --only, atau hilangkan untuk mencetak semua"),
		}
	}
	var wanted []pdf.Edition
	var names []string
	for _, h := range m.Site.Handbooks {
		for _, e := range h.Editions {
			names = append(names, e.Name())
			if what == AllEditions || what == e.Name() {
				wanted = append(wanted, printable(e, beside, booklet))
			}
		}
	}
	if len(names) == 0 {
		return nil, &output.Refusal{
			Message: diag.Say("there is nothing to print: the handbook has \"print: false\"", "tidak ada yang dapat dicetak: buku ini memuat \"cetak: false\""),
			Hint:    diag.Say("remove that line", "hapus baris itu"),
		}
	}
	if len(wanted) == 0 {
		slices.Sort(names)
		known := strings.Join(slices.Compact(names), ", ")
		return nil, &output.Refusal{
			Message: diag.Say("there is no edition %q", "tidak ada edisi %q", what),
			Hint:    diag.Say("--what takes %s or all", "--what menerima %s, atau all", known),
		}
	}
	return wanted, nil
}

// printable is an edition as it is printed.
func printable(e *site.Edition, beside, booklet bool) pdf.Edition {
	h, name := e.Handbook(), e.Name()
	dir, s := h.Dir, h.Settings
	if beside {
		dir = path.Join(dir, site.PDFFolder)
	}
	if booklet {
		name += "-booklet"
	}
	return pdf.Edition{
		Name: path.Join(h.Dir, name), File: path.Join(dir, name+".pdf"), Address: e.Address,
		Paper:  pdf.Papers()[s.Paper],
		Author: s.Organizer, Subject: cmp.Or(e.Of.Description, s.Description), Keywords: h.Home.Tags, Date: midnight(s.Updated),
	}
}

// midnight is the beginning of a date, the zero time of one that is not known.
func midnight(d schedule.Date) time.Time {
	if !d.Known() {
		return time.Time{}
	}
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

// delivery says where PDFs go.
func delivery(o Options) output.Options {
	return output.Options{
		Dir:       o.Folder(),
		Protected: []string{filepath.Join(o.Dir, contentDir), filepath.Join(o.Dir, layoutsDir)},
		Audience:  string(o.Audience), Notify: o.Notify,
	}
}

func attachments(documents []pdf.Document) []output.Attachment {
	files := make([]output.Attachment, len(documents))
	for i, d := range documents {
		files[i] = output.Attachment{Path: d.File, Data: d.PDF}
	}
	return files
}
