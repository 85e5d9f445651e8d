"""Labels above a typed release that read like a mail's header: "Dari: …", "Waktu: …", "Subjek: …"."""

from __future__ import annotations

import re
from dataclasses import replace

from humasd.documents.labels import LABELLED, find_key
from humasd.mail.message import Message
from humasd.mail.reply import Reply

_LOOK = 20
"""Lines in which the labels begin."""
_MOST = 12
"""Lines that they take."""
_LEAST = 2
_HEADLINE = 20
"""Words of a headline, fewer than."""
_SENDERS = frozenset({"dari", "from"})
_SUBJECTS = frozenset({"subjek", "subject", "perihal", "hal"})
_RECEIVERS = frozenset({"kepada", "kepada yth", "ke", "to", "tembusan", "cc"})
_ENDS_SENTENCE = re.compile(r"[.,;:!?”\"]\s*$")


def read_head(message: Message, reply: Reply) -> tuple[Message, Reply]:
    """A mail with its labels named as the form names them, above its headline; any other as it is."""
    own = _name_labels(reply.own)
    return (
        (message, reply) if own is None else (replace(message, text=own, html=None), replace(reply, own=own))
    )


def _name_labels(text: str) -> str | None:
    lines = text.split("\n")
    start = next((at for at in range(min(_LOOK, len(lines))) if _name_of(lines[at]) in _SENDERS), None)
    if start is None:
        return None
    end = next((at for at in range(start, len(lines)) if not _is_label(lines[at])), len(lines))
    names = set(map(_name_of, lines[start:end]))
    if not _LEAST <= end - start <= _MOST or names <= _SENDERS | _RECEIVERS:
        return None  # "Dari" and "Kepada" alone stand above a report
    below = next((line for line in lines[end:] if line.strip()), "")
    above = next((at for at in range(start - 1, -1, -1) if lines[at].strip()), None)
    if above is not None and not _is_headline(lines[above]):
        above = None
    is_titled = above is not None or _is_headline(below)
    labels = [named for line in lines[start:end] if (named := _as_form(line, is_titled=is_titled))]
    top = start if above is None else above
    return "\n".join([*lines[:top], *labels, "", *lines[top:start], *lines[end:]])


def _name_of(line: str) -> str:
    match = LABELLED.match(line.strip()[:400])
    return " ".join(re.findall(r"[a-z]+", match[1].lower())) if match else ""


def _is_label(line: str) -> bool:
    name = _name_of(line)
    return bool(name) and (name in _SENDERS | _SUBJECTS | _RECEIVERS or find_key(name) is not None)


def _is_headline(line: str) -> bool:
    return 0 < len(line.split()) < _HEADLINE and not _ENDS_SENTENCE.search(line[-20:])


def _as_form(line: str, *, is_titled: bool) -> str:
    """The line as the form would have it; empty for what is told but to the office. A subject is the title
    where no headline stands by."""
    name, value = _name_of(line), line.partition(":")[2].strip()
    if name in _RECEIVERS or (name in _SUBJECTS and is_titled):
        return ""
    if name in _SENDERS:
        return f"Pengirim: {value}"
    return f"Judul: {value}" if name in _SUBJECTS else line
