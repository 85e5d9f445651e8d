"""What the text tells of, and why it shall appear: remarks of humasd.answers.remarks.cutting.

Gladness at it, praise of the event, whom it matters to, who asked for it. Whole clauses of closed words
(humasd.answers.beside.clauses), over the usual spelling.
"""

from __future__ import annotations

from humasd.answers.beside.clauses import CALL, any_of, clause_of
from humasd.answers.remarks import sources
from humasd.lexicon import run_words, whereabouts
from humasd.lexicon.forms import one_of
from humasd.lexicon.patterns import Pattern

_MOST = 13
"""Words of a clause."""
_PLACE = f"(?:{one_of(whereabouts.CITIES)}|{sources.NAME} )"
_GLAD = any_of("berbahagia berbangga senang bangga gembira bahagia terharu bersyukur lega")
_NEWS = any_of("berita beritanya kabar kabarnya rilis rilisnya naskahnya tulisannya ini itu kabar baik bagus")
_WITNESSING = any_of(
    "membaca baca bacanya membacanya lihat melihat melihatnya lihatnya dengar mendengar dengarnya"
)
_FEAT = any_of(
    "prestasi prestasinya capaian capaiannya keberhasilan keberhasilannya hasilnya panennya kemajuan juara"
)
_FOLK = any_of(
    "petani nelayan guru atlet siswa pelajar warga masyarakat pemuda anak-anak adik-adik kafilah pramuka"
    " umkm"
    " perajin pengrajin kader daerah kita kami"
)
_SAID_GLADLY = (
    f"(?:{_GLAD}|{_NEWS}|{_WITNESSING}|{_FEAT}|{_FOLK}|{_PLACE}"
    f"|{any_of('saya kami ikut turut sangat juga jadi sekali')}"
    f"|{any_of('banget atas dengan sama dan oleh di untuk bagi para sungguh benar-benar')})"
)
_WITH_OTHERS = any_of("ikut turut sangat sungguh juga jadi")
GLADNESS = clause_of(_SAID_GLADLY, _GLAD, f"(?:{_WITH_OTHERS}|{_FOLK}|{_WITNESSING})", most=_MOST)

_EVENT = (
    f"(?:{any_of('acaranya kegiatannya pelaksanaannya panennya')}"
    f"|{any_of('upacaranya festivalnya lombanya pelantikannya')}"
    f"|{any_of('kunjungannya pamerannya peresmiannya pawainya')}"
    f"|{any_of('pentasnya penampilannya sambutannya antusiasnya')}"
    f"|panen raya |(?:acara|kegiatan) (?:ini|kita|kemarin|tadi) )"
)
_GRAND = (
    f"(?:{any_of('lancar sukses berhasil melimpah meriah hebat membanggakan keren')}"
    f"|{any_of('mantap ramai semarak khidmat mengharukan berkesan')}"
    f"|luar biasa "
    f"|{any_of('patut layak pantas')}{any_of('bangga dibanggakan diapresiasi dicontoh disyukuri ditiru')})"
)
_OF_EVENT = any_of(
    "alhamdulillah syukur syukurlah memang sungguh benar-benar sangat sekali banget juga semua kemarin tadi"
    " berjalan berlangsung dengan di dan ya kita kami hari minggu"
)
_ANEW = "(?:(?:tahun|kali|mingu|bulan) ini )"
EVENT = clause_of(
    f"(?:{_EVENT}|{_FOLK}|{_GRAND}|{_ANEW}|{_PLACE}|{_OF_EVENT})", _GRAND, f"(?:{_EVENT}|{_FOLK})", most=_MOST
)
"""Praise of the event, or of those of whom it tells."""
_MORE = any_of("lebih makin semakin baik maju sukses meriah bagus banyak meningkat berhasil sejahtera lagi")
NEXT_TIME = clause_of(
    f"(?:{one_of(run_words.WISHING)}|{_MORE}|{_FOLK}"
    f"|{any_of('bisa dapat akan hasilnya panennya acaranya juga semua')}"
    "|(?:tahun|kali|bulan) depan |ke depan |kedepan |kedepanya |ke depanya )",
    one_of(run_words.WISHING),
    "(?:(?:tahun|kali|bulan) depan |hasilnya |panenya |acaranya )",
    _MORE,
    most=_MOST,
)
"""A wish for the event of next year."""

_SINCE = "(?:(?:sudah|juga|memang|soalnya|dari tadi|sejak (?:tadi|kemarin|pagi)) ){0,3}"
_PEOPLE = any_of("orang warga masyarakat teman-teman rekan-rekan wartawan media panitia keluarga guru petani")
_ASKS = any_of(
    "tagih menagih tanya nanya bertanya menanyakan tanyakan tanya-tanya nanyain cari mencari nyari"
)
_COMES_OUT = any_of("keluar tayang terbit naik muncul dimuat ditayangkan rilis ada")
_FOR_WHAT = (
    f"(?:kapan (?:beritanya |rilisnya )?{_COMES_OUT}"
    f"|(?:soal |tentang )?(?:beritanya |rilisnya |berita ini ))?"
)
_ASKER = (
    f"(?:{any_of('pak bapak bu ibu')}{{1,2}}"
    f"|{any_of('ketua camat kades lurah kapus kadis bupati wabup sekda')}"
    f"|{any_of('pkk dprd panitia desa dharma wanita bhayangkari persit kepala sekolah')}|{_PLACE})"
)
ASKED_FOR = (
    f"{_SINCE}banyak (?:{_PEOPLE}|yang |juga |sudah ){{0,4}}{_ASKS}{_FOR_WHAT}"
    f"(?:di (?:wa|grup) |ke saya |dari tadi ){{0,2}}{CALL}"
    f"|{_SINCE}(?:{_PEOPLE}){{1,2}}(?:sudah |juga |pada |banyak |terus |yang ){{1,3}}{_ASKS}{_FOR_WHAT}{CALL}"
    f"|(?:kebetulan |tadi |barusan |kemarin |memang ){{0,3}}{_ASKER}{{1,5}}(?:tadi |juga "
    f"|sudah ){{0,2}}{_ASKS}"
    f"kapan (?:beritanya |rilisnya ){_COMES_OUT}{CALL}"
    f"|{_SINCE}(?:saya |kami )?(?:ditanya|ditagih) (?:terus |ka |(?:sama "
    f"|oleh )?{_PEOPLE}{{1,2}}){{0,2}}(?:terus )?{CALL}"
)
"""Who would like to read it; what else he asked is not passed over."""

_TOPIC = (
    f"(?:{any_of('jembatan jalan sekolah puskesmas bantuan pupuk')}"
    f"|{any_of('bibit listrik irigasi pasar pelabuhan bandara')}"
    f"|{any_of('kesehatan pendidikan pertanian perikanan beasiswa banjir')}"
    f"|{any_of('bencana korban pelayanan umkm air bersih')}"
    f"|{any_of('rumah sakit hak kepentingan kebutuhan hajat')}"
    f"|{any_of('hidup orang banyak kesejahteraan keselamatan program')}"
    f"|{any_of('layanan publik pembangunan prestasi pemilu imunisasi stunting')}"
    f"|{any_of('gizi desa kecamatan infrastruktur penting dan')}"
    f"|{_FOLK}|{_PLACE})"
)
_AWAITED = (
    f"yang (?:(?:sudah|lama|sangat|memang) ){{0,3}}"
    f"{any_of('ditunggu ditunggu-tunggu dinanti dinanti-nanti dinantikan dibutuhkan diharapkan')}"
    f"(?:oleh )?{_FOLK}{{0,3}}"
)
MATTERS = (
    f"(?:apalagi|terlebih|lebih-lebih) (?:lagi )?(?:ini |beritanya |karena )?"
    f"{any_of('menyangkut tentang soal terkait untuk menyentuh mengenai demi')}"
    f"{_TOPIC}{{1,5}}(?:{_AWAITED})?{CALL}"
)
_DONE = any_of("selesai dilaksanakan terlaksana berlangsung digelar dilakukan usai terselenggara berakhir")
_IS_DONE = (
    f"(?:pelaksanan )?{any_of('kegiatan acara kegiatannya acaranya pelaksanaannya')}(?:ini |tersebut "
    f"|dimaksud )?sudah {_DONE}"
    f"{{1,2}}(?:dengan (?:baik |lancar |sukses |tertib )(?:dan (?:lancar|sukses|tertib"
    f"|aman) )?|{sources.WHEN}){{0,3}}"
)
_VERIFIED = any_of(
    "diverifikasi divalidasi dikonfirmasi dicocokkan dicek diperiksa direkonsiliasi diklarifikasi"
)
_IS_CHECKED = (
    f"{any_of('seluruh semua')}?{any_of('data datanya angkanya angka')}(?:juga )?sudah (?:{_VERIFIED}"
    f"(?:dan {_VERIFIED})?"
    f"(?:(?:oleh|dengan|ke|bersama"
    f"|di) {sources.UNIT}{{1,5}})?|{any_of('valid benar final lengkap akurat')})"
)
_PAST = (
    f"{any_of('kegiatan acara kegiatannya acaranya pelaksanaannya')}(?:ini )?sudah (?:dari |sejak )?"
    f"(?:kemarin|lewat|lama|berlalu|(?:beberapa|dua|tiga) hari lalu|(?:mingu|pekan) lalu) "
)
_FEAST = any_of(
    "hut hari jadi korpri kemerdekaan raya peringatan ulang tahun pahlawan ibu guru santri kartini"
)
_DAY_TO_COME = f"(?:besok|lusa|hari ini|(?:mingu|pekan|bulan) ini) (?:sudah |adalah )?{_FEAST}{{1,4}}"
GROUNDS = (
    f"(?:{any_of('acaranya kegiatannya')}(?:sudah )?{sources.WHEN}{{1,2}}"
    f"|{_IS_DONE}(?:(?:dan|serta) {_IS_CHECKED})?|{_IS_CHECKED}(?:(?:dan|serta) {_IS_DONE})?"
    f"|{_PAST}|{_DAY_TO_COME})[.]"
)
"""On what ground, behind "mengingat": that it took place, and the data were checked."""

_WORTH = any_of("bagus baik penting positif bermanfaat menarik strategis istimewa mulia")
_TOLD_OF = any_of("program berita kegiatan informasi info kabar prestasi")
WORTHY = (
    f"(?:ini |itu )(?:memang )?{_TOLD_OF}(?:yang )?{_WORTH}(?:sekali )?(?:yang |dan |untuk ){{0,2}}"
    f"{any_of('perlu patut layak pantas penting')}?"
    f"{any_of('diketahui dibaca diapresiasi disebarluaskan dicontoh')}"
    f"(?:oleh )?(?:{_FOLK}|publik |orang |banyak ){{0,4}}{CALL}"
)
"""Why it is worth to be read."""

SWIFT = Pattern(
    f"baru (?:{any_of('tadi kemarin semalam barusan')}{any_of('pagi siang sore malam')}?)"
    f"{any_of('kegiatannya acaranya')}(?:sudah |langsung ){{1,2}}{any_of('jadi ada selesai')}"
    f"{any_of('beritanya rilisnya naskahnya')}{CALL}"
)
"""How soon after the event it was written."""
EQUAL = Pattern(
    f"tidak kalah {any_of('sama dengan dari')}{any_of('wartawan media koran jurnalis penulis')}"
    f"(?:{any_of('nasional besar senior profesional kota lokal')}|{_PLACE}){{0,2}}{CALL}"
)
"""Praise of those who wrote it, beside others of the trade."""

_PATTERNS = (
    SWIFT,
    EQUAL,
    GLADNESS,
    EVENT,
    NEXT_TIME,
    Pattern(ASKED_FOR),
    Pattern(MATTERS),
    Pattern(WORTHY),
)
_GROUNDS = Pattern(GROUNDS)
_TOUCHES = Pattern(
    f"(?:ini |beritanya ){any_of('menyangkut tentang terkait untuk menyentuh')}{_TOPIC}{{1,5}}{CALL}"
)
_BECAUSE = Pattern(f"{any_of('mengingat karena krn sebab soalnya')}")


def is_of_occasion(clause: str) -> bool:
    """Gladness, praise of the event, who asks for the page, whom it matters to, and on what ground."""
    because = _BECAUSE.match(clause)
    told = clause[because.end() :] if because else clause
    if because and (_GROUNDS.match(told) or _TOUCHES.match(told)):
        return True
    return any(pattern.match(told) for pattern in _PATTERNS)
