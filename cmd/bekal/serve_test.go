package main

import (
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// screen is a stream that a test reads while a command still writes to it.
type screen struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (s *screen) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.Write(p)
}

func (s *screen) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.String()
}

// serveInTest runs `bekal serve` until stop, which gives its exit code.
func serveInTest(t *testing.T, w world, args ...string) (stdout, stderr *screen, stop func() int) {
	t.Helper()
	stdout, stderr = &screen{}, &screen{}
	w.Stdout, w.Stderr = stdout, stderr
	if w.Getenv == nil {
		w.Getenv = func(string) string { return "" }
	}
	w.IsTerminal = func(io.Writer) bool { return false }
	ctx, cancel := context.WithCancel(context.Background())
	code := make(chan int, 1)
	go func() { code <- run(ctx, append([]string{"serve"}, args...), w) }()
	stop = sync.OnceValue(func() int { cancel(); return <-code })
	t.Cleanup(func() { stop() })
	for late := time.Now().Add(20 * time.Second); !strings.Contains(stderr.String(), "Ctrl+C"); {
		if time.Now().After(late) {
			t.Fatalf("it says %q", stderr)
		}
		<-time.After(time.Millisecond)
	}
	return stdout, stderr, stop
}

func TestServe(t *testing.T) {
	dir := project(t, map[string]string{"content/index.md": "---\ntitle: Orientasi\nspeeker: x\n---\n"})
	opened := make(chan string, 1)
	browse := func(address string) error { opened <- address; return nil }
	stdout, stderr, stop := serveInTest(t, world{Browse: browse}, "--port", "0", "--open", dir)
	address := strings.TrimSpace(stdout.String())
	if got := <-opened; got != address {
		t.Errorf("the browser opens %q, it prints %q", got, address)
	}
	answer, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		t.Errorf("the status is %d", answer.StatusCode)
	}
	for _, text := range []string{"bekal: this is the preview, until Ctrl+C ends it\n", "content/index.md:3:1: warning: unknown key"} {
		if !strings.Contains(stderr.String(), text) {
			t.Errorf("it says %q, without %q", stderr, text)
		}
	}
	if code := stop(); code != exitDone {
		t.Errorf("it ends with %d", code)
	}
}

// TestServeTakesTheNextPort runs two, and asks for the port of the first.
func TestServeTakesTheNextPort(t *testing.T) {
	dir := project(t, map[string]string{"content/index.md": "# Orientasi"})
	listener, err := net.Listen("tcp", "127.0.0.1:"+strconv.Itoa(firstPort))
	if err == nil { // else somebody else has it, which is as good
		defer listener.Close()
	}
	stdout, stderr, stop := serveInTest(t, world{}, dir)
	if !strings.Contains(stderr.String(), "bekal: port 4000 is taken, so this is port 40") || !strings.HasPrefix(stdout.String(), "http://127.0.0.1:40") {
		t.Errorf("it prints %q and says %q", stdout, stderr)
	}
	var refused bytes.Buffer
	if code := call(t, world{Stdout: io.Discard, Stderr: &refused}, "serve", "--port", "4000", dir); code != exitFailed {
		t.Errorf("a taken port that was asked for ends with %d", code)
	}
	if want := "bekal: port 4000 is taken\n  hint: end what uses it, or leave out --port\n"; refused.String() != want {
		t.Errorf("it says %q, want %q", refused.String(), want)
	}
	if code := stop(); code != exitDone {
		t.Errorf("it ends with %d", code)
	}
}

// TestServeEndsBeforeItBegins is interrupted before it has read anything.
func TestServeEndsBeforeItBegins(t *testing.T) {
	dir := project(t, map[string]string{"content/index.md": "# Orientasi"})
	var stdout, stderr bytes.Buffer
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	code := run(ctx, []string{"serve", "--port", "0", dir}, world{Stdout: &stdout, Stderr: &stderr, Getenv: func(string) string { return "" }, IsTerminal: func(io.Writer) bool { return false }})
	if code != exitDone || stdout.Len()+stderr.Len() > 0 {
		t.Errorf("it ends with %d, prints %q and says %q", code, &stdout, &stderr)
	}
}

func TestServeRefuses(t *testing.T) {
	dir := project(t, map[string]string{"content/index.md": "# Orientasi"})
	for _, tt := range []struct{ flag, value, message string }{
		{"--port", "70000", "--port takes a number up to 65535"},
		{"--poll", "1ms", "--poll takes a time from 10ms"},
		{"--editor", "edlin", `--editor knows no "edlin"`},
		{"--editor", "javascript:alert('{file}')", `--editor knows no "javascript:alert('{file}')"`},
		{"--now", "tomorrow", `--now takes a time such as 2025-10-07T10:15, not "tomorrow"`},
		{"--only", "buku", "there is one handbook here, and no library of several"},
	} {
		var stderr bytes.Buffer
		code := call(t, world{Stdout: io.Discard, Stderr: &stderr}, "serve", "--port", "0", tt.flag, tt.value, dir)
		if code != exitFailed || !strings.HasPrefix(stderr.String(), "bekal: "+tt.message+"\n") {
			t.Errorf("%s %s ends with %d and says %q", tt.flag, tt.value, code, stderr.String())
		}
	}
}

// TestServeInvitesPhones prints an address of the local network, and its code, where there is one.
func TestServeInvitesPhones(t *testing.T) {
	dir := project(t, map[string]string{"content/index.md": "# Orientasi"})
	stdout, stderr, _ := serveInTest(t, world{}, "--port", "0", "--lan", dir)
	lines := strings.Split(stdout.String(), "\n")
	if len(lanAddresses(true)) == 0 {
		if !strings.Contains(stderr.String(), "this machine is in no local network") {
			t.Errorf("it says %q", stderr)
		}
		return
	}
	if len(lines) < 12 || !strings.HasPrefix(lines[1], "http://"+lanAddresses(true)[0]) || !strings.Contains(stdout.String(), "█▀") {
		t.Fatalf("it prints\n%s", stdout)
	}
	answer, err := http.Get(lines[1])
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		t.Errorf("the address for others has status %d", answer.StatusCode)
	}
}
