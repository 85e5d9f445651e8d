"""Senders that are no unit of the regency's own: agencies of the state, schools, companies, associations."""

from __future__ import annotations

import re

from humasd.documents.places import leave_out_dateline
from humasd.region import NO_REGION, Region
from humasd.understanding.headline import cut_headline
from humasd.understanding.local_offices import NO_NAME

MAX_LINE = 200
"""Characters of a line that is looked at; a name stands on a short one."""
_ALONE = (
    r"DPRD|KPUD?|Bawaslu|Panwaslu|BPS|BNNK?|BAZNAS|Baznas|PMI|KONI|Polres|Kejari|Kejaksaan Negeri"
    r"|Pengadilan (?:Negeri|Agama)|BPN|BPKP|BPK|OJK|KPKNL|BBPOM"
    r"|(?:Perwakilan )?BKKBN|Kantor Pertanahan|BPJS Kesehatan|BPJS Ketenagakerjaan|BMKG|Basarnas"
    r"|KPPN|KPP Pratama|KP2KP|Bulog|BKSDA|KPH|RRI|Kanim|Kantah|KSOP|Kantor UPP|Jasa Raharja"
    r"|Cabang Dinas Pendidikan"
    r"|Perpustakaan (?:Daerah|Umum|Desa)|Perpusda|Perpusdes(?= [A-Z])"
    r"|PDAM|Perumdam|Perumda|PLN|FKUB|MUI|PGRI|IDI|IBI|PPNI|TP[ .-]{1,2}PKK|Tim Penggerak PKK|DWP"
    r"|Dharma Wanita Persatuan|Kankemenag|Kemenag"
    r"|Kantor Kementerian Agama|Badan Pusat Statistik|Damkar(?:mat)?|Samsat|Lapas"
    r"|Rutan|Gerakan Pramuka|Kwarcab"
    r"|(?:Bagian )?Protokol Setda|Staf Ahli|(?:Bagian )?Protokol dan Komunikasi Pimpinan|Prokopim"
)
"""There is one of each in the regency, so that its name says enough."""
_NAMED = (
    r"(?:SD|SDN|SDIT|SMP|SMPN|SMPIT|SMA|SMAN|SMK|SMKN|MI|MIN|MTs|MTsN|MA|MAN|TK|PAUD|SLB)(?= (?:[A-Z]|\d))"
    r"|Panitia(?= [A-Z]\w+ [A-Z])|Pendim|Penrem|Polsek|Kodim|Koramil|KUA|Karang Taruna|PKK|PT\.?|CV\.?"
    r"|Yayasan|Universitas|Politeknik"
    r"|Kantor(?= (?:Imigrasi|Pelayanan|Bea|Pos|Wilayah|Cabang|SAR|Pencarian|Bahasa|Unit|Perwakilan"
    r"|Layanan)\b)"
    r"|Danramil|Kapolsek|Sekolah(?= [A-Z])|Balai(?= (?:Besar|Taman|Pelatihan|Penyuluhan|Latihan)\b)|GP"
    r"|Fatayat"
    r"|Relawan|Kelompok(?= (?:Tani|Nelayan|Wanita|Sadar|Usaha)\b)|Pokdarwis|Gapoktan|BPP|Ikatan|Persatuan"
    r"|Himpunan"
    r"|Asosiasi|Paguyuban|Rumah Sakit|Klinik|Radio"
    r"|Jemaat|Klasis|Paroki|Keuskupan|DKM|BKM|BUMDes(?:a|ma)?|Bank|Kwarran|Majelis Taklim"
    r"|Remaja Masjid|Gereja|Pondok Pesantren|Ponpes|Koperasi|Forum|Panwas(?:cam)?|PP[KS]|Komunitas|Lembaga"
    r"|Satuan(?= [A-Z]\w+ [A-Z])|Satpel|Posyandu|Pustu|Poskesdes|Polindes|Posbindu|Panti|Sanggar|Dewan"
    r"|Majelis|Gabungan|Federasi|Serikat|Perkumpulan|Stasiun|Pos(?= [A-Z]\w+ [A-Z])|Pusat(?= [A-Z])|UPT"
    r"|(?<!Unit )(?<!Kantor )Imigrasi|Setwan|Sekwan"
    r"|Karantina|Loka(?= [A-Z])|Akademi|Akper|Institut|Satgas|Pokja|Laboratorium|KKN"
)
"""There are many of each: only a name makes it one."""
_WORD = (
    r"[ \t]{1,3}(?:(?:dan|&)[ \t]+(?=[A-Z]))?"
    r"(?:[A-Z][\w'’.-]*|\d{1,4}(?:-\d{1,3})?(?:/[A-Z]\w+)?\b|\(Persero\))"
)
_INSTITUTION = re.compile(
    rf"\b(?:(?P<alone>(?:{_ALONE})(?![\w/-])(?:{_WORD}){{0,6}})|(?P<named>(?:{_NAMED})(?:{_WORD}){{1,6}}))"
)
_GROUP = (
    r"(?i:guru|siswa|siswi|murid|santri|mahasiswa|kader|pegawai|staf|karyawan|tenaga kesehatan|nakes"
    r"|warga sekolah|orang tua|komite sekolah)"
)
_MEMBER = re.compile(
    r"(?:Babinsa|Bhabinkamtibmas|Anggota|Personel|Kader|Siswa|Siswi|Murid|Guru|Santri|Mahasiswa|Petugas|Tim|Pengurus"
    r"|Pegawai|Karyawan|Relawan|Unit \w+|Jajaran|Keluarga [Bb]esar|[CS]ivitas [Aa]kademika)[ \t]"
    rf"|(?:(?:Segenap|Seluruh|Para|Puluhan|Ratusan|Sejumlah|\d{{1,4}})[ \t])?{_GROUP}"
    rf"(?:[ \t](?:dan|serta|bersama)[ \t]{_GROUP}){{0,2}}(?:[ \t]kelas[ \t]\w{{1,4}})?[ \t]"
)
"""Who acts for an institution, before its name."""
_PLACE_BEFORE = re.compile(
    r"^(?!(?:Dinas|Badan|Bagian|Balai|Kantor|Sekretariat|Lembaga|Forum|Ikatan|Bupati|Camat|Kepala)\b)"
    r"[A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?,[ \t]{1,3}(?=[A-Z])"
)
"""A dateline that ends in a comma."""
_PARTS = frozenset({"unit", "cabang", "regional", "tim", "sekretariat"})
"""What a part of a company or a body is called; the body's own name says whose."""
_HEADS = {
    "Kadis": "Dinas",
    "Kaban": "Badan",
    "Kabag": "Bagian",
    "Kapus": "Puskesmas",
    "Kapuskesmas": "Puskesmas",
    "Kades": "Desa",
    "Kepala Desa": "Desa",
    "Sekdes": "Desa",
}
"""Who heads a unit, by his office's short name."""
_HEAD = re.compile(
    rf"\b(?P<head>{'|'.join(_HEADS)})(?P<name>(?:[ \t](?:(?:dan|&)[ \t](?=[A-Z]))?(?!Humas\b"
    rf"|Protokol\b)[A-Z][\w'’-]*){{1,5}})"
)


_ATTENDED = re.compile(r"\b(?:hadir|dihadiri|disaksikan|didampingi|mendampingi|undangan)\b", re.IGNORECASE)
"""Who was there as well has sent nothing."""
_INTRODUCED = re.compile(
    r"\b(?:[Kk]ami|[Kk]ita|[Ss]aya|[Ss]y|[Ii]ni)\b(?: [a-z]{2,15}){0,3} dari (?=[A-Z])"
    r"|\b[Ss]a?ya(?: [A-Z][\w.'’-]{1,20}){0,3},?(?: (?!warga|penduduk|masyarakat|pelanggan)[a-z]{3,15}){1,3}"
    r" (?:[IVX]{1,4} |\d{1,2} )?(?:(?:di|pada) )?(?=[A-Z])"
    r"|\b[Ss]aya (?=[A-Z]{2,6} (?:Kecamatan|Kec\.|Desa|Kelurahan)\b)"
)
_SENTENCE_END = re.compile(r"\n|(?<=[a-z]{3})[.!?]\s")
_LED = (
    r"(?:Kepala|Ketua|Koordinator|Direktur|Sekretaris|Komandan|Pimpinan|Pemimpin|Pembina|Pengurus"
    r"|Penanggung jawab|Manajer|Manager)"
)


def find_introduced(own: str) -> str | None:
    """What follows where a writer says whom he writes for: "kami dari Karang Taruna Wotu mau …", or what he
    is: "saya Suparman, penyuluh di BPP Burau"."""
    match = _INTRODUCED.search(own)
    return _SENTENCE_END.split(own[match.end() : match.end() + MAX_LINE], 1)[0] if match else None


def find_led(name: str, text: str, region: Region = NO_REGION) -> str | None:
    """The word of a display name that the text calls somebody the head of: "Kepala Balitbangda"."""
    no_name = NO_NAME | _PARTS | region.words
    words = (
        match for match in re.finditer(r"[A-Z]\w{3,30}", name[:MAX_LINE]) if match[0].lower() not in no_name
    )
    led = next((match for match in words if re.search(rf"\b{_LED} {match[0]}\b", text)), None)
    if led is None:
        return None
    rest = name[led.start() : MAX_LINE].split()
    heads = (" ".join(rest[:length]) for length in range(len(rest), 0, -1))
    return next(head for head in heads if re.search(rf"\b{_LED} {re.escape(head)}", text) or " " not in head)


def find_headed(text: str, region: Region = NO_REGION) -> str | None:
    """The unit whose head a text names first: "Kadis Perpustakaan dan Kearsipan" is of that Dinas."""
    sentences = re.split(r"(?<=[.\n])", text)
    match = _HEAD.search("".join(one for one in sentences if not _ATTENDED.search(one)))
    if match is None:
        return None
    name = re.sub(rf"\s(?:{region.openings}|Kabupaten|Setda)\b.*$", "", cut_headline(match["name"]))
    return f"{_HEADS[match['head']]} {' '.join(name.split())}" if name.strip() else None


def find_subject(subject: str) -> str | None:
    """The institution that a subject ends with; "air PDAM mati" is said of one."""
    name = find_institution(subject)
    return name if name and not re.search(rf"{re.escape(name)}\s+[a-z]", " ".join(subject.split())) else None


def find_institution(line: str) -> str | None:
    """The institution that a short line names, such as a sender's display name or a line of a signature."""
    match = _INSTITUTION.search(line[:MAX_LINE])
    return " ".join(cut_headline(match[0]).split()).rstrip(" .,-") if match else None


def find_acting(name: str, title: str, text: str) -> str | None:
    """A display name of several words that a headline and its text both begin with, as they do with whoever
    acted: "Puskeswan Towuti"."""
    words = " ".join(name[:MAX_LINE].split())
    told = leave_out_dateline(text)
    acts = " " in words and title.startswith(words) and re.match(rf"{re.escape(words)}\W{{1,3}}[a-z]", told)
    return words if acts else None


def is_headed_by(short: str, text: str) -> bool:
    """Whether a text names the head of what is written short: "Kepala BPKPD"."""
    return re.search(rf"\b{_LED} {re.escape(short)}\b", text) is not None


def find_named_after(name: str, region: Region = NO_REGION) -> str | None:
    """A display name that holds the region's name or its seat's, as groups' do and people's do not; or a part
    of a unit."""
    words = name[:MAX_LINE].split()
    local = any(re.search(rf"\b{re.escape(place)}\b", name) for place in (*region.names, *region.places))
    return " ".join(words) if (local or words[:1] in (["Bidang"], ["Seksi"])) and len(words) > 1 else None


def leave_out_member(line: str) -> str:
    """A line without the place before it, and without who it is of an institution that acts: "Babinsa Koramil
    Nuha", "Wonorejo, Keluarga besar SDN 128"."""
    line = _PLACE_BEFORE.sub("", line, count=1)
    return _MEMBER.sub("", line, count=1) if _MEMBER.match(line) else line
