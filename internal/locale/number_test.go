package locale

import (
	"math"
	"slices"
	"strings"
	"testing"

	"bekal/internal/schedule"
)

// inBoth holds what a format gives in Indonesian and in English.
func inBoth[T any](t *testing.T, format func(*Locale, T) string, value T, indonesian, english string) {
	t.Helper()
	if got := format(speak(t, "id", ""), value); got != indonesian {
		t.Errorf("id %v: %q, want %q", value, got, indonesian)
	}
	if got := format(speak(t, "en", ""), value); got != english {
		t.Errorf("en %v: %q, want %q", value, got, english)
	}
}

func TestNumber(t *testing.T) {
	inBoth(t, (*Locale).Number, 0, "0", "0")
	inBoth(t, (*Locale).Number, 999, "999", "999")
	inBoth(t, (*Locale).Number, 1000, "1.000", "1,000")
	inBoth(t, (*Locale).Number, 100_000, "100.000", "100,000")
	inBoth(t, (*Locale).Number, 1_234_567, "1.234.567", "1,234,567")
	inBoth(t, (*Locale).Number, -1000, "-1.000", "-1,000")
	inBoth(t, (*Locale).Number, -999, "-999", "-999")
}

func TestSize(t *testing.T) {
	inBoth(t, (*Locale).Size, 0, "0 B", "0 B")
	inBoth(t, (*Locale).Size, 999, "999 B", "999 B")
	inBoth(t, (*Locale).Size, 1000, "1 KB", "1 KB")
	inBoth(t, (*Locale).Size, 1049, "1 KB", "1 KB")
	inBoth(t, (*Locale).Size, 1050, "1,1 KB", "1.1 KB")
	inBoth(t, (*Locale).Size, 9949, "9,9 KB", "9.9 KB")
	inBoth(t, (*Locale).Size, 9950, "10 KB", "10 KB")
	inBoth(t, (*Locale).Size, 999_499, "999 KB", "999 KB")
	inBoth(t, (*Locale).Size, 999_500, "1 MB", "1 MB")
	inBoth(t, (*Locale).Size, 1_234_567, "1,2 MB", "1.2 MB")
	inBoth(t, (*Locale).Size, 12_345_678, "12 MB", "12 MB")
	inBoth(t, (*Locale).Size, 2_500_000_000, "2,5 GB", "2.5 GB")
	inBoth(t, (*Locale).Size, 4_000_000_000_000, "4.000 GB", "4,000 GB")
	inBoth(t, (*Locale).Size, math.MaxInt64, "9.223.372.037 GB", "9,223,372,037 GB")
}

// Larger files never look smaller: the digits of a size, read in its unit, only grow.
func TestSizeGrows(t *testing.T) {
	en := speak(t, "en", "")
	last, units := 0.0, []string{"B", "KB", "MB", "GB"}
	for size := int64(1); size < 1e13; size += 1 + size/97 {
		number, unit, _ := strings.Cut(en.Size(size), " ")
		shown := 0.0
		decimals := 1.0
		for _, digit := range strings.ReplaceAll(number, ",", "") {
			switch {
			case digit == '.':
				decimals = 10
			default:
				shown = shown*10 + float64(digit-'0')
			}
		}
		shown = shown / decimals * math.Pow(1000, float64(slices.Index(units, unit)))
		if shown < last || math.Abs(shown-float64(size)) > 0.06*float64(size) {
			t.Fatalf("%d is %s %s, after %v", size, number, unit, last)
		}
		last = shown
	}
}

func TestLessons(t *testing.T) {
	inBoth(t, (*Locale).Lessons, schedule.JP(0), "", "")
	inBoth(t, (*Locale).Lessons, schedule.JP(10), "1 JP", "1 lesson hour")
	inBoth(t, (*Locale).Lessons, schedule.JP(20), "2 JP", "2 lesson hours")
	inBoth(t, (*Locale).Lessons, schedule.JP(15), "1,5 JP", "1.5 lesson hours")
	inBoth(t, (*Locale).Lessons, schedule.JP(10_005), "1.000,5 JP", "1,000.5 lesson hours")
}

func TestDay(t *testing.T) {
	inBoth(t, (*Locale).Day, 1, "Hari 1", "Day 1")
}

func TestList(t *testing.T) {
	inBoth(t, (*Locale).List, nil, "", "")
	inBoth(t, (*Locale).List, []string{"Ani"}, "Ani", "Ani")
	inBoth(t, (*Locale).List, []string{"Ani", "Budi"}, "Ani dan Budi", "Ani and Budi")
	inBoth(t, (*Locale).List, []string{"Ani", "Budi", "Citra"}, "Ani, Budi, dan Citra", "Ani, Budi, and Citra")
	inBoth(t, (*Locale).List, []string{"Dra. Ani, M.Pd.", "Budi", "Biro SDM"},
		"Dra. Ani, M.Pd.; Budi; dan Biro SDM", "Dra. Ani, M.Pd.; Budi; and Biro SDM")
}
