package build

import (
	"io/fs"
	"path"
	"time"
)

// A stamp tells one state of a file from another.
type stamp struct {
	size     int64
	modified time.Time
}

func stampOf(info fs.FileInfo) stamp { return stamp{info.Size(), info.ModTime()} }

// stamps are how files stood when they were first looked at. What is published is made of them later, and any of them
// may change in between: then nobody knows what the output was made from, and the next build must not take it for its own.
type stamps map[string]stamp // by name in the project

// addLayouts notes the project's own layouts, before they are read.
func (s stamps) addLayouts(p *Project) {
	files, err := p.Layers().Files()
	if err != nil {
		return // the theme says what is wrong
	}
	for _, file := range files {
		name := path.Join(layoutsDir, file.Path)
		if info, err := fs.Stat(p.FS(), name); err == nil {
			s[name] = stampOf(info)
		}
	}
}

// hold says that all files are as they were.
func (s stamps) hold(p *Project) bool {
	for name, before := range s {
		info, err := fs.Stat(p.FS(), name)
		if err != nil || stampOf(info) != before {
			return false
		}
	}
	return true
}
