package pdf

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bekal/internal/diag"
	"bekal/internal/output"
)

func refusalOf(t *testing.T, err error) *output.Refusal {
	t.Helper()
	refusal, ok := errors.AsType[*output.Refusal](err)
	if !ok {
		t.Fatalf("want a refusal, got %v", err)
	}
	return refusal
}

func TestFindBrowser(t *testing.T) {
	dir := t.TempDir()
	program := filepath.Join(dir, "google-chrome")
	if err := os.WriteFile(program, []byte("#!/bin/sh\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir)
	for _, wish := range []string{"", "google-chrome", program} {
		if got, err := findBrowser(wish); err != nil || got != program && wish != "" {
			t.Errorf("findBrowser(%q) = %q, %v", wish, got, err)
		}
	}
	_, err := findBrowser("firefox")
	refusal := refusalOf(t, err)
	if got := refusal.Message.In(diag.English); got != `there is no browser "firefox"` {
		t.Error(got)
	}
	if got := refusal.Hint.In(diag.Indonesian); got != "--browser dan BEKAL_BROWSER menerima nama atau path Chrome, Chromium, Edge, atau Brave" {
		t.Error(got)
	}
}

func TestNoBrowser(t *testing.T) {
	known := []string{"no-such-chromium", "/no/such/chrome"}
	_, err := firstOf(known)
	refusal := refusalOf(t, err)
	if got := refusal.Message.In(diag.English); got != "there is no browser to print with; looked for no-such-chromium, /no/such/chrome" {
		t.Error(got)
	}
	if got := refusal.Hint.In(diag.English); got != "install Chrome, Chromium, Edge or Brave, or name one with --browser or BEKAL_BROWSER" {
		t.Error(got)
	}
}

func TestBrowsersOfSystems(t *testing.T) {
	for system, want := range map[string][]string{
		"linux":   {"chromium", "google-chrome", "microsoft-edge", "brave-browser"},
		"darwin":  {"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/home/ani/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"},
		"windows": {`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`, `C:\Local\Google\Chrome\Application\chrome.exe`},
	} {
		for _, program := range want {
			if known := browsers(system, "/home/ani", `C:\Local`); !slices.Contains(known, program) {
				t.Errorf("on %s, %q is not among %q", system, program, known)
			}
		}
		for _, program := range browsers(system, "", "") {
			if strings.HasPrefix(program, `\`) || strings.HasPrefix(program, "/Applications/Applications") {
				t.Errorf("on %s without folders of its own, %q is looked for", system, program)
			}
		}
	}
}

func TestJudgeBrowser(t *testing.T) {
	for product, want := range map[string]string{
		"HeadlessChrome/156.0.8078.108": "",
		"Chrome/131.0.1":                "",
		"HeadlessChrome/120.0.6099.0":   "the browser /usr/bin/chrome is too old: it is Chrome 120.0.6099.0, and 131 or newer is needed",
		"":                              "the browser /usr/bin/chrome is too old: it is an unknown one, and 131 or newer is needed",
	} {
		err := judgeEngine("/usr/bin/chrome", product)
		if want == "" && err == nil {
			continue
		}
		if got := refusalOf(t, err).Message.In(diag.English); got != want {
			t.Errorf("%s: %q, want %q", product, got, want)
		}
	}
	const unknown = "peramban b terlalu lama: versinya tidak dikenal, sedangkan yang diperlukan 131 atau lebih baru"
	if got := refusalOf(t, judgeEngine("b", "")).Message.In(diag.Indonesian); got != unknown {
		t.Error(got)
	}
}
