"""The labels of the office's form, and where within a line one ends and its value begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

_LABELS = """
    unit: unit kerja skpd, unit kerja, unit, nama unit kerja skpd, nama unit kerja, nama unit, skpd, opd,
        perangkat daerah, instansi, nama skpd, nama instansi,
        nama opd, asal instansi, unit kerja opd, pengirim, penyelenggara, dinas
    title: judul kegiatan, judul, judulnya, judul nya, judul ny, judul berita, judul rilis,
        judul naskah, nama kegiatan, nama giat, giat, kegiatan,
        judul nama kegiatan,
        jenis kegiatan, acara, nama acara
    activity_date: tanggal kegiatan, hari tanggal, hari tgl, hari tanggal kegiatan, hari dan tanggal,
        hari tanggal jam, hari tanggal waktu, hari tanggal pukul, kapan, tanggal pelaksanaan, tgl kegiatan,
        waktu pelaksanaan, waktu kegiatan, tanggal waktu, waktu dan tempat
    date: tanggal, tgl, waktu, hari, pelaksanaan
    place: tempat, di mana, dimana, tempat kegiatan, lokasi, lokasi kegiatan, tempat pelaksanaan,
        tempat lokasi, lokasi tempat, lokasi giat, bertempat di,
        lokasi kejadian, tempat kejadian, tkp, titik kumpul, wilayah padam,
        wilayah terdampak, area terdampak, lokasi terdampak
    speakers: narasumber, nara sumber, narsum, pembicara, pemateri, pengisi materi
    contact: kontak nama no hp, kontak, kontak person, contact person, narahubung, cp, pic, nama no hp, no hp,
        no hp wa, hp, no wa, wa, no telepon, no telp, telepon, telp, kontak hp,
        nomor hp, kontak yang dihubungi
    category: kategori, kategori berita
    summary: uraian singkat, uraian, uraian kegiatan, uraian singkat kegiatan, isi berita, isi rilis,
        isi naskah, isi kegiatan, narasi, narasi kegiatan, deskripsi, deskripsi kegiatan
    caption: keterangan foto, caption, caption foto, ket foto
    publish_at: waktu terbit yang diinginkan, waktu terbit, jadwal terbit
"""
LABELS = MappingProxyType(
    {
        key: tuple(" ".join(label.split()) for label in labels.split(","))
        for key, labels in re.findall(r"(\w+): ([^:]+?)\s*(?=\w+:|\Z)", _LABELS)
    }
)
"""The form's labels and those that people use in their stead, by the field's key.

Words only, in lower case, without the signs between them. "date" is a label that says no more than that;
in a letter it is the letter's own date.
"""

FORM_KEYS = frozenset(LABELS)
_LOOSE = frozenset({"pengirim", "penyelenggara"})
"""Labels that may ask for somebody else than the unit: who typed the form, who was paid to hold the event."""
_MAX_WORDS = 6
_REACHED_BY = r"hp|handphone|wa|whatsapp|telp|telepon|tlp|kontak|contact|narahubung|dihubungi|pic|cp"
_BESIDE = (
    r"nama|dan|atau|no|nomor|person|yang|yg|dapat|bisa|untuk|pengirim|petugas|penanggung|jawab|pihak|admin|aktif"
    r"|pribadi|anda|bapak|ibu|email|surel"
)
_ASKS_CONTACT = re.compile(
    rf"(?=(?:[a-z]+ ){{0,11}}(?:{_REACHED_BY})\b)(?:(?:{_REACHED_BY}|{_BESIDE})(?: |$)){{1,12}}"
)
"""Of such words alone people make labels that ask whom to call, in ways that no list holds."""
_MAX_LABEL = 200
"""Characters of a label, with its hints."""
_RUN = 300
"""Characters of a value in which another label may stand."""
_PROSE = ("title", "summary", "caption")
"""Values in which a colon may stand after any word."""
_KEY_OF: Mapping[str, str] = {label: key for key, labels in LABELS.items() for label in labels}
_OF_BIRTH = re.compile(r"\b(?:lahir|kelahiran|lhr)\b", re.IGNORECASE)
"""No activity's place or day: "Tempat/Tanggal Lahir"."""
_NUMBER = re.compile(r"^\s*\d{1,2}\s*[.,)]?\s*")
_NUMBERED = re.compile(r"\d{1,2}\s?[.,)]")
_HINT = re.compile(
    r"\((?![^()]{0,40}\d[\d .-]{6})[^()]{0,120}\)?"
    r"|[–—-]\s?(?:contoh|cth|mis|diisi|isi|wajib)\b[ .:]{0,3}\w.*$",
    re.IGNORECASE,
)
"""How a label is to be answered: "(maks. 12 kata)", "– contoh: 17-08-2026"; no telephone number is one."""
LABELLED = re.compile(r"^([^:\n]{2,40}?)\s*:\s*(\S.*)$")
"""A label, and its value behind the colon."""
_LEADERS = re.compile(r"[.…_]{4,}")
_LED = re.compile(
    r"^(?P<label>[^:.…_\n]{0,4}[.)]?[^:.…_\n]{2,60}?(?:no\.[^:.…_\n]{1,20}?)?)\s?:?\s?[.…_]{4,}"
    r"\s?(?P<value>[^\s.…_].*?)\s?[.…_]{3,}\s*$"
)
"""A label, and its value between the dots that were printed for it: "2. Judul ..... Jalan Sehat ....."."""

_BULLET = re.compile(r"^\s{0,5}[->–•*▪▫●○◦➢➤►▶✓✔☑✅🔹🔸🔷🔶]\uFE0F?\s{0,3}(?=\S)")
_EQUAL = re.compile(r"^(?P<label>[^:=\n]{2,40}?)\s{0,5}=\s{0,5}(?P<value>[^\s=].*)$")
_PICTURED = re.compile(
    r"^\s{0,5}(?P<picture>[\U0001F4CD\U0001F5D3\U0001F4C5\U0001F4C6])\uFE0F?\s{0,3}(?P<value>[^:\n\s][^:\n]*)$"
)
_PICTURES = {"\U0001f4cd": "Tempat"}
"""Little pictures that stand for a label, the pin for the place; the others are calendars."""


def take_off_leaders(line: str) -> str:
    """A form's line whose value stands between dots, with a colon in their place; any other as it is."""
    led = _LED.match(line)
    if led is None or _LEADERS.search(led["value"]) or find_key(led["label"]) is None:
        return line
    return f"{led['label'].strip()}: {led['value']}"


def write_label(line: str) -> str:
    """A form's line as "label: value", whether dots, a sign of equality, a bullet or a little picture set it
    apart; any other as it is."""
    line = take_off_leaders(line)
    bare = _BULLET.sub("", line)
    if (equal := _EQUAL.match(bare)) and find_key(equal["label"]):
        return f"{equal['label']}: {equal['value']}"
    if pictured := _PICTURED.match(bare):
        return f"{_PICTURES.get(pictured['picture'], 'Hari tanggal')}: {pictured['value']}"
    return bare if (led := LABELLED.match(bare)) and find_key(led[1]) else line


def find_key(label: str) -> str | None:
    """The field that a label names, whatever its signs, number and case.

    Of several labels set apart by "/" all name the same field, or the first names it for all. What is hinted
    at behind a label counts where the label says nothing without it.
    """
    label = label[:_MAX_LABEL]
    if _OF_BIRTH.search(label):
        return None
    bare = _HINT.sub(" ", label)
    return _find_whole(label) or (_find_whole(bare) if bare != label else None)


def is_loose(label: str) -> bool:
    """Whether another label of the same field says more surely what it asks for."""
    return " ".join(_words_of(label)) in _LOOSE


def _words_of(label: str) -> list[str]:
    return re.findall(r"[a-z]+", _NUMBER.sub("", label).lower())


def _find_whole(label: str) -> str | None:
    words = _words_of(label)
    named = " ".join(words)
    if len(words) <= _MAX_WORDS and (key := _KEY_OF.get(named)):
        return key
    if _ASKS_CONTACT.fullmatch(named):
        return "contact"
    return _find_whole(label.partition("/")[0]) if "/" in label else None


def split_run(label: str, value: str) -> Iterator[tuple[str, str]]:
    """A labelled value, and those that a scan or a hasty hand ran on in the same line."""
    for _ in FORM_KEYS:
        if (start := _find_next_label(find_key(label), value)) is None:
            break
        yield label, value[:start].rstrip()
        label, _, value = value[start:].partition(":")
    yield label, value


def _find_next_label(key: str | None, value: str) -> int | None:
    """Where within a value another field's label begins; in prose only where it is numbered."""
    for colon in re.finditer(":", value[:_RUN]):
        words = [match.start() for match in re.finditer(r"\S+", value[: colon.start()])]
        for start in words[-_MAX_WORDS - 1 :]:
            label = value[start : colon.start()]
            numbered = _NUMBERED.match(label) is not None
            other = find_key(label) if numbered or label[0].isalpha() else None
            if start and other not in (None, key) and (numbered or key not in _PROSE):
                return start
    return None
