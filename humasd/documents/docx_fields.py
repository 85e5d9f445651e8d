"""What is chosen in a Word form: ticked boxes, entries of lists, signs of symbol fonts (ECMA-376 part 1,
17.3.3 and 17.16), and content controls that nobody has filled in (17.5.2)."""

from __future__ import annotations

from humasd.documents.docx_styles import is_on, value_of
from humasd.documents.symbols import draw_box, read_symbol
from humasd.documents.xml import Element, attribute


def read_sym(element: Element) -> str:
    """A w:sym as the character that it shows."""
    try:
        code = int(attribute(element, "char") or "", 16)
    except ValueError:
        return ""
    return read_symbol(attribute(element, "font") or "", code)


def read_field_start(element: Element) -> str:
    """What a legacy form field shows that has no text of its own: its box, or the entry that is chosen."""
    if (box := element.find("{*}ffData/{*}checkBox")) is not None:
        checked = box.find("{*}checked")
        return draw_box(bool(is_on(checked if checked is not None else box.find("{*}default"))))
    if (chosen := element.find("{*}ffData/{*}ddList")) is not None:
        entries = [attribute(entry, "val") or "" for entry in chosen.iterfind("{*}listEntry")]
        number = value_of(chosen.find("{*}result")) or value_of(chosen.find("{*}default")) or "0"
        return entries[int(number)] if number.isdecimal() and int(number) < len(entries) else ""
    return ""


def shows_prompt(control: Element | None) -> bool:
    """Whether a content control shows but the words that ask for its content: "Klik untuk mengisi"."""
    return control is not None and bool(is_on(control.find("{*}sdtPr/{*}showingPlcHdr")))
