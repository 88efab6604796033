package content

// maxKeyBytes is how far a file is searched for a private key. The limits that are told stand in package diag.
const maxKeyBytes = 1 << 20
