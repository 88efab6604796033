package layout

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// trust says what a text is known to be, by its type.
type trust uint8

const (
	untrusted trust = iota
	markup          // template.HTML
	address         // template.URL
)

// textOf gives a value as text. ok is false for pointers and what else has more to it.
func textOf(v reflect.Value) (s string, as trust, ok bool) {
	switch kind := v.Kind(); {
	case kind == reflect.Invalid:
		return "", untrusted, true
	case kind == reflect.String:
		if s, as, ok = typed(v); ok {
			return s, as, true
		}
		if v.Type().NumMethod() == 0 {
			return v.String(), untrusted, true
		}
	case isInt(kind) && v.Type().NumMethod() == 0:
		return strconv.FormatInt(v.Int(), 10), untrusted, true
	case kind == reflect.Pointer, kind == reflect.Interface:
		return "", untrusted, false
	}
	return fmt.Sprint(v.Interface()), untrusted, true
}

// typed gives a text of a type that trust is told by.
func typed(v reflect.Value) (s string, as trust, ok bool) {
	if v.Kind() != reflect.String {
		return "", untrusted, false
	}
	switch v.Type() {
	case stringType:
		return v.String(), untrusted, true
	case htmlType:
		return v.String(), markup, true
	case urlType:
		return v.String(), address, true
	}
	return "", untrusted, false
}

// appendText adds a text between tags.
func appendText(out []byte, s string, as trust) ([]byte, bool) {
	if as == markup {
		return append(out, s...), true
	}
	return appendEscaped(out, s), true
}

// appendValue adds a text inside an attribute with quotes, or inside a title. Markup has no meaning there, and
// html/template takes it apart.
func appendValue(out []byte, s string, as trust) ([]byte, bool) {
	if as == markup {
		return out, false
	}
	return appendEscaped(out, s), true
}

// entities are what stands for the characters that mean something in HTML; "" for all others.
var entities = [256]string{0: "\ufffd", '"': "&#34;", '&': "&amp;", '\'': "&#39;", '+': "&#43;", '<': "&lt;", '>': "&gt;"}

// meansSomething says which bytes have an entity.
var meansSomething = bytesThat(func(c byte) bool { return entities[c] != "" })

// bytesThat is a question asked of all bytes beforehand, since an answer is wanted for every byte of a page.
func bytesThat(is func(c byte) bool) (set [256]bool) {
	for i := range set {
		set[i] = is(byte(i))
	}
	return set
}

func appendEscaped(out []byte, s string) []byte {
	done := 0
	for i := range len(s) {
		if c := s[i]; meansSomething[c] {
			out = append(append(out, s[done:i]...), entities[c]...)
			done = i + 1
		}
	}
	return append(out, s[done:]...)
}

// unsafeAddress stands where an address was that a browser might run.
const unsafeAddress = "#ZgotmplZ"

// appendAddress adds a whole address, or the beginning of one, inside an attribute. Most have no scheme, and stay as they
// are.
func appendAddress(out []byte, s string, as trust) ([]byte, bool) {
	for i := range len(s) {
		if c := s[i]; c == ':' || !staysInAddress[c] {
			return appendNormal(out, filtered(s, as)), true
		}
	}
	return append(out, s...), true
}

// appendFiltered adds an address to the content of a <meta>, where only its scheme is looked at.
func appendFiltered(out []byte, s string, as trust) ([]byte, bool) {
	return appendEscaped(out, filtered(s, as)), true
}

// filtered is an address, unless a browser might run it.
func filtered(s string, as trust) string {
	if as != address && !isSafe(s) {
		return unsafeAddress
	}
	return s
}

// isSafe says that an address has no scheme, or one of those that html/template lets through.
func isSafe(address string) bool {
	scheme, _, ok := strings.Cut(address, ":")
	if !ok || strings.Contains(scheme, "/") {
		return true
	}
	return strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https") || strings.EqualFold(scheme, "mailto")
}

// appendAddressPart adds a later part of an address, before its query.
func appendAddressPart(out []byte, s string, _ trust) ([]byte, bool) {
	return appendNormal(out, s), true
}

// appendQuery adds a part of the query or fragment of an address.
func appendQuery(out []byte, s string, as trust) ([]byte, bool) {
	if as == address {
		return appendNormal(out, s), true
	}
	done := 0
	for i := range len(s) {
		if !isUnreserved[s[i]] {
			out = appendPercent(append(out, s[done:i]...), s[i])
			done = i + 1
		}
	}
	return append(out, s[done:]...), true
}

// appendNothing drops what would stand in a comment.
func appendNothing(out []byte, _ string, _ trust) ([]byte, bool) { return out, true }

// reserved are the characters that have a meaning of their own in an address.
const reserved = "!#$&*+,/:;=?@[]"

var (
	isUnreserved = bytesThat(func(c byte) bool {
		return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '-' || c == '.' || c == '_' || c == '~'
	})
	staysInAddress = bytesThat(func(c byte) bool {
		return isUnreserved[c] || strings.IndexByte(reserved, c) >= 0 && entities[c] == ""
	})
)

// appendNormal adds an address with what it may not hold percent-encoded, and then escaped for HTML. What is encoded
// already stays.
func appendNormal(out []byte, s string) []byte {
	done := 0
	for i := range len(s) {
		c := s[i]
		if staysInAddress[c] || c == '%' && i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2]) {
			continue
		}
		out = append(out, s[done:i]...)
		if strings.IndexByte(reserved, c) >= 0 {
			out = append(out, entities[c]...)
		} else {
			out = appendPercent(out, c)
		}
		done = i + 1
	}
	return append(out, s[done:]...)
}

func appendPercent(out []byte, c byte) []byte {
	const digits = "0123456789abcdef"
	return append(out, '%', digits[c>>4], digits[c&15])
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}
