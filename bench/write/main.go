// Command write writes a programme of the benchmark as a project of Bekal.
package main

import (
	"fmt"
	"os"
	"strconv"

	"bekal/bench/corpus"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: write FOLDER SESSIONS")
		os.Exit(2)
	}
	sessions, err := strconv.Atoi(os.Args[2])
	if err == nil {
		err = corpus.Bekal(os.Args[1], corpus.Library(sessions))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
