"""Papers as PDF, by Typst: words as data, never as markup; fonts embedded; the same bytes each time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

import typst

from humasd.resources import Templates


def render_paper(templates: Templates, name: str, values: Mapping[str, object], made_at: datetime) -> bytes:
    """The PDF of the template sheet/NAME.typ; about 20 ms. Templates there may import each other."""
    sheets = {file: path.read_bytes() for file, path in templates.list("sheet", ".typ").items()}
    pdf = typst.compile(  # type: ignore[call-overload]  # its stubs know no files by name
        {"main": sheets[f"{name}.typ"], **sheets},
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs={"values": json.dumps(values, ensure_ascii=False)},
        timestamp=int(made_at.timestamp()),
    )
    return bytes(pdf)
