package starter_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bekal/internal/build"
	"bekal/internal/content"
	"bekal/internal/schedule"
	"bekal/internal/starter"
)

// made writes files into a new folder.
func made(t *testing.T, files []starter.File) string {
	t.Helper()
	dir := t.TempDir()
	for _, file := range files {
		name := filepath.Join(dir, filepath.FromSlash(file.Path))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, file.Text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// builds wants a project to build without a single problem, for either audience.
func builds(t *testing.T, dir string) {
	t.Helper()
	for _, audience := range []content.Audience{content.Participants, content.Committee} {
		report, err := build.Check(t.Context(), build.Options{Dir: dir, Audience: audience, Strict: true})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range report.Problems {
			t.Errorf("for %s: %s:%d: %s (%s)", audience, p.File, p.Line, p.Message.In("en"), p.Rule)
		}
	}
}

// titles are what somebody may call a thing, and what YAML or Markdown may take for something else.
func titles() []string {
	return []string{
		"Orientasi CPNS 2026", "Hari 1: Pembukaan", "Update #2", "#1", "Jum'at \"berkah\"", "'kutip'", "- strip", "*bintang*",
		"[kurung](x.md)", "{id: 1}", "!!str x", "&jangkar", "*alias", "| pipa", "> lebih", "% persen %d %s", "@nama", "`kode`",
		"true", "null", "~", "12", "1.5", "0x1F", "2026-03-02", "08.30", "🎉 Pesta 🎉", "…", "---", "...", "<b>tebal</b>", "<!-- x",
		"a & b &amp; c", "C#", "judul ##", "\\", "satu\\", "第一天", "اليوم الأول", "e\u0301", "\u200bnol", "{{ .Title }}", "x^2~3", "[^1]",
		"$tanda$", "kunci: nilai: lagi", "= sama", "? tanya", "ujung:", strings.Repeat("panjang ", 37) + "sekali",
	}
}

// shapes are handbooks as the flags of `bekal new handbook` may ask for them: with each of the titles, and at random but
// always the same.
func shapes() (handbooks []starter.Handbook) {
	languages := []string{"id", "en", "en-GB", "id-ID", "su", "zh-Hant", "ar", "pt-BR"}
	start := schedule.Date{Year: 2026, Month: 3, Day: 2}
	for i, title := range titles() {
		h := starter.Handbook{Title: title, Language: languages[i%len(languages)], Days: 1 + i%5}
		if i%3 > 0 {
			h.Start = start.AddDays(i * 11)
		}
		handbooks = append(handbooks, h)
	}
	random := rand.New(rand.NewPCG(1, 2))
	letters := []rune("aZ0 :#'\"-*_[]{}<>&!|>%@`\\,.?/~^=é第🎉\u00a0")
	for range 20 {
		var title strings.Builder
		for range random.IntN(40) {
			title.WriteRune(letters[random.IntN(len(letters))])
		}
		handbooks = append(handbooks, starter.Handbook{
			Title:    strings.Join(strings.Fields(title.String()), " "),
			Language: []string{"id", "en", "fr"}[random.IntN(3)],
			Timezone: []string{"", "WITA", "Asia/Tokyo"}[random.IntN(3)],
			Days:     1 + random.IntN(12),
			Start:    schedule.Date{Year: 1900 + random.IntN(299), Month: 12, Day: 1 + random.IntN(20)},
		})
	}
	return handbooks
}

// TestHandbooksOfAnyShapeBuild puts them all into one library, since one build is quicker than many.
func TestHandbooksOfAnyShapeBuild(t *testing.T) {
	files := []starter.File{{Path: "content/index.md", Text: []byte("---\nkind: library\ntitle: Semua\n---\n")}}
	for i, h := range shapes() {
		for _, file := range h.Files() {
			if below, ok := strings.CutPrefix(file.Path, "content/"); ok {
				files = append(files, starter.File{Path: fmt.Sprintf("content/buku-%d/%s", i, below), Text: file.Text})
			}
		}
	}
	dir := made(t, files)
	builds(t, dir)
	tree, _ := content.Read(os.DirFS(dir))
	for i, h := range shapes() {
		home := pageAt(t, tree, fmt.Sprintf("buku-%d/index.md", i))
		if got := home.Title.V; got != h.Title && h.Title != "" {
			t.Errorf("the title is %q, want %q", got, h.Title)
		}
	}
}

func TestHandbookBuildsByItself(t *testing.T) {
	for _, h := range []starter.Handbook{{Language: "id", Days: 4}, {Language: "en", Days: 1, Start: schedule.Date{Year: 2026, Month: 3, Day: 2}}} {
		builds(t, made(t, h.Files()))
	}
}

func pageAt(t *testing.T, tree *content.Tree, path string) *content.Page {
	t.Helper()
	i := slices.IndexFunc(tree.Pages, func(p *content.Page) bool { return p.Path == path })
	if i < 0 {
		t.Fatalf("there is no page %s", path)
	}
	return tree.Pages[i]
}

func TestHandbookGoldens(t *testing.T) {
	for _, language := range []string{"id", "en"} {
		t.Run(language, func(t *testing.T) {
			h := starter.Handbook{Language: language, Days: 5, Start: schedule.Date{Year: 2026, Month: 3, Day: 2}}
			golden(t, "handbook-"+language, h.Files())
		})
	}
}
