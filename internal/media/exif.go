package media

import (
	"bufio"
	"encoding/binary"
	"io"
)

// turned says whether a JPEG's EXIF orientation (5 to 8) shows it turned by a quarter, as phones write it: browsers
// turn the picture, Go's decoder does not, and width and height must be those that are shown.
func turned(file io.Reader) bool {
	r := bufio.NewReader(file)
	var marker [2]byte
	if _, err := io.ReadFull(r, marker[:]); err != nil || marker != [2]byte{0xFF, 0xD8} {
		return false
	}
	for {
		if _, err := io.ReadFull(r, marker[:]); err != nil || marker[0] != 0xFF || marker[1] == 0xDA {
			return false
		}
		var length uint16
		if err := binary.Read(r, binary.BigEndian, &length); err != nil || length < 2 {
			return false
		}
		segment := make([]byte, length-2)
		if _, err := io.ReadFull(r, segment); err != nil {
			return false
		}
		if marker[1] == 0xE1 && len(segment) > 14 && string(segment[:6]) == "Exif\x00\x00" {
			orientation := orientationOf(segment[6:])
			return orientation >= 5 && orientation <= 8
		}
	}
}

// orientationOf reads tag 0x0112 of the first directory of a TIFF header; 0 where there is none.
func orientationOf(tiff []byte) uint16 {
	var order binary.ByteOrder = binary.BigEndian
	if tiff[0] == 'I' {
		order = binary.LittleEndian
	}
	directory := int64(order.Uint32(tiff[4:8]))
	if directory < 8 || directory+2 > int64(len(tiff)) {
		return 0
	}
	entries := tiff[directory+2:]
	for n := order.Uint16(tiff[directory:]); n > 0 && len(entries) >= 12; n-- {
		if order.Uint16(entries) == 0x0112 {
			return order.Uint16(entries[8:])
		}
		entries = entries[12:]
	}
	return 0
}
