"""The office's crest: small whatever it was, never a photo, and refused with its mend."""

from __future__ import annotations

import email
import email.policy
import io
from pathlib import Path

import pytest
from PIL import Image

from humasd.documents.photo import MIN_SIDE
from humasd.errors import ConfigurationError
from humasd.letters.crest import SIDE, read_crest
from humasd.letters.sheet import render_sheet
from humasd.resources import Crest, find_templates
from tests.support.letter_samples import NOW, draw_crest, draw_photo, sample_letters, stationery
from tests.unit.letters.test_sheet import VALUES


@pytest.fixture
def crest(tmp_path: Path) -> Crest:
    file = tmp_path / "lambang.png"
    file.write_bytes(draw_crest())
    return read_crest(file)


def test_it_is_made_small_and_keeps_its_shape_and_its_transparent_ground(crest: Crest) -> None:
    with Image.open(io.BytesIO(crest.content)) as picture:
        assert picture.format == "PNG" and picture.size == (crest.width, crest.height) == (133, 160)
        assert picture.getpixel((0, crest.height - 1))[3] == 0
    assert len(crest.content) < 40_000
    assert crest.width_for(40) == 33


def test_it_is_too_small_to_be_taken_for_a_photo_when_an_answer_brings_it_back() -> None:
    assert SIDE < MIN_SIDE


def test_a_jpeg_is_as_good_and_no_name_counts(tmp_path: Path) -> None:
    file = tmp_path / "lambang"
    file.write_bytes(draw_photo(size=(900, 900)))
    assert read_crest(file).content.startswith(b"\x89PNG")


def test_every_mail_shows_it_once_from_within(crest: Crest) -> None:
    office = stationery(find_templates(crest=crest))
    for name, letter in sample_letters().items():
        message = email.message_from_bytes(office.render(letter, NOW), policy=email.policy.default)
        html = message.get_body(("related", "html"))
        assert html is not None
        inside = [part for part in html.walk() if part["Content-ID"] == f"<{crest.cid}>"]
        assert [part.get_content() for part in inside] == [crest.content], name
        assert office.compose(letter, NOW).html.count(f"cid:{crest.cid}") == 1, name


def test_papers_show_it(crest: Crest) -> None:
    without, having = (
        render_sheet(find_templates(), VALUES),
        render_sheet(find_templates(crest=crest), VALUES),
    )
    assert b"/Subtype/Image" in having and b"/Subtype/Image" not in without


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "there is no file"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "save the crest as PNG"),
        (draw_crest()[:900], "save the crest as PNG"),
        (b"\x89PNG" + bytes(5_000_001), "make it smaller than 5 MB"),
    ],
)
def test_a_file_that_is_no_crest_is_named_with_its_mend(
    tmp_path: Path, content: bytes | None, words: str
) -> None:
    file = tmp_path / "lambang.png"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(ConfigurationError, match=words) as refused:
        read_crest(file)
    assert str(file) in str(refused.value)


def test_a_picture_of_too_many_pixels_is_not_opened(tmp_path: Path) -> None:
    file = tmp_path / "lambang.png"
    Image.new("1", (6000, 6000)).save(file)
    with pytest.raises(ConfigurationError, match="6000 × 6000"):
        read_crest(file)
