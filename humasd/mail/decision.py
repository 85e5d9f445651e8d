"""An official's own words to a decision, or to the admission that they are unclear.

The law above all: no false approval. A plain approval is recognised by its having
nothing else in it (humasd.mail.approval); every other reading may err only towards
asking again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from humasd.mail import words
from humasd.mail.approval import is_plain_approval
from humasd.mail.below import says_something
from humasd.mail.directing import find_direction, is_receipt
from humasd.mail.edited import split_new_text
from humasd.mail.marks import Mark, Marked, mark_words
from humasd.mail.schedule import find_schedule
from humasd.mail.signing import cut_signature, names_of
from humasd.mail.telling import tell_reading
from humasd.mail.tokens import Token, is_neutral, tokenise
from humasd.mail.wishes import cut_categories, find_category, find_dropped_photos, find_join

MAX_ANSWER = 32_000
MAX_APPROVAL = 1_000
"""Characters; nobody needs more for a plain approval."""
_REASON = re.compile(r"\s{0,3}(?::|(?:,\s{0,3})?(?:karena|krn|sebab|mengingat)\b)", re.IGNORECASE)


class Asked(StrEnum):
    """What the request asked for; it decides what some answers mean."""

    RECEIVE = "receive"
    """To take over what was disposed: "siap, diterima" does."""
    DRAFT = "draft"
    """For a text: a long one is an answer without any word about it."""
    DECISION = "decision"


class Answer(StrEnum):
    APPROVE = "approve"
    REVISE = "revise"
    REJECT = "reject"
    DISPOSE = "dispose"
    EMPTY = "empty"
    UNCLEAR = "unclear"


@dataclass(frozen=True)
class Reading:
    """What an answer was understood to say."""

    answer: Answer
    note: str = ""
    """The person's own words that carry the reason or the changes, verbatim."""
    assignee: str = ""
    """To whom a disposition goes, as written: a name or a role."""
    direction: str = ""
    publish_at: datetime | None = None
    """With an approval only; in the zone of `now`."""
    category: str | None = None
    """With an approval or a revision: pembangunan, kemasyarakatan, pemerintahan or artikel."""
    only_category: bool = False
    """With a revision: the category is all that shall change."""
    join: int | None = None
    """With a revision: the agenda number of the release that this one shall be joined with."""
    drop_photos: tuple[int, ...] = ()
    """With a revision: which photos shall go, counted from 1 as they were shown."""
    new_text: str | None = None
    """An edited full text that the answer brings; never with an approval."""
    is_cancel: bool = False
    """A bare "batal(kan)": in answer to a notice of a decision it undoes it."""
    understood: str = ""
    """One short Indonesian sentence for asking back."""


_LEADING_WORD = re.compile(
    r"(?:(?:mohon|tolong|harap|saya|kami)\s{1,3})?"
    r"(?:revisi|direvisi|koreksi|tolak|ditolak|tidak setuju|tdk setuju|batal(?:kan)?)"
    r"\b[ \t]{0,3}[:;,.!–—-]{0,3}\s{0,5}",
    re.IGNORECASE,
)


def read_decision(
    own: str,
    now: datetime,
    official_names: tuple[str, ...] = (),
    *,
    signature: str = "",
    asked: Asked = Asked.DECISION,
) -> Reading:
    """Read the person's own words (quotes already cut). Never raises; linear time.

    `now` is aware, in the office's zone. `official_names` may stand as signatures. `signature`
    is what was cut from below the words: where it says more than a signature does, nothing is
    approved, and a note carries it along.
    """
    reading = _read(own, now, official_names, asked)
    if says_something(signature, official_names):
        whole = f"{own}\n\n{signature}".strip()
        reading = _weigh(reading, _read(whole, now, official_names, asked), whole)
    return _told(reading)


def _weigh(above: Reading, whole: Reading, text: str) -> Reading:
    """What words mean whose signature goes on speaking: consent is in doubt, a refusal or a
    wish for changes stands where the whole says the same."""
    if above.answer in {Answer.REVISE, Answer.REJECT} and whole.answer is above.answer:
        return whole
    return Reading(Answer.UNCLEAR, text)


def _read(own: str, now: datetime, official_names: tuple[str, ...], asked: Asked) -> Reading:
    own = own[:MAX_ANSWER].strip()
    if asked is Asked.DRAFT:
        own = cut_signature(own, official_names)
    lead, new_text = split_new_text(own, unannounced=asked is Asked.DRAFT)
    text = cut_signature(lead, official_names).strip()
    tokens = tokenise(text)
    if not tokens and new_text is None:
        return Reading(Answer.EMPTY)
    if new_text is not None:
        return _read_edited(text, tokens, new_text)
    if approval := _read_approval(text, now):
        return approval
    if asked is Asked.RECEIVE and is_receipt(tokens):
        return Reading(Answer.APPROVE)
    if direction := find_direction(text, tokens, names_of(official_names)):
        return Reading(Answer.DISPOSE, lead, direction.assignee, direction.direction)
    if category := _only_category(text):
        return Reading(Answer.REVISE, text, category=category, only_category=True)
    marks = mark_words(tokens)
    answer = _decide(marks, text)
    if answer is Answer.REVISE:
        return _with_wishes(Reading(answer, _note_of(text)), text)
    note = _note_of(text) if answer is Answer.REJECT else text
    return Reading(answer, note, is_cancel=answer is Answer.REJECT and _is_bare_cancel(marks))


def _told(reading: Reading) -> Reading:
    sentence = tell_reading(
        reading.answer.value, reading.note, reading.assignee, reading.publish_at, reading.category
    )
    return replace(reading, understood=sentence)


def _read_approval(text: str, now: datetime) -> Reading | None:
    """A plain approval, with the publication time and the category it may name."""
    if len(text) > MAX_APPROVAL:
        return None
    schedule = find_schedule(text.lower(), now)
    rest = cut_categories(schedule.rest)
    category = find_category(schedule.rest)
    if not schedule.plain or (category is None and rest != schedule.rest):
        return None
    if not is_plain_approval(tokenise(rest), timed=schedule.at is not None):
        return None
    return Reading(Answer.APPROVE, publish_at=schedule.at, category=category)


def _only_category(text: str) -> str | None:
    """The category that is all an answer names ("Kategori: pembangunan")."""
    if len(text) > MAX_APPROVAL or (category := find_category(text)) is None:
        return None
    return category if not mark_words(tokenise(cut_categories(text))) else None


def _with_wishes(revision: Reading, text: str) -> Reading:
    return replace(
        revision,
        category=find_category(text),
        join=find_join(text),
        drop_photos=find_dropped_photos(text),
    )


def _read_edited(text: str, tokens: list[Token], new_text: str) -> Reading:
    """An answer that brings its own text asks for a revision, unless it refuses."""
    if _decide(mark_words(tokens), text) is Answer.REJECT:
        return Reading(Answer.UNCLEAR, text)
    return Reading(Answer.REVISE, text, new_text=new_text)


def _decide(marks: list[Marked], text: str) -> Answer:
    """The decision that the marks amount to; approval is not among them (see `_read_approval`)."""
    if not marks:
        return Answer.UNCLEAR
    first = marks[0]
    if first.mark in {Mark.REFUSE, Mark.REJECT, Mark.CANCEL}:
        return Answer.REJECT if _stands_refusal(marks, text) else Answer.UNCLEAR
    if first.mark is Mark.REVISE:
        return Answer.REVISE if _stands_revision(marks, text) else Answer.UNCLEAR
    kinds = {marked.mark for marked in marks}
    if kinds & {Mark.OTHERS, Mark.EITHER, Mark.ASK}:
        return Answer.UNCLEAR
    if kinds & _REFUSALS:
        return Answer.REJECT if _ends_in_refusal(marks) else Answer.UNCLEAR
    if Mark.APPROVE in kinds and kinds & {Mark.CONDITION, Mark.REVISE}:
        return Answer.REVISE
    if Mark.REVISE in kinds and Mark.REVISED not in kinds:
        return Answer.REVISE
    return Answer.UNCLEAR


_REFUSALS = frozenset({Mark.REFUSE, Mark.REJECT, Mark.CANCEL})


def _stands_refusal(marks: list[Marked], text: str) -> bool:
    """Does a refusal that opens the answer stand against what follows it?"""
    first, *others = marks
    is_headed = first.mark is Mark.REJECT and bool(
        _REASON.match(text[first.token.end : first.token.end + 30])
    )
    if is_headed:  # "Tolak: berita serupa dimuat kemarin" tells of it, "terbitkan" would ask for it
        others = [marked for marked in others if not _is_passive_publishing(marked)]
    kinds = {marked.mark for marked in others}
    same_clause = {marked.mark for marked in others if marked.token.clause == first.token.clause}
    if kinds & {Mark.APPROVE, Mark.EITHER} or Mark.ASK in same_clause:
        return False
    if is_headed:
        return True
    return Mark.REVISE not in kinds and not same_clause & {Mark.OTHERS, Mark.NEGATE, Mark.CONDITION}


def _is_passive_publishing(marked: Marked) -> bool:
    return marked.token.plain in words.PUBLISH and marked.token.plain.startswith("di")


def _stands_revision(marks: list[Marked], text: str) -> bool:
    """Does a wish for changes that opens the answer stand? Behind "REVISI:" anything may be noted."""
    first, *others = marks
    same_clause = {marked.mark for marked in others if marked.token.clause == first.token.clause}
    if same_clause & {Mark.ASK, Mark.EITHER}:
        return False
    is_headed = text[first.token.end : first.token.end + 3].lstrip(" *").startswith((":", "\n"))
    return is_headed or not {marked.mark for marked in others} & (_REFUSALS | {Mark.EITHER})


def _ends_in_refusal(marks: list[Marked]) -> bool:
    """Is the refusal a clause of its own after a reason ("Foto buram, tolak"), and nothing against it?"""
    last = marks[-1]
    if last.mark not in _REFUSALS or sum(marked.mark in _REFUSALS for marked in marks) > 1:
        return False
    if any(marked.mark is not Mark.CONTENT for marked in marks[:-1]):
        return False
    return all(marked.token.clause != last.token.clause for marked in marks[:-1])


def _is_bare_cancel(marks: list[Marked]) -> bool:
    """ "Batalkan", at most with what is to be undone."""
    return all(marked.mark is Mark.CANCEL or marked.token.plain in words.UNDOABLE for marked in marks)


def _note_of(text: str) -> str:
    """The own words without salutation lines and the leading word that decides, where that is clear."""
    lines = text.split("\n")
    while len(lines) > 1 and all(is_neutral(token.plain) for token in tokenise(lines[0])):
        lines.pop(0)
    while len(lines) > 1 and _is_courteous(lines[-1]):
        lines.pop()
    note = "\n".join(lines).strip()
    match = _LEADING_WORD.match(note)
    return note[match.end() :].strip() if match else note


def _is_courteous(line: str) -> bool:
    return not mark_words(tokenise(line))
