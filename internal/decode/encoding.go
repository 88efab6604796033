package decode

import (
	"bytes"
	"unicode/utf8"

	"bekal/internal/diag"
)

// ByteOrderMark may open a UTF-8 file; it is no part of its text.
const ByteOrderMark = "\ufeff"

// CheckEncoding says where a file is not UTF-8; nothing if it is.
func CheckEncoding(src diag.Source) []diag.Problem {
	if bytes.HasPrefix(src.Text, []byte{0xFF, 0xFE}) || bytes.HasPrefix(src.Text, []byte{0xFE, 0xFF}) || looksLikeUTF16(src.Text) {
		return []diag.Problem{diag.Encoding.At(diag.Place{File: src.File, Line: 1, Column: 1, Width: 1}, diag.Say(
			"the file is UTF-16, not UTF-8",
			"berkas ini UTF-16, bukan UTF-8",
		)).WithHint(saveAsUTF8())}
	}
	if utf8.Valid(src.Text) {
		return nil
	}
	if bytes.HasPrefix(src.Text, []byte("PK\x03\x04")) || bytes.HasPrefix(src.Text, []byte("\xD0\xCF\x11\xE0")) {
		return []diag.Problem{diag.Encoding.At(diag.Place{File: src.File}, diag.Say(
			"the file is an office document or an archive, not text", "berkas ini dokumen pengolah kata atau arsip, bukan teks",
		)).WithHint(diag.Say("save its text as plain text in UTF-8, or give the file its own ending to hand it on", "simpan isinya sebagai teks polos UTF-8, atau beri berkas ini akhiran aslinya agar dibagikan apa adanya"))}
	}
	at := 0
	for at < len(src.Text) {
		r, size := utf8.DecodeRune(src.Text[at:])
		if r == utf8.RuneError && size <= 1 {
			break
		}
		at += size
	}
	return []diag.Problem{diag.Encoding.At(src.Place(at, at+1), diag.Say(
		"the file is not UTF-8: byte %d is 0x%02X",
		"berkas ini bukan UTF-8: byte ke-%d adalah 0x%02X",
		at+1, src.Text[at],
	)).WithHint(saveAsUTF8())}
}

// looksLikeUTF16 says that every other byte of the text's beginning is zero, as in UTF-16 without a byte order mark.
func looksLikeUTF16(text []byte) bool {
	if len(text) < 4 || len(text)%2 != 0 {
		return false
	}
	odd, even := 0, 0
	head := text[:min(len(text), 64)]
	for i, b := range head {
		if b != 0 {
			continue
		}
		if i%2 == 0 {
			even++
		} else {
			odd++
		}
	}
	half := len(head) / 2
	return odd == half && even == 0 || even == half && odd == 0
}

func saveAsUTF8() diag.Text {
	return diag.Say("save the file as UTF-8 in your editor", "simpan berkas sebagai UTF-8 di editor Anda")
}
