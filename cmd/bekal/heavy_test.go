//go:build heavy

package main

import "testing"

// TestHeavyScripts runs the scripts that take longer than those of every day.
func TestHeavyScripts(t *testing.T) { runScripts(t, "testdata/heavy") }
