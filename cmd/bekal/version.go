package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"

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
// from a working copy, whose version says nothing, the digest of the program itself.
func program() string {
	if v := version(); v != "devel" {
		return v
	}
	path, err := os.Executable()
	if err != nil {
		return "devel"
	}
	file, err := os.Open(path)
	if err != nil {
		return "devel"
	}
	defer file.Close()
	hash := sha256.New()
	if _, err := io.Copy(hash, file); err != nil {
		return "devel"
	}
	return "devel-" + hex.EncodeToString(hash.Sum(nil)[:8])
}
