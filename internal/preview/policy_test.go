package preview_test

import (
	"testing"

	"bekal/internal/build"
)

// TestPolicy sends the policy that the theme's pages fulfil with each of them, but not where an author's own HTML or
// layouts may need more.
func TestPolicy(t *testing.T) {
	const policy = "Content-Security-Policy"
	s := serve(t, smallBook())
	for _, address := range []string{"", "rules.html", "no/such/page.html"} {
		if _, header := s.ask(address, "localhost", ""); header.Get(policy) != build.Policy {
			t.Errorf("%q is sent with the policy %q", address, header.Get(policy))
		}
	}
	own := smallBook()
	own["layouts/partials/foot.html"] = "<footer>Sendiri</footer>"
	html := smallBook()
	html["content/index.md"] = "---\ntitle: Orientasi\nhtml: true\n---\n<b>x</b>\n"
	for name, book := range map[string]files{"own layouts": own, "own HTML": html} {
		s := serve(t, book)
		if _, header := s.ask("rules.html", "localhost", ""); header.Get(policy) != "" {
			t.Errorf("%s: a policy is sent", name)
		}
	}
}
