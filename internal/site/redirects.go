package site

import (
	"path"

	"bekal/internal/diag"

	"golang.org/x/text/unicode/norm"
)

// addRedirects makes the addresses that pages had before answer. An alias counts from its handbook's folder.
func (m *maker) addRedirects() {
	for _, page := range m.site.Pages {
		if page.Source == nil {
			continue
		}
		for _, alias := range page.Source.Aliases {
			if why := unsafeAlias(alias.V); !why.IsZero() {
				m.say(diag.UnsafePath.At(alias.Pos.In(page.Source.Src.File), diag.Say("the alias %q cannot be an address: %s", "alias %q tidak dapat menjadi alamat: %s", alias.V, why)).
					WithHint(diag.Say("write a path from the handbook's folder, such as old.html or old/", "tulis jalur dari folder buku, misalnya lama.html atau lama/")))
				continue
			}
			address, place := path.Join(dirOf(page), aliasAddress(norm.NFC.String(alias.V))), alias.Pos.In(page.Source.Src.File)
			if cleanAddress(address) == cleanAddress(page.Address) {
				m.say(diag.SameAddress.At(place, diag.Say("the alias %q is the address of this page itself", "alias %q adalah alamat halaman ini sendiri", alias.V)).
					WithHint(diag.Say("remove it", "hapus alias ini")))
				continue
			}
			m.site.Redirects = append(m.site.Redirects, Redirect{Address: address, To: page, Place: place})
		}
	}
}

// dirOf is the folder of all addresses of a page's handbook; "" at the root of a site.
func dirOf(page *Page) string {
	if page.Handbook == nil {
		return ""
	}
	return page.Handbook.Dir
}
