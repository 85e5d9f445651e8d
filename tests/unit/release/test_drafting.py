"""From what was sent to what is shown (SOP step 4): nothing made up, nothing lost."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.release.drafting import (
    add_photos,
    change_photos,
    compose_draft,
    first_paragraph,
    photos_of,
    redraft,
)
from humasd.release.model import Attachment, Material, Photo, Role

LONG = "WOTU, LUWU TIMUR – Bupati meresmikan jembatan yang menghubungkan dua desa di Kecamatan Wotu, Selasa."


def photo(name: str, *, sha256: str = "", caption: str = "", role: Role = Role.PHOTO) -> Attachment:
    shown = Photo(sha256=sha256 or name, filename=name, caption=caption)
    return Attachment(name, "image/jpeg", 1, f"original of {name}", role, rendition=shown)


def material(*attachments: Attachment, caption: str | None = None) -> Material:
    fields = {} if caption is None else {"caption": caption}
    return Material("Judul", f"<p>{LONG}</p>", LONG, attachments, fields)


def test_a_draft_is_the_senders_words() -> None:
    draft = compose_draft(material(), "Perihal surat")
    assert (draft.title, draft.body_html, draft.body_text, draft.lead) == (
        "Judul",
        f"<p>{LONG}</p>",
        LONG,
        LONG,
    )


def test_without_a_title_in_the_material_the_subject_stands_in() -> None:
    assert compose_draft(replace(material(), title=None), "Perihal surat").title == "Perihal surat"


def test_one_caption_is_for_every_photo_and_several_go_in_order() -> None:
    two = (photo("a.jpg"), photo("b.jpg"))
    assert [p.caption for p in photos_of(material(*two, caption="Bupati"))] == ["Bupati", "Bupati"]
    assert [p.caption for p in photos_of(material(*two, caption="Satu\n\nDua\nTiga"))] == ["Satu", "Dua"]
    assert [p.caption for p in photos_of(material(*two))] == ["", ""]


def test_a_photos_own_caption_stays() -> None:
    own = (photo("a.jpg", caption="Dari berkas Word"), photo("b.jpg"))
    assert [p.caption for p in photos_of(material(*own, caption="Umum"))] == ["Dari berkas Word", "Umum"]


def test_the_same_picture_sent_twice_is_shown_once() -> None:
    assert len(photos_of(material(photo("a.jpg", sha256="x"), photo("lain.jpg", sha256="x")))) == 1


def test_only_photos_that_can_be_shown_are_shown() -> None:
    unreadable = replace(photo("rusak.jpg"), rendition=None, problem="rusak")
    assert photos_of(material(photo("logo.png", role=Role.OTHER), unreadable)) == ()


def test_a_new_text_keeps_the_title_and_shows_the_photos_it_is_given() -> None:
    before = compose_draft(material(photo("a.jpg", caption="Lama")), "")
    after = redraft(before, title=None, html="<p>Baru.</p>", text="Baru.", photos=(B,))
    assert after.title == "Judul" and after.body_text == "Baru." and after.lead == "Baru."
    assert after.photos == (B,)


A, B, C, D = (Photo(sha256=name, filename=name, caption=name.upper()) for name in "abcd")


@pytest.mark.parametrize(
    ("changes", "left"),
    [
        ({}, (A, B, C)),
        ({"dropped": {2}}, (A, C)),
        ({"dropped": {1, 3, 9}}, (B,)),
        ({"beside": (D,)}, (A, B, C, D)),
        ({"beside": (D, B)}, (A, B, C, D)),
        ({"beside": (D,), "replaced": {2}}, (A, D, C)),
        ({"beside": (D,), "replaced": {1, 2}}, (D, C)),
        ({"beside": (D,), "replaced": {2}, "dropped": {1}}, (D, C)),
        ({"replaced": {2}}, (A, B, C)),
        ({"in_document": (D, replace(A, caption=""))}, (D, A)),
        ({"in_document": (C,), "beside": (D,)}, (C, D)),
    ],
)
def test_photos_of_the_next_version(changes: dict[str, Any], left: tuple[Photo, ...]) -> None:
    assert change_photos((A, B, C), **changes) == left


def test_photos_of_a_sender_are_added_to_the_corrected_draft() -> None:
    old = material(photo("a.jpg"), photo("b.jpg"))
    draft = replace(compose_draft(old, ""), title="Judul baru", photos=())
    new = material(photo("a.jpg"), photo("b.jpg"), photo("c.jpg"))
    after = add_photos(draft, old, new)
    assert after.title == "Judul baru" and [p.filename for p in after.photos] == ["c.jpg"]


def test_a_lead_is_prose_not_a_heading() -> None:
    assert first_paragraph(f"SIARAN PERS\n\n{LONG}\n\nPenutup.") == LONG
    assert first_paragraph("Pendek.") == "Pendek."
    assert first_paragraph(" \n ") == ""


@given(st.text(max_size=2000))
def test_a_lead_is_cut_from_the_text_and_never_long(text: str) -> None:
    lead = first_paragraph(text)
    assert len(lead) <= 601
    assert lead.removesuffix("…") in text


def test_a_lead_without_a_space_is_cut_all_the_same() -> None:
    assert len(first_paragraph("a" * 5000)) == 601


def test_captions_that_a_cell_ran_together_are_one_a_photo() -> None:
    sent = replace(
        material(photo("a.jpg"), photo("b.jpg")), fields={"caption": "1. Wabup bayar pajak 2. Suasana loket"}
    )
    assert [p.caption for p in photos_of(sent)] == ["Wabup bayar pajak", "Suasana loket"]
