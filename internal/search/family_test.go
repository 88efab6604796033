package search

import (
	"os"
	"slices"
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

// TestFamilies joins the words of a hundred families with those of strangers between, which look as if they belonged
// to one. Nine of ten pairs that belong together are joined, and of a hundred that are joined no more than two do not.
func TestFamilies(t *testing.T) {
	home := map[string]int{}
	var words []string
	families := append(readFamilies(t, "testdata/families.txt"), readFamilies(t, "testdata/strangers.txt")...)
	for i, family := range families {
		for _, word := range family {
			if _, twice := home[word]; twice {
				t.Errorf("%s stands twice", word)
			}
			home[word] = i
			words = append(words, word)
		}
	}
	pairs, right, wrong := joins(t, words, home)
	recall, precision := float64(right)/float64(pairs), float64(right)/float64(right+wrong)
	t.Logf("%d families, %d words: %d of %d pairs joined (%.1f %%), %d wrong joins (precision %.1f %%)",
		len(families), len(words), right, pairs, 100*recall, wrong, 100*precision)
	if recall < .9 || precision < .98 {
		t.Errorf("recall %.3f, precision %.3f", recall, precision)
	}
}

// joins counts the pairs of words that belong together, those of them that are joined, and those joined by mistake.
func joins(t *testing.T, words []string, home map[string]int) (pairs, right, wrong int) {
	t.Helper()
	heads := newWords().families(words)
	for i, a := range words {
		for _, b := range words[:i] {
			belong, joined := home[a] == home[b], heads[a] != "" && heads[a] == heads[b]
			switch {
			case belong && joined:
				pairs, right = pairs+1, right+1
			case belong:
				pairs++
			case joined:
				wrong++
				t.Logf("joined by mistake: %s and %s", a, b)
			}
		}
	}
	return pairs, right, wrong
}

// TestFamiliesOfEnglish joins English forms, in a handbook of both languages too.
func TestFamiliesOfEnglish(t *testing.T) {
	heads := newWords().families(strings.Fields("meeting meetings plan planned planning organise organised rapat study studies nilai penilaian"))
	for word, want := range map[string]string{
		"meetings": "meeting", "planning": "plan", "organised": "organise", "studies": "study", "rapat": "", "penilaian": "nilai",
	} {
		if heads[word] != want {
			t.Errorf("%s belongs to %q, not %q", word, heads[word], want)
		}
	}
}

func TestRoots(t *testing.T) {
	for word, want := range map[string]string{
		"menulis": "tulis", "memilih": "pilih", "mengirim": "kirim", "menyusun": "susun", "mengajar": "ajar", "mengecek": "cek",
		"penilaian": "nilai", "pembelajaran": "ajar", "dinilainya": "nilai", "keberhasilan": "hasil", "ketidakhadiran": "hadir",
		"bekerja": "kerja", "mempertanggungjawabkan": "tanggungjawab", "catatlah": "catat", "ikuti": "ikut", "studies": "study",
	} {
		found := slices.Collect(newStripper(true).roots(word))
		if !strings.Contains(" "+strings.Join(found, " ")+" ", " "+want+" ") {
			t.Errorf("%s: no %s among %q", word, want, found)
		}
	}
	for _, word := range strings.Fields("masalah materi a ke di nya kan") {
		if found := slices.Collect(newStripper(false).roots(word)); len(found) > 0 {
			t.Errorf("%s has roots: %q", word, found)
		}
	}
}
