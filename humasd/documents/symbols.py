"""Signs of symbol fonts, and the boxes of forms, as the Unicode characters that look like them."""

from __future__ import annotations

from types import MappingProxyType

TICKED, EMPTY = "☑", "☐"
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❑", 0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xA8: "☐",
    0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐", 0x97: "●"}
_SYMBOL = {0xB7: "•", 0xA3: "≤", 0xB3: "≥", 0xB0: "°", 0xB1: "±", 0xB4: "×", 0xAE: "→", 0xAC: "←"}
_FONTS = MappingProxyType({"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL})


def read_symbol(font: str, code: int) -> str:
    """The character of a symbol font; empty where nobody knows what it looks like.

    Word adds 0xF000 to the font's own code.
    """
    return _FONTS.get(font.strip().lower(), {}).get(code & 0xFF, "")


def draw_box(ticked: bool) -> str:
    """The sign of a box to tick, as text."""
    return TICKED if ticked else EMPTY
