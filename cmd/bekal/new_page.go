package main

import (
	"errors"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"bekal/internal/build"
	"bekal/internal/diag"
	"bekal/internal/site"
	"bekal/internal/starter"
)

// newPage is a kind of page that `bekal new` starts in a project.
type newPage struct {
	use         string
	short, long diag.Text
	example     string
	file        func(*existing, []string) (starter.File, error) // takes the operands; those that are left out are ""
}

func newPages() []newPage {
	day := diag.Say("DAY is the day's folder below content/, or its number.", "DAY adalah folder hari itu di dalam content/, atau nomornya.")
	return []newPage{
		{
			use: "day [TITLE]", short: diag.Say("Start the day after the last", "Memulai hari setelah hari terakhir"),
			example: `bekal new day "Kunjungan lapangan"`, file: newDay,
		},
		{
			use: "session DAY TITLE", short: diag.Say("Start a session", "Memulai sebuah sesi"), long: day,
			example: `bekal new session hari-2 "Etika digital"`, file: newSession,
		},
		{
			use: "recap DAY [AUTHOR]", short: diag.Say("Start the recap of a day, or of the whole event", "Memulai rekap sebuah hari, atau seluruh acara"),
			long:    diag.Say("%s For the whole event it is a dot.\nA second recap is named after its AUTHOR.", "%s Untuk seluruh acara, tulis titik.\nRekap kedua diberi nama menurut AUTHOR, penulisnya.", day),
			example: "bekal new recap hari-1\nbekal new recap .\nbekal new recap hari-1 \"Siti Aminah\"", file: newRecap,
		},
		{
			use: "person NAME", short: diag.Say("Start the page of a person or unit", "Memulai halaman seseorang atau sebuah unit"),
			long:    diag.Say("NAME has its degrees; the file is named without them. In a library the page is for all handbooks, unless --handbook names one.", "NAME ditulis dengan gelar; nama berkasnya tanpa gelar. Di pustaka halaman ini untuk semua buku, kecuali --handbook menyebut salah satunya."),
			example: `bekal new person "Dra. Kokom Komala, M.Pd."`, file: newPerson,
		},
		{
			use: "page TITLE", short: diag.Say("Start a chapter", "Memulai sebuah bab"),
			example: `bekal new page "Tanya jawab"`, file: newChapter,
		},
	}
}

func newPageCommand(c *console, kind newPage) *cobra.Command {
	var dir, handbook string
	command := &cobra.Command{
		Use: kind.use, Short: c.in(kind.short), Long: c.in(kind.long), Example: kind.example, Args: operands,
		RunE: func(command *cobra.Command, args []string) error {
			given, err := kind.given(args)
			if err != nil {
				return err
			}
			return c.startPage(dir, handbook, func(e *existing) (starter.File, error) { return kind.file(e, given) })
		},
	}
	dirFlag(c, command.Flags(), &dir)
	command.Flags().StringVar(&handbook, "handbook", "", c.in(diag.Say("work in the handbook in `FOLDER`, in a library", "bekerja pada buku di `FOLDER`, di dalam pustaka")))
	return command
}

// given gives all operands of the kind: a day as it was written, titles and names as front matter takes them.
func (kind newPage) given(args []string) ([]string, error) {
	names := strings.Fields(kind.use)[1:]
	given := make([]string, len(names))
	for i, arg := range args {
		line, err := oneLine(arg)
		switch {
		case names[i] == "DAY":
			line = arg
		case err != nil:
			return nil, err
		}
		given[i] = line
	}
	return given, nil
}

// startPage reads the project, asks for the file, and makes it. What the file does to the project is seen when it is
// there: one that would bring an error, such as an address that another page has, is taken back.
func (c *console) startPage(dir, handbook string, fileFor func(*existing) (starter.File, error)) error {
	project, err := build.Open(dir)
	if err != nil {
		return err
	}
	defer project.Close()
	before, err := readExisting(project, dir, handbook)
	if err != nil {
		return err
	}
	file, err := fileFor(before)
	if err != nil {
		return err
	}
	root, err := os.OpenRoot(project.Dir)
	if err != nil {
		return err
	}
	defer root.Close()
	made, err := create(root, ".", dir, []starter.File{file})
	if err != nil {
		return err
	}
	if wrong := before.spoilt(project); wrong != nil {
		return errors.Join(&refusal{
			message: diag.Say("%s is not made: %s", "%s tidak dibuat: %s", shownPath(dir, file), wrong.Message),
			hint:    diag.Say("choose another title, or rename the other page", "pilih judul lain, atau ganti nama halaman yang lain"),
		}, made.takeBack())
	}
	if err := c.print(shownPath(dir, file)); err != nil {
		return err
	}
	c.next(shownPath(dir, file), dir)
	return nil
}

func newDay(e *existing, args []string) (starter.File, error) {
	h, err := e.book()
	if err != nil {
		return starter.File{}, err
	}
	return starter.Day(h, args[0]), nil
}

func newSession(e *existing, args []string) (starter.File, error) {
	day, err := e.day(args[0])
	if err != nil {
		return starter.File{}, err
	}
	return starter.Session(day, args[1]), nameable(args[1])
}

func newRecap(e *existing, args []string) (starter.File, error) {
	h, day, err := e.event(args[0])
	if err != nil {
		return starter.File{}, err
	}
	author := args[1]
	if author != "" {
		return starter.Recap(h, day, author), nameable(author)
	}
	if first := starter.MainRecap(h, day); first != nil {
		return starter.File{}, &refusal{
			message: diag.Say("%s exists already", "%s sudah ada", e.shown(first.Page.Source.Path)),
			hint:    diag.Say("edit it, or name who writes another: bekal new recap %s %q", "sunting berkas itu, atau sebutkan penulis rekap lain: bekal new recap %s %q", args[0], "Siti Aminah"),
		}
	}
	return starter.Recap(h, day, ""), nil
}

func newPerson(e *existing, args []string) (starter.File, error) {
	var h *site.Handbook // those that all handbooks share
	if e.asked != "" || e.site.Library == nil {
		var err error
		if h, err = e.book(); err != nil {
			return starter.File{}, err
		}
	}
	return starter.Person(e.site, e.tree, h, args[0]), nameable(args[0])
}

func newChapter(e *existing, args []string) (starter.File, error) {
	h, err := e.book()
	if err != nil {
		return starter.File{}, err
	}
	return starter.Chapter(h, args[0]), nameable(args[0])
}

// oneLine gives a title or name as front matter takes it: one line, with one space between words.
func oneLine(text string) (string, error) {
	text = strings.Join(strings.Fields(text), " ")
	if !utf8.ValidString(text) || strings.ContainsFunc(text, unicode.IsControl) {
		return "", misused(diag.Say("%q holds a control character, or is not UTF-8", "%q memuat karakter kendali, atau bukan UTF-8", text))
	}
	return text, nil
}

// nameable refuses a title that no file can be named after.
func nameable(title string) error {
	switch site.Slug(title) {
	case "":
		return &refusal{
			message: diag.Say("a file cannot be named after %q", "nama berkas tidak dapat dibuat dari %q", title),
			hint:    diag.Say("write a letter or a digit", "tulis huruf atau angka"),
		}
	case "index":
		return &refusal{
			message: diag.Say("%q is the name of a folder's own page", "%q adalah nama halaman milik foldernya", title),
			hint:    diag.Say("choose another title", "pilih judul lain"),
		}
	}
	return nil
}
