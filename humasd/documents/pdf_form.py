"""Forms that were filled in within a PDF (ISO 32000, 12.7): their values as the printed lines' own words."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pypdfium2.raw

from humasd.documents.layout import Line
from humasd.documents.symbols import draw_box

pdfium: Any = pypdfium2.raw  # its names are made as it is loaded
MAX_FIELDS = 500
MAX_VALUE = 20_000
"""Characters; a longer value is cut, one that is ten times as long left out."""
_NEAR = 14.0
"""Points between the upper edges of a field and of the line that it stands in."""
_LABEL_WIDTH = 150.0
"""Points to the right of a box in which the words beside it begin."""
_TEXTS = {pdfium.FPDF_FORMFIELD_TEXTFIELD, pdfium.FPDF_FORMFIELD_COMBOBOX, pdfium.FPDF_FORMFIELD_LISTBOX}
_BOXES = {pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON}


@dataclass(frozen=True)
class _Field:
    value: str
    is_box: bool
    left: float
    bottom: float
    right: float
    top: float


def fill_in(page: Any, textpage: Any, lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with what was filled in beside them; a value that no line stands beside is one of its own.

    `page` must belong to a document whose forms were initialised before it was opened.
    """
    filled = list(lines)
    for field in _read_fields(page):
        near = [n for n, line in enumerate(filled) if abs(line.top - field.top) <= _NEAR]
        at = min(near, key=lambda n: abs(filled[n].top - field.top), default=None)
        if at is None:
            if not field.is_box:
                filled.append(Line(field.value, field.left, field.right, field.top))
        else:
            beside = _word_beside(textpage, field) if field.is_box else ""
            filled[at] = replace(filled[at], text=_join(filled[at].text, field.value, beside))
    return tuple(filled)


def _join(text: str, value: str, beside: str) -> str:
    """A box stands before the word that it belongs to; anything else behind the line, as a labelled value."""
    if beside and beside in text:
        return text.replace(beside, f"{value} {beside}", 1)
    return f"{text} {value}" if text.rstrip().endswith((":", ":.", "☑", "☐")) else f"{text} : {value}"


def _word_beside(textpage: Any, field: _Field) -> str:
    text = textpage.get_text_bounded(field.right, field.bottom - 2, field.right + _LABEL_WIDTH, field.top + 2)
    return next(iter(text.split()), "")


def _read_fields(page: Any) -> Iterator[_Field]:
    for number in range(min(pdfium.FPDFPage_GetAnnotCount(page), MAX_FIELDS)):
        annotation = pdfium.FPDFPage_GetAnnot(page, number)
        if not annotation:
            continue
        try:
            if field := _read_field(page.formenv, annotation):
                yield field
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)


def _read_field(form: Any, annotation: Any) -> _Field | None:
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, annotation)
    rectangle = pdfium.FS_RECTF()
    if kind not in _TEXTS | _BOXES or not pdfium.FPDFAnnot_GetRect(annotation, rectangle):
        return None
    is_box = kind in _BOXES
    if is_box:
        value = draw_box(bool(pdfium.FPDFAnnot_IsChecked(form, annotation)))
    else:
        value = " ".join(_value_of(form, annotation).split())
    if not value:
        return None
    return _Field(value, is_box, rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)


def _value_of(form: Any, annotation: Any) -> str:
    size = pdfium.FPDFAnnot_GetFormFieldValue(form, annotation, None, 0)
    if size > 20 * MAX_VALUE:
        return ""
    buffer = ctypes.create_string_buffer(size)
    letters = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    pdfium.FPDFAnnot_GetFormFieldValue(form, annotation, letters, size)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0")[:MAX_VALUE]
