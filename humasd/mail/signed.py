"""A mail's raw header as its signatures see it (RFC 6376, RFC 8617).

It is read only where every reader reads it alike: what one takes for a field and another for a part
of its neighbour could be changed below a signature. All in linear time, and small enough for a
library whose patterns are not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from dkim.util import InvalidTagValueList, parse_tag_value

from humasd.mail.caps import MAX_FIELD, MAX_FIELDS

MAX_HEADER = 256 * 1024
MAX_FIELD_LINES = 1_000
MAX_SIGNATURE = 4_000
"""Octets of a signature's field; those of large keys have about 1,500."""
MAX_BLANK = 80
"""Octets of white space in a row in such a field."""

Field = tuple[bytes, bytes]
"""Name in lower case, value as it stands, folded."""
Tags = Mapping[bytes, bytes]
"""The tag=value list of a signature or a key record (RFC 6376, section 3.2)."""

_BLANK_LINE = re.compile(rb"\n\r?\n")
_FIELD = re.compile(rb"([!-9;-~]{1,200}):(.*)", re.DOTALL)
_LONE_RETURN = re.compile(rb"\r(?!\n)")
_LONG_BLANK = re.compile(rb"\s{%d}" % (MAX_BLANK + 1))


class Unverifiable(Exception):
    """The mail is written in a way in which no signature can vouch for what is read."""


def read_fields(raw: bytes) -> tuple[Field, ...]:
    """Every header field in the order of the mail. Raises Unverifiable."""
    end = _BLANK_LINE.search(raw[: MAX_HEADER + 2])
    if end is None:
        raise Unverifiable("the header has no end, or is too large")
    block = raw[: end.start()]
    if _LONE_RETURN.search(block + b"\n") or b"\0" in block:
        raise Unverifiable("the header holds a line end or an octet that readers take differently")
    lines = block.replace(b"\r\n", b"\n").rstrip(b"\r").split(b"\n")
    return tuple(_read_field(field) for field in _unite(lines))


def read_tags(value: bytes) -> Tags:
    """A tag=value list, such as a DKIM-Signature holds. Raises Unverifiable."""
    if len(value) > MAX_SIGNATURE or _LONG_BLANK.search(value):
        raise Unverifiable("a tag list is too long, or is padded")
    try:
        tags: Tags = parse_tag_value(value)
    except InvalidTagValueList as error:
        raise Unverifiable("a tag list cannot be read") from error
    return tags


def covers(tags: Tags, fields: Sequence[Field], names: Sequence[str]) -> bool:
    """Whether a signature (its h=) spans every field of these names that the mail has, and its one From."""
    signed = Counter(name.strip().lower() for name in tags.get(b"h", b"").split(b":"))
    present = Counter(name for name, _ in fields)
    wanted = {b"from", *(name.encode("ascii") for name in names)}
    return present[b"from"] == 1 and all(present[name] <= signed[name] for name in wanted)


def _unite(lines: Sequence[bytes]) -> list[bytes]:
    """Folded lines together, one entry a field."""
    fields: list[list[bytes]] = []
    for line in lines:
        if not line.startswith((b" ", b"\t")):
            fields.append([line])
        elif fields:
            fields[-1].append(line)
        else:
            raise Unverifiable("the header begins with the end of a field")
    if len(fields) > MAX_FIELDS or max(map(len, fields)) > MAX_FIELD_LINES:
        raise Unverifiable("the header has too many lines")
    return [b"\r\n".join(field) for field in fields]


def _read_field(field: bytes) -> Field:
    match = _FIELD.fullmatch(field)
    if match is None or len(field) > MAX_FIELD:
        raise Unverifiable("the header holds a line that is no field, or a field that is too long")
    return match[1].lower(), match[2]
