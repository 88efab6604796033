package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"sync"
	"time"
)

// How long is waited before a preview has failed.
const (
	untilFirst = 5 * time.Minute
	untilShown = time.Minute
	untilEnded = 10 * time.Second
)

// process is a preview that runs.
type process struct {
	command *exec.Cmd
	begun   time.Time
	said    tail
	ended   chan struct{}
	served  bool // a page was, once
}

// start starts a preview in the folder of its sources.
func start(dir string, command []string) (*process, error) {
	p := &process{command: exec.Command(command[0], command[1:]...), ended: make(chan struct{}), begun: time.Now()}
	p.command.Dir, p.command.Stdout, p.command.Stderr = dir, &p.said, &p.said
	if err := p.command.Start(); err != nil {
		return nil, err
	}
	go func() {
		_ = p.command.Wait() // it is ended, or its end is told with what it said
		close(p.ended)
	}()
	return p, nil
}

// end ends the preview, kindly at first.
func (p *process) end() {
	_ = p.command.Process.Signal(os.Interrupt) // it may have ended
	select {
	case <-p.ended:
	case <-time.After(untilEnded):
		_ = p.command.Process.Kill()
		<-p.ended
	}
}

// await asks for a page until it holds a text.
func (p *process) await(address, text string) error {
	limit := untilShown
	if !p.served {
		limit = untilFirst
	}
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	for {
		if body, err := get(ctx, address); err == nil && bytes.Contains(body, []byte(text)) {
			p.served = true
			return nil
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("%q is not served within %s\n%s", text, limit, p.said.String())
		case <-p.ended:
			return fmt.Errorf("it ended\n%s", p.said.String())
		case <-time.After(500 * time.Microsecond): // between two looks
		}
	}
}

// get gives the body of a page that is there.
func get(ctx context.Context, address string) ([]byte, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err == nil && answer.StatusCode != http.StatusOK {
		err = fmt.Errorf("status %d", answer.StatusCode)
	}
	return body, err
}

// peak is the most memory that the process held so far.
func (p *process) peak() (bytesHeld int64, err error) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.command.Process.Pid))
	if err != nil {
		return 0, err
	}
	_, after, _ := bytes.Cut(status, []byte("VmHWM:"))
	_, err = fmt.Sscan(string(after), &bytesHeld)
	return bytesHeld << 10, err
}

// tail keeps the end of what a process says.
type tail struct {
	mu   sync.Mutex
	text []byte
}

const tailLength = 2000

func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.text = append(t.text, p...)
	t.text = t.text[max(0, len(t.text)-tailLength):]
	return len(p), nil
}

func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return string(t.text)
}
