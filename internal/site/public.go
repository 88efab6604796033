package site

import (
	"slices"
	"strings"
)

// SettingsOf gives the settings that hold for a page: its handbook's, or those of the library that it belongs to.
func (s *Site) SettingsOf(p *Page) *Settings {
	if p.Handbook == nil {
		return &s.Settings
	}
	return &p.Handbook.Settings
}

// Canonical is the absolute address of a page; "" without a base URL, and for 404.html, which stands for others.
func (s *Site) Canonical(p *Page) string {
	base := s.SettingsOf(p).BaseURL
	if base == "" || p.Kind == KindNotFound {
		return ""
	}
	return base + escaped(p.Within())
}

// Within is a page's address from its handbook's folder, which may stand elsewhere than the library that it is part
// of: "day-1/index.html".
func (p *Page) Within() string {
	if p.Handbook == nil || p.Handbook.Dir == "" {
		return p.Address
	}
	return strings.TrimPrefix(p.Address, p.Handbook.Dir+"/")
}

// IsListed says that search engines may show a page: it is no draft, nothing of it is for the committee, and it is no page
// that only leads to others.
func (s *Site) IsListed(p *Page) bool {
	return !p.Draft && !p.Committee && !s.reveals.committee && !s.SettingsOf(p).Draft && p.Kind != KindNotFound && p.Kind != KindSearch
}

// StandsElsewhere says that a handbook of a library has an absolute address that is not below the library's.
func (s *Site) StandsElsewhere(h *Handbook) bool {
	base := h.Settings.BaseURL
	return h.Dir != "" && base != "" && base != s.BaseURL+escaped(h.Dir)+"/"
}

// CopiedTo gives the file that is copied to an address; nil where there is none.
func (s *Site) CopiedTo(address string) *File {
	i, found := slices.BinarySearchFunc(s.Files, address, func(f *File, address string) int { return strings.Compare(f.Address, address) })
	if !found {
		return nil
	}
	return s.Files[i]
}
