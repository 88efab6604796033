// Package starter makes the files that `bekal new` starts from: a small handbook that builds, a day, a session, a
// recap, a person, a chapter.
//
// It takes what the author said and, for a page of a handbook that exists, the model of that handbook. It gives Files,
// paths with texts, and writes nothing. What front matter says goes through the schema that reads it (content.Write);
// keys without a value show what else can be said. What is addressed to the author stands in comments of the body, so
// that it is never published.
package starter

import (
	"bytes"
	"path"
	"strings"
	"unicode/utf8"

	"bekal/internal/content"
	"bekal/internal/decode"
	"bekal/internal/site"
)

// File is a file to be made.
type File struct {
	Path string // below the project's folder, forward slashes: "content/day-1/index.md"
	Text []byte
}

// style is how a handbook is written: the language of its texts, and that of its keys and file names.
type style struct {
	words words
	names names
}

// styleOf gives the style of a handbook that exists. Its days tell which names it uses: "hari-1" goes with "rekap.md"
// and `judul`, "day-1" with "recap.md" and `title`, whatever language the texts are in.
func styleOf(h *site.Handbook) style {
	language := h.Settings.Language
	s := style{wordsIn(language), namesIn(language)}
	for _, day := range h.Days {
		folder := strings.ToLower(path.Base(day.Folder))
		for _, n := range []names{indonesianNames(), englishNames()} {
			if strings.Contains(folder, n.day) {
				return style{s.words, n}
			}
		}
	}
	return s
}

// file makes a page's file: its front matter, with the open keys behind those that say something, and its body. A page
// whose file name would make it another kind says its own.
func (s style) file(name string, page *content.Page, open []string, body string) File {
	if kind := content.KindByName(path.Base(name)); kind != "" && kind != page.Kind {
		page.KindKey = decode.Made(page.Kind)
	}
	var text bytes.Buffer
	text.Write(bytes.TrimSuffix(content.Write(page, s.names.keys), []byte("---\n")))
	for _, key := range open {
		text.WriteString(key + ":\n")
	}
	text.WriteString("---\n\n" + body)
	return File{Path: path.Join("content", name), Text: text.Bytes()}
}

// text gives a value of front matter; none for "".
func text(s string) content.Text {
	if s == "" {
		return content.Text{}
	}
	return decode.Made(s)
}

func texts(list []string) (made content.Texts) {
	for _, s := range list {
		made = append(made, text(s))
	}
	return made
}

// longestName is the longest file name that a title is made into, in bytes, without number and extension. A title has
// no such limit.
const longestName = 80

// fileName makes a title into the name of a file, cut between two words where it is long; "" where the title holds no
// letter and no digit.
func fileName(title string) string {
	name := site.Slug(title)
	if len(name) <= longestName {
		return name
	}
	end := longestName
	for !utf8.RuneStart(name[end]) {
		end--
	}
	name = name[:end]
	if gap := strings.LastIndexByte(name, '-'); gap > 0 {
		name = name[:gap]
	}
	return name
}
