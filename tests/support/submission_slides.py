"""Builds the presentations of tests/corpus/submissions."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from tests.support.format_samples import zip_of
from tests.support.submission_word import Line

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.presentationml"
_NAMES = (
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    f'xmlns:r="{_OFFICE}"'
)


def build_pptx(lines: Sequence[Line]) -> bytes:
    """A slide from each line that begins with "# ", its title, with the lines after it as its text."""
    slides: list[list[str]] = []
    for line in lines:
        text = line if isinstance(line, str) else " ".join(line)
        if text.startswith("# ") or not slides:
            slides.append([])
        slides[-1].append(text.removeprefix("# "))
    numbers = range(1, len(slides) + 1)
    ids = "".join(f'<p:sldId id="{255 + n}" r:id="r{n}"/>' for n in numbers)
    overrides = "".join(
        f'<Override PartName="/ppt/slides/slide{n}.xml" ContentType="{_KIND}.slide+xml"/>' for n in numbers
    )
    members = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
        f'PartName="/ppt/presentation.xml" ContentType="{_KIND}.presentation.main+xml"/>{overrides}</Types>',
        "_rels/.rels": _relations([("r1", "officeDocument", "ppt/presentation.xml")]),
        "ppt/presentation.xml": f"<p:presentation {_NAMES}><p:sldIdLst>{ids}</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": _relations(
            [(f"r{n}", "slide", f"slides/slide{n}.xml") for n in numbers]
        ),
        **{f"ppt/slides/slide{n}.xml": _slide(*slide) for n, slide in zip(numbers, slides, strict=True)},
    }
    return zip_of({name: content.encode() for name, content in members.items()})


def _relations(targets: Sequence[tuple[str, str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for name, kind, target in targets
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def _slide(title: str, *texts: str) -> str:
    shapes = _shape('<p:ph type="title"/>', [title]) + _shape('<p:ph idx="1"/>', texts)
    return f"<p:sld {_NAMES}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>"


def _shape(placeholder: str, texts: Sequence[str]) -> str:
    written = "".join(f"<a:p><a:r><a:t>{escape(text)}</a:t></a:r></a:p>" for text in texts)
    return f"<p:sp><p:nvSpPr><p:nvPr>{placeholder}</p:nvPr></p:nvSpPr><p:txBody>{written}</p:txBody></p:sp>"
