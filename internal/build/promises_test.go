package build

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestPromisesAreTested looks for each test that docs/robustness.md names, in the package that it names before.
func TestPromisesAreTested(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(repository(t), "docs", "robustness.md"))
	if err != nil {
		t.Fatal(err)
	}
	packages := map[string]string{}
	dir, found := "", 0
	for _, word := range regexp.MustCompile("`[^`\n]+`").FindAllString(string(text), -1) {
		word = strings.Trim(word, "`")
		name := filepath.Join(repository(t), filepath.FromSlash(word))
		if !strings.HasPrefix(word, "Fuzz") && !strings.HasPrefix(word, "Test") {
			for _, at := range []string{name, filepath.Join(repository(t), "internal", word)} {
				if info, err := os.Stat(at); err == nil && info.IsDir() {
					dir = at
				}
			}
			continue
		}
		if strings.Contains(word, "…") {
			continue
		}
		if packages[dir] == "" {
			files, err := filepath.Glob(filepath.Join(dir, "*_test.go"))
			if err != nil {
				t.Fatal(err)
			}
			for _, file := range files {
				source, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				packages[dir] += string(source)
			}
		}
		if found++; !strings.Contains(packages[dir], "func "+word+"(") {
			t.Errorf("%s has no %s", dir, word)
		}
	}
	if found < 40 {
		t.Errorf("only %d tests are named", found)
	}
}
