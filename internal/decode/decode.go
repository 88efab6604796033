// Package decode turns YAML into typed values by a schema, and typed values back into YAML.
//
// It takes a file's text (diag.Source) and an Object, the table of the keys that a mapping may have, and gives Go
// values that know where they were written, with every problem that it met on the way, each at its line and column.
// Values are read from their source text: `08.30` is four digits and a full stop, never the number 8.3. The same table
// gives the known keys for hints, the description for the reference, and the order in which values are written back.
//
// It never reads a file, never resolves an anchor, and never shows a message of the YAML library, which no other
// package imports.
package decode
