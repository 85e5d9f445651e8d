"""Papers that are themselves the material: what the paragraphs of a letter or a form tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from humasd.documents.fields import is_labelled_line
from humasd.understanding.values import Item

MIN_WORDS = 40
"""Of what it tells; fewer only announce a text that is enclosed."""
_MIN_PARAGRAPH = 25
"""Words; shorter ones are the letter's forms."""
_MAX_TEXT = 20_000
_SENTENCE = re.compile(r"(?:\S+\s+){9}\S.*[.!?”\"]\s*$")
"""Ten words or more that end as a sentence does."""
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


def read_form_accounts(items: Iterable[Item]) -> Iterator[tuple[str, str]]:
    """Each text that a form may hold, with its name: "Uraian Singkat", what it tells below its table."""
    for form in items:
        if form.role == "form":
            yield form.fields.get("summary", ""), form.filename
            yield _read_sentences(form.text[:_MAX_TEXT]), form.filename


def _read_sentences(text: str) -> str:
    """The paragraphs that are sentences, and that no label heads."""
    told = (one for one in text.split("\n\n") if " | " not in one and not is_labelled_line(one))
    return "\n\n".join(one for one in told if _SENTENCE.search(one))
