from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from humasd.letters.sheet import SheetValues, render_sheet
from humasd.release.model import Decision, DecisionKind, Missing
from humasd.release.states import Step
from humasd.resources import find_templates
from tests.support.letter_samples import (
    ATTACHMENTS,
    DECISIONS,
    NOW,
    OFFICE_ADDRESS,
    OFFICE_NAME,
    RELEASE,
    TEMPLATES,
    ZONE,
)

VALUES = SheetValues(
    OFFICE_NAME,
    OFFICE_ADDRESS,
    RELEASE,
    NOW,
    ZONE,
    attachments=ATTACHMENTS,
    decisions=DECISIONS,
    names={"kabag@luwutimurkab.go.id": "Drs. H. Andi Baso"},
    recipients={"kasubag@luwutimurkab.go.id": "Kasubag Humas dan Pelayanan Media"},
    letter_number="045.2/118/PUPR/XI/2026",
)

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")


def read(pdf: bytes, folder: Path) -> str:
    file = folder / "sheet.pdf"
    file.write_bytes(pdf)
    done = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, check=True)
    return done.stdout.decode()


def test_the_sheet_is_a_pdf_of_one_page_and_always_the_same() -> None:
    pdf = render_sheet(TEMPLATES, VALUES)
    assert pdf.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1
    assert pdf == render_sheet(TEMPLATES, VALUES)


@needs_poppler
def test_the_sheet_tells_the_letter_the_direction_and_the_decisions(tmp_path: Path) -> None:
    text = read(render_sheet(TEMPLATES, VALUES), tmp_path)
    for words in (
        "LEMBAR DISPOSISI",
        OFFICE_NAME.upper(),
        RELEASE.agenda,
        "045.2/118/PUPR/XI/2026",
        "Rilis Jembatan.docx",
        "berkas rusak, tidak dapat dibuka",
        RELEASE.direction,
        "Drs. H. Andi Baso, 24 November 2026 pukul 14.05 WITA",
        "Nama desa keliru.",
    ):
        assert words in text


@needs_poppler
@needs_poppler
def test_an_office_may_have_its_own_letterhead(tmp_path: Path) -> None:
    (tmp_path / "sheet").mkdir()
    (tmp_path / "sheet" / "kop.typ").write_text("#let letterhead(office, address) = [Kop surat kota]")
    text = read(render_sheet(find_templates(tmp_path), VALUES), tmp_path)
    assert "Kop surat kota" in text and VALUES.release.agenda in text


def test_words_that_look_like_typst_are_words(tmp_path: Path) -> None:
    title = '#panic("x") *tebal* $x^2$ \\ "kutip" & <label> @ref'
    text = read(render_sheet(TEMPLATES, replace(VALUES, release=replace(RELEASE, title=title))), tmp_path)
    assert '#panic("x") *tebal* $x^2$' in text


def test_even_the_fullest_sheet_is_one_page() -> None:
    wordy = "panjang sekali " * 60
    release = replace(
        RELEASE, title=wordy, unit=wordy, sender_name=wordy, direction=wordy, missing=tuple(Missing)
    )
    values = replace(
        VALUES,
        release=release,
        attachments=tuple(replace(ATTACHMENTS[3], filename=wordy, problem=wordy) for _ in range(40)),
        decisions=tuple(
            Decision(Step.DRAFTING, f"{'nama' * 20}@example.com", DecisionKind.REVISE, n, NOW, wordy)
            for n in range(30)
        ),
        recipients={f"{n}@example.com": wordy for n in range(4)},
        letter_subject=wordy,
        letter_number=wordy,
    )
    assert len(re.findall(rb"/Type\s*/Page\b", render_sheet(TEMPLATES, values))) == 1


@needs_poppler
def test_a_substitutes_decision_is_entered_with_his_capacity_and_letter(tmp_path: Path) -> None:
    acting = replace(DECISIONS[0], capacity="Plh. Kabag", letter="800/123/BKPSDM")
    text = " ".join(read(render_sheet(TEMPLATES, replace(VALUES, decisions=(acting,))), tmp_path).split())
    assert "Drs. H. Andi Baso, Plh. Kabag, SP nomor 800/123/BKPSDM, 24 November 2026" in text
