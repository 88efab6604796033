// Command bench shows where Bekal stands: it writes the same programme for Bekal and for its peers, lets each build it
// cold, in turn, several times, and prints one table.
//
// It installs its peers, of the Go module proxy and of npm, below the user's cache; one that cannot be had is said to
// be missing. Times are medians of wall clock and processor; memory is the largest resident set of one process.
package main

import (
	"embed"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"bekal/bench/corpus"
)

//go:embed all:themes
var themes embed.FS

func main() {
	sizes := flag.String("sizes", "50,1000,10000", "numbers of `SESSIONS`")
	rounds := flag.Int("rounds", 5, "how often each is run")
	dir := flag.String("dir", memory(), "the `FOLDER` to work in: a memory file system, since disks differ")
	names := flag.String("only", "", "the `NAMES` of some contestants, with commas between them")
	offline := flag.Bool("offline", false, "install no peer")
	flag.Parse()
	if err := run(*sizes, *rounds, *dir, *names, *offline); err != nil {
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

func run(sizes string, rounds int, dir, names string, offline bool) error {
	work, err := os.MkdirTemp(dir, "bekal-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	contestants, missing, err := prepare(work, names, offline)
	if err != nil {
		return err
	}
	for size := range strings.SplitSeq(sizes, ",") {
		sessions, err := strconv.Atoi(strings.TrimSpace(size))
		if err != nil {
			return err
		}
		if err := compete(contestants, sessions, rounds, filepath.Join(work, size)); err != nil {
			return err
		}
	}
	for _, name := range missing {
		fmt.Println("missing:", name)
	}
	return nil
}

// compete lets all contestants build a programme in turn, and prints what they took.
func compete(contestants []contestant, sessions, rounds int, work string) error {
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
	printTable(contestants, taken, sessions, rounds)
	return nil
}
