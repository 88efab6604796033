package main

import (
	"fmt"
	"runtime"
	"slices"
	"time"
)

// printTable prints the medians of all contestants, whose files lay in a folder, as Markdown.
func printTable(contestants []contestant, taken [][]figures, sessions, rounds int, folder string) {
	fmt.Printf("\n%d sessions, files in %s, medians of %d, %d cores\n\n", sessions, folder, rounds, runtime.NumCPU())
	fmt.Println("| | wall | processor | peak memory | written | × floor | × Bekal, plain |")
	fmt.Println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
	wall := map[string]time.Duration{}
	for i, c := range contestants {
		wall[c.name] = median(taken[i], func(f figures) time.Duration { return f.wall })
	}
	for i, c := range contestants {
		fmt.Printf("| %s | %s | %s | %d MB | %.1f MB in %d | %s | %s |\n", c.title(),
			shown(wall[c.name]), shown(median(taken[i], func(f figures) time.Duration { return f.cpu })),
			median(taken[i], func(f figures) int64 { return f.memory })>>20,
			float64(taken[i][0].written)/1e6, taken[i][0].files,
			ratio(wall[c.name], wall[floorName]), ratio(wall[c.name], wall[plainName]))
	}
}

func median[T int64 | time.Duration](taken []figures, of func(figures) T) T {
	var values []T
	for _, f := range taken {
		values = append(values, of(f))
	}
	slices.Sort(values)
	return values[len(values)/2]
}

func shown(d time.Duration) string { return fmt.Sprintf("%.3f s", d.Seconds()) }

// ratio is how often the one goes into the other; a dash where the other was not run.
func ratio(a, b time.Duration) string {
	if b == 0 {
		return "–"
	}
	return fmt.Sprintf("%.2f", float64(a)/float64(b))
}
