"""A release typed or pasted into a mail is taken whole, with what labels above it tell."""

from __future__ import annotations

import pytest

from humasd.understanding.understand import understand
from humasd.understanding.values import Understanding
from tests.support.samples import submission_mail

OFFICE = frozenset({"humas.protokol@luwutimurkab.go.id"})
TITLE = "Penyuluhan Gizi Ibu Hamil di Wotu"
PARAGRAPHS = (
    "WOTU, LUWU TIMUR - Puskesmas Wotu menggelar penyuluhan gizi bagi 45 ibu hamil, Senin (23/11/2026).",
    "Kegiatan ini bertujuan menekan angka stunting yang tahun lalu masih tercatat 18 persen di wilayah itu.",
)
TEXT = "\n\n".join(PARAGRAPHS)


def read(body: str, subject: str = "Rilis", html: str | None = None) -> Understanding:
    return understand(submission_mail((), subject=subject, body=body, html=html), OFFICE)


@pytest.mark.parametrize(
    ("above", "title"),
    [
        (
            f"Pengirim : Puskesmas Wotu\nTanggal : 23 November 2026\nTempat : Aula Wotu\nJudul : {TITLE}",
            TITLE,
        ),
        (
            f"Dari : Puskesmas Wotu\nJudul : {TITLE}\nTanggal : 23/11/2026 pukul 09.00\nTempat : Aula Wotu",
            TITLE,
        ),
        (
            f"Dari: Puskesmas Wotu\nTanggal: 23 November 2026, 09.00\nTempat: Aula Wotu\nSubjek: {TITLE}",
            TITLE,
        ),
        (f"{TITLE}\n\nDari: Puskesmas Wotu\nTanggal: 23/11/2026\nTempat: Aula Wotu\nSubjek: gizi", TITLE),
        (f"Dari: Puskesmas Wotu\nTanggal: 23/11/2026\nTempat: Aula Wotu\nKepada: Humas\n\n{TITLE}", TITLE),
    ],
)
def test_labels_above_it_tell_its_fields_and_are_no_part_of_it(above: str, title: str) -> None:
    found = read(f"{above}\n\n{TEXT}")
    assert (found.title, found.text) == (title, TEXT)
    assert (found.fields["unit"], found.fields["place"]) == ("Puskesmas Wotu", "Aula Wotu")
    assert found.fields["activity_days"] == "2026-11-23"


@pytest.mark.parametrize(
    "header",
    [
        "Dari: BPP Wotu <bpp@example.com>\nDikirim: Selasa, 24 November 2026 08.00\nSubjek: Gizi",
        "-------- Pesan Asli --------\nDari: BPP <bpp@example.com>\nTanggal: 24/11/2026 08.00\nSubjek: Gizi",
        "-----Original Message-----\nFrom: BPP\nSent: 24 November 2026 8:00 AM\nTo: A\nSubject: Gizi",
    ],
)
def test_a_mail_that_was_copied_by_hand_gives_its_text(header: str) -> None:
    found = read(f"Ini dari penyuluh pak, mohon dimuat:\n\n{header}\n\n{TITLE}\n\n{TEXT}")
    assert (found.title, found.text) == (TITLE, TEXT)


def test_of_a_release_above_a_copied_mail_the_release_is_taken() -> None:
    header = "Dari: BPP Wotu <bpp@example.com>\nDikirim: Selasa, 24 November 2026 08.00\nSubjek: Gizi"
    found = read(f"{TITLE}\n\n{TEXT}\n\n{header}\n\nBaik bu, silakan diteruskan ke Humas.")
    assert (found.title, found.text, found.origin) == (TITLE, TEXT, None)


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
@pytest.mark.parametrize("is_html", [False, True])
def test_words_that_are_introduced_stay_with_what_follows(gap: str, *, is_html: bool) -> None:
    said = "Kepala Puskesmas, ditemui pukul 09.30 WITA, mengatakan:"
    body = (
        f"{TITLE}\n\n{TEXT}\n\n{said}{gap}“Para ibu kami dampingi.”\n\nPenyuluhan ditutup dengan doa bersama."
    )
    html = "".join(f"<p>{part}</p>" for part in body.split("\n") if part) if is_html else None
    found = read(body, html=html).text
    assert all(part in found for part in (said, "Para ibu kami dampingi", "ditutup dengan doa"))


@pytest.mark.parametrize("html", ["<html><body></body></html>", "<p>Lihat versi teks.</p>"])
def test_of_two_parts_the_fuller_one_is_taken(html: str) -> None:
    found = read(f"{TITLE}\n\n{TEXT}", html=html)
    assert (found.title, found.text) == (TITLE, TEXT)


def test_a_mail_copied_by_hand_with_its_attribution_gives_its_text() -> None:
    attribution = "Pada Sel, 24 Nov 2026 pukul 08.00 Rini <rini@example.com> menulis:"
    found = read(f"Ini dari penyuluh pak.\n\n{attribution}\n\n{TITLE}\n\n{TEXT}")
    assert (found.title, found.text) == (TITLE, TEXT)


@pytest.mark.parametrize(
    "line", ["Dari: Wotu untuk Luwu Timur yang sehat", "Dari: 45 peserta\nUsia: 20 sampai 35 tahun"]
)
def test_one_line_that_begins_like_a_label_is_text(line: str) -> None:
    assert line.split("\n")[0] in read(f"{TITLE}\n\n{PARAGRAPHS[0]}\n\n{line}\n\n{PARAGRAPHS[1]}").text


def test_whom_a_report_is_from_and_for_takes_no_title_away() -> None:
    found = read(f"Kepada : Dandim\nDari : Danramil Malili\nTembusan : Humas\n\n*{TITLE}*\n\n{TEXT}")
    assert (found.title, found.text) == (TITLE, TEXT)


@pytest.mark.parametrize("copy", ["cc. Camat Burau", "Cc: Camat Burau", "Tembusan: Yth. Camat Burau"])
def test_who_has_a_copy_of_a_mail_is_not_its_sender(copy: str) -> None:
    body = f"Yth. Kabag Humas\n{copy}\n\n{TITLE}\n\n{TEXT}"
    found = understand(
        submission_mail((), subject="Rilis", body=body, sender="Rina <rina@example.com>"), OFFICE
    )
    assert (found.title, found.text) == (TITLE, TEXT)
    assert found.fields["unit"] == "Puskesmas Wotu"
