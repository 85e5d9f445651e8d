"""How mail programs mark what they quote: attributions, header blocks, dividers.

Each question is asked of one line (or a few from one on) and looks at a bounded number
of characters.
"""

from __future__ import annotations

import re

from humasd.lexicon import forms, words

MAX_LINE = 400
"""Characters of a line that are looked at."""
_ATTRIBUTION_LINES = 5
_HEADER_LINES = 6

_WORD = re.compile(r"[^\W\d_]+")
LINE_MARKS = re.compile(r"^(?:[ \t]{0,4}(?:>|\|[ \t]))+", re.MULTILINE)
"""The marks at the heads of a quote's lines."""
_QUOTE_MARK = re.compile(r"\s{0,4}(?:>|\|\s)")
_ATTRIBUTION_OPENER = re.compile(
    r"\*?(?:on|pada(?: tanggal| hari)?|am|le|el|op|den|il|em|w dniu|tanggal|tgl\.?) ", re.IGNORECASE
)
_ATTRIBUTION_END = re.compile(
    r"(?:wrote|writes|menulis|tulis|mengatakan|berkata|schrieb|a écrit|escribió|escreveu|ha scritto|schreef"
    r"|skrev|napisał(?:\(a\))?|pisze)(?: sebagai berikut)?\s{0,2}:\*?$",
    re.IGNORECASE,
)
_VERB_BEFORE_NAME = re.compile(r"\b(?:schrieb|skrev|schreef) ", re.IGNORECASE)
# "2026-11-24 8:00 GMT+08:00 Humas <humas@…>:" and "Humas <humas@…> 24/11/2026 08.00:"
_BARE_NAME = re.compile(r"[^\s<>@]\Z")
_BARE_DOMAIN = re.compile(r"[^\s<>@:]{1,190}+>?.{0,60}:\Z")
_DATE_OR_TIME = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}[/.:]\d{2}")
_MOMENT = re.compile(r"\b\d{4}\b|\d{1,2}[/.:-]\d{1,2}")
"""A year, a date in figures or a time: people who tell of a letter seldom give one, programs always do."""

_QUOTING = re.compile(
    r"(?:quoting|mengutip|zitat von|citando a?) [^\n]{0,200}@[^\s@]{1,190}:\Z", re.IGNORECASE
)
"""Horde's attribution: "Mengutip Humas <humas@…>:"."""
_RUN_ON = re.compile(r"\s(?:wrote|menulis|tulis)\s?:", re.IGNORECASE)
_RULE = re.compile(r"[-_=*]{8,200}")
_TITLED_RULE = re.compile(r"[-_=*]{4,100} ?[^-_=*\n]{1,40} ?[-_=*]{4,100}")
"""What Foxmail and its like write above a header block: "------------------ Original ------------------"."""

_ORIGINAL_WORDS = re.compile(
    r"original message|original appointment|forwarded message|forwarded by|begin forwarded message"
    r"|pesan asli|pesan original|pesan terusan|pesan diteruskan|pesan yang diteruskan|diteruskan oleh"
    r"|email asli|surel asli|surat asli|awal pesan terusan|mulai pesan terusan|mulai pesan yang diteruskan"
    r"|ursprüngliche nachricht|reply message|replied message|pesan balasan",
    re.IGNORECASE,
)
_RULED_VERB = re.compile(r"\S (?:wrote|menulis)$", re.IGNORECASE)
"""Zoho's attribution: "---- On Tue, 24 Nov 2026 … wrote ----"."""
_BARE_DIVIDERS = frozenset(
    [
        "begin forwarded message:",
        "mulai pesan terusan:",
        "mulai pesan yang diteruskan:",
        "awal pesan terusan:",
        "pesan diteruskan",
        "pesan terusan",
        "pesan asli",
        "original message",
    ]
)
_HEADER_KEY = re.compile(
    r"\s{0,4}\*{0,2}(from|dari|pengirim|de|von|fra|od|van|från"
    r"|sent|dikirim|terkirim|date|tanggal|tgl|waktu|sendt|skickat|wysłano|verzonden|gesendet"
    r"|to|kepada|untuk|ke|cc|tembusan|bcc|til|till|do|aan|an|reply-to"
    r"|subject|subjek|perihal|hal|judul|emne|ämne|temat|onderwerp|betreff)\*{0,2}\s{0,2}:\*{0,2}(?:\s|$)",
    re.IGNORECASE,
)
_FROM_KEYS = frozenset({"from", "dari", "pengirim", "de", "von", "fra", "od", "van", "från"})
_WHEN_KEYS = frozenset(
    {
        "sent",
        "dikirim",
        "terkirim",
        "date",
        "tanggal",
        "tgl",
        "waktu",
        "sendt",
        "skickat",
        "wysłano",
        "verzonden",
        "gesendet",
    }
)
_SUBJECT_KEYS = frozenset(
    {"subject", "subjek", "perihal", "judul", "emne", "ämne", "temat", "onderwerp", "betreff"}
)

_SIGNATURE_MARK = re.compile(r"(?:--|—|—-|–|-- -|__)\s{0,2}")


def is_quoted(line: str) -> bool:
    """A line marked with ">" (or "| ")."""
    return bool(_QUOTE_MARK.match(line[:8]))


def is_signature_mark(line: str) -> bool:
    """The line that parts text and signature (RFC 3676, section 4.3), and its usual damage."""
    return bool(_SIGNATURE_MARK.fullmatch(line[:8]) and len(line) <= 8)


def attribution_length(lines: list[str], index: int) -> int:
    """How many lines from here on are an attribution ("Pada … menulis:"); 0 where none begins."""
    first = lines[index].strip()[:MAX_LINE]
    if not first:
        return 0
    if first.endswith(":") and _is_lone_attribution(first):
        return 1
    if not _ATTRIBUTION_OPENER.match(first):
        return 0
    joined = ""
    for length, line in enumerate(lines[index : index + _ATTRIBUTION_LINES], start=1):
        stripped = line.strip()
        if not stripped or is_quoted(line):
            return 0
        if length > 1 and _ATTRIBUTION_OPENER.match(stripped):
            return 0
        joined = f"{joined} {stripped}"[:MAX_LINE]
        if stripped.endswith((":", ":*")) and _ATTRIBUTION_END.search(joined[-60:]):
            is_dated = "@" in joined or bool(_MOMENT.search(joined))
            return length if is_dated and not _wishes(joined) else 0
        if stripped.endswith(">:") and _VERB_BEFORE_NAME.search(joined):
            return length
    return 0


def opens_attribution(line: str) -> bool:
    """Does a line begin as attributions do: "Pada …", "On …"?"""
    return bool(_ATTRIBUTION_OPENER.match(line.lstrip()))


def heads_quote(line: str) -> bool:
    """Has a line what a program writes above a quote: "… menulis:", or a sender's header?"""
    is_attribution = _ATTRIBUTION_END.search(line[:MAX_LINE][-60:]) or _QUOTING.match(line[:MAX_LINE])
    return bool(is_attribution) or _header_key(line) in _FROM_KEYS


def is_header(line: str) -> bool:
    """A line such as "Sent: …" in the block that stands above an unmarked quote."""
    return _header_key(line) is not None


def _wishes(line: str) -> bool:
    """Does it ask for something? Then words of the answer stand before the attribution."""
    found = {forms.plain_form(word) for word in _WORD.findall(line)}
    return not found.isdisjoint(words.REVISE | words.REJECT | words.FORBID | words.CONDITION)


def _is_lone_attribution(line: str) -> bool:
    if _QUOTING.match(line):
        return True
    if _ATTRIBUTION_END.search(line[-60:]):
        return "@" in line or bool(_DATE_OR_TIME.search(line))
    before, at, behind = line.rpartition("@")
    is_address = bool(at and before[1:] and _BARE_NAME.search(before[-1:]) and _BARE_DOMAIN.match(behind))
    return is_address and bool(_DATE_OR_TIME.search(line))


def begins_original(lines: list[str], index: int) -> bool:
    """Does an unmarked copy of the answered or forwarded mail begin on this line?"""
    line = lines[index].strip()[:MAX_LINE]
    if _RULE.fullmatch(line) or _TITLED_RULE.fullmatch(line):
        below = next((at for at in range(index + 1, min(index + 4, len(lines))) if lines[at].strip()), None)
        if below is not None and _begins_header_block(lines, below):
            return True
    return _is_divider(line) or is_run_on(line) or _begins_header_block(lines, index)


def is_run_on(line: str) -> bool:
    """An attribution with the quote going on behind it on the same line, as Yahoo writes it."""
    match = _RUN_ON.search(line) if _ATTRIBUTION_OPENER.match(line) else None
    return match is not None and ("@" in line[: match.start()] or bool(_DATE_OR_TIME.search(line)))


def _is_divider(line: str) -> bool:
    if line.casefold() in _BARE_DIVIDERS:
        return True
    core = line.strip("-_=*# \t")
    is_ruled = len(line) - len(core) >= 4 and line[:1] in "-_=*#"
    return is_ruled and len(core) <= 120 and bool(_ORIGINAL_WORDS.search(core) or _RULED_VERB.search(core))


def _begins_header_block(lines: list[str], index: int) -> bool:
    """A sender line with a date or subject line close below, as Outlook and Zimbra write.

    "Dari: Sekda" above such a block is the person's own.
    """
    key = _header_key(lines[index])
    if key not in _FROM_KEYS:
        return False
    for line in lines[index + 1 : index + 1 + _HEADER_LINES]:
        below = _header_key(line)
        if below == key or _is_divider(line.strip()[:MAX_LINE]):
            return False
        if below in _WHEN_KEYS or below in _SUBJECT_KEYS:
            return True
    return False


def _header_key(line: str) -> str | None:
    match = _HEADER_KEY.match(line[:80])
    return match[1].lower() if match else None
