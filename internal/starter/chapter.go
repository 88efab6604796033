package starter

import (
	"path"

	"bekal/internal/content"
	"bekal/internal/site"
)

// Chapter gives the file of a new chapter.
func Chapter(h *site.Handbook, title string) File {
	s := styleOf(h)
	page := content.NewPage(content.KindPage)
	page.Title = text(title)
	return s.file(path.Join(h.Folder, fileName(title)+".md"), page, s.names.openPage, s.words.pageHint)
}
