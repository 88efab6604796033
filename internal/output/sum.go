package output

import (
	"encoding/binary"
	"io"

	"github.com/cespare/xxhash/v2"
)

// Sum tells whether a file still has the bytes that it had: its xxHash of 64 bits with seed 0, the highest byte first.
// It is no proof against somebody who chooses bytes to have the same sum; see docs/decisions/0014-sums.md.
type Sum [8]byte

// SumOf gives the sum of some bytes.
func SumOf(text []byte) Sum { return toSum(xxhash.Sum64(text)) }

// SumFrom reads to the end, and gives the sum and the number of the bytes.
func SumFrom(from io.Reader) (sum Sum, size int64, err error) {
	hash := xxhash.New()
	size, err = io.Copy(hash, from)
	return toSum(hash.Sum64()), size, err
}

func toSum(hash uint64) (sum Sum) {
	binary.BigEndian.PutUint64(sum[:], hash)
	return sum
}
