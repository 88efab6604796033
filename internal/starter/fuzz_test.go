package starter_test

import (
	"strings"
	"testing"
	"testing/fstest"
	"unicode"
	"unicode/utf8"

	"bekal/internal/content"
	"bekal/internal/diag"
	"bekal/internal/site"
	"bekal/internal/starter"
)

// FuzzTitle wants a session of any title to have a safe file name and to be read back with that title.
func FuzzTitle(f *testing.F) {
	for _, title := range titles() {
		f.Add(title)
	}
	f.Fuzz(func(t *testing.T, title string) {
		title = strings.Join(strings.Fields(title), " ")
		if site.Slug(title) == "" || !utf8.ValidString(title) || strings.ContainsFunc(title, unicode.IsControl) {
			return // the command refuses it
		}
		_, s := handbook(t, map[string]string{"hari-1/index.md": "# Satu"})
		file := starter.Session(s.Handbooks[0].Days[0], title)
		if !strings.HasPrefix(file.Path, "content/hari-1/01-") || strings.Count(file.Path, "/") != 2 || len(file.Path) > 120 {
			t.Errorf("the file is %q", file.Path)
		}
		tree, problems := content.Read(fstest.MapFS{"content/hari-1/index.md": {Data: []byte("# Satu")}, file.Path: {Data: file.Text}})
		for _, p := range problems {
			t.Errorf("%q: %s (%s)", title, p.Message.In(diag.English), p.Rule)
		}
		if page := pageAt(t, tree, strings.TrimPrefix(file.Path, "content/")); page.Title.V != title || page.Kind != content.KindSession {
			t.Errorf("the title %q of a %s is read for %q", page.Title.V, page.Kind, title)
		}
	})
}
