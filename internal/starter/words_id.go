package starter

func indonesianWords() words {
	return words{
		home: homeWords{
			title: "Orientasi", timezone: "WIB", venue: "Aula kantor",
			desk: "Sekretariat panitia", deskRole: "Pertanyaan, izin, dan perubahan jadwal", deskHours: "07.00–16.00",
			body: `Selamat datang! Buku ini menemani Anda selama orientasi: ke mana harus pergi, apa yang perlu dibawa, dan apa yang
akan kita pelajari setiap hari.

- Baru membuka buku ini? Mulailah dari [hari pertama](%s).
- Ingin tahu apa yang diharapkan dari peserta? Baca [tata tertib](%s).
- Masih ada pertanyaan? Temui panitia di meja registrasi.
`,
		},
		opening: openingWords{
			title:       "Pembukaan",
			description: "Siapa panitia Anda, bagaimana kegiatan berjalan, dan apa yang kita harapkan.",
			room:        "Aula",
			objectives:  []string{"Mengenal panitia dan sesama peserta", "Mengetahui susunan acara dan tata tertib"},
			body: `Orientasi dibuka dengan sambutan singkat. Setelah itu panitia menjelaskan susunan acara, dan setiap peserta
memperkenalkan diri dalam satu kalimat.

## Yang perlu diingat

1. **Waktu.** Setiap sesi dimulai tepat waktu. Hadirlah lima menit sebelumnya.
2. **Tempat.** Ruang setiap sesi tertulis di halaman harinya.
3. **Bantuan.** Panitia mengenakan tanda pengenal dan boleh ditanya kapan saja.

> [!TIP] Perkenalan singkat
> Siapkan satu hal tentang diri Anda yang tidak tertulis di formulir pendaftaran.

Sebelum sesi dimulai, bacalah [tata tertib](%s).
`,
		},
		team: teamWords{
			title: "Panitia", position: "Penyelenggara orientasi",
			body: `Panitia menyiapkan acara, ruangan, dan bahan, serta membantu peserta selama kegiatan. Temui kami di meja registrasi.
`,
		},
		rules: pageWords{
			title: "Tata tertib", description: "Kehadiran, izin, dan sikap selama kegiatan.",
			body: `## Kehadiran

Hadirlah lima menit sebelum sesi dimulai, dan isilah daftar hadir setiap pagi.

## Izin

Bila berhalangan, beri tahu panitia sebelum pukul 07.00. Peserta yang sakit cukup mengabarkannya lewat teman.

## Selama sesi

- Telepon dalam keadaan senyap.
- Pertanyaan boleh diajukan kapan saja.
- Foto orang lain diambil seizin yang bersangkutan.
`,
		},
		notes: pageWords{title: "Catatan panitia", body: indonesianNotes},

		days:  indonesianDays(),
		recap: recapWords{event: "Catatan penutup", numbered: "Rekap hari ke-%d", named: "Rekap: %s"},

		dayHint: `<!-- Ceritakan dalam dua atau tiga kalimat apa isi hari ini dan apa yang perlu disiapkan peserta. Komentar seperti ini
tidak ikut diterbitkan. -->
`,
		sessionHint: `<!-- Tulislah isi sesi: gagasan utama, satu contoh, dan apa yang sebaiknya dibaca. Kunci yang kosong di atas boleh diisi
belakangan. Komentar seperti ini tidak ikut diterbitkan. -->
`,
		recapHint: `<!-- Ceritakan dengan kata-kata Anda sendiri: apa yang terjadi, apa yang berkesan, apa yang dibawa pulang. Judul di bawah
ini diambil dari jadwal; hapus yang tidak diperlukan. Komentar seperti ini tidak ikut diterbitkan. -->
`,
		personHint: `<!-- Perkenalkan orang atau unit ini dalam dua atau tiga kalimat: siapa, dan apa tugasnya. Komentar seperti ini tidak
ikut diterbitkan. -->
`,
		pageHint: `<!-- Tulislah isi halaman ini. Komentar seperti ini tidak ikut diterbitkan. -->
`,
	}
}

const indonesianNotes = `Halaman ini hanya untuk panitia. Peserta tidak melihatnya; panitia melihatnya dengan perintah
` + "`bekal build --audience committee`" + `.

## Sebelum buku dibagikan

- [ ] Ganti tempat, kontak, dan zona waktu di [halaman depan](index.md)
- [ ] Sesuaikan jadwal, pakaian, dan barang bawaan setiap hari
- [ ] Baca ulang [tata tertib](tata-tertib.md)
- [ ] Jalankan ` + "`bekal check`" + ` dan betulkan apa yang disebutnya
- [ ] Naikkan ` + "`versi`" + ` setiap kali buku yang sudah dibagikan berubah

## Menambah halaman

| untuk menambah | jalankan |
|:--|:--|
| sesi | ` + "`bekal new session hari-1 \"Etika digital\"`" + ` |
| hari | ` + "`bekal new day`" + ` |
| rekap sebuah hari | ` + "`bekal new recap hari-1`" + ` |
| narasumber | ` + "`bekal new person \"Siti Aminah, M.Pd.\"`" + ` |
| halaman lain | ` + "`bekal new page \"Tanya jawab\"`" + ` |

Halaman, baris jadwal, atau tugas yang diberi ` + "`untuk: panitia`" + ` hanya terbit bagi panitia.
`

func indonesianDays() dayWords {
	return dayWords{
		dress: "Kemeja rapi, sepatu tertutup", gather: "meja registrasi",
		bring:        []string{"Kartu identitas", "Alat tulis"},
		registration: "Registrasi", arrival: "Presensi",
		pause: "Rehat kopi", lunch: "Ishoma",
		summary: "Rangkuman dan tanya jawab", closing: "Penutupan",

		first: dayPlan{
			title: "Perkenalan", description: "Mengenal panitia, sesama peserta, dan lembaga.",
			noon: "Mengenal lembaga dan tugasnya", afternoon: "Berkeliling dan berkenalan dalam kelompok",
			body: `Hari pertama adalah hari untuk saling mengenal. Pagi hari kita mendengarkan sambutan dan melihat seluruh rencana kegiatan.
Siangnya kita berkeliling, supaya besok tidak ada yang tersesat.
`,
		},
		second: dayPlan{
			title: "Pembekalan", description: "Aturan, aplikasi, dan kebiasaan kerja sehari-hari.",
			morning: "Aturan dan kebiasaan kerja", noon: "Aplikasi yang dipakai sehari-hari", afternoon: "Praktik dengan pendamping",
			body: `Hari kedua membahas cara kerja sehari-hari: aturan yang berlaku, aplikasi yang dipakai, dan kepada siapa kita dapat bertanya.

> [!BAWA]
> Laptop dan pengisi dayanya, bila ada.
`,
		},
		third: dayPlan{
			title: "Praktik bersama", description: "Setiap kelompok menyelesaikan satu persoalan dari awal sampai akhir.",
			morning: "Pengarahan dan pembagian peran", noon: "Simulasi dalam kelompok", afternoon: "Presentasi kelompok",
			body: `Hari ini kita mencoba sendiri. Setiap kelompok menyelesaikan satu persoalan dari awal sampai akhir, lalu menceritakan caranya
kepada kelompok lain.
`,
		},
		last: dayPlan{
			title: "Refleksi dan penutupan", description: "Menengok ke belakang dan merencanakan langkah berikutnya.",
			morning: "Refleksi bersama", noon: "Rencana kerja pribadi", afternoon: "Kesan dan pesan",
			body: `Hari terakhir untuk menengok ke belakang dan merencanakan langkah berikutnya.

> [!TUGAS] Sebelum pulang
> Tuliskan satu hal yang akan Anda lakukan pada minggu pertama, lalu kembalikan kartu peserta ke meja registrasi.
`,
		},
		numbered: "Hari ke-%d",
		other: dayPlan{
			morning: "Materi inti", noon: "Materi dan latihan", afternoon: "Diskusi kelompok",
			body: "Hari ini kita melanjutkan materi dan latihan. Bawalah catatan dari hari-hari sebelumnya.\n",
		},
	}
}
