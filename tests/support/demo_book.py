"""An office in the fourth week of a month: releases in every state, played by mail as their people would."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

from humasd.delivery import Courier
from humasd.demo import compose_reply
from humasd.errors import Transient
from humasd.fetching import fetch_waiting
from humasd.ports import Envelope, Mailer
from humasd.reception import handle_stored
from humasd.rounds import deliver
from tests.support.office import KABAG, OFFICE, OFFICIALS, Clock, OfficeUnderTest
from tests.support.samples import press_release_docx, submission_mail

BEGIN = datetime(2026, 11, 2, 0, 30, tzinfo=UTC)
"""A Monday, half past eight in WITA."""
TABLOID = "redaksi@tabloid.example.com"

SETTINGS: Mapping[str, Any] = {
    "intake": {"unknown_senders": "hold"},
    "log": {"format": "console", "level": "error"},
}

_PUPR = "Dinas Pekerjaan Umum dan Penataan Ruang", "pupr@luwutimurkab.go.id"
_DINKES = "Dinas Kesehatan", "dinkes@luwutimurkab.go.id"
_DIKBUD = "Dinas Pendidikan dan Kebudayaan", "dikbud@luwutimurkab.go.id"
_TANI = "Dinas Pertanian dan Ketahanan Pangan", "pertanian@luwutimurkab.go.id"
_BPBD = "Badan Penanggulangan Bencana Daerah", "bpbd@luwutimurkab.go.id"
_DLH = "Dinas Lingkungan Hidup", "dlh@luwutimurkab.go.id"
_KOMINFO = "Dinas Komunikasi dan Informatika", "kominfo@luwutimurkab.go.id"
_WOTU = "Kecamatan Wotu", "kec.wotu@luwutimurkab.go.id"
_SEKOLAH = "SMP Negeri 1 Towuti", "smpn1towuti@sekolah.example.com"


@dataclass(frozen=True)
class Story:
    """A submission and what its people answer: (who, minutes later, words)."""

    day: int
    unit: tuple[str, str]
    place: str
    title: str
    answers: Sequence[tuple[str, int, str]] = ()
    has_file: bool = True


def _usual(*minutes: int) -> tuple[tuple[str, int, str], ...]:
    """As it should go: disposed, corrected, approved, each after so many minutes."""
    words = ("Setuju, teruskan", "Setuju, sudah baik", "SETUJU")
    return tuple(zip(("kabag", "kasubag", "kabag"), minutes, words, strict=False))


_REDRAFTED = """Perbaikannya sebagai berikut:

Guru Burau Belajar Mengajar Digital

BURAU, LUWU TIMUR – Sebanyak 40 guru di Kecamatan Burau mengikuti pelatihan pembelajaran digital, Selasa
(10/11/2026). Pelatihan berlangsung dua hari dan diikuti guru dari seluruh sekolah dasar di kecamatan itu.

Para guru berlatih menyusun bahan ajar, membuat soal, dan memakai papan tulis digital. Kepala dinas
mengatakan, pelatihan akan dilanjutkan di kecamatan lain pada awal tahun depan, agar seluruh guru di Kabupaten
Luwu Timur terbiasa memakai bahan ajar digital di kelas masing-masing.
"""

STORIES = (
    Story(2, _PUPR, "Wotu", "Jembatan Gantung Bawalipu Rampung Dikerjakan", _usual(9, 21, 35)),
    Story(3, _DINKES, "Malili", "Imunisasi Anak Sekolah Jangkau Seluruh Kecamatan", _usual(12, 28, 50)),
    Story(3, _DIKBUD, "Tomoni", "Pelajar Tomoni Ikuti Lomba Bertutur Cerita Rakyat", _usual(6, 45, 30)),
    Story(4, _TANI, "Mangkutana", "Petani Mangkutana Panen Padi di Lahan 120 Hektare", _usual(25, 18, 40)),
    Story(5, _BPBD, "Malili", "BPBD Latih Relawan Desa Menghadapi Banjir", _usual(8, 26, 95)),
    Story(6, _DLH, "Nuha", "Aksi Bersih Danau Matano Kumpulkan Dua Ton Sampah", _usual(11, 15, 22)),
    Story(9, _KOMINFO, "Malili", "Layanan Internet Desa Bertambah di Dua Belas Titik", _usual(14, 29, 41)),
    Story(9, _WOTU, "Wotu", "Musyawarah Perencanaan Kecamatan Wotu Hasilkan 46 Usulan", _usual(7, 20, 58)),
    Story(
        10,
        _DIKBUD,
        "Burau",
        "Guru di Burau Ikuti Pelatihan Pembelajaran Digital",
        (
            ("kabag", 10, "Setuju"),
            ("kasubag", 22, "REVISI: judul terlalu panjang, mohon dipersingkat"),
            ("staf", 90, _REDRAFTED),
            ("kasubag", 24, "Setuju"),
            ("kabag", 44, "SETUJU"),
        ),
    ),
    Story(11, _DINKES, "Angkona", "Posyandu Angkona Layani Pemeriksaan Lansia", _usual(13, 33, 27)),
    Story(12, _PUPR, "Towuti", "Perbaikan Jalan Poros Towuti Capai Delapan Kilometer", _usual(5, 16, 38)),
    Story(12, _TANI, "Kalaena", "Penyuluh Dampingi Petani Kakao Kalaena Atasi Hama", _usual(19, 25, 72)),
    Story(13, _KOMINFO, "Malili", "Warga Kini Dapat Mengadu lewat Kanal Aduan Daerah", _usual(10, 12, 20)),
    Story(
        13,
        _WOTU,
        "Wotu",
        "Undangan Rapat Internal Staf Kecamatan Wotu",
        (("kabag", 8, "TOLAK: undangan rapat tidak untuk dipublikasikan"),),
    ),
    Story(16, _BPBD, "Malili", "Pos Siaga Banjir Malili Mulai Bertugas", _usual(4, 11, 19)),
    Story(17, _DLH, "Wasuponda", "Seribu Bibit Pohon Ditanam di Wasuponda", _usual(12, 36, 45)),
    Story(
        17,
        _DINKES,
        "Tomoni Timur",
        "Dokter Kunjungi Warga Tomoni Timur yang Sulit Berjalan",
        _usual(9, 27, 33),
    ),
    Story(18, _DIKBUD, "Malili", "Perpustakaan Daerah Buka Layanan Baca Akhir Pekan", _usual(15, 22, 61)),
    Story(19, _PUPR, "Burau", "Irigasi Burau Kembali Mengairi 300 Hektare Sawah", _usual(7, 19, 28)),
    Story(
        19,
        _TANI,
        "Angkona",
        "Pasar Murah Angkona Sediakan Beras Lokal",
        (("kabag", 11, "Setuju"), ("kasubag", 35, "TOLAK: kegiatan dibatalkan menurut dinasnya")),
    ),
    Story(20, _KOMINFO, "Malili", "Perekam Cuaca Baru Dipasang di Tiga Kecamatan", _usual(12, 24, 31)),
    Story(23, _DLH, "Towuti", "Bank Sampah Towuti Kelola Plastik Jadi Kerajinan", _usual(8, 18, 26)),
    Story(24, _WOTU, "Wotu", "Senam Bersama Warga Wotu Meriahkan Hari Kesehatan", _usual(10, 20)),
    Story(
        25,
        _DINKES,
        "Nuha",
        "Puskesmas Nuha Tambah Layanan Rawat Inap",
        (
            ("kabag", 9, "Setuju"),
            ("kasubag", 31, "Setuju"),
            ("kabag", 22, "Setuju, terbit 30 November 2026 pukul 08.00"),
        ),
    ),
    Story(
        25,
        _DIKBUD,
        "Kalaena",
        "Beasiswa Daerah Dibuka untuk 150 Mahasiswa",
        (("kabag", 14, "Setuju"), ("kasubag", 40, "REVISI: jumlah penerima mohon dicek lagi ke dinas")),
    ),
    Story(26, _PUPR, "Malili", "Pembangunan Pasar Malili Masuki Tahap Akhir", _usual(6, 17)),
    Story(26, _BPBD, "Burau", "Warga Burau Berlatih Evakuasi Mandiri", _usual(18)),
    Story(27, _TANI, "Wotu", "Nelayan Wotu Terima Bantuan Alat Tangkap", _usual(11)),
    Story(27, _SEKOLAH, "Towuti", "Siswa Towuti Juara Olimpiade Sains Provinsi"),
    Story(27, _DLH, "Malili", "Mohon publikasi kegiatan", has_file=False),
    Story(27, _KOMINFO, "Malili", "Pelatihan Menulis Berita untuk Admin Desa"),
)


class _Refusing:
    """The office's mailer; the server of one partner is full today."""

    def __init__(self, real: Mailer) -> None:
        self._real = real

    def send(self, envelope: Envelope, message: bytes, enclosed: bytes = b"") -> None:
        if envelope.recipient == TABLOID:
            raise Transient(f"452 4.2.2 <{TABLOID}>: mailbox full")
        self._real.send(envelope, message, enclosed)

    def check(self) -> str:
        return ""

    def close(self) -> None:
        self._real.close()


def play_book(folder: Path, changes: Mapping[str, Any]) -> OfficeUnderTest:
    """The office as it stands on Friday, 27 November 2026 at eleven; close it when done."""
    office = OfficeUnderTest(folder, {**SETTINGS, **changes}, Clock(BEGIN))
    for number, story in enumerate(STORIES):
        _play(office, number, story)
        if number == 4:
            _bounce(office)
        if number == 12:
            _withdraw(office)
    _publish_with_a_full_mailbox(office)
    return office


def _play(office: OfficeUnderTest, number: int, story: Story) -> None:
    morning = BEGIN.replace(day=story.day) + timedelta(minutes=7 * (number % 5))
    office.clock.now = max(office.clock.now + timedelta(minutes=3), morning)
    unit, address = story.unit
    paragraphs = (
        f"{story.place.upper()}, LUWU TIMUR – {unit} menyelenggarakan kegiatan di Kecamatan {story.place}, "
        f"{story.day} November 2026. {story.title}.",
        f"Kegiatan nomor {number + 1} tahun ini diikuti warga dan perangkat desa di {story.place}. "
        "Pemerintah daerah mengajak warga ikut menjaga hasilnya.",
    )
    files = [("Rilis.docx", press_release_docx(paragraphs, title=story.title))] if story.has_file else []
    body = (
        f"Yth. Bagian Humas,\n\nTerlampir rilis kegiatan kami, mohon dipublikasikan.\n\nTerima kasih.\n{unit}"
    )
    mail = submission_mail(
        files,
        subject=story.title,
        body=body if story.has_file else "Mohon dipublikasikan, terima kasih.",
        sender=f"{unit} <{address}>",
        message_id=f"<rilis-{number}@luwutimurkab.go.id>",
    )
    office.receive(mail)
    office.work()
    for who, minutes, words in story.answers:
        office.clock.advance(timedelta(minutes=minutes))
        office.receive(compose_reply(_find_request(office, OFFICIALS[who]), OFFICIALS[who], words))
        office.work()


def _find_request(office: OfficeUnderTest, official: str) -> EmailMessage:
    """The newest mail that asks an official; newest first, as there are hundreds."""
    paths = sorted((office.folder / "outgoing" / "new").iterdir(), key=lambda path: -path.stat().st_mtime_ns)
    mails = (message_from_bytes(path.read_bytes(), policy=default) for path in paths)
    return next(
        mail
        for mail in mails
        if official in str(mail["X-Envelope-To"]) and "mohon" in str(mail["Subject"]).lower()
    )


def _withdraw(office: OfficeUnderTest) -> None:
    """A sender thinks better of it before anybody has decided."""
    _play(office, 90, Story(13, _DINKES, "Malili", "Vaksinasi Hewan Peliharaan Digelar Gratis"))
    receipt = office.sent(_DINKES[1])[-1].message
    office.clock.advance(timedelta(minutes=20))
    office.receive(compose_reply(receipt, _DINKES[1], "TARIK"), verdict="pass")
    office.work()


def _bounce(office: OfficeUnderTest) -> None:
    """The mail to a newspaper comes back."""
    office.receive(
        (
            f"From: MAILER-DAEMON@mail.example.com\r\nTo: {OFFICE}\r\nSubject: Undelivered Mail\r\n"
            "Return-Path: <>\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
            'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
            "--b\r\nContent-Type: text/plain\r\n\r\nmaaf\r\n"
            "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mail.example.com\r\n\r\n"
            "Final-Recipient: rfc822; redaksi@harian.example.com\r\nAction: failed\r\nStatus: 5.1.1\r\n"
            "Diagnostic-Code: smtp; 550 5.1.1 redaksi@harian.example.com no such user\r\n\r\n--b--\r\n"
        ).encode()
    )
    office.work()


def _publish_with_a_full_mailbox(office: OfficeUnderTest) -> None:
    """The last release goes up, and one medium cannot be reached just now."""
    title = "Terminal Tomoni Kembali Melayani Penumpang"
    _play(office, 40, Story(27, _PUPR, "Tomoni", title, _usual(9, 20)))
    office.clock.advance(timedelta(minutes=52))
    office.receive(compose_reply(_find_request(office, KABAG), KABAG, "SETUJU"))
    fetch_waiting(office.office.desk, office.office.open_mailbox())
    handle_stored(office.office.desk, office.office.understand)
    real = office.office
    courier = Courier(real.desk, lambda: _Refusing(real.open_mailer()), real.open_website)
    deliver(office.office, courier)
    courier.close()
