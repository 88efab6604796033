package build

import (
	"slices"

	"bekal/internal/render"
	"bekal/internal/site"
)

// Policy is the Content-Security-Policy that every page of the default theme fulfils: nothing from other hosts, no
// script or style inside a page but the style of 404.html, which hosts serve at any depth. See docs/security.md.
const Policy = "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-LHAJTSWVtZej0CaWXplCKI/z9mKaBGvauSnNHVFPV4A='; " +
	"img-src 'self' data:; font-src 'self'; media-src 'self'; manifest-src 'self'; connect-src 'self'; worker-src 'self'; " +
	"form-action 'self'; base-uri 'none'; frame-ancestors 'self'"

// Policy is what the preview sends with the site's pages: Policy, or "" where an author's own HTML or layouts may hold
// what it forbids and a host without a policy shows.
func (e *Edition) Policy() string {
	if e.Site == nil || e.ownLayouts || slices.ContainsFunc(e.Site.Handbooks, func(h *site.Handbook) bool { return h.Settings.HTML }) || e.Site.Settings.HTML {
		return ""
	}
	return Policy
}

// hasOwn says that a project has a layout of its own which differs from the theme's.
func hasOwn(layers render.Layers) bool {
	files, err := layers.Files()
	return err != nil || slices.ContainsFunc(files, func(f render.LayoutFile) bool { return f.User })
}
