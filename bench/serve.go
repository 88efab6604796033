package main

import (
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"time"

	"bekal/bench/corpus"
)

// The page that is saved, and how long an author rests between two saves.
const (
	savedFile = "content/buku-0001/day-1/sesi-2.md"
	savedPage = "buku-0001/day-1/sesi-2.html"
	rest      = 500 * time.Millisecond
)

// latencies are what one preview took.
type latencies struct {
	first      time.Duration   // from its start to the first page served
	bytes, dom []time.Duration // from a save to its bytes served, and to the browser's document
	memory     int64           // bytes, the most that it held
	failed     error
}

// serveAll lets the previews serve a programme one after the other, and prints what they took. The error says that one
// of them failed, and is for after the table.
func serveAll(contestants []contestant, b *browser, sessions, saves int, work string) error {
	library := corpus.Library(sessions)
	defer os.RemoveAll(work)
	var rows []latencies
	var failed error
	for _, c := range contestants {
		took := c.preview(filepath.Join(work, c.name), library, b, saves)
		if took.failed != nil {
			failed = errors.Join(failed, fmt.Errorf("%s, %d sessions: %w", c.name, sessions, took.failed))
		}
		rows = append(rows, took)
	}
	printLatencies(contestants, rows, sessions, saves)
	return failed
}

// previewers are those of the contestants that have a preview.
func previewers(contestants []contestant) []contestant {
	return slices.DeleteFunc(slices.Clone(contestants), func(c contestant) bool { return c.serve == nil })
}

// preview lets one serve, from its start to its end.
func (c contestant) preview(dir string, library []corpus.Handbook, b *browser, saves int) (took latencies) {
	defer os.RemoveAll(dir)
	if took.failed = os.MkdirAll(dir, 0o755); took.failed != nil {
		return took
	}
	if took.failed = c.write(dir, library); took.failed != nil {
		return took
	}
	port, err := freePort()
	if err != nil {
		took.failed = err
		return took
	}
	p, err := start(dir, c.serve(strconv.Itoa(port)))
	if err != nil {
		took.failed = err
		return took
	}
	defer p.end()
	took.failed = took.measure(p, author{file: filepath.Join(dir, savedFile)}, fmt.Sprintf("http://127.0.0.1:%d/%s", port, savedPage), b, saves)
	return took
}

// measure fills in all figures of a preview that has been started.
func (l *latencies) measure(p *process, a author, address string, b *browser, saves int) (err error) {
	if err = p.await(address, ""); err != nil {
		return err
	}
	l.first = time.Since(p.begun)
	if a.text, err = os.ReadFile(a.file); err != nil {
		return err
	}
	for range saves + 1 { // the first one finds caches cold
		time.Sleep(rest)
		begun := time.Now()
		mark, err := a.save()
		if err != nil {
			return err
		}
		if err := p.await(address, mark); err != nil {
			return err
		}
		l.bytes = append(l.bytes, time.Since(begun))
	}
	l.bytes = l.bytes[1:]
	if b != nil {
		if l.dom, err = b.watch(p, &a, address, saves); err != nil {
			return err
		}
	}
	l.memory, err = p.peak()
	return err
}

// author saves a file again and again, with another last sentence each time.
type author struct {
	file  string
	text  []byte
	saves int
}

func (a *author) save() (mark string, err error) {
	a.saves++
	mark = fmt.Sprintf("Suntingan nomor %d.", a.saves)
	return mark, os.WriteFile(a.file, append(slices.Clone(a.text), "\n"+mark+"\n"...), 0o644)
}

func freePort() (int, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	return listener.Addr().(*net.TCPAddr).Port, listener.Close()
}

// printLatencies prints a table, as Markdown: the medians, and what 95 of a hundred saves keep to.
func printLatencies(contestants []contestant, rows []latencies, sessions, saves int) {
	fmt.Printf("\n%d sessions, %d saves for bytes and as many for the document, in ms\n\n", sessions, saves)
	fmt.Println("| | first page | bytes, median | 95 % | document, median | 95 % | peak memory |")
	fmt.Println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
	for i, c := range contestants {
		l := rows[i]
		fmt.Printf("| %s | %s | %s | %s | %s | %s | %s |\n", c.title(), milliseconds(l.first),
			portion(l.bytes, 50), portion(l.bytes, 95), portion(l.dom, 50), portion(l.dom, 95), megabytes(l.memory))
	}
}

// portion is what so many of a hundred keep to; a dash where nothing was measured.
func portion(taken []time.Duration, percent int) string {
	if len(taken) == 0 {
		return "–"
	}
	sorted := slices.Sorted(slices.Values(taken))
	return milliseconds(sorted[min(len(sorted)*percent/100, len(sorted)-1)])
}

func milliseconds(d time.Duration) string {
	if d == 0 {
		return "–"
	}
	return fmt.Sprintf("%.1f", float64(d.Microseconds())/1000)
}

func megabytes(bytes int64) string {
	if bytes == 0 {
		return "–"
	}
	return fmt.Sprintf("%d MB", bytes>>20)
}
