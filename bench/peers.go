package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"bekal/bench/corpus"
)

// hugo is the newest Hugo of the module proxy that the Go here builds, kept below the cache.
func hugo(cache string, offline bool) ([]contestant, error) {
	bin := filepath.Join(cache, "hugo")
	program := filepath.Join(bin, "hugo")
	if _, err := os.Stat(program); err != nil {
		if offline {
			return nil, missingPeer{"hugo", err}
		}
		if err := installHugo(bin); err != nil {
			return nil, missingPeer{"hugo", err}
		}
	}
	version, err := said(program, "version")
	if err != nil {
		return nil, missingPeer{"hugo", err}
	}
	version, _, _ = strings.Cut(strings.TrimPrefix(version, "hugo v"), "-")
	version, _, _ = strings.Cut(version, " ")
	return []contestant{{
		name: "hugo", version: version, write: corpus.Hugo(themes), output: "public",
		command: []string{program, "--quiet", "--noBuildLock", "--cacheDir", filepath.Join(cache, "hugo-cache")},
		serve: func(port string) []string {
			return []string{program, "server", "--bind", "127.0.0.1", "--port", port, "--noBuildLock", "--cacheDir", filepath.Join(cache, "hugo-cache")}
		},
	}}, nil
}

func installHugo(bin string) error {
	const module = "github.com/gohugoio/hugo"
	versions, err := said("go", "list", "-mod=mod", "-m", "-f", "{{join .Versions \" \"}}", "-versions", module)
	if err != nil {
		return err
	}
	list := strings.Fields(versions)
	slices.Reverse(list)
	for _, version := range list[:min(len(list), 12)] {
		command := exec.Command("go", "install", module+"@"+version)
		command.Env = append(os.Environ(), "GOBIN="+bin, "GOTOOLCHAIN=local") // one that wants a newer Go ends at once
		if err = command.Run(); err == nil {
			return nil
		}
	}
	return err
}

// eleventyVersion is the newest of npm at the time of writing.
const eleventyVersion = "3.1.8"

func eleventy(cache string, offline bool) ([]contestant, error) {
	dir := filepath.Join(cache, "eleventy-"+eleventyVersion)
	script := filepath.Join(dir, "node_modules/@11ty/eleventy/cmd.cjs")
	if _, err := os.Stat(script); err != nil {
		if offline {
			return nil, missingPeer{"eleventy", err}
		}
		if err := quiet(".", "npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", dir, "@11ty/eleventy@"+eleventyVersion, "markdown-it@14"); err != nil {
			return nil, missingPeer{"eleventy", err}
		}
	}
	write := corpus.Eleventy(themes)
	return []contestant{{
		name: "eleventy", version: eleventyVersion, output: "public", command: []string{"node", script, "--quiet"},
		write: func(source string, library []corpus.Handbook) error {
			if err := write(source, library); err != nil {
				return err
			}
			return os.Symlink(filepath.Join(dir, "node_modules"), filepath.Join(source, "node_modules"))
		},
	}}, nil
}

func said(name string, args ...string) (string, error) {
	text, err := exec.Command(name, args...).Output()
	return strings.TrimSpace(string(text)), err
}
