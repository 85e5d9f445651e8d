"""What the writer is at while he answers: remarks of humasd.answers.remarks.cutting, as whole clauses.

Those of humasd.answers.remarks.reasons are known by how they open; these are chores, and what befalls people.
"""

from __future__ import annotations

from humasd.answers.beside.clauses import CALL, any_of, clause_of
from humasd.answers.remarks import sources
from humasd.lexicon import company, office_words, whereabouts
from humasd.lexicon.forms import one_of
from humasd.lexicon.patterns import Pattern

_I = any_of("saya kami sa")
_NOW = any_of("lagi sedang masih sementara ini mau tadi memang soalnya kebetulan otw")
_KIN = f"(?:{one_of(company.KIN)}|{any_of('cucu bayi ponakan keponakan menantu mertua')}|orang rumah )"
_PLACES = whereabouts.PLACES - {"acara", "proyek", "jalan"}
_PLACE = f"(?:{one_of(_PLACES, whereabouts.CITIES)}|{sources.NAME} |sini |sana )"
_MINDING = any_of(
    "momong ngemong gendong nyuapin menyuapi mandikan mandiin nemenin temani menemani jenguk besuk"
)
_WHITHER = any_of("sekolah les ngaji berobat kuliah ke dokter bandara")
_CHORE = (
    f"(?:{any_of('nonton menonton')}{any_of('bola tv film anak-anak pertandingan turnamen lomba')}"
    f"|{any_of('cuci nyuci mencuci')}{any_of('mobil motor baju piring')}"
    f"|isi {any_of('bensin solar bbm angin pulsa kuota')}|{any_of('tambal ganti')}ban "
    f"|servis {any_of('mobil motor')}"
    f"|potong rambut |minum obat |{any_of('urus mengurus')}(?:{_KIN}"
    f"|{any_of('pernikahan nikahan paspor ktp stnk sim')})"
    f"|{any_of('panen tanam')}{any_of('cengkeh padi jagung sawit kakao lada merica udang durian langsat')}"
    f"|{any_of('antri antre')}{any_of('bensin solar obat')}?|masuk angin |bersih-bersih |beres-beres "
    f"|jalan-jalan "
    f"|{_MINDING}{_KIN}"
    f"|{any_of('antar nganter ngantar jemput')}{_KIN}{_WHITHER}{{0,2}}"
    f"|{any_of('makan sarapan ngopi belanja masak istirahat berobat mancing memancing berkebun olahraga')}"
    f"{any_of('siang malam pagi sayur bulanan bareng')}?"
    f"|{any_of('flu demam batuk pusing pilek sakit')}{any_of('gigi kepala perut mata')}?"
    f"|kurang enak badan )"
)
_TAIL = (
    f"(?:(?:di|ke|dari) {_PLACE}{{1,2}}|(?:sama|dengan|bareng) (?:{_KIN}|teman-teman |ibu-ibu "
    f"|bapak-bapak ){{1,2}}"
    f"|dari tadi |tadi pagi |sejak (?:tadi|pagi) |ya |ini ){{0,3}}"
)
CHORE = f"{_I}?{_NOW}{{1,3}}{_I}?{_NOW}?{_CHORE}{_TAIL}{CALL}"
_MOVING = any_of("kapal pesawat bandara feri ferry mobil hotel atas")
_AWAY = any_of("dinas bimtek cuti diklat tugas pelatihan umrah umroh haji libur liburan mudik")
STILL = (
    f"masih di {_MOVING}{{1,2}}{CALL}"
    f"|(?:saya )?masih {_AWAY}(?:luar )?(?=(?:di|ke|sampai|hinga) )(?:(?:di|ke) {_PLACE}{{1,2}})?"
    f"(?:(?:sampai|hinga) {one_of(office_words.DAYS)}{{1,3}})?{CALL}"
    f"|(?:tadi |dari tadi ){{0,2}}seharian (?:ini )?(?:di|ke) {_PLACE}{{1,2}}{CALL}"
    f"|tadi (?:saya )?(?:ikut|menghadiri|hadir di"
    f"|ada) {any_of('upacara rapat apel senam takziah hajatan nikahan acara')}"
    f"{any_of('keluarga kantor desa di kecamatan')}{{0,2}}{CALL}"
)
_OUT = any_of("mati padam pemadaman listrik lampu listriknya lampunya")
POWER = clause_of(
    f"(?:{_OUT}|{_PLACE}|{any_of('di sini disini lagi sedang tadi baru dari')}"
    f"|{any_of('sejak sore siang pagi malam terus juga memang')})",
    any_of("mati padam pemadaman"),
    any_of("listrik lampu listriknya lampunya pemadaman"),
    any_of("sini disini lagi sedang tadi dari sejak rumah kantor terus"),
)
"""That there is no electricity with him."""
GUEST = clause_of(
    f"(?:{any_of('ada tamu urusan keperluan hajatan kedatangan')}"
    f"|{any_of('tadi soalnya barusan lagi ini kebetulan sebentar')}"
    f"|{any_of('di rumah kantor keluarga mendadak sekolah anak banyak')})",
    any_of("ada kedatangan"),
    any_of("tamu urusan keperluan hajatan"),
    any_of("tadi soalnya barusan lagi ini kebetulan"),
)
_DEVICE = any_of("hp handphone ponsel laptop komputer wifi internet jaringan printer email listrik")
_BROKEN = any_of(
    "rusak mati error eror hang lowbat lobet lowbet drop ngedrop dicas dicharge macet gangguan lambat"
    " lemot habis silent"
)
BROKEN = (
    f"{_DEVICE}(?:saya |di |kantor |rumah |hp "
    f"|juga ){{0,2}}{any_of('lagi tadi sudah mau baru sempat masih memang juga')}{{1,2}}"
    f"{_BROKEN}(?:total |dari tadi |terus |lagi |baterai |baterainya ){{0,2}}{CALL}"
)
TREAT = (
    f"(?:{any_of('kopi kopinya bakso baksonya makan makannya traktirannya')}{{1,2}})"
    f"(?:menyusul |(?:nanti )?saya (?:yang )?{any_of('traktir bawakan bayar')})(?:ya )?{CALL}"
)
"""What he means to stand them."""
MISHAP = (
    f"(?:(?:email|surel|balasan|jawaban|pesan) saya |{any_of('emailku balasanku jawabanku pesanku')})"
    "(?:tadi )?"
    f"tidak (?:ji )?{any_of('terkirim masuk sampai keluar')}"
    f"{any_of('tadi dari rupanya ternyata pagi kemarin')}{{0,3}}"
    f"|ban (?:mobil |motor |saya )?{any_of('bocor kempes pecah')}|{any_of('pesawat kapal feri kereta')}"
    f"(?:saya )?"
    f"{any_of('delay tertunda terlambat')}(?:[1-9] jam |lagi "
    f"|terus )?|{any_of('notif notifikasi notifikasinya')}"
    f"(?:tadi |saya )?{any_of('tertutup mati telat terlewat')}|(?:emailnya |surelnya "
    f"|tadi )?masuk (?:ke )?spam (?:tadi )?"
    f"|di sini (?:masih|sudah) (?:larut )?{any_of('subuh pagi siang sore malam')}"
    f"|saya (?:pamit |mau )?{any_of('istirahat tidur')}{any_of('dulu duluan')}"
)
SLEEPY = (
    f"(?:(?:mata|mataku|kepala) (?:saya )?(?:sudah |lagi ){any_of('berat perih pening pusing sakit')}"
    f"|(?:mata |mataku )?(?:saya )?(?:sudah |lagi ){any_of('ngantuk mengantuk')})(?:sekali |ini )?{CALL}"
)

_PERSONAL = any_of(
    "sholat shalat salat jumatan tarawih magrib isya asar dzuhur subuh makan sarapan mandi tidur"
    " istirahat olahraga ngaji"
)
_JUST_NOW = Pattern(
    f"(?:saya )?baru (?:saja )?{any_of('selesai habis abis kelar bangun pulang beres')}"
    f"(?:dari )?{_PERSONAL}{{1,2}}"
    f"(?:siang |malam |pagi |ini |di masjid ){{0,2}}{CALL}"
)
"""As a sentence of its own. Of an event it might say when the page shall go up."""

_PATTERNS = (
    POWER,
    GUEST,
    *(Pattern(pattern) for pattern in (CHORE, STILL, BROKEN, TREAT, f"(?:{MISHAP}){CALL}", SLEEPY)),
)


def is_at_something(clause: str, *, apart: bool) -> bool:
    """What the writer does or suffers while he answers. `apart`: told in a sentence of its own."""
    if apart and _JUST_NOW.match(clause):
        return True
    return any(pattern.match(clause) for pattern in _PATTERNS)
