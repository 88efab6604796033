package pdf

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/inspector"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"bekal/internal/output"
)

// pageScript is an expression whose value are the functions that a print calls in a page.
//
//go:embed page.js
var pageScript string

// origin is where the site seems to stand for the browser. There is no such host: each request is answered by us.
const origin = "http://print.bekal.invalid/"

// policy is sent with each page: it may show what the site has, and run nothing.
const policy = "default-src 'self' data:; style-src 'self' 'unsafe-inline' data:; script-src 'none'; frame-src 'none'; object-src 'none'; form-action 'none'; base-uri 'self'"

// errCrashed is the cause of a tab's end when its page brought the browser down.
var errCrashed = errors.New("the page crashed")

// tab is a page of the browser that shows files of one tree. One goroutine uses it.
type tab struct {
	ctx   context.Context
	close func()
	tree  *output.Tree

	width   int64 // of its window, in CSS pixels; 0 until it is set
	answers sync.WaitGroup
	mu      sync.Mutex
	page    string    // the address that may be shown, "" when it is
	refused []request // what the page asked for and did not get
}

// request is something that a page asked for.
type request struct {
	address string
	missing bool // it is of the site, and not there; else it is elsewhere
}

// open opens an empty tab, unless limit ends first.
func (b *browser) open(limit context.Context, tree *output.Tree) (*tab, error) {
	ctx, crash := context.WithCancelCause(b.ctx)
	defer context.AfterFunc(limit, func() { crash(context.Cause(limit)) })() // the first action binds the tab to its context, so that one must last
	ctx, end := chromedp.NewContext(ctx)
	t := &tab{ctx: ctx, tree: tree}
	t.close = func() { end(); crash(nil); t.answers.Wait() }
	heard := func(event any) {
		switch event := event.(type) {
		case *fetch.EventRequestPaused:
			t.answers.Go(func() { t.answer(event) })
		case *inspector.EventTargetCrashed:
			crash(errCrashed)
		}
	}
	err := chromedp.Listen(ctx, heard)
	if err == nil {
		err = chromedp.Do(ctx, chromedp.Func(prepare))
	}
	if err != nil {
		if ctx.Err() != nil {
			err = context.Cause(ctx)
		}
		t.close()
		return nil, err
	}
	return t, nil
}

// prepare has the tab ask us for each file, and lay out as on paper.
func prepare(ctx context.Context, target *chromedp.Target) error {
	if _, err := cdp.Call(ctx, target, fetch.Enable, fetch.EnableParams{}); err != nil {
		return err
	}
	_, err := cdp.Call(ctx, target, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Media: "print", Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "light"}},
	})
	return err
}

// show goes to a page of the site, and waits until it has loaded.
func (t *tab) show(ctx context.Context, address string) error {
	t.mu.Lock()
	t.page, t.refused = address, nil
	t.mu.Unlock()
	return t.do(ctx, chromedp.Navigate(origin+escapePath(address)))
}

// answer gives the page what it asked for: a file of the tree, or nothing.
func (t *tab) answer(asked *fetch.EventRequestPaused) {
	answer := t.fulfil(asked)
	// A tab that is being closed has no use for an answer any more.
	_ = chromedp.Do(t.ctx, chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		if answer == nil {
			reason := network.ErrorReasonBlockedByClient
			if asked.ResourceType == network.ResourceTypeDocument {
				reason = network.ErrorReasonAborted // no page of the browser's own takes the place of ours
			}
			_, err := cdp.Call(ctx, target, fetch.FailRequest, fetch.FailRequestParams{RequestID: asked.RequestID, ErrorReason: reason})
			return err
		}
		_, err := cdp.Call(ctx, target, fetch.FulfillRequest, *answer)
		return err
	}))
}

// fulfil makes the answer to a request; nil refuses it.
func (t *tab) fulfil(asked *fetch.EventRequestPaused) *fetch.FulfillRequestParams {
	address, _, _ := strings.Cut(asked.Request.URL, "#")
	path, ours := pathOf(address)
	if asked.ResourceType == network.ResourceTypeDocument && !t.mayShow(path) {
		ours = false
	}
	if !ours || asked.Request.Method != "GET" {
		t.note(request{address: address})
		return nil
	}
	file, ok := t.tree.Lookup(path)
	if ok {
		if body, err := readFile(t.ctx, file); err == nil {
			return &fetch.FulfillRequestParams{
				RequestID: asked.RequestID, ResponseCode: 200, Body: body,
				ResponseHeaders: []*fetch.HeaderEntry{
					{Name: "Content-Type", Value: file.MediaType}, {Name: "Content-Security-Policy", Value: policy},
				},
			}
		}
	}
	if path != "favicon.ico" { // which the browser asks for by itself
		t.note(request{address: address, missing: true})
	}
	return &fetch.FulfillRequestParams{RequestID: asked.RequestID, ResponseCode: 404}
}

// mayShow says that a page may become the one that is shown: the one that was gone to, once.
func (t *tab) mayShow(path string) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	may := path == t.page && path != ""
	if may {
		t.page = ""
	}
	return may
}

func (t *tab) note(r request) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.refused = append(t.refused, r)
}

// unanswered gives what the page asked for and did not get.
func (t *tab) unanswered() []request {
	t.mu.Lock()
	defer t.mu.Unlock()
	return slices.Clone(t.refused)
}

// do takes steps in the tab, up to the end of either context.
func (t *tab) do(ctx context.Context, steps ...chromedp.Action[chromedp.Void]) error {
	_, err := run(ctx, t, chromedp.Steps(steps...))
	return err
}

// run takes one step in the tab and gives its value.
func run[T any](ctx context.Context, t *tab, step chromedp.Action[T]) (T, error) {
	both, cancel := context.WithCancelCause(t.ctx)
	defer cancel(nil)
	defer context.AfterFunc(ctx, func() { cancel(context.Cause(ctx)) })()
	value, err := chromedp.Run(both, step)
	if err != nil && both.Err() != nil {
		err = context.Cause(both)
	}
	return value, err
}

// call calls a function of page.js with arguments, and gives its value.
func call[T any](ctx context.Context, t *tab, function string, arguments ...any) (T, error) {
	texts := make([]string, len(arguments))
	for i, argument := range arguments {
		text, err := json.Marshal(argument)
		if err != nil {
			return *new(T), err
		}
		texts[i] = string(text)
	}
	script := fmt.Sprintf("%s.%s(%s)", strings.TrimSuffix(strings.TrimSpace(pageScript), ";"), function, strings.Join(texts, ", "))
	return run(ctx, t, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
}
