//go:build unix && !heavy

package main

// patience is how much longer than promised things may take here.
const patience = 20

// bodySize is the length of a hostile body, in bytes: enough to pass every limit.
const bodySize = 200 << 10

// manyPages is how many pages lie around what is broken.
const manyPages = 100

// waitsForLimits says that there is time for layouts that are only stopped after ten seconds.
const waitsForLimits = false

// rounds is how often a test of chance is repeated.
const rounds = 3
