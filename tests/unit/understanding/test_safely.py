"""Understanding in the sandbox: one harmful attachment does not take the mail with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from humasd.documents.sandbox import Sandbox
from humasd.understanding import understand_safely
from humasd.understanding.understand import understand
from tests.support.hostile import flate_bomb_pdf
from tests.support.samples import TITLE, gps_photo, press_release_docx, submission_mail

OFFICE = frozenset({"humas.protokol@luwutimurkab.go.id"})


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as opened:
        yield opened


def test_it_says_the_same_as_without_the_sandbox(sandbox: Sandbox) -> None:
    raw = submission_mail([("rilis.docx", press_release_docx()), ("a.jpg", gps_photo())])
    assert understand_safely(sandbox, raw, OFFICE) == understand(raw, OFFICE)


def test_a_pdf_that_eats_the_memory_is_left_out_and_the_rest_goes_on(sandbox: Sandbox) -> None:
    attachments = [("bom.pdf", flate_bomb_pdf()), ("rilis.docx", press_release_docx())]
    understood = understand_safely(sandbox, submission_mail(attachments), OFFICE)
    assert understood.title == TITLE
    assert understood.items[0].problem is not None
    assert any(problem.startswith("bom.pdf: ") for problem in understood.problems)
