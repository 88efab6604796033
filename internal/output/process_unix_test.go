//go:build unix

package output

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"bekal/internal/diag"
)

// The test binary is also the other process of some tests: it does what these variables say.
const (
	helperDir  = "BEKAL_TEST_OUTPUT_DIR"  // build into this folder
	helperSite = "BEKAL_TEST_OUTPUT_SITE" // this site of killSites
	helperDie  = "BEKAL_TEST_OUTPUT_DIE"  // be killed at this step; 0: hold the folder; -1: build to the end
)

func TestMain(m *testing.M) {
	if dir := os.Getenv(helperDir); dir != "" {
		if err := helper(dir); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// helper builds a site and, on the way, is killed as no deferred call would notice.
func helper(dir string) error {
	which, err := strconv.Atoi(os.Getenv(helperSite))
	if err != nil {
		return err
	}
	die, err := strconv.ParseInt(os.Getenv(helperDie), 10, 64)
	if err != nil {
		return err
	}
	var steps atomic.Int64
	opt := options(dir)
	opt.Jobs = 4
	opt.Fault = func(string, string) error {
		if steps.Add(1) == die {
			return errors.Join(syscall.Kill(os.Getpid(), syscall.SIGKILL), errors.New("still alive"))
		}
		return nil
	}
	stage, err := Begin(context.Background(), opt)
	if err != nil {
		return err
	}
	if die == 0 {
		fmt.Println("holding")
		_, err := io.Copy(io.Discard, os.Stdin) // which is open as long as the test lives
		return errors.Join(err, stage.Close())
	}
	tree, err := NewTree(killSites()[which].files())
	if err == nil {
		err = stage.Write(context.Background(), tree)
	}
	if err == nil {
		_, err = stage.Publish()
	}
	err = errors.Join(err, stage.Close())
	fmt.Println(steps.Load())
	return err
}

// killSites are two sites that share names, and a few files, but differ in most bytes.
func killSites() [2]site {
	var sites [2]site
	for i := range sites {
		sites[i] = site{"same.css": "a{}", "same/logo.svg": "<svg/>"}
		for day := range 3 {
			for page := range 8 {
				sites[i][fmt.Sprintf("day-%d/page-%d.html", day+i, page)] = fmt.Sprint("site ", i, " day ", day, " page ", page)
			}
		}
	}
	return sites
}

func helperCommand(t *testing.T, dir string, which, die int) *exec.Cmd {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0])
	cmd.Env = append(os.Environ(), helperDir+"="+dir, helperSite+"="+strconv.Itoa(which), helperDie+"="+strconv.Itoa(die))
	cmd.Stderr = os.Stderr
	return cmd
}

// TestRobustKilled kills a rebuild that changes nearly every page with SIGKILL at random steps: the folder is the old
// site or the new one, never a third, and the next build is whole and leaves nothing behind.
func TestRobustKilled(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	sites := killSites()
	whole := [2]site{clean(t, sites[0]), clean(t, sites[1])}
	mustBuild(t, options(dir), sites[0])
	out, err := helperCommand(t, dir, 1, -1).Output() // not killed: how many steps there are
	if err != nil {
		t.Fatal(err)
	}
	mustBuild(t, options(dir), sites[0])
	var steps int
	if _, err := fmt.Sscan(string(out), &steps); err != nil {
		t.Fatal(err)
	}
	cname := site{"CNAME": "example.org"}
	fill(t, dir, cname)
	r := rand.New(rand.NewPCG(4, 9))
	before, after := 0, 0
	for round := range killRounds {
		which := 1 - round%2 // the other one is published
		die := 1 + r.IntN(steps)
		if round%3 == 0 {
			die = steps - r.IntN(6) // most steps write files; these are about the exchange
		}
		if err := helperCommand(t, dir, which, die).Run(); err == nil {
			t.Logf("round %d: step %d of about %d was not reached", round, die, steps)
		}
		switch got := snapshot(t, dir); {
		case maps.Equal(got, whole[1-which].with(cname)):
			before++
		case maps.Equal(got, whole[which].with(cname)):
			after++
		default:
			expect(t, got, whole[which].with(cname))
		}
		mustBuild(t, options(dir), sites[which])
		expect(t, snapshot(t, dir), whole[which].with(cname))
		expectOnly(t, filepath.Dir(dir), "public")
		if t.Failed() {
			t.Fatalf("round %d, killed at step %d of about %d", round, die, steps)
		}
	}
	t.Logf("killed before the new site stood: %d times, after: %d times", before, after)
}

// TestDeadBuildHoldsNothing waits for a build in another process, gives up, and gets its turn when that is killed.
func TestDeadBuildHoldsNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	cmd := helperCommand(t, dir, 0, 0)
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := cmd.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := bufio.NewReader(stdout).ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Process.Signal(syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	opt := options(dir)
	opt.Wait = 50 * time.Millisecond
	_, err = build(t, opt, handbook())
	expectRefusal(t, err, fmt.Sprintf("another build (pid %d) is still running after 50ms", cmd.Process.Pid), "")
	expectOnly(t, filepath.Dir(dir), ".public.bekal-lock")
	var said string
	opt.Wait = lockWait
	opt.Notify = func(text diag.Text) {
		said = text.In(diag.Indonesian)
		if err := cmd.Process.Kill(); err != nil {
			t.Error(err)
		}
	}
	mustBuild(t, opt, handbook())
	if want := fmt.Sprintf("pembangunan lain (pid %d) sedang berjalan; menunggu", cmd.Process.Pid); said != want {
		t.Errorf("said %q, want %q", said, want)
	}
	if err := cmd.Wait(); err == nil {
		t.Error("the other build ended by itself")
	}
	expect(t, snapshot(t, dir), clean(t, handbook()))
	expectOnly(t, filepath.Dir(dir), "public")
}
