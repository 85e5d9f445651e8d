"""Finds where something took place, where no form says so."""

from __future__ import annotations

import re

from humasd.region import NO_REGION, Region

MAX_TEXT = 20_000
"""Characters looked at: the place stands in the first paragraphs."""

_VENUES = (
    r"aula|lapangan|gedung|ruang|rumah|kantor|halaman|masjid|mesjid|gereja|pura|hotel|balai|baruga|pendopo"
    r"|puskesmas|posyandu|poskesdes|rsud|pasar|pelabuhan|dermaga|sekolah|sd|sdn|smp|smpn|sma|sman|smk|smkn"
    r"|mtsn?|man|tk|paud|kampus|universitas|taman|stadion|gor|pantai|danau|bumi|islamic|pondok|pesantren"
    r"|terminal|bandara|alun-alun|anjungan|tribun|villa|wisma|cafe|kafe|warkop|mapolres|polres|polsek|koramil"
    r"|kua|makodim|posko|kebun|lahan|sawah|tpi|tpa|ballroom|auditorium|perpustakaan|bendung|bendungan"
    r"|pelataran|kawasan|kompleks?|area|perairan|bantaran|tepi|tepian|tpst|sungai|lokasi|teras|tugu|mess?"
    r"|instalasi|panti|rutan|lapas|jembatan|pulau|air terjun|embung|rest area|mal"
    r"|akademi|institut|politeknik|mako\w{3,8}|bukit|gunung|bandar|gerai"
    r"|laboratorium|lab|studio|kios|hamparan|tambak|waduk|hutan|kali|sirkuit|arena|kolam|kandang"
    r"|mtq|sanggar|galeri|markas|museum|klinik|gudang|pabrik|bengkel|command"
)
_AREAS = r"desa|kelurahan|kecamatan|kec\.|dusun|lingkungan"
_GAP = r"[ \t\xa0]+"
"""Between two words of a line: a place does not run over its paragraph's end."""
_NAME = (
    r"(?:(?:[A-Z]|Jl|Jln|Jend|Dr|Ir|Hj|Moh|Muh|St|No|Gg|Km|Lt|Kec|Kel|Ds)\.(?=\s?[A-Z0-9])"
    r"|(?!Di(?:[a-z]{3,20}(?:kan|ri)|gelar|buka|duga|bangun|lepas|jaga)\b)[A-Z0-9][\w'’-]*)"
)
"""A word of a name; no verb of a headline, no full stop but that of an abbreviation."""
_VERBS = (
    r"bertempat|berlokasi|berlangsung|dilaksanakan|digelar|diadakan|diselenggarakan|dipusatkan|dihelat|dibuka"
    r"|dilakukan|diresmikan|terselenggara|berpusat|melaksanakan|menggelar"
)
_HOME = (
    rf"\b(?:(?:tinggal|berdomisili|beralamat|bermukim|bekerja|bertugas|mengajar|berdinas)(?:{_GAP}\w+){{0,3}}"
    rf"|(?:[Ss]aya|[Ss]y)(?:{_GAP}(?:adalah|seorang|salah|satu))*"
    rf"{_GAP}(?:guru|dokter|bidan|perawat|dosen|pegawai|staf|warga|siswa|mahasiswa|penyuluh|kader|operator)"
    r"|(?<!mendatangi )(?<!mengunjungi )(?<!menyambangi )(?<!meninjau )"
    rf"(?<!\d )(?<!unit )(?<!sebuah )(?<!satu )(?<!bedah )(?<!bangun )"
    rf"rumah(?:nya)?(?:{_GAP}(?!jabatan|sakit|adat|ibadah|dinas"
    rf"|warga|penduduk|panggung)\w+){{0,2}}){_GAP}(?=di\b)"
)
_BESIDE = rf"(?:(?:sepanjang|sekitar|seputar(?:an)?|wilayah|depan(?={_GAP}(?i:{_VENUES})\b)){_GAP})?"
_AT = re.compile(
    rf"(?P<home>{_HOME})?(?P<verb>\b(?:{_VERBS})(?:{_GAP}\w+)?{_GAP})?\bdi{_GAP}{_BESIDE}"
    rf"(?P<place>{_NAME}(?:{_GAP}(?:(?:dan|di|&){_GAP}(?=[A-Z0-9]))?{_NAME}){{0,9}}"
    rf"(?:,?{_GAP}(?:Desa|Kelurahan|Kecamatan|Kec\.|Dusun|Lingkungan|Kota){_GAP}{_NAME}(?:{_GAP}{_NAME}){{0,3}}){{0,3}})"
)
_VISITED = re.compile(
    rf"\b(?:ke|meninjau|mengunjungi|meresmikan|menyambangi|memantau|mendatangi|memadati|menyusuri|menjelajahi|mengelilingi|membersihkan)(?:{_GAP}langsung)?{_GAP}"
    rf"(?P<place>(?=(?i:{_VENUES}|desa|kelurahan|dusun)\b){_NAME}(?:{_GAP}{_NAME}){{1,6}}"
    rf"(?:,?{_GAP}(?:Desa|Kelurahan|Kecamatan){_GAP}{_NAME}(?:{_GAP}{_NAME}){{0,2}}){{0,2}})"
)
"""A venue or village that somebody went to, where none is told to be the place."""
_DAY = re.compile(
    r",?\s(?:pada\s)?(?:(?:hari|tanggal|tgl)\b|(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad)\b|\(\d)"
)
"""A day straight behind a place: it is where something was held, whatever the place is called."""
_DATED_VENUE = re.compile(
    rf"(?P<place>(?<![\w-])(?<!Desa )(?<!Dusun )(?<!Kelurahan )(?<!Kecamatan )"
    rf"(?=(?i:{_VENUES})\b){_NAME}(?:{_GAP}{_NAME}){{1,6}}"
    rf"(?:,?{_GAP}(?:Desa|Kelurahan|Kecamatan){_GAP}{_NAME}(?:{_GAP}{_NAME}){{0,2}}){{0,2}})(?={_DAY.pattern})"
)
"""A venue straight before a day, whatever leads to it: "yang terakhir SDN 12 Sungai Raya, Sabtu (21/11)"."""
_OPENED = re.compile(
    rf"(?:^|[-–—.:])(?:{_GAP})?(?P<place>(?=(?i:{_VENUES})\b)[A-Z][\w'’-]*(?:{_GAP}[\w'’-]+){{1,6}}?){_GAP}"
    rf"(?:(?:akhirnya|resmi|mulai|kini|telah|sudah){_GAP})?di(?:resmi|fungsi|buka|tutup|bangun|perbaiki|rehab|renovasi"
    r"|padati|penuhi|banjiri|bersih|aspal|tertib)(?:kan)?\b",
    re.MULTILINE,
)
"""A venue that something is done to: "Lapangan Desa Wotu diresmikan Camat"."""
_HELD_IN = re.compile(
    rf"(?P<venue>\b(?=(?i:{_VENUES})\b){_NAME}(?:{_GAP}{_NAME}){{1,6}}){_GAP}$",
)
"""A venue that stands straight before the area in which it lies."""
_NOT_ITS_NAME = (
    r"(?!(?:itu|ini|tersebut|lain|mana|kami|mereka|masing|sendiri|yang|berlantai|berukuran|bekas|seluas"
    r"|sepanjang|berkapasitas|seorang|masing-masing|warga|penduduk)\b)"
)
_LOWER = re.compile(
    rf"(?P<home>{_HOME})?\bdi\s+(?P<place>(?:{_VENUES}|{_AREAS}){_GAP}{_NOT_ITS_NAME}[\w'’-]+(?:{_GAP}(?:(?:kec|kel|ds)\.(?=\s)|[\w'’-]+)){{0,6}}"
    rf"(?:,{_GAP}(?:Desa|Kelurahan|Kecamatan|Kec\.){_GAP}(?-i:[A-Z])[\w'’-]+(?:{_GAP}(?-i:[A-Z])[\w'’-]+)?){{0,2}})",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    rf"\b(?:[Ww]arga|[Mm]asyarakat|[Pp]etani|[Nn]elayan|[Ii]bu-ibu|[Pp]emuda){_GAP}"
    rf"(?P<place>(?:Dusun|Desa|Kelurahan|Lingkungan|Perumahan|Kompleks|BTN){_GAP}{_NAME}(?:{_GAP}{_NAME}){{0,2}}"
    rf"(?:,?{_GAP}(?:Desa|Kelurahan|Kecamatan){_GAP}{_NAME}(?:{_GAP}{_NAME})?){{0,2}})"
)
"""Whose deed is told, where no place is."""
_SMALL_PEOPLE = re.compile(
    rf"^(?:pemerintah{_GAP}|warga{_GAP}|masyarakat{_GAP})(?P<place>(?:desa|kelurahan|dusun){_GAP}[\w'’-]+"
    rf"(?:,?{_GAP}(?:kecamatan|kec\.?){_GAP}[\w'’-]+)?)",
    re.MULTILINE,
)
"""The same of those who write without capitals: a name is one word."""
_SPOT = re.compile(
    rf"\bdi{_GAP}(?P<place>(?!(?:bawah|atas|antara|hadapan|depan|luar|dalam|bidang|tingkat|era|bulan|hari|tahun|tengah"
    rf"|mana|sini|situ|samping|sela|berbagai|seluruh|setiap|semua|masing-masing|beberapa|sejumlah|lingkup|lingkungan"
    rf"|jajaran|kalangan|balik|akhir|awal|sektor|media|kelas|kategori|cabang|nomor|tangan|mata|pihak|sebuah|salah"
    rf"|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|antaranya|daerah|kabupaten|wilayah|sekitar"
    rf"|sepanjang|rumah|kantor|tempat)\b)[a-z]{{3,20}}(?:{_GAP}[a-z]{{3,20}})?{_GAP}{_NAME}(?:{_GAP}{_NAME}){{0,5}}"
    rf"(?:,?{_GAP}(?:Desa|Kelurahan|Kecamatan){_GAP}{_NAME}(?:{_GAP}{_NAME})?){{0,2}})"
)
"""Any thing that is called by a place's name: "di hamparan sawah Desa Mantadulu", "di studio Radio …"."""
_STOP = re.compile(
    r"\s+(?:pada|atau|yang|yg|untuk|utk|dengan|dgn|dan(?!\s(?-i:[A-Z]))|serta|hari|tadi|kemarin|tanggal|tgl|mulai|sejak|oleh|dalam"
    r"|guna|bersama|sekitar|pukul|jam|ini|itu|diikuti|dihadiri|sebagai|secara|berjalan|alhamdulillah|ada|dari"
    r"|ke|di(?=\s[a-z])|adalah|telah|akan|sudah|dlm|bagi|agar|karena|senin|selasa|rabu|kamis|jumat|sabtu|minggu"
    r"|\d{1,2}\s[a-z]+\s\d{4})\b.*$",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:berikutnya|selanjutnya|mendatang|dilanjutkan|berlanjut|serupa|dijadwalkan|rencananya|(?:pekan|minggu|bulan"
    r"|tahun) depan)\b",
    re.IGNORECASE,
)
"""Another time, and so mostly another place."""
_TOO_WIDE = re.compile(
    r"(?:kabupaten|kab\.?|provinsi|pemerintah|pemkab|pemkot|indonesia|sulawesi|jawa|sumatera|kalimantan|papua"
    r"|maluku|era)\b",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"^([A-Z][A-Za-z .]{2,30}(?:,\s*[A-Z][A-Za-z .]{2,30})?)\s*"
    r"(?:,?\s*\d{1,2}\s[A-Za-z]{3,10}\s\d{4}\s*|\([^)]{0,30}\)\s*)?(?:[-–—]|--)\s"
)
_DATED_LINE = re.compile(
    r"(?!(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad)\b)(?P<place>[A-Z][A-Za-z ]{2,30}),\s"
    r"(?:[A-Z][a-z'’]{3,6},?\s)?\d{1,2}\s[A-Za-z]{3,10}\s\d{4}\s*(?:\n|$)"
)
_QUOTED = re.compile(r"[“\"][^”“\"]{0,1000}[”\"]")


def find_place(text: str, least: int = 1, *, region: Region = NO_REGION) -> str | None:
    """The venue that the text names ("di Aula …, Desa …"), else the place of its dateline ("WOTU – …").

    A named building counts before a village, one of the first paragraph before others, then one behind a
    verb such as "digelar", then the first. Where something is held next counts last, after the dateline;
    where somebody lives is none. `least`: the kind from which a place counts, 1 any name,
    2 a village or district, 3 a venue. The whole `region` is no place.
    """
    text = _QUOTED.sub(" ", text[:MAX_TEXT])
    lead = len(text.lstrip().partition("\n")[0]) + len(text) - len(text.lstrip())
    found = [
        (
            not _is_later(text, match),
            rank // 2,
            match.start() < lead,
            rank % 2,
            -match.start(),
            _with_venue(text, match),
        )
        for match in _AT.finditer(text)
        if (rank := _rank(match, region)) // 2 >= least
    ]
    best = max(found, default=None)
    if best is not None and best[0] and best[1] >= 2:
        return _clean(best[-1])
    if loose := _find_loose(text):
        return loose
    if best is not None and (best[0] or least > 1):
        return _clean(best[-1])
    dateline = (find_dateline(text) or _find_dated_line(text)) if least == 1 else None
    people = (_PEOPLE.search(text[:lead]) or _SMALL_PEOPLE.search(text[:lead])) if least == 1 else None
    if best is None and people is not None:
        return _clean(people["place"])
    return dateline or (_clean(best[-1]) if best else None)


def _with_venue(text: str, match: re.Match[str]) -> str:
    """The place, with a venue that it is told to hold: "mengunjungi Danau Matano di Kecamatan Nuha"."""
    venue = _HELD_IN.search(text, max(0, match.start() - 100), match.start())
    area = re.match(rf"(?:{_AREAS})\s", match["place"], re.IGNORECASE)
    return f"{venue['venue']} di {match['place']}" if venue and area else match["place"]


def _find_loose(text: str) -> str | None:
    """A venue written small, one that somebody went to, a village written small, any other named spot."""
    places = [
        match["place"] for match in _LOWER.finditer(text) if not (match["home"] or _is_later(text, match))
    ]
    for kind in (_VENUES, _AREAS):
        if small := next((place for place in places if re.match(rf"(?:{kind})\s", place, re.I)), None):
            return _clean(_STOP.sub("", small))
        if kind is _VENUES:
            for pattern in (_VISITED, _DATED_VENUE, _OPENED):
                if (named := pattern.search(text)) and not _is_later(text, named):
                    return _clean(named["place"])
    spot = next((match for match in _SPOT.finditer(text) if not _is_later(text, match)), None)
    return _clean(spot["place"]) if spot else None


def find_dateline(text: str) -> str | None:
    """The place that opens a news text: "WOTU, LUWU TIMUR – …"."""
    for paragraph in text.split("\n\n")[:3]:
        if (match := _DATELINE.match(paragraph)) and len(match[1].split()) <= 6:
            return match[1].strip().title()
    return None


def _find_dated_line(text: str) -> str | None:
    """The place of a line above the text that holds but place and day: "Wotu, 20 November 2026"."""
    match = _DATED_LINE.match(text.lstrip())
    return match["place"] if match else None


def leave_out_dateline(line: str) -> str:
    """A lead without the place and day that open it."""
    match = _DATELINE.match(line)
    return line[match.end() :] if match else line


def _is_later(text: str, match: re.Match[str]) -> bool:
    """Whether the words about it, in its own sentence, tell of a next time."""
    before = text[max(0, match.start() - 60) : match.start()].rpartition(". ")[2]
    return _LATER.search(before + text[match.start() : match.end() + 25].partition(". ")[0]) is not None


def _rank(match: re.Match[str], region: Region) -> int:
    """Twice the kind of place, one more behind a verb that says where something was held; 0 for none."""
    place = match["place"]
    if match["home"] or _is_too_wide(place, region) or not re.search(r"[^\W\d_]{2}", place):
        return 0
    if place.startswith("Kota "):
        return 2 + bool(match["verb"])
    area = re.match(rf"(?:{_AREAS})(?:\s|$)", place, re.IGNORECASE)
    dated = " " in place and _DAY.match(match.string, match.end())
    if re.match(rf"(?:{_VENUES})\b", place, re.IGNORECASE) or (dated and not area):
        kind = 3
    else:
        kind = 2 if re.match(rf"(?:{_AREAS}|jalan|jln?\.?)(?:\s|$)", place, re.IGNORECASE) else 1
    return 2 * kind + bool(match["verb"])


def _is_too_wide(place: str, region: Region) -> bool:
    names = rf"(?:{region.pattern})\b"
    return (_TOO_WIDE.match(place) or re.match(names, place, re.IGNORECASE)) is not None


def _clean(place: str) -> str:
    place = " ".join(place.split())
    place = re.sub(
        r"(?:,?\s+(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|(?<!R[TW] )(?<!No\. )\d{1,2}))+$", "", place
    )
    return re.sub(r"(?:\s+(?:Kabupaten|Kab)|,\s+Provinsi)\b.*$", "", place).rstrip(" .,")
