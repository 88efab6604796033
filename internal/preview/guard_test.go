package preview_test

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"bekal/internal/preview"
)

// TestHostsAndOrigins asks for a page, a file and the stream under many names and from many pages.
func TestHostsAndOrigins(t *testing.T) {
	t.Parallel()
	s := serve(t, smallBook(), func(o *preview.Options) { o.Hosts = []string{"192.168.7.7"} })
	_, port, _ := net.SplitHostPort(strings.TrimSuffix(strings.TrimPrefix(s.url, "http://"), "/"))
	hosts := map[string]bool{
		"localhost": true, "LOCALHOST:" + port: true, "127.0.0.1:" + port: true, "[::1]:" + port: true, "book.localhost": true,
		"192.168.7.7:" + port: true, "localhost:9": true,
		"evil.example": false, "evil.example:" + port: false, "localhost.evil.example": false, "evillocalhost": false, ".localhost": false,
		"127.0.0.1.evil.example": false, "10.0.0.1": false, "0.0.0.0": false, "[::2]": false, "localhost.": false, "127.0.0.2": false,
	}
	origins := map[string]bool{
		"": true, "http://%s": true,
		"http://evil.example": false, "null": false, "https://localhost:1": false, "http://127.0.0.1.evil.example": false, "file://": false, "http://127.0.0.1:1": false,
	}
	for host, known := range hosts {
		for origin, ours := range origins {
			origin := strings.ReplaceAll(origin, "%s", host)
			for _, address := range []string{"rules.html", "day-1/denah.svg", "-/", "-/preview.js", "-/events?at=rules.html"} {
				want := http.StatusOK
				if !known {
					want = http.StatusMisdirectedRequest
				} else if !ours && strings.HasPrefix(address, "-/") {
					want = http.StatusForbidden
				}
				got, header := s.ask(address, host, origin)
				if got != want {
					t.Errorf("%s of %q from %q has status %d, want %d", address, host, origin, got, want)
				}
				for name := range header {
					if strings.HasPrefix(name, "Access-Control-") {
						t.Errorf("%s of %q from %q is answered with %s", address, host, origin, name)
					}
				}
				if header.Get("Cross-Origin-Resource-Policy") != "same-origin" || header.Get("X-Content-Type-Options") != "nosniff" || header.Get("Cache-Control") != "no-store" {
					t.Errorf("%s of %q from %q is answered with %v", address, host, origin, header)
				}
			}
		}
	}
}

// ask sends a request with a Host and an Origin, and gives the head of the answer.
func (s *stand) ask(address, host, origin string) (status int, header http.Header) {
	s.t.Helper()
	request, err := http.NewRequest(http.MethodGet, s.url+address, nil)
	if err != nil {
		s.t.Fatal(err)
	}
	request.Host = host
	if origin != "" {
		request.Header.Set("Origin", origin)
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		s.t.Fatal(err)
	}
	answer.Body.Close()
	return answer.StatusCode, answer.Header
}

func TestOtherMethodsAreRefused(t *testing.T) {
	t.Parallel()
	s := serve(t, smallBook())
	for _, method := range []string{http.MethodPost, http.MethodPut, http.MethodDelete, http.MethodOptions, http.MethodTrace} {
		request, err := http.NewRequest(method, s.url, nil)
		if err != nil {
			t.Fatal(err)
		}
		answer, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		if answer.StatusCode != http.StatusMethodNotAllowed || answer.Header.Get("Allow") != "GET, HEAD" {
			t.Errorf("%s has status %d", method, answer.StatusCode)
		}
	}
}

// TestNothingOutsideIsServed sends requests as no browser writes them. Each has an answer within two seconds, and never
// a byte from outside the site.
func TestNothingOutsideIsServed(t *testing.T) {
	t.Parallel()
	book := smallBook()
	book["content/.secret.md"] = "SECRET"
	book["content/_aside.txt"] = "SECRET"
	book[".git/config"] = "SECRET"
	book["secret.txt"] = "SECRET"
	s := serve(t, book)
	for _, target := range []string{
		"/../../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "/..%5c..%5cetc/passwd", `/..\..\etc\passwd`,
		"//etc/passwd", "/%00", "/a%00.html", "/a/..;/x", "/.git/config", "/content/rules.md", "/content/.secret.md", "/.secret.md", "/_aside.txt",
		"/secret.txt", "/../secret.txt", "/day-1/../rules.html", "/./rules.html", "/day-1//apel.html", "/-/../secret.txt", "/-/client/preview.js",
		"/-/preview.go", "/layouts/base.html", "/C:/Windows/win.ini", "/file:///etc/passwd", "/" + strings.Repeat("a", 1<<20), "*", "http://evil.example/", "",
	} {
		status, answer := s.raw(fmt.Sprintf("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", target))
		if status < 400 || status >= 500 {
			t.Errorf("%.60q has status %d", target, status)
		}
		if strings.Contains(answer, "SECRET") || strings.Contains(answer, "root:") || strings.Contains(answer, "title: Aturan") {
			t.Errorf("%.60q is answered from outside", target)
		}
	}
}

// raw sends bytes and gives the status and all of the answer.
func (s *stand) raw(request string) (status int, answer string) {
	s.t.Helper()
	conn, err := net.Dial("tcp", strings.TrimSuffix(strings.TrimPrefix(s.url, "http://"), "/"))
	if err != nil {
		s.t.Fatal(err)
	}
	defer conn.Close()
	if err := conn.SetDeadline(time.Now().Add(patience)); err != nil {
		s.t.Fatal(err)
	}
	go func() { _, _ = io.WriteString(conn, request) }() // the answer may come before all is sent
	reply, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		s.t.Fatalf("%.60q: %v", request, err)
	}
	defer reply.Body.Close()
	data, _ := io.ReadAll(reply.Body) // what came of it is looked at, however it ended
	return reply.StatusCode, string(data)
}

// TestASlowRequestIsEnded sends headers a byte at a time.
func TestASlowRequestIsEnded(t *testing.T) {
	t.Parallel()
	s := serve(t, smallBook())
	conn, err := net.Dial("tcp", strings.TrimSuffix(strings.TrimPrefix(s.url, "http://"), "/"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	start := time.Now()
	go func() {
		for _, c := range "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: aaaaaaaaaaaaaaaaaaaaaaaaaaaa" {
			if _, err := io.WriteString(conn, string(c)); err != nil {
				return
			}
			<-time.After(100 * time.Millisecond)
		}
	}()
	reply, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatal(err)
	}
	reply.Body.Close()
	if took := time.Since(start); reply.StatusCode != http.StatusRequestTimeout || took > 5*time.Second {
		t.Errorf("it has status %d after %s", reply.StatusCode, took)
	}
}
