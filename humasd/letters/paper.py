"""Papers as PDF, by Typst: words as data, never as markup; fonts embedded; the same bytes each time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from humasd.resources import Templates


@dataclass(frozen=True)
class Paper:
    """What is to stand on a paper: all that its PDF is made of, but for the template."""

    name: str
    """Of the template: sheet/NAME.typ."""
    values: Mapping[str, object]
    """As JSON holds them."""
    made_at: datetime


def render_paper(templates: Templates, paper: Paper) -> bytes:
    """The PDF; about 20 ms. Templates in sheet/ may import each other."""
    import typst  # the largest library of all, which only the process that makes papers need hold

    sheets = {file: path.read_bytes() for file, path in templates.list("sheet", ".typ").items()}
    # Files by name must be text, so that the picture comes as its octets.
    crest = list(templates.crest.content) if templates.crest else None
    pdf = typst.compile(  # type: ignore[call-overload]  # its stubs know no files by name
        {"main": sheets[f"{paper.name}.typ"], **sheets},
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs={"values": json.dumps(paper.values, ensure_ascii=False), "crest": json.dumps(crest)},
        timestamp=int(paper.made_at.timestamp()),
    )
    return bytes(pdf)
