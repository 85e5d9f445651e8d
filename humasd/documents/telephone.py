"""Telephone numbers as they are written in the country, with whatever stands between their digits."""

from __future__ import annotations

import re

_GAP = r"[ \t./()\u00a0\u00ad\u2000-\u2015\u202f\u205f\u2060\u2212\u3000\ufeff-]"
"""What people write between the digits: any space, any dash, a full stop, a slash, a bracket."""
_NO_LETTER = r"(?!\d{2,4}/\d{1,4}/(?:19|20)\d\d(?!\d))"
"""The number of a letter ends with its year."""
_NO_MONEY = r"(?<!\d)(?<!\d[./])(?<!Rp)(?<!Rp )(?!62(?:\.\d{3}){2,}(?!\d))"

MOBILE = re.compile(
    rf"{_NO_MONEY}{_NO_LETTER}(?:\(\+?62\)|\+?62|0(?:062)?){_GAP}{{0,2}}8\d{{1,2}}(?:{_GAP}{{0,2}}\d){{6,10}}(?!\d)"
    r"|(?<!\d)(?<!\d[./-])08([ .-])\d\d(?:\1\d\d){3,4}(?!\d)"
)
"""A mobile number, as it is written in the country or from abroad."""
_GROUPS = rf"(?:\d{{5,8}}|\d{{3,4}}{_GAP}\d{{3,4}}|\d\d(?:[ .]\d\d){{2,3}})(?![\d/]|-\d)"
LANDLINE = re.compile(
    rf"\(0\d{{2,3}}\){_GAP}{{0,2}}{_GROUPS}"
    rf"|(?<![\d/])(?<!\d[-.])0[2-9]\d{{1,2}}(?:[\u2010-\u2015\u2212-]|\s[\u2010-\u2015\u2212-]\s){_GROUPS}"
    rf"|\(?\+62\)?{_GAP}{{0,2}}\(?[2-7]\d{{1,2}}\)?{_GAP}{{0,2}}{_GROUPS}"
)
"""A number of an office or a house, where nothing else is written so."""
