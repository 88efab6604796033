package main

// measured and loaded are for tests that Windows does not run.
func measured() {}
func loaded()   {}
