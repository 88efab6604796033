package starter

func englishWords() words {
	return words{
		home: homeWords{
			title: "Orientation", timezone: "UTC", venue: "Main hall",
			desk: "Organizers’ desk", deskRole: "Questions, absence and changes to the timetable", deskHours: "07:00–16:00",
			body: `Welcome! This handbook is with you throughout the orientation: where to go, what to bring, and what each day is about.

- New here? Begin with the [first day](%s).
- What is expected of you? Read the [rules](%s).
- Anything else? Come to the registration desk and ask.
`,
		},
		opening: openingWords{
			title:       "Opening",
			description: "Who the organizers are, how the days go, and what we hope for.",
			room:        "Main hall",
			objectives:  []string{"Meet the organizers and each other", "Know the programme and the rules"},
			body: `We open with a short welcome. The organizers then walk through the programme, and everyone introduces themselves in one
sentence.

## What to remember

1. **Time.** Every session begins on time. Be there five minutes early.
2. **Place.** Each session's room is on the page of its day.
3. **Help.** The organizers wear a badge. Ask them anything, at any time.

> [!TIP] A short introduction
> Think of one thing about yourself that is not on your registration form.

Before the session begins, read the [rules](%s).
`,
		},
		team: teamWords{
			title: "Organizers", position: "The orientation team",
			body: `The organizers prepare the programme, the rooms and the materials, and help you along the way. Find us at the registration
desk.
`,
		},
		rules: pageWords{
			title: "Rules", description: "Attendance, absence, and how we treat each other.",
			body: `## Attendance

Be there five minutes before a session begins, and sign the attendance sheet every morning.

## Absence

If you cannot come, tell the organizers before 07:00. If you are ill, it is enough to let us know through a friend.

## In sessions

- Keep your phone silent.
- Ask questions whenever you have them.
- Ask before you take pictures of others.
`,
		},
		notes: pageWords{title: "Organizers’ notes", body: englishNotes},

		days:  englishDays(),
		recap: recapWords{event: "Looking back", numbered: "Recap of day %d", named: "Recap: %s"},

		dayHint: `<!-- Say in two or three sentences what this day is about and what participants should prepare. Comments like this one
are not published. -->
`,
		sessionHint: `<!-- Write what the session is about: the main ideas, an example, what to read. The empty keys above can
wait. Comments like this one are not published. -->
`,
		recapHint: `<!-- Tell it in your own words: what happened, what stayed with you, what you take home. The headings below come from the
timetable; remove those that you do not need. Comments like this one are not published. -->
`,
		personHint: `<!-- Introduce this person or unit in two or three sentences: who they are and what they do. Comments like this one are not published. -->
`,
		pageHint: `<!-- Write this page. Comments like this one are not published. -->
`,
	}
}

const englishNotes = `This page is for the organizers alone. Participants do not see it; you do with
` + "`bekal build --audience committee`" + `.

## Before the handbook is handed out

- [ ] Change the venue, the contact and the time zone on the [front page](index.md)
- [ ] Adapt each day's timetable, and what to wear and bring
- [ ] Read the [rules](rules.md) again
- [ ] Run ` + "`bekal check`" + `, and mend what it finds
- [ ] Raise the ` + "`version`" + ` whenever a handbook that was handed out changes

## Adding pages

| to add | run |
|:--|:--|
| a session | ` + "`bekal new session day-1 \"Digital ethics\"`" + ` |
| a day | ` + "`bekal new day`" + ` |
| the recap of a day | ` + "`bekal new recap day-1`" + ` |
| a speaker | ` + "`bekal new person \"Dr. Jane Doe\"`" + ` |
| any other page | ` + "`bekal new page \"Questions and answers\"`" + ` |

A page, a row of the timetable or a task with ` + "`for: committee`" + ` is published for the organizers alone.
`

func englishDays() dayWords {
	return dayWords{
		dress: "Smart casual, closed shoes", gather: "the registration desk",
		bring:        []string{"Identity card", "Something to write with"},
		registration: "Registration", arrival: "Check-in",
		pause: "Coffee break", lunch: "Lunch",
		summary: "Summary and questions", closing: "Closing",

		first: dayPlan{
			title: "Getting to know each other", description: "Meet the organizers, each other, and the place.",
			noon: "Who we are and what we do", afternoon: "Tour of the building in small groups",
			body: `The first day is for getting to know each other. In the morning we hear a welcome and see the whole programme. In the
afternoon we walk around, so that nobody gets lost tomorrow.
`,
		},
		second: dayPlan{
			title: "How we work", description: "The rules, tools and habits of everyday work.",
			morning: "Rules and habits", noon: "The tools we use every day", afternoon: "Practice with a mentor",
			body: `The second day is about everyday work: which rules hold, which tools we use, and whom to ask.

> [!BRING]
> Your laptop and its charger, if you have one.
`,
		},
		third: dayPlan{
			title: "Practice together", description: "Each group solves one problem from start to finish.",
			morning: "Briefing and roles", noon: "Simulation in groups", afternoon: "Group presentations",
			body: `Today we try it ourselves. Each group solves one problem from start to finish, and then tells the others how.
`,
		},
		last: dayPlan{
			title: "Reflection and closing", description: "Look back, and plan the next steps.",
			morning: "Reflection", noon: "My next steps", afternoon: "Impressions and thanks",
			body: `On the last day we look back and plan the next steps.

> [!TASK] Before you leave
> Write down one thing that you will do in your first week, and return your badge to the registration desk.
`,
		},
		numbered: "Day %d",
		other: dayPlan{
			morning: "Main session", noon: "Class and practice", afternoon: "Group discussion",
			body: "Today we go on with classes and practice. Bring your notes from the days before.\n",
		},
	}
}
