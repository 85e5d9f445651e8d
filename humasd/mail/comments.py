"""Comments and quoted strings of structured header fields (RFC 5322, section 3.2); all in linear time."""

from __future__ import annotations

MAX_VALUE = 8_000
"""Characters of a structured header field that are read."""


def blank_comments(value: str, *, strings_in_comments: bool = False) -> str:
    """The value without comments (nested ones too) and with quoted strings made harmless.

    What stands in a quoted string cannot open a statement: its separators become "_". Within a comment
    a quotation mark is a character like any other; with `strings_in_comments` it keeps a bracket from
    ending the comment, as its writer may have meant it.
    """
    kept: list[str] = []
    depth = 0
    is_quoted = is_cited = False
    is_escaped = False
    for char in value[:MAX_VALUE]:
        if is_escaped:
            is_escaped = False
            if not depth:
                kept.append("_")
        elif char == "\\" and (depth or is_quoted):
            is_escaped = True
        elif is_quoted:
            is_quoted = char != '"'
            kept.append('"' if char == '"' else "_" if char in ";=() \t/" else char)
        elif depth and strings_in_comments and char == '"':
            is_cited = not is_cited
        elif is_cited:
            continue
        elif char == "(":
            depth += 1
            kept.append(" ")
        elif char == ")" and depth:
            depth -= 1
        elif depth == 0:
            is_quoted = char == '"'
            kept.append(char)
    return "".join(kept)


def comments_of(value: str) -> list[str]:
    """The texts of the outermost comments, in order; one that is never closed is none."""
    comments: list[str] = []
    depth = 0
    start = 0
    for index, char in enumerate(value[:MAX_VALUE]):
        if char == "(":
            depth += 1
            start = index + 1 if depth == 1 else start
        elif char == ")" and depth:
            depth -= 1
            if not depth:
                comments.append(value[start:index])
    return comments
