package build

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"bekal/internal/diag"
	"bekal/internal/output"
	"bekal/internal/render"
	"bekal/layouts"
)

// The folders of a project: what it is made of, and where it is published unless somebody says otherwise.
const (
	contentDir = "content"
	layoutsDir = "layouts"
	publicDir  = "public"
)

// Project is the folder that holds content/ and perhaps layouts/, opened so that nothing outside of it can be read.
type Project struct {
	Dir  string // absolute
	root *os.Root
}

// Open opens a project's folder. A folder without content/ is refused with the command that makes one.
func Open(dir string) (*Project, error) {
	absolute, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(absolute)
	if err != nil {
		return nil, &output.Refusal{
			Message: diag.Say("cannot open the folder %s", "tidak dapat membuka folder %s", dir),
			Hint:    diag.Say("name the folder that holds content/", "sebutkan folder yang berisi content/"),
			Err:     err,
		}
	}
	if err := checkFolders(root, dir); err != nil {
		root.Close()
		return nil, err
	}
	return &Project{Dir: absolute, root: root}, nil
}

// checkFolders refuses a project without content/, and one where content/ or layouts/ stands but cannot be read from
// inside the project.
func checkFolders(root *os.Root, dir string) error {
	for _, name := range []string{contentDir, layoutsDir} {
		info, err := root.Stat(name)
		_, notThere := root.Lstat(name)
		switch {
		case err == nil && info.IsDir():
		case notThere == nil:
			return &output.Refusal{
				Message: diag.Say("%s in %s is no folder, or a link that leads out of the project", "%s di %s bukan folder, atau tautan yang keluar dari proyek", name, dir),
				Hint:    diag.Say("put the folder itself there", "letakkan foldernya sendiri di sana"),
			}
		case name == contentDir:
			return &output.Refusal{
				Message: diag.Say("there is no folder content/ in %s", "tidak ada folder content/ di %s", dir),
				Hint:    whereContent(dir),
			}
		}
	}
	return nil
}

// whereContent is the hint for a folder without content/: the project around it, if it lies in one's content/.
func whereContent(dir string) diag.Text {
	absolute, err := filepath.Abs(dir)
	for above := dir; err == nil && filepath.Dir(absolute) != absolute; absolute = filepath.Dir(absolute) {
		above = filepath.Join(above, "..")
		if filepath.Base(absolute) == contentDir {
			return diag.Say("this is part of a handbook: name the folder above content/, %s", "ini bagian dari sebuah buku: sebut folder di atas content/, yaitu %s", filepath.ToSlash(above))
		}
	}
	return diag.Say(`"bekal new handbook DIR" makes a handbook to start from`, `"bekal new handbook DIR" membuat buku untuk memulai`)
}

// Close lets go of the folder.
func (p *Project) Close() error { return p.root.Close() }

// FS reads the project's files; a link that leaves the folder is an error of reading, and so is a pipe or device.
func (p *Project) FS() fs.FS { return plainFiles{p.root} }

// Layers are the project's layouts over the default theme.
func (p *Project) Layers() render.Layers {
	layers := render.Layers{Default: layouts.Default()}
	if info, err := p.root.Stat(layoutsDir); err == nil && info.IsDir() {
		layers.User, _ = fs.Sub(p.FS(), layoutsDir) // cannot fail: the name is valid
	}
	return layers
}

// ReadFile gives the text of a file that a problem speaks of: of the project, or of the default theme.
func (p *Project) ReadFile(name string) ([]byte, error) {
	text, err := fs.ReadFile(p.FS(), name)
	if errors.Is(err, fs.ErrNotExist) {
		if layout, ok := layoutName(name); ok {
			return p.Layers().ReadFile(layout)
		}
	}
	return text, err
}
