package site

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// BareName takes the titles before and the degrees after off a name: "Dra. Hj. Kokom Komala, M.Pd." is "Kokom Komala".
// Names are sorted and matched by it. It never takes a whole name away, and leaves what follows a comma but is no
// degree ("Biro SDM, KPU").
func BareName(name string) string {
	parts := strings.Split(name, ",")
	for len(parts) > 1 && isDegree(strings.TrimSpace(parts[len(parts)-1])) {
		parts = parts[:len(parts)-1]
	}
	words := strings.Fields(strings.Join(parts, ","))
	for len(words) > 1 && isTitle(words[0]) {
		words = words[1:]
	}
	for len(words) > 1 && isDottedDegree(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return strings.TrimRight(strings.Join(words, " "), ", ")
}

// isTitle knows what stands before names in Indonesia: academic and professional titles, those of faith and address.
// One that is a bare initial (M. for Muhammad, R. for Raden) is part of the name.
func isTitle(word string) bool {
	switch strings.ToLower(strings.ReplaceAll(strings.Trim(word, "()"), ".", "")) {
	case "prof", "dr", "drg", "drh", "dra", "drs", "ir", "apt", "ns", "bd", "hc", "h", "hj", "kh", "ust", "pdt",
		"bpk", "bapak", "ibu", "pak", "sdr", "sdri", "mr", "mrs", "ms":
		return true
	}
	return false
}

// isDegree says that what stands after a comma is a degree: one that is known without dots, or anything of the shape
// of an abbreviation (S.Pd., M.A.P, Ph.D, A.Md.Kom., Sp.PD-KGEH).
func isDegree(s string) bool {
	switch strings.ToLower(strings.ReplaceAll(strings.ReplaceAll(s, ".", ""), " ", "")) {
	case "sh", "mh", "se", "mm", "st", "mt", "sip", "mip", "sap", "map", "spd", "mpd", "skom", "mkom", "ssos", "msos",
		"ssi", "msi", "skep", "skm", "mkes", "spsi", "mpsi", "psikolog", "ss", "shum", "mhum", "sag", "mag", "spt", "sp", "mp",
		"sstp", "amd", "ma", "ba", "msc", "bsc", "mba", "mph", "mpp", "phd", "llm", "llb", "ak", "ca", "cpa", "cissp",
		"ipm", "ipu", "aseaneng", "jr", "sr":
		return true
	}
	first, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(first) || !strings.Contains(s, ".") {
		return false
	}
	for piece := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune(". -()", r) }) {
		if utf8.RuneCountInString(piece) > 6 || strings.ContainsFunc(piece, func(r rune) bool { return !unicode.IsLetter(r) }) {
			return false
		}
	}
	return true
}

// isDottedDegree knows a degree that no comma parts from the name (Budi Santoso S.H.). It has two abbreviations at
// least, since one alone is an initial (Budi S.).
func isDottedDegree(word string) bool {
	return isDegree(word) && strings.Contains(strings.TrimRight(word, "."), ".")
}

// nameKey is what two spellings of a name have in common: case and spaces do not count.
func nameKey(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }
