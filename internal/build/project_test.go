package build

import (
	"fmt"
	"testing"
)

// TestFoldersOfAProject opens folders that are no project, or whose parts lie elsewhere.
func TestFoldersOfAProject(t *testing.T) {
	for name, c := range map[string]struct {
		files files
		want  string
	}{
		"no content":     {files{"readme.txt": "x"}, "there is no folder content/ in %s"},
		"a file":         {files{"content": "x"}, "content in %s is no folder, or a link that leads out of the project"},
		"content abroad": {files{"content": "-> ../abroad"}, "content in %s is no folder, or a link that leads out of the project"},
		"layouts abroad": {files{"content/index.md": "x", "layouts": "-> /etc"}, "layouts in %s is no folder, or a link that leads out of the project"},
		"dead link":      {files{"content/index.md": "x", "layouts": "-> nowhere"}, "layouts in %s is no folder, or a link that leads out of the project"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := project(t, c.files)
			fill(t, dir+"/..", files{"abroad/index.md": page("Lain", "")})
			_, err := Open(dir)
			expectRefusal(t, err, fmt.Sprintf(c.want, dir))
		})
	}
	dir := project(t, files{"buku/index.md": page("Orientasi", ""), "content": "-> buku"})
	if report := mustBuild(t, dir); len(report.Problems) > 0 {
		t.Errorf("content/ may be a link inside the project, but:\n%s", said(report))
	}
}
