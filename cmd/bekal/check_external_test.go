package main

import (
	"bytes"
	"net/http"
	"strings"
	"testing"

	"bekal/internal/diag"
)

// web stands in for other sites.
type web map[string]int

func (w web) RoundTrip(r *http.Request) (*http.Response, error) {
	status, ok := w[r.URL.String()]
	if !ok {
		status = http.StatusNotFound
	}
	return &http.Response{StatusCode: status, Body: http.NoBody, Request: r}, nil
}

// TestExternal asks a web of its own whether the links of a handbook lead somewhere: of bodies, materials and rows, but
// not those that only the committee sees, nor of drafts.
func TestExternal(t *testing.T) {
	dir := project(t, map[string]string{
		"content/index.md": "---\ntitle: Orientasi\ntimezone: WIB\n---\n[baik](https://good.example/x#y) [buruk](https://gone.example/x)\n\n" +
			"> [!PANITIA]\n> [rahasia](https://committee.example/)\n",
		"content/rules.md":       "---\ntitle: Tata tertib\n---\n<https://gone.example/x>, <mailto:a@example.org>\n",
		"content/draft.md":       "---\ntitle: Draf\ndraft: true\n---\n[x](https://draft.example/)\n",
		"content/day-1/index.md": "---\ntitle: Hari\nschedule:\n  - {time: 08.00-09.00, title: Siaran, link: https://row.example/}\n---\n",
		"content/day-1/01-a.md":  "---\ntitle: A\ntime: 09.00-10.00\nmaterials:\n  - {title: Bahan, url: https://bahan.example/}\n  - {title: Kunci, url: https://committee.example/kunci, for: committee}\n---\n",
	})
	sites := &http.Client{Transport: web{"https://good.example/x": 200, "https://row.example/": 503}}
	for lang, want := range map[diag.Language]string{
		diag.English: `content/day-1/01-a.md:5:25: warning: https://bahan.example/ is gone (404) (external-link)
content/day-1/index.md:4:5: warning: https://row.example/ answers with an error (503) (external-link)
content/index.md:5:42: warning: https://gone.example/x is gone (404) (external-link)
content/rules.md:4:2: warning: https://gone.example/x is gone (404) (external-link)
`,
		diag.Indonesian: `content/day-1/01-a.md:5:25: peringatan: https://bahan.example/ sudah tidak ada (404) (external-link)
content/day-1/index.md:4:5: peringatan: https://row.example/ menjawab dengan kesalahan (503) (external-link)
content/index.md:5:42: peringatan: https://gone.example/x sudah tidak ada (404) (external-link)
content/rules.md:4:2: peringatan: https://gone.example/x sudah tidak ada (404) (external-link)
`,
	} {
		var stdout bytes.Buffer
		w := world{Stdout: &stdout, Stderr: &bytes.Buffer{}, Web: sites}
		if code := call(t, w, "check", "--external", "--lang", string(lang), dir); code != exitDone {
			t.Errorf("ends with %d", code)
		}
		if got := placesOf(stdout.String()); got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	}
	var stdout bytes.Buffer
	w := world{Stdout: &stdout, Stderr: &bytes.Buffer{}, Web: sites}
	if code := call(t, w, "check", "--external", "--strict", dir); code != exitProblems {
		t.Errorf("a strict check ends with %d", code)
	}
	stdout.Reset()
	if code := call(t, w, "check", dir); code != exitDone || stdout.Len() > 0 {
		t.Errorf("without --external: %d, %s", code, stdout.String())
	}
}

// placesOf keeps of what is printed the lines with a place.
func placesOf(printed string) string {
	var kept strings.Builder
	for line := range strings.Lines(printed) {
		if strings.HasPrefix(line, "content/") {
			kept.WriteString(line)
		}
	}
	return kept.String()
}
