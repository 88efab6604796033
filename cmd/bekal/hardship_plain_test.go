//go:build unix && !race

package main

// heldMemory says that memory is held against its bounds.
const heldMemory = true
