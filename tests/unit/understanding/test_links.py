"""Files that were not sent but linked."""

from __future__ import annotations

import pytest

from humasd.understanding.links import find_file_links


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
