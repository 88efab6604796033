package site

import (
	"cmp"
	"errors"
	"maps"
	"net/url"
	"strings"

	"bekal/internal/content"
	"bekal/internal/diag"
	"bekal/internal/locale"
	"bekal/internal/schedule"
)

// The values of settings that nobody wrote.
const (
	defaultLanguage = "id"
	defaultPaper    = "A4"
)

// defaults are the settings above a site's root: what nobody wrote, and what the command line asks for.
func (m *maker) defaults() Settings {
	s := Settings{
		Language: defaultLanguage, Paper: cmp.Or(m.options.Paper, defaultPaper), JPMinutes: schedule.DefaultJPMinutes,
		Print: !m.options.NoPrint, Search: true, Offline: true,
	}
	if m.options.BaseURL != "" {
		base, why := ParseBaseURL(m.options.BaseURL)
		if !why.IsZero() {
			m.say(diag.WrongType.At(diag.Place{}, why))
		}
		s.BaseURL = base
	}
	return s
}

// settle gives the settings of a handbook or library: what its index.md says over what holds above it. Title,
// description and address are its own. book is nil for a library.
func (m *maker) settle(f *folder, above Settings, book *Handbook) Settings {
	s := above
	s.Title, s.Description = titleOf(f.index, f.name), ""
	s.BaseURL = m.baseURL(f, above)
	if f.index == nil {
		return s
	}
	s.Description = f.index.Description.V
	h := f.index.Handbook
	s.over(h)
	s.Levels = overLevels(above.Levels, h.Check)
	m.checkLevels(h.CheckKeys, f.index.Src.File)
	if h.Logo.IsSet() {
		s.Logo = m.fileFor(f.index, book, h.Logo, diag.DeadPicture)
	}
	s.Print = s.Print && !m.options.NoPrint
	s.Paper = cmp.Or(m.options.Paper, s.Paper)
	m.settleLanguage(&s, h, f.index.Src.File)
	m.settleZone(&s, h, f.index.Src.File)
	return s
}

// over lays what is written over the settings.
func (s *Settings) over(h *content.Handbook) {
	for _, text := range []struct {
		to   *string
		from content.Text
	}{
		{&s.Theme, h.Theme}, {&s.Organizer, h.Organizer}, {&s.Venue, h.Venue}, {&s.Address, h.Address}, {&s.City, h.City},
		{&s.Batch, h.Batch}, {&s.Version, h.Version}, {&s.Color, h.Color}, {&s.Paper, h.Paper},
	} {
		*text.to = text.from.Or(*text.to)
	}
	s.JPMinutes = h.JPMinutes.Or(s.JPMinutes)
	s.Updated = h.Updated.Or(s.Updated)
	s.HTML, s.Print, s.Search, s.Offline = h.HTML.Or(s.HTML), h.Print.Or(s.Print), h.Search.Or(s.Search), h.Offline.Or(s.Offline)
	if h.Status.IsSet() {
		s.Draft = h.Status.V == "draft"
	}
	if len(h.Contacts) > 0 {
		s.Contacts = h.Contacts
	}
	if len(h.Rooms) > 0 {
		s.Rooms = h.Rooms
	}
	if len(h.Groups) > 0 {
		s.Groups = texts(h.Groups)
	}
	if len(h.PDF) > 0 {
		s.PDF = texts(h.PDF)
	}
}

func (m *maker) settleLanguage(s *Settings, h *content.Handbook, file string) {
	if !h.Language.IsSet() {
		return
	}
	tag, err := locale.ParseLanguage(h.Language.V)
	if err != nil {
		m.say(refused(diag.LanguageTag, h.Language.Pos.In(file), err))
		return
	}
	s.Language = tag
}

func (m *maker) settleZone(s *Settings, h *content.Handbook, file string) {
	if !h.Timezone.IsSet() {
		return
	}
	zone, err := locale.LoadZone(h.Timezone.V)
	if err != nil {
		m.say(refused(diag.Zone, h.Timezone.Pos.In(file), err))
		return
	}
	s.Zone = zone
}

// refused makes a problem of what package locale would not take; its errors are of one type.
func refused(rule diag.Rule, place diag.Place, err error) diag.Problem {
	var refusal *locale.Refusal
	errors.As(err, &refusal)
	return rule.At(place, refusal.Message).WithHint(refusal.Hint)
}

// overLevels lays a handbook's levels over its library's; neither is changed.
func overLevels(above, own map[string]diag.Severity) map[string]diag.Severity {
	if len(above) == 0 {
		return own
	}
	both := maps.Clone(above)
	maps.Copy(both, own)
	return both
}

// baseURL gives the absolute address of a handbook's or library's folder, with a slash at its end: below the one that
// was asked for on the command line, else its own, else below its library's.
func (m *maker) baseURL(f *folder, above Settings) string {
	var own content.Text
	if f.index != nil {
		own = f.index.Handbook.BaseURL
	}
	if own.IsSet() {
		base, why := ParseBaseURL(own.V)
		if !why.IsZero() {
			m.say(diag.WrongType.At(own.Pos.In(f.index.Src.File), why).WithHint(
				diag.Say("write it as in https://example.org/orientasi/", "tulis seperti https://example.org/orientasi/")))
		} else if m.options.BaseURL == "" {
			return base
		}
	}
	if above.BaseURL == "" {
		return ""
	}
	return above.BaseURL + escaped(f.address)
}

// ParseBaseURL reads the absolute address of a site's folder and gives it with a slash at its end, or says why it is
// none.
func ParseBaseURL(written string) (base string, why diag.Text) {
	u, err := url.Parse(strings.TrimSpace(written))
	switch {
	case err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https":
		return "", diag.Say("%q is no address that begins with http:// or https://", "%q bukan alamat yang diawali http:// atau https://", written)
	case u.RawQuery != "" || u.ForceQuery || u.Fragment != "" || u.User != nil:
		return "", diag.Say("%q has more than a host and a folder", "%q memuat lebih dari nama host dan folder", written)
	}
	return u.Scheme + "://" + u.Host + strings.TrimSuffix(u.EscapedPath(), "/") + "/", diag.Text{}
}

// escaped makes an address fit for the path of a URL.
func escaped(address string) string { return (&url.URL{Path: address}).EscapedPath() }

// texts gives the values of a list as written, those that are empty left out.
func texts(list content.Texts) []string {
	var values []string
	for _, t := range list {
		if t.V != "" {
			values = append(values, t.V)
		}
	}
	return values
}
