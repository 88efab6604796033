package main

import (
	"cmp"
	"maps"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"bekal/internal/build"
	"bekal/internal/diag"
	"bekal/internal/pdf"
	"bekal/internal/site"
)

// printTime is how long the print of one edition may take, unless --timeout says otherwise.
const printTime = 2 * time.Minute

// pdfCommand is `bekal pdf`: it reads the flags and hands them to build.Print.
func pdfCommand(c *console) *cobra.Command {
	var o build.Options
	var how pdf.Options
	var what string
	command := &cobra.Command{
		Use:   "pdf [DIR]",
		Short: c.in(diag.Say("Print the handbook as PDF", "Mencetak buku sebagai PDF")),
		Long: c.dirHelp() + "\n" + c.in(diag.Say(
			"It prints through Chrome, Chromium, Edge or Brave, whichever is installed; BEKAL_BROWSER may name one.",
			"Pencetakan memakai Chrome, Chromium, Edge, atau Brave yang terpasang; BEKAL_BROWSER dapat menyebutkannya.")),
		Example: "bekal pdf\nbekal pdf --what day-1 --paper A5\nbekal pdf --booklet --signature 4",
		Args:    operands,
		RunE: func(command *cobra.Command, args []string) error {
			start := time.Now()
			if err := c.readProject(&o, args); err != nil {
				return err
			}
			if err := c.readPrint(&o, &how); err != nil {
				return err
			}
			o.Notify, how.Notify = c.say, c.say
			shown := c.showProgress(&how)
			printed, err := build.Print(command.Context(), o, what, how)
			shown.clear()
			if err != nil {
				return err
			}
			if err := c.problems(c.Stderr, printed.Problems); err != nil {
				return err
			}
			if printed.Failed {
				c.say(diag.Say("nothing printed", "tidak ada yang dicetak"))
				return errProblems
			}
			return c.sayPrinted(o.Folder(), printed, time.Since(start))
		},
	}
	projectFlags(c, command, &o)
	printFlags(c, command, &o, &how, &what)
	return command
}

func printFlags(c *console, command *cobra.Command, o *build.Options, how *pdf.Options, what *string) {
	flags := command.Flags()
	flags.StringVar(what, "what", site.EditionBook, c.in(diag.Say("print `EDITION`: book, day-1, recap-1, timetable or all", "cetak `EDISI`: book, day-1, recap-1, timetable, atau all")))
	flags.StringVar(&o.Paper, "paper", "", c.in(diag.Say("print on `PAPER`: %s, whatever the handbook says", "cetak di `KERTAS`: %s, apa pun isi buku", listed(paperNames()))))
	flags.BoolVar(&how.Booklet, "booklet", false, c.in(diag.Say("lay A5 pages out on A4 sheets, to be printed on both sides and folded", "susun halaman A5 pada lembar A4 untuk dicetak bolak-balik dan dilipat")))
	flags.IntVar(&how.Signature, "signature", 0, c.in(diag.Say("fold a booklet in bundles of `N` sheets, not in one", "lipat buklet per `N` lembar, bukan sekaligus")))
	flags.BoolVar(&o.InkSaver, "ink-saver", false, c.in(diag.Say("print without large areas of colour", "cetak tanpa bidang warna yang luas")))
	flags.StringVarP(&o.Output, "output", "d", "", c.in(diag.Say("write into `FOLDER`, not into DIR/public/pdf", "tulis ke `FOLDER`, bukan ke DIR/public/pdf")))
	flags.StringVar(&how.Browser, "browser", "", c.in(diag.Say("print through `BROWSER`, a name or path", "cetak dengan `PERAMBAN`, berupa nama atau path")))
	flags.DurationVar(&how.Timeout, "timeout", printTime, c.in(diag.Say("give up an edition after `TIME`", "hentikan sebuah edisi setelah `WAKTU`")))
	choices(command, "paper", paperNames()...)
	choices(command, "what", site.EditionBook, site.EditionTimetable, build.AllEditions)
}

// paperNames are the sizes of paper that --paper takes.
func paperNames() []string { return slices.Sorted(maps.Keys(pdf.Papers())) }

// listed writes names as a sentence does: "A4, A5 or Letter".
func listed(names []string) diag.Text {
	last := len(names) - 1
	return diag.Say("%s or %s", "%s, atau %s", strings.Join(names[:last], ", "), names[last])
}

// readPrint looks at the flags of a print, and fills in what follows from them.
func (c *console) readPrint(o *build.Options, how *pdf.Options) error {
	if o.Paper != "" && !slices.Contains(paperNames(), o.Paper) {
		return misused(diag.Say("--paper takes %s, not %q", "--paper menerima %s, bukan %q", listed(paperNames()), o.Paper))
	}
	switch {
	case how.Timeout <= 0:
		return misused(diag.Say("--timeout takes a time such as 90s or 5m", "--timeout menerima waktu seperti 90s atau 5m"))
	case how.Signature < 0:
		return misused(diag.Say("--signature takes a number of sheets from 1", "--signature menerima jumlah lembar mulai dari 1"))
	case how.Signature > 0 && !how.Booklet:
		return misused(diag.Say("--signature is for a --booklet", "--signature hanya untuk --booklet"))
	}
	if how.Booklet {
		o.Paper = cmp.Or(o.Paper, "A5")
	}
	how.Browser = cmp.Or(how.Browser, c.Getenv("BEKAL_BROWSER"))
	return nil
}

// sayPrinted ends a print: a line for each file, and how a booklet wants to be printed.
func (c *console) sayPrinted(folder string, printed build.Printed, took time.Duration) error {
	booklet := false
	for _, d := range printed.Documents {
		line := diag.Say("%s: %s", "%s: %s", path.Join(folder, d.File), counted(d.Pages, "page", "halaman"))
		if d.Sheets > 0 {
			booklet = true
			line = diag.Say("%s, on %s", "%s, pada %s", line, counted(d.Sheets, "sheet", "lembar"))
		}
		if err := c.summary(line); err != nil {
			return err
		}
	}
	if booklet {
		c.say(diag.Say("print it in its real size on both sides, turned over along the short edge, and fold each bundle in the middle",
			"cetak dengan ukuran asli, bolak-balik dengan balikan di sisi pendek, lalu lipat tiap berkas lembar di tengah"))
	}
	r := printed.Result
	return c.summary(diag.Say("%s: %d written, %d unchanged; %s; %s", "%s: %d ditulis, %d tetap; %s; %s",
		counted(r.Files, "file", "berkas"), r.Written, r.Unchanged, countProblems(printed.Problems), took.Round(time.Millisecond)))
}
