package site

import "testing"

func TestBareName(t *testing.T) {
	for name, want := range map[string]string{
		"Dra. Kokom Komala, M.Pd.":               "Kokom Komala",
		"Prof. Dr. H. Ahmad Yani, S.H., M.H.":    "Ahmad Yani",
		"Dr. Ir. Hj. Siti Nurbaya, M.Sc., Ph.D.": "Siti Nurbaya",
		"drs. Budi Santoso, M.Si":                "Budi Santoso",
		"Ir. Joko":                               "Joko",
		"Budi Santoso S.Kom":                     "Budi Santoso",
		"Budi S.":                                "Budi S.",
		"M. Yusuf, SH, MH":                       "M. Yusuf",
		"R. Soeprapto":                           "R. Soeprapto",
		"A.H. Nasution":                          "A.H. Nasution",
		"dr. Rina, Sp.PD-KGEH.":                  "Rina",
		"Apt. Dewi, S. Farm.":                    "Dewi",
		"Ns. Wayan, S.Kep":                       "Wayan",
		"KH. Hasyim":                             "Hasyim",
		"Ibu Ratna":                              "Ratna",
		"Biro Umum, Sekretariat Jend.":           "Biro Umum, Sekretariat Jend.",
		"Suharto":                                "Suharto",
		"Biro SDM":                               "Biro SDM",
		"Biro SDM, KPU":                          "Biro SDM, KPU",
		"Bagian Teknis, Hukum, dan Partisipasi":  "Bagian Teknis, Hukum, dan Partisipasi",
		"Dr.":                                    "Dr.",
		"Eko, A.Md.Kom., S.Tr.Pel.":              "Eko",
		"Rudi, ASEAN Eng.":                       "Rudi",
		"":                                       "",
	} {
		if got := BareName(name); got != want {
			t.Errorf("BareName(%q) = %q, want %q", name, got, want)
		}
	}
}
