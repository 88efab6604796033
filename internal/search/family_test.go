package search

import (
	"os"
	"strings"
	"testing"
)

// readFamilies reads a list of families, one a line.
func readFamilies(t testing.TB, name string) [][]string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var list [][]string
	for line := range strings.Lines(string(text)) {
		if words := strings.Fields(line); len(words) > 0 && words[0] != "#" {
			list = append(list, words)
		}
	}
	return list
}

func TestFamilies(t *testing.T) {
	list := readFamilies(t, "testdata/families.txt")
	var words []string
	home := map[string]int{}
	for i, family := range list {
		for _, w := range family {
			if _, twice := home[w]; twice {
				t.Errorf("twice: %s", w)
			}
			home[w] = i
			words = append(words, w)
		}
	}
	heads := families(words)
	pairs, joined, wrong := 0, 0, 0
	for i, a := range words {
		for _, b := range words[:i] {
			together := heads[a] != "" && heads[a] == heads[b]
			if home[a] == home[b] {
				pairs++
				if together {
					joined++
				}
			} else if together {
				wrong++
				t.Logf("false: %s %s", a, b)
			}
		}
	}
	for _, f := range list {
		for _, w := range f {
			if heads[w] != heads[f[0]] || heads[w] == "" {
				t.Logf("missed: %s of %s (%s)", w, f[0], heads[w])
			}
		}
	}
	t.Logf("%d families, %d words, recall %d/%d = %.3f, wrong %d", len(list), len(words), joined, pairs, float64(joined)/float64(pairs), wrong)
}
