package content

import (
	"bekal/internal/decode"
	"bekal/internal/diag"
)

var recapFields = []decode.Field[Recap]{
	decode.NewField("type", "bentuk", recapType, func(r *Recap) *Text { return &r.Type },
		"Whose document it is: a participant's story (default), the committee's report, or minutes."),
	decode.NewField("author", "penulis", authorsType, func(r *Recap) *Texts { return &r.Author },
		"Who wrote it."),
	decode.NewField("role", "peran", textType, func(r *Recap) *Text { return &r.Role },
		"What the author was at the event."),
	decode.NewField("date", "tanggal", dateType, func(r *Recap) *Date { return &r.Date },
		"The date it is of; the day's where nothing is written."),
	decode.NewField("highlights", "sorotan", textsType, func(r *Recap) *Texts { return &r.Highlights },
		"The day in a few sentences, shown first."),
	decode.NewField("lessons", "pelajaran", textsType, func(r *Recap) *Texts { return &r.Lessons },
		"What was learnt."),
	decode.NewField("questions", "pertanyaan", textsType, func(r *Recap) *Texts { return &r.Questions },
		"What stayed open at the end of the day; the next day's page shows it, too."),
	decode.NewField("quotes", "kutipan", decode.List(quoteObject.Type()), func(r *Recap) *[]Quote { return &r.Quotes },
		"What somebody said."),
	decode.NewField("photos", "foto", decode.List(photoObject.Type()), func(r *Recap) *[]Photo { return &r.Photos },
		"Pictures of the day."),
}

var authorsType = decode.List(decode.Scalar(diag.Say("a name", "nama"), "", func(t *decode.Reading) (string, bool) {
	warnLooseDegree(t)
	return t.Text, t.IsClean()
}, func(name string) string { return name }))

var quoteObject = decode.NewObject(diag.Say("a quote", "kutipan"), []decode.Field[Quote]{
	decode.NewField("text", "teks", textType, func(q *Quote) *Text { return &q.Text }, "The words."),
	decode.NewField("by", "oleh", textType, func(q *Quote) *Text { return &q.By }, "Who said them."),
}).WithBare("Kami pulang dengan semangat baru.", bareText(func(q *Quote) *Text { return &q.Text }), func(q *Quote) (string, bool) {
	return onlyText(q.Text, q.By)
})

var photoObject = decode.NewObject(diag.Say("a photo", "foto"), []decode.Field[Photo]{
	decode.NewField("src", "berkas", textType, func(p *Photo) *Text { return &p.Src }, "The file: a path relative to the page's."),
	decode.NewField("alt", "alt", textType, func(p *Photo) *Text { return &p.Alt }, "What it shows, for those who cannot see it."),
	decode.NewField("caption", "keterangan", textType, func(p *Photo) *Text { return &p.Caption }, "The text below it."),
}).WithBare("foto-bersama.jpg", bareText(func(p *Photo) *Text { return &p.Src }), func(p *Photo) (string, bool) {
	return onlyText(p.Src, p.Alt, p.Caption)
})

var personFields = []decode.Field[Person]{
	decode.NewField("name", "nama", textType, func(p *Person) *Text { return &p.Name },
		"The name with degrees; the title where nothing is written."),
	decode.NewField("position", "jabatan", textType, func(p *Person) *Text { return &p.Position },
		"The person's position."),
	decode.NewField("unit", "instansi", textType, func(p *Person) *Text { return &p.Unit },
		"Where the person is from."),
	decode.NewField("photo", "foto", textType, func(p *Person) *Text { return &p.Photo },
		"A portrait: a path relative to the file."),
	decode.NewField("phone", "telepon", textType, func(p *Person) *Text { return &p.Phone },
		"A phone number; published only with `public: true`."),
	decode.NewField("email", "surel", textType, func(p *Person) *Text { return &p.Email },
		"An e-mail address; published only with `public: true`."),
	decode.NewField("nip", "nip", textType, func(p *Person) *Text { return &p.NIP },
		"The civil servant's number; published only with `public: true`."),
	decode.NewField("public", "publik", boolType, func(p *Person) *Bool { return &p.Public },
		"`true` publishes phone, e-mail and number."),
}
