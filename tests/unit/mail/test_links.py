"""Files that were not sent but linked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from humasd.mail.links import find_file_links
from humasd.understanding.understand import understand
from tests.support.samples import PARAGRAPHS, press_release_docx, submission_mail

OFFICE = frozenset({"humas.protokol@luwutimurkab.go.id"})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Foto ada di https://drive.google.com/drive/folders/1a?usp=sharing.",
            ("https://drive.google.com/drive/folders/1a?usp=sharing",),
        ),
        ("drive.google.com/file/d/1/view dan we.tl/t-abc", ("drive.google.com/file/d/1/view", "we.tl/t-abc")),
        ("Berita kami di https://www.luwutimurkab.go.id/berita/1", ()),
        ("tanpa tautan", ()),
    ],
)
def test_links_to_shared_files(text: str, found: tuple[str, ...]) -> None:
    assert find_file_links(text) == found


def links_of(attachments: Sequence[tuple[str, bytes]] = (), **rest: Any) -> str:
    return understand(submission_mail(attachments, **rest), OFFICE).fields.get("links", "")


LINK = "https://drive.google.com/drive/folders/1a"


def test_links_behind_words_and_within_documents_are_found() -> None:
    html = f'<p>Bahan ada <a href="{LINK}">di sini</a>.</p>'
    assert links_of(body="Bahan ada di sini.", html=html) == LINK
    assert links_of([("bahan.docx", press_release_docx([*PARAGRAPHS, f"Foto: {LINK}"]))]) == LINK


def test_links_that_an_answer_only_quotes_are_not_told_again() -> None:
    body = f"Ini naskahnya, terima kasih.\n\nPada 24 November 2026 Humas menulis:\n> {LINK}: tidak dibuka\n"
    headers = {"In-Reply-To": "<1@humas.example>", "References": "<1@humas.example>"}
    assert links_of(body=body, headers=headers) == ""
