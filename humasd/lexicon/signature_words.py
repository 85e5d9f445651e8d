"""The words of signatures, as data: titles, degrees, names, contacts, and the prose that is none.

Compared in their plain form, as in humasd.lexicon.words. A line that holds one word of PROSE is
no signature, however it is capitalised.
"""

from __future__ import annotations

import re

from humasd.lexicon.forms import word_set

TITLES = word_set(
    "kabag kasubag kasubbag kepala bagian sub subbagian subbag humas dan protokol pelayanan media setda"
    " sekretariat daerah kabupaten kab kota provinsi prov prokopim sekretaris staf staff pembina penata"
    " muda utama tk tingkat i ii iii iv a b c d madya nip an a.n plt plh kasi kabid kadis asisten sekda"
    " pranata ahli pertama pemkab pemkot pemprov pemda pemerintah dinas badan kantor seksi bidang"
    " peliputan dokumentasi"
    " komunikasi ttd dto tertanda informatika kominfo pimpinan administrasi umum indonesia"
)
IN_FULL = re.compile(r"\bhubungan[ ]masyarakat\b", re.IGNORECASE)
"""What "Humas" is short for in a title."""
SIGNING = word_set(
    "nip kabag kasubag kasubbag kepala bagian setda sekretariat staf staff pembina penata plt plh ttd dto"
    " tertanda humas prokopim pemkab pemkot pemprov"
)
"""Titles that show by themselves that a signature is meant."""
HOLDERS = word_set(
    "kabag kasubag kasubbag kepala sekretaris staf staff pembina kasi kabid kadis asisten sekda pimpinan an"
    " a.n plt plh"
)
"""Of TITLES those of persons."""
ON_BEHALF = word_set("an ub ajudan adc staf staff sekpri sespri walpri honorer operator tu")
"""Who signs so writes for the official, or is another ("an. Kabag", "Staf Humas")."""
SUPERIORS = word_set("sekda asisten bupati wabup walikota gubernur")
"""Below an answer, each for itself: whose word it is told to be."""
SECRETARY = word_set("sekretaris daerah")
"""One of them, in two words."""
GOVERNMENT = word_set("sekretariat setda pemkab pemkot pemprov")
WHOLE_OFFICE = GOVERNMENT | word_set("daerah kabupaten kab kota provinsi prov")
"""Of which the official's unit is a part; without it they are anybody's there."""
SERVED = word_set("pribadi kabag bapak pak ibu bu pimpinan kepala bupati sekda kadis asisten")
"""Whose secretary does not decide; one of a dinas or of the daerah may."""
DEGREES = word_set(
    "st se sh mm mh mt sos si ip stp sip sstp kom pd ag ap map drs dra dr ir h hj prof ph hum kes phil msi"
    " sag spd skom ssos skm apt ns kep farm psi hut pt pi sn ds stat th tr adm eng sc kn kp par ak ec dev"
    " ba bsc msc mba mpa mpd makom ikom spi shut ssi mkes mkom gz bid keb kg ked sp"
)
PARTICLES = word_set("i ni bin binti al la wa ode da de dos van der")
"""Parts of names beside others."""
CONTACT = word_set(
    "hp telp tlp tel telepon fax faks wa whatsapp email surel e-mail web website situs mobile phone office"
    " kantor alamat jl jln jalan soekarno hatta no nomor kode pos kel kelurahan kec kecamatan desa kompleks"
    " gedung lantai lt rt rw blok puncak indah poros trans sulawesi lintas raya perkantoran"
    " sudirman diponegoro"
)
SLOGAN = word_set(
    "melayani dengan hati sepenuh maju sejahtera bersama membangun berkelanjutan kerja cerdas ikhlas keras"
    " tuntas cepat bangga bangsa berakhlak untuk masyarakat rakyat negeri religius"
    " lebih baik"
    " bersih transparan akuntabel responsif adaptif kolaboratif harmonis loyal kompeten berdaya saing mandiri"
    " sehat nyaman beriman bertakwa makmur adil amanah jujur santun ramah informatif humanis presisi prima"
    " mewujudkan terdepan unggul integritas profesional inovatif salam"
)
"""What mottos are made of; they may be written small."""
PROSE = word_set(
    "judul foto gambar berita naskah rilis alinea paragraf kalimat nama jabatan tanggal hari lokasi"
    " tempat data isi teks kata salah keliru kurang lebih besar kecil buram jelas pas tepat bagus"
    " benar betul perlu harus wajib mesti nanti besok dulu lagi juga pula masih sudah telah akan bisa"
    " dapat mau ingin coba cek periksa lihat baca kirim hubungi telepon tanya tanyakan tunggu sabar"
    " semoga mudah mudahan bahwa karena sebab supaya agar dengan tanpa pada dari dalam oleh untuk yang"
    " ini itu saya kami kita anda mereka dia beliau ada jadi seperti sesuai versi caption keterangan"
    " sumber kutipan ejaan typo huruf angka jumlah anggaran rapat kegiatan acara peserta hasil final"
    " draf draft konsep media wartawan pers arahan instruksi petunjuk persetujuan keputusan pimpinan"
    " rahasia internal dikecualikan penting urgent segera hold stop cancel please wait"
    " sebut tulis pakai buat bikin pilih ambil tampil muncul potong pendek panjang ringkas singkat putar"
    " geser pindah tukar balik taruh simpan kasih kasi beri minta urus selesai ulang ulangi cari tunjuk"
    " buang tarik cabut coret sensor samar blur crop resize konfirmasi verifikasi klarifikasi koordinasi"
    " lapor izin ijin gabung satukan pisah bagi cetak tinjau bahas simak hitung samakan cocok cocokkan"
    " terlalu agak aneh gelap terang pecah miring kabur hitam putih kosong ganda dobel hilang lama baru"
    " palsu hoax hoaks kasar sensitif bias janggal ragu yakin batas"
    " warna logo bendera narasumber spasi titik koma pejabat halaman tabel grafik video link tautan"
    " lampiran"
    " dokumen file surat kop stempel tayang terbit upload unggahan website laman situs publik publikasi"
    " hadir kalah menang bukan harap wajah orang kiri kanan atas bawah tengah depan belakang kedua ketiga"
    " keempat kelima pertama terakhir satu dua tiga empat lima change remove delete replace wrong fix"
    " update"
    " add check call send first photo title later"
)
"""Words of content; a line that holds one is no signature, however it is capitalised."""

DISCLAIMER = word_set(
    "email e-mail surel surat elektronik pesan ini peringatan perhatian penafian disclaimer confidential"
    " confidentiality notice rahasia bersifat pribadi dan atau serta lampirannya lampiran isi"
    " informasi yang"
    " terkandung di dalam dalamnya hanya ditujukan untuk kepada penerima dituju dimaksud bagi orang pihak"
    " lain apabila jika bila anda saudara bukan dilarang tidak diperkenankan berhak jangan boleh disebarkan"
    " menyebarkan menyebarluaskan disebarluaskan menyalin disalin menggunakan mencetak membuka membaca"
    " segera mohon harap hapus menghapus beritahukan pengirim memberitahukan menghubungi kembali dengan"
    " beri tahu beritahu memberi bertanggung jawab tanggung atas akibat kerugian virus penyalahgunaan"
    " diterima keliru kekeliruan kesalahan pengiriman melalui sistem komputer"
    " dilindungi hukum undang berdasarkan menerima salah sengaja tanpa izin tertulis seluruh sebagian"
    " the this message mail and any attachments attachment attached files are is may be intended only"
    " solely"
    " for use of recipient recipients addressee individual entity to whom it addressed privileged legally"
    " protected information contain contains contained in if you not have received error please notify"
    " sender immediately delete from your system by reply or copy copying distribution disclosure strictly"
    " prohibited unauthorized review dissemination named that all copies then an a with as"
)
"""The words of usual disclaimers; see `below` for what else makes one."""

ENVIRONMENT = re.compile(
    r"\W{0,4}(?:please consider the environment before printing this e-?mail"
    r"|(?:mohon )?pertimbangkan lingkungan sebelum mencetak (?:email|surel|pesan) ini"
    r"|(?:mohon )?(?:simpan|hemat)(?:lah)? kertas,? jangan (?:men)?cetak (?:email|surel|pesan) ini"
    r"(?: (?:jika|bila|kalau) tidak (?:perlu|diperlukan))?)\W{0,4}",
    re.IGNORECASE,
)
