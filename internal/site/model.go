// Package site makes the model of a whole site from the files that were read: handbooks, days, sessions, recaps,
// people and chapters; their order, addresses, neighbours and links.
//
// It takes a *content.Tree and options, and gives a *Site with all the problems that front matter and places show.
// It reads no file and renders nothing. A Site is never changed once New has returned it, so that any number of
// goroutines may read it, and an old one may be kept beside a new one.
package site

import (
	"bekal/internal/content"
	"bekal/internal/decode"
	"bekal/internal/diag"
	"bekal/internal/locale"
	"bekal/internal/schedule"
)

// Site is everything that is published in one build.
type Site struct {
	Library   *Page       // the root page of a library of handbooks; nil for a single handbook
	Settings  Settings    // those of the root index.md: the library's, or the single handbook's
	Handbooks []*Handbook // in order; exactly one where there is no library
	Pages     []*Page     // every page that is published, generated ones too, by address
	Files     []*File     // every file that may be copied, by address; build leaves out what only hidden text links to
	Redirects []Redirect  // from `aliases`, by address
	LeftOut   []*Page     // drafts and what is for the committee, where this build does not publish it; see HiddenMentions
	NotFound  *Page       // 404.html
	BaseURL   string      // the address of the site's folder, ends with a slash; empty where it is not known

	Levels map[string]diag.Severity // those of the root index.md, by a rule's name; Relevel knows each handbook's

	index   *index
	reveals reveals
}

// Handbook is one event's handbook with its settings, those of the library filled in.
type Handbook struct {
	Folder   string // below content/: "" or "Kalbar 2024"
	Dir      string // the folder of every address: "" or "kalbar-2024"
	Home     *Page
	Settings Settings

	Days     []*Day
	Chapters []*Chapter // the chapters at the handbook's root and, below them, those in folders
	People   []*Person  // by weight and bare name
	Recaps   []*Recap   // those of the whole event
	Glossary *Page      // the page with the definitions; nil where there is none (a library's is shared)

	Timetable  *Page // the generated pages: nil where they would be empty
	PeoplePage *Page
	Materials  *Page
	Tasks      *Page
	Search     *Page // nil where `search: false`

	AllMaterials []*Material   // by day and session
	AllTasks     []*Task       // by when they are due, then by day and session; undated last
	Lessons      schedule.JP   // lesson hours of all days
	First, Last  schedule.Date // of the days that have a date

	Editions []*Edition // what is set for paper, the book first; none where `print: false` or the command line says so

	editions map[*Page]*Edition // by what they print
	shared   map[string]*Page   // pages made of files that the library shares, by their paths
}

// Settings are a handbook's keys as they hold: what it does not say itself is its library's, or the default.
type Settings struct {
	Title, Description, Theme, Organizer, Venue, Address, City, Batch string
	Language                                                          string      // BCP 47, default "id"
	Zone                                                              locale.Zone // the zero Zone where it is not known
	Contacts                                                          []content.Contact
	Rooms                                                             []content.Room
	Groups                                                            []string
	JPMinutes                                                         int // minutes of a lesson hour
	Version                                                           string
	Updated                                                           schedule.Date
	Draft                                                             bool // status: draft, the watermark
	Logo                                                              *File
	Color                                                             string // "#rrggbb"; empty: the theme's own
	HTML                                                              bool
	Paper                                                             string
	Print                                                             bool
	Search                                                            bool
	Offline                                                           bool
	PDF                                                               []string
	BaseURL                                                           string                   // the address of the handbook's folder, ends with a slash; empty where it is not known
	Levels                                                            map[string]diag.Severity // of problems in its files, by a rule's name
}

// Page is a page of the site: one address, one file. One that is left out has a source, its handbook if that is made,
// and one of Draft and Committee, which keeps it back; it has no address, and nothing leads to it.
type Page struct {
	Handbook    *Handbook    // nil for a library's root page and its 404.html
	Kind        content.Kind // or one of the kinds below, of pages that are generated
	Key         string       // handbook's Folder, a slash, and the path of the file below it without extension: what a page is, whatever its address
	Address     string       // "day-1/struktur-kpu.html", from the site's root
	Title       string       // empty where nobody named a page that Bekal makes itself, or the handbook: the theme has a word for it
	Description string
	Source      *content.Page // nil for a generated page without a text of its own
	Day         *Day          // the day that the page lies in, or is
	Session     *Session
	Recap       *Recap
	Person      *Person
	Chapter     *Chapter
	Draft       bool
	Committee   bool
	Image       *File
	Tags        []string
	Params      *decode.Params
	Parent      *Page // nil for a handbook's home
	Prev, Next  *Page // neighbours in reading order (sessions: in time); nil at the ends
}

// The kinds of pages that Bekal makes itself.
const (
	KindTimetable content.Kind = "timetable"
	KindPeople    content.Kind = "people"
	KindMaterials content.Kind = "materials"
	KindTasks     content.Kind = "tasks"
	KindSearch    content.Kind = "search"
	KindNotFound  content.Kind = "404"
)

// Day is a day with its timetable.
type Day struct {
	Page        *Page
	Folder      string // below content/: "day-1", "kalbar-2024/day-1"
	Number      int    // 0 where it has none
	Date        schedule.Date
	Dress       string
	Bring       []string
	Gather      schedule.Moment
	GatherPlace string
	Venue       string
	Slots       []*Slot    // as shown: sorted
	Sessions    []*Session // with a page, in the order of their first slot
	Recaps      []*Recap
	Tasks       []*Task        // given by this day's sessions
	Due         []*Task        // due on this day
	Grid        *schedule.Grid // nil where nothing runs in parallel
	Lessons     schedule.JP    // lesson hours of the day; zero where there are none
	Next        *Day           // nil for the last
	Prev        *Day
}

// Slot is one row of a day's timetable: its time, title, type, status, room and groups as package schedule has them,
// those of its page where the row itself says nothing.
type Slot struct {
	schedule.Slot
	Anchor    string // its id in the pages that show it, unique in its day
	Note      string
	Was       string // the time, room or date before, as the author puts it
	People    []Speaker
	Session   *Session    // nil for a row without a page
	Link      *Target     // where a row without a page points to; nil for nowhere
	Lessons   schedule.JP // its own lesson hours; zero for none
	Clash     bool        // it shares time and room or group with another row of the day
	Committee bool
	Day       *Day
	Place     diag.Place // where it is written
}

// Session is a session with a page.
type Session struct {
	Page         *Page
	Day          *Day
	Slots        []*Slot // at least one; an untimed one where no time is known
	Type         schedule.Type
	Speakers     []Speaker
	Moderator    []Speaker
	Facilitators []Speaker
	Objectives   []string
	Topics       []string
	Materials    []*Material
	Tasks        []*Task
	Meeting      string // empty where this build's audience must not see it
}

// Speaker is a name as it is shown, and the person's page if there is one.
type Speaker struct {
	Name, Position, Unit string
	Person               *Person
}

// Person is a person or unit with a page, and where they speak.
type Person struct {
	Page                 *Page
	Name, Position, Unit string
	SortKey              string // the bare name, without degrees
	Photo                *File
	Phone, Email, NIP    string // empty unless they are public
	Sessions             []*Session
}

// Recap is a recap of a day, or of the whole event where Day is nil.
type Recap struct {
	Page       *Page
	Day        *Day
	Type       string // story, report, minutes
	Authors    []string
	Role       string
	Date       schedule.Date
	Highlights []string
	Lessons    []string
	Questions  []string // what stayed open
	Quotes     []Quote
	Photos     []Photo
}

// Quote is somebody's words.
type Quote struct{ Text, By string }

// Photo is a picture of a recap.
type Photo struct {
	File         *File
	Alt, Caption string
	Place        diag.Place // where it is written
}

// Material is something to read or download.
type Material struct {
	Title   string
	File    *File // nil for an address elsewhere
	URL     string
	Session *Session
}

// Task is something to do.
type Task struct {
	Title   string
	Due     schedule.Moment
	Who     string
	Session *Session
	Place   diag.Place // where it is written: its due date, if it has one
}

// Chapter is a page of the handbook outside its days, and those below it.
type Chapter struct {
	Page     *Page
	Children []*Chapter
}

// File is a file that is copied to the site.
type File struct {
	Path    string // below content/
	Address string
	Size    int64
}

// Target is what a link leads to. Exactly one of Page, File and External is set; the zero Target is nowhere.
type Target struct {
	Page     *Page
	File     *File
	External string // an address elsewhere, as written
	Fragment string // of a page or file, decoded, without its #
}

// IsZero says that there is nowhere to go.
func (t Target) IsZero() bool { return t == Target{} }

// Redirect is an address that a page had before.
type Redirect struct {
	Address string // "old.html" or "old/index.html"
	To      *Page
	Place   diag.Place // where the alias is written
}
