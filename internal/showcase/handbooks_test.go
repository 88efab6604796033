package showcase

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// exampleHandbook is the repository's own.
func exampleHandbook(t testing.TB) files {
	t.Helper()
	project, root := files{}, filepath.Join("..", "..", "content")
	err := filepath.WalkDir(root, func(at string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(root, at)
		if err != nil {
			return err
		}
		text, err := os.ReadFile(at)
		project["content/"+filepath.ToSlash(name)] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return project
}

// sparseHandbook is four days with a number, a title and a text, a session with a title, and nothing else.
func sparseHandbook(testing.TB) files {
	project := files{"content/index.md": page("title: Orientasi pegawai baru", "Selamat datang.\n")}
	for i, title := range []string{"Lembaga dan strukturnya", "Pembekalan teknis", "Kolaborasi", "Refleksi dan penutupan"} {
		project[fmt.Sprintf("content/hari-%d/index.md", i+1)] = page("title: "+title, "Keterangan menyusul. Tanggal dan jamnya belum ditetapkan.\n")
	}
	project["content/hari-2/berkenalan.md"] = page("title: Berkenalan", "")
	return project
}

// crowd is how much of everything crowdedHandbook has.
const crowdDays, crowdRooms, crowdPeople, crowdBlocks = 14, 12, 120, 4

// crowdedHandbook has 14 days, 12 parallel rooms, 120 people and long titles.
func crowdedHandbook(testing.TB) files {
	project := files{}
	var rooms strings.Builder
	for r := range crowdRooms {
		fmt.Fprintf(&rooms, "  - {name: %s, floor: %d, capacity: %d}\n", crowdRoom(r), r/4+1, 24+6*r)
	}
	project["content/index.md"] = page("title: Pelatihan Dasar dan Orientasi Lapangan Penyelenggara Pemilihan Umum Kabupaten dan Kota\n"+
		"theme: Mempertanggungjawabkan setiap keputusan dengan ketidakberpihakan\ntimezone: Asia/Jayapura\nvenue: Balai Pendidikan dan Pelatihan Keselenggaraanpemilu\n"+
		"city: Sentani\norganizer: Sekretariat Jenderal, bersama empat belas sekretariat kabupaten dan kota\nversion: \"12.34\"\nrooms:\n"+rooms.String(),
		"Dua pekan, dua belas ruang, seratus dua puluh narasumber.\n")
	for p := range crowdPeople {
		project[fmt.Sprintf("content/people/orang-%03d.md", p)] = page(fmt.Sprintf(
			"title: %s\nposition: Widyaiswara ahli madya bidang kepemiluan\nunit: Sekretariat kabupaten dan kota ke-%d", crowdPerson(p), p%14+1), "")
	}
	for d := range crowdDays {
		date := time.Date(2025, 11, 3+d, 0, 0, 0, 0, time.UTC)
		project[fmt.Sprintf("content/day-%d/index.md", d+1)] = page(fmt.Sprintf("title: %q\ndate: %s\ndress: Kemeja putih lengan panjang, bawahan hitam, sepatu tertutup\nbring: [Laptop, Surat tugas asli dan salinannya, Air minum]\nschedule:\n%s",
			crowdTitle(d), date.Format(time.DateOnly), crowdSchedule(d)), "Ruang tertulis di kartu peserta.\n")
		for s := range crowdRooms {
			project[fmt.Sprintf("content/day-%d/sesi-%02d.md", d+1, s+1)] = page(fmt.Sprintf("title: %q\ntype: class\nspeakers: [%q, %q]",
				crowdTitle(d*crowdRooms+s), crowdPerson((d*crowdRooms+s)%crowdPeople), crowdPerson((d*crowdRooms+s+7)%crowdPeople)), "Isi sesi.\n")
		}
	}
	return project
}

// crowdSchedule is a day of plenaries, and blocks in which every room has a session.
func crowdSchedule(d int) string {
	var b strings.Builder
	b.WriteString("  - 07.30-08.00 Registrasi\n  - {time: 08.00-08.45, title: Pleno pembukaan hari, type: plenary, room: Ruang Cenderawasih 1}\n")
	for block := range crowdBlocks {
		start := time.Date(0, 1, 1, 9, 0, 0, 0, time.UTC).Add(time.Duration(block) * 105 * time.Minute)
		for r := range crowdRooms {
			status := ""
			switch (d + block*5 + r) % 37 {
			case 3:
				status = ", status: cancelled, note: Narasumber berhalangan"
			case 11:
				status = ", status: tentative"
			case 19:
				status = ", status: moved, was: Ruang Mambruk 99, note: Pendingin ruang mati"
			}
			fmt.Fprintf(&b, "  - {session: sesi-%02d, time: %s-%s, room: %s%s}\n", (r+block)%crowdRooms+1,
				start.Format("15.04"), start.Add(90*time.Minute).Format("15.04"), crowdRoom(r), status)
		}
		fmt.Fprintf(&b, "  - {time: %s-%s, title: Rehat}\n", start.Add(90*time.Minute).Format("15.04"), start.Add(105*time.Minute).Format("15.04"))
	}
	return b.String()
}

func crowdRoom(r int) string {
	return fmt.Sprintf("Ruang %s %d", [...]string{"Cenderawasih", "Kasuari", "Mambruk", "Nuri"}[r%4], r+1)
}

func crowdPerson(p int) string {
	given := [...]string{"Agustina", "Bartholomeus", "Christina", "Dominggus", "Elisabeth", "Fransiskus", "Gerson", "Hermina", "Ismail", "Kokom", "Lukas", "Maria"}
	family := [...]string{"Wanimbo", "Kogoya", "Rumbiak", "Yikwa", "Marpaung", "Hutagalung", "Sastrawinata", "Tabuni", "Nugroho", "Simatupang"}
	return fmt.Sprintf("Dr. %s %s, M.Pd.", given[p%len(given)], family[p/len(given)%len(family)])
}

func crowdTitle(n int) string {
	return [...]string{
		"Mempertanggungjawabkan penggunaan anggaran penyelenggaraan pemilihan di tingkat kabupaten dan kota",
		"Kesalahan yang lazim dalam pemutakhiran daftar pemilih berkelanjutan, dan cara menemukannya sebelum ditetapkan",
		"Logistik kepulauan",
		"Menyusun berita acara yang dapat diuji: pertanyaan-pertanyaan yang akan diajukan di persidangan",
		"Keterbukaan-informasi-dan-perlindungan-data-pribadi dalam satu tarikan napas",
	}[n%5] + fmt.Sprintf(" (%d)", n+1)
}

// englishHandbook has every kind of page in English.
func englishHandbook(testing.TB) files {
	return files{
		"content/index.md": page("title: Summer School of Field Linguistics\nlanguage: en\ntimezone: WITA\ndescription: Four days in the field.\ntheme: Listen first\nvenue: Old Harbour House\ncity: Makassar\n"+
			"groups: [Group A, Group B]\nrooms: [{name: Hall, floor: 1, capacity: 80}, {name: Attic, floor: 3}]\ncontacts: [{name: Front desk, phone: 0411-000-101, hours: 07:00–22:00}]\ncolor: \"#0a5c4a\"", "Welcome.\n\n## Before you come\n\nPack light.\n\n## On arrival\n\nAsk at the desk.\n\n## In the evening\n\nRest.\n"),
		"content/day-1/index.md": page("title: Arrival\ndate: 2025-07-07\ndress: Comfortable shoes\nbring: [Notebook, Passport]\ngather: 08.00 Hall\nschedule:\n  - 08.00-09.00 Registration\n  - {session: opening, time: 09.00-10.30, room: Hall}\n"+
			"  - 10.30-11.00 Coffee break\n  - {session: transcription, time: 11.00-12.30, room: Hall, groups: Group A}\n  - {title: Recording, time: 11.00-12.30, room: Attic, groups: Group B, status: moved, was: Hall, note: The hall is too loud}\n"+
			"  - {title: Harbour walk, time: 16.00-17.00, type: visit, status: cancelled, note: Rain}\n  - {title: Dinner, time: 19.00 - selesai, status: tentative}", "Settle in.\n"),
		"content/day-1/opening.md":       page("title: Opening\ntype: opening\nspeakers: Prof. Ada Example\nmoderator: Front desk", "Words of welcome.\n\n> [!NOTE]\n> Bring water.\n"),
		"content/day-1/transcription.md": page("title: Transcription\ntype: class\nobjectives: [Hear vowels, Write them down]\ntopics: [Vowels, Length]\nmaterials: [{title: Chart, url: \"https://example.org/chart\"}]\ntasks: [{title: Transcribe one minute, due: 2025-07-08 09.00}]", "Listen.[^1]\n\n[^1]: Twice.\n"),
		"content/day-1/recap.md":         page("title: A loud day\nauthor: A participant\nhighlights: [We met, We listened]\nlessons: Ask twice\nquestions: [\"Who keeps the tapes?\"]\nquotes: [{text: Listen first., by: Prof. Ada Example}]", "It rained.\n"),
		"content/day-2/index.md":         page("title: In the field\ndate: 2025-07-08\nschedule: [08.00-12.00 Field work]", ""),
		"content/people/ada.md":          page("title: Prof. Ada Example\nposition: Professor\nunit: Example University\nemail: ada@example.org", "She listens.\n"),
		"content/rules.md":               page("title: House rules\ndescription: Short.", "## Quiet\n\nAfter ten.\n\n## Food\n\nNot upstairs.\n\n## Keys\n\nAt the desk.\n\n| what | when |\n|---|---|\n| breakfast | 07:00 |\n"),
		"content/glossary.md":            page("title: Glossary", "IPA\n: The International Phonetic Alphabet.\n"),
	}
}

// library is two handbooks side by side.
func library(testing.TB) files {
	return files{
		"content/index.md":                    page("kind: library\ntitle: Pustaka orientasi\ndescription: Semua angkatan sejak 2024.\ncolor: \"#004488\"", "Pilihlah buku angkatan Anda.\n"),
		"content/kalbar-2024/index.md":        page("title: Orientasi 2024\nvenue: Aula\ncity: Sambas\nbatch: Angkatan I\ntheme: Mengenal lembaga", "Selamat datang.\n"),
		"content/kalbar-2025/index.md":        page("title: Orientasi 2025\ntimezone: WIB\nvenue: Aula\ncity: Pontianak\nbatch: Angkatan II", "Selamat datang.\n"),
		"content/kalbar-2025/hari-1/index.md": page("title: Pembukaan\ndate: 2025-10-06\nschedule: [08.00-09.00 Apel]", "Kita mulai.\n"),
	}
}

// rightToLeftHandbook is in Arabic, with some words of a theme of its own.
func rightToLeftHandbook(testing.TB) files {
	return files{
		"content/index.md": page("title: دورة التوجيه\nlanguage: ar\ntimezone: Asia/Riyadh\nvenue: القاعة الكبرى\ncity: جدة\ngroups: [المجموعة أ, المجموعة ب]", "أهلا وسهلا.\n\n- البند الأول\n- البند الثاني\n"),
		"content/day-1/index.md": page("title: اليوم الأول\ndate: 2025-10-06\ndress: لباس رسمي\nbring: [حاسوب, بطاقة]\nschedule:\n  - {session: opening, time: 08.00-09.30, room: القاعة}\n  - {title: استراحة, time: 09.30-10.00, type: break}\n"+
			"  - {title: ورشة, time: 10.00-11.00, groups: المجموعة أ, room: غرفة ١}\n  - {title: نقاش, time: 10.00-11.00, groups: المجموعة ب, room: غرفة ٢, status: cancelled, note: تأجلت}", "نص اليوم.\n"),
		"content/day-1/opening.md": page("title: الافتتاح\ntype: opening\nspeakers: د. ليلى", "كلمة ترحيب.\n\n> [!NOTE]\n> ملاحظة.\n\n> اقتباس.\n"),
		"content/day-1/recap.md":   page("title: موجز اليوم\nhighlights: [تعارفنا, تعلمنا]\nquotes: [{text: بداية طيبة., by: مشارك}]", "كان يوما طيبا.\n"),
		"content/people/layla.md":  page("title: د. ليلى\nposition: أستاذة", "نبذة.\n"),
		"layouts/words/ar.yaml":    "nav: {home: الرئيسية, menu: القائمة, days: الأيام, timetable: الجدول, full_timetable: الجدول الكامل, people: المتحدثون}\nday: {numbered: \"اليوم {n}\", timetable: الجدول}\n",
	}
}
