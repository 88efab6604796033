package main

import (
	"os"
	"runtime"
	"strings"
	"testing"
)

// TestFingerprint tells programs by their build ID, whatever follows, and by all that they are where they have none.
func TestFingerprint(t *testing.T) {
	filler := strings.Repeat("x", 2*sizeOfHead)
	print := func(program string) string {
		t.Helper()
		got, err := fingerprint(strings.NewReader(program))
		if err != nil || len(got) != 16 {
			t.Fatalf("%q, %v", got, err)
		}
		return got
	}
	for _, with := range []string{"ELF\x04\x00\x00\x00Go\x00\x00", "MZ\xff Go build ID: \""} {
		if print(with+"abc"+filler) == print(with+"abd"+filler) {
			t.Errorf("behind %q, two build IDs are one program", with)
		}
		if print(with+"abc"+filler) != print(with+"abc"+filler+"y") {
			t.Errorf("behind %q, more is read than the beginning", with)
		}
	}
	if print(filler) == print(filler+"y") {
		t.Error("two programs without a build ID are one")
	}
	if print("short") == print("shorter") {
		t.Error("two small programs are one")
	}
}

// TestOwnBuildID finds the build ID of the program that runs, as the linker wrote it.
func TestOwnBuildID(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("where the linker puts it differs")
	}
	program, err := os.ReadFile("/proc/self/exe")
	if err != nil {
		t.Fatal(err)
	}
	if !hasBuildID(program[:sizeOfHead]) {
		t.Error("there is no build ID, so that the program would be read whole at each start")
	}
}
