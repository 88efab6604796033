package starter

import (
	"cmp"
	"path"
	"regexp"

	"bekal/internal/content"
	"bekal/internal/site"
)

// Person gives the file of a new person or unit: beside the handbook's others or, where h is nil, beside those that a
// library's handbooks share. The title is the whole name, the file's name is the bare one.
func Person(s *site.Site, tree *content.Tree, h *site.Handbook, name string) File {
	base, style := ".", styleOf(s.Handbooks[0])
	if h != nil {
		base, style = path.Join(".", h.Folder), styleOf(h)
	}
	page := content.NewPage(content.KindPerson)
	page.Title = text(name)
	file := path.Join(peopleFolder(tree, base, style.names.people), personName(name)+".md")
	return style.file(file, page, style.names.openPerson, style.words.personHint)
}

var peopleName = regexp.MustCompile(`(?i)^(?:\d{1,3}-)?(?:people|narasumber)$`)

// peopleFolder gives the folder of people right below another one: the one that is there, or one of the given name.
func peopleFolder(tree *content.Tree, base, name string) string {
	for _, folder := range tree.Folders {
		if path.Dir(folder.Path) == base && peopleName.MatchString(path.Base(folder.Path)) {
			return folder.Path
		}
	}
	return path.Join(base, name)
}

// personName is the file name of a person: that of the name without degrees.
func personName(name string) string { return cmp.Or(fileName(site.BareName(name)), fileName(name)) }
