package site

// neighbours gives each page the one before and the one after it. Each kind goes its own way, so that a reader who
// asks for what comes next gets more of the same: the day after a day, what follows a session in time, over the
// night too, the next chapter after a chapter, and one recap after another, the event's own last.
func neighbours(h *Handbook) {
	var days, sessions, recaps, chapters []*Page
	for _, d := range h.Days {
		days = append(days, d.Page)
		for _, s := range d.Sessions {
			sessions = append(sessions, s.Page)
		}
		for _, r := range d.Recaps {
			recaps = append(recaps, r.Page)
		}
	}
	for _, r := range h.Recaps {
		recaps = append(recaps, r.Page)
	}
	var read func([]*Chapter)
	read = func(list []*Chapter) {
		for _, c := range list {
			chapters = append(chapters, c.Page)
			read(c.Children)
		}
	}
	read(h.Chapters)
	for _, lane := range [][]*Page{days, sessions, recaps, chapters} {
		for i := 1; i < len(lane); i++ {
			lane[i-1].Next, lane[i].Prev = lane[i], lane[i-1]
		}
	}
}
