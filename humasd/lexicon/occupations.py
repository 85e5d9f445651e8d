"""What a writer is about, as data in plain form: the occupations of remarks (humasd.lexicon.remark_words)."""

from __future__ import annotations

from humasd.lexicon.forms import word_set

BUSINESS = word_set(
    "rapat acara kegiatan pertemuan sholat shalat salat jumatan tarawih ibadah kebaktian zoom upacara rakor"
    " rakornas bimtek diklat pelatihan workshop seminar sosialisasi monev monitoring kunker kunjungan apel"
    " senam gladi pelantikan vidcon sidang reses panen hajatan kondangan nikahan takziah ngantor antri antre"
    " boarding transit kerja rapim briefing asesmen ujian kuliah lomba jambore festival pameran pawai"
    " karnaval syukuran pengajian yasinan tahlilan maulid tabligh halalbihalal bukber natalan misa audiensi"
    " sidak peninjauan peresmian pembukaan penutupan wisuda musrenbang musdes musda lokakarya fgd"
    " webinar meeting konferensi kongres raker rakerda rakerprov mukerda latihan turnamen"
    " pertandingan gowes bersepeda baksos paripurna jamuan resepsi arisan reuni tarwih safari haul"
    " ziarah rakorda rakorpim forkopimda inspeksi"
)
OF_BUSINESS = word_set(
    "paripurna koordinasi kerja evaluasi dinas staf pimpinan internal dprd dewan kantor kabupaten provinsi"
    " desa kecamatan pemkab pemda bersama sama pak bu bapak ibu bupati wabup sekda kadis camat tamu anggaran"
    " apbd musrenbang rutin mingguan bulanan virtual online jumat keluarga lapangan kementerian pagi siang"
    " sore malam daring luring zoom meeting terus terus-terusan maraton marathon nasional daerah kepala opd"
    " skpd forkopimda inspektorat bappeda keuangan kepegawaian pemerintahan warga masyarakat pengantin duka"
    " nikah pernikahan kantornya sekolah gereja masjid besar akbar harian hut mendadak"
)
"""What business it was, behind it."""
OCCUPIED = word_set(
    "nyetir menyetir istirahat makan sarapan ngopi olahraga sakit berobat online tidur mandi salat terbang"
    " bertugas sibuk pulang berangkat kontrol mudik liburan belanja cuti libur melayat takziah berduka"
    " melahirkan wfh wfa piket dl umrah umroh haji ibadah berlibur jogging lari gowes berkebun memancing"
    " mancing masak dirawat diopname opname diinfus vaksin terapi puasa sahur berbuka ngaji wudhu boncengan"
    " berkendara ngojek antre mengantri ngajar mengajar antri nonton menonton cuci-cuci nyuci mencuci nyapu"
    " beres-beres"
    " isoman pijat dipijat dicukur bekam ngaji mengaji zikir dzikir tadarus bersih-bersih jalan-jalan"
)
"""What he is about, in a word."""
TENDING = word_set(
    "momong ngemong ngasuh nyuapin menyuapi mandikan mandiin gendong menggendong nemenin nganter ngantar urus"
    " mengurus "
    "jenguk menjenguk besuk membesuk antar mengantar antarkan jemput menjemput rawat merawat"
    " temani menemani jaga menjaga kawal mengasuh dampingi mendampingi nikahkan wisuda"
)
"""What one does for one's kin."""
AWAITED = word_set(
    "pesawat penerbangan kapal kereta bus boarding jemputan tamu antrian antrean dokter hujan macet taksi"
    " grab mobil feri ferry giliran panggilan dipanggil ojek angkot jemaah"
)
"""What somebody on his way waits for; no person who decides."""
ABSENCE = word_set("cuti libur wfh wfa sakit piket dl diklat bimtek")
"""How somebody is who is not at his desk ("saya cuti")."""
