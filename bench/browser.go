package main

import (
	"context"
	"fmt"
	"os/exec"
	"time"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// browser is a headless Chromium that shows what a preview serves.
type browser struct {
	ctx context.Context
	end func()
}

// openBrowser starts it; the error says that there is none.
func openBrowser(work string) (*browser, error) {
	path, err := exec.LookPath("chromium")
	if err != nil {
		return nil, err
	}
	ctx, end := chromedp.NewExecAllocator(context.Background(), append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(work),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"))...)
	ctx, close := chromedp.NewContext(ctx)
	if err := chromedp.Do(ctx); err != nil {
		close()
		end()
		return nil, err
	}
	return &browser{ctx, func() { close(); end() }}, nil
}

// tells makes every document of a tab say which edit it holds as soon as it does, whether it was changed or loaded anew.
const tells = `{
	let last = '';
	const look = () => {
		const found = document.body && document.body.textContent.match(/Suntingan nomor \d+\./);
		if (found && found[0] !== last) bekalShows(last = found[0]);
	};
	new MutationObserver(look).observe(document, {subtree: true, childList: true, characterData: true});
}`

// watch saves so often, with a tab open at the page, and gives how long each save took to be in its document.
func (b *browser) watch(p *process, a *author, address string, saves int) (took []time.Duration, err error) {
	ctx, close := chromedp.NewContext(b.ctx, chromedp.WithNewBrowserContext())
	defer close()
	shown := make(chan string, 100)
	if err := chromedp.Listen(ctx, func(event any) {
		if call, ok := event.(*runtime.EventBindingCalled); ok {
			select {
			case shown <- call.Payload:
			default: // nobody waits for so many
			}
		}
	}); err != nil {
		return nil, err
	}
	if err := open(ctx, address); err != nil {
		return nil, err
	}
	for range saves + 1 { // at the first one the line to the server may not stand yet
		time.Sleep(rest)
		begun := time.Now()
		mark, err := a.save()
		if err != nil {
			return nil, err
		}
		if err := awaitShown(p, shown, mark); err != nil {
			return nil, err
		}
		took = append(took, time.Since(begun))
		if err := loaded(ctx); err != nil {
			return nil, err
		}
	}
	return took[1:], nil
}

// open shows the page, which tells from then on.
func open(ctx context.Context, address string) error {
	ctx, cancel := context.WithTimeout(ctx, untilShown)
	defer cancel()
	if _, err := chromedp.Call(ctx, runtime.AddBinding, runtime.AddBindingParams{Name: "bekalShows"}); err != nil {
		return err
	}
	if _, err := chromedp.Call(ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: tells}); err != nil {
		return err
	}
	if err := chromedp.Do(ctx, chromedp.Navigate(address)); err != nil {
		return err
	}
	return loaded(ctx)
}

// loaded waits until the page has all that it needs, its line to the server too.
func loaded(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, untilShown)
	defer cancel()
	for {
		done, err := chromedp.Run(ctx, chromedp.Evaluate[bool](`document.readyState === 'complete'`))
		if err == nil && done {
			return nil
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("the page does not load: %w", ctx.Err())
		case <-time.After(5 * time.Millisecond): // an error is one of a page that is being loaded anew
		}
	}
}

func awaitShown(p *process, shown <-chan string, mark string) error {
	late := time.After(untilShown)
	for {
		select {
		case found := <-shown:
			if found == mark {
				return nil
			}
		case <-p.ended:
			return fmt.Errorf("it ended\n%s", p.said.String())
		case <-late:
			return fmt.Errorf("%q is not shown within %s\n%s", mark, untilShown, p.said.String())
		}
	}
}
