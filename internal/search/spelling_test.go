package search

import (
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// TestShortWord reads words of all lengths with each byte behind them, in the place of each of their letters too.
func TestShortWord(t *testing.T) {
	const word, rest = "Panitia7Menyiapkan", " dan seterusnya sampai selesai"
	for n := range len(word) {
		for c := range 256 {
			for at := range n + 1 {
				text := word[:at] + string([]byte{byte(c)}) + word[at:n] + rest
				s, size := shortWord(text, 0)
				end := wordEnd(text, 0)
				want := strings.ToLower(text[:end])
				if end > 16 || kinds[text[end]] != between || strings.ContainsFunc(want, func(r rune) bool { return r >= 0x80 || r == '\'' }) {
					want = ""
				}
				if got := s.String(); got != want || size != len(want) {
					t.Fatalf("%q begins with %q of %d bytes, not with %q", text, got, size, want)
				}
			}
		}
	}
	if _, size := shortWord("Panitia", 0); size != 0 {
		t.Error("a word is read beyond the end of the text")
	}
}

func (s spelling) String() string {
	text := binary.LittleEndian.AppendUint64(binary.LittleEndian.AppendUint64(nil, s.first), s.last)
	return strings.TrimRight(string(text), "\x00")
}

// TestSpellings enters more words than a new table has room for.
func TestSpellings(t *testing.T) {
	var table spellings
	r := rand.New(rand.NewPCG(1, 1))
	numbers := map[spelling]uint32{}
	for range 20_000 {
		s, _ := shortWord(fmt.Sprintf("kata%d                 ", r.IntN(5000)), 0)
		number, known := table.find(s)
		if want, there := numbers[s]; known != there || known && number != want {
			t.Fatalf("%v has the number %d (%t), not %d (%t)", s, number, known, want, there)
		}
		if !known {
			numbers[s] = uint32(len(numbers))
			table.add(s, numbers[s])
		}
	}
}
