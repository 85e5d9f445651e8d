"""Photos as they will be shown."""

from __future__ import annotations

import io
import struct
import zlib

import pillow_heif
import pytest
from PIL import Image, ImageCms

from humasd.documents.photo import MAX_PRINT_SIDE, MAX_SIDE, looks_like_photo, render_photo
from humasd.documents.values import Rendition
from humasd.errors import Refused
from tests.support.samples import gps_photo


def test_a_rendition_holds_no_metadata() -> None:
    original = gps_photo()
    assert b"Kamera Rahasia" in original
    rendition = render_photo(original)
    with Image.open(io.BytesIO(rendition.content)) as image:
        assert dict(image.getexif()) == {}
        assert not {"exif", "xmp", "icc_profile", "comment", "photoshop"} & image.info.keys()
    assert b"Exif" not in rendition.content and b"Rahasia" not in rendition.content


@pytest.mark.parametrize(
    ("orientation", "size", "red"),
    [
        (1, (600, 400), (20, 20)),
        (3, (600, 400), (580, 380)),
        (6, (400, 600), (380, 20)),
        (8, (400, 600), (20, 580)),
    ],
)
def test_the_orientation_is_applied(orientation: int, size: tuple[int, int], red: tuple[int, int]) -> None:
    rendition = render_photo(gps_photo(size=(600, 400), orientation=orientation))
    assert (rendition.width, rendition.height) == size
    with Image.open(io.BytesIO(rendition.content)) as image:
        level, green, _ = image.getpixel(red)  # type: ignore[misc]
    assert level > 180 and green < 90


def test_large_photos_are_reduced_and_small_ones_left() -> None:
    large = render_photo(gps_photo(size=(4000, 3000), orientation=1))
    assert (large.width, large.height) == (MAX_SIDE, 1536)
    small = render_photo(gps_photo(size=(640, 480), orientation=1))
    assert (small.width, small.height) == (640, 480)


def test_heic_png_webp_and_grey_are_rendered_as_jpeg() -> None:
    picture = Image.new("RGBA", (300, 300), (255, 0, 0, 0))
    for kind in ("PNG", "WEBP"):
        out = io.BytesIO()
        picture.save(out, kind)
        rendition = render_photo(out.getvalue())
        with Image.open(io.BytesIO(rendition.content)) as image:
            assert image.format == "JPEG" and image.mode == "RGB"
            assert min(image.getpixel((150, 150))) > 250  # type: ignore[type-var]  # transparent is white
    heic = io.BytesIO()
    pillow_heif.from_pillow(Image.new("RGB", (300, 300), "blue")).save(heic)
    assert render_photo(heic.getvalue()).content_type == "image/jpeg"


def test_a_colour_profile_is_converted_and_a_broken_one_ignored() -> None:
    for profile in (ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(), b"bukan profil"):
        out = io.BytesIO()
        Image.new("RGB", (300, 300), (10, 200, 10)).save(out, "JPEG", icc_profile=profile)
        with Image.open(io.BytesIO(render_photo(out.getvalue()).content)) as image:
            assert "icc_profile" not in image.info
            assert image.getpixel((5, 5))[1] > 180  # type: ignore[index]


def test_a_decompression_bomb_is_refused() -> None:
    header = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0)
    png = (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", header)
        + _chunk(b"IDAT", zlib.compress(b"\0"))
        + _chunk(b"IEND", b"")
    )
    with pytest.raises(Refused, match="terlalu besar"):
        render_photo(png)


@pytest.mark.parametrize("content", [b"", b"bukan foto", gps_photo()[:3000]])
def test_a_broken_photo_is_refused(content: bytes) -> None:
    with pytest.raises(Refused, match="rusak"):
        render_photo(content)


def test_logos_and_signatures_are_no_photos() -> None:
    assert looks_like_photo(render_photo(gps_photo()))
    assert not looks_like_photo(Rendition(b"", 120, 90))
    assert not looks_like_photo(Rendition(b"", 1600, 210))
    signature = io.BytesIO()
    ink = Image.new("RGB", (600, 300), "white")
    ink.paste((0, 0, 90), (200, 140, 400, 150))
    ink.save(signature, "PNG")
    assert not looks_like_photo(render_photo(signature.getvalue()), png=True)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def test_a_large_photo_also_has_a_rendition_for_printing_without_metadata() -> None:
    rendition = render_photo(gps_photo(size=(5000, 3000)))
    assert max(rendition.width, rendition.height) == MAX_SIDE and rendition.print is not None
    with Image.open(io.BytesIO(rendition.print)) as printed:
        assert max(printed.size) == MAX_PRINT_SIDE and printed.height > printed.width  # upright, as held
        assert not printed.getexif() and "exif" not in printed.info
    assert b"GPS" not in rendition.print


def test_a_photo_of_web_size_has_one_rendition() -> None:
    assert render_photo(gps_photo(size=(1200, 800))).print is None
