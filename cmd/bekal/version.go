package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"bekal/internal/diag"
)

// versionCommand is `bekal version`.
func versionCommand(c *console) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: c.in(diag.Say("Print the version", "Mencetak versi")),
		Args:  operands,
		RunE: func(*cobra.Command, []string) error {
			return c.print(fmt.Sprintf("bekal %s (%s, %s/%s)", version(), runtime.Version(), runtime.GOOS, runtime.GOARCH))
		},
	}
}

// version is the module's version as the Go command stamped it; "devel" for a build from a working copy.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "devel"
	}
	return info.Main.Version
}

// program tells this program from one that might make other bytes of the same content: its version, and for a build
// from a working copy, whose version says nothing, what it was linked from.
func program() string {
	v := version()
	if v != "devel" && !strings.HasSuffix(v, "+dirty") {
		return v
	}
	path, err := os.Executable()
	if err != nil {
		return v
	}
	file, err := os.Open(path)
	if err != nil {
		return v
	}
	defer file.Close()
	mark, err := fingerprint(file)
	if err != nil {
		return v
	}
	return v + "-" + mark
}

// sizeOfHead is how much of a program is read for what the linker wrote of it, as much as the Go command reads.
const sizeOfHead = 32 << 10

// fingerprint tells programs apart. Nearly all bear a build ID, which changes with every source, at their beginning: to
// read just that takes no time. Of one without it all is read.
func fingerprint(file io.Reader) (string, error) {
	head := make([]byte, sizeOfHead)
	n, err := io.ReadFull(file, head)
	if err != nil && err != io.ErrUnexpectedEOF {
		return "", err
	}
	head = head[:n]
	hash := sha256.New()
	hash.Write(head)
	if !hasBuildID(head) {
		if _, err := io.Copy(hash, file); err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(hash.Sum(nil)[:8]), nil
}

// hasBuildID looks for a build ID as the linker writes it: on Linux and its like in a note, whose kind is 4, and in
// front of the code elsewhere.
func hasBuildID(head []byte) bool {
	return bytes.Contains(head, []byte("\x04\x00\x00\x00Go\x00\x00")) || bytes.Contains(head, []byte("\xff Go build ID: \""))
}
