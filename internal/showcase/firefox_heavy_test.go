//go:build heavy

package showcase

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"
	"time"
)

// firefox is a running Firefox without windows, driven through Marionette, the protocol that it brings along for tests: a
// JSON list behind its length and a colon.
type firefox struct {
	t      *testing.T
	conn   net.Conn
	answer *bufio.Reader
	calls  int
}

// patience is how long Firefox may take for anything; more than any takes that works.
const patience = 90 * time.Second

// startFirefox starts Debian's Firefox with an empty profile, or skips the test.
func startFirefox(t *testing.T) *firefox {
	t.Helper()
	program, err := exec.LookPath("firefox-esr")
	if err != nil {
		t.Skip("needs firefox-esr")
	}
	profile := t.TempDir()
	const settings = "user_pref('marionette.port', 0);\nuser_pref('remote.log.level', 'Info');\nuser_pref('browser.shell.checkDefaultBrowser', false);\n"
	if err := os.WriteFile(filepath.Join(profile, "user.js"), []byte(settings), 0o644); err != nil {
		t.Fatal(err)
	}
	ctx, kill := context.WithCancel(context.Background())
	command := exec.CommandContext(ctx, program, "--headless", "--marionette", "--no-remote", "--profile", profile)
	command.Env = append(os.Environ(), "HOME="+profile)
	command.WaitDelay = patience
	said, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	port := make(chan string, 1)
	go listenForPort(said, port)
	f := &firefox{t: t}
	t.Cleanup(func() {
		if f.conn != nil {
			f.call("Marionette:Quit", nil, nil)
			f.conn.Close()
		} else {
			kill()
		}
		_ = command.Wait() // how it ends is not what is tested
		kill()
	})
	select {
	case at, ok := <-port:
		if !ok {
			t.Fatal("Firefox ended before it listened")
		}
		f.meet("127.0.0.1:" + at)
	case <-time.After(patience):
		t.Fatal("Firefox does not listen")
	}
	return f
}

// listenForPort waits until Firefox tells its port, and goes on to read what it says, so that it is not held up.
func listenForPort(said io.Reader, port chan<- string) {
	defer close(port)
	listening := regexp.MustCompile(`Marionette\s+INFO\s+Listening on port (\d+)`)
	for lines := bufio.NewScanner(said); lines.Scan(); {
		if found := listening.FindStringSubmatch(lines.Text()); found != nil {
			port <- found[1]
		}
	}
}

// meet begins a session.
func (f *firefox) meet(address string) {
	f.t.Helper()
	conn, err := net.Dial("tcp", address)
	if err != nil {
		f.t.Fatal(err)
	}
	f.conn, f.answer = conn, bufio.NewReader(conn)
	if _, err := f.read(); err != nil { // who it is
		f.t.Fatal(err)
	}
	f.call("WebDriver:NewSession", map[string]any{"capabilities": map[string]any{}}, nil)
}

// print gives a file as Firefox prints it on paper of so many millimetres.
func (f *firefox) print(address string, width, height float64) []byte {
	f.t.Helper()
	f.call("WebDriver:Navigate", map[string]any{"url": address}, nil)
	var printed struct{ Value []byte }
	const cm = 10
	f.call("WebDriver:Print", map[string]any{"page": map[string]any{"width": width / cm, "height": height / cm}}, &printed)
	return printed.Value
}

// call sends one command, and reads what it gives.
func (f *firefox) call(command string, parameters, result any) {
	f.t.Helper()
	if parameters == nil {
		parameters = map[string]any{}
	}
	f.calls++
	text, err := json.Marshal([]any{0, f.calls, command, parameters})
	if err != nil {
		f.t.Fatal(err)
	}
	if err := f.conn.SetDeadline(time.Now().Add(patience)); err != nil {
		f.t.Fatal(err)
	}
	if _, err := fmt.Fprintf(f.conn, "%d:%s", len(text), text); err != nil {
		f.t.Fatal(err)
	}
	answer, err := f.read()
	if err != nil {
		f.t.Fatal(err)
	}
	var kind, id int
	var refused *struct{ Error, Message string }
	var value json.RawMessage
	if err := json.Unmarshal(answer, &[]any{&kind, &id, &refused, &value}); err != nil {
		f.t.Fatal(err)
	}
	if refused != nil {
		f.t.Fatalf("%s: %s: %s", command, refused.Error, refused.Message)
	}
	if result != nil {
		if err := json.Unmarshal(value, result); err != nil {
			f.t.Fatal(err)
		}
	}
}

// read reads one message.
func (f *firefox) read() ([]byte, error) {
	length, err := f.answer.ReadString(':')
	if err != nil {
		return nil, err
	}
	n, err := strconv.Atoi(length[:len(length)-1])
	if err != nil {
		return nil, err
	}
	message := make([]byte, n)
	_, err = io.ReadFull(f.answer, message)
	return message, err
}
