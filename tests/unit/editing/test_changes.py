"""What the next reader is told of a new version."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.editing.changes import MOST, find_changes
from humasd.release.model import Draft, Photo

TEXT = (
    "WOTU – Bupati meresmikan jembatan sepanjang 60 meter di Desa Kanawatu, Senin.\n\n"
    "Jembatan itu menghubungkan dua desa yang selama ini terpisah sungai.\n\n"
    "Warga bersyukur karena hasil kebun lebih cepat sampai ke pasar."
)
A, B = (Photo(sha256=name, filename=f"{name}.jpg", caption="Peresmian") for name in "ab")


def draft(text: str = TEXT, title: str = "Jembatan Diresmikan", photos: tuple[Photo, ...] = (A,)) -> Draft:
    return Draft(title, "", "", text, photos)


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (
            draft(title="Bupati Resmikan Jembatan"),
            ["Judul: “Bupati Resmikan Jembatan” menggantikan “Jembatan Diresmikan”"],
        ),
        (draft(TEXT.replace("60", "58")), ["Paragraf 1: “58” menggantikan “60”"]),
        (draft(TEXT.replace("dua desa", "dua desa terpencil")), ["Paragraf 2: ditambah “terpencil”"]),
        (draft(TEXT.replace(" selama ini", "")), ["Paragraf 2: dihapus “selama ini”"]),
        (draft(TEXT + "\n\nAcara ditutup dengan doa."), ["Paragraf 4 baru: “Acara ditutup dengan doa.”"]),
        (
            draft("\n\n".join(TEXT.split("\n\n")[:2])),
            ["Dihapus: “Warga bersyukur karena hasil kebun lebih cepat sampai ke pasar.”"],
        ),
        (draft(photos=(A, B)), ["Foto 2 baru: b.jpg"]),
        (draft(photos=(B,)), ["Foto 1 baru: b.jpg", "Foto dihapus: a.jpg"]),
        (draft(photos=(replace(A, caption="Doa"),)), ["Foto 1: keterangannya menjadi “Doa”"]),
    ],
)
def test_each_change_is_a_line(after: Draft, told: list[str]) -> None:
    assert list(find_changes(draft(), after)) == told


def test_a_paragraph_written_anew_is_told_as_such() -> None:
    [line] = find_changes(
        draft(), draft(TEXT.replace(TEXT.split("\n\n")[1], "Semua senang sekali kemarin sore."))
    )
    assert line == "Paragraf 2 ditulis ulang: “Semua senang sekali kemarin sore.”"


def test_many_changes_are_counted() -> None:
    other = "\n\n".join(f"Alinea nomor {number} dengan isi berbeda." for number in range(40))
    told = find_changes(draft(), draft(other))
    assert len(told) == MOST + 1 and told[-1].startswith("dan ")


@given(st.text(max_size=400), st.text(max_size=400))
def test_a_change_of_words_is_never_passed_over(one: str, other: str) -> None:
    same = [" ".join(line.split()) for line in one.split("\n") if line.strip()] == [
        " ".join(line.split()) for line in other.split("\n") if line.strip()
    ]
    assert (find_changes(draft(one), draft(other)) == ()) is same
