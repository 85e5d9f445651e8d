"""How Indonesian news name who speaks: behind a verb ("ujar Bupati"), or before one ("Bupati mengatakan")."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SAYS = (
    r"(?:ujar|kata|tutur|ungkap|jelas|sebut|tegas|papar|terang|imbuh|tambah|pungkas|ucap|tandas|harap|terang"
    r"|tukas|pinta|beber|lanjut|pesan|urai|sambung|keluh|aku|cetus|seloroh|kenang|ulas)(?:nya)?"
    r"|demikian disampaikan|[Mm]enurut"
    r"|(?:dibawakan|dipaparkan|dipandu) (?:langsung )?oleh"
    r"|(?:disampaikan|dikatakan|diungkapkan|ditegaskan|ditambahkan)(?: oleh)?"
)
_REPORTS = (
    r"(?:mengatakan|menyampaikan|menyebut(?:kan)?|menegaskan|mengungkap(?:kan)?|menjelaskan|menerangkan"
    r"|menuturkan|memaparkan|menyatakan|melaporkan|menilai|berharap|mengharapkan|berpesan|mengajak|menambahkan"
    r"|mengimbau|menghimbau|meminta|mengingatkan|menduga|menekankan|mengaku|mengapresiasi|berkata|bersyukur"
    r"|menceritakan|mengucap(?:kan)?|memastikan|membeberkan|menguraikan|menginformasikan|berterima kasih"
    r"|optimistis|mendorong|menyambut baik|membenarkan|(?:sangat )?bangga"
    r"|memberi(?:kan)? apresiasi|berujar|bertutur|bercerita|menjawab|menyarankan|mengumumkan|merinci"
    r"|menanggapi"
    r"|menyayangkan|menjanjikan|menjamin|terharu|menyoal|mengklaim|mempersilakan|mewanti-wanti|memberi pesan"
    r"|menitipkan"
    r"|menggarisbawahi"
    r"|memaklumi|mencontohkan|menyerukan|menginginkan|berjanji|menyimpulkan|membantah|menyadari|memperkirakan|memprediksi|menghendaki"
    r"|mengemukakan|berbagi|mengeluhkan|bercita-cita|menaksir|memuji|menyoroti|menargetkan|mengakui|mengusulkan|merekomendasikan|mempertanyakan|mengisahkan|menginstruksikan|memerintahkan|berpendapat"
    r"|mengibaratkan|mengenang|mendesak|mengkritik|bertekad|berkomitmen|berkelakar|merasa|memohon|menegur|meyakini|bilang"
    r"|minta|ajak|imbau|himbau|ingatkan|sampaikan|jelaskan|tegaskan|katakan|harapkan)\b"
)
WORD = (
    r"(?:[A-Z](?=\.\s)|[dDI]rs?|dr[gh]|Dra|Hj|Ny|Ir|KH|Ust|Pdt|Prof|Muh|Moh|Abd?|Dt|Tgk|AG|TGH|Capt|Kol|Sdri?|Bp|Kapt|Inf|Ns|Bd|Apt|Kab|Kec|Kel|Plt|Plh|Pjs?"
    r"|[A-Z][bcdfghjklmnpqrstvwxyz]{1,3}(?=\.\s[A-Z]))\."
    r"|\((?:Purn|Pur|Hc|Marinir|Mar|P|E|S|T|K)\.?\)"
    r"|[A-Z][A-Za-z]{0,4}\.[A-Z][A-Za-z]{0,5}(?:-[A-Z]{1,4})?(?:\.[A-Z][A-Za-z]{0,4}){0,2}(?:\.(?=,|\s[a-z]))?|[A-Z][a-z]{1,3}\.(?=,)"
    r"|[SM]\.\w{1,4}(?:\.\w{1,3}\b)?(?:\.(?=,|\s[a-z]))?|[A-Z]{1,4}\.(?=,)"
    r"|(?!(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu)\b)[A-Z][\w'’-]*"
)
"""A word of a name; a full stop stands only after a title, an initial or within a degree."""
_NUMBER = r"\d{1,4}(?:[/-][\w/]{1,12})?(?![\w.])"
"""A number in an office's name: "SDN 101", "Kodim 1403/Palopo"."""
GAP = r"[ \t\xa0]+"
BEHIND = re.compile(
    rf"\b(?:{_SAYS}|[KU]ata|Ujar|Tutur|Ungkap),?{GAP}((?:{WORD})"
    rf"(?:,?{GAP}(?:dan{GAP}(?=[A-Z])|di{GAP}(?=Dinas|Badan|Bagian|Kantor|Sekretariat|Kementerian))?(?:{WORD}|{_NUMBER})){{0,13}})"
)
_OFFICE = (
    r"Kepala|Ketua|Wakil|Bupati|Wabup|Camat|Lurah|Kades|Kadus|Sekretaris|Sekda|Sekdes|Direktur|Direktris"
    r"|Ka(?:dis|ban|pus|bag|sub(?:ag|bid)|bid|si|sat|polres|polsek|jari|puskesmas|kankemenag)|Kasubbag|Danramil"
    r"|Dandim|Komandan|Asisten|Staf|Plt\.?|Plh\.?|Pj\.?|Koordinator|Manajer|Manager|Anggota|Bidan|Bendahara"
    r"|Penanggung jawab|Pemimpin|Pengasuh|Juru bicara|Fasilitator|Kepsek|Kasatpol|Pustakawan"
    r"|Pimpinan|Inspektur|Penyuluh|Panitia|Perwakilan|Tokoh|Imam|Pendeta|Rektor|Dekan|Narasumber|Ustadz?|Ustaz"
    r"|Babinsa|Bhabinkamtibmas"
    r"|Bapak|Ibu|Ny\.|Hj?\.|dr[gh]?\.|Drs\.|Dra\.|Ir\.|KH\.|Prof\.|Dr\."
)
_RANK = (
    r"(?:Pra(?:tu|ka|da)|Kop(?:da|tu|ka)|Ser(?:da|tu|ka|ma)|Pel(?:da|tu)|Let(?:da|tu)|Lettu|Kapten|Mayor|Letkol|Kolonel"
    r"|Brip(?:da|tu|ka)|Brigpol|Brigadir|Aip(?:da|tu)|Ip(?:da|tu)|AKP|Kompol|AKBP|Kombes(?: Pol)?)"
)
"""A soldier's or policeman's rank, which stands before his name as a title does."""
_SMALL = (
    r"(?:bpk\.?|bapak|ibu|pak|desa|dinas|dusun|kelompok|tani|nelayan|bidang|bagian|umum|koordinator|panitia|pelaksana|harian|regu|dan"
    r"|kelurahan|kecamatan|adat|masyarakat|sekolah|seksi|tim|forum|komisi|agama|pemuda|se-[A-Z]\w+)"
)
"""Words of an office that are written small."""
_GROUP = r"(?!me|ber|di|ter|pe?r|se|ke|(?:yang|lalu|juga|turut|atau|untuk|oleh|asal|usai|saat)\b)[a-z]{4,14}"
"""A word that no list holds between an office and its holder: "Ketua subak I Nyoman Rupa"."""
BEFORE = re.compile(
    rf"(?<![\w.])(?P<name>(?:{_OFFICE}|{_RANK}\b)(?:{GAP}{_GROUP}(?={GAP}[A-Z]))?(?:,?{GAP}(?:{WORD}|{_NUMBER}|{_SMALL}\b)){{0,14}}?)"
    rf"(?:,?{GAP}(?:dalam|saat|usai|seusai|ketika|di{GAP}sela|melalui|selaku|yang)\b[^.,;:\n]{{0,80}}?)?"
    rf",?{GAP}(?:(?:juga|turut|pun|kemudian|lalu|sangat|sendiri){GAP})?{_REPORTS}"
)
"""Who says something must have an office or a title: villages and offices ask and hope as well."""


BEHIND_QUOTE = re.compile(
    rf"[,!?][”\"],?{GAP}(?!(?:kepada|dalam|pada|oleh|dengan|dari|yang|untuk|bagi|saat|serta|bersama|menurut)\b)"
    rf"[a-z]{{4,15}}{GAP}(?P<name>(?:{WORD})(?:,?{GAP}(?:{WORD}|{_NUMBER})){{0,13}})"
)
"""Whoever is named behind a quotation, whatever the verb: "„Kami sita,” ancam Andi"."""


OF_PROFESSION = re.compile(
    rf"\b(?:{_SAYS}){GAP}(?P<name>(?!oleh\b)[a-z-]{{3,20}}(?:{GAP}[a-z-]{{3,20}}){{0,4}}"
    rf",{GAP}(?:{WORD})(?:,?{GAP}(?:{WORD})){{1,6}})"
)
"""A profession instead of an office: "terang dokter spesialis jantung, dr. Sinta Maharani"."""


ONE_OF = re.compile(
    rf"(?P<name>\b[Ss]eorang{GAP}[a-z]{{3,20}}(?:{GAP}\w{{3,20}}){{0,4}},{GAP}(?:{WORD})(?:{GAP}(?:{WORD})){{0,5}})"
    rf"(?:{GAP}\(\d{{1,2}}\))?,?{GAP}{_REPORTS}"
)
"""Somebody without an office: "seorang petani, I Made Sukarta, mengatakan"."""


NAME = rf"(?:{WORD})(?:,?{GAP}(?:{WORD})){{0,6}}"
_AGED = rf"(?:{GAP}\(\d{{1,2}}(?:{GAP}(?:th|thn|tahun))?\))?"
_ALSO = rf"(?:(?:juga|turut|pun|kemudian|lalu|sangat){GAP})?"
_HEAD = (
    rf"(?:(?<![\w.])(?=(?:{_OFFICE})\b)"
    r"|(?:^|(?<=[.!?”\"][ \n]))(?=[A-Z])"
    r"(?!(?:Dalam|Pada|Saat|Selain|Sementara|Menurut|Usai|Melalui|Di|Hal|Kegiatan|Mereka|Ia|Dia|Hadir)\b))"
)
_WHILE = rf",?(?:{GAP}(?:dalam|saat|usai|ketika|yang|di{GAP}sela)\b[^.,;:\n]{{0,60}}?,?)?{GAP}"
_LEADS = r"(?:resmi )?(?:mencanangkan|membuka|menutup|meresmikan|memimpin|memandu|membawakan|memaparkan)\b"
SET_OFF = re.compile(
    rf"{_HEAD}(?P<name>[\w.-]{{1,25}}(?:{GAP}[\w/.’'-]{{1,25}}){{0,10}},{GAP}{NAME})"
    rf"{_AGED}{_WHILE}{_ALSO}(?:{_REPORTS}|{_LEADS})",
    re.MULTILINE,
)
"""A name between commas behind an office, whatever its words: "Ketua kader posyandu, Yuliana, bersyukur";
so also who opened, led or declared something."""
BETWEEN_COMMAS = re.compile(
    rf",{GAP}(?P<name>{NAME}){_AGED},{GAP}(?:yang\b[^.,;:\n]{{0,60}},{GAP})?{_ALSO}"
    rf"(?:(?P<told>{_REPORTS}|(?:lega|(?:ter)?haru|senang|gembira|puas|prihatin|yakin|kaget)\b)|(?!(?:berada|bertempat|bersama|beserta|berusia|meninggal|menghadiri|menyaksikan|mendampingi|meraih|merebut|menyabet"
    r"|memperoleh|mendapat(?:kan)?|menerima|memenangi|menjuarai|mengantongi|membawakan|membeli|berlatih)\b)"
    r"(?:me|ber)[a-z]{4,20}\b|t(?:ak|idak)\b|(?:ingin|siap)\b)"
)
"""A name set off behind whatever tells who it is, before any deed: "Peserta asal Wotu, Nai, berencana"."""
IN_AREA = re.compile(
    r"(?<!Kepala )(?<!Sekretaris )(?<!Ketua )(?<!Perangkat )"
    r"\b(?:Desa|Kelurahan|Kecamatan|Kabupaten|Kota|Dusun|Lingkungan|Provinsi|Pulau|di|ke|dari)(?:\s[\w-]{2,20}){1,3}$"
)
AT_AREA = re.compile(r"\b(?:di|ke|dari)\s[^,.]{0,40}$")
NO_PERSON = re.compile(
    r"(?:Desa|Kelurahan|Kecamatan|Kabupaten|Kota|Dusun|Provinsi|Dinas|Badan|Bagian|Puskesmas|RSUD|Pol(?:res|sek|da)"
    r"|Kodim|Koramil|PT|CV|SD|SMP|SMA|SMK)\b"
)
IS_OF_AREA = re.compile(
    rf"^(?!(?:{_OFFICE})\b)[^,]*,\s(?:Desa|Kelurahan|Kecamatan|Kabupaten|Kota|Dusun|Provinsi)\s[^,]*$"
)
"""A body with where it is, which hopes and opens as people do: "Koperasi Melati, Kecamatan Wotu"."""
BEFORE_NAME = re.compile(
    r"^.*(?:[a-z]{4}\.\s|\bme[a-z]{4,15}(?:kan|i)\s)|^(?:Menanggapi|Menyikapi|Menjawab)\s[^,]{1,60},\s"
)
"""The end of another sentence, or of its verb, before a name."""
ON_BEHALF = re.compile(
    rf"\bmelalui{GAP}(?P<name>(?:{_OFFICE}|Kasi?humas)(?:,?{GAP}(?:{WORD}|{_NUMBER}|{_SMALL}\b)){{1,12}}?),?{GAP}{_REPORTS}"
)
"""Who speaks for another: "Kapolres … melalui Kasihumas Bripka Taufik menuturkan"."""
_BEFORE_QUOTATION = r"(?=(?:[^.!?“”\"\n]|\.(?=\d)){1,250}[.!]\s{1,3}[“\"])"
BEFORE_QUOTE = re.compile(
    rf"{_HEAD}(?P<name>[\w.-]{{1,25}}(?:{GAP}[\w/.’'-]{{1,25}}){{0,10}},{GAP}{NAME}),{GAP}[a-z]{_BEFORE_QUOTATION}",
    re.MULTILINE,
)
"""A name so set off in a sentence of any verb that a quotation follows."""
APPOSED = re.compile(
    rf"(?:^|(?<=[.!?”\"][ \n]))(?P<name>(?:{WORD})(?:{GAP}(?:{WORD})){{0,4}}){_AGED}"
    rf",{GAP}[a-z][\w-]{{2,20}}(?:{GAP}[\w-]{{2,20}}){{0,6}},{GAP}(?:{_REPORTS}|[a-z]{_BEFORE_QUOTATION})",
    re.MULTILINE,
)
"""A name of which is told in small words whose it is: "Nurul Hikmah, penggagas kegiatan, mengaku"; before a
quotation, whatever the verb."""
RECALLED = re.compile(
    rf"(?:(?:^|(?<=[.!?”\"][ \n]))(?:(?:Dalam|Pada|Lewat|Melalui){GAP}[a-z]{{3,15}}"
    rf"(?:nya|{GAP}(?:ini|itu|tersebut)),?{GAP})?|(?<=, ))"
    rf"(?P<name>(?:(?:I|Ni|La|Wa|St\.?|Hj?\.|dr\.){GAP})?[A-Z][\w'’]{{2,20}}(?:{GAP}[A-Z][\w'’.]{{0,20}}){{0,3}}){GAP}(?:{_REPORTS}|[a-z]{_BEFORE_QUOTATION})",
    re.MULTILINE,
)
"""A name alone, or an office, of somebody whom the text has named in full before; before a quotation,
whatever the verb."""
AS_SPEAKER = re.compile(
    rf"(?P<name>\b[\w-]{{3,20}}(?:{GAP}[\w-]{{2,20}}){{0,8}},{GAP}{NAME}),?{GAP}sebagai{GAP}(?:pemateri|narasumber|pembicara)"
)
ON_DUTY = re.compile(
    rf"(?P<name>\b{NAME},?{GAP}selaku{GAP}(?:{_OFFICE})\b[^.,;:\n]{{0,60}}?),?{GAP}{_ALSO}{_REPORTS}"
)
"""Whose office follows his name: "Kak Hamris Darwis selaku Ketua Kwartir Cabang mengatakan"."""
PRONOUN = re.compile(
    rf"\b(?:oleh|dibawakan|disampaikan|diisi|dipimpin|dibuka|ditutup|narasumber|menghadirkan){GAP}"
    rf"(?:narasumber{GAP}dari{GAP}[^.,\n]{{3,80}},{GAP})?(?P<name>(?:{WORD})(?:,?{GAP}(?:dan{GAP}(?=[A-Z]))?(?:{WORD}|{_NUMBER})){{1,12}})(?:{GAP}[a-z][^.\n]{{0,40}})?\.?{GAP}"
    rf"(?:(?:Dalam|Pada|Lewat)\b[^.,\n]{{1,40}},?{GAP})?(?:[Bb]eliau|[Ii]a|[Dd]ia){GAP}{_ALSO}{_REPORTS}"
)
"""Whom "ia" or "beliau" is: the one whom the sentence before has named last."""
COURTESY = re.compile(r"\b(?:Bapak|Ibu|Bpk|Pak|Bu|Kak|Mas|Mbak|Saudar[ai]|Sdri?)\b\.? (?=[A-Z])(?!Negara\b)")
SMALL_LINES = re.compile(r"^(?=.{30})[A-Z]?(?:[^A-Z\n]|(?<![A-Za-z])[A-Z]{2,8}(?![A-Za-z]))*$", re.MULTILINE)
"""Lines of those who write without capitals, but for the first, which a telephone puts there by itself, and
what is short for something: "PMT"."""
IN_SMALL = re.compile(
    rf"(?:^|(?<=[.!?] ))(?P<name>(?:{_OFFICE})\b[^\n;:]{{3,80}}?),?{GAP}{_ALSO}{_REPORTS}", re.IGNORECASE
)
SMALL_OFFICE = re.compile(
    rf"\b(?P<name>(?:kades|kepala (?:desa|dinas|badan|bidang|sekolah|puskesmas)|camat|lurah|kadis"
    rf"|(?:wakil )?bupati|wabup|ketua|sekda|sekcam|sekdes|kapolsek|danramil|kapolres|direktur)"
    rf"(?:{GAP}[\w/]{{2,20}}){{0,3}}?(?:{GAP}(?:{WORD})){{1,4}}){GAP}(?:{_REPORTS}|harap\b)"
)
"""An office that somebody has written small: "kades Bahari Aminuddin bilang"."""
TITLED = re.compile(rf"(?:{_RANK}{GAP}|(?:Hj?|dr[gh]?|Drs|Dra|Ir|KH|Prof|Dr|Ust|Pdt)\.)")
"""How only a person's name begins."""
BARE = re.compile(rf"(?!(?:{_OFFICE})\b)[\w'’]+(?: [\w'’]+)?")
"""A name without office or title."""


def is_short(name: str) -> bool:
    """Whether a text that names somebody so has mostly named him in full before."""
    return any(pattern.fullmatch(name) for pattern in (BARE, SHORT, ALONE))


_IN_FULL = {
    "Sekda": "Sekretaris Daerah",
    "Wabup": "Wakil Bupati",
    "Wagub": "Wakil Gubernur",
    "Kadis": "Kepala Dinas",
    "Kaban": "Kepala Badan",
    "Kabag": "Kepala Bagian",
    "Kabid": "Kepala Bidang",
    "Kapus": "Kepala (?:UPTD? )?Puskesmas",
    "Kades": "Kepala Desa",
    "Sekdes": "Sekretaris Desa",
    "Sekcam": "Sekretaris (?:Kecamatan|Camat)",
    "Sekwan": "Sekretaris DPRD",
    "Kepsek": "Kepala (?:Sekolah|SD|SMP|SMA|SMK)",
    "Kajari": "Kepala Kejaksaan Negeri",
    "Kapolres": "Kepala Kepolisian Resor",
}
SHORT = re.compile(rf"(?P<office>{'|'.join(_IN_FULL)})(?: (?P<own>[A-Z][\w'’]+))?")
"""An office by its short name, alone or with one name of whoever holds it."""
ALONE = re.compile(rf"(?:{_OFFICE})")
"""An office alone: "Camat"."""


def naming_in_full(name: str) -> Iterator[re.Pattern[str]]:
    """How a text names in full whom it calls by one name, or by an office; the surest first.

    The name between commas; of somebody who is chosen; the office with the name behind it; the name behind
    its office, without commas: "Wakil Bupati Luwu Timur, Hj. Puspawati Husler." for "Puspawati".
    """
    own = re.escape(name)
    more = rf"(?:{GAP}(?:{WORD}))"
    if short := SHORT.fullmatch(name):
        office = rf"\b(?P<name>(?:{short['office']}|{_IN_FULL[short['office']]}){more}{{0,5}},{GAP}"
        yield re.compile(
            office
            + (rf"(?:(?:{WORD}){GAP}){{0,3}}{short['own']}\b{more}{{0,3}})" if short["own"] else rf"{NAME})")
        )
    if re.match(rf"{_RANK}\s", name):
        yield re.compile(rf"\b(?P<name>{own}{more}{{1,3}})")
    yield re.compile(rf",{GAP}(?P<name>(?:(?:{WORD}){GAP}){{0,4}}{own}\b{more}{{0,3}}),")
    yield re.compile(rf"\b(?:memilih|melantik|menunjuk|menetapkan|mengukuhkan){GAP}(?P<name>{own}\b)")
    yield re.compile(rf"\b(?P<name>{own}{more}{{0,3}},{GAP}{NAME})")
    if BARE.fullmatch(name):
        yield re.compile(
            rf"(?<![\w.])(?P<name>(?:{_OFFICE})(?:{GAP}(?:{WORD}|{_NUMBER}|{_SMALL}\b)){{0,9}}?"
            rf",?{GAP}(?:(?:{WORD}){GAP}){{0,3}}{own}\b{more}{{0,3}})"
        )
    elif ALONE.fullmatch(name):
        yield re.compile(rf"(?<![\w.])(?P<name>{own}(?:{GAP}(?:{WORD}|{_NUMBER})){{2,7}})")
