package diag

// The rules, each once: what code reports, what `check:` in a handbook may set, and what the documentation lists.
// A rule whose problem would publish something wrong or unsafe is an error; one that most often is a slip is a warning.
var (
	// Front matter and values.
	FrontMatter  = fixed("front-matter", Say("Front matter that cannot be read: not closed, not YAML, a list, a second document, a duplicate key, an anchor, a tab.", "Front matter yang tidak dapat dibaca: tidak ditutup, bukan YAML, berupa daftar, dokumen kedua, kunci ganda, jangkar, tab."))
	UnknownKey   = rule("unknown-key", Warning, Say("A key that no page of this kind has.", "Kunci yang tidak dimiliki jenis halaman ini."))
	WrongType    = fixed("wrong-type", Say("A value of another type than its key takes.", "Nilai dengan tipe yang tidak sesuai dengan kuncinya."))
	UnknownValue = rule("unknown-value", Error, Say("A word that is none of those a key takes.", "Kata yang bukan salah satu nilai yang diterima kunci."))
	BadTime      = fixed("bad-time", Say("A clock time, range or duration that cannot be read.", "Jam, rentang waktu, atau durasi yang tidak dapat dibaca."))
	BadDate      = fixed("bad-date", Say("A date that cannot be read or does not exist.", "Tanggal yang tidak dapat dibaca atau tidak ada."))
	EndBefore    = rule("end-before-start", Error, Say("An end that lies before its start.", "Waktu selesai yang mendahului waktu mulai."))
	Weekday      = rule("weekday", Warning, Say("A weekday that does not fit its date.", "Nama hari yang tidak cocok dengan tanggalnya."))
	CutValue     = rule("cut-value", Warning, Say("A value whose end was left out, since a # after a space begins a comment.", "Nilai yang ujungnya tidak terbaca karena tanda # setelah spasi memulai komentar."))
	LooseDegree  = rule("loose-degree", Warning, Say("A list item that is only an academic degree: a name was split at its comma.", "Butir daftar yang hanya berisi gelar: sebuah nama terpotong pada komanya."))
	Zone         = rule("zone", Error, Say("A time zone that is unknown or differs from the handbook's.", "Zona waktu yang tidak dikenal atau berbeda dari zona buku."))
	NoZone       = rule("no-zone", Warning, Say("Clock times without a time zone of the handbook.", "Ada jam tetapi buku tidak menyebut zona waktu."))
	LanguageTag  = fixed("language", Say("A language that is not a BCP 47 tag.", "Bahasa yang bukan tag BCP 47."))
	Limit        = fixed("limit", Say("A limit that keeps every build short was passed.", "Batas yang menjaga agar setiap pembangunan selesai terlampaui."))

	// Files and addresses.
	Encoding    = fixed("encoding", Say("A file that is not UTF-8.", "Berkas yang bukan UTF-8."))
	Unreadable  = fixed("unreadable", Say("A file or link that cannot be read, or that leaves the project.", "Berkas atau tautan yang tidak dapat dibaca atau keluar dari proyek."))
	LeftOut     = rule("left-out", Warning, Say("A file that is not published.", "Berkas yang tidak diterbitkan."))
	Reserved    = fixed("reserved", Say("A name that is kept for another use.", "Nama yang dicadangkan untuk kegunaan lain."))
	UnsafePath  = fixed("unsafe-path", Say("An address that is not portable or would leave the site.", "Alamat yang tidak portabel atau keluar dari situs."))
	SameAddress = fixed("same-address", Say("Two sources for one address.", "Dua sumber untuk satu alamat."))
	UnsafeFile  = fixed("unsafe-file", Say("A file that must not be published: a private key, a picture with script.", "Berkas yang tidak boleh diterbitkan: kunci pribadi, gambar berisi skrip."))
	Kind        = fixed("kind", Say("A kind that does not fit its place.", "Jenis halaman yang tidak cocok dengan tempatnya."))
	NoContent   = fixed("no-content", Say("There is nothing to build.", "Tidak ada yang dapat dibangun."))

	// The body.
	DeadLink    = rule("dead-link", Error, Say("A link to a page or file that does not exist.", "Tautan ke halaman atau berkas yang tidak ada."))
	DeadAnchor  = rule("dead-anchor", Error, Say("A link to a heading that does not exist.", "Tautan ke judul bagian yang tidak ada."))
	DeadPicture = rule("dead-picture", Error, Say("A picture that does not exist or cannot be read.", "Gambar yang tidak ada atau tidak dapat dibaca."))
	DeadFile    = rule("dead-file", Error, Say("A material or photo that does not exist.", "Materi atau foto yang tidak ada."))
	CrossLink   = rule("cross-link", Error, Say("A link from one handbook of a library into another.", "Tautan dari satu buku ke buku lain dalam pustaka."))
	UnsafeLink  = fixed("unsafe-link", Say("A link with a scheme that is not allowed.", "Tautan dengan skema yang tidak diizinkan."))
	RawHTML     = rule("raw-html", Warning, Say("Raw HTML that was left out.", "HTML mentah yang tidak diikutkan."))
	Callout     = rule("callout", Warning, Say("A callout of an unknown type.", "Kotak catatan dengan jenis yang tidak dikenal."))
	Footnote    = rule("footnote", Warning, Say("A footnote that is missing or that nothing refers to.", "Catatan kaki yang hilang atau tidak dirujuk."))

	// The model.
	UnknownPage = rule("unknown-page", Error, Say("A slot that names a page which does not exist.", "Baris jadwal yang menyebut halaman yang tidak ada."))
	Untitled    = rule("untitled", Warning, Say("A row of a timetable that names nothing.", "Baris jadwal yang tidak menyebut apa pun."))
	Overlap     = rule("overlap", Warning, Say("Two slots of a day that share time and room or group.", "Dua baris jadwal yang berbagi waktu dan ruang atau kelompok."))
	TwoPeople   = rule("two-people", Warning, Say("A name that fits two people's pages.", "Nama yang cocok dengan dua halaman orang."))
	Leak        = fixed("leak", Say("A private or committee-only thing that would be published.", "Hal pribadi atau khusus panitia yang akan terbit."))
	DraftLink   = rule("draft-link", Warning, Say("A link to a draft.", "Tautan ke draf."))
	Picture     = fixed("picture", Say("A picture that is too large or damaged.", "Gambar yang terlalu besar atau rusak."))

	// What only `bekal check` asks: nothing that keeps a site from being built, all that a careful eye would find.
	TwoPlaces    = rule("two-places", Warning, Say("A speaker, room or group that is needed at two places at once.", "Narasumber, ruang, atau kelompok yang diperlukan di dua tempat pada waktu yang sama."))
	OutsideHours = rule("outside-hours", Warning, Say("A slot outside the hours of its day.", "Baris jadwal di luar jam harinya."))
	DayOrder     = rule("day-order", Warning, Say("A day whose date lies before that of a day before it.", "Hari dengan tanggal yang mendahului hari sebelumnya."))
	TwoDays      = rule("two-days", Warning, Say("Two days with one date or one number.", "Dua hari dengan tanggal atau nomor yang sama."))
	Gap          = rule("gap", Info, Say("More than 45 minutes of a day that no row explains.", "Lebih dari 45 menit dalam sehari yang tidak dijelaskan baris mana pun."))
	LessonHours  = rule("lesson-hours", Warning, Say("Lesson hours that do not fit the time.", "Jam pelajaran yang tidak cocok dengan waktunya."))
	FridayPause  = rule("friday-pause", Info, Say("A Friday without a pause for the midday prayer, where the event is in Indonesia.", "Hari Jumat tanpa jeda salat Jumat, bila kegiatan di Indonesia."))
	DueOutside   = rule("due-outside", Info, Say("A due date before the first day or after the last.", "Tenggat sebelum hari pertama atau sesudah hari terakhir."))
	Unlisted     = rule("unlisted", Warning, Say("A room or group that the handbook's own list does not name.", "Ruang atau kelompok yang tidak ada dalam daftar buku."))
	Alt          = rule("alt", Warning, Say("A picture without a text in its place.", "Gambar tanpa teks pengganti."))
	HeadingSkip  = rule("heading-skip", Warning, Say("A heading that skips a level.", "Judul bagian yang melompati satu tingkat."))
	Todo         = rule("todo", Warning, Say("Text that was left to be done: TODO, FIXME, Lorem ipsum.", "Teks yang belum selesai: TODO, FIXME, Lorem ipsum."))
	Private      = rule("private", Warning, Say("A private number or address in a text that everyone can read.", "Nomor atau alamat pribadi dalam teks yang dapat dibaca semua orang."))
	Weight       = rule("page-weight", Warning, Say("A page whose pictures are heavy for a weak signal: more than 1 MiB.", "Halaman dengan gambar yang berat untuk sinyal lemah: lebih dari 1 MiB."))
	Orphan       = rule("orphan", Info, Say("A page or file that no page leads to.", "Halaman atau berkas yang tidak dituju halaman mana pun."))
	External     = rule("external-link", Warning, Say("A link to another site that does not answer, with --external.", "Tautan ke situs lain yang tidak menjawab, dengan --external."))

	// Prints.
	TooWide    = rule("too-wide", Warning, Say("Something that is wider than the paper it is printed on.", "Sesuatu yang lebih lebar daripada kertas cetaknya."))
	SmallPrint = rule("small-print", Warning, Say("A timetable that fits one sheet only in type too small to read.", "Jadwal yang baru muat di satu lembar dengan huruf terlalu kecil."))
	NotLoaded  = rule("not-loaded", Warning, Say("A picture, font or stylesheet that a print shows and that did not load.", "Gambar, huruf, atau lembar gaya pada cetakan yang tidak termuat."))
	Refused    = rule("refused", Warning, Say("Something that a print asks for and may not have: a script, a frame, an address elsewhere.", "Sesuatu yang diminta cetakan tetapi tidak diizinkan: skrip, bingkai, alamat di luar."))
	LocalLink  = rule("local-link", Warning, Say("A link in a print that only leads somewhere on the machine that printed it.", "Tautan pada cetakan yang hanya berlaku di komputer pencetaknya."))
	OpenNumber = fixed("open-number", Say("A place in a print that is on no page, so that its number cannot be known.", "Tempat pada cetakan yang tidak ada di halaman mana pun sehingga nomornya tidak diketahui."))
	PDFMissing = rule("pdf-missing", Info, Say("A PDF that the pages link to and that was not printed yet.", "PDF yang ditautkan halaman tetapi belum dicetak."))
	Outline    = rule("outline", Warning, Say("A heading of a print that its outline does not have.", "Judul pada cetakan yang tidak ada di daftar isinya."))

	// The theme.
	Layout       = fixed("layout", Say("A layout that cannot be read or run.", "Templat yang tidak dapat dibaca atau dijalankan."))
	UnusedLayout = rule("unused-layout", Warning, Say("A file of layouts/ that no page is made with.", "Berkas dalam layouts/ yang tidak dipakai halaman mana pun."))
	Accent       = rule("accent", Warning, Say("An accent colour that had to be made darker to be legible.", "Warna aksen yang harus digelapkan agar terbaca."))
	Words        = fixed("words", Say("A file of the theme's words that cannot be read.", "Berkas kata-kata tema yang tidak dapat dibaca."))
)

// rule makes a rule whose level a handbook may set.
func rule(name string, level Severity, about Text) Rule {
	return Rule{Name: name, Level: level, About: about}
}

// fixed makes a rule that is always an error: what it speaks of cannot be published, or must not be.
func fixed(name string, about Text) Rule {
	return Rule{Name: name, Level: Error, About: about, Fixed: true}
}

// Rules gives all rules in the order of the documentation.
func Rules() []Rule {
	return []Rule{
		FrontMatter, UnknownKey, WrongType, UnknownValue, BadTime, BadDate, EndBefore, Weekday, CutValue,
		LooseDegree, Zone, NoZone, LanguageTag, Limit, Encoding, Unreadable, LeftOut, Reserved, UnsafePath,
		SameAddress, UnsafeFile, Kind, NoContent, DeadLink, DeadAnchor, DeadPicture, DeadFile, CrossLink,
		UnsafeLink, RawHTML, Callout, Footnote, UnknownPage, Untitled, Overlap, TwoPeople, Leak, DraftLink, Picture,
		TwoPlaces, OutsideHours, DayOrder, TwoDays, Gap, LessonHours, FridayPause, DueOutside, Unlisted, Alt, HeadingSkip,
		Todo, Private, Weight, Orphan, External,
		TooWide, SmallPrint, NotLoaded, Refused, LocalLink, OpenNumber, Outline, PDFMissing, Layout, UnusedLayout, Accent, Words,
	}
}
