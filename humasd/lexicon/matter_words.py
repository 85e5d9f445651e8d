"""The words by which an answer speaks of a text's matter, as data in their plain form.

Beside them stand the words of the text itself (humasd.answers.about.matter).
"""

from __future__ import annotations

from humasd.lexicon import company, office_words, phrases, run_words, whereabouts, words
from humasd.lexicon.forms import plain_form, word_set

ABOUT = word_set("tentang ttg mengenai terkait soal perihal menyangkut seputar")
"""Between a text and what it is about."""
JOINING = word_set("di ke kepada dan serta untuk pada bagi para & se dalam nya")
"""Between the words of a noun phrase; none begins another statement."""
HEADING = word_set("kegiatan acara pelaksanaan program agenda giat rangka bapak pak bpk ibu bu haji hj")
"""They lead to what tells, and need not stand in the text."""
GENERAL = HEADING | word_set(
    "hal bidang wilayah warga masyarakat pemerintah pemkab pemda daerah kabupaten kecamatan desa"
    " kelurahan kel dusun kota provinsi dinas badan kepala orang hasil upaya bersama tingkat tahun"
    " sejumlah ribuan ratusan puluhan"
)
"""They tell no matter from another."""
ADDING = word_set("dan serta &")
"""Of JOINING those behind which something of its own may begin."""
HONOURS = word_set("h hj dr drs ir prof muh st ns")
"""Before a name; who writes it may leave them out."""
PLACING = word_set("di ke desa kecamatan kec kabupaten kab kelurahan kel dusun kota provinsi pulau")
"""Before a place's name."""
DIRECTIONS = word_set("timur barat utara selatan tengah")
MEASURED = word_set(
    "data datanya jumlah total angka nama nama-nama gelar jabatan tanggal lokasi tempat luas nilai harga"
    " rincian daftar persentase besaran volume kuota rp sebanyak rekap urutan alamat nomor satuan peserta"
    " penerima sasaran pengunjung pemenang panjang lebar tinggi usia umur durasi"
)
"""What of a text's facts is checked; they need not stand in it."""
LISTING = word_set("sama maupun juga dari per")
"""Between them, beside JOINING."""

_FAULTS = word_set(
    "salah keliru kesalahan kekeliruan kekurangan kurang selisih typo masalah usul keberatan kendala"
    " ralat koreksi revisi perbaikan catatan saran masukan pertanyaan ragu keraguan sengketa bantahan"
)
_APART = word_set(
    "lama baru terbaru kemarin tadi lalu versi pertama kedua ketiga keempat kelima terakhir awal akhir"
    " sebelumnya berikutnya lain lainnya sebagian separuh setengah bagian paragraf alinea kalimat halaman"
    " foto gambar judul lead caption kutipan lampiran isi konsep final resmi asli cetak sementara semua"
    " seluruh setiap beberapa salah-satu satu-satunya masing-masing sendiri saja juga pun lagi yang yg itu"
    " ini begitu demikian ringkas singkat panjang pendek besar kecil kategori rubrik"
)
"""They tell texts, versions and parts apart, or say how much is meant."""
_DECIDED = word_set(
    "persetujuan penolakan pembatalan penundaan penarikan izin perizinan keputusan pertimbangan"
    " pencabutan penghentian larangan permohonan permintaan balasan jawaban kesepakatan"
)
_TO_COME = word_set(
    "sempat kini pernah hampir nyaris turut ikut habis sekitar kembali tetap selalu sering kadang jarang"
    " mungkin barangkali sepertinya tampaknya kelihatannya agak serupa jadi menjadi konon kabarnya rupanya"
    " katanya diduga akan mau ingin hendak harus perlu wajib mesti semestinya seharusnya masih sedang"
    " bakal rencana rencananya sampai hingga sejak saat ketika waktu jam pukul tgl wita wib wit menit hari"
    " minggu pekan bulan januari februari maret april mei juni juli agustus september oktober november"
    " desember semoga mudah-mudahan moga pastikan pastinya andai misal misalnya seandainya sekiranya meski"
    " meskipun walau walaupun karena krn sebab sehingga maka agar supaya biar oleh dari dengan dgn tentang"
    " bahwa adalah ialah yaitu yakni seperti sebagai secara demi lewat melalui atas terhadap antara"
)
"""Of time, of doubt, and what begins another statement."""
RESERVED = (
    words.DECISIVE
    | words.HEDGES
    | (words.OTHERS - company.HOLDERS)
    | words.APPEARING
    | words.PLEASE
    | words.SELF
    | words.ALLOWING
    | words.DROP
    | words.REMOVE
    | words.BANNING
    | words.DISPOSE
    | words.PROCESS
    | words.HASTE
    | words.ROUTINE
    | words.RECEIPT
    | words.GREETING
    | words.THANKS
    | words.GIVING
    | words.SPOKEN_MARKS
    | words.EITHER
    | (words.FILLER - JOINING)
    | phrases.READING
    | run_words.TEXTS
    | run_words.SHOWN
    | run_words.SITES
    | run_words.GOOD
    | run_words.DONE
    | run_words.HEEDED
    | run_words.PUBLISHED
    | run_words.STUDYING
    | run_words.WISHING
    | office_words.DAYS
    | _FAULTS
    | _DECIDED
    | _APART
    | _TO_COME
) - word_set("sekda bupati wabup")
"""No word of them is taken for the matter, however often the text has it: each may decide, put off, doubt, or
tell which text is meant."""
NO_VERBS = word_set(
    "dinas distribusi digital digitalisasi direktur direktorat disabilitas dialog diskusi difabel"
    " diabetes diare diseminasi divisi diplomasi disiplin diklat diskominfo disdik disdikbud dinkes dinsos"
    " dispora disnaker disdukcapil dishub disbun distan disparbud diesel berkas bersubsidi berprestasi"
    " berkelanjutan bersejarah berbasis berlian bersama mentor menara menteri menpora mensos mendagri"
    " menkes mental menu mebel meranti melati melayu merpati merdeka merah meteran"
)
"""They begin as verbs do."""
PAPERS = word_set(
    "laporan data daftar absen absensi dokumen sk surat rekap rekapitulasi notulen notulensi risalah"
    " register buku dpa bast manifes jadwal undangan kuitansi berita"
)
"""That facts are compared with."""
KNOWING = word_set(
    "panitia pelatih penyuluh bendahara kades lurah camat kabid kasi kapus kepsek korluh operator petugas"
    " pendamping korwil bps dinas kecamatan desa kelurahan puskesmas sekolah kader ketua dinkes dinsos"
    " disdik bidang"
)
"""Those who know them; none whose word stands above the writer's."""
OF_SOURCES = (
    (office_words.OFFICES - {"terkait", "dan", "ke"})
    | words.SELF
    | word_set(
        "hadir acara serah terima resmi lapangan penyuluh pelatih bendahara kita di dari pak bu bapak ibu"
        " lomba kegiatan harian bulanan akhir penerima peserta kader petugas pendamping pelaksanaan tadi"
        " kemarin kemenag disdukcapil bpkad bkpsdm bapenda"
    )
)
PAIRED = word_set("perbaikan pengurangan jalan hidup bersih kreatif cerdas positif sehat")
"""Words of RESERVED that name a thing beside another word beside which the text has them ("jalan tani")."""
SET_PHRASES = frozenset(
    tuple(map(plain_form, phrase.split()))
    for phrase in (
        "batu pertama",
        "makanan tambahan",
        "lingkungan hidup",
        "air bersih",
        "jumat bersih",
        "bakti bersih",
        "ekonomi kreatif",
        "cerdas cermat",
        "padat karya",
        "hari jadi",
        "hari raya",
        "hari ulang",
        "hari guru",
        "hari ibu",
        "hari anak",
        "hari pahlawan",
        "hari santri",
        "hari kartini",
        "hari kemerdekaan",
        "hari kesehatan",
        "hari pendidikan",
        "hari pramuka",
        "hari lingkungan",
        "hari tani",
        "hari koperasi",
    )
)
"""Pairs in which a word of RESERVED names a thing and nothing else, where the text has them too."""
LEADING_ON = word_set(
    "terlampir begini makin semakin paling sudah sdh udah telah tlh untuk utk agar supaya memang"
    " dinyatakan sangat sekali tidak tdk di ke langsung segera mi ji juga semua semuanya pada"
)
"""What may follow what a text is about, in its clause; the rest of the clause is read as any other."""
DATED = word_set(
    "januari februari maret april mei juni juli agustus september oktober november desember senin selasa"
    " rabu kamis jumat sabtu minggu pukul wita wib"
)
"""Of RESERVED those that a finding may name: when it was, as the text tells."""

ACTING = (
    company.HOLDERS
    | company.COMPANY
    | company.KIN
    | (office_words.OFFICES - word_set("desa kecamatan kelurahan sosial pangan lingkungan hidup dan ke"))
    | (words.PERSONS - word_set("haji hj"))
    | words.ROLES
    | word_set(
        "aparat aparatur perangkat satgas muspika wali walikota wakil anggota ketua pengurus kader lansia"
        " atlet kafilah jamaah jemaah pemenang juara penerima pelaku umkm penyuluh pendamping relawan"
        " kelompok tani gapoktan pkk posyandu karang taruna mahasiswa kemenag kemendagri kpu bawaslu dprd"
        " dandim kapolres kapolsek danramil kajari rektor dosen dokter perawat bidan pasien korban"
        " pengungsi penyandang peserta pemuda ormas yayasan bumdes perusahaan pt cv bank perumda pdam"
        " menteri presiden dirjen raja datu delegasi utusan tamu pihak fraksi partai komisi pansus"
        " komunitas sanggar tim buruh pekerja karyawan pns asn honorer pppk tenaga pejabat saksi kapus"
        " direktur manajer pimpinan pendeta pastor imam uskup ulama tetua umat jemaat pelatih wisatawan"
        " pengunjung penumpang pembeli konsumen pelanggan pengguna pemilik pemilih orangtua wisudawan"
        " santri kontingen regu pemain pelaut sopir nasabah balita bayi remaja perempuan laki-laki laki"
        " kaum ibu-ibu"
    )
)
"""Who or what may consent: behind one of them "setuju" may be its own."""
NO_AGENTS = word_set(
    "perdana pesta perak pekan pentas perang pemilu pemilukada pesantren pelita pertama perahu pesisir"
    " persen perlu perkara pematang peluang petang pentol pesawat perunggu hewan kedelai"
)
"""They have the form of such words and are none."""
PLACES = whereabouts.CITIES

UNITS = {
    "ha": "hektare",
    "hektar": "hektare",
    "kg": "kilogram",
    "kilo": "kilogram",
    "km": "kilometer",
    "m": "meter",
    "org": "orang",
    "%": "persen",
    "rb": "ribu",
    "jt": "juta",
    "milyar": "miliar",
    "kec": "kecamatan",
    "kab": "kabupaten",
}
"""Usual short forms, one way."""
_TWO_TO_ELEVEN = (
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)
NUMERALS = {word: str(value) for value, word in enumerate(_TWO_TO_ELEVEN, 2)}
COUNTED_IN = word_set(
    "persen rupiah hektare kilogram kilometer meter ton kuintal liter orang jiwa unit paket buah kali"
    " hari per batang ekor lembar eksemplar"
)
"""Of them a number may be of anything."""
SHORT = {
    ("kepala", "desa"): "kades",
    ("kepala", "dinas"): "kadis",
    ("kepala", "bidang"): "kabid",
    ("kepala", "bagian"): "kabag",
    ("kepala", "sekolah"): "kepsek",
    ("kepala", "keluarga"): "kk",
    ("sekretaris", "daerah"): "sekda",
    ("wakil", "bupati"): "wabup",
    ("rapat", plain_form("koordinasi")): "rakor",
    ("kunjungan", "kerja"): "kunker",
    ("bantuan", "sosial"): "bansos",
    ("kementerian", "agama"): "kemenag",
}
"""Pairs by the one word that people write for them."""
POWERS = {"ribu": 3, "juta": 6, "miliar": 9, "triliun": 12}
