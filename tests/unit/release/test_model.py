"""What an approval is bound to: all that a reader will see, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from humasd.release.model import Category, Draft, Photo, content_hash

DRAFT = Draft(
    "Judul",
    "Lead.",
    "<p>Lead.</p>",
    "Lead.",
    (Photo("aa", "a.jpg", caption="Satu"), Photo("bb", "b.jpg", caption="Dua")),
)
TEN = datetime(2026, 11, 25, 2, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "changed",
    [
        replace(DRAFT, title="Judul "),
        replace(DRAFT, body_html="<p>Lead!</p>"),
        replace(DRAFT, photos=DRAFT.photos[:1]),
        replace(DRAFT, photos=DRAFT.photos[::-1]),
        replace(DRAFT, photos=(replace(DRAFT.photos[0], caption="Lain"), DRAFT.photos[1])),
        replace(DRAFT, photos=(replace(DRAFT.photos[0], sha256="cc"), DRAFT.photos[1])),
        replace(DRAFT, title="Judul</title>", body_html=""),
    ],
)
def test_every_change_of_what_is_shown_changes_the_hash(changed: Draft) -> None:
    assert content_hash(changed, None, None) != content_hash(DRAFT, None, None)


def test_category_and_publication_time_are_shown_too() -> None:
    shown = {
        content_hash(DRAFT, category, at)
        for category in (None, Category.ARTICLE, Category.DEVELOPMENT)
        for at in (None, TEN, TEN.replace(minute=1))
    }
    assert len(shown) == 9


def test_one_moment_is_the_same_in_every_zone() -> None:
    in_makassar = TEN.astimezone(ZoneInfo("Asia/Makassar"))
    assert content_hash(DRAFT, None, in_makassar) == content_hash(DRAFT, None, TEN)


def test_words_cannot_move_between_title_text_and_captions_unnoticed() -> None:
    moved = replace(DRAFT, title="Judul<p>Lead.</p>", body_html="")
    split = replace(DRAFT, photos=(Photo("aa", "a.jpg", caption='Satu"],["bb","Dua'),))
    assert len({content_hash(draft, None, None) for draft in (DRAFT, moved, split)}) == 3
