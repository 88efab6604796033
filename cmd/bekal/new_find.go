package main

import (
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"bekal/internal/diag"
	"bekal/internal/site"
)

// book gives the handbook that was asked for: the only one, or that of --handbook.
func (e *existing) book() (*site.Handbook, error) {
	if e.asked == "" && len(e.site.Handbooks) == 1 {
		return e.site.Handbooks[0], nil
	}
	var folders []string
	for _, h := range e.site.Handbooks {
		if h.Folder == e.asked {
			return h, nil
		}
		folders = append(folders, h.Folder)
	}
	switch {
	case e.asked == "":
		return nil, &refusal{
			message: diag.Say("this is a library: name one of its handbooks with --handbook", "ini pustaka: sebutkan salah satu bukunya dengan --handbook"),
			hint:    oneOf(folders),
		}
	case e.site.Library == nil:
		return nil, &refusal{
			message: diag.Say("there is one handbook here, and no library of several", "di sini hanya ada satu buku, bukan pustaka"),
			hint:    diag.Say("leave out --handbook", "jangan pakai --handbook"),
		}
	}
	return nil, &refusal{message: diag.Say("there is no handbook %s", "tidak ada buku %s", e.asked), hint: oneOf(folders)}
}

// event gives what a recap is of: a day or, for a dot, a whole handbook.
func (e *existing) event(written string) (*site.Handbook, *site.Day, error) {
	if path.Clean(filepath.ToSlash(written)) == "." {
		h, err := e.book()
		return h, nil, err
	}
	day, err := e.day(written)
	if err != nil {
		return nil, nil, err
	}
	return day.Page.Handbook, day, nil
}

var dayNumber = regexp.MustCompile(`(?i)^(?:(?:day|hari)[-_ ]?)?0*(\d{1,3})$`)

// day gives the day that is meant.
func (e *existing) day(written string) (*site.Day, error) {
	handbooks := e.site.Handbooks
	if e.asked != "" {
		h, err := e.book()
		if err != nil {
			return nil, err
		}
		handbooks = []*site.Handbook{h}
	}
	var days []*site.Day
	for _, h := range handbooks {
		days = append(days, h.Days...)
	}
	switch meant := e.daysCalled(written, days); len(meant) {
	case 1:
		return meant[0], nil
	case 0:
		return nil, &refusal{message: diag.Say("there is no day %s in content/", "tidak ada hari %s di content/", written), hint: oneOf(foldersOf(days))}
	default:
		return nil, &refusal{message: diag.Say("%s may be several days", "%s dapat berarti beberapa hari", written), hint: oneOf(foldersOf(meant))}
	}
}

// daysCalled picks the days that are meant by a folder, below content/ or below their handbook, or else by a number.
func (e *existing) daysCalled(written string, days []*site.Day) (meant []*site.Day) {
	folder, number := e.folder(written), 0
	if found := dayNumber.FindStringSubmatch(folder); found != nil {
		number, _ = strconv.Atoi(found[1])
	}
	var numbered []*site.Day
	for _, day := range days {
		switch {
		case day.Folder == folder || day.Folder == path.Join(day.Page.Handbook.Folder, folder):
			meant = append(meant, day)
		case number > 0 && day.Number == number:
			numbered = append(numbered, day)
		}
	}
	if len(meant) == 0 {
		return numbered
	}
	return meant
}

func foldersOf(days []*site.Day) (folders []string) {
	for _, day := range days {
		folders = append(folders, day.Folder)
	}
	return folders
}

// mostNamed is how many names a hint lists.
const mostNamed = 8

// oneOf is the hint that lists what there is.
func oneOf(names []string) diag.Text {
	switch {
	case len(names) == 0:
		return diag.Say(`"bekal new day" makes one`, `"bekal new day" membuatnya`)
	case len(names) > mostNamed:
		names = append(names[:mostNamed:mostNamed], "…")
	}
	return diag.Say("write one of: %s", "tulis salah satu: %s", strings.Join(names, ", "))
}
