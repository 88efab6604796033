package pdf

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"

	"bekal/internal/diag"
	"bekal/internal/output"
)

// oldest is the first version of Chromium's engine whose pages have heads and feet.
const oldest = 131

// startTime is how long a browser may take to be there; more than any takes that works.
const startTime = 30 * time.Second

// browser is a running browser that reaches nothing: it has no network, no profile but an empty one, and asks for
// every file through us.
type browser struct {
	ctx    context.Context // ended with the browser
	end    []func()        // in the order of their making
	folder string          // the browser's profile
	limit  time.Duration   // to start in

	starting sync.WaitGroup
	command  atomic.Pointer[exec.Cmd] // nil until it is about to be started
}

// startBrowser starts a browser. What it leaves behind, and what it started, is gone after close.
func startBrowser(ctx context.Context, program string, limit time.Duration) (*browser, error) {
	folder, err := os.MkdirTemp("", "bekal-pdf-")
	if err != nil {
		return nil, err
	}
	b := &browser{folder: folder, limit: min(limit, startTime)}
	b.start(ctx, program)
	if err := b.meet(program); err != nil {
		b.close()
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return nil, err
	}
	return b, nil
}

// start sets up how the browser is started with the first action.
func (b *browser) start(ctx context.Context, program string) {
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(program),
		chromedp.DisableGPU,
		chromedp.UserDataDir(b.folder),
		chromedp.Flag("no-sandbox", needsNoSandbox()),
		chromedp.Flag("proxy-server", "127.0.0.1:9"), // where nothing listens
		chromedp.Flag("proxy-bypass-list", "<-loopback>"),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND"),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-domain-reliability", true),
		chromedp.Flag("disable-crash-reporter", true),
		chromedp.Flag("no-pings", true),
		chromedp.Flag("font-render-hinting", "none"),
		chromedp.ModifyCmdFunc(func(command *exec.Cmd) {
			ownGroup(command)
			b.command.Store(command)
		}),
	)
	ctx, endAllocator := chromedp.NewExecAllocator(ctx, options...)
	quiet := func(string, ...any) {} // what fails is said by the action that fails
	ctx, endBrowser := chromedp.NewContext(ctx, chromedp.WithLogf(quiet), chromedp.WithErrorf(quiet))
	b.ctx, b.end = ctx, []func(){endBrowser, endAllocator}
}

// meet starts the browser and asks for its version.
func (b *browser) meet(program string) error {
	started := make(chan error, 1)
	b.starting.Go(func() { started <- chromedp.Do(b.ctx) }) // the first action binds the browser to its context, which has no limit
	timer := time.NewTimer(b.limit)
	defer timer.Stop()
	select {
	case err := <-started:
		if err != nil {
			return crashedAtStart(program, err)
		}
	case <-timer.C:
		return &output.Refusal{
			Message: diag.Say("the browser %s did not start in %v", "peramban %s tidak berjalan dalam %v", program, b.limit),
			Hint:    anotherBrowser(),
		}
	}
	c := chromedp.FromContext(b.ctx)
	ctx, cancel := context.WithTimeout(b.ctx, b.limit)
	defer cancel()
	version, err := cdp.Call(ctx, c.Browser, cdpbrowser.GetVersion, cdp.Empty{})
	if err != nil {
		return crashedAtStart(program, err)
	}
	return judgeEngine(program, version.Product)
}

// judgeEngine refuses a browser whose engine is too old, or none of Chromium's: "HeadlessChrome/156.0.8078.108".
func judgeEngine(program, product string) error {
	engine, number, _ := strings.Cut(product, "/")
	major, _, _ := strings.Cut(number, ".")
	name := diag.Verbatim(strings.TrimPrefix(engine, "Headless") + " " + number)
	if number == "" {
		name = diag.Say("an unknown one", "tidak dikenal")
	}
	if version, err := strconv.Atoi(major); err != nil || version < oldest {
		return &output.Refusal{
			Message: diag.Say("the browser %s is too old: it is %s, and %d or newer is needed", "peramban %s terlalu lama: versinya %s, sedangkan yang diperlukan %d atau lebih baru", program, name, oldest),
			Hint:    anotherBrowser(),
		}
	}
	return nil
}

// close ends the browser and all that it started, and removes what it wrote.
func (b *browser) close() error {
	for _, end := range b.end {
		end()
	}
	b.starting.Wait() // so that nothing is started any more
	if command := b.command.Load(); command != nil && command.Process != nil {
		endGroup(command.Process.Pid)
	}
	b.removeSocket()
	var err error
	for range 50 { // a process that is just ending may still write
		if err = os.RemoveAll(b.folder); err == nil {
			return nil
		}
		time.Sleep(20 * time.Millisecond)
	}
	return err
}

// removeSocket removes the socket by which a browser would know of another one with its profile. It lies in a folder of
// its own, since its path must be short; the profile holds a link to it, which a browser that was killed leaves there.
func (b *browser) removeSocket() {
	socket, err := os.Readlink(filepath.Join(b.folder, "SingletonSocket"))
	if err != nil || filepath.Dir(filepath.Dir(socket)) != filepath.Clean(os.TempDir()) {
		return
	}
	for _, name := range []string{socket, filepath.Join(filepath.Dir(socket), "SingletonCookie"), filepath.Dir(socket)} {
		_ = os.Remove(name) // a folder goes only if it is empty
	}
}

// needsNoSandbox says that the browser only starts without its sandbox: for root, who should not print.
func needsNoSandbox() bool { return os.Getuid() == 0 }

// crashedAtStart is what is said of a browser that ends before it could be spoken to.
func crashedAtStart(program string, err error) error {
	if errors.Is(err, os.ErrNotExist) || errors.Is(err, os.ErrPermission) {
		return &output.Refusal{
			Message: diag.Say("the browser %s cannot be started: %v", "peramban %s tidak dapat dijalankan: %v", program, err),
			Hint:    anotherBrowser(), Err: err,
		}
	}
	return &output.Refusal{
		Message: diag.Say("the browser %s ended as soon as it was started", "peramban %s berhenti begitu dijalankan", program),
		Hint:    anotherBrowser(), Err: fmt.Errorf("starting %s: %w", program, err),
	}
}

func anotherBrowser() diag.Text {
	return diag.Say("name another one with --browser", "sebutkan peramban lain dengan --browser")
}
