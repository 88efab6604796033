package build

import (
	"time"

	"bekal/internal/check"
	"bekal/internal/schedule"
	"bekal/internal/site"
)

// Missing lists what a project's programme does not say yet. What is past is told by a date, or where that is not known,
// by a moment: on the clocks of each handbook, or of the moment where a handbook has no zone. It makes no page. The
// report holds what is wrong with the content; where that is so much that there is no site, the list is empty.
func Missing(o Options, now time.Time, today schedule.Date) ([]check.Open, Report, error) {
	project, err := Open(o.Dir)
	if err != nil {
		return nil, Report{}, err
	}
	defer project.Close()
	model, err := Load(project, o)
	if err != nil {
		return nil, Report{}, err
	}
	report := model.report(o)
	if model.Site == nil {
		return nil, report, nil
	}
	return check.Missing(model.Site, func(h *site.Handbook) schedule.Date {
		if today.Known() {
			return today
		}
		return dateAt(h, now)
	}), report, nil
}

// dateAt is the date that a moment has where a handbook's event is.
func dateAt(h *site.Handbook, now time.Time) schedule.Date {
	if zone := h.Settings.Zone; zone.Known() {
		now = now.In(zone.Location)
	}
	return schedule.Date{Year: now.Year(), Month: now.Month(), Day: now.Day()}
}
