package layout

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// textOf gives a value as text. ok is false for pointers and what else has more to it.
func textOf(v reflect.Value) (s string, ok bool) {
	switch {
	case !v.IsValid():
		return "", true
	case v.Kind() == reflect.String && v.Type().NumMethod() == 0:
		return v.String(), true
	case isInt(v) && v.Type().NumMethod() == 0:
		return strconv.FormatInt(v.Int(), 10), true
	case v.Kind() == reflect.Pointer, v.Kind() == reflect.Interface:
		return "", false
	}
	return fmt.Sprint(v.Interface()), true
}

func isOf(v reflect.Value, t reflect.Type) bool { return v.IsValid() && v.Type() == t }

// appendText adds a value between tags.
func appendText(out []byte, v reflect.Value) ([]byte, bool) {
	if isOf(v, htmlType) {
		return append(out, v.String()...), true
	}
	return appendValue(out, v)
}

// appendValue adds a value inside an attribute with quotes, or inside a title. Markup has no meaning there, and
// html/template takes it apart.
func appendValue(out []byte, v reflect.Value) ([]byte, bool) {
	s, ok := textOf(v)
	if !ok || isOf(v, htmlType) {
		return out, false
	}
	return appendEscaped(out, s), true
}

// entities are what stands for the characters that mean something in HTML; "" for all others.
var entities = [256]string{0: "\ufffd", '"': "&#34;", '&': "&amp;", '\'': "&#39;", '+': "&#43;", '<': "&lt;", '>': "&gt;"}

func appendEscaped(out []byte, s string) []byte {
	done := 0
	for i := range len(s) {
		if entity := entities[s[i]]; entity != "" {
			out = append(append(out, s[done:i]...), entity...)
			done = i + 1
		}
	}
	return append(out, s[done:]...)
}

// unsafeAddress stands where an address was that a browser might run.
const unsafeAddress = "#ZgotmplZ"

// appendAddress adds a whole address, or the beginning of one, inside an attribute.
func appendAddress(out []byte, v reflect.Value) ([]byte, bool) {
	s, ok := textOf(v)
	if !ok {
		return out, false
	}
	if !isOf(v, urlType) && !isSafe(s) {
		s = unsafeAddress
	}
	return appendNormal(out, s), true
}

// appendFiltered adds an address to the content of a <meta>, where only its scheme is looked at.
func appendFiltered(out []byte, v reflect.Value) ([]byte, bool) {
	s, ok := textOf(v)
	if !isOf(v, urlType) && !isSafe(s) {
		s = unsafeAddress
	}
	return appendEscaped(out, s), ok
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
func appendAddressPart(out []byte, v reflect.Value) ([]byte, bool) {
	s, ok := textOf(v)
	return appendNormal(out, s), ok
}

// appendQuery adds a part of the query or fragment of an address.
func appendQuery(out []byte, v reflect.Value) ([]byte, bool) {
	s, ok := textOf(v)
	if !ok {
		return out, false
	}
	if isOf(v, urlType) {
		return appendNormal(out, s), true
	}
	done := 0
	for i := range len(s) {
		if !isUnreserved(s[i]) {
			out = appendPercent(append(out, s[done:i]...), s[i])
			done = i + 1
		}
	}
	return append(out, s[done:]...), true
}

// appendNothing drops what would stand in a comment.
func appendNothing(out []byte, v reflect.Value) ([]byte, bool) { return out, true }

// appendNormal adds an address with what it may not hold percent-encoded, and then escaped for HTML. What is encoded
// already stays.
func appendNormal(out []byte, s string) []byte {
	done := 0
	for i := range len(s) {
		c := s[i]
		isEncoded := c == '%' && i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2])
		entity := entities[c]
		isReserved := strings.IndexByte("!#$&*+,/:;=?@[]", c) >= 0
		switch {
		case isUnreserved(c), isEncoded, isReserved && entity == "":
			continue
		case isReserved:
			out = append(append(out, s[done:i]...), entity...)
		default:
			out = appendPercent(append(out, s[done:i]...), c)
		}
		done = i + 1
	}
	return append(out, s[done:]...)
}

func appendPercent(out []byte, c byte) []byte {
	const digits = "0123456789abcdef"
	return append(out, '%', digits[c>>4], digits[c&15])
}

func isUnreserved(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '-' || c == '.' || c == '_' || c == '~'
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}
