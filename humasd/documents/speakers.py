"""Finds who speaks in a text: behind a verb ("ujar Bupati"), or before one ("Bupati mengatakan")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

MAX_TEXT = 60_000
"""Characters looked at."""
MAX_SPEAKERS = 6
MAX_RECALLED = 12
"""Names that are looked for in what stands above."""

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
    r"|menyayangkan|menjanjikan|menyoal|mengklaim|mempersilakan|mewanti-wanti|memberi pesan|menitipkan"
    r"|menggarisbawahi"
    r"|memaklumi|mencontohkan|menyerukan|menginginkan|berjanji|menyimpulkan|membantah|menyadari|memperkirakan|memprediksi|menghendaki"
    r"|mengemukakan|berbagi|mengeluhkan|bercita-cita|menaksir|memuji|menyoroti|menargetkan|mengakui|merasa|memohon|menegur|meyakini|bilang)\b"
)
_WORD = (
    r"(?:[A-Z](?=\.\s)|[dDI]rs?|dr[gh]|Dra|Hj|Ny|Ir|KH|Ust|Pdt|Prof|Muh|Moh|Abd?|Dt|Tgk|AG|TGH|Sdri?|Bp|Kapt|Inf|Dg|Kab|Kec|Kel|Plt|Plh|Pjs?)\."
    r"|\((?:Purn|Pur|Hc|Marinir|Mar|P|E|S|T|K)\.?\)"
    r"|[A-Z][A-Za-z]{0,4}\.[A-Z][A-Za-z]{0,5}(?:\.[A-Z][A-Za-z]{0,4}){0,2}(?:\.(?=,|\s[a-z]))?|[A-Z][a-z]{1,3}\.(?=,)"
    r"|[SM]\.\w{1,4}(?:\.\w{1,3}\b)?(?:\.(?=,|\s[a-z]))?|[A-Z]{1,4}\.(?=,)"
    r"|(?!(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu)\b)[A-Z][\w'’-]*"
)
"""A word of a name; a full stop stands only after a title, an initial or within a degree."""
_NUMBER = r"\d{1,4}(?:[/-][\w/]{1,12})?(?![\w.])"
"""A number in an office's name: "SDN 101", "Kodim 1403/Palopo"."""
_GAP = r"[ \t\xa0]+"
_BEHIND = re.compile(
    rf"\b(?:{_SAYS}|[KU]ata|Ujar|Tutur|Ungkap),?{_GAP}((?:{_WORD})"
    rf"(?:,?{_GAP}(?:dan{_GAP}(?=[A-Z])|di{_GAP}(?=Dinas|Badan|Bagian|Kantor|Sekretariat|Kementerian))?(?:{_WORD}|{_NUMBER})){{0,13}})"
)
_OFFICE = (
    r"Kepala|Ketua|Wakil|Bupati|Wabup|Camat|Lurah|Kades|Kadus|Sekretaris|Sekda|Sekdes|Direktur|Direktris"
    r"|Ka(?:dis|ban|bag|sub(?:ag|bid)|bid|si|sat|polres|polsek|jari|puskesmas|kankemenag)|Kasubbag|Danramil"
    r"|Dandim|Komandan|Asisten|Staf|Plt\.?|Plh\.?|Pj\.?|Koordinator|Manajer|Manager|Anggota|Bidan|Bendahara"
    r"|Penanggung jawab|Pemimpin|Pengasuh|Juru bicara|Fasilitator|Kepsek|Kasatpol|Pustakawan"
    r"|Pimpinan|Inspektur|Penyuluh|Panitia|Perwakilan|Tokoh|Imam|Pendeta|Rektor|Dekan|Narasumber|Ustadz?|Ustaz"
    r"|Bapak|Ibu|Ny\.|Hj?\.|dr[gh]?\.|Drs\.|Dra\.|Ir\.|KH\.|Prof\.|Dr\."
)
_SMALL = (
    r"(?:bpk\.?|bapak|ibu|pak|desa|dinas|dusun|kelompok|tani|nelayan|bidang|bagian|umum|koordinator|panitia|pelaksana|harian|regu|dan"
    r"|kelurahan|kecamatan|adat|masyarakat|sekolah|seksi|tim|forum|komisi|agama|pemuda|se-[A-Z]\w+)"
)
"""Words of an office that are written small."""
_BEFORE = re.compile(
    rf"(?<![\w.])(?P<name>(?:{_OFFICE})(?:,?{_GAP}(?:{_WORD}|{_NUMBER}|{_SMALL}\b)){{0,14}}?)"
    rf"(?:,?{_GAP}(?:dalam|saat|usai|seusai|ketika|di{_GAP}sela|melalui|selaku|yang)\b[^.,;:\n]{{0,80}}?)?"
    rf",?{_GAP}(?:(?:juga|turut|pun|kemudian|lalu|sangat|sendiri){_GAP})?{_REPORTS}"
)
"""Who says something must have an office or a title: villages and offices ask and hope as well."""


_OF_PROFESSION = re.compile(
    rf"\b(?:{_SAYS}){_GAP}(?P<name>(?!oleh\b)[a-z-]{{3,20}}(?:{_GAP}[a-z-]{{3,20}}){{0,4}}"
    rf",{_GAP}(?:{_WORD})(?:,?{_GAP}(?:{_WORD})){{1,6}})"
)
"""A profession instead of an office: "terang dokter spesialis jantung, dr. Sinta Maharani"."""


_ONE_OF = re.compile(
    rf"(?P<name>\b[Ss]eorang{_GAP}[a-z]{{3,20}}(?:{_GAP}\w{{3,20}}){{0,4}},{_GAP}(?:{_WORD})(?:{_GAP}(?:{_WORD})){{0,5}})"
    rf"(?:{_GAP}\(\d{{1,2}}\))?,?{_GAP}{_REPORTS}"
)
"""Somebody without an office: "seorang petani, I Made Sukarta, mengatakan"."""


_NAME = rf"(?:{_WORD})(?:,?{_GAP}(?:{_WORD})){{0,6}}"
_AGED = rf"(?:{_GAP}\(\d{{1,2}}(?:{_GAP}(?:th|thn|tahun))?\))?"
_ALSO = rf"(?:(?:juga|turut|pun|kemudian|lalu|sangat){_GAP})?"
_HEAD = (
    rf"(?:(?<![\w.])(?=(?:{_OFFICE})\b)"
    r"|(?:^|(?<=[.!?”\"][ \n]))(?=[A-Z])"
    r"(?!(?:Dalam|Pada|Saat|Selain|Sementara|Menurut|Usai|Melalui|Di|Hal|Kegiatan)\b))"
)
_WHILE = rf",?(?:{_GAP}(?:dalam|saat|usai|ketika|di{_GAP}sela)\b[^.,;:\n]{{0,60}}?,?)?{_GAP}"
_LEADS = r"(?:resmi )?(?:mencanangkan|membuka|menutup|meresmikan|memimpin|memandu|membawakan|memaparkan)\b"
_SET_OFF = re.compile(
    rf"{_HEAD}(?P<name>[\w.-]{{1,25}}(?:{_GAP}[\w/.’'-]{{1,25}}){{0,10}},{_GAP}{_NAME})"
    rf"{_AGED}{_WHILE}{_ALSO}(?:{_REPORTS}|{_LEADS})",
    re.MULTILINE,
)
"""A name between commas behind an office, whatever its words: "Ketua kader posyandu, Yuliana, bersyukur";
so also who opened, led or declared something."""
_BETWEEN_COMMAS = re.compile(
    rf",{_GAP}(?P<name>{_NAME}){_AGED},{_GAP}{_ALSO}"
    rf"(?:(?P<told>{_REPORTS})|(?!(?:berada|bertempat|bersama|beserta|berusia|meninggal|menghadiri|menyaksikan|mendampingi)\b)"
    r"(?:me|ber)[a-z]{4,20}\b|t(?:ak|idak)\b)"
)
"""A name set off behind whatever tells who it is, before any deed: "Peserta asal Wotu, Nai, berencana"."""
_IN_AREA = re.compile(
    r"\b(?:Desa|Kelurahan|Kecamatan|Kabupaten|Kota|Dusun|Lingkungan|Provinsi|Pulau|di|ke|dari)(?:\s[\w-]{2,20}){1,3}$"
)
_AT_AREA = re.compile(r"\b(?:di|ke|dari)\s[^,.]{0,40}$")
_NO_PERSON = re.compile(
    r"(?:Desa|Kelurahan|Kecamatan|Kabupaten|Kota|Dusun|Provinsi|Dinas|Badan|Bagian|Puskesmas|RSUD|Pol(?:res|sek|da)"
    r"|Kodim|Koramil|PT|CV|SD|SMP|SMA|SMK)\b"
)
_BEFORE_NAME = re.compile(r"^.*(?:[a-z]{4}\.\s|\bme[a-z]{4,15}(?:kan|i)\s)")
"""The end of another sentence, or of its verb, before a name."""
_ON_BEHALF = re.compile(
    rf"\bmelalui{_GAP}(?P<name>(?:{_OFFICE}|Kasi?humas)(?:,?{_GAP}(?:{_WORD}|{_NUMBER}|{_SMALL}\b)){{1,12}}?),?{_GAP}{_REPORTS}"
)
"""Who speaks for another: "Kapolres … melalui Kasihumas Bripka Taufik menuturkan"."""
_BEFORE_QUOTE = re.compile(
    rf"{_HEAD}(?P<name>[\w.-]{{1,25}}(?:{_GAP}[\w/.’'-]{{1,25}}){{0,10}},{_GAP}{_NAME}),{_GAP}[a-z]"
    r"(?=(?:[^.!?“”\"\n]|\.(?=\d)){1,250}[.!]\s{1,3}[“\"])",
    re.MULTILINE,
)
"""A name so set off in a sentence of any verb that a quotation follows."""
_APPOSED = re.compile(
    rf"(?:^|(?<=[.!?”\"][ \n]))(?P<name>(?:{_WORD})(?:{_GAP}(?:{_WORD})){{1,4}}),{_GAP}[a-z][\w-]{{2,20}}"
    rf"(?:{_GAP}[\w-]{{2,20}}){{0,6}},{_GAP}{_REPORTS}",
    re.MULTILINE,
)
"""A name of which is told in small words whose it is: "Nurul Hikmah, penggagas kegiatan, mengaku"."""
_RECALLED = re.compile(
    rf"(?:^|(?<=[.!?”\"][ \n])|(?<=, ))"
    rf"(?P<name>[A-Z][\w'’]{{2,20}}(?:{_GAP}[A-Z][\w'’.]{{0,20}}){{0,3}}){_GAP}{_REPORTS}",
    re.MULTILINE,
)
"""A name alone, or an office, of somebody whom the text has named in full before."""
_AS_SPEAKER = re.compile(
    rf"(?P<name>\b[\w-]{{3,20}}(?:{_GAP}[\w-]{{2,20}}){{0,8}},{_GAP}{_NAME}),?{_GAP}sebagai{_GAP}(?:pemateri|narasumber|pembicara)"
)
_COURTESY = re.compile(r"\b(?:Bapak|Ibu|Bpk|Pak|Bu|Saudar[ai]|Sdri?)\b\.? (?=[A-Z])(?!Negara\b)")
_SMALL_LINES = re.compile(r"^[^A-Z\n]{30,}$", re.MULTILINE)
"""Lines of those who write without capitals."""
_IN_SMALL = re.compile(
    rf"(?:^|(?<=[.!?] ))(?P<name>(?:{_OFFICE})\b[^\n;:]{{3,80}}?),?{_GAP}{_ALSO}{_REPORTS}", re.IGNORECASE
)
_BARE = re.compile(rf"(?!(?:{_OFFICE})\b)[\w'’]+(?: [\w'’]+)?")
"""A name without office or title."""
_LEAST = 4
"""Letters of a name."""


def find_speakers(text: str) -> tuple[str, ...]:
    """Who is quoted, with title and name as written ("Kepala Puskesmas Wotu, dr. Andi Tenri").

    "Bapak" and the like are no part of a name. Of two ways of naming one person only the longer stands.
    """
    text = text[:MAX_TEXT]
    found = sorted((start, name) for start, name in _speakers(text) if len(name) >= _LEAST)
    bare = islice(((start, name) for start, name in found if _BARE.fullmatch(name)), MAX_RECALLED)
    full = {name: named[1] for start, name in bare if (named := _find_in_full(name, text, start))}
    names = tuple(dict.fromkeys(full.get(name, name) for _, name in found))
    whole = (name for name in names if not any(name != other and name in other for other in names))
    return tuple(whole)[:MAX_SPEAKERS]


def _speakers(text: str) -> Iterator[tuple[int, str]]:
    for pattern in (
        _BEHIND,
        _OF_PROFESSION,
        _BEFORE,
        _ONE_OF,
        _SET_OFF,
        _ON_BEHALF,
        _BEFORE_QUOTE,
        _AS_SPEAKER,
        _APPOSED,
    ):
        for match in pattern.finditer(text):
            yield match.start(1), _tidy(_BEFORE_NAME.sub("", " ".join(match[1].split())))
    for line in _SMALL_LINES.finditer(text):
        for match in _IN_SMALL.finditer(line[0]):
            yield line.start() + match.start("name"), _tidy(match["name"])
    yield from _between_commas(text)
    yield from _recalled(text)


def _tidy(name: str) -> str:
    name = _COURTESY.sub("", " ".join(name.split())).rstrip(",")
    return name if name.endswith((" S.", " M.")) else name.rstrip(".")


def _between_commas(text: str) -> Iterator[tuple[int, str]]:
    """Names set off by commas, but for villages and offices, which are set off as well."""
    for match in _BETWEEN_COMMAS.finditer(text):
        before = text[max(0, match.start() - 60) : match.start()]
        pattern = _AT_AREA if match["told"] else _IN_AREA
        named = match["told"] or " " in match["name"]
        if named and not pattern.search(before) and not _NO_PERSON.match(match["name"]):
            yield match.start("name"), _tidy(match["name"])


def _recalled(text: str) -> Iterator[tuple[int, str]]:
    """Those who speak under one name alone, as they were named in full before, set off by commas."""
    alone: dict[str, int] = {}
    for match in _RECALLED.finditer(text):
        alone.setdefault(match["name"], match.start())
    for name, start in islice(alone.items(), MAX_RECALLED):
        if named := _find_in_full(name, text, start):
            yield named


def _find_in_full(name: str, text: str, before: int) -> tuple[int, str] | None:
    """Where, and how, the text before that place names in full whom it calls by one name, or by an office."""
    whole = re.compile(
        rf",{_GAP}(?P<name>(?:(?:{_WORD}){_GAP}){{0,4}}{re.escape(name)}\b(?:{_GAP}(?:{_WORD})){{0,3}}),"
        rf"|\b(?P<office>{re.escape(name)}(?:{_GAP}(?:{_WORD})){{0,3}},{_GAP}{_NAME})"
    )
    named = whole.search(text, 0, before)
    if named is None:
        return None
    kind = "name" if named["name"] else "office"
    return named.start(kind), " ".join(named[kind].split())
