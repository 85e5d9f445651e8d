"""That nothing is wrong with the text, or that it is liked: remarks of humasd.answers.remarks.cutting.

Each is a whole clause of closed words (humasd.answers.beside.clauses), over the usual spelling.
"""

from __future__ import annotations

from humasd.answers.beside.clauses import any_of
from humasd.answers.remarks import sources
from humasd.lexicon import phrases, run_words, words
from humasd.lexicon.forms import one_of, word_set
from humasd.lexicon.patterns import Pattern

_CALLED = f"{one_of(words.PERSONS)}{{0,3}}[.]"
"""Without "ya", by which one wishes for what is said."""
_PART = one_of(
    (run_words.PARTS | run_words.TEXTS) - word_set("ini semua semuanya"),
    word_set(
        "caption captionnya pernyataan pernyataannya jumlah jumlahnya perbaikannya revisinya koreksinya"
        " sambutan sambutannya ucapan ucapannya keterangannya"
        " substansi substansinya penyajian penyajiannya kronologi kronologinya"
    ),
)
_OF_PART = any_of(
    "saya kami pejabat narasumber korban peserta penerima kegiatan tokoh pak bapak bu ibu bupati camat"
    " produksi"
    " panen bantuan kasus kunjungan kehadiran anggaran luas jumlah"
    " pesertanya stunting imunisasi inflasi kemiskinan penduduk pemilih siswa anak warga rumah produksi"
    " gubernur wabup"
)
_PARTS = f"(?:{_PART}{_OF_PART}{{0,2}}(?:ini |itu )?(?:(?:dan|serta|maupun|juga) )?){{1,4}}"
_IS_THERE = (
    f"(?=(?:{_PART}|{_OF_PART}|{any_of('dan serta maupun juga pun semua semuanya')})*"
    "(?:sudah |memang |ini |itu |(?<=nya )(?<!semuanya )))"
)
"""Before a part that is there, as "sudah", "ini" or the ending "-nya" tells; a bare one may be wished for."""
_TOO = "(?:juga |pun |semua |semuanya |memang |sudah |sama sekali ){0,3}"
_I = "(?:saya |kami |sa )"
_NOT = "tidak (?:ji |mi |lagi )?"
_FAULT = any_of(
    "kesalahan kekeliruan kejanggalan kekurangan typo masalah masalahnya kurangnya salahnya cela cacat"
)
_TO_MEND = any_of(
    "diubah direvisi dikoreksi diperbaiki ditambah ditambahkan dikurangi diganti dibenahi"
    " tambahkan koreksi ubah perbaiki kurangi ganti komentari permasalahkan"
)
_FAULTY = (
    "yang (?:"
    f"{any_of('salah keliru janggal kurang tertukar terbalik')}"
    f"|{any_of('terlewat terlewatkan meleset rancu ganjil aneh')}"
    f"|{any_of('mengganjal tercecer bermasalah menyinggung menyimpang tertinggal terpotong berlebihan')}"
    f"|(?:perlu|harus|mesti|usah) (?:lagi )?(?:saya |kami )?{_TO_MEND})"
    f"(?:{any_of('tulis ketik sebut eja gelarnya namanya jabatannya isinya datanya angkanya fotonya')})?"
)
_AT_ALL = (
    "(?:lagi |sama sekali |sedikit pun |sedikitpun |apa-apa |apa pun |apapun |satu pun |satupun |di"
    " dalamnya "
    "|di situ |disitu |di sini |di (?:naskah|berita|rilis|draf)(?:nya)? (?:ini |itu |tersebut )?"
    "|menurut saya |bagi saya |dari saya |sejauh ini |ji |mi |kok ){0,3}"
)
_READ = f"(?:{_I}{one_of(phrases.READING_ACTIVELY)}|{_I}?{one_of(run_words.STUDYING)})"
_AFTER_READING = (
    f"(?:(?:setelah|sesudah|habis) {_READ}(?:(?:ulang|lagi|kembali|teliti|berulang|berkali-kali"
    f"|dua kali|2x"
    "|sampai (?:habis|selesai|akhir)|baik-baik) )*)"
)
"""By the writer: "setelah dicek" may be a check that is still to come."""
NONE_FOUND = (
    f"{_AFTER_READING}?{_I}?{_NOT}"
    f"(?:ada )?{any_of('menemukan temukan nemu ketemu melihat lihat mendapati')}"
    f"(?:ada )?(?:{_FAULT}(?:ketik |tulis |ejan |data )?|{_FAULTY}){_AT_ALL}{_CALLED}"
    f"|{_AFTER_READING}?(?:{_IS_THERE}{_PARTS})?{_TOO}{_NOT}"
    f"ada {_AT_ALL}(?:{_FAULT}|{_FAULTY}){_AT_ALL}{_CALLED}"
)
"""That no fault is in it."""
_READ_FIRST = Pattern(
    f"(?:{_AFTER_READING}|(?:berdasarkan"
    f"|dari) hasil {any_of('telaah telaahan pencermatan pemeriksaan pembacaan kajian')}"
    "(?:saya |kami ))[.]"
)
"""Before a finding behind a comma; before consent it may be yet to come."""

_STIFF = any_of(
    "kaku bertele-tele bertele2 berlebihan lebay berbelit berbelit-belit membosankan muluk muluk-muluk"
    " monoton"
    " bombastis provokatif memojokkan menyudutkan menyerang merugikan rancu menyinggung janggal"
    " tendensius memihak menghakimi"
)
_ANYBODY = (
    f"(?:{any_of('siapa-siapa siapapun orang perasaan')}|siapa pun "
    f"|pihak (?:mana pun |manapun |lain |mana-mana ))?"
)
_NO_VICE = f"{_NOT}(?:(?:terlalu )(?:kaku|panjang|berat|ramai|formal|teknis) |{_STIFF}{_ANYBODY})"
_GOOD = one_of(
    run_words.GOOD - word_set("cukup final layak singkat padat"), word_set("sopan ramah teduh sejuk")
)
_VERY = any_of("sangat memang sudah sekali banget mi sekaliki pas")
_WELL = (
    f"{_VERY}{{0,2}}(?:{_GOOD}|enak (?:untuk )?dibaca |mudah (?:dipahami|dimengerti|dibaca) |ringan )"
    f"{_VERY}{{0,2}}"
)
STYLE = (
    f"{_IS_THERE}{_PARTS}{_TOO}{_NO_VICE}(?:(?:dan |juga ){_NO_VICE})?{_CALLED}"
    f"|(?:{_IS_THERE}{_PARTS}{_WELL}|{_WELL}{_IS_THERE}{_PARTS})(?:dan |tapi )?{_NO_VICE}{_CALLED}"
)
"""How it is written; "judul tidak kaku" alone may be wished for."""
STYLE_TOO = f"(?:dan )?{_NO_VICE}(?:(?:dan |juga ){_NO_VICE})?{_CALLED}"
"""The same behind praise or another remark."""

_LIKED = any_of("suka senang puas bangga salut terkesan cocok")
LIKED = (
    f"(?!.*(?:saya|kami) .*(?:saya|kami) ){_I}(?:sangat |juga |suka ){{0,2}}{_LIKED}(?:sekali |banget )?"
    f"(?:dengan |sama |pada |baca |bacanya |lihat )?"
    f"{_PARTS}(?:kali ini |sekali |banget )?{_CALLED}"
)
_SHOWN_IN_PHOTO = any_of(
    "drone udara danau gunung pantai laut sawah kebun jembatan jalan panen upacara pelantikan anak-anak"
    " warga"
    " petani nelayan siswa matahari pembukaan penutupan lomba festival pameran acara kegiatan lapangan"
    " dronenya kegiatannya acaranya panennya di dari"
)
SPLENDID = (
    f"(?:wah |masya alah |masyalah )?(?:{_GOOD}|luar biasa |bagusnya |kerenya |cantiknya |mantapnya )"
    f"(?:sekali |banget |nian |mi |memang |kak |dek ){{0,2}}(?:itu |ini |(?=[^.]*nya )){_PARTS}"
    f"(?:{_SHOWN_IN_PHOTO}|{sources.NAME} ){{0,4}}{_CALLED}"
)
"""Praise before what is praised, where something tells that it is no wish ("keren banget fotonya")."""
_EMPHATIC = Pattern(
    r"(?:wah|masya|masyalah|luar|sekali|banget|nian|mi|memang|bagusnya|kerenya|cantiknya|mantapnya) "
)
BEST = (
    f"(?:ini |itu |yang ini )(?:mi |memang |sudah ){{0,2}}(?:yang )(?:terbaik|paling (?:bagus|baik|pas"
    f"|tepat|cocok)) {_CALLED}"
    f"|{_PART}(?:ini )?(?:yang )?paling {_GOOD}"
    f"(?:(?:bulan|tahun|mingu|kali) ini |sejauh ini |selama ini ){_CALLED}"
    f"|sudah (?:yang )?(?:terbaik|paling (?:bagus|baik|pas|tepat|cocok)) {_CALLED}"
)

_SAID = any_of("sampaikan maksud maksudkan ucapkan katakan bilang sebutkan utarakan")
_THERE = (
    f"(?:{sources.WHEN}"
    f"|{any_of('waktu saat dalam di pada sambutan rapat acara pidato wawancara telepon')}){{0,4}}"
)
_ALIKE = any_of("sesuai cocok klop sinkron sejalan selaras persis")
_WORDED = any_of("sambutan pidato pernyataan paparan data laporan fakta")
_WHOSE = f"(?:(?:pak|bapak|bu|ibu) )?{any_of('bupati wabup sekda camat kadis gubernur saya')}"
AGREES = (
    f"(?:{_IS_THERE}|(?=(?:kutipan|pernyatan) (?:saya|kami) juga )){_PARTS}{_TOO}"
    "(?:persis |sesuai |sama |cocok |pas ){1,2}(?:seperti |dengan |sebagaimana )?"
    f"yang {_I}{_SAID}{_THERE}{_CALLED}"
    f"|(?=.*(?:sudah|memang) ){_PARTS}{_TOO}{_ALIKE}{{1,2}}(?:dengan |seperti )?{sources.SOURCES}{_CALLED}"
    f"|(?:memang )?sudah {_ALIKE}{{1,2}}dengan {_WORDED}(?:resmi |{_WHOSE}){{0,2}}{_CALLED}"
)
"""With what was said, and with the facts. A bare part may be wished so ("judul sesuai yang saya sampaikan");
"sesuai arahan" without "sudah" would hand the decision on."""
_MENDED = any_of(
    "dikoreksi diperbaiki direvisi dibetulkan dibenahi dirapikan dilengkapi disesuaikan dimasukkan"
)
_AS_SEEN = "(?:rupanya |ternyata )"
_WISHES = any_of("koreksi catatan masukan revisi arahan permintaan saran perbaikan usulan")
MENDED = (
    f"(?:oh |wah |o )?{_AS_SEEN}(?:{_PARTS})?(?:semua |semuanya )?sudah {_MENDED}(?:semua "
    f"|semuanya )?{_CALLED}"
    f"|(?:{_PARTS})?(?:semua |semuanya )?sudah {_MENDED}(?:semua |semuanya )?{_AS_SEEN}{_CALLED}"
)
"""As he sees: alone it might be he who did it."""
_HEEDED = one_of(run_words.HEEDED, word_set("diakomodasi diserap"))
HEEDED = (
    f"(?:semua |semuanya )?{_WISHES}{_I}(?:yang )?(?:kemarin |tadi "
    f"|sebelumnya )?(?:semua )?sudah (?:{_HEEDED}|masuk (?=semua ))"
    f"(?:semua |semuanya |dengan baik ){{0,2}}{_CALLED}"
)
"""That his own wishes were met."""
INCLUDED = f"termasuk {_PARTS}{_OF_PART}{{0,3}}(?:juga )?{_CALLED}"
"""Behind another finding."""

FINDINGS = tuple(Pattern(pattern) for pattern in (NONE_FOUND, STYLE, LIKED, BEST, AGREES, MENDED, HEEDED))
FURTHER = tuple(Pattern(pattern) for pattern in (STYLE_TOO, INCLUDED))
_SPLENDID = Pattern(SPLENDID)
_OPENS_WITH_READING = Pattern("(?:setelah|sesudah|habis) ")

_LOOKED = one_of(
    phrases.READING, word_set("cocokkan konfirmasi bandingkan kroscek croscek crosscheck hitung")
)
_ASKED = any_of(
    "telepon hubungi koordinasi koordinasikan konfirmasikan klarifikasi konfirmasi tanya tanyakan kroscek"
    " cek kontak wa"
)
_HAVING = "(?:sudah (?:saya |kami |sa )|(?:saya |kami |sa )(?:juga |tadi )?sudah )(?:tadi )?"
_OF_ME = (
    f"(?:sudah |tadi ){{0,2}}{any_of('kubaca kucek kuperiksa kulihat kuliat kucocokkan kubandingkan')}"
    "(?:mi |ji )?"
)
"""The same in the region's speech."""
_TO_THE_END = (
    f"(?:(?:{any_of('dua tiga beberapa')}|[23] )kali |2x |3x |berkali-kali |berulang kali |berulang-ulang "
    "|sampai (?:selesai|habis|akhir|tuntas) |dari awal sampai akhir )"
)
"""Without "sudah" only what tells how often or how far it was read; "saya baca ulang" may be to come."""
_AGAIN = "(?:ulang |lagi |kembali |satu-satu |satu per satu |semua |juga |langsung ){0,2}"
_WITH_WHOM = f"(?:(?:dengan|sama|ke|pada|bersama|di|lewat) (?:{sources.SOURCES}|{sources.KNOWING}))"
_CHECKED = Pattern(
    f"(?:{_HAVING}{_LOOKED}|{_OF_ME}){_AGAIN}(?:{_PARTS}{_WITH_WHOM}?|{_WITH_WHOM})[.]"
    f"|(?:saya |kami )(?:sudah |tadi )?(?:baca |periksa |cermati |cek ){_TO_THE_END}[.]"
    f"|{_PARTS}(?:tadi |juga ){{0,2}}{_HAVING}{_LOOKED}{_AGAIN}{_WITH_WHOM}?[.]"
    f"|{_HAVING}{_ASKED}(?:langsung )?(?:ke |sama |dengan |pada )?(?:{sources.KNOWING}"
    f"|{sources.UNIT}{{1,4}})[.]"
    f"|(?:{sources.KNOWING}|{sources.UNIT}{{1,4}}){_HAVING}{_ASKED}{_AGAIN}[.]"
)
_RIGHT = any_of("benar betul cocok sesuai pas klop valid akurat aman lengkap")
_PROVED = Pattern(
    f"(?:{_PARTS}{_TOO}|sudah |ternyata |memang |semua |semuanya ){{0,2}}{_RIGHT}"
    f"(?:adanya |mi |ji |sekali )?(?:semua |semuanya )?{_CALLED}"
    f"|{NONE_FOUND}"
)
_ORDINAL = any_of(
    "satu dua tiga empat lima enam tujuh pertama kedua ketiga keempat kelima keenam terakhir akhir bawah atas"
)
_DOUBTED = Pattern(
    f"(?:tadinya |awalnya |semula |tadi )(?:saya |kami )?(?:sempat )?"
    f"{any_of('kira pikir sangka ragu bingung mengira menyangka khawatir cari')}(?:ada "
    f"|kalau ada )?(?:{_FAULTY}|{_FAULT})"
    f"(?:di {_PARTS})?[.]"
    f"|(?:saya )?(?:kira|pikir|sangka) (?:tadi|tadinya|awalnya|semula) (?:masih )?ada (?:{_FAULTY}"
    f"|{_FAULT})[.]"
)
_THERE_IT_IS = any_of("tercantum disebut disebutkan masuk tertulis ditulis")
_SETTLED = Pattern(
    "(?:tapi |tetapi |namun )?(?:ternyata |rupanya )"
    "(?:tidak |saya yang (?:salah baca|keliru|kurang teliti|salah lihat|kurang baca) "
    f"|(?:memang |semua )?sudah (?:{_THERE_IT_IS}|ada (?=(?:di|pada) ))(?:semua |mi |ji )?"
    f"(?:(?:di |pada )?{any_of('paragraf alinea bagian kalimat halaman')}(?:ke )?(?:{_ORDINAL}|[1-9] ))?"
    f"|(?:sudah |memang ){{0,2}}{any_of('benar betul lengkap sesuai pas aman')}(?:semua |mi "
    f"|ji )?){_CALLED}"
)


def is_finding(clause: str, *, is_more: bool, behind: bool = False) -> bool:
    """That nothing is wrong, or that it is good as it is. `is_more`: another such stands before it; `behind`:
    consent does, which "setelah saya cek" would put off."""
    if behind and _OPENS_WITH_READING.match(clause):
        return False
    if any(pattern.match(clause) for pattern in FINDINGS):
        return True
    if _SPLENDID.match(clause) and _EMPHATIC.search(clause):
        return True
    return is_more and any(pattern.match(clause) for pattern in FURTHER)


def are_check_and_finding(clause: str, following: str, *, behind: bool = False) -> bool:
    """That a part was checked, or somebody asked, and found right; or that a doubt was cleared up."""
    if behind and _OPENS_WITH_READING.match(clause):
        return False
    return bool(
        (_CHECKED.match(clause) and _PROVED.match(following))
        or (_READ_FIRST.match(clause) and (_PROVED.match(following) or is_finding(following, is_more=False)))
        or (_DOUBTED.match(clause) and _SETTLED.match(following))
    )
