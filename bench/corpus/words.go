package corpus

import (
	"math/rand/v2"
	"strings"
)

// vocabulary is what the texts are made of.
var vocabulary = strings.Fields(`
ada agar akan aman anggota anggaran antara apabila arah arsip asas atas atau aturan bagian bagi bahan bahasa baik baru
bekerja belajar berkas bersama bidang bimbingan budaya buku cara catatan dan dapat dari data dasar demokrasi dengan
dinas disiplin dokumen etika evaluasi fungsi gedung giliran hadir hari harus hasil hukum informasi ini integritas isi
jabatan jadwal jam jika juga jujur kabupaten kantor karena kebijakan kegiatan kelas kelompok kepada kerja kesehatan
ketua kinerja kita komisi kota laporan layanan lembaga lingkungan luar masyarakat materi melalui membuat memilih
mengikuti menjaga menjadi menulis mulai nilai nyata oleh orang orientasi panduan pedoman pegawai pekerjaan pelaksanaan
pelatihan pelayanan pemilu pengawasan pengetahuan penting perencanaan peserta pimpinan program proses publik rapat
rencana ruang sama sampai sebagai sebelum sekretariat seluruh semua serta sesi setiap sistem sumber surat tahap tahun
tanggung tata tempat tepat tertib tim tugas tujuan umum unit untuk usaha utama waktu warga wilayah yang zona
`)

func word(random *rand.Rand) string { return vocabulary[random.IntN(len(vocabulary))] }

// words gives so many words in a row.
func words(random *rand.Rand, n int) string {
	list := make([]string, n)
	for i := range list {
		list[i] = word(random)
	}
	return strings.Join(list, " ")
}

// prose gives sentences of about so many words in all, some with emphasis.
func prose(random *rand.Rand, n int) string {
	var sentences []string
	for n > 0 {
		length := min(n, 8+random.IntN(10))
		sentence := words(random, length)
		if random.IntN(4) == 0 {
			sentence += " *" + word(random) + "*"
		}
		sentences = append(sentences, capital(sentence)+".")
		n -= length
	}
	return strings.Join(sentences, " ")
}

// phrase gives a title that depends on nothing but the seed.
func phrase(seed uint64, n int) string {
	return capital(words(rand.New(rand.NewPCG(seed, 2)), n))
}

func capital(text string) string { return strings.ToUpper(text[:1]) + text[1:] }
