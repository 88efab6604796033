// Package linkcheck asks other sites whether the links to them still lead somewhere, as a polite visitor: each address
// once, one address of a host at a time with a pause behind it, HEAD before GET, and no more of an answer than its
// first bytes. It says who is asking. Nothing but http and https is asked, and nothing is kept between two runs.
package linkcheck

import (
	"context"
	"errors"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"

	"bekal/internal/diag"
)

// Options say how sites are asked. The zero Options are those for the world.
type Options struct {
	Client    *http.Client  // nil: one of our own, without cookies
	Pause     time.Duration // between two addresses of one host; 0: one second
	Timeout   time.Duration // for one address with all its redirects; 0: 20 seconds
	Hosts     int           // how many hosts are asked at once; 0: eight
	UserAgent string        // who is asking; "": bekal
}

// The defaults of Options.
const (
	usualPause   = time.Second
	usualTimeout = 20 * time.Second
	usualHosts   = 8
)

// Fault is why an address is no good; the zero Fault says that it answers.
type Fault struct {
	Why diag.Text // "answers 404"
}

// IsZero says that there is no fault.
func (f Fault) IsZero() bool { return f.Why.IsZero() }

// Check asks for all addresses and gives the faults by address, as it was given. The error is the context's.
func Check(ctx context.Context, addresses []string, o Options) (map[string]Fault, error) {
	a := newAsker(o)
	pages := map[string][]string{} // the addresses that lead to each page, at whatever part of it
	for _, address := range addresses {
		page, _, _ := strings.Cut(address, "#")
		pages[page] = append(pages[page], address)
	}
	queue := make(chan []string)
	var visitors sync.WaitGroup
	for range a.hosts() {
		visitors.Go(func() {
			for ofHost := range queue {
				a.askHost(ctx, ofHost)
			}
		})
	}
	for _, ofHost := range byHost(slices.Sorted(maps.Keys(pages))) {
		select {
		case queue <- ofHost:
		case <-ctx.Done():
		}
	}
	close(queue)
	visitors.Wait()
	faults := map[string]Fault{}
	for page, fault := range a.faults {
		for _, address := range pages[page] {
			faults[address] = fault
		}
	}
	return faults, ctx.Err()
}

// byHost divides sorted addresses by the host that they are of, in a fixed order. One that cannot be read is of a
// host of its own.
func byHost(addresses []string) [][]string {
	hosts := map[string][]string{}
	for _, address := range addresses {
		host := address
		if u, err := url.Parse(address); err == nil {
			host = strings.ToLower(u.Host)
		}
		hosts[host] = append(hosts[host], address)
	}
	var all [][]string
	for _, ofHost := range hosts {
		all = append(all, ofHost)
	}
	slices.SortFunc(all, func(a, b []string) int { return strings.Compare(a[0], b[0]) })
	return all
}

// asker asks, and gathers the faults.
type asker struct {
	Options
	mu     sync.Mutex
	faults map[string]Fault
}

func newAsker(o Options) *asker {
	if o.Client == nil {
		o.Client = &http.Client{}
	}
	if o.Pause == 0 {
		o.Pause = usualPause
	}
	if o.Timeout == 0 {
		o.Timeout = usualTimeout
	}
	if o.UserAgent == "" {
		o.UserAgent = "bekal"
	}
	return &asker{Options: o, faults: map[string]Fault{}}
}

func (a *asker) hosts() int {
	if a.Hosts > 0 {
		return a.Hosts
	}
	return usualHosts
}

// askHost asks a host for one address after the other. One that is asked too much is left alone.
func (a *asker) askHost(ctx context.Context, addresses []string) {
	for i, address := range addresses {
		if i > 0 && !wait(ctx, a.Pause) {
			return
		}
		fault, busy := a.ask(ctx, address)
		if ctx.Err() != nil || busy {
			return
		}
		if !fault.IsZero() {
			a.mu.Lock()
			a.faults[address] = fault
			a.mu.Unlock()
		}
	}
}

// wait lets a time pass; false where the context ends first.
func wait(ctx context.Context, pause time.Duration) bool {
	timer := time.NewTimer(pause)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}

// ask asks for one address. Some hosts answer HEAD with an error though the page is there, so that only GET's answer
// counts as a fault. busy says that the host wants to be left alone.
func (a *asker) ask(ctx context.Context, address string) (fault Fault, busy bool) {
	ctx, cancel := context.WithTimeout(ctx, a.Timeout)
	defer cancel()
	var status int
	var err error
	for _, method := range []string{http.MethodHead, http.MethodGet} {
		if status, err = a.request(ctx, method, address); err == nil && status < 400 {
			return Fault{}, false
		}
		if status == http.StatusTooManyRequests {
			return Fault{}, true
		}
		if notFound(err) || errors.Is(err, context.DeadlineExceeded) {
			break
		}
	}
	return a.faultOf(status, err), false
}

func (a *asker) request(ctx context.Context, method, address string) (status int, err error) {
	request, err := http.NewRequestWithContext(ctx, method, address, nil)
	if err != nil {
		return 0, err
	}
	request.Header.Set("User-Agent", a.UserAgent)
	request.Header.Set("Accept", "*/*")
	response, err := a.Client.Do(request)
	if err != nil {
		return 0, err
	}
	response.Body.Close() // what it says is not wanted
	return response.StatusCode, nil
}
