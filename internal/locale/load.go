package locale

import (
	"errors"
	"io/fs"
	"path"
	"strings"

	"bekal/internal/decode"
	"bekal/internal/diag"

	"golang.org/x/text/language"
)

// The folder of a theme that holds its words, a file a language, and the theme's own folder in a project.
const (
	wordsFolder = "words"
	themeFolder = "layouts"
)

// Load gives the words of a language, a tag that ParseLanguage gave, from the files words/<tag>.yaml of the default
// theme and of the user's own layouts, which may be nil. The user's words go before the theme's, those of the language
// before those of its parents (pt before pt-BR), and English fills what is still open.
//
// The default theme's English says which words there are: others in the user's files are a problem, except in the
// group `own`. Whatever the problems are, the words can be used.
func Load(tag string, theme, user fs.FS) (Words, []diag.Problem) {
	r := &reader{entries: map[string]entry{}}
	files := r.list(theme)
	if user != nil {
		files = append(files, r.list(user)...)
	}
	for _, spoken := range chain(language.Make(tag)) {
		for _, file := range files {
			if file.language == spoken {
				r.read(file)
			}
		}
	}
	return Words{r.entries}, r.problems
}

// wordsFile is a words file of a theme.
type wordsFile struct {
	theme    fs.FS
	name     string // "words/id.yaml"
	language language.Tag
}

// reader gathers words from one file after the other.
type reader struct {
	entries  map[string]entry // so far
	known    *vocabulary      // of the file that was read first, the default theme's English; nil before
	last     string           // the text of the file that was read last
	problems []diag.Problem
}

// list finds the words files of a theme, by name.
func (r *reader) list(theme fs.FS) []wordsFile {
	entries, err := fs.ReadDir(theme, wordsFolder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		r.unreadable(wordsFolder, err)
	}
	var files []wordsFile
	for _, entry := range entries {
		name := path.Join(wordsFolder, entry.Name())
		stem, extension := strings.TrimSuffix(entry.Name(), path.Ext(name)), path.Ext(name)
		switch {
		case strings.HasPrefix(stem, "."):
		case extension == ".yml":
			r.report(diag.LeftOut, wordsPlace(name), diag.Say("words are not read from this file", "kata-kata tidak dibaca dari berkas ini"),
				diag.Say("name it %s.yaml", "beri nama %s.yaml", stem))
		case extension == ".yaml":
			tag, err := ParseLanguage(stem)
			if refusal, ok := errors.AsType[*Refusal](err); ok {
				r.report(diag.Words, wordsPlace(name),
					diag.Say("a words file is named by its language, and %s", "nama berkas kata adalah bahasanya, dan %s", refusal.Message), refusal.Hint)
				continue
			}
			files = append(files, wordsFile{theme, name, language.Make(tag)})
		}
	}
	return files
}

// read takes the words of one file in, over those that are there.
func (r *reader) read(file wordsFile) {
	if info, err := fs.Stat(file.theme, file.name); err == nil && !info.Mode().IsRegular() { // a pipe, say, would keep its reader waiting
		r.report(diag.Words, wordsPlace(file.name), diag.Say("this is not a regular file", "ini bukan berkas biasa"), diag.Text{})
		return
	}
	text, err := fs.ReadFile(file.theme, file.name)
	if err != nil {
		r.unreadable(file.name, err)
		return
	}
	if string(text) == r.last {
		return // a copy of the default theme's file, as in a project that keeps the whole theme
	}
	r.last = string(text)
	src := diag.Source{File: wordsPlace(file.name).File, Text: text}
	groups, problems := decode.Strings(src)
	r.problems = append(r.problems, problems...)
	m := merger{reader: r, file: src.File, language: file.language}
	for _, group := range groups {
		m.group(group)
	}
	if r.known == nil {
		r.known = newVocabulary(r.entries)
	}
}

func (r *reader) unreadable(name string, err error) {
	if wrapped, ok := errors.AsType[*fs.PathError](err); ok {
		err = wrapped.Err // the place names the file
	}
	r.report(diag.Words, wordsPlace(name), diag.Say("the words cannot be read: %v", "kata-kata tidak dapat dibaca: %v", err), diag.Text{})
}

// report adds a problem.
func (r *reader) report(rule diag.Rule, place diag.Place, message, hint diag.Text) {
	r.problems = append(r.problems, rule.At(place, message).WithHint(hint))
}

func wordsPlace(name string) diag.Place {
	return diag.Place{File: path.Join(themeFolder, name)}
}
