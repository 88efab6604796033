package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"os/exec"

	"bekal/bench/corpus"
)

// contestant is a generator, or one way to use it.
type contestant struct {
	name    string
	version string
	write   corpus.Writer
	command []string // run in the folder of its sources
	output  string   // the folder that it writes, removed before each run
	before  func(dir string) error
	serve   func(port string) []string // starts its preview; nil where it has none of its own
}

// title is its name as tables show it.
func (c contestant) title() string {
	if c.version == "" {
		return c.name
	}
	return c.name + " " + c.version
}

// figures are what one run took.
type figures struct {
	wall, cpu time.Duration
	memory    int64 // bytes
	written   int64 // bytes of the output
	files     int
}

// measure runs a contestant once, cold but for what its before says.
func (c contestant) measure(dir string) (figures, error) {
	before := c.before
	if before == nil {
		before = func(dir string) error { return os.RemoveAll(filepath.Join(dir, c.output)) }
	}
	if err := before(dir); err != nil {
		return figures{}, err
	}
	f, err := c.run(dir)
	if err != nil {
		return f, err
	}
	err = filepath.WalkDir(filepath.Join(dir, c.output), func(_ string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		if err == nil {
			f.written += info.Size()
			f.files++
		}
		return err
	})
	return f, err
}

func (c contestant) run(dir string) (figures, error) {
	command := exec.Command(c.command[0], c.command[1:]...)
	command.Dir = dir
	begun := time.Now()
	said, err := command.CombinedOutput()
	f := figures{wall: time.Since(begun)}
	if err != nil {
		return f, fmt.Errorf("%w\n%s", err, said)
	}
	usage := command.ProcessState.SysUsage().(*syscall.Rusage)
	f.cpu = command.ProcessState.UserTime() + command.ProcessState.SystemTime()
	f.memory = usage.Maxrss << 10
	return f, nil
}
