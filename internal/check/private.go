package check

import (
	"strings"

	"bekal/internal/diag"
	"bekal/internal/markdown"
	"bekal/internal/site"
)

// secrets are the values of a site's front matter that its participants must not be shown.
type secrets struct {
	numbers   map[string]secret // phones and NIPs by their digits
	addresses map[string]secret // e-mail and meetings, in small letters
}

// secret is one such value.
type secret struct {
	what  diag.Text
	opens string // the key that makes it public
	file  string // where it is written
}

// fewestDigits is how long a number must be to be known again in a text.
const fewestDigits = 6

// mostNumber is how many bytes a number may have with the signs in it.
const mostNumber = 30

// secretsOf collects what is private, of published pages and of those that are left out. What a handbook's contacts
// publish is private nowhere.
func secretsOf(s *site.Site) *secrets {
	all := &secrets{map[string]secret{}, map[string]secret{}}
	for _, pages := range [][]*site.Page{s.Pages, s.LeftOut} {
		for _, p := range pages {
			all.add(p)
		}
	}
	for _, h := range s.Handbooks {
		for _, contact := range h.Settings.Contacts {
			delete(all.numbers, phoneKey(contact.Phone.V))
		}
	}
	return all
}

func (s *secrets) add(p *site.Page) {
	if p.Source == nil {
		return
	}
	file := p.Source.Src.File
	if own := p.Source.Person; own != nil && !own.Public.V {
		name := own.Name.V
		if name == "" {
			name = own.Position.V
		}
		if name == "" {
			name = p.Title
		}
		opens := "public: true"
		if key := phoneKey(own.Phone.V); len(key) >= fewestDigits {
			s.numbers[key] = secret{diag.Say("the phone number of %s", "nomor telepon %s", name), opens, file}
		}
		if key := digitsOf(own.NIP.V); len(key) >= fewestDigits {
			s.numbers[key] = secret{diag.Say("the NIP of %s", "NIP %s", name), opens, file}
		}
		if own.Email.V != "" {
			s.addresses[strings.ToLower(own.Email.V)] = secret{diag.Say("the e-mail address of %s", "alamat surel %s", name), opens, file}
		}
	}
	if own := p.Source.Session; own != nil && own.Meeting.V != "" && !own.PublicMeeting.V {
		s.addresses[strings.ToLower(own.Meeting.V)] = secret{diag.Say("the meeting link of %q", "tautan rapat %q", p.Source.Title.Or(p.Title)), "public_meeting: true", file}
	}
}

// digitsOf takes all but the digits out of a number.
func digitsOf(number string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, number)
}

// phoneKey is a phone number without what differs when it is dialled from elsewhere: +62 812 and 0812 are one.
func phoneKey(number string) string {
	digits := digitsOf(number)
	if rest, ok := strings.CutPrefix(digits, "62"); ok {
		return rest
	}
	return strings.TrimPrefix(digits, "0")
}

// numberEnd is where a number ends that begins at a byte of a text: digits in groups, with one or two signs between them.
func numberEnd(text string, at int) int {
	end := at
	for i := at; i < len(text); i++ {
		switch c := text[i]; {
		case c >= '0' && c <= '9':
			end = i + 1
		case strings.IndexByte(" .-()/", c) < 0 || i-end > 1:
			return end
		}
	}
	return end
}

// number looks for a private number in a row of groups of digits.
func (r *reader) number(text string, start, from, to int) {
	if r.private == nil || to-from < fewestDigits {
		return
	}
	for first := from; first < to; {
		for last := first + fewestDigits; last <= min(to, first+mostNumber); last++ {
			if last < to && text[last] >= '0' && text[last] <= '9' {
				continue // not the end of a group
			}
			if r.isPrivate(text, start, first, last) {
				return
			}
		}
		for first < to && text[first] >= '0' && text[first] <= '9' {
			first++
		}
		for first < to && (text[first] < '0' || text[first] > '9') {
			first++
		}
	}
}

// isPrivate says, and tells, that a number is somebody's own.
func (r *reader) isPrivate(text string, start, from, to int) bool {
	digits := digitsOf(text[from:to])
	found, ok := r.private.numbers[digits]
	if !ok {
		found, ok = r.private.numbers[phoneKey(digits)]
	}
	switch {
	case ok:
		r.tell(found, r.place(text, start, from, to))
	case isNIP(digits):
		r.say(diag.Private, r.place(text, start, from, to), diag.Say("this looks like somebody's NIP", "ini tampak seperti NIP seseorang"),
			diag.Say("take it out: everyone can read this page", "hapus: semua orang dapat membaca halaman ini"))
	default:
		return false
	}
	return true
}

// isNIP knows the number of a civil servant: date of birth, month of appointment, sex, and three digits.
func isNIP(digits string) bool {
	return len(digits) == 18 &&
		within(digits[:4], "1935", "2015") && within(digits[4:6], "01", "12") && within(digits[6:8], "01", "31") &&
		within(digits[8:12], "1955", "2060") && within(digits[12:14], "01", "12") && within(digits[14:15], "1", "2")
}

func within(digits, least, most string) bool { return least <= digits && digits <= most }

func (r *reader) tell(s secret, place diag.Place) {
	r.say(diag.Private, place, diag.Say("%s stands here for everyone to read", "%s tertulis di sini dan dapat dibaca semua orang", s.what),
		diag.Say("take it out, or write `%s` in %s", "hapus, atau tulis `%s` di %s", s.opens, s.file))
}

// address looks for a private address among the links of a body.
func (r *reader) address(link markdown.Link) {
	if r.private == nil || link.Picture {
		return
	}
	destination := strings.ToLower(link.Destination)
	place := r.page.Source.Src.Place(link.Start, link.End)
	if mail, ok := strings.CutPrefix(destination, "mailto:"); ok {
		destination, _, _ = strings.Cut(mail, "?") // a subject
	}
	if found, ok := r.private.addresses[destination]; ok {
		r.tell(found, place)
	}
	if number, ok := strings.CutPrefix(destination, "tel:"); ok {
		if found, ok := r.private.numbers[phoneKey(number)]; ok {
			r.tell(found, place)
		}
	}
}

// addresses looks for a private address among the words of a text of front matter.
func (r *reader) addresses(text string) {
	if r.private == nil || !strings.ContainsAny(text, "@/") {
		return
	}
	for word := range strings.FieldsSeq(text) {
		word = strings.Trim(word, "().,;<>\"'")
		if found, ok := r.private.addresses[strings.ToLower(word)]; ok {
			at := strings.Index(text, word)
			r.tell(found, r.place(text, frontMatter, at, at+len(word)))
		}
	}
}
