package preview

import (
	"bytes"
	"encoding/json"
	"fmt"

	"bekal/internal/diag"
)

// words are what the preview itself says in a browser, in the author's language.
type words struct {
	Problem string `json:"problem"` // above the problems of a page that cannot be shown
	Mend    string `json:"mend"`
	Hint    string `json:"hint"`
	More    string `json:"more"` // {n} problems more
	Edit    string `json:"edit"`
	Print   string `json:"print"`
	Draft   string `json:"draft"`
	Outline string `json:"outline"`
	Lost    string `json:"lost"` // the server does not answer
	Close   string `json:"close"`
	Site    string `json:"-"` // in the outline, the way back
	Wrong   string `json:"-"` // above all problems
	Pages   string `json:"-"`
	Fine    string `json:"-"` // there are none
	NoPrint string `json:"-"` // there are no print editions
	Guides  string `json:"-"` // what the lines on sheets are
}

func (s *Server) words() words {
	in := func(english, indonesian string) string { return diag.Say(english, indonesian).In(s.options.Language) }
	return words{
		Problem: in("This page cannot be shown", "Halaman ini tidak dapat ditampilkan"),
		Mend:    in("Mend what is named below: this page then shows itself.", "Perbaiki yang disebut di bawah: halaman ini lalu tampil sendiri."),
		Hint:    in("hint:", "saran:"),
		More:    in("and {n} more", "dan {n} lagi"),
		Edit:    in("Edit", "Sunting"),
		Print:   in("Print edition", "Edisi cetak"),
		Draft:   in("Draft", "Draf"),
		Outline: in("Outline", "Kerangka"),
		Lost:    in("The preview has ended.", "Pratinjau telah berakhir."),
		Close:   in("Close", "Tutup"),
		Site:    in("to the site", "ke situs"),
		Wrong:   in("What is wrong", "Yang keliru"),
		Pages:   in("Pages", "Halaman"),
		NoPrint: in("Nothing is printed of this handbook.", "Tidak ada yang dicetak dari buku ini."),
		Guides:  in("A line shows about where a page is full; bekal pdf breaks pages for good.", "Garis menandai kira-kira tempat halaman penuh; pemenggalan pastinya ada di bekal pdf."),
		Fine:    in("Nothing that was looked at so far.", "Sejauh yang diperiksa, tidak ada."),
	}
}

// makeScript puts the script together that every page loads: its settings, the morphing library, and our own.
func (s *Server) makeScript() []byte {
	settings, err := json.Marshal(struct {
		Now    string `json:"now"`
		Follow bool   `json:"follow"`
		Words  words  `json:"words"`
		Style  string `json:"style"`
	}{s.options.Now, s.options.Follow, s.words(), string(clientFile("panel.css"))})
	if err != nil {
		panic(err) // texts and a flag
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, "(function () {\nvar settings = %s;\n", settings)
	for _, name := range []string{"idiomorph-0.8.0.js", "preview.js"} {
		out.Write(clientFile(name))
	}
	out.WriteString("})();\n")
	return out.Bytes()
}

// clientFile gives one of the files for browsers.
func clientFile(name string) []byte {
	text, err := client.ReadFile("client/" + name)
	if err != nil {
		panic(err) // it is embedded
	}
	return text
}
