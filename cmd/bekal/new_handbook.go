package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"bekal/internal/diag"
	"bekal/internal/locale"
	"bekal/internal/schedule"
	"bekal/internal/site"
	"bekal/internal/starter"
)

// mostDays is the longest event that a handbook is started for.
const mostDays = 99

// initCommand is `bekal init DIR`, as other tools call it.
func initCommand(c *console) *cobra.Command { return newHandbookCommand(c, "init DIR") }

func newHandbookCommand(c *console, use string) *cobra.Command {
	h := starter.Handbook{}
	var start string
	command := &cobra.Command{
		Use:   use,
		Short: c.in(diag.Say("Start a handbook in a new folder", "Memulai sebuah buku di folder baru")),
		Args:  operands,
		RunE: func(command *cobra.Command, args []string) error {
			if err := completeHandbook(&h, start, args[0]); err != nil {
				return err
			}
			return c.startHandbook(args[0], h)
		},
	}
	command.Example = "bekal " + strings.TrimSuffix(use, "DIR") + `orientasi --days 4 --start 2026-03-02 --title "Orientasi CPNS 2026"`
	flags := command.Flags()
	flags.IntVar(&h.Days, "days", 4, c.in(diag.Say("make `N` days, not 4", "buat `N` hari, bukan 4")))
	flags.StringVar(&start, "start", "", c.in(diag.Say("date the first day `DATE`, as 2026-03-02, and the others after it", "beri hari pertama tanggal `TANGGAL`, misalnya 2026-03-02, dan hari lain sesudahnya")))
	flags.StringVar(&h.Title, "title", "", c.in(diag.Say("call the handbook `TITLE`, not as its folder is called", "beri buku `JUDUL`, bukan nama foldernya")))
	flags.StringVar(&h.Language, "language", "id", c.in(diag.Say("write in `LANGUAGE`: id, or another such as en, which begins with English texts", "tulis dalam `BAHASA`: id, atau yang lain seperti en, yang dimulai dengan teks bahasa Inggris")))
	flags.StringVar(&h.Timezone, "timezone", "", c.in(diag.Say("print times in `ZONE`: WIB, WITA, WIT or a name such as Europe/Berlin", "cetak jam dalam `ZONA`: WIB, WITA, WIT, atau nama seperti Asia/Pontianak")))
	choices(command, "language", "id", "en")
	return command
}

// completeHandbook looks at the flags, and fills in what they leave open.
func completeHandbook(h *starter.Handbook, start, dir string) (err error) {
	if h.Days < 1 || h.Days > mostDays {
		return misused(diag.Say("--days takes a number from 1 to %d", "--days menerima angka 1 sampai %d", mostDays))
	}
	if h.Start, err = parseStart(start, h.Days); err != nil {
		return err
	}
	if h.Language, err = locale.ParseLanguage(h.Language); err != nil {
		return err
	}
	if h.Timezone != "" {
		if _, err := locale.LoadZone(h.Timezone); err != nil {
			return err
		}
	}
	if h.Title, err = oneLine(h.Title); err != nil || h.Title != "" {
		return err
	}
	absolute, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	h.Title, err = oneLine(site.Readable(filepath.Base(absolute)))
	return err
}

// parseStart reads the date of the first of so many days.
func parseStart(start string, days int) (schedule.Date, error) {
	if start == "" {
		return schedule.Date{}, nil
	}
	date, weekday, err := schedule.ParseDate(start)
	if err == nil {
		err = schedule.CheckWeekday(date, weekday)
	}
	if err == nil {
		_, _, err = schedule.ParseDate(date.AddDays(days - 1).String())
	}
	if mistake, ok := err.(*schedule.Mistake); ok {
		return date, &refusal{message: diag.Say("--start: %s", "--start: %s", mistake.Message), hint: mistake.Hint}
	}
	return date, err
}

// startHandbook makes a project's folder with its content.
func (c *console) startHandbook(dir string, h starter.Handbook) error {
	ground, below, err := groundOf(dir)
	if err != nil {
		return err
	}
	if err := refuseProject(dir, ground, below); err != nil {
		return err
	}
	root, err := os.OpenRoot(ground)
	if err != nil {
		return err
	}
	defer root.Close()
	files := slices.DeleteFunc(h.Files(), func(file starter.File) bool {
		_, err := root.Lstat(filepath.Join(below, file.Path))
		return err == nil && file.Path == ".gitignore" // a folder's own stays as it is
	})
	if _, err := create(root, filepath.ToSlash(below), dir, files); err != nil {
		return err
	}
	for _, file := range files {
		if err := c.print(shownPath(dir, file)); err != nil {
			return err
		}
	}
	c.next(filepath.Join(dir, "content", "index.md"), dir)
	return nil
}
