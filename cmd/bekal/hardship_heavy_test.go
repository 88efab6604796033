//go:build unix && heavy

package main

// patience is how much longer than promised things may take here.
const patience = 1

// bodySize is the length of a hostile body, in bytes.
const bodySize = 1 << 20

// manyPages is how many pages lie around what is broken.
const manyPages = 1000

// waitsForLimits says that there is time for layouts that are only stopped after ten seconds.
const waitsForLimits = true

// rounds is how often a test of chance is repeated.
const rounds = 40
