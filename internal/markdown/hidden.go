package markdown

import (
	"bytes"
	"html"
	"regexp"
)

// HoldsCommittee says that a text has the marker of a callout for the committee, wherever it stands. Only then can a
// body be another one for the committee than for all others.
func HoldsCommittee(text []byte) bool {
	for {
		_, after, found := bytes.Cut(text, []byte("[!"))
		if !found {
			return false
		}
		text = after
		name, _, found := bytes.Cut(after[:min(len(after), longestName)], []byte("]"))
		if class, _, ok := calloutClass(string(name)); found && ok && class == committee {
			return true
		}
	}
}

// longestName is a bound for the length of a callout's name, in bytes.
const longestName = 40

// RawHTML gives all raw HTML that is let through, one piece behind the other.
func (d *Document) RawHTML() []byte { return d.raw }

var rawAddress = regexp.MustCompile(`(?i)\s(?:href|src|poster|data)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)`)

// RawAddresses gives what raw HTML that is let through leads to or shows, as far as single attributes tell. It is a
// guess: nothing reads that HTML.
func (d *Document) RawAddresses() []string {
	var addresses []string
	for _, m := range rawAddress.FindAllSubmatch(d.raw, -1) {
		addresses = append(addresses, html.UnescapeString(string(bytes.Trim(m[1], `"'`))))
	}
	return addresses
}
