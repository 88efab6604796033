package schedule

import (
	"strings"
	"unicode"
)

// GuessType gives the type of a slot whose title says plainly what it is ("Ishoma", "Rehat kopi", "Waktu makan
// siang", "Registrasi peserta", "Coffee break"), or the empty Type. What counts is how the title begins, after words
// that say nothing: "Diskusi sambil makan siang" is a discussion.
func GuessType(title string) Type {
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return !unicode.IsLetter(r) })
	for ; len(words) > 0; words = words[1:] {
		if len(words) == 1 {
			if means := typeOfWord(words[0]); means != "" {
				return means
			}
		}
		for count := min(len(words), mostPlainWords); count > 0; count-- {
			if means, plain := typeOfBeginning(strings.Join(words[:count], " ")); plain {
				return means
			}
		}
		if !saysNothing(words[0]) {
			break
		}
	}
	return ""
}

// saysNothing names the words that may stand before the one that says what a slot is.
func saysNothing(word string) bool {
	switch word {
	case "acara", "sesi", "waktu", "jeda", "upacara", "kegiatan", "the", "session", "time", "official":
		return true
	}
	return false
}

// typeOfWord gives the type of a title that is one word, which would mean nothing at the beginning of a longer one.
func typeOfWord(word string) Type {
	switch word {
	case "bebas":
		return Break
	case "opening":
		return Opening
	case "closing":
		return Closing
	}
	return ""
}

// mostPlainWords is the largest number of words that typeOfBeginning knows together.
const mostPlainWords = 3

// typeOfBeginning gives the type of a title that begins with the words, in small letters. The longest beginning of a
// title decides, so that some only say that a title is not what its first word makes of it.
func typeOfBeginning(words string) (means Type, plain bool) {
	switch words {
	case "break out", "registrasi pemilih", "registration of":
		return "", true
	case "ishoma", "isoma", "sholat", "salat", "shalat", "solat", "ibadah", "doa", "prayer", "prayers",
		"istirahat sholat", "istirahat salat", "istirahat shalat":
		return Prayer, true
	case "istirahat makan", "istirahat dan makan", "makan", "sarapan", "santap", "lunch", "dinner", "breakfast", "supper":
		return Meal, true
	case "istirahat", "rehat", "kudapan", "snack", "coffee break", "tea break", "break", "recess", "free time",
		"acara bebas", "waktu bebas":
		return Break, true
	case "registrasi", "pendaftaran ulang", "daftar ulang", "absensi", "presensi", "pembagian kamar", "foto bersama", "apel",
		"registration", "check in", "check out", "group photo", "roll call":
		return Admin, true
	case "perjalanan ke", "perjalanan menuju", "perjalanan pulang", "perjalanan kembali", "keberangkatan", "berangkat",
		"kepulangan", "travel to", "departure", "transfer to":
		return Travel, true
	case "pembukaan", "opening ceremony", "opening remarks", "opening session":
		return Opening, true
	case "penutupan", "closing ceremony", "closing remarks", "closing session":
		return Closing, true
	case "pleno", "plenary", "keynote":
		return Plenary, true
	case "simulasi", "simulation":
		return Simulation, true
	case "diskusi", "discussion", "group discussion":
		return Discussion, true
	case "kunjungan", "visit to", "field trip":
		return Visit, true
	case "refleksi", "reflection":
		return Reflection, true
	case "pre test", "pretest", "post test", "posttest", "ujian", "kuis", "quiz", "exam":
		return Assessment, true
	}
	return "", false
}
