package preview_test

import (
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"net/http"
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	"bekal/internal/preview"
)

// By hand: go test ./internal/preview -run TestRandomEdits -seeds 20 -edits 200 -seed 1 -poll 500ms
var (
	seeds = flag.Int("seeds", 2, "how many books TestRandomEdits edits")
	edits = flag.Int("edits", 12, "how many edits it makes of each")
	seed  = flag.Uint64("seed", 1, "the first one's seed")
	poll  = flag.Duration("poll", 0, "how often the preview looks by itself; 0: the system tells it")
)

// library is several handbooks with people and a glossary in common.
func library() files {
	all := files{
		"content/index.md":           "---\nkind: library\ntitle: Pustaka\ntimezone: WIB\n---\nSemua buku.\n",
		"content/people/biro-sdm.md": "---\ntitle: Biro SDM\n---\nUnit yang mengurus pegawai.\n",
		"content/glossary.md":        "---\ntitle: Glosarium\n---\nSKP\n: Sasaran Kinerja Pegawai\n",
	}
	for _, book := range []string{"kalbar", "kalsel", "kaltim"} {
		for name, text := range smallBook() {
			if name != "content/glossary.md" && name != "content/people/biro-sdm.md" {
				all["content/"+book+"/"+strings.TrimPrefix(name, "content/")] = text
			}
		}
	}
	return all
}

// TestRandomEdits edits books at random while they are served. After each edit that can be built, every file is served
// as a clean build writes it, and what was there before and is not any more is missing.
func TestRandomEdits(t *testing.T) {
	t.Parallel()
	for n := range *seeds {
		start := []func() files{smallBook, library}[n%2]
		t.Run(fmt.Sprint("seed ", *seed+uint64(n)), func(t *testing.T) {
			t.Parallel()
			editAtRandom(t, start(), *seed+uint64(n))
		})
	}
}

func editAtRandom(t *testing.T, book files, seed uint64) {
	r := rand.New(rand.NewPCG(seed, 29))
	s := serve(t, book, func(o *preview.Options) { o.Poll = *poll })
	ever := map[string]bool{}
	compared, broken := 0, 0
	for step := range *edits {
		what := edit(t, r, s.dir, book, broken > 2)
		want := built(t, s.dir)
		if want == nil { // an error: the preview keeps on, and is asked again when it is mended
			broken++
			continue
		}
		compared, broken = compared+1, 0
		wrong := s.serves(want, ever)
		for late := time.Now().Add(patience); wrong != ""; wrong = s.serves(want, ever) {
			if time.Now().After(late) {
				t.Fatalf("step %d, %s: %s is not served as a build writes it", step, what, wrong)
			}
			<-time.After(5 * time.Millisecond)
		}
		for address := range want {
			ever[address] = true
		}
	}
	if compared < *edits/2 {
		t.Errorf("only %d of %d edits could be built", compared, *edits)
	}
}

// serves says which address is not served as a build has it; "" where all are.
func (s *stand) serves(want map[string]string, ever map[string]bool) (wrong string) {
	for address, text := range want {
		status, got := s.get(address)
		if strings.HasSuffix(address, ".html") {
			got = ourTag.ReplaceAllString(got, "")
		}
		if status != http.StatusOK || got != text {
			return fmt.Sprint(address, " ", status)
		}
	}
	for address := range ever {
		if _, there := want[address]; !there {
			if status, _ := s.get(address); status != http.StatusNotFound {
				return fmt.Sprint(address, " ", status)
			}
		}
	}
	return ""
}

// edit changes a project at random, in memory and on the disk, and says what it did; to mend it, all is as it was at first.
func edit(t *testing.T, r *rand.Rand, dir string, book files, mend bool) (what string) {
	before := maps.Clone(book)
	names := slices.Sorted(maps.Keys(book))
	name, number := names[r.IntN(len(names))], r.IntN(1000)
	page := func(n string) bool { return strings.HasSuffix(n, ".md") }
	kind := r.IntN(12)
	if mend {
		kind = 11
	}
	switch kind {
	case 0, 1:
		if page(name) {
			book[name] += fmt.Sprintf("\nSatu kalimat lagi, nomor %d. SKP.\n", number)
		}
		what = "a sentence in " + name
	case 2:
		book[name] = strings.Replace(book[name], "title: ", fmt.Sprintf("title: Nomor %d ", number), 1)
		what = "a title of " + name
	case 3: // a mistake, or its end
		if page(name) {
			book[name] = []string{"---\ntitle: Satu: dua\n---\n", "---\ntitle: Utuh\n---\nIsi.\n"}[number%2]
		}
		what = "a mistake in " + name
	case 4:
		delete(book, name)
		what = "without " + name
	case 5, 6: // a folder goes elsewhere
		from := path.Dir(name)
		to := path.Join(path.Dir(from), fmt.Sprintf("day-%d", 1+number%4))
		if from != "content" && !strings.Contains(from, "layouts") && !strings.HasPrefix(to, from) {
			for old, text := range before {
				if rest, ok := strings.CutPrefix(old, from+"/"); ok {
					delete(book, old)
					book[to+"/"+rest] = text
				}
			}
		}
		what = from + " becomes " + to
	case 7:
		folder := path.Dir(name)
		if strings.HasPrefix(folder, "content") {
			book[fmt.Sprintf("%s/%02d-baru-%d.md", folder, number%30, number%5)] = fmt.Sprintf("---\ntitle: Baru %d\n---\nIsi baru.\n", number)
		}
		what = "a page in " + folder
	case 8:
		book["layouts/partials/foot.html"] = fmt.Sprintf("<footer>Kaki nomor %d</footer>", number)
		if number%3 == 0 {
			delete(book, "layouts/partials/foot.html")
		}
		what = "another layout"
	case 9:
		book["layouts/words/id.yaml"] = fmt.Sprintf("nav:\n  skip: Lompat %d\n", number)
		book["layouts/assets/custom.css"] = fmt.Sprintf("p { margin: %dpx }", number)
		what = "other words and styles"
	case 10:
		for old := range before {
			if strings.HasSuffix(old, "denah.svg") {
				book[old] = fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="3"/>`, 1+number)
			}
		}
		what = "other pictures"
	case 11: // all as it was at first, as a switch of branches does
		clear(book)
		maps.Copy(book, map[bool]files{true: library(), false: smallBook()}[number%2 == 0])
		what = "another branch"
	}
	apply(t, dir, before, book)
	return what
}
