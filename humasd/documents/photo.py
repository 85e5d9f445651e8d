"""Photos made fit to be shown: upright, sRGB, web-sized, and without a word about who took them where."""

from __future__ import annotations

import io
import warnings
from collections.abc import Mapping, Sequence

import pillow_heif
from PIL import Image, ImageCms, ImageOps

from humasd.documents.values import Rendition
from humasd.errors import Refused

MAX_SIDE = 2048
"""Pixels of the longer side of a rendition."""
MAX_PRINT_SIDE = 4096
"""Of one for printing: 35 cm at 300 dots an inch."""
MAX_PIXELS = 80_000_000
MAX_JPEG_PIXELS = 120_000_000
"""JPEG is decoded at a fraction of its size."""
MIN_SIDE = 200
"""Pixels; what is smaller is a logo, an icon or a signature."""
MIN_INLINE_SIDE = 300
MAX_ASPECT = 4.0
_FORMATS = ("JPEG", "PNG", "WEBP", "HEIF", "GIF", "BMP", "TIFF")
_QUALITY = 85
_PRINT_QUALITY = 92
_FINEST = 1109 + 1666
"""Sum of the quantisation tables of _QUALITY; a larger one throws away more."""
_Tables = Mapping[int, Sequence[int]]

_KEPT_BLOCKS = 64
"""Megabytes of memory that Pillow keeps from one picture to the next; asking the kernel for fresh pages
takes longer than decoding does."""

pillow_heif.register_heif_opener()
Image.core.set_blocks_max(_KEPT_BLOCKS)  # type: ignore[attr-defined]  # documented, and not exported


def render_photo(content: bytes) -> Rendition[bytes]:
    """A JPEG of the photo that holds pixels and nothing else. Raises Refused with a reason.

    The orientation that EXIF states is applied, the colours are converted to sRGB.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow's own words on size and on broken EXIF
            with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
                _check_size(image)
                return _render(image)
    except (Refused, MemoryError):
        raise
    except Image.DecompressionBombError as error:
        raise Refused("foto terlalu besar (ukuran pikselnya); mohon dikecilkan") from error
    except Exception as error:  # broken pictures end in any of some twenty errors
        raise Refused("foto rusak, tidak dapat dibuka; mohon dikirim ulang") from error


def looks_like_photo(rendition: Rendition[bytes], png: bool = False, inline: bool = False) -> bool:
    """Whether a picture shows something, rather than being a logo, an icon, a rule or a signature.

    `png` says that the original was one: a PNG that is nearly all white is ink on paper.
    `inline`, that it stood within a text, where logos of some size are likely.
    """
    short, long = sorted((rendition.width, rendition.height))
    if short < (MIN_INLINE_SIDE if inline else MIN_SIDE) or long > MAX_ASPECT * short:
        return False
    return not (png and _is_ink(rendition))


def is_page_like(image: Image.Image) -> bool:
    """Whether a picture may show a written page: mostly light and grey, with dark specks all over."""
    small = _as_rgb(image).resize((96, 96), Image.Resampling.BOX, reducing_gap=1.0).convert("HSV")
    _, saturation, value = small.split()
    cells = 96 * 96
    light = sum(value.histogram()[130:]) / cells
    grey = sum(saturation.histogram()[:70]) / cells
    return light > 0.6 and grey > 0.7


def _check_size(image: Image.Image) -> None:
    limit = MAX_JPEG_PIXELS if image.format in ("JPEG", "MPO") else MAX_PIXELS
    if image.width * image.height > limit:
        raise Refused(f"foto terlalu besar ({image.width} × {image.height} piksel); mohon dikecilkan")


def _render(image: Image.Image) -> Rendition[bytes]:
    profile, tables, size = image.info.get("icc_profile"), _tables_of(image), sorted(image.size)
    image.draft("RGB", (MAX_PRINT_SIDE, MAX_PRINT_SIDE))
    ImageOps.exif_transpose(image, in_place=True)
    flat = _convert_colours(_flatten(image), profile)
    flat.info.clear()  # what a saver would write beside the pixels
    flat.thumbnail((MAX_PRINT_SIDE, MAX_PRINT_SIDE), Image.Resampling.LANCZOS, reducing_gap=2.0)
    printed = _encode(flat, _PRINT_QUALITY) if max(flat.size) > MAX_SIDE else None
    flat.thumbnail((MAX_SIDE, MAX_SIDE), Image.Resampling.LANCZOS, reducing_gap=2.0)
    content = _encode(flat, _QUALITY, tables if sorted(flat.size) == size else None)
    return Rendition(content, flat.width, flat.height, print=printed, page_like=is_page_like(flat))


def _encode(image: Image.Image, quality: int, tables: _Tables | None = None) -> bytes:
    """`tables`: those it came with. What was thrown away by them does not come back by finer ones, only
    octets do."""
    out = io.BytesIO()
    # Neither progressive nor with Huffman tables of its own: 5 % fewer octets are not worth twice the time.
    if tables and sum(map(sum, tables.values())) > _FINEST:
        image.save(out, "JPEG", qtables=tables)
    else:
        image.save(out, "JPEG", quality=quality)
    return out.getvalue()


def _tables_of(image: Image.Image) -> _Tables | None:
    """The quantisation tables of a colour JPEG, for luminance and chrominance."""
    tables: _Tables = getattr(image, "quantization", {})
    return tables if image.mode in ("RGB", "YCbCr") and len(tables) == 2 else None


def _flatten(image: Image.Image) -> Image.Image:
    """Transparent pixels become white."""
    if "A" not in image.getbands() and "transparency" not in image.info:
        return image
    layered = image.convert("RGBA")
    paper = Image.new("RGBA", layered.size, "white")
    return Image.alpha_composite(paper, layered).convert("RGB")


def _convert_colours(image: Image.Image, profile: bytes | None) -> Image.Image:
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(
                image, source, ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
        except (ImageCms.PyCMSError, OSError, ValueError):
            converted = None  # a broken profile says nothing; the pixels still do
        if converted is not None:
            return converted
    return _as_rgb(image)


def _as_rgb(image: Image.Image) -> Image.Image:
    """Without the copy that Pillow makes of what is RGB already."""
    return image if image.mode == "RGB" else image.convert("RGB")


def _is_ink(rendition: Rendition[bytes]) -> bool:
    with Image.open(io.BytesIO(rendition.content)) as image:
        grey = image.convert("L").resize((64, 64))
    return sum(grey.histogram()[235:]) > 0.85 * 64 * 64
