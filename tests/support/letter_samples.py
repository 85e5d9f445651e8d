"""One realistic letter of every kind: what the tests render and the preview shows."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from types import SimpleNamespace
from zoneinfo import ZoneInfo

from PIL import Image, ImageDraw

from humasd.letters.letter import Enclosure, Letter
from humasd.letters.stationery import Stationery
from humasd.mail.message import Address
from humasd.release.change import Change, ChangeKind, Erratum, Standing
from humasd.release.model import (
    Attachment,
    Category,
    Decision,
    DecisionKind,
    Digest,
    Draft,
    Material,
    Photo,
    Purpose,
    Release,
    Request,
    Role,
    Version,
)
from humasd.release.states import State, Step
from humasd.resources import Templates, find_templates
from humasd.understanding.values import Coverage

TEMPLATES = find_templates()
ZONE = ZoneInfo("Asia/Makassar")
OFFICE_NAME = "Bagian Humas Setda Kabupaten Luwu Timur"
OFFICE_ADDRESS = "humas.protokol@luwutimurkab.go.id"
NOW = datetime(2026, 11, 24, 6, 5, tzinfo=UTC)
LONG_CODE = "k3v7q2m5w6z4a2b3c4d5e6f7g2h3j4k5"

TITLE = "Bupati Resmikan Jembatan Gantung Desa Kanawatu & Jalan Tani Sepanjang 2,4 Kilometer"
LEAD = (
    "MALILI – Bupati Luwu Timur meresmikan jembatan gantung di Desa Kanawatu, Kecamatan Wotu, "
    "Selasa (24/11/2026). Jembatan dengan lebar < 60 meter itu dikerjakan PT A&B selama lima bulan."
)
SECOND = (
    "“Jembatan ini memperpendek jarak anak-anak kita ke sekolah, dari delapan kilometer menjadi dua "
    "kilometer,” kata Bupati dalam sambutannya di hadapan ratusan warga yang hadir sejak pagi."
)
BODY_TEXT = f"{LEAD}\n\n{SECOND}\n\nRincian pekerjaan:\n- Jembatan gantung: 58 meter\n- Jalan tani: 2,4 km"
BODY_HTML = (
    "<p>MALILI – Bupati Luwu Timur meresmikan jembatan gantung di Desa Kanawatu, Kecamatan Wotu, Selasa "
    "(24/11/2026). Jembatan dengan lebar &lt; 60 meter itu dikerjakan <strong>PT A&amp;B</strong> selama "
    f"lima bulan.</p><p>{SECOND}</p><h3>Rincian pekerjaan</h3><table><tr><th>Pekerjaan</th><th>Ukuran</th>"
    "</tr><tr><td>Jembatan gantung</td><td>58 meter</td></tr><tr><td>Jalan tani</td><td>2,4 km</td></tr>"
    "</table><ul><li>Dibiayai APBD Tahun 2026</li><li>Dikerjakan oleh 42 tenaga setempat</li></ul>"
)

PHOTOS = (
    Photo("a" * 64, "peresmian.jpg", "Bupati menggunting pita di Desa Kanawatu", 1600, 900),
    Photo("b" * 64, "warga.jpg", "", 1600, 900),
)
VERSION = Version(1, Draft(TITLE, LEAD, BODY_HTML, BODY_TEXT, PHOTOS), "humasd", NOW)
RELEASE = Release(
    id=1,
    agenda="0001/HUMAS/XI/2026",
    state=State.APPROVAL,
    title=TITLE,
    sender="dinas.pupr@luwutimurkab.go.id",
    sender_name="Siti Rahmawati",
    received_at=NOW - timedelta(hours=2),
    unit="Dinas Pekerjaan Umum dan Penataan Ruang",
    category=Category.DEVELOPMENT,
    direction="Segera diolah, tonjolkan manfaat bagi anak sekolah.",
    deadline_at=NOW + timedelta(hours=1),
    version=1,
    notes=("Mirip dengan agenda 0009/HUMAS/X/2026 (judul yang sama).",),
)
REQUEST = Request(
    id=1,
    release_id=1,
    purpose=Purpose.DECIDE,
    step=Step.APPROVAL,
    official="kabag@luwutimurkab.go.id",
    long_code=LONG_CODE,
    short_code="ABCDEFGH",
    version=1,
    shown_hash="c" * 64,
    asked_at=NOW,
    expires_at=NOW + timedelta(days=7),
    message_id=f"<{LONG_CODE}.req@luwutimurkab.go.id>",
)
MATERIAL = Material(TITLE, BODY_HTML, BODY_TEXT)
ATTACHMENTS = (
    Attachment("Surat Pengantar 045.pdf", "application/pdf", 120_000, "d" * 64, Role.LETTER),
    Attachment("Rilis Jembatan.docx", "application/msword", 48_000, "e" * 64, Role.MATERIAL),
    Attachment("IMG_2031.jpg", "image/jpeg", 2_400_000, "f" * 64, Role.PHOTO),
    Attachment("IMG_2032.heic", "image/heic", 900, "0" * 64, Role.PHOTO, "berkas rusak, tidak dapat dibuka"),
)
DECISIONS = (
    Decision(Step.DISPOSITION, "kabag@luwutimurkab.go.id", DecisionKind.DISPOSE, 0, NOW, RELEASE.direction),
    Decision(Step.CORRECTION, "kasubag@luwutimurkab.go.id", DecisionKind.REVISE, 1, NOW, "Nama desa keliru."),
    Decision(Step.CORRECTION, "kasubag@luwutimurkab.go.id", DecisionKind.APPROVE, 2, NOW),
)
PAGE = "https://www.luwutimurkab.go.id/bupati-resmikan-jembatan-gantung-desa-kanawatu-0001-2026/"
SHOWN = [
    {"cid": f"foto{n}@humasd", "caption": photo.caption, "filename": photo.filename}
    for n, photo in enumerate(PHOTOS, 1)
]
WANTED = ["Tempat kegiatan", "Narahubung (nama dan nomor HP)"]
SAID = ["Nama camatnya mohon dicek lagi pak, saya ragu."]
NOT_YET = ["Naskah belum disetujui Kadis. Jangan tayang dulu ya pak sampai saya kabari."]
UNUSED = ["kunjungan.mp4 (video)"]
PROBLEMS = ["IMG_2032.heic: berkas rusak, tidak dapat dibuka"]
SUGGESTIONS = [
    "Hari dan tanggal tidak cocok (24 November 2026 hari Selasa): “Senin, 24 November 2026”",
    "Nama ditulis dua cara: “Kanawatu” dan “Kanawato”.",
    "Judul panjang (18 kata); usahakan paling banyak 14 kata.",
    "Ejaan: apotik → apotek; dirumah → di rumah.",
    "Belum terjawab dalam naskah (5W+1H): mengapa.",
]
MARKS = [
    "NIK atau nomor KK (16 angka): “…atas nama Siti, NIK 7324011234560001, warga…”",
    "Identitas anak (12 tahun): “…Rina (12) menerima bantuan…”",
    "Nomor telepon: “…hubungi 0812-3456-7890…”",
    "Alamat rumah: “…beralamat di Jl. Mawar…”",
]
RALAT = Change(
    ChangeKind.CORRECTION, "nama desa yang benar adalah Kanawatu.", "dinas.pupr@luwutimurkab.go.id", NOW
)
TARIK = Change(
    ChangeKind.TAKEDOWN, "kegiatannya ditunda atas permintaan panitia", "kasubag@luwutimurkab.go.id", NOW
)
ERRATUM = Erratum(NOW.date(), RALAT.note, 2)
OFFICIALS_LETTERS = {"stale_answer", "settled", "appointed", "appointment_unclear", "digest_decided"}
FACTS = {
    "Jabatan": "Kepala Bagian Humas",
    "Pejabat": "Andi Baso",
    "Pengganti": "Hj. Nurhayati (Kepala Sub Bagian Humas dan Pelayanan Media)",
    "Sebagai": "Plh. Kabag",
    "Berlaku": "24–30 November 2026",
    "SP nomor": "800/123/BKPSDM",
}
ACTING = "Plh. Kabag, SP nomor 800/123/BKPSDM"
DIGEST = Digest(
    official="kabag@luwutimurkab.go.id",
    codes=("d" * 32, "e" * 32),
    long_code=LONG_CODE,
    short_code="ABCDEFGH",
    asked_at=NOW,
    message_id=f"<{LONG_CODE}.req@luwutimurkab.go.id>",
)
UNDERSTOOD = "menyetujui naskah versi 1 untuk diterbitkan"


@cache
def draw_photo(color: str = "#3f7f6b", size: tuple[int, int] = (1200, 675)) -> bytes:
    """A JPEG with a hill and a sun, so that a screenshot shows where a photo ends."""
    image = Image.new("RGB", size, "#bcd9e8")
    draw = ImageDraw.Draw(image)
    draw.ellipse(
        (size[0] * 0.72, size[1] * 0.12, size[0] * 0.84, size[1] * 0.12 + size[0] * 0.12), fill="#f5d76e"
    )
    draw.polygon(((0, size[1]), (size[0] * 0.4, size[1] * 0.35), (size[0], size[1])), fill=color)
    kept = io.BytesIO()
    image.save(kept, "JPEG", quality=80)
    return kept.getvalue()


def draw_crest(side: int = 600) -> bytes:
    """The PNG of a shield that is nobody's: a sun over two waves, its ground transparent."""
    image = Image.new("RGBA", (side, side * 6 // 5))
    draw = ImageDraw.Draw(image)
    unit = side / 20
    shield = [(1, 1), (19, 1), (19, 13), (15, 19), (10, 23), (5, 19), (1, 13)]
    corners = [(x * unit, y * unit) for x, y in shield]
    draw.polygon(corners, fill="#0b5563", outline="#b98a2b", width=side // 25)
    draw.ellipse([unit * edge for edge in (6.5, 4, 13.5, 11)], fill="#f5d76e")
    for top in (13, 16):
        wave = [(x, top + (x % 4) / 4) for x in range(4, 17, 2)]
        draw.line([(x * unit, y * unit) for x, y in wave], fill="#ffffff", width=side // 25, joint="curve")
    kept = io.BytesIO()
    image.save(kept, "PNG")
    return kept.getvalue()


def stationery(templates: Templates = TEMPLATES) -> Stationery:
    return Stationery(templates, OFFICE_NAME, OFFICE_ADDRESS, ZONE)


def sample_letters() -> dict[str, Letter]:
    """By a name of their own; a template may have several letters ("ask_drafting-first")."""
    return {letter_name: _letter(letter_name, values) for letter_name, values in _sample_values().items()}


def sample_letter(name: str, **changes: object) -> Letter:
    """The sample of that name with some of its values changed."""
    letter = sample_letters()[name]
    return replace(letter, values={**letter.values, **changes})


def _letter(letter_name: str, values: dict[str, object]) -> Letter:
    name = letter_name.split("-")[0]
    pictures = ()
    if {"photos", "items"} & values.keys() and not name.startswith("partner"):
        pictures = tuple(
            Enclosure(photo["filename"], "image/jpeg", draw_photo(), cid=photo["cid"]) for photo in SHOWN
        )
    elif name == "partner_release":
        pictures = tuple(Enclosure(photo["filename"], "image/jpeg", draw_photo()) for photo in SHOWN)
    official = "request" in values or name in OFFICIALS_LETTERS
    to = (
        Address("kabag@luwutimurkab.go.id", "Andi Baso")
        if official
        else Address(RELEASE.sender, "Siti Rahmawati")
    )
    message_id = REQUEST.message_id if "request" in values else f"<{letter_name}.1@luwutimurkab.go.id>"
    return Letter(name=name, to=to, message_id=message_id, values=values, enclosures=pictures)


ABOUT = "[0001-ABCDEFGH] Agenda 0001/HUMAS/XI/2026"


def _items() -> list[dict[str, object]]:
    """An approval and a disposition, as a morning's mail asks for them."""
    common = {"release": RELEASE, "photos": SHOWN, "about": ABOUT, "direction": "", "note": ""}
    common |= {
        "acting": "",
        "others": "",
        "changes": [],
        "marks": [],
        "suggestions": [],
        "problems": [],
        "wanted": [],
    }
    approval = {
        **common,
        "number": 1,
        "request": replace(REQUEST, long_code="d" * 32),
        "step": Step.APPROVAL,
        "asked": "Mohon persetujuan terbit",
        "answers": "SETUJU, REVISI: …, atau TOLAK: …",
        "late": True,
        "marks": MARKS,
        "changes": ["Paragraf 2: “Kanawatu” menggantikan “Kanawato”."],
        "version": VERSION,
        "title": TITLE,
        "html": BODY_HTML,
        "text": BODY_TEXT,
    }
    disposition = {
        **common,
        "number": 2,
        "request": replace(REQUEST, long_code="e" * 32, step=Step.DISPOSITION),
        "step": Step.DISPOSITION,
        "asked": "Mohon disposisi",
        "answers": "SETUJU, DISPOSISI: nama dan arahan, REVISI: …, atau TOLAK: …",
        "late": False,
        "wanted": WANTED,
        "problems": PROBLEMS,
        "version": None,
        "title": "",
        "html": BODY_HTML,
        "text": BODY_TEXT,
    }
    return [approval, disposition]


def _sample_values() -> dict[str, dict[str, object]]:
    asked: dict[str, object] = {"release": RELEASE, "request": REQUEST, "photos": SHOWN}
    of_sender: dict[str, object] = {"said": SAID, "said_not_yet": NOT_YET}
    shown = {**asked, "version": VERSION}
    long_ago = replace(RELEASE, state=State.CLOSED, url=PAGE)
    up = replace(RELEASE, url=PAGE, page=Standing(1))
    return {
        "receipt": {"release": RELEASE, "wanted": WANTED, "problems": PROBLEMS, "unused": UNUSED},
        "added": {
            "release": RELEASE,
            "version": VERSION,
            "files": ["foto1.jpg", "surat.pdf"],
            "has_new_title": True,
            "has_new_text": True,
            "is_new_version": True,
            "said": NOT_YET,
            "problems": PROBLEMS,
        },
        "added-word": {"release": RELEASE, "said": NOT_YET},
        "added-message": {"release": RELEASE, "said": SAID, "may_stop": False},
        "incomplete": {
            "release": RELEASE,
            "missing": ["Foto kegiatan", "Surat pengantar"],
            "wanted": WANTED,
            "note": "Mohon sertakan jumlah anggaran.",
            "problems": PROBLEMS,
            "unused": UNUSED,
        },
        "published": {
            "release": long_ago,
            "url": PAGE,
            "media_told": ["Harian Contoh", "Tribun Timur", "Palopo Pos"],
            "media_failed": ["Radar Luwu"],
        },
        "rejected": {
            "release": RELEASE,
            "reason": "Memuat data pribadi warga yang tidak boleh dipublikasikan.",
        },
        "withdrawn": {"release": RELEASE},
        "joined": {"release": RELEASE, "agenda": "0007/HUMAS/XI/2026", "url": None},
        "confirm_sender": {"release": RELEASE, "understood": "menarik permohonan ini", "code": LONG_CODE},
        "confirm_sender-unknown": {
            "release": None,
            "understood": "menanyakan keadaan permohonan",
            "code": LONG_CODE,
        },
        "status": {"releases": [long_ago, RELEASE], "what": "Berikut keadaan permohonan Saudara."},
        "status-one": {"release": RELEASE, "what": "Naskah menunggu persetujuan pimpinan."},
        "ask_disposition": {
            **asked,
            **of_sender,
            "material": MATERIAL,
            "wanted": WANTED,
            "problems": PROBLEMS,
        },
        "ask_intake": {**asked, "material": MATERIAL},
        "ask_receive": {**asked, "material": MATERIAL},
        "ask_drafting": {**shown, "note": "Nama desa keliru; seharusnya Kanawatu."},
        "ask_drafting-first": {**shown, "note": ""},
        "ask_correction": {
            **shown,
            "direction": RELEASE.direction,
            "note": "Nama desa keliru.",
            "changes": ["Paragraf 2: “Kanawatu” menggantikan “Kanawato”."],
            "suggestions": SUGGESTIONS,
            "marks": MARKS[:1],
        },
        "ask_reading": {
            **shown,
            "request": replace(REQUEST, step=Step("Asisten membaca")),
            "direction": RELEASE.direction,
            "step": Step("Asisten membaca"),
            "asks": "Mohon dibaca",
            "suggestions": SUGGESTIONS,
            "marks": MARKS[:1],
        },
        "ask_approval": {
            **shown,
            **of_sender,
            "direction": RELEASE.direction,
            "note": "",
            "corrected_by": "Hj. Nurhayati",
            "marks": MARKS,
        },
        "ask_approval-shared": {
            **shown,
            "acting": ACTING,
            "others": "Persetujuan diminta berurutan dari Kepala Bagian Humas dan Sekretaris Daerah.",
            "completes": False,
        },
        "ask_again": {**shown, "understood": "setuju, tetapi ada catatan yang belum jelas"},
        "ask_again-disposition": {
            "release": RELEASE,
            "request": replace(REQUEST, step=Step.DISPOSITION),
            "understood": "disposisi tanpa nama yang dikenal",
            "material": MATERIAL,
            "photos": SHOWN,
        },
        "ask_again-drafting": {**shown, "request": replace(REQUEST, step=Step.DRAFTING), "understood": ""},
        "ask_again-short": {"release": RELEASE, "request": REQUEST, "understood": ""},
        "confirm_decision": {**shown, "understood": UNDERSTOOD, "quoted": "Setuju dek,\nsegera naikkan."},
        "stop_kept": {"release": RELEASE},
        "confirm_stopping": {
            "release": RELEASE,
            "request": REQUEST,
            "quoted": "Apakah rilis 0012 sudah tayang? Sebaiknya ditunda.",
        },
        "decided": {"release": RELEASE, "kind": "Disetujui", "can_undo": True, "request": REQUEST},
        "decided-acting": {
            "release": RELEASE,
            "kind": "Disetujui",
            "can_undo": True,
            "request": REQUEST,
            "acting": ACTING,
            "waiting": "Asisten dan Sekretaris Daerah",
        },
        "digest": {"request": DIGEST, "items": _items(), "example": "1 setuju, 2 tolak: foto buram"},
        "digest-again": {
            "request": DIGEST,
            "items": _items(),
            "example": "1 setuju, 2 tolak: foto buram",
            "again": True,
        },
        "digest_decided": {
            "request": DIGEST,
            "recorded": [
                {
                    "number": 1,
                    "release": RELEASE,
                    "kind": "Disetujui",
                    "request": REQUEST,
                    "about": ABOUT,
                    "acting": ACTING,
                    "waiting": "Asisten",
                },
                {
                    "number": 3,
                    "release": long_ago,
                    "kind": "Ditolak",
                    "request": None,
                    "about": "",
                    "acting": "",
                    "waiting": "",
                },
            ],
            "overtaken": [{"number": 4, "release": long_ago, "current": "sudah terbit"}],
            "held_up": [],
            "asked_back": ["5"],
            "unanswered": ["2"],
            "example": "1 batal",
        },
        "digest_decided-late": {
            "recorded": [],
            "overtaken": [{"number": 1, "release": long_ago, "current": "sudah terbit"}],
            "held_up": [],
            "asked_back": [],
            "unanswered": [],
            "example": "1 batal",
        },
        "confirm_decision-digest": {
            **asked,
            "understood": "2 keputusan",
            "quoted": "1 setuju, 2 tolak: foto buram",
            "items": [
                {"number": 1, "release": RELEASE, "understood": "menyetujui"},
                {"number": 2, "release": RELEASE, "understood": "menolak: foto buram"},
            ],
        },
        "decided-final": {"release": RELEASE, "kind": "Ditolak", "can_undo": False},
        "stale_answer": {"release": RELEASE, "current": "menunggu persetujuan pimpinan, naskah versi 2"},
        "settled": {"release": long_ago, "kind": "Disetujui", "by": f"Hj. Nurhayati ({ACTING})"},
        "settled-withdrawn": {"release": RELEASE, "kind": "Ditarik", "by": "pengirimnya"},
        "confirm_appointment": {
            "request": REQUEST,
            "title": "Plh. Kepala Bagian Humas",
            "facts": FACTS,
            "revokes": False,
            "quoted": "Plh saya tanggal 24 s.d. 30 November: Sitti (Kasubag), SP nomor 800/123/BKPSDM",
        },
        "confirm_appointment-revoked": {
            "request": REQUEST,
            "title": "Plh. Kepala Bagian Humas",
            "facts": {"Jabatan": "Kepala Bagian Humas", "Pejabat": "Andi Baso"},
            "revokes": True,
            "quoted": "",
        },
        "appointed": {
            "title": "Plh. Kabag",
            "facts": FACTS,
            "by": "Andi Baso",
            "substitute": SimpleNamespace(name="Hj. Nurhayati"),
            "revokes": False,
        },
        "appointed-revoked": {
            "title": "Plh. Kabag",
            "facts": {"Jabatan": "Kepala Bagian Humas", "Pejabat": "Andi Baso"},
            "by": "Andi Baso",
            "substitute": None,
            "revokes": True,
        },
        "coverage": {
            "coverage": Coverage("Sabtu, 28 November 2026, pukul 08.00", "Lapangan Desa Ussu"),
        },
        "coverage-invitation": {"coverage": Coverage(invitation=True)},
        "appointment_unclear": {"lacks": ["nomor surat perintah"]},
        "partner_release": {
            "release": long_ago,
            "version": VERSION,
            "url": PAGE,
            "partner": SimpleNamespace(name="Harian Contoh"),
            "photos": SHOWN,
        },
        "ask_page_correction": {
            **shown,
            "release": up,
            "change": RALAT,
            "changes": ["Paragraf 1: “Kanawatu” menggantikan “Kanawato”"],
            "marks": MARKS[:1],
        },
        "ask_page_correction-note": {**shown, "release": up, "change": RALAT},
        "ask_takedown": {**shown, "release": up, "change": TARIK},
        "ask_again-takedown": {**shown, "release": up, "change": TARIK, "understood": ""},
        "change_received": {"release": up, "change": RALAT},
        "change_received-takedown": {"release": up, "change": TARIK},
        "change_refused": {"release": up, "change": RALAT, "reason": "Nama desa sudah benar menurut Perda."},
        "change_elsewhere": {"release": up, "change": RALAT},
        "change_elsewhere-takedown": {"release": up, "change": TARIK},
        "nothing_differs": {"release": up, "change": RALAT, "is_proposed": False},
        "nothing_differs-proposed": {"release": up, "change": RALAT, "is_proposed": True},
        "corrected": {
            "release": up,
            "url": PAGE,
            "erratum": ERRATUM,
            "media_told": ["Harian Contoh", "Tribun Timur"],
            "media_failed": ["Radar Luwu"],
        },
        "taken_down": {"release": up, "url": PAGE, "tells_media": True},
        "partner_correction": {
            "release": up,
            "version": VERSION,
            "url": PAGE,
            "partner": SimpleNamespace(name="Harian Contoh"),
            "photos": SHOWN,
            "erratum": ERRATUM,
        },
        "partner_withdrawn": {
            "release": up,
            "version": VERSION,
            "partner": SimpleNamespace(name="Harian Contoh"),
        },
        "digest-changes": {
            "request": DIGEST,
            "items": [
                {**_items()[0], "asked": "Mohon persetujuan ralat", "change": RALAT, "marks": []},
                {
                    **_items()[0],
                    "number": 2,
                    "asked": "Mohon persetujuan penarikan",
                    "change": TARIK,
                    "answers": "SETUJU, atau TOLAK: …",
                    "changes": [],
                    "marks": [],
                },
            ],
            "example": "1 setuju, 2 tolak: foto buram",
        },
        "alert": {
            "release": RELEASE,
            "what": "Halaman tidak dapat dimuat di situs web setelah 12 kali percobaan.",
            "details": ["Galat terakhir: 500 Internal Server Error", "Percobaan terakhir: 24 November 2026"],
            "mend": "Periksa situs web, lalu jalankan: humasd retry 0001/HUMAS/XI/2026",
        },
        "alert-general": {
            "release": None,
            "what": "Sandi IMAP ditolak.",
            "details": "",
            "mend": "Perbaiki sandi.",
        },
        "recovered": {"what": "Kotak surat dapat dibaca lagi.", "since": NOW - timedelta(hours=3)},
    }
