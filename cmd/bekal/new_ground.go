package main

import (
	"io/fs"
	"os"
	"path/filepath"

	"bekal/internal/diag"
)

// groundOf gives the nearest folder above a new one that is there, with all links resolved, and the way from it.
func groundOf(dir string) (ground, below string, err error) {
	absolute, err := filepath.Abs(dir)
	if err != nil {
		return "", "", err
	}
	ground = absolute
	info, err := os.Stat(ground)
	for err != nil && filepath.Dir(ground) != ground {
		ground = filepath.Dir(ground)
		info, err = os.Stat(ground)
	}
	if err != nil {
		return "", "", err
	}
	if !info.IsDir() {
		if ground == absolute {
			ground = dir
		}
		return "", "", &refusal{
			message: diag.Say("%s is a file, not a folder", "%s adalah berkas, bukan folder", ground),
			hint:    diag.Say("choose another name", "pilih nama lain"),
		}
	}
	if below, err = filepath.Rel(ground, absolute); err != nil {
		return "", "", err
	}
	ground, err = filepath.EvalSymlinks(ground)
	return ground, below, err
}

// refuseProject keeps a handbook out of one that exists, also where it would lie somewhere below it.
func refuseProject(dir, ground, below string) error {
	if below == "." {
		if entries, err := os.ReadDir(filepath.Join(ground, "content")); err == nil && len(entries) > 0 {
			return &refusal{
				message: diag.Say("%s holds content/ already", "%s sudah berisi content/", dir),
				hint:    diag.Say(`"bekal new day" adds a day to it`, `"bekal new day" menambah satu hari`),
			}
		}
	}
	for folder := ground; ; folder = filepath.Dir(folder) {
		if isProject(folder) {
			return &refusal{
				message: diag.Say("%s lies inside the handbook in %s", "%s berada di dalam buku di %s", dir, folder),
				hint:    diag.Say("choose a folder outside of it; with kind: library in content/index.md one project holds several handbooks", "pilih folder di luarnya; dengan jenis: pustaka di content/index.md satu proyek memuat beberapa buku"),
			}
		}
		if filepath.Dir(folder) == folder {
			return nil
		}
	}
}

// isProject says that a folder's content/ holds pages.
func isProject(folder string) bool {
	for _, pages := range []string{"content/*.md", "content/*/index.md"} {
		if found, err := fs.Glob(os.DirFS(folder), pages); err == nil && len(found) > 0 {
			return true
		}
	}
	return false
}
