//go:build heavy && linux

package pdf

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"bekal/internal/pdf/pdftest"
)

// printsUntilKilled in the environment makes this test program print a page that is never finished.
const printsUntilKilled = "BEKAL_PRINTS_UNTIL_KILLED"

func TestMain(m *testing.M) {
	if os.Getenv(printsUntilKilled) == "" {
		os.Exit(m.Run())
	}
	tree, err := endless(func() { fmt.Println("printing") })
	if err == nil {
		_, _, err = Print(context.Background(), tree, []Edition{bookEdition()}, Options{Browser: "chromium", Timeout: time.Hour})
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

// TestKilled kills a program that prints, as no deferred call would notice: its browser, and all that the browser
// started, end with it.
func TestKilled(t *testing.T) {
	pdftest.Needs(t, "chromium")
	temp := t.TempDir()
	command := exec.Command(os.Args[0])
	command.Env = append(os.Environ(), printsUntilKilled+"=yes", "TMPDIR="+temp)
	command.Stderr = os.Stderr
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	defer command.Wait() // it is killed before, and says so
	defer command.Process.Kill()
	if line, err := bufio.NewReader(out).ReadString('\n'); err != nil {
		t.Fatalf("it does not print: %q, %v", line, err)
	}
	browser := startedWith(t, "--user-data-dir="+temp)
	if len(browser) < 2 {
		t.Fatalf("the browser is only %v", browser)
	}
	var alive []unix.PollFd
	for pid := range browser {
		fd, err := unix.PidfdOpen(pid, 0)
		if err != nil {
			continue // it ended by itself
		}
		defer unix.Close(fd)
		alive = append(alive, unix.PollFd{Fd: int32(fd), Events: unix.POLLIN})
	}
	if err := command.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	for _, process := range alive {
		if err := ended(process, time.Minute); err != nil {
			t.Errorf("a process of the browser still runs: %v, %v", running(t, temp), err)
		}
	}
}

// ended waits for the end of a process that is not ours.
func ended(process unix.PollFd, limit time.Duration) error {
	for {
		switch n, err := unix.Poll([]unix.PollFd{process}, int(limit/time.Millisecond)); {
		case err == unix.EINTR: // a signal of Go's own scheduler, mostly
		case err != nil:
			return err
		case n == 0:
			return os.ErrDeadlineExceeded
		default:
			return nil
		}
	}
}

// startedWith gives the processes of the group whose first has a text in its command line.
func startedWith(t *testing.T, text string) map[int]bool {
	t.Helper()
	list, err := exec.Command("ps", "-eo", "pid=,pgid=").Output()
	if err != nil {
		t.Skip("needs ps")
	}
	first, found := running(t, text), map[int]bool{}
	for line := range strings.Lines(string(list)) {
		fields := strings.Fields(line)
		pid, _ := strconv.Atoi(fields[0])
		if group, err := strconv.Atoi(fields[1]); err == nil && first[group] != "" {
			found[pid] = true
		}
	}
	return found
}
