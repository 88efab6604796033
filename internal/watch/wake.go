package watch

import (
	"maps"
	"path"
	"slices"
	"strings"
	"time"
)

// untilDue is how long nothing needs to be done.
func (l *loop) untilDue() time.Duration {
	due := l.sweepAt
	if len(l.sweep) > 0 {
		due = time.Now()
	}
	switch {
	case len(l.hints) > 0:
		due = earliest(due, l.lookAt())
	case len(l.found) > 0 && time.Now().Before(l.calmAt):
		due = earliest(due, l.calmAt)
	}
	return max(0, time.Until(due))
}

// lookAt is when the hints are looked at.
func (l *loop) lookAt() time.Time {
	wait := settle
	if len(l.hints)+len(l.found) > 1 || l.began.Sub(l.told) < calm || l.isUnsettled() {
		wait = calm
	}
	return earliest(l.last.Add(wait), l.began.Add(l.patience()))
}

func earliest(a, b time.Time) time.Time {
	if b.Before(a) {
		return b
	}
	return a
}

// isUnsettled says that the one path that there is a hint of is gone or empty, which may be for the moment only.
func (l *loop) isUnsettled() bool {
	for rel := range l.hints {
		return l.snapshot.isUnsettled(rel)
	}
	return false
}

// wake does what is due.
func (l *loop) wake() {
	now := time.Now()
	if len(l.hints) > 0 && !now.Before(l.lookAt()) {
		l.lookAround()
	}
	switch {
	case len(l.sweep) > 0:
		l.sweepSome(now)
	case !now.Before(l.sweepAt):
		l.beginSweep()
	}
}

// lookAround looks at all that there are hints of. What is gone is looked at first, since it may be what came
// elsewhere. A file that was written counts as changed though its stamp is the same, as it can be within one tick of
// the file system's clock.
func (l *loop) lookAround() {
	hints := l.hints
	l.hints = map[string]hint{}
	paths := slices.Collect(maps.Keys(hints))
	slices.SortFunc(paths, strings.Compare)
	var there []string
	for _, rel := range paths {
		if l.snapshot.isThere(rel) {
			there = append(there, rel)
		} else {
			l.add(l.snapshot.look(l.nearestKnown(rel)))
		}
	}
	for _, rel := range there {
		changed := l.snapshot.look(l.nearestKnown(rel))
		switch said := hints[rel]; {
		case len(changed) > 0:
		case said.written && l.snapshot.isFile(rel):
			changed = []string{rel}
		case said.created && l.snapshot.folders[rel] != nil:
			changed = l.snapshot.renew(rel)
		}
		l.add(changed)
	}
}

// nearestKnown gives the path itself if its folder is known, else the nearest path above it whose folder is.
func (l *loop) nearestKnown(rel string) string {
	for rel != "." && l.snapshot.folders[path.Dir(rel)] == nil {
		rel = path.Dir(rel)
	}
	return rel
}

// add takes in what changed.
func (l *loop) add(changed []string) {
	if len(changed) > 0 && len(l.found)+len(l.hints) == 0 {
		l.began = time.Now()
	}
	for _, rel := range changed {
		l.found[rel] = true
		l.batch = nil
	}
}

// beginSweep puts all folders that are known on the list.
func (l *loop) beginSweep() {
	l.swept, l.news = time.Now(), false
	l.sweep = slices.Sorted(maps.Keys(l.snapshot.folders))
}

// sweepFor is how long a sweep goes on before events are asked for.
const sweepFor = 500 * time.Microsecond

// sweepSome looks at some folders more.
func (l *loop) sweepSome(now time.Time) {
	for len(l.sweep) > 0 && time.Since(now) < sweepFor {
		changed := l.snapshot.compare(l.sweep[0])
		l.sweep = l.sweep[1:]
		l.add(changed)
		if len(changed) > 0 {
			l.news, l.calmAt = true, time.Now().Add(calm)
		}
	}
	if len(l.sweep) > 0 {
		return
	}
	took := time.Since(l.swept)
	l.sweepAt = time.Now().Add(max(l.interval, restAfter*took))
	if l.isRestless() {
		l.sweepAt = time.Now().Add(calm)
	}
}
