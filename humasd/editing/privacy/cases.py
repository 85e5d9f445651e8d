"""Adults and children whom the law shields: victims, patients, suspects, and those nearest to them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from humasd.documents.speaker_words import REPORTS
from humasd.editing.privacy.found import Found
from humasd.editing.privacy.harm import CRIME, DEEDS, ILLNESS, Harms
from humasd.editing.privacy.headline import is_headline
from humasd.editing.privacy.names import EXPLICIT, NAME, Name, is_person

_CASE_TOLD = "Identitas korban, pasien, atau pihak dalam perkara"
_HEALTH_TOLD = "Data kesehatan seseorang"
_SHIELDED = (
    r"korban|pasien|penderita|penyintas|tersangka|terduga pelaku|ODGJ|ODHA|ODHIV|pengidap|pecandu"
    r"|jenazah|jasad"
    r"|ibu hamil|bumil|ibu nifas|terdakwa|terpidana|narapidana|napi|residivis"
    r"|penyandang (?:disabilitas|difabel|tuna\w+)(?: (?:mental|fisik|intelektual|sensorik|ganda|netra"
    r"|rungu|wicara))?"
)
_LOOSE = r"pelaku|terduga|saksi|almarhum(?:ah)?"
"""Words that are said of anybody where nothing else tells of a case: "pelaku UMKM"."""
_MATTER = (
    rf"{CRIME}|{ILLNESS}|seksual|anak|jiwa|mental|kecelakaan|lalu lintas|laka|tenggelam|hanyut"
    rf"|meninggal(?: dunia)?"
    r"|tewas|luka(?:-luka)?|berat|ringan|selamat|hilang|positif|suspek|rujukan|rawat inap|ris[iy]ko"
    r"|resiko|tinggi"
    r"|risti|narkoba|narkotika|sabu|pencurian|penipuan|korupsi|pertama|kedua|ketiga|perempuan|laki-laki"
    r"|dewasa"
    r"|lansia|kritis|utama|tunggal"
)
_MATTERS = rf"(?:\s(?:dan\s|atau\s)?(?i:{_MATTER})\b){{0,5}}+"
_PLAIN = r"(?:\s(?!(?:di|ke|dari|dan|untuk|bagi|kepada|oleh|agar|akan)\b)[a-z-]{2,20}){0,3}?"
_HELPERS = "".join(
    rf"(?<!{word}\s)"
    for word in ("pengacara", "kuasa hukum", "pendamping", "dokter", "psikolog", "konselor", "penyidik")
)
"""Who acts for a victim is none."""
_TOLD_AFTER = re.compile(
    rf"{_HELPERS}\b(?i:{_SHIELDED}|(?P<loose>{_LOOSE}))\b(?P<matter>{_MATTERS})(?P<plain>{_PLAIN})"
    rf"(?:(?P<explicit>,?\s(?i:{EXPLICIT})\s|\s?:\s)|(?P<comma>,\s)|\s)(?P<name>{NAME})"
)
"""Pasien TBC Andi Baso; korban pemerkosaan, Rina, …; tersangka berinisial AR"""
_CLOSED = re.compile(r",|\s?\(|\.|\s?$", re.MULTILINE)
_CASE = re.compile(rf"\b(?:{_SHIELDED}|(?:{_LOOSE})(?=\s(?:{_MATTER})\b))\b", re.IGNORECASE)
_ILL = re.compile(
    r"\b(?:mengidap|menderita(?!\s(?:kerugian|rugi|kekalahan))|terinfeksi|terjangkit|tertular"
    r"|didiagnos[ai]s"
    rf"|positif\s(?:{ILLNESS}|narkoba|sabu|hamil))\b",
    re.IGNORECASE,
)
_SUFFERS = re.compile(
    rf"\b(?:divonis|dipasung|kecanduan|{DEEDS}|hamil\s(?:\w{{1,12}}\s){{0,3}}(?:akibat|di luar nikah)"
    rf"|keguguran|keracunan"
    rf"|tenggelam|terseret|hanyut|tertimbun|tewas|ditangkap|ditahan(?!\simbang)"
    rf"|gantung diri|bunuh diri|overdosis|dirawat|dirujuk|menjalani (?:perawatan|pengobatan|rehabilitasi"
    rf"|operasi)|dicabuli|diperkosa|dilecehkan|disetubuhi|dianiaya|dibunuh|ditikam|dirundung|disekap"
    rf"|diculik|dikeroyok|ditelantarkan|(?:men)?jadi korban|ditetapkan (?:sebagai )?tersangka"
    rf"|ditemukan (?:tewas|meninggal|tak bernyawa|tidak bernyawa)"
    rf"|hilang(?:\sterseret|\shanyut|\ssejak)|mengalami\s(?:{CRIME}|{ILLNESS}|luka|patah|trauma))\b",
    re.IGNORECASE,
)
_LEADS = (
    r"(?:yang|adalah|merupakan|jadi|menjadi|seorang|salah satu|salah seorang|diduga|sebagai|telah|sudah"
    r"|kini|sempat|ini|itu|juga"
    r"|pernah|positif|dinyatakan|ternyata|lama|sedang|karena|akhirnya|ditemukan)"
)
_ONE = (
    r"(?:seorang\s)?(?:warga|pemuda|pria|lelaki|laki-laki|wanita|perempuan|ibu|bapak|nenek|kakek|lansia"
    r"|nelayan|petani|buruh|sopir"
    r"|pekerja|karyawan|mahasisw[ai]|pengungsi|pengendara|anak|remaja|gadis|bocah|sisw[ai]|pelajar"
    r"|santri|orang)(?:nya)?"
)
"""Words for anybody."""
_LINK = re.compile(
    rf"(?<![\w'.-])(?P<name>{NAME})(?P<age>\s?\([^()\n]{{1,40}}\))?(?P<apposed>(?:,\s[^,.;\n]{{1,60}}(?=,)){{0,2}})(?P<comma>,?)\s(?:{_ONE}\s(?=yang\s))?(?P<leads>(?:{_LEADS}\s){{0,4}})$"
)
"""What leads from a name to what befell its bearer."""
_REACH = 200
"""Characters before a case within which the name that it belongs to stands."""
_AGED = re.compile(rf"(?<![\w'.-])(?P<name>{NAME})\s?\((?:\d{{1,2}}|[^()\n]{{0,20}}\s(?:tahun|thn|th))\)")
_AGED_NEAR = 60
_DIED = re.compile(r"\bmeninggal\b", re.IGNORECASE)
_REPORTS = re.compile(rf"\b{REPORTS}")
_HONORIFIC = re.compile(rf"\b(?:By\.?\s?)?(?:Ny|Tn|An|By|Sdr|Sdri|Nn)\.\s?{NAME}")
_DISGUISED = re.compile(
    rf"(?<![\w'.-])(?P<name>{NAME})\s?\((?i:bukan nama (?:sebenarnya|asli)|nama (?:samaran|disamarkan))"
)
_KIN = re.compile(
    rf"\b(?i:ayah|ibu|paman|bibi|tante|kakek|nenek|kakak|adik|suami|istri|orang ?tua|wali|sepupu|guru"
    rf"|tetangga)(?:\s(?:kandung|tiri|angkat|ngaji))?"
    rf"(?:nya|\s(?i:korban|pasien|bocah itu|anak itu)),?\s(?:(?i:{EXPLICIT})\s)?(?P<name>{NAME})"
)
_CALLED = re.compile(
    rf"\b(?i:{_ONE})(?:\s[a-z]{{2,15}}){{0,3}}?,?\s(?i:(?:yang\s)?(?:bernama|berinisial"
    rf"|inisial))\s(?P<name>{NAME})"
)
"""pemuda bernama Reza"""
_CRIME = re.compile(rf"\b(?:{CRIME})\b", re.IGNORECASE)
_HEALTH = re.compile(
    rf"\b(?:{ILLNESS}|ODGJ|positif narkoba|rekam medis|hamil di luar nikah|catatan kriminal"
    rf"|riwayat penyakit)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?:bernama|atas nama|a\.n\.|berinisial)\s[A-Z]")
_NEAR = 80
"""Characters around a disease within which a name makes it somebody's."""


def find_cases(text: str) -> Iterator[Found]:
    """Each place where a victim, a patient or a suspect can be known, once."""
    seen: set[int] = set()
    for find, what in (
        (_told_after, _CASE_TOLD),
        (_ill, _HEALTH_TOLD),
        (_told_before, _CASE_TOLD),
        (_aged, _CASE_TOLD),
        (_told_otherwise, _CASE_TOLD),
    ):
        for start, end, name in find(text):
            if name not in seen:
                seen.add(name)
                yield Found(start, end, what)
    for match in _HEALTH.finditer(text):
        around = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        if _NAMED.search(around) and seen.isdisjoint(range(match.start() - _NEAR, match.end() + _NEAR)):
            yield Found(match.start(), match.end(), _HEALTH_TOLD)


def _told_after(text: str) -> Iterator[tuple[int, int, int]]:
    """From where to where, and where the name begins, in the order of the text."""
    for match in _TOLD_AFTER.finditer(text):
        name = Name(text, *match.span("name"))
        is_disguised = match["explicit"] is not None and "inisial" in match["explicit"]
        if not (is_disguised or is_person(name.words)) or name.is_officials() or name.begins_plainly():
            continue
        is_loose = match["loose"] is not None and not match["matter"]
        if match["explicit"]:
            is_meant = True
        elif match["comma"]:
            is_closed = _CLOSED.match(text, name.end) is not None
            is_meant = not name.speaks() and (is_closed or not (match["plain"] or is_loose))
        else:
            is_meant = not (match["plain"] or is_loose or name.words.isupper()) and not is_headline(
                text, match.start(), name.end
            )
        if is_meant:
            yield match.start(), name.end, name.start


def _told_before(text: str) -> Iterator[tuple[int, int, int]]:
    for case in _CASE.finditer(text):
        link = _link_to(text, case.start())
        if link and (link["age"] or link["leads"] or link["comma"]):
            yield link.start(), case.end(), link.start()
    yield from _befell(text, _SUFFERS)


def _ill(text: str) -> Iterator[tuple[int, int, int]]:
    yield from _befell(text, _ILL)


def _befell(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int, int]]:
    for case in pattern.finditer(text):
        link = _link_to(text, case.start())
        if link and (link["age"] or not link["name"].isupper()):
            yield link.start(), case.end(), link.start()


def _link_to(text: str, end: int) -> re.Match[str] | None:
    start = max(0, end - _REACH)
    link = _LINK.search(text, max(start, text.rfind("\n", start, end) + 1), end)
    if link is None or not is_person(link["name"]):
        return None
    name = Name(text, *link.span("name")).without_plain_words()
    if name.is_officials() or name.is_quoted() or name.is_a_place() or _REPORTS.search(link["apposed"]):
        return None
    return link if link["age"] or not is_headline(text, link.start(), end) else None


def _aged(text: str) -> Iterator[tuple[int, int, int]]:
    for match in _AGED.finditer(text):
        name = Name(text, *match.span("name"))
        before = re.split(r"[.;] ", name.before[-_AGED_NEAR:])[-1]
        after = re.split(r"[.;\n]", text[match.end() : match.end() + _AGED_NEAR])[0]
        is_case = _CASE.search(before) or any(sign.search(after) for sign in (_CASE, _SUFFERS, _ILL, _DIED))
        if is_case and is_person(name.words) and not name.is_officials():
            yield match.start(), match.end(), name.start


def _told_otherwise(text: str) -> Iterator[tuple[int, int, int]]:
    harms = Harms(text)
    for match in _HONORIFIC.finditer(text):
        if harms.are_near(*match.span()):
            yield match.start(), match.end(), match.start()
    for match in _CALLED.finditer(text):
        if harms.are_near(*match.span()):
            yield match.start(), match.end(), match.start("name")
    for match in _DISGUISED.finditer(text):
        yield match.start(), match.end(), match.start()
    for match in _KIN.finditer(text):
        name = Name(text, *match.span("name"))
        sentence = (
            re.split(r"[.\n]", text[max(0, match.start() - _REACH) : match.start()])[-1]
            + re.split(r"[.\n]", text[match.end() : match.end() + _REACH])[0]
        )
        if _CRIME.search(sentence) and is_person(name.words) and not name.is_officials():
            yield match.start(), match.end(), name.start
