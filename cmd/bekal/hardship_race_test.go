//go:build unix && race

package main

// heldMemory says that memory is held against its bounds. The race detector keeps a shadow of all that a program
// touches, several times as large: what it takes says nothing of what bekal takes. Everything else is held.
const heldMemory = false
