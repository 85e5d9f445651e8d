"""The words of remarks beside consent (humasd.answers.remarks.shapes), as data, in their plain form.

None of them is said of a text, and none tells whom a text goes to.
"""

from __future__ import annotations

from humasd.lexicon import phrases, run_words, words
from humasd.lexicon.forms import word_set

PLACES = word_set(
    "jalan perjalanan pesawat bandara kapal pelabuhan terminal kantor lapangan lokasi rumah mobil motor"
    " hotel kendaraan kereta bus pasar masjid mushola gereja pura vihara kampung bengkel acara rs rsud"
    " puskesmas klinik dokter apotek sekolah kampus gedung aula balai pendopo rujab ruang ruangan desa"
    " kelurahan kecamatan provinsi pusat kementerian nikahan hajatan pesta kondangan pelosok pulau"
    " laut pantai gunung kebun sawah ladang tambak posko proyek jembatan warung kafe cafe toko mall bank"
    " samsat polres kodim kejaksaan pengadilan dprd bappeda inspektorat tempat tkp mesjid musala mushalla"
    " langgar surau kapel katedral kelenteng pesantren madrasah kos kontrakan asrama wisma homestay"
    " penginapan vila stasiun halte dermaga tol spbu parkiran lift angkot taksi ojek speedboat ketinting"
    " studio lab laboratorium apotik posyandu pustu polindes igd icu ugd poli salon barbershop gym stadion"
    " alun-alun taman kolam hutan bukit sungai danau pinggir dusun pemukiman tambang pabrik gudang kandang"
    " perbatasan simpang bundaran polsek koramil lapas kanwil kantin restoran resto wakaf makam kuburan"
    " pemakaman tenda pelaminan mes"
)
OF_PLACES = word_set(
    "bupati camat desa gubernur dprd sekda dinas kementerian provinsi pusat kabupaten acara kegiatan banjir"
    " bencana longsor proyek keluarga sakit rapat pertemuan kerja duka makan pengantin nikahan"
    " pernikahan lamaran aqiqah sunatan wisuda syukuran perpisahan peresmian pelantikan pembukaan penutupan"
    " pribadi mertua ortu nenek saudara teman kabag kasubag kadis wabup bapak ibu depan belakang utama"
)
"""Whose place it is, or what for, behind it."""
CITIES = word_set(
    "jakarta surabaya bandung semarang yogyakarta jogja medan palembang padang pekanbaru jambi bengkulu"
    " lampung serang bogor depok bekasi tangerang makassar manado palu kendari gorontalo mamuju palopo"
    " parepare bone maros gowa toraja bulukumba bantaeng jeneponto sinjai soppeng wajo sidrap pinrang"
    " enrekang pangkep barru takalar selayar morowali poso kolaka banjarmasin pontianak samarinda balikpapan"
    " palangkaraya tarakan denpasar bali mataram lombok kupang ambon ternate jayapura sorong manokwari batam"
    " solo malang aceh daerah bontang banjarbaru singkawang sampit pangkalpinang tanjungpinang dumai binjai"
    " siantar sibolga nias tapanuli langkat deli karo dairi samosir toba payakumbuh bukittinggi pariaman"
    " solok pesisir agam pasaman sijunjung dharmasraya rengat kampar siak bengkalis rokan natuna karimun"
    " lingga bangka belitung muara prabumulih lubuklinggau baturaja kayuagung curup manna metro kotabumi"
    " kalianda cilegon pandeglang lebak karawang purwakarta subang sumedang garut tasikmalaya ciamis kuningan"
    " cirebon indramayu majalengka cianjur sukabumi brebes tegal pemalang pekalongan batang kendal demak"
    " kudus jepara pati rembang blora grobogan sragen karanganyar wonogiri sukoharjo klaten boyolali salatiga"
    " magelang temanggung wonosobo purworejo kebumen banjarnegara purbalingga banyumas purwokerto cilacap"
    " sleman bantul gunungkidul tuban lamongan gresik sidoarjo mojokerto jombang nganjuk madiun magetan ngawi"
    " ponorogo pacitan trenggalek tulungagung blitar kediri pasuruan probolinggo lumajang jember bondowoso"
    " situbondo banyuwangi bangkalan sampang pamekasan sumenep bojonegoro badung gianyar tabanan buleleng"
    " singaraja karangasem klungkung bangli jembrana sumbawa bima dompu ende sikka maumere ruteng manggarai"
    " larantuka lembata alor belu atambua rote sabu waingapu sambas sanggau sintang ketapang kapuas martapura"
    " barabai amuntai tabalong kotabaru tenggarong kutai berau paser penajam nunukan malinau bulungan tomohon"
    " bitung minahasa bolmong kotamobagu sangihe talaud banggai tolitoli donggala parigi buol konawe"
    " bombana wakatobi baubau buton raha muna majene polewali polman pasangkayu mamasa masamba belopa"
    " tidore tobelo halmahera tual saumlaki namlea masohi timika nabire wamena merauke biak fakfak"
    " kaimana serui ikn nusantara jabar jateng jatim sulbar sulteng sultra sulut kalsel kaltim kalteng"
    " kalbar kaltara sumut sumbar sumsel ntb ntt papua maluku riau banten jkt mks sby jogjakarta singapura"
    " malaysia mekkah mekah madinah"
)
"""Where they travel; "daerah" stands for the names of the office's own area."""
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
    " berkendara ngojek antre mengantri ngajar mengajar ngasuh momong ngemong"
)
"""What he is about, in a word."""
TENDING = word_set(
    "jenguk menjenguk besuk membesuk antar mengantar antarkan jemput menjemput rawat merawat"
    " temani menemani jaga menjaga kawal mengasuh dampingi mendampingi nikahkan wisuda"
)
"""What one does for one's kin."""
AWAITED = word_set(
    "pesawat penerbangan kapal kereta bus boarding jemputan tamu antrian antrean dokter hujan macet taksi"
    " grab mobil feri ferry giliran"
)
"""What somebody on his way waits for; no person who decides."""
ABSENCE = word_set("cuti libur wfh wfa sakit piket dl diklat bimtek")
"""How somebody is who is not at his desk ("saya cuti")."""
KIN = word_set(
    "anak istri suami mertua keluarga ibu bapak ayah mama nenek kakek cucu adik kakak ortu saudara anak-anak"
)
COMPANY = word_set(
    "pimpinan tamu keluarga rombongan anak istri suami dprd dewan warga masyarakat kementerian bpk"
    " inspektorat bappeda bpkad bkpsdm forkopimda opd skpd panitia petani nelayan guru siswa pelajar"
    " mahasiswa tokoh adat agama pemuda pengusaha investor auditor kpk polres kodim kejaksaan polisi tni"
    " ormas kpu bawaslu bumn relawan pedagang peserta pengurus pegawai asn"
)
MEETING_WITH = word_set(
    "dampingi mendampingi temani menemani bersama sama dengan antar mengantar jemput menjemput terima"
    " menerima banyak ada"
)
HOLDERS = word_set(
    "bupati wabup gubernur sekda asisten camat lurah kades kadis kabag kasubag kabid kepala pimpinan dinas"
    " bapak ibu pak bu bpk sekretaris ketua"
)
"""Whose consent an answer might tell of, and offices that something of the text may lie with."""
NEAR = word_set(
    "di dalam dari menuju ke luar kota daerah kabupaten negeri sini sana atas sebelah sekitar dekat"
)
SINCE = word_set("tadi pagi siang malam subuh sejak seharian terus masih ada ikut dan otw sekali banyak")
"""What may stand beside any of them."""
HEADING = word_set(
    "di ke dari menuju otw bandara hotel desa kecamatan kota pasar rs rsud pelabuhan terminal camat kades"
    " lurah warga masyarakat"
)
"""Before the name of a place."""
COMPANIONS = word_set(
    "sama dengan bareng bersama dampingi mendampingi temani menemani antar mengantar jemput menjemput acara"
    " rapat kunjungan kunker rombongan tamu hadiri menghadiri ruang ruangan rumah rujab kantor jenguk"
    " menjenguk besuk"
)
"""Directly before somebody who decides: whom the writer is with, or whose the occasion or the room is."""
CALL = (words.PERSONS - HOLDERS) | word_set("pak bu ya mi ji kok nih yah")
STATE = (
    PLACES
    | CITIES
    | OF_PLACES
    | BUSINESS
    | OF_BUSINESS
    | OCCUPIED
    | TENDING
    | KIN
    | COMPANY
    | MEETING_WITH
    | ABSENCE
    | HOLDERS
    | NEAR
    | SINCE
    | AWAITED
    | CALL
    | word_set("urusan tugas keperluan mau untuk buka email emailnya surel hp ka pakai suara")
)
ANSWERING = CALL | word_set(
    "balas dibalas membalas bales balasnya kubalas balaski balaska respon merespon respons responnya jawab"
    " menjawab jawabnya buka membuka dibuka baca membaca dibaca bacanya lihat melihat dilihat cek sempat bisa"
    " dapat ada pegang email emailnya surel pesan pesannya wa hp handphone laptop sinyal jaringan internet"
    " wifi masuk kebaca terbaca spam sekarang saya ka dari lewat via pakai sekali baru telat lambat"
    " karena soalnya lagi sedang istirahat istirahatnya waktu waktunya"
)
AILING = CALL | word_set(
    "lowbet nya saya di sini disini tadi sedang lagi agak memang lowbat lobet mati drop ketinggalan"
    " tertinggal error rusak habis jelek buruk lemot lambat hilang susah gangguan padam kurang tidak ada"
    " bagus baik stabil lancar putus putus-putus putus2 naik turun lemah minim sekali sebentar dari pagi"
)
ILL = word_set(
    "lowbat lowbet lobet mati drop ketinggalan tertinggal error rusak habis jelek buruk lemot lambat hilang"
    " susah gangguan padam kurang putus putus-putus putus2 turun lemah minim tidak"
)
WISHED = run_words.BLESSINGS | run_words.BLESSED | CALL | word_set("yang yg baca membaca jadi ke")
PRAYED = CALL | word_set("saja restu restunya semua")
GREETED = (
    run_words.BLESSINGS
    | run_words.PARTS_OF_DAY
    | CALL
    | word_set(
        "bekerja kerja kerjanya bertugas beraktivitas aktivitas beristirahat istirahat hangat hormat takzim"
        " dari humas tim kantor rumah ruangan di hari libur selamanya untuk buat kepada"
    )
)
THANKED = (
    (
        (run_words.DEEDS - run_words.OUTSTANDING - run_words.DONE_TO_TEXT - {"menungu"})
        - word_set("menunggu revisinya perbaikannya koreksinya info infonya informasi informasinya")
    )
    | run_words.YOURS
    | CALL
    | word_set(
        "sudah atas untuk buat kepada kerja keras kerasnya kerasta banyak sekali semua tim cepat cepatnya"
    )
    | word_set(
        "kegiatan kegiatannya acara acaranya kami kita dan di humas daerah posyandu sekolah desa berita"
        " rilisnya bersabar sabar meliput diliput diingatkan"
    )
)
NO_PLACE = (
    words.HEDGES
    | words.OTHERS
    | words.ROLES
    | words.DECISIVE
    | words.PERSONS
    | phrases.READING
    | run_words.PARTS
    | run_words.TEXTS
    | run_words.CHANNELS
    | KIN
    | {"bagian"}
)
NOUNS = PLACES | OF_PLACES | BUSINESS | OF_BUSINESS | KIN | COMPANY | HOLDERS | OCCUPIED | ABSENCE
LEADING = (
    NOUNS
    | CITIES
    | TENDING
    | MEETING_WITH
    | NEAR
    | word_set(
        "tadi ada ikut masih seharian dan sejak untuk urusan tugas keperluan selesai kelar keluar pulang lagi"
        " sedang otw hadiri menghadiri mengikuti sampai tiba turun masuk ngantor sambil sementara pagi siang"
        " meliput diliput"
    )
)
"""What a noun hangs on: "baru baca undangan" tells what was read."""
