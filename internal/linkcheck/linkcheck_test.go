package linkcheck

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"bekal/internal/diag"
)

// visits is a server of this machine alone that notes who asked for what.
type visits struct {
	mu    sync.Mutex
	asked []string
	agent string
}

func (v *visits) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	v.mu.Lock()
	v.asked = append(v.asked, r.Method+" "+r.URL.Path)
	v.agent = r.UserAgent()
	v.mu.Unlock()
	switch r.URL.Path {
	case "/here", "/moved/to":
	case "/moved":
		http.Redirect(w, r, "/moved/to", http.StatusMovedPermanently)
	case "/round":
		http.Redirect(w, r, "/round", http.StatusFound)
	case "/get-only":
		if r.Method == http.MethodHead {
			w.WriteHeader(http.StatusMethodNotAllowed)
		}
	case "/members":
		w.WriteHeader(http.StatusForbidden)
	case "/broken":
		w.WriteHeader(http.StatusBadGateway)
	case "/away":
		http.Redirect(w, r, "/gone", http.StatusFound)
	case "/busy":
		w.WriteHeader(http.StatusTooManyRequests)
	default:
		w.WriteHeader(http.StatusNotFound)
	}
}

// faults asks a server that is run for this test alone, and gives each fault as "path: why".
func faults(t *testing.T, v *visits, paths ...string) []string {
	t.Helper()
	server := httptest.NewServer(v)
	defer server.Close()
	var addresses []string
	for _, p := range paths {
		addresses = append(addresses, server.URL+p)
	}
	found, err := Check(t.Context(), addresses, Options{Pause: 1, UserAgent: "bekal/1.0"})
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for address, fault := range found {
		all = append(all, strings.TrimPrefix(address, server.URL)+": "+fault.Why.In(diag.English))
	}
	slices.Sort(all)
	return all
}

func TestAnswers(t *testing.T) {
	v := &visits{}
	got := faults(t, v, "/here", "/here#part", "/here", "/moved", "/get-only", "/members", "/broken", "/gone", "/gone#x", "/away", "/round")
	want := []string{
		"/away: is gone (404)",
		"/broken: answers with an error (502)",
		"/gone#x: is gone (404)",
		"/gone: is gone (404)",
		"/round: does not answer: stopped after 10 redirects",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	count := 0
	for _, asked := range v.asked {
		if asked == "HEAD /here" {
			count++
		}
		if asked == "GET /here" || asked == "GET /moved" {
			t.Errorf("%s, though HEAD was answered", asked)
		}
	}
	if count != 1 {
		t.Errorf("/here was asked for %d times", count)
	}
	if v.agent != "bekal/1.0" {
		t.Errorf("the visitor calls itself %q", v.agent)
	}
}

// TestBusyHostIsLeftAlone stops at the first answer that asks for it, and tells no fault.
func TestBusyHostIsLeftAlone(t *testing.T) {
	v := &visits{}
	if got := faults(t, v, "/busy", "/later", "/latest"); len(got) > 0 {
		t.Errorf("got %q", got)
	}
	if want := []string{"HEAD /busy"}; !slices.Equal(v.asked, want) {
		t.Errorf("asked %q", v.asked)
	}
}

func TestNoAnswer(t *testing.T) {
	server := httptest.NewServer(http.NotFoundHandler())
	server.Close() // nobody listens there any more
	secret := httptest.NewTLSServer(http.NotFoundHandler())
	defer secret.Close()
	secret.Config.ErrorLog = nil
	found, err := Check(t.Context(), []string{server.URL + "/x", secret.URL + "/x", "http://[::1/"}, Options{Pause: 1})
	if err != nil {
		t.Fatal(err)
	}
	for address, want := range map[string][2]string{
		server.URL + "/x": {"does not answer: the connection is refused", "tidak menjawab: sambungan ditolak"},
		secret.URL + "/x": {"does not answer: its certificate is not valid", "tidak menjawab: sertifikatnya tidak sah"},
		"http://[::1/":    {"does not answer: missing ']' in host", "tidak menjawab: missing ']' in host"},
	} {
		if got := found[address].Why; got.In(diag.English) != want[0] || got.In(diag.Indonesian) != want[1] {
			t.Errorf("%s: %q, %q", address, got.In(diag.English), got.In(diag.Indonesian))
		}
	}
}

// TestUnknownHost is told by whoever looks names up, and asked once. Where nobody could be asked for a name, there may well
// be such a host.
func TestUnknownHost(t *testing.T) {
	for _, c := range []struct {
		fault               net.DNSError
		english, indonesian string
	}{
		{net.DNSError{Err: "no such host", IsNotFound: true}, "does not answer: there is no such host", "tidak menjawab: host itu tidak ada"},
		{net.DNSError{Err: "server misbehaving", IsTemporary: true}, "does not answer: its host could not be looked up", "tidak menjawab: alamat host itu tidak dapat dicari"},
	} {
		asked := 0
		client := &http.Client{Transport: answers(func(*http.Request) (*http.Response, error) {
			asked++
			return nil, &c.fault
		})}
		found, err := Check(t.Context(), []string{"https://a.example/"}, Options{Client: client})
		why := found["https://a.example/"].Why
		if err != nil || asked != 1 || why.In(diag.English) != c.english || why.In(diag.Indonesian) != c.indonesian {
			t.Errorf("%q, %q, %v, asked %d times", why.In(diag.English), why.In(diag.Indonesian), err, asked)
		}
	}
}

// answers stands in for the network: it answers at a time of its own, without a socket.
type answers func(*http.Request) (*http.Response, error)

func (a answers) RoundTrip(r *http.Request) (*http.Response, error) { return a(r) }

// TestPoliteness lets time pass on a clock of the test's own: a host is asked for one address at a time, with a pause
// behind each, and other hosts do not wait for it.
func TestPoliteness(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		begun := time.Now()
		var mu sync.Mutex
		asked := map[string][]time.Duration{}
		open := map[string]int{}
		client := &http.Client{Transport: answers(func(r *http.Request) (*http.Response, error) {
			mu.Lock()
			asked[r.URL.Host] = append(asked[r.URL.Host], time.Since(begun))
			if open[r.URL.Host]++; open[r.URL.Host] > 1 {
				t.Errorf("%s is asked twice at once", r.URL.Host)
			}
			mu.Unlock()
			time.Sleep(100 * time.Millisecond) // of the test's own clock
			mu.Lock()
			open[r.URL.Host]--
			mu.Unlock()
			return &http.Response{StatusCode: 200, Body: http.NoBody, Request: r}, nil
		})}
		var addresses []string
		for i := range 3 {
			addresses = append(addresses, fmt.Sprintf("https://a.example/%d", i), fmt.Sprintf("https://b.example/%d", i))
		}
		if found, err := Check(t.Context(), addresses, Options{Client: client}); len(found) > 0 || err != nil {
			t.Error(found, err)
		}
		want := []time.Duration{0, 1100 * time.Millisecond, 2200 * time.Millisecond}
		for _, host := range []string{"a.example", "b.example"} {
			if !slices.Equal(asked[host], want) {
				t.Errorf("%s was asked at %v", host, asked[host])
			}
		}
	})
}

// TestSlowHost takes too long, and is not asked a second time.
func TestSlowHost(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		asked := 0
		client := &http.Client{Transport: answers(func(r *http.Request) (*http.Response, error) {
			asked++
			<-r.Context().Done()
			return nil, r.Context().Err()
		})}
		found, err := Check(t.Context(), []string{"https://a.example/"}, Options{Client: client})
		if got := found["https://a.example/"].Why.In(diag.English); got != "does not answer: it takes longer than 20s" || err != nil || asked != 1 {
			t.Errorf("%q, %v, asked %d times", got, err, asked)
		}
	})
}

// TestEndedContext gives up at once, in the middle of a pause too.
func TestEndedContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		begun := time.Now()
		ctx, cancel := context.WithTimeout(t.Context(), 500*time.Millisecond)
		defer cancel()
		client := &http.Client{Transport: answers(func(r *http.Request) (*http.Response, error) {
			return &http.Response{StatusCode: 404, Body: http.NoBody, Request: r}, nil
		})}
		var many []string
		for i := range 100 {
			many = append(many, fmt.Sprintf("https://%d.example/%d", i%20, i))
		}
		if _, err := Check(ctx, many, Options{Client: client}); err == nil || time.Since(begun) != 500*time.Millisecond {
			t.Errorf("%v after %v", err, time.Since(begun))
		}
	})
}
