package site

import (
	"cmp"
	"errors"

	"bekal/internal/content"
	"bekal/internal/diag"
	"bekal/internal/schedule"
)

// row is a slot in the making: what a day's list says of it, and the page that says the rest.
type row struct {
	*content.Entry               // empty for a page that the list does not name
	session        *Session      // nil for a row without a page, or with one that is a draft
	page           *content.Page // the page that the row shows, published or not; nil without one
	file           string        // where the row is written
	committee      bool
	alone          bool // no other row shows the page
}

// rows gives the rows of a day in the order in which they are written: those of its list, then its sessions that no
// shown row of the list names.
func (b *book) rows(day *Day) []row {
	files := newSessionFiles(b.days[day])
	list := daySource(day).Schedule
	rows := make([]row, 0, len(list)+len(files.inOrder))
	named := map[*content.Page]bool{}
	for i := range list {
		entry := &list[i]
		r := row{Entry: entry, file: day.Page.Source.Src.File, committee: entry.For.V == content.Committee}
		if entry.Session.V != "" {
			b.takeSession(&r, files, folderOf(day.Page))
		}
		named[r.page] = named[r.page] || r.session == nil || !r.committee || b.reveals.committee
		rows = append(rows, r)
	}
	none := &content.Entry{}
	for _, p := range files.inOrder {
		if r, ok := b.unlisted(p); ok && !named[p] {
			r.Entry = none
			rows = append(rows, r)
		}
	}
	shown := map[*content.Page]int{}
	for _, r := range rows {
		shown[r.page]++
	}
	for i, r := range rows {
		rows[i].alone = r.page != nil && shown[r.page] == 1
	}
	return rows
}

// unlisted gives the row of a session that its day's list does not name, still without an entry. There is none for a
// draft that this build leaves out; one for the committee takes its time in every build.
func (b *book) unlisted(p *content.Page) (r row, ok bool) {
	r = row{page: p, file: p.Src.File}
	if page := b.index.of(p.Path).pages[pathKey(p.Path)]; page != nil {
		r.session, r.committee = page.Session, page.Committee
		return r, true
	}
	h := b.index.of(p.Path).hidden[pathKey(p.Path)]
	r.committee = h.committee
	return r, h.committee && (!h.draft || b.reveals.drafts)
}

// takeSession gives a row the session that it names, or says that there is none.
func (b *book) takeSession(r *row, files sessionFiles, dir string) {
	p := files.find(dir, r.Session.V)
	if p == nil {
		b.say(diag.UnknownPage.At(r.Session.Pos.In(r.file), diag.Say("there is no session %q in this day", "tidak ada sesi %q dalam hari yang bersangkutan", r.Session.V)).
			WithHint(files.nearest(r.Session.V)))
		return
	}
	r.page = p
	if r.Link.IsSet() {
		b.say(diag.UnknownKey.At(r.Link.Pos.In(r.file), diag.Say("a link does nothing here, since the row leads to its session", "tautan tidak berpengaruh di sini karena baris ini menuju sesinya")).
			WithHint(diag.Say("remove the key", "hapus kunci ini")))
	}
	if page := b.index.of(p.Path).pages[pathKey(p.Path)]; page != nil {
		r.session = page.Session
		r.committee = r.committee || page.Committee
		return
	}
	b.takeHidden(r)
}

// takeHidden is for a row whose page this build leaves out. A draft's row stays, since the list announces it: it is a
// row without a page. That of a page for the committee is the committee's, too.
func (b *book) takeHidden(r *row) {
	if b.index.of(r.page.Path).hidden[pathKey(r.page.Path)].committee {
		r.committee = true
		return
	}
	b.say(diag.DraftLink.At(r.Session.Pos.In(r.file), diag.Say("the session %q is a draft: its row is shown without a link", "sesi %q masih draf: barisnya tampil tanpa tautan", r.Session.V)).
		WithHint(diag.Say("take `draft` off the page when it is ready", "hapus `draf` dari halaman itu bila sudah siap")))
}

// own is what the row's page says; empty without one.
func (r row) own() *content.Session {
	if r.page == nil {
		return &content.Session{}
	}
	return r.page.Session
}

// title is what the row is called: as the list has it, else as its page does.
func (r row) title() string {
	switch {
	case r.Title.V != "":
		return r.Title.V
	case r.session != nil:
		return r.session.Page.Title
	case r.page != nil:
		return titleOf(r.page, pageName(r.page))
	}
	return Readable(stem(r.Session.V)) // of a page that is not there, so that the row can be seen
}

// timing is what the list says of the row's time; where it says nothing of the start or of the length, its page does.
func (r row) timing() content.Timing {
	t, own := r.Timing, r.own().Timing
	hasStart := t.Time.IsSet() || t.Start.IsSet()
	hasLength := t.Time.V.End.Known() || t.Time.V.Open || t.End.IsSet() || t.Duration.IsSet() || t.JP.IsSet()
	when := rangeOf(own)
	minutes, ok := when.Minutes()
	switch {
	case hasStart && hasLength:
	case !hasStart && !hasLength:
		t = own
	case !hasStart:
		t.Start = content.Clock{V: when.Start, Pos: cmp.Or(own.Time.Pos, own.Start.Pos)}
	case own.Duration.IsSet() || own.JP.IsSet():
		t.Duration, t.JP = own.Duration, own.JP
	case ok:
		t.Duration = content.Int{V: minutes, Pos: cmp.Or(own.Time.Pos, own.Start.Pos)}
	default:
		t.Time.V.Open, t.End = when.Open, own.End
	}
	return t
}

// checkEnd says that a row ends before it begins, which shows only when its start is known: that may follow from the
// row before, or be written in another file than the end.
func (r row) checkEnd(start, end schedule.Clock) (p diag.Problem, wrong bool) {
	_, err := schedule.Between(start, end)
	mistake, wrong := errors.AsType[*schedule.Mistake](err)
	if !wrong {
		return p, false
	}
	place := r.End.Pos.In(r.file)
	if !r.End.IsSet() && r.page != nil {
		place = cmp.Or(r.own().End.Pos, r.own().Time.Pos).In(r.page.Src.File)
	}
	return mistake.Problem(place), true
}

// rangeOf is the time from start to end, written either way.
func rangeOf(t content.Timing) schedule.Range {
	return schedule.Range{Start: cmp.Or(t.Time.V.Start, t.Start.V), End: cmp.Or(t.Time.V.End, t.End.V), Open: t.Time.V.Open}
}

// entry is the row as package schedule lays it out.
func (r row) entry(jpMinutes int) schedule.Entry {
	own, t := r.own(), r.timing()
	when := rangeOf(t)
	e := schedule.Entry{
		Title:   r.title(),
		Start:   when.Start,
		End:     when.End,
		Open:    when.Open,
		Minutes: t.Duration.V,
		Room:    r.Room.Or(own.Room.V),
		Groups:  texts(r.Groups),
		Type:    cmp.Or(r.Type.V, own.Type.V),
		Status:  cmp.Or(r.State.V, own.State.V),
		JP:      t.JP.V,
		HasJP:   t.JP.IsSet(),
		Aside:   r.committee,
	}
	e.ID = r.ID.V
	if e.ID == "" && r.page != nil {
		e.ID = r.page.ID.V
	}
	if len(e.Groups) == 0 {
		e.Groups = texts(own.Groups)
	}
	if e.Minutes == 0 && t.JP.IsSet() {
		e.Minutes = t.JP.V.Minutes(jpMinutes)
	}
	if r.alone && own.JP.IsSet() && !t.JP.IsSet() && !t.Duration.IsSet() {
		e.JP, e.HasJP = own.JP.V, true // lesson hours hold whatever time the list gives; of two rows nobody knows how they share them
	}
	return e
}

// place is where a row is written: in the day's list, else where its page says the time.
func (r row) place() diag.Place {
	if r.Pos.Line > 0 {
		return r.Pos.In(r.file)
	}
	t := r.own().Timing
	return cmp.Or(t.Time.Pos, t.Start.Pos, t.Duration.Pos, t.JP.Pos).In(r.file)
}
