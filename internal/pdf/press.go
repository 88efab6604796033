package pdf

import (
	"context"
	"fmt"
	"reflect"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"bekal/internal/diag"
	"bekal/internal/output"
	"bekal/internal/pdf/document"
)

// survey is what page.js tells of a page.
type survey struct {
	Title, Language string
	Headings        []heading
	Waiting         []struct {
		spot
		IDs []string
	}
	Rectos  []string
	Fills   bool
	Fit     string // the custom property by which it asks to be one sheet; empty if it does not
	Refused []finding
	Links   []finding
}

// spot is where in the content something comes from; without a file nowhere is known.
type spot struct {
	File string
	Line int
}

type heading struct {
	spot
	Level    int
	Text, ID string
}

// finding is something that is wrong in a page.
type finding struct {
	spot
	Kind, Name string
	Address    string // in full
}

// mostPrints is how often a page is printed before it is given up that its numbers come to rest.
const mostPrints = 6

// print makes one edition.
func (t *tab) print(ctx context.Context, e Edition, o Options) (Document, []diag.Problem, error) {
	p := &proof{tab: t, edition: e, options: o}
	for _, step := range []func(context.Context) error{p.open, p.fit, p.number} {
		if err := step(ctx); err != nil {
			return Document{}, nil, err
		}
	}
	made, err := p.finish()
	return made, p.problems, err
}

// proof is an edition between its first print and its last.
type proof struct {
	*tab
	edition  Edition
	options  Options
	page     survey
	boxes    map[string]box // by the names of pages
	asked    asked
	laid     layout
	rounds   int
	printed  *document.Document
	problems []diag.Problem
}

// open shows the page, waits for what it is made of, and looks at what it asks for and what is wrong with it.
func (p *proof) open(ctx context.Context) error {
	if err := p.window(ctx, textWidth(p.edition.Paper)); err != nil {
		return err
	}
	if err := p.show(ctx, p.edition.Address); err != nil {
		return err
	}
	missing, err := call[[]finding](ctx, p.tab, "ready")
	if err != nil {
		return err
	}
	if p.page, err = call[survey](ctx, p.tab, "survey"); err != nil {
		return err
	}
	wide, err := p.measure(ctx)
	if err != nil {
		return err
	}
	p.judge(missing, wide)
	p.asked = asked{rectos: p.page.Rectos, fills: p.page.Fills}
	ids := append([]string{}, p.page.Rectos...)
	for _, waiting := range p.page.Waiting {
		p.asked.numbers = append(p.asked.numbers, waiting.IDs)
		ids = append(ids, waiting.IDs...)
	}
	for _, heading := range p.page.Headings {
		ids = append(ids, heading.ID)
	}
	p.laid = p.asked.first()
	if err := p.step(ctx, "keep"); err != nil {
		return err
	}
	return p.step(ctx, "ask", ids)
}

// step calls a function of page.js for what it does.
func (p *proof) step(ctx context.Context, function string, arguments ...any) error {
	_, err := call[chromedp.Void](ctx, p.tab, function, arguments...)
	return err
}

// number prints the page until every number in it is the one of the page that it speaks of. The first print is without
// tags, which take longer to write and to read than all else.
func (p *proof) number(ctx context.Context) error {
	still := len(p.asked.numbers) == 0 && len(p.asked.rectos) == 0 && !p.asked.fills
	for tagged := still; p.rounds < mostPrints; tagged = true {
		if err := p.lay(ctx); err != nil {
			return err
		}
		if err := p.impress(ctx, tagged); err != nil {
			return err
		}
		if still {
			return nil
		}
		next := p.asked.next(p.laid, p.printed.Destinations(), p.printed.Pages())
		if tagged && reflect.DeepEqual(next, p.laid) {
			return nil
		}
		p.laid = next
	}
	return &output.Refusal{
		Message: diag.Say("the numbers of pages in %s did not come to rest in %d prints", "nomor halaman di %s tidak kunjung tetap setelah %d kali cetak", p.edition.Name, mostPrints),
		Hint: diag.Say("a layout of your own may change its length with the numbers in it; give them a fixed width",
			"templat sendiri mungkin berubah panjang karena nomor di dalamnya; beri lebar tetap"),
	}
}

// lay writes the layout into the page.
func (p *proof) lay(ctx context.Context) error {
	if err := p.step(ctx, "fill", p.laid.numbers); err != nil {
		return err
	}
	return p.step(ctx, "lay", p.laid.before, p.laid.fills)
}

// impress prints the page as it is.
func (p *proof) impress(ctx context.Context, tagged bool) error {
	if tagged { // the last one, perhaps
		if err := p.step(ctx, "settle"); err != nil {
			return err
		}
	}
	pdf, err := run(ctx, p.tab, chromedp.PrintToPDF(
		chromedp.PDFPaper(chromedp.PaperSize{Width: p.edition.Paper.Width / mmPerInch, Height: p.edition.Paper.Height / mmPerInch}),
		chromedp.PDFPreferCSSPageSize(), chromedp.PDFPrintBackground(),
		func(params *page.PrintToPDFParams) {
			params.GenerateTaggedPDF, params.GenerateDocumentOutline = new(tagged), new(false)
		},
	))
	if err != nil {
		return err
	}
	p.rounds++
	if p.printed, err = document.Read(pdf); err != nil {
		return fmt.Errorf("reading what was printed: %w", err)
	}
	p.tell(false)
	return nil
}

func (p *proof) tell(done bool) {
	if p.options.Progress != nil {
		p.options.Progress(Moment{Edition: p.edition.Name, Round: p.rounds, Pages: p.printed.Pages(), Done: done})
	}
}

// finish gives the printed document its outline and what it says of itself.
func (p *proof) finish() (Document, error) {
	d := p.printed
	d.Trim(p.edition.Paper.points())
	p.checkPrinted()
	p.checkSheet()
	entries := make([]document.Entry, len(p.page.Headings))
	for i, heading := range p.page.Headings {
		entries[i] = document.Entry{Level: heading.Level, Title: heading.Text, ID: heading.ID}
	}
	p.lost(d.SetOutline(entries))
	d.KeepDestinations()
	d.Describe(document.Description{
		Title: p.page.Title, Author: p.edition.Author, Subject: p.edition.Subject, Keywords: p.edition.Keywords,
		Language: p.page.Language, Date: p.edition.Date, Outlined: len(entries) > 1,
	})
	made := Document{Edition: p.edition, Pages: d.Pages(), Rounds: p.rounds}
	if p.options.Booklet {
		width, height := p.edition.Paper.half()
		if err := d.Booklet(p.options.Signature, width, height); err != nil {
			return Document{}, err
		}
		made.Sheets = d.Pages() / 2
	}
	made.PDF = d.Bytes()
	p.tell(true)
	return made, nil
}
