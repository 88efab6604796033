package content

import (
	"slices"

	"bekal/internal/decode"
	"bekal/internal/diag"
	"bekal/internal/schedule"
)

// Text, Date and the like are values as front matter holds them, each with its place.
type (
	Text   = decode.Value[string]
	Texts  = []decode.Value[string]
	Bool   = decode.Value[bool]
	Int    = decode.Value[int]
	Clock  = decode.Value[schedule.Clock]
	Range  = decode.Value[schedule.Range]
	Date   = decode.Value[schedule.Date]
	Moment = decode.Value[schedule.Moment]
	JP     = decode.Value[schedule.JP]
)

// Kind is what a page is.
type Kind string

// The kinds of pages.
const (
	KindLibrary  Kind = "library"
	KindHandbook Kind = "handbook"
	KindDay      Kind = "day"
	KindSession  Kind = "session"
	KindRecap    Kind = "recap"
	KindPerson   Kind = "person"
	KindGlossary Kind = "glossary"
	KindPage     Kind = "page"
)

// Audience is whom a thing is for.
type Audience string

// The audiences. What is for everyone has no audience of its own.
const (
	Everyone     Audience = ""
	Participants Audience = "participants" // of a build: committee things are left out
	Committee    Audience = "committee"
)

// Tree is a content folder, read: its pages and the files beside them, in the order of their paths.
type Tree struct {
	Pages   []*Page
	Folders []Folder
	Files   []File
}

// Kind is what the content is as a whole: a handbook, or a library of several.
func (t *Tree) Kind() Kind {
	for _, folder := range t.Folders {
		if folder.Path == "." {
			return folder.Kind
		}
	}
	return KindHandbook
}

// HasHandbook says that a library has a handbook in the folder.
func (t *Tree) HasHandbook(folder string) bool {
	return slices.ContainsFunc(t.Folders, func(f Folder) bool { return f.Path == folder && f.Kind == KindHandbook })
}

// Folder is a folder below content/, with or without a page of its own.
type Folder struct {
	Path   string // "day-1"; the root is "."
	Kind   Kind   // of its page, whether or not there is an index.md: day-1 is a day in any case
	Number int    // the N of a day's folder named day-N or hari-N; 0 elsewhere
}

// File is a file that is not a page: a picture, a material.
type File struct {
	Path string // below content/: "day-1/foto-bersama.jpg"
	Size int64
}

// Page is one Markdown file. Exactly one of the pointers to a kind's own keys is set, by Kind
// (a library has Handbook, too; a glossary and a chapter have none).
type Page struct {
	Path string      // below content/: "day-1/02-struktur-kpu.md"
	Src  diag.Source // the whole file; Src.File is "content/" + Path
	Body int         // the byte offset in Src.Text where the body begins
	Kind Kind
	Common

	Zones  []Text // the zones that were written with clock times: WIB, WITA, WIT; to be held against the handbook's
	Broken bool   // the front matter could not be read, or not all of it: what is decoded is less than was meant

	Handbook *Handbook
	Day      *Day
	Session  *Session
	Recap    *Recap
	Person   *Person
}

// LetGo forgets the text of a page that nothing more is made from. All that was decoded stays.
func (p *Page) LetGo() { p.Src.Text = nil }

// Common holds the keys that every kind has.
type Common struct {
	Title       Text // as written; Heading where it is not
	Description Text
	Draft       Bool
	For         decode.Value[Audience]
	Weight      Int
	Slug        Text
	Aliases     Texts
	KindKey     decode.Value[Kind]
	ID          Text
	Image       Text // path, relative to the page's file
	Tags        Texts
	Params      *decode.Params // the author's own data; nil where there is none

	Heading string // text of the body's first heading of level 1, if it leads the body; for pages without a title
}

// Handbook holds the keys of a handbook's or a library's index.md.
type Handbook struct {
	Theme     Text // the event's motto
	Organizer Text
	Venue     Text
	Address   Text
	City      Text
	Batch     Text
	Language  Text // BCP 47
	Timezone  Text // IANA name, or WIB, WITA, WIT
	BaseURL   Text
	Contacts  []Contact
	Rooms     []Room
	Groups    Texts
	JPMinutes Int
	Version   Text
	Updated   Date
	Status    Text // "draft", or "final", which is the same as nothing
	Logo      Text // path, relative to the page's file
	Color     Text // "#7a1f2b"
	HTML      Bool
	Paper     Text // A4, A5, F4, Letter
	Print     Bool
	Search    Bool
	Offline   Bool
	PDF       Texts
	Levels
}

// Levels are the levels that a handbook sets for rules.
type Levels struct {
	Check     map[string]diag.Severity // a level by a rule's name
	CheckKeys Texts                    // the names of Check with their places, for whoever knows all rules
}

// Contact is somebody to call.
type Contact struct{ Name, Role, Phone, Hours Text }

// Room is a place inside the venue.
type Room struct {
	Name, Floor Text
	Capacity    Int
}

// Day holds the keys of a day's index.md.
type Day struct {
	Date     Date
	Number   Int // as written; FolderNumber where it is not
	Dress    Text
	Bring    Texts
	Gather   Gather
	Start    Clock
	End      Clock
	Venue    Text
	Schedule []Entry

	FolderNumber int // the N of day-N or hari-N; 0 where the folder has another name
}

// Gather is where and when a day's participants meet.
type Gather struct {
	At    Moment
	Place Text
}

// Entry is one row of a day's `schedule:` as written.
type Entry struct {
	Pos     decode.Pos // of the whole entry
	Title   Text
	Session Text // a page, by file name or path relative to the day
	ID      Text
	For     decode.Value[Audience]
	Timing
	Where
	Status
	Type     decode.Value[schedule.Type]
	Speakers []Speaker
	Link     Text // a page or address that the row points to, where it is no session
}

// Timing is when something is: `time`, or `start` with `end`, `duration` or `jp`.
type Timing struct {
	Time     Range
	Start    Clock
	End      Clock
	Duration Int // minutes
	JP       JP  // lesson hours
}

// Where is where something is and who attends; no groups: everyone.
type Where struct {
	Room   Text
	Groups Texts
}

// Status says whether something takes place as planned.
type Status struct {
	State decode.Value[schedule.Status]
	Note  Text
	Was   Text // the time, room or date before, as the author puts it
}

// Session holds the keys of a session.
type Session struct {
	Timing
	Where
	Status
	Type          decode.Value[schedule.Type]
	Speakers      []Speaker
	Moderator     []Speaker
	Facilitators  []Speaker
	Objectives    Texts
	Topics        Texts
	Materials     []Material
	Tasks         []Task
	Meeting       Text // address of an online meeting; committee only unless PublicMeeting
	PublicMeeting Bool
}

// Speaker is a person as a session names them: one name (with degrees), or a unit, and perhaps a position of its own.
type Speaker struct {
	Name, Position, Unit Text
}

// Material is something to read or download: a file beside the page or an address elsewhere.
type Material struct {
	Pos              decode.Pos
	Title, File, URL Text
	For              decode.Value[Audience]
}

// Task is something to do, by whom and until when.
type Task struct {
	Pos   decode.Pos
	Title Text
	Due   Moment
	Who   Text
	For   decode.Value[Audience]
}

// Recap holds the keys of a recap.
type Recap struct {
	Type       Text // story, report, minutes; story where nothing is written
	Author     Texts
	Role       Text
	Date       Date
	Highlights Texts
	Lessons    Texts
	Questions  Texts
	Quotes     []Quote
	Photos     []Photo
}

// Quote is somebody's words.
type Quote struct{ Text, By Text }

// Photo is a picture of a recap: a file beside it.
type Photo struct{ Src, Alt, Caption Text }

// Person holds the keys of a person or unit.
type Person struct {
	Name     Text // with degrees; the title where it is not written
	Position Text
	Unit     Text
	Photo    Text
	Phone    Text // published only with Public, as Email and NIP
	Email    Text
	NIP      Text
	Public   Bool
}
