"""Whether the words of a mail that answers a letter to its sender are for publication, or but talk: answers
explain, correct and apologise at any length."""

from __future__ import annotations

import re

from humasd.documents.places import find_dateline
from humasd.documents.values import Document
from humasd.mail.codes import find_agenda, find_short_code
from humasd.mail.message import Message
from humasd.understanding.naming import find_subject_title

SPOKEN = re.compile(
    r"\b(?:kami|saya|kita|pak|bu|min|admin|menyusul|terlampir|mohon|tolong|tanya"
    r"|(?<!\d )(?<!para )(?<!-)(?:bapak|ibu)(?!-|\s(?:hamil|menyusui|nifas|balita|rumah|pkk)\b))\b|\?",
    re.IGNORECASE,
)
"""What is said to somebody, and not told of something."""
QUOTED = re.compile(r"[“\"][^”\"]{0,2000}(?:[”\"]|$)")
_OFFERS = re.compile(
    r"\b(?:naskah|rilis|release|berita|teks|narasi)(?:nya)?\s{0,3}"
    r"(?::|(?:adalah\s|sebagai\s)?berikut\b[^\w\n]{0,3}(?:ini\W{0,3})?(?:$|\n|:)|di\sbawah\sini\b)"
    r"|\b(?:berikut|ini|inilah)\s(?:adalah\s)?(?:isi\s|teks\s)?(?:naskah|rilis|release|berita|narasi)(?:nya)?\b"
    r"[^\n:.]{0,40}(?::|\.?\s{0,3}\n)",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\W{0,3}(?:terkait|mengenai|menyangkut|perihal|hal|tentang|soal|untuk|yth)\b", re.IGNORECASE
)
"""How a line begins that says what a letter is about."""
_OF_PHOTO = re.compile(
    r"^\W{0,3}(?:ket(?:erangan)?\.?\s)?(?:foto|gambar)\b[^\n:]{0,20}:", re.IGNORECASE | re.MULTILINE
)
_SENTENCE_END = re.compile(r"[.!?][”\"’)]{0,2}(?=\s|$)")
_FEWEST_SENTENCES = 3
"""A caption has one or two."""
_LONGEST = 20_000
_HEAD = 600
"""Characters of the mail in which a text is offered."""


def answers_office(message: Message) -> bool:
    """Whether a mail answers a letter to its sender, which is headed by its agenda number; what is asked of
    officials has a code, and is answered by whoever drafts."""
    subject = message.subject
    is_reply = bool(message.references_all) or subject.lstrip().lower().startswith(("re:", "bls:", "balas:"))
    return is_reply and find_agenda(subject) is not None and find_short_code(subject) is None


def is_offered(told: Document) -> bool:
    """Whether words of some length in an answer are meant for publication: under a headline or with a
    dateline, offered as a text, or telling something to nobody in particular."""
    whole = "\n".join((*told.left_out, told.preface, told.text))[:_LONGEST]
    if find_dateline(told.text) is not None or _OFFERS.search(whole[:_HEAD]):
        return True
    if _is_headline(told.title or ""):
        return True
    said = QUOTED.sub(" ", told.text[:_LONGEST])
    is_told = SPOKEN.search(said) is None and _OF_PHOTO.search(told.text[:_LONGEST]) is None
    return is_told and len(_SENTENCE_END.findall(said)) >= _FEWEST_SENTENCES


def _is_headline(title: str) -> bool:
    """Whether a line above a text heads news: no greeting, nor what a letter is about."""
    return not (SPOKEN.search(title) or _ABOUT.match(title)) and find_subject_title(title) is not None
