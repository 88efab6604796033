package build

// withoutWaiting is nothing: no file of a folder is a pipe there.
const withoutWaiting = 0
