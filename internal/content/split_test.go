package content

import (
	"testing"

	"bekal/internal/diag"
)

func TestSplit(t *testing.T) {
	for _, c := range []struct{ name, text, yaml, body string }{
		{"front matter", "---\ntitle: a\n---\nbody\n", "title: a\n", "body\n"},
		{"closed by dots", "---\ntitle: a\n...\nbody\n", "title: a\n", "body\n"},
		{"spaces behind the marks", "---  \ntitle: a\n---\t\nbody", "title: a\n", "body"},
		{"line ends of Windows", "\ufeff---\r\ntitle: a\r\n---\r\nbody\r\n", "title: a\r\n", "body\r\n"},
		{"no end of line at the end", "---\ntitle: a\n---", "title: a\n", ""},
		{"nothing between", "---\n---\nbody", "", "body"},
		{"a comment between", "---\n# later\n---\nbody", "# later\n", "body"},
		{"a blank line above the first key", "---\n\ntitle: a\n---\nbody", "\ntitle: a\n", "body"},
		{"a key that nobody has", "---\nwarna rumah: a\n---\nbody", "warna rumah: a\n", "body"},
		{"a list", "---\n- a\n---\nbody", "- a\n", "body"},
		{"no front matter", "# title\n\nbody", "", "# title\n\nbody"},
		{"empty", "", "", ""},
		{"only a mark", "---", "", "---"},
		{"a break before prose", "---\nSelamat datang di sini.\n\n---\n\nbody", "", "---\nSelamat datang di sini.\n\n---\n\nbody"},
		{"a break before a blank line", "---\n\nSelamat datang.\n", "", "---\n\nSelamat datang.\n"},
		{"a break before a colon", "---\nCatatan: bawa laptop.\n", "", "---\nCatatan: bawa laptop.\n"},
		{"a break of four hyphens", "----\nbody\n----\n", "", "----\nbody\n----\n"},
		{"a break below blank lines", "\n---\nbody\n", "", "\n---\nbody\n"},
		{"a mark in the body", "---\ntitle: a\n---\nbody\n---\nmore", "title: a\n", "body\n---\nmore"},
		{"a template", "{{ title }}\n", "", "{{ title }}\n"},
		{"a brace in prose", "{sic}\n", "", "{sic}\n"},
	} {
		src := diag.Source{File: "a.md", Text: []byte(c.text)}
		parts, problems := split(src)
		body := c.text[parts.body:]
		if c.body == c.text && body != c.text {
			body = "\ufeff" + body
		}
		if yaml := c.text[parts.from:parts.to]; yaml != c.yaml || body != c.body || len(problems) > 0 {
			t.Errorf("%s: yaml %q, body %q\n%s", c.name, yaml, body, show(problems))
		}
	}
}

func TestLeadingHeading(t *testing.T) {
	for _, c := range []struct{ body, want string }{
		{"# Tata tertib\n\ntext", "Tata tertib"},
		{"\r\n\r\n#\tTata tertib ##\r\n", "Tata tertib"},
		{"# Tata *tertib* dan `kode` [di sini](a.md)! {#tertib .besar}\n", "Tata tertib dan kode di sini!"},
		{"# snake_case dan _miring_ \\* C\\# \n", "snake_case dan miring * C#"},
		{"Tata tertib\n===\n", "Tata tertib"},
		{"#\n", ""},
		{"#tagar\n", ""},
		{"## Bagian\n", ""},
		{"text\n\n# Judul\n", ""},
		{"Bagian\n---\n", ""},
		{"", ""},
	} {
		if got := leadingHeading(c.body); got != c.want {
			t.Errorf("%q: got %q, want %q", c.body, got, c.want)
		}
	}
}
