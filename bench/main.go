// Command bench shows where Bekal stands: it writes the same programme for Bekal and for its peers, lets each build it
// cold, in turn, several times, and prints one table; and a second one of the same on a disk, which decides otherwise.
//
// It installs its peers, of the Go module proxy and of npm, below the user's cache; one that cannot be had is said to
// be missing. With -serve it holds their previews against each other instead: how long a save takes to be served, and to
// be on the screen of a headless Chromium. Times are medians of wall clock and processor; memory is the largest resident set of one process.
package main

import (
	"embed"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"

	"bekal/bench/corpus"
)

//go:embed all:themes
var themes embed.FS

// settings are what the flags say.
type settings struct {
	sizes, dir, disk, names string
	rounds, saves           int
	offline, serve          bool
}

func main() {
	var s settings
	flag.StringVar(&s.sizes, "sizes", "50,1000,10000", "numbers of `SESSIONS`")
	flag.IntVar(&s.rounds, "rounds", 5, "how often each is run")
	flag.StringVar(&s.dir, "dir", memory(), "the `FOLDER` to work in: a memory file system, since disks differ")
	flag.StringVar(&s.disk, "disk", os.TempDir(), "a `FOLDER` on a disk, for the second table; \"\" for none")
	flag.StringVar(&s.names, "only", "", "the `NAMES` of some contestants, with commas between them")
	flag.BoolVar(&s.offline, "offline", false, "install no peer")
	flag.BoolVar(&s.serve, "serve", false, "measure the previews, not the builds")
	flag.IntVar(&s.saves, "saves", 20, "with -serve, how often a page is saved for each figure")
	flag.Parse()
	if err := run(s); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// memory is a memory file system where there is one.
func memory() string {
	if info, err := os.Stat("/dev/shm"); err == nil && info.IsDir() {
		return "/dev/shm"
	}
	return os.TempDir()
}

func run(s settings) error {
	work, err := os.MkdirTemp(s.dir, "bekal-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	contestants, missing, err := prepare(work, s.names, s.offline)
	if err != nil {
		return err
	}
	disk := ""
	if s.disk != "" && !s.serve {
		if disk, err = onAnother(s.disk, work); err != nil {
			return err
		}
		defer os.RemoveAll(disk)
		if disk == "" {
			missing = append(missing, fmt.Sprintf("the second table (%s is on the file system of the first)", s.disk))
		}
	}
	measure := func(sessions int, dir string) error {
		err := compete(contestants, sessions, s.rounds, dir, s.dir)
		if disk != "" && err == nil {
			err = compete(contestants, sessions, s.rounds, filepath.Join(disk, filepath.Base(dir)), s.disk)
		}
		return err
	}
	if s.serve {
		b, err := openBrowser(filepath.Join(work, "browser"))
		if err != nil {
			missing = append(missing, missingPeer{"chromium", err}.Error())
		} else {
			defer b.end()
		}
		measure = func(sessions int, dir string) error {
			return serveAll(previewers(contestants), b, sessions, s.saves, dir)
		}
	}
	var failed error
	for size := range strings.SplitSeq(s.sizes, ",") {
		sessions, err := strconv.Atoi(strings.TrimSpace(size))
		if err != nil {
			return err
		}
		failed = errors.Join(failed, measure(sessions, filepath.Join(work, size)))
	}
	for _, name := range missing {
		fmt.Println("missing:", name)
	}
	return failed
}

// onAnother makes a folder to work in that is on another file system than work; "" where there is but one.
func onAnother(in, work string) (dir string, err error) {
	if dir, err = os.MkdirTemp(in, "bekal-bench-"); err != nil {
		return "", err
	}
	there, err := device(dir)
	here, errHere := device(work)
	if err = errors.Join(err, errHere); err == nil && there != here {
		return dir, nil
	}
	return "", errors.Join(err, os.Remove(dir))
}

// device tells file systems apart.
func device(name string) (uint64, error) {
	info, err := os.Stat(name)
	if err != nil {
		return 0, err
	}
	return uint64(info.Sys().(*syscall.Stat_t).Dev), nil
}

// compete lets all contestants build a programme in turn, and prints what they took; folder is the one that the
// flags name for their files.
func compete(contestants []contestant, sessions, rounds int, work, folder string) error {
	library := corpus.Library(sessions)
	defer os.RemoveAll(work)
	for _, c := range contestants {
		dir := filepath.Join(work, c.name)
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return err
		}
		if err := c.write(dir, library); err != nil {
			return err
		}
	}
	taken := make([][]figures, len(contestants))
	for range rounds {
		for i, c := range contestants {
			f, err := c.measure(filepath.Join(work, c.name))
			if err != nil {
				return fmt.Errorf("%s: %w", c.name, err)
			}
			taken[i] = append(taken[i], f)
		}
	}
	printTable(contestants, taken, sessions, rounds, folder)
	return nil
}
