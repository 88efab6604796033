package render

import "html/template"

// Page is what every layout sees as its dot: one page of the site, with all that is around it.
//
// Every Href in these values is ready to stand in an attribute: relative to the page that is rendered, to a real file,
// or an absolute address elsewhere. Texts are plain, and made safe where they are shown; only markup is shown as it is.
// What is not known is empty, zero or nil: ask with {{with}} or {{if}}.
type Page struct {
	Kind          string // library, handbook, day, session, recap, person, people, page, glossary, timetable, materials, tasks, search, 404, redirect; of a print edition print/book, print/day, print/recap, print/timetable
	Title         string
	Description   string   // one or two sentences, as written; empty where there are none
	Summary       string   // the same for search engines and link previews; where nothing is written, what is known, or how the text begins
	Href          string   // the page itself, spelt as all links to it on this page are ("../day-1/struktur-kpu.html"), so that eq finds it
	Root          string   // from this page to the handbook's folder: "", "../", "../../"
	Base          string   // from this page to the site's root; differs from Root in a library only. On 404, which is served at any depth: the absolute address of the site, or empty
	Canonical     string   // the absolute address; empty without a base URL
	Sharing       *Sharing // what others show of the page where its address is shared; nil without a base URL
	IconHref      string   // the icon of a browser's tab
	TouchIconHref string   // the icon of a phone's screen
	WorkerHref    string   // what keeps the handbook on the reader's device; empty where nothing is to be kept
	ManifestHref  string   // what a phone must know to put the handbook on its screen; empty likewise
	Language      string   // BCP 47
	Direction     string   // ltr or rtl
	Draft         bool     // a draft, shown because drafts were asked for
	Committee     bool     // for the committee only
	NoIndex       bool     // search engines are asked to stay away: a draft, for the committee, or a page that only leads to others
	Tags          []string
	Params        map[string]any // the author's own `params:`; ask with index, since a page may not have them: {{with index .Params "sampul"}}
	Image         *Picture       // the page's own picture
	Body          template.HTML  // the Markdown body, rendered; empty where there is none
	Contents      []Heading      // the headings of level 2 and 3, for a list of contents

	Handbook *Handbook // nil on a library's root page
	Library  *Library  // the library that the handbook belongs to, or that is shown; nil for a single handbook

	// What this page is about. Exactly one is set on a page of that kind; Day is also set on a day's sessions and recaps.
	Day     *Day
	Session *Session
	Recap   *Recap
	Person  *Person
	Chapter *Chapter

	Letters   []Letter // on the search page only: all pages and headings from A to Z
	PagesOnly bool     // there are too many headings, and Letters are pages alone

	Prev, Next *Link  // neighbours in reading order
	Parents    []Link // from the handbook's home down to the page above this one
	Redirect   *Link  // on a redirect: where the page is now
	Editions   []Link // where the page can be printed: on a sheet of its own, with its day, in the book; none where nothing is printed

	Edition *Edition // on a print edition only, whose layouts are in print/: what it shows. Its Href and those of its parts are anchors of the edition, where it shows the page

	Main template.HTML // in base.html only: what the layout of the page's kind made
}

// Link is a page to go to.
type Link struct {
	Title       string
	Href        string
	Kind        string // the page's kind; among Editions book, day, recap, timetable, pdf
	Description string
}

// Sharing is what others show of a page where its address is shared, besides title and summary.
type Sharing struct {
	SiteName string  // the handbook's title
	Locale   string  // "id_ID"
	Picture  Picture // the day's, or the handbook's, with its absolute address
}

// Heading is a heading of a page's body.
type Heading struct {
	Level    int // 2 or 3
	Text     string
	ID       string
	Children []Heading // those of level 3 below one of level 2
}

// Letter is a part of the list from A to Z.
type Letter struct {
	Name    string // "A"; "#" for all that begins with no letter
	Entries []Entry
}

// Entry is a page, or a heading of a page.
type Entry struct {
	Text string
	Href string
	Page string // title of the page that a heading stands in; empty for a page
	Day  string // "Hari 1"; empty outside of days
}

// Library is a library of handbooks.
type Library struct {
	Title, Description, Href string
	Draft                    bool           // a watermark is due on its own page, too
	ColorHref                string         // stylesheet that sets the accent of its own page; empty where the theme's own holds
	Handbooks                []LibraryEntry // on the library's own pages; none on those of a handbook, which may be built alone
}

// LibraryEntry is one handbook in the list of a library.
type LibraryEntry struct {
	Title, Href, Description, Theme, Place, Batch string
	Dates                                         string // "6–9 Oktober 2025"
	Days                                          int
}

// Handbook is the handbook that a page belongs to. It is made once for all pages of the same depth.
type Handbook struct {
	Title, Description, Theme, Organizer, Venue, Address, City, Batch string

	Href      string // the home page
	Dates     string // "6–9 Oktober 2025"; empty where no day has a date
	Start     string // ISO date of the first day, End of the last
	End       string
	Zone      string // label: "WIB"; empty where it is not known
	ZoneName  string // IANA name, for scripts: "Asia/Pontianak"
	Version   string
	Updated   string // "1 Oktober 2025"
	Draft     bool   // a watermark is due on every page
	Logo      *Picture
	ColorHref string // stylesheet that sets the accent; empty where the theme's own holds

	Contacts    []Contact
	Rooms       []Room
	Groups      []string
	Days        []*Day
	Chapters    []*Chapter
	People      []*Person
	Recaps      []*Recap // of the whole event
	NewestRecap *Recap   // the newest of all, days' recaps too; nil where there is none

	Materials []*Material
	Tasks     []*Task
	Lessons   string  // lesson hours in all: "18 JP"; empty where there are none
	Totals    []Total // lesson hours by type of session, largest first
	Filters   Filters // of the timetable of all days

	// Pages that exist only where they would not be empty; nil otherwise.
	TimetablePage, PeoplePage, MaterialsPage, TasksPage, GlossaryPage *Link

	SearchPage  *Link  // nil where the handbook is not searched
	SearchIndex string // the script that the search begins with; empty without a SearchPage
}

// Total is a sum of lesson hours.
type Total struct {
	Label   string
	Lessons string // "6 JP"
}

// Filters are the choices among the rows of a timetable. A list is empty where there is nothing to choose.
type Filters struct {
	Groups []Filter // a row without groups is for all of them
	Rooms  []Filter
	Types  []Filter // breaks, meals, prayers and ways have none
}

// Filter chooses the rows of one group, room or type.
type Filter struct {
	ID    string // the anchor of the element that is the page's target while the filter holds: "room_aula"
	Class string // of that element and of the rows that are shown: "r1"; grid.css has a rule for each
	Label string // "Aula"
}

// Contact is somebody to call.
type Contact struct {
	Name, Role, Phone, Hours string
	PhoneHref                template.URL // "tel:+62…"; empty where Phone is no number
}

// Room is a place inside the venue.
type Room struct {
	Name, Floor string
	Capacity    string
	Href        string // what takes place there: its filter of the timetable; empty where there is none
}

// Day is a day of the handbook.
type Day struct {
	Title         string
	Href          string
	Number        int    // 0 where it has none
	Tone          int    // its colour on paper, 1 to 6
	Label         string // "Hari 1"; empty without a number
	Date          string // "Senin, 6 Oktober 2025"
	ShortDate     string // "Sen, 6 Okt"
	ISODate       string // "2025-10-06"
	Description   string
	Dress         string
	Bring         []string
	Gather        string // "07.15 di lobi": time and place, as they are known
	Venue         string
	Hours         string // "07.30–16.00": from the first start to the last known end
	Lessons       string // "6 JP"
	Slots         []*Slot
	Outline       []*Slot // the same for a glance: more than four at once are one row, which says how many and leads to the first
	Sessions      []*Session
	Recaps        []*Recap
	Tasks         []*Task    // given on this day
	Due           []*Task    // due on this day
	LeftOpen      []LeftOpen // what stayed open on the day before: each of its recaps that has questions
	Columns       []string   // of the timetable as a grid: rooms or groups, at most 16; fewer than two: no grid
	ByGroup       bool       // the columns are groups, not rooms
	Filters       Filters    // of its timetable; empty where it is no grid
	Draft         bool
	Committee     bool
	Next, Prev    *Day
	ID            string // its anchor in the timetable of all days: "day-1"; the slots' anchors there are "day-1-" and their own
	TimetableHref string // the day's part of the timetable of all days: ends in "#" and ID
}

// Slot is one row of a day's timetable.
type Slot struct {
	ID                 string // unique in its day
	Title              string
	Href               template.URL // the session's page, or what the row points to; empty for a row without either
	Time               string       // "08.00–09.30"; empty where it is not known
	StartTime, EndTime string       // "08.00", "09.30": the same, in parts
	Start, End         string       // for <time datetime> and scripts: "2025-10-06T08:00+07:00", or "08:00" without date or zone
	Open               bool         // no end is known because it is open
	Type               string       // the name of the type in English, for classes: "break", "plenary"
	TypeLabel          string       // in the handbook's language; empty for none
	Quiet              bool         // a break, meal, prayer or way: shown quieter
	Status             string       // moved, cancelled, tentative; empty where all is as planned
	StatusLabel        string       // in the handbook's language
	Note, Was          string
	WasTime            bool // Was is a clock time or a range of them, to stand above the new time
	Room               string
	Groups             []string
	People             []Speaker
	Lessons            string // "2 JP"
	Committee          bool
	Clash              bool   // shares time and room or group with another row of the day
	Classes            string // those of the filters that choose it: "g1 r2"

	// The place in the grid, from 1: rows are steps in time, at most 96, columns those of Day.Columns. Zero where there
	// is no grid.
	Row, RowSpan, Column, ColumnSpan int
}

// Session is a session with a page of its own.
type Session struct {
	Title, Href, Description          string
	Number                            string // "1.2": the day's number and the session's in it; empty where the day has none
	Type, TypeLabel                   string
	Status, StatusLabel, Note, Was    string
	Slots                             []*Slot // when and where; at least one
	Time                              string  // this, the room, the groups and the status are those of the first slot that takes place
	Date                              string
	Room                              string
	Groups                            []string
	Lessons                           string // what one participant gets of all slots: "2 JP"
	Speakers, Moderator, Facilitators []Speaker
	Objectives, Topics                []string
	Materials                         []*Material
	Tasks                             []*Task
	Meeting                           template.URL // address of the online meeting, if this page may show it
	Day                               *Day
}

// Speaker is somebody who is named on a page.
type Speaker struct {
	Name, Position, Unit string
	Href                 string // the person's page; empty where there is none
}

// Material is something to read or download.
type Material struct {
	Title    string
	Href     template.URL
	Type     string // "PDF"; empty for an address elsewhere
	Size     string // "1,2 MB"
	External bool
	Session  *Session
}

// Task is something to do.
type Task struct {
	Title, Who string
	Due        string // "Selasa, 7 Oktober 2025, 08.00 WIB"
	ISODue     string // for <time datetime>
	Session    *Session
	Href       string // the session that gives it
}

// Recap is a recap of a day, or of the whole event.
type Recap struct {
	Title, Href, Description string
	Type, TypeLabel          string // story, report, minutes
	Authors                  string // "A, B, dan C"
	Role                     string
	Date, ISODate            string
	Lead                     string // the first paragraph as plain text, or the description
	Highlights, Lessons      []string
	Questions                []string // what stayed open
	Quotes                   []Quote
	Photos                   []Photo
	Day                      *Day // nil for the whole event's
	Tomorrow                 *Day // the day after, whose first rows, dress and things to bring are shown; nil at the end
}

// LeftOpen is what a recap of the day before says stayed open.
type LeftOpen struct {
	Questions []string
	Recap     *Link
}

// Quote is somebody's words.
type Quote struct{ Text, By string }

// Photo is a picture with its words.
type Photo struct {
	Picture
	Caption string
}

// Picture is a picture's file.
type Picture struct {
	Href          string
	Alt           string
	Width, Height int // in pixels; 0 where they are not known
}

// Person is a person or unit with a page.
type Person struct {
	Name, Position, Unit, Href, Description string
	Initial                                 string // first letter of the bare name, for grouping
	Photo                                   *Picture
	Phone, Email, NIP                       string // only what is public
	PhoneHref                               template.URL
	Sessions                                []*Session
}

// Chapter is a page of the handbook outside its days, with those below it.
type Chapter struct {
	Title, Href, Description string
	Children                 []*Chapter
}

// Edition is something that is set for paper.
type Edition struct {
	Kind     string        // book, day, recap, timetable
	Of       Link          // the page on the site that it prints
	Style    string        // address of the stylesheet with its running heads
	Paper    string        // A4, A5, F4, Letter
	InkSaver bool          // without large areas of colour
	Imprint  string        // "Versi 1.4 · 13 Oktober 2025"; empty where neither is known
	Code     template.HTML // the address of the page as a QR code; empty without a base URL
	Parts    []*Part
	Index    []IndexEntry // the glossary's terms, in the book
}

// Part is a page of the site as a print edition shows it.
type Part struct {
	Kind        string // welcome, timetable, chapter, day, session, recap, reflection, people, person, tasks, glossary
	ID          string // its anchor, which begins all others of the page: "day-1.struktur-kpu", "day-1.struktur-kpu/tugas"
	Level       int    // of its title's heading: 1, 2 for what lies in a day or chapter, down to 4 for chapters in chapters
	Name        string // of its pages in the stylesheets, and a class that asks for them: "p7"
	Title       string
	Label       string        // "Hari 1", "1.2"; empty where there is no number
	Left, Right string        // what the running heads of its left and right pages say
	Tab         string        // what stands at the edge of its pages: the day's number
	Tone        int           // the colour of its day, 1 to 6; 0 outside of days
	Source      string        // the file that it comes from: "content/day-1/02-struktur-kpu.md"
	Page        *Page         // what the site shows of it
	Code        template.HTML // the address of a session in the book, or of the timetable of all days, as a QR code; else empty, as without a base URL
	Parts       []*Part       // those below it: a day's sessions and recaps, a chapter's chapters, people
}

// IndexEntry is a term and where it is explained.
type IndexEntry struct {
	Term   string
	Href   string // its place in the glossary
	Places []IndexPlace
}

// IndexPlace is where a term is explained.
type IndexPlace struct {
	Label string // of the session or chapter
	Href  string
}
