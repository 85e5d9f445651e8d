"""Understanding in the sandbox: one harmful attachment does not take the mail with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from humasd.documents.sandbox import Sandbox
from humasd.documents.values import Rendition
from humasd.understanding import Item, understand_safely
from humasd.understanding.understand import understand
from tests.support.hostile import flate_bomb_pdf
from tests.support.samples import TITLE, gps_photo, press_release_docx, submission_mail

OFFICE = frozenset({"humas.protokol@luwutimurkab.go.id"})


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as opened:
        yield opened


def test_it_says_the_same_as_without_the_sandbox(sandbox: Sandbox, tmp_path: Path) -> None:
    raw = submission_mail([("rilis.docx", press_release_docx()), ("a.jpg", gps_photo())])
    (tmp_path / "mail").write_bytes(raw)
    understood = understand_safely(sandbox, tmp_path / "mail", tmp_path, OFFICE)
    assert replace(understood, items=tuple(map(take_up, understood.items))) == understand(raw, OFFICE)


def take_up(item: Item) -> Item:
    """With the bytes that were set down in files."""
    assert isinstance(item.content, Path)
    shown = item.rendition
    if shown is not None:
        assert isinstance(shown.content, Path) and shown.print is None
        shown = Rendition(shown.content.read_bytes(), shown.width, shown.height, page_like=shown.page_like)
    return replace(item, content=item.content.read_bytes(), rendition=shown)


def test_a_pdf_that_eats_the_memory_is_left_out_and_the_rest_goes_on(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    attachments = [("bom.pdf", flate_bomb_pdf()), ("rilis.docx", press_release_docx())]
    (tmp_path / "mail").write_bytes(submission_mail(attachments))
    understood = understand_safely(sandbox, tmp_path / "mail", tmp_path, OFFICE)
    assert understood.title == TITLE
    assert understood.items[0].problem is not None
    assert any(problem.startswith("bom.pdf: ") for problem in understood.problems)
