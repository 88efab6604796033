package diag

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite docs/limits.md")

// TestLimitsPage holds docs/limits.md, which is made of the bounds.
func TestLimitsPage(t *testing.T) {
	const path = "../../docs/limits.md"
	var b strings.Builder
	b.WriteString(`# Limits

<!-- generated: go test ./internal/diag -run TestLimitsPage -update -->

A build always ends, in bounded time and memory, whatever a project holds. These are the bounds that see to it; no
handbook comes near those that are an error. All stand in ` + "`internal/diag/limits.go`" + `. What passes one is told with its file and
line under the rule ` + "`limit`" + `, where no other rule is named, and nothing is published. Where nothing is said, the site is published,
with less of what the limit is of.

| limit | at most | of what | what is said of more |
|---|---|---|---|
`)
	seen := map[string]bool{}
	for _, bound := range Bounds() {
		if seen[bound.Name] || bound.Most <= 0 || bound.About == "" {
			t.Errorf("%+v", bound)
		}
		seen[bound.Name] = true
		said := "nothing"
		if bound.english != "" {
			var passed []any
			if strings.Contains(bound.english, "[") {
				passed = []any{"…", "…", "…"}
			}
			said = bound.Say(passed...).In(English)
			if bound.Say(passed...).In(Indonesian) == said {
				t.Errorf("%s has one language", bound.Name)
			}
		}
		fmt.Fprintf(&b, "| `%s` | %d | %s | %s |\n", bound.Name, bound.Most/max(bound.Unit, 1), bound.About, said)
	}
	if *update {
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != b.String() {
		t.Errorf("docs/limits.md is out of date: go test ./internal/diag -run TestLimitsPage -update")
	}
}

// tested names, for each bound, the test that keeps it just so and passes it by one.
var tested = map[string]string{
	"yaml-bytes": "decode/decode_test.go one too long", "yaml-depth": "decode/decode_test.go one too deep",
	"folder-depth": "content/walk_test.go diag.FolderDepth.Most", "page-bytes": "content/walk_test.go diag.PageBytes.Most+1",
	"svg-bytes":    "content/walk_test.go diag.SVGBytes.Most",
	"picture-side": "media/media_test.go diag.PictureSide.Most)+1", "picture-pixels": "media/media_test.go diag.PicturePixels.Most",
	"address-part": "site/address_test.go diag.AddressPart.Most", "address-bytes": "site/address_test.go diag.AddressBytes.Most",
	"layout-bytes": "render/run_test.go tooLarge", "layout-seconds": "render/run_test.go tooLong", "layout-depth": "render/run_test.go tooDeep",
	"edition-bytes": "render/limits_test.go diag.EditionBytes", "edition-seconds": "render/limits_test.go diag.EditionSeconds",
	"manifest-bytes":    "output/manifest_test.go diag.ManifestBytes.Most)+1",
	"contents-headings": "render/limits_test.go diag.ContentsHeadings.Most + 1",
	"index-entries":     "render/limits_test.go diag.IndexEntries.Most - pages + 1", "outline-rows": "render/view_test.go 5 sesi bersamaan",
	"filters": "render/limits_test.go diag.Filters.Most + 1", "summary": "render/limits_test.go diag.SummaryLetters.Most",
	"running-head": "render/limits_test.go diag.HeadLetters.Most", "search-word": "search/format_test.go diag.WordLetters.Most",
	"sitemap-addresses": "feed/sitemap_test.go diag.SitemapAddresses.Most + 1", "offline-bytes": "feed/offline_test.go diag.OfflineBytes.Most",
	"names-compared": "site/resolve_test.go diag.NamesCompared.Most", "page-weight": "check/check_test.go diag.PageWeight.Most", "key-bytes": "content/walk_test.go diag.KeyBytes.Most",
	"overlaps-told": "check/check_test.go diag.OverlapsTold.Most", "problems-told": "markdown/limits_test.go diag.ProblemsTold.Most",
	"grid-columns": "schedule/grid_test.go diag.GridColumns.Most + 1", "grid-rows": "schedule/grid_test.go diag.GridRows.Most + 1",
}

// TestEachBoundIsTested looks for the test of each bound, where it says it is. Those of Markdown are all in one table.
func TestEachBoundIsTested(t *testing.T) {
	for _, bound := range Bounds() {
		where := tested[bound.Name]
		if strings.HasPrefix(bound.Name, "markdown-") {
			where = "markdown/limits_test.go diag." + nameOf(t, bound)
		}
		file, piece, _ := strings.Cut(where, " ")
		text, err := os.ReadFile("../" + file)
		if err != nil || !strings.Contains(string(text), piece) {
			t.Errorf("%s has no test in %q with %q: %v", bound.Name, file, piece, err)
		}
	}
}

// nameOf is the name of a bound's variable.
func nameOf(t *testing.T, bound Bound) string {
	t.Helper()
	source, err := os.ReadFile("limits.go")
	if err != nil {
		t.Fatal(err)
	}
	before, _, _ := strings.Cut(string(source), ` = Bound{"`+bound.Name+`"`)
	return strings.TrimSpace(before[strings.LastIndexByte(before, '\n'):])
}
