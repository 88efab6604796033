package preview

import (
	"errors"
	"io"
	"log"
	"net"
	"net/url"
	"os"
	"sync/atomic"
	"time"
)

// patient is a listener whose connections say why they end when a request takes too long to come.
type patient struct{ net.Listener }

func (p patient) Accept() (net.Conn, error) {
	conn, err := p.Listener.Accept()
	if err != nil {
		return nil, err
	}
	return &patientConn{Conn: conn}, nil
}

// patientConn knows which deadline its reads have. net/http has two uses for them: the head of a request must have
// come by one, and one that lies long in the past ends a read that it no longer needs.
type patientConn struct {
	net.Conn
	waiting atomic.Bool // for the head of a request
}

const tooSlow = "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"

func (c *patientConn) SetReadDeadline(t time.Time) error {
	c.waiting.Store(!t.IsZero() && time.Since(t) < time.Hour)
	return c.Conn.SetReadDeadline(t)
}

func (c *patientConn) Read(p []byte) (int, error) {
	n, err := c.Conn.Read(p)
	if errors.Is(err, os.ErrDeadlineExceeded) && c.waiting.Load() {
		_, _ = io.WriteString(c.Conn, tooSlow) // the connection ends in any case
	}
	return n, err
}

// quiet swallows what net/http has to say of single connections, which is nothing that an author can mend.
func quiet() *log.Logger { return log.New(io.Discard, "", 0) }

// escaped makes an address fit for a Location header.
func escaped(address string) string { return (&url.URL{Path: address}).EscapedPath() }
