"""A letter that asks for publication and is itself the whole material: what its paragraphs tell."""

from __future__ import annotations

import re

from humasd.understanding.values import Item

MIN_WORDS = 40
"""Of what it tells; fewer only announce a text that is enclosed."""
_MIN_PARAGRAPH = 25
"""Words; shorter ones are the letter's forms."""
_MAX_TEXT = 20_000
_ASKS = re.compile(
    r"\b(?:di)?(?:publikasi|pemberitaan|berita|muat|tayang|terbit|siar|sebarluas)(?:kan)?\b", re.IGNORECASE
)
_REQUEST = re.compile(
    r"\b(?:mohon|dimohon|memohon|harap|berharap|meminta|terlampir|lampirkan|melampirkan)\b", re.IGNORECASE
)
_INVITES = re.compile(r"\b(?:undangan|mengundang|mengharap(?:kan)? kehadiran)\b", re.IGNORECASE)


def find_account(letter: Item) -> str:
    """The paragraphs that tell of the activity, as written; empty where the letter only asks or invites."""
    text = letter.text[:_MAX_TEXT]
    if not _ASKS.search(text) or _INVITES.search(text):
        return ""
    told = [
        paragraph
        for paragraph in text.split("\n\n")
        if len(paragraph.split()) >= _MIN_PARAGRAPH
        and not (_REQUEST.search(paragraph) and _ASKS.search(paragraph))
    ]
    account = "\n\n".join(told)
    return account if len(account.split()) >= MIN_WORDS else ""
