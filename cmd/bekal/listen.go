package main

import (
	"errors"
	"net"
	"os/exec"
	"runtime"
	"strconv"
	"syscall"

	"bekal/internal/diag"
	"bekal/internal/preview"
)

// firstPort is where the preview listens, or on the next free one of so many.
const (
	firstPort = 4000
	somePorts = 10
)

// listen opens the address of the preview: the port that was asked for, or else the first that is free.
func (c *console) listen(o serving, portGiven bool) (net.Listener, error) {
	host := "127.0.0.1"
	if o.lan {
		host = ""
	}
	tries := somePorts
	if portGiven {
		tries = 1
	}
	var err error
	for port := o.port; port < o.port+tries; port++ {
		var listener net.Listener
		if listener, err = net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(port))); err == nil {
			if port != o.port {
				c.say(diag.Say("port %d is taken, so this is port %d", "port %d sudah terpakai, maka dipakai port %d", o.port, port))
			}
			return listener, nil
		}
		if !isTaken(err) {
			break
		}
	}
	return nil, cannotListen(o, portGiven, err)
}

func cannotListen(o serving, portGiven bool, err error) error {
	switch {
	case isTaken(err) && portGiven:
		return &refusal{
			message: diag.Say("port %d is taken", "port %d sudah terpakai", o.port),
			hint:    diag.Say("end what uses it, or leave out --port", "akhiri pemakainya, atau jangan pakai --port"), err: err,
		}
	case isTaken(err):
		return &refusal{
			message: diag.Say("the ports from %d to %d are taken", "port %d sampai %d sudah terpakai", o.port, o.port+somePorts-1),
			hint:    diag.Say("name another one with --port", "sebutkan yang lain dengan --port"), err: err,
		}
	case errors.Is(err, syscall.EACCES):
		return &refusal{
			message: diag.Say("port %d may not be used: permission denied", "port %d tidak boleh dipakai: akses ditolak", o.port),
			hint:    diag.Say("name one from 1024 with --port", "sebutkan yang mulai dari 1024 dengan --port"), err: err,
		}
	}
	return err
}

func isTaken(err error) bool {
	return errors.Is(err, syscall.EADDRINUSE) || errors.Is(err, errTakenOnWindows)
}

// errTakenOnWindows is WSAEADDRINUSE, which package syscall has only there.
const errTakenOnWindows = syscall.Errno(10048)

// invite tells where the preview is, and opens it there if that was asked for.
func (c *console) invite(o serving, port int, addresses []string) error {
	here := "http://" + net.JoinHostPort("127.0.0.1", strconv.Itoa(port)) + "/"
	if err := c.print(here); err != nil {
		return err
	}
	c.say(diag.Say("this is the preview, until Ctrl+C ends it", "ini pratinjaunya, sampai diakhiri dengan Ctrl+C"))
	if o.open {
		if err := c.Browse(here); err != nil {
			c.say(diag.Say("the browser does not open: %s", "peramban tidak terbuka: %s", reason(err)))
		}
	}
	if !o.lan {
		return nil
	}
	if len(addresses) == 0 {
		c.say(diag.Say("this machine is in no local network", "komputer ini tidak berada di jaringan lokal"))
		return nil
	}
	there := "http://" + net.JoinHostPort(addresses[0], strconv.Itoa(port)) + "/"
	color := c.IsTerminal(c.Stdout) && c.Getenv("NO_COLOR") == ""
	return c.print(there + "\n\n" + preview.Code(there, color))
}

// openInBrowser opens an address with what the system has for it.
func openInBrowser(address string) error {
	command := exec.Command("xdg-open", address)
	switch runtime.GOOS {
	case "darwin":
		command = exec.Command("open", address)
	case "windows":
		command = exec.Command("rundll32", "url.dll,FileProtocolHandler", address)
	}
	if err := command.Start(); err != nil {
		return err
	}
	go func() { _ = command.Wait() }() // it ends when it has passed the address on
	return nil
}

// lanAddresses are this machine's in its local networks; none unless they are asked for.
func lanAddresses(asked bool) (found []string) {
	if !asked {
		return nil
	}
	addresses, err := net.InterfaceAddrs()
	if err != nil {
		return nil
	}
	for _, address := range addresses {
		if ip, ok := address.(*net.IPNet); ok && ip.IP.IsPrivate() && ip.IP.To4() != nil {
			found = append(found, ip.IP.String())
		}
	}
	return found
}
