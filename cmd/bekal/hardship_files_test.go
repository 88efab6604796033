//go:build unix

package main

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// pngOf is the beginning of a picture that says that it has so many pixels a side, which need not follow.
func pngOf(side uint32) string {
	header := []byte("IHDR")
	header = binary.BigEndian.AppendUint32(header, side)
	header = binary.BigEndian.AppendUint32(header, side)
	header = append(header, 8, 2, 0, 0, 0)
	text := append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"), header...)
	return string(binary.BigEndian.AppendUint32(text, crc32.ChecksumIEEE(header)))
}

// TestRobustFiles puts what no handbook should hold into content/: links that lead out of the project or in a circle,
// pipes and sockets, secrets, pages and pictures with script, pictures that are huge or lie. The build ends, names each,
// and lets none of it out.
func TestRobustFiles(t *testing.T) {
	f := handbook(0)
	const secret = "RAHASIA-12345"
	f["../outside/secret.txt"] = secret
	f["content/.env"] = "TOKEN=" + secret + "\n"
	f["content/secret.key"] = "-----BEGIN PRIVATE KEY-----\n" + secret + "\n-----END PRIVATE KEY-----\n"
	f["content/catatan.txt"] = "-----BEGIN RSA PRIVATE KEY-----\n" + secret + "\n"
	f["content/evil.html"] = "<script>alert('" + secret + "')</script>"
	f["content/evil.svg"] = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`
	f["content/huge.png"], f["content/lying.png"], f["content/cut.png"] = pngOf(30_000), pngOf(60_000), "\x89PNG\r\n\x1a\n\x00\x00"
	f["content/a.md"] = "---\ntitle: A\n---\n![a](huge.png) ![b](lying.png) ![c](cut.png) ![d](evil.svg)\n"
	dir := project(t, f)
	at := func(name string) string { return filepath.Join(dir, "content", name) }
	for name, target := range map[string]string{
		"passwd.md": "/etc/passwd", "etc": "/etc", "zero.md": "/dev/zero", "outside.md": "../../outside/secret.txt",
		"loop": ".", "loop.md": "loop.md", "dangling.md": "nowhere.md",
	} {
		if err := os.Symlink(target, at(name)); err != nil {
			t.Fatal(err)
		}
	}
	if err := syscall.Mkfifo(at("pipe.md"), 0o644); err != nil {
		t.Fatal(err)
	}
	t.Chdir(filepath.Join(dir, "content")) // a socket's path must be short
	socket, err := net.Listen("unix", "socket.md")
	if err != nil {
		t.Fatal(err)
	}
	defer socket.Close()

	within := bound{10 * time.Second, 300}
	o := runBekal(t, within, "build", "--format", "json", dir)
	o.tells(t, 1, "nothing published")
	for _, name := range []string{
		"passwd.md", "etc", "zero.md", "outside.md", "loop", "loop.md", "dangling.md", "pipe.md", "socket.md",
		"secret.key", "catatan.txt", "evil.html", "evil.svg", "huge.png", "lying.png", "cut.png",
	} {
		if !strings.Contains(o.stderr, `"file":"content/`+name+`"`) && !strings.Contains(o.stderr, " picture "+name+" ") && !strings.Contains(o.stderr, " content/"+name) {
			t.Errorf("%s is not named", name)
		}
	}
	if strings.Contains(o.said(), secret) || strings.Contains(o.said(), "root:x:") {
		t.Errorf("what is said holds what was to stay: %.2000s", o.said())
	}
	if _, err := os.Stat(filepath.Join(dir, "public")); err == nil {
		t.Error("something was published")
	}

	// Without what is an error, the rest is left out and said.
	for _, name := range []string{"passwd.md", "etc", "zero.md", "outside.md", "loop", "loop.md", "dangling.md", "catatan.txt", "secret.key", "evil.svg", "a.md"} {
		if err := os.Remove(at(name)); err != nil {
			t.Fatal(err)
		}
	}
	o = runBekal(t, within, "build", dir)
	o.tells(t, 0, "content/pipe.md: warning")
	o.tells(t, 0, "content/socket.md: warning")
	o.tells(t, 0, "content/evil.html: warning")
	err = filepath.WalkDir(filepath.Join(dir, "public"), func(name string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(name)
		if strings.Contains(string(text), secret) {
			t.Errorf("%s holds what was to stay", name)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

// TestRobustLayouts gives bekal layouts that never end: each is named with the page, and ends.
func TestRobustLayouts(t *testing.T) {
	var doublings strings.Builder
	for i := range 28 {
		fmt.Fprintf(&doublings, `{{define "d%d"}}{{template "d%d" .}}{{template "d%d" .}}{{end}}`, i, i+1, i+1)
	}
	doublings.WriteString(`{{define "d28"}}x{{end}}{{template "d0" .}}`)
	layouts := map[string]string{
		"a layout in itself":       `{{template "page.html" .}}`,
		"two layouts in circles":   `{{define "a"}}{{template "b" .}}{{end}}{{define "b"}}{{template "a" .}}{{end}}{{template "a" .}}`,
		"a partial without an end": `{{template "partials/foot.html" .}}`,
	}
	if waitsForLimits { // package render tests the limit of time with a shorter one
		layouts["a loop without an end"] = `{{range $i := 1000000000000}}{{end}}`
		layouts["a loop that writes"] = `{{range $i := 1000000000000}}x{{end}}`
		layouts["twenty-eight doublings"] = doublings.String()
	}
	for name, layout := range layouts {
		t.Run(name, func(t *testing.T) {
			f := handbook(3)
			f["layouts/page.html"] = layout
			if name == "a partial without an end" {
				f["layouts/partials/foot.html"] = `{{template "partials/foot.html" .}}`
			}
			o := runBekal(t, bound{24 * time.Second, 500}, "build", project(t, f)) // 12 s on two cores
			o.tells(t, 1, "layouts/")
			o.tells(t, 1, "(limit)")
		})
	}
}

// TestRobustProblems breaks three pages and a layout among many: all four are told, and what is published stays.
func TestRobustProblems(t *testing.T) {
	f := handbook(manyPages)
	dir := project(t, f)
	within := bound{20 * time.Second, 500}
	runBekal(t, within, "build", dir).tells(t, 0, "written")
	before := contentsOf(t, filepath.Join(dir, "public"))
	for name, text := range map[string]string{
		"content/bab-1/halaman-1.md": "---\ntitle: [\n---\n",
		"content/bab-5/halaman-5.md": "Lihat [ini](tidak-ada.md).\n",
		"content/bab-7/halaman-7.md": "---\ntitle: A\ndate: 31 Juni\n",
		"layouts/day.html":           "{{.Nothing}}",
	} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	o := runBekal(t, within, "build", dir)
	for _, place := range []string{"content/bab-1/halaman-1.md:2:", "content/bab-5/halaman-5.md:1:13", "content/bab-7/halaman-7.md:1:1", "layouts/day.html:1:3"} {
		o.tells(t, 1, place)
	}
	if after := contentsOf(t, filepath.Join(dir, "public")); after != before {
		t.Error("what is published has changed")
	}
}

// contentsOf gives all names and texts below a folder.
func contentsOf(t *testing.T, dir string) string {
	t.Helper()
	var all strings.Builder
	err := filepath.WalkDir(dir, func(name string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(name)
		fmt.Fprintf(&all, "%s %d:%s\n", name, len(text), text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all.String()
}
