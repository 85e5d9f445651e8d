"""Whose unit and whose number count where a mail passes another one on."""

from __future__ import annotations

from humasd.understanding import Understanding
from humasd.understanding.understand import understand
from tests.support.format_samples import zip_of
from tests.support.samples import PARAGRAPHS, TITLE, press_release_docx, submission_mail

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


def test_the_number_in_the_mail_that_is_passed_on_is_the_contact() -> None:
    assert understand(submission_mail((), body=FORWARDED), OFFICE).fields["contact"] == (
        "Admin PKM Lampia 0813-5555-6666"
    )


def test_the_number_below_the_signatures_dashes_is_the_contact() -> None:
    body = "Terlampir rilis kami, Pak.\n\n-- \nRini\nHP/WA 0852-5544-3322\n"
    assert (
        understand(submission_mail((), body=body), OFFICE).fields["contact"] == "Rini, HP/WA 0852-5544-3322"
    )


def test_the_number_in_an_attached_mail_is_the_contact() -> None:
    inner = submission_mail((), body="Terlampir ya pak\n\nRini 081222333444\n")
    mail = submission_mail([("asli.eml", inner)], body="Mohon diproses.")
    assert understand(mail, OFFICE).fields["contact"] == "Rini 081222333444"


def test_so_is_that_in_a_mail_within_an_attached_one_or_an_archive() -> None:
    inner = submission_mail(
        [("Rilis.docx", press_release_docx())], body="Terlampir ya pak\n\nRini 081222333444\n"
    )
    outer = submission_mail([("asli.eml", inner)], body="Teruskan ya.")
    for name, content in (("asli.eml", outer), ("asli.zip", zip_of({"asli.eml": inner}))):
        found = understand(submission_mail([(name, content)], body="Mohon diproses."), OFFICE)
        assert (found.title, found.fields["contact"]) == (TITLE, "Rini 081222333444")


def test_a_number_of_the_writer_himself_counts_first() -> None:
    body = f"Hubungi saya di 0811-2222-3333.\n{FORWARDED}"
    assert understand(submission_mail((), body=body), OFFICE).fields["contact"] == "0811-2222-3333"


ROAD = (
    "TOMONI, LUWU TIMUR – Dinas Pekerjaan Umum menyelesaikan pengaspalan jalan poros dua kilometer di "
    "Tomoni, Senin (23/11/2026). Kepala dinas mengatakan jalan itu dipakai petani mengangkut padi."
)


def two_mails(first_text: str, second_text: str) -> Understanding:
    first = submission_mail((), body=first_text, subject="Satu", sender="Desa A <a@luwutimurkab.go.id>")
    second = submission_mail((), body=second_text, subject="Dua", sender="PUPR <pupr@luwutimurkab.go.id>")
    mail = submission_mail([("a.eml", first), ("b.eml", second)], body="Mohon dimuat keduanya.")
    return understand(mail, OFFICE)


def test_of_two_mails_passed_on_the_one_that_nothing_is_made_of_is_named_with_its_sender() -> None:
    understood = two_mails(f"{TITLE}\n\n" + "\n\n".join(PARAGRAPHS), f"Jalan Diaspal\n\n{ROAD}")
    told = [remark for remark in understood.remarks if remark.startswith("Surel terlampir dari")]
    other = "pupr@luwutimurkab.go.id" if understood.title == TITLE else "a@luwutimurkab.go.id"
    assert len(told) == 1 and other in told[0] and "tidak didaftarkan" in told[0]


def test_of_two_mails_passed_on_whoever_sent_the_text_that_is_used_is_the_sender() -> None:
    understood = two_mails("Mohon dibantu, terima kasih.", f"Jalan Diaspal\n\n{ROAD}")
    assert understood.origin is not None and understood.origin.address == "pupr@luwutimurkab.go.id"


def test_one_mail_passed_on_names_no_other() -> None:
    understood = understand(submission_mail((), body=FORWARDED), OFFICE)
    assert not any(remark.startswith("Surel terlampir dari") for remark in understood.remarks)


def test_a_note_in_an_attached_mail_is_told() -> None:
    note = "Catatan: naskah ini belum disetujui Kadis, jangan tayang dulu."
    text = "\n\n".join((TITLE, *PARAGRAPHS))
    inner = submission_mail((), body=f"Mohon dimuat pak\n\n{text}\n\n{note}\n")
    found = understand(submission_mail([("asli.eml", inner)], body="Mohon diproses."), OFFICE)
    assert found.title == TITLE and note not in found.text
    assert any(note in remark for remark in found.remarks)
