"""Whose unit and whose number count where a mail passes another one on."""

from __future__ import annotations

from humasd.understanding import understand
from tests.support.samples import PARAGRAPHS, TITLE, submission_mail

OFFICE = frozenset({"humas.protokol@luwutimurkab.go.id"})
FORWARDED = f"""Pak, ini diteruskan.

---------- Forwarded message ---------
Dari: Puskesmas Lampia <lampia@example.com>
Date: Sen, 23 Nov 2026 08.00
Subject: {TITLE}
To: Andi <andi@example.com>

{TITLE}

{PARAGRAPHS[1]} Kegiatan itu dihadiri warga dari beberapa desa di sekitar lokasi.

{PARAGRAPHS[2]} Kegiatan itu dihadiri warga dari beberapa desa di sekitar lokasi.

Hormat kami,
Admin PKM Lampia 0813-5555-6666
"""


def test_the_unit_is_that_of_the_first_sender() -> None:
    mail = submission_mail((), body=FORWARDED, sender="Kecamatan Burau <burau@example.com>")
    assert understand(mail, OFFICE).fields["unit"] == "Puskesmas Lampia"
