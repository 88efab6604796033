package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"bekal/bench/corpus"
)

// The contestants that all others are held against.
const (
	floorName = "floor"
	plainName = "bekal-plain"
)

// prepare builds and installs all contestants, or those that are named. missing are those that cannot be had, and why.
func prepare(work, names string, offline bool) (contestants []contestant, missing []string, err error) {
	wanted := func(name string) bool { return names == "" || slices.Contains(strings.Split(names, ","), name) }
	cache, err := os.UserCacheDir()
	if err != nil {
		return nil, nil, err
	}
	cache = filepath.Join(cache, "bekal-bench")
	for _, rival := range []struct {
		name string
		make func() ([]contestant, error)
	}{
		{"", func() ([]contestant, error) { return floor(work) }},
		{"", func() ([]contestant, error) { return bekal(work) }},
		{"hugo", func() ([]contestant, error) { return hugo(cache, offline) }},
		{"eleventy", func() ([]contestant, error) { return eleventy(cache, offline) }},
	} {
		if rival.name != "" && !wanted(rival.name) {
			continue
		}
		list, err := rival.make()
		if gone, ok := errors.AsType[missingPeer](err); ok {
			missing = append(missing, gone.Error())
			continue
		}
		if err != nil {
			return nil, nil, err
		}
		for _, c := range list {
			if wanted(c.name) {
				contestants = append(contestants, c)
			}
		}
	}
	return contestants, missing, nil
}

// missingPeer is a peer that cannot be had.
type missingPeer struct {
	name string
	why  error
}

func (m missingPeer) Error() string { return fmt.Sprintf("%s (%v)", m.name, m.why) }

func floor(work string) ([]contestant, error) {
	program := filepath.Join(work, "floor")
	if err := quiet(".", "go", "build", "-o", program, "./floor"); err != nil {
		return nil, err
	}
	return []contestant{{name: floorName, write: corpus.Bodies, command: []string{program, "content", "public"}, output: "public"}}, nil
}

func bekal(work string) ([]contestant, error) {
	program := filepath.Join(work, "bekal")
	if err := quiet("..", "go", "build", "-o", program, "./cmd/bekal"); err != nil {
		return nil, err
	}
	cold := contestant{write: corpus.Bekal, command: []string{program, "build", "--strict"}, output: "public"}
	plain, unchanged, one := cold, cold, cold
	cold.name, plain.name, unchanged.name, one.name = "bekal", plainName, "bekal-unchanged", "bekal-one-changed"
	cold.serve = func(port string) []string { return []string{program, "serve", "--port", port} }
	plain.serve = cold.serve
	plain.write = corpus.BekalPlain(themes)
	unchanged.before = func(dir string) error { return unchanged.built(dir) }
	one.before = func(dir string) error {
		if err := one.built(dir); err != nil {
			return err
		}
		return appendTo(filepath.Join(dir, "content/buku-0001/day-1/sesi-2.md"), "\nSatu kalimat lagi.\n")
	}
	return []contestant{cold, plain, unchanged, one}, nil
}

// built sees to it that a rebuild finds what a build of the same sources left.
func (c contestant) built(dir string) error {
	_, err := c.run(dir)
	return err
}

func appendTo(name, text string) error {
	file, err := os.OpenFile(name, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = file.WriteString(text)
	return errors.Join(err, file.Close())
}

// quiet runs a command, and gives what it said where it fails.
func quiet(dir, name string, args ...string) error {
	command := exec.Command(name, args...)
	command.Dir = dir
	if said, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("%s %s: %w\n%s", name, strings.Join(args, " "), err, said)
	}
	return nil
}
