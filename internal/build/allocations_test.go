//go:build !race

package build

import (
	"runtime"
	"testing"
)

// allocationsPerPage is how many allocations a build takes for each page, all outputs included, and how far a change
// may go beyond it without a word. It is to be lowered whenever a change allows it.
const (
	allocationsPerPage = 690
	allocationsMargin  = 10 // per cent
)

// TestAllocationsPerPage holds the allocations of a whole build of a library against that number: they are the same on
// any machine, as times are not.
func TestAllocationsPerPage(t *testing.T) {
	dir := project(t, library(10, 50))
	mustBuild(t, dir, strict) // what is made once in a process is made
	remove(t, dir, "public")
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	report := mustBuild(t, dir, strict)
	runtime.ReadMemStats(&after)
	perPage := int(after.Mallocs-before.Mallocs) / report.Pages
	t.Logf("%d allocations a page, %d KiB", perPage, int(after.TotalAlloc-before.TotalAlloc)/report.Pages>>10)
	if most := allocationsPerPage * (100 + allocationsMargin) / 100; perPage > most {
		t.Errorf("%d allocations a page, more than %d", perPage, most)
	}
	if least := allocationsPerPage * (100 - 2*allocationsMargin) / 100; perPage < least {
		t.Errorf("%d allocations a page: lower the number, so that it is kept", perPage)
	}
}
