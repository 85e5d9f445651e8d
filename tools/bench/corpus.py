"""Mails such as an SKPD sends: about 260 KB each, a Word file of 40 KB and a photo of 150 KB. Seeded."""

from __future__ import annotations

import io
import random
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import SMTP

import docx
from PIL import Image

SEED = 20261124
DOCX_BYTES = 40_000
PHOTO_BYTES = 150_000
UNITS = ("pupr", "kesehatan", "pendidikan", "sosial", "perikanan", "pertanian", "perhubungan", "dukcapil")
_PLACES = ("Malili", "Towuti", "Nuha", "Wasuponda", "Wotu", "Burau", "Tomoni", "Angkona", "Mangkutana")
_WORDS = (
    "pemerintah", "kabupaten", "bersama", "masyarakat", "desa", "meresmikan", "jembatan", "puskesmas",
    "sekolah", "jalan", "pasar", "irigasi", "kegiatan", "pelatihan", "kelompok", "tani", "nelayan",
    "perempuan", "pemuda", "guru", "perawat", "dengan", "anggaran", "dari", "dana", "daerah", "untuk",
    "meningkatkan", "layanan", "warga",
)  # fmt: skip


def make_mails(count: int, recipient: str, *, seed: int = SEED) -> Iterator[bytes]:
    """That many different submissions, the same for the same seed, as they lie in a mailbox."""
    chance = random.Random(seed)  # noqa: S311  no secret is made of it
    photo = _make_photo(chance)
    for number in range(count):
        title = f"Bupati Resmikan Program {number + 1} di {chance.choice(_PLACES)}"
        mail = EmailMessage()
        unit = chance.choice(UNITS)
        mail["From"] = f"Dinas {unit.title()} <{unit}@luwutimurkab.go.id>"
        mail["To"] = recipient
        mail["Subject"] = f"Permohonan publikasi: {title}"
        mail["Date"] = "Tue, 24 Nov 2026 08:00:00 +0800"
        mail["Message-ID"] = f"<{seed}.{number}@{unit}.example.go.id>"
        mail.set_content(
            "Yth. Bagian Humas,\n\nBersama ini kami kirim rilis beserta fotonya.\n\nTerima kasih.\n"
        )
        mail.add_attachment(
            _make_docx(chance, title),
            maintype="application",
            subtype="vnd.openxmlformats-officedocument.wordprocessingml.document",
            filename=f"Rilis {number + 1}.docx",
        )
        # The same picture in other bytes: what follows its end is ignored, and no two files are one.
        mail.add_attachment(
            photo + chance.randbytes(16), maintype="image", subtype="jpeg", filename=f"IMG_{number + 1}.jpg"
        )
        yield mail.as_bytes(policy=SMTP)


def _make_docx(chance: random.Random, title: str) -> bytes:
    document = docx.Document()
    document.add_paragraph(title)
    for _ in range(8):
        words = " ".join(chance.choice(_WORDS) for _ in range(60))
        document.add_paragraph(f"{words.capitalize()}.")
    document.core_properties.comments = "".join(chance.choices("0123456789abcdef", k=200))
    out = io.BytesIO()
    document.save(out)
    missing = DOCX_BYTES - len(out.getvalue())
    if missing > 2000:  # a real one has a theme, fonts and thumbnails, which nobody reads
        picture = io.BytesIO()
        side = max(8, round((missing / 3) ** 0.5))
        Image.frombytes("RGB", (side, side), chance.randbytes(side * side * 3)).save(picture, "PNG")
        document.add_picture(io.BytesIO(picture.getvalue()))
        out = io.BytesIO()
        document.save(out)
    return out.getvalue()


def _make_photo(chance: random.Random) -> bytes:
    """A picture with as much in it as gives the wanted size."""
    coarse = Image.frombytes("RGB", (160, 120), chance.randbytes(160 * 120 * 3))
    picture = coarse.resize((1600, 1200), Image.Resampling.BICUBIC)
    low, high = 5, 95
    while high - low > 1:
        quality = (low + high) // 2
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=quality)
        low, high = (quality, high) if len(out.getvalue()) < PHOTO_BYTES else (low, quality)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=low)
    return out.getvalue()
