package schedule

// Type is what a slot or session is. The empty Type is not known.
type Type string

// The types, under their English names.
const (
	Opening    Type = "opening"
	Plenary    Type = "plenary"
	Class      Type = "class"
	Simulation Type = "simulation"
	Discussion Type = "discussion"
	Visit      Type = "visit"
	Assessment Type = "assessment"
	Reflection Type = "reflection"
	Closing    Type = "closing"
	Break      Type = "break"
	Meal       Type = "meal"
	Prayer     Type = "prayer"
	Travel     Type = "travel"
	Admin      Type = "admin"
)

// Types gives all types in the order of the documentation.
func Types() []Type {
	return []Type{
		Opening, Plenary, Class, Simulation, Discussion, Visit, Assessment, Reflection, Closing,
		Break, Meal, Prayer, Travel, Admin,
	}
}

// IsLesson says whether slots of the type count as lesson hours. Breaks, meals, prayers, ways and registrations do
// not, and neither do opening and closing: curricula of civil-service training list them without hours, as ceremonies
// around the lessons. Tests, visits and reflection are on those lists. A slot of unknown type counts, since what is
// no lesson is plain from its title more often than what is one.
func (t Type) IsLesson() bool {
	switch t {
	case Opening, Closing, Break, Meal, Prayer, Travel, Admin:
		return false
	}
	return true
}

// IsPause says whether nothing is on the programme meanwhile: a break, meal, prayer or way, which a timetable shows quieter.
func (t Type) IsPause() bool {
	switch t {
	case Break, Meal, Prayer, Travel:
		return true
	}
	return false
}

// gathers says whether the type brings all participants to one room, wherever else something goes on.
func (t Type) gathers() bool {
	return t == Plenary || t == Opening || t == Closing
}

// Status says whether a slot takes place as planned. The empty Status means Scheduled.
type Status string

// The statuses, under their English names.
const (
	Scheduled Status = "scheduled"
	Moved     Status = "moved"
	Cancelled Status = "cancelled"
	Tentative Status = "tentative"
)

// Statuses gives all statuses in the order of the documentation.
func Statuses() []Status {
	return []Status{Scheduled, Moved, Cancelled, Tentative}
}
