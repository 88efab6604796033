package build

import (
	"path"
	"slices"
	"strings"

	"bekal/internal/diag"
	"bekal/internal/site"
)

// A hidingPlace is a page that is left out, or what is for the committee in one that is published, with the files that
// it names or links to.
type hidingPlace struct {
	reason diag.Text
	files  []site.Mention
}

// withhold decides which files are left out, since only hidden text names or links to them, and says so. Bodies are
// parsed for it only where hidden text may hold a link, and where a published one may hold another to the same file;
// the documents of these wait for their pages to be made.
func (m *Model) withhold() {
	places := m.hidingPlaces()
	var files []*site.File
	for _, place := range places {
		for _, mention := range place.files {
			if !slices.Contains(files, mention.File) && !mention.File.IsForHosts() {
				files = append(files, mention.File)
			}
		}
	}
	m.withheld = m.unpublished(files)
	for _, place := range places {
		place.files = slices.DeleteFunc(place.files, func(f site.Mention) bool { return !slices.Contains(m.withheld, f.File) })
		if len(place.files) > 0 {
			m.found.Add(place.problem())
		}
	}
}

// hidingPlaces finds all hidden text that names files.
func (m *Model) hidingPlaces() []hidingPlace {
	var places []hidingPlace
	look := func(p *site.Page, reason diag.Text) {
		files := slices.Concat(m.Site.HiddenMentions(p), m.renderer.HiddenLinks(p))
		if len(files) > 0 {
			places = append(places, hidingPlace{reason, files})
		}
	}
	for _, p := range m.Site.LeftOut {
		if p.Committee {
			look(p, diag.Say("this page is for the committee only", "halaman ini khusus untuk panitia"))
		} else {
			look(p, diag.Say("this page is a draft", "halaman ini masih draf"))
		}
	}
	for _, p := range m.Site.Pages {
		look(p, diag.Say("this part of the page is for the committee only", "bagian halaman ini khusus untuk panitia"))
	}
	return places
}

// unpublished gives those of some files that no published page names or links to.
func (m *Model) unpublished(files []*site.File) []*site.File {
	for _, p := range m.Site.Pages {
		if len(files) == 0 {
			break
		}
		shown := m.Site.Mentions(p)
		files = slices.DeleteFunc(files, func(f *site.File) bool {
			return slices.ContainsFunc(shown, func(m site.Mention) bool { return m.File == f })
		})
		linked := m.renderer.LinksTo(p, files)
		files = slices.DeleteFunc(files, func(f *site.File) bool { return slices.Contains(linked, f) })
	}
	return files
}

// problem says which files are left out with this place. It is no more than told, since it is what was asked for.
func (h hidingPlace) problem() diag.Problem {
	var names []string
	for _, mention := range h.files {
		names = append(names, path.Join(contentDir, mention.File.Path))
	}
	slices.Sort(names)
	names = slices.Compact(names)
	message := diag.Say("%s is left out, since only hidden text links to it: %s", "%s tidak diterbitkan karena hanya ditautkan dari teks tersembunyi: %s", names[0], h.reason)
	if len(names) > 1 {
		message = diag.Say("%s are left out, since only hidden text links to them: %s", "%s tidak diterbitkan karena hanya ditautkan dari teks tersembunyi: %s", strings.Join(names, ", "), h.reason)
	}
	problem := diag.LeftOut.At(h.files[0].Place, message)
	problem.Severity = diag.Info
	return problem
}
