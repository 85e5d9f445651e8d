"""An official's own words to a decision, or to the admission that they are unclear.

The law above all: no false approval. A plain approval is recognised by its having
nothing else in it (humasd.answers.approval); every other reading may err only towards
asking again.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from humasd.answers.approval import is_plain_approval
from humasd.answers.attribution import is_attributed
from humasd.answers.blanks import is_left_blank, names_part
from humasd.answers.correcting import find_answer
from humasd.answers.directing import find_direction, is_receipt
from humasd.answers.edited import split_new_text
from humasd.answers.framing import cut_frame, cut_salutation
from humasd.answers.marks.mark import Mark
from humasd.answers.marks.marking import mark_words
from humasd.answers.marks.weighing import is_bare_cancel, weigh_marks
from humasd.answers.noting import note_of
from humasd.answers.reading import Answer, Asked, Reading
from humasd.answers.remarks import sending_on
from humasd.answers.remarks.cutting import cut_remarks
from humasd.answers.schedule import find_schedule
from humasd.answers.signatory import signs_as_colleague, signs_as_stranger, signs_for_another
from humasd.answers.taking_down import lets_it_stand, may_be_against_page, put_plainly
from humasd.answers.telling import tell_reading
from humasd.answers.tokens import Token, tokenise
from humasd.answers.wishes import (
    cut_categories,
    cut_photo_wishes,
    find_category,
    find_dropped_photos,
    find_join,
    find_replaced_photos,
)
from humasd.lexicon import words
from humasd.mail.below import cut_block, says_something
from humasd.mail.signing import cut_signature, names_of
from humasd.region import NO_REGION, Region

__all__ = ["Answer", "Asked", "Reading", "read_decision"]

MAX_ANSWER = 32_000
MAX_APPROVAL = 1_000
"""Characters; nobody needs more for a plain approval."""


_QUOTED_WHOLE = re.compile(r"\A[\"“]([^\"“”]{1,40})[\"”]\Z")
"""The word as the request cites it ('balas "SETUJU"')."""
_OPEN = re.compile(r"\(\s{0,3}\)|\[\s{0,3}\]|(?<!\w)[:;=]-?[/\\(](?!\S)")
"""A box of a form, left empty; a face that is not glad."""
_BROKEN_OFF = re.compile(r"[:(/=][\s–—-]{0,20}\Z")
"""Something was to follow ("Setuju:"), or a face that is not glad (":/")."""
_VOCATIVE = re.compile(
    r"(?<=\w),[ ](?=(?:pak|bapak|bu|ibu)[ ](?:kasub?bag|kabag|kabid|kadis|kasi)\b)", re.IGNORECASE
)
"""Before a colleague who is called by his title ("Setuju, Pak Kasubag")."""
_RIGHT = re.compile(r"\b(?:benar|betul)\b", re.IGNORECASE)
_DASHED = re.compile(r"(?<=\w)[ ]-[ ]?(?=\w)")
"""Before who signs in the same line ("Setuju - Sekda")."""
_STAR_BEHIND = re.compile(r"[^\s*]\*")
_STAR_BEFORE = re.compile(r"\*[^\s*]")


def read_decision(
    own: str,
    now: datetime,
    official_names: tuple[str, ...] = (),
    *,
    colleagues: tuple[str, ...] = (),
    signature: str = "",
    asked: Asked = Asked.DECISION,
    agenda_word: str | None = None,
    region: Region = NO_REGION,
) -> Reading:
    """Read the person's own words (quotes already cut). Never raises; linear time.

    `now` is aware, in the office's zone. `official_names`: of who answers; they may stand as signatures.
    `colleagues`: the names of the office's others, to whom he may dispose; theirs sign nothing here.
    `signature` is what was cut from below the words: where it says more than a signature does, nothing is
    approved, and a note carries it along. `agenda_word`: that of the office's agenda numbers, without
    which they are not read in full; `region`: the office's own, whose names decide nothing.
    """
    reading = _read(own, now, official_names, colleagues, asked, agenda_word, region)
    if says_something(signature, official_names, region):
        whole = f"{own}\n\n{signature}".strip()
        reading = _weigh(
            reading, _read(whole, now, official_names, colleagues, asked, agenda_word, region), whole
        )
    if asked is Asked.TAKEDOWN and reading.answer is Answer.APPROVE and lets_it_stand(own):
        reading = Reading(Answer.UNCLEAR, note=own.strip())
    is_of_text = asked in {Asked.DECISION, Asked.DRAFT, Asked.RECEIVE}
    if not is_of_text and reading.answer is Answer.REJECT and may_be_against_page(own):
        reading = Reading(Answer.UNCLEAR, note=own.strip())
    if reading.answer is Answer.APPROVE and _is_doubtful(
        region.read_over(f"{own}\n{signature}"), asked, official_names, colleagues
    ):
        reading = Reading(Answer.UNCLEAR, note=own.strip())
    return _told(reading)


def _is_doubtful(
    written: str, asked: Asked, official_names: tuple[str, ...], colleagues: tuple[str, ...]
) -> bool:
    """Does anything written, also in what was cut, speak against its being the official's consent?

    A symbol of doubt; a form left blank; a part of the text; somebody else as who says it; and the title
    of somebody who writes for him. A staff member may take over a release.
    """
    if not words.DISSENT.isdisjoint(written) or is_left_blank(written) or names_part(written):
        return True
    if asked is Asked.RECEIVE:
        return False
    return (
        is_attributed(written, official_names)
        or signs_for_another(_DASHED.sub("\n", cut_salutation(written)), official_names)
        or signs_as_colleague(written, official_names, colleagues)
        or signs_as_stranger(cut_salutation(written), official_names)
    )


def _weigh(above: Reading, whole: Reading, text: str) -> Reading:
    """What words mean whose signature goes on speaking: consent is in doubt, a refusal or a
    wish for changes stands where the whole says the same."""
    if above.answer in {Answer.REVISE, Answer.REJECT} and whole.answer is above.answer:
        return whole
    return Reading(Answer.UNCLEAR, text)


def _read(
    own: str,
    now: datetime,
    official_names: tuple[str, ...],
    colleagues: tuple[str, ...],
    asked: Asked,
    agenda_word: str | None,
    region: Region,
) -> Reading:
    own = own[:MAX_ANSWER].strip()
    if asked is Asked.TAKEDOWN:
        plain = put_plainly(own, agenda_word)
        if plain is None:
            return Reading(Answer.UNCLEAR, own)
        own = plain.strip()
    if asked is Asked.OWNING:
        own = _RIGHT.sub("setuju", own)
    if asked is Asked.CORRECTION and (answer_alone := find_answer(own)) is not None:
        own = answer_alone.strip()
    if asked is Asked.DRAFT:
        own = cut_signature(own, official_names, region)
    lead, new_text = split_new_text(own, unannounced=asked is Asked.DRAFT)
    text = cut_signature(cut_block(lead, official_names, region), official_names, region).strip()
    tokens = tokenise(text)
    if not tokens and new_text is None:
        return Reading(Answer.EMPTY)
    if new_text is not None:
        return _read_edited(text, tokens, new_text)
    if approval := _read_approval(text, now, official_names, region):
        return approval
    if asked is Asked.RECEIVE and is_receipt(tokens):
        return Reading(Answer.APPROVE)
    if direction := find_direction(text, tokens, names_of((*official_names, *colleagues))):
        return Reading(Answer.DISPOSE, lead, direction.assignee, direction.direction)
    if category := _only_category(text):
        return Reading(Answer.REVISE, text, category=category, only_category=True)
    marks = mark_words(tokens)
    answer = weigh_marks(marks, text)
    if answer is Answer.REVISE:
        return _with_wishes(Reading(answer, note_of(text)), text)
    note = note_of(text) if answer is Answer.REJECT else text
    return Reading(answer, note, is_cancel=answer is Answer.REJECT and is_bare_cancel(marks))


def _told(reading: Reading) -> Reading:
    sentence = tell_reading(
        reading.answer.value, reading.note, reading.assignee, reading.publish_at, reading.category
    )
    return replace(reading, understood=sentence)


def _read_approval(
    text: str, now: datetime, official_names: tuple[str, ...], region: Region
) -> Reading | None:
    """A plain approval, with the publication time and the category it may name."""
    if len(text) > MAX_APPROVAL or region.names_other_site(text):
        return None
    framed = _QUOTED_WHOLE.sub(r"\1", cut_frame(region.read_own_over(text), official_names))
    return _read_framed(framed, text, now) or _read_framed(cut_remarks(framed), text, now, firmly=True)


def _read_framed(framed: str, text: str, now: datetime, *, firmly: bool = False) -> Reading | None:
    """`text`: the whole of it, for whoever goes on with a release."""
    if not words.QUOTATION.isdisjoint(framed) or _OPEN.search(framed) or _is_unfinished(framed):
        return None  # who cites a word may mean the opposite
    schedule = find_schedule(framed.lower(), now)
    rest = cut_categories(schedule.rest)
    category = find_category(schedule.rest)
    if not schedule.plain or (category is None and rest != schedule.rest):
        return None
    tokens = tokenise(_VOCATIVE.sub(" ", rest))
    if not is_plain_approval(tokens, firmly=firmly):
        return None
    directs = any(token.plain in words.ROUTINE | words.HASTE for token in tokens) or (
        firmly and any(token.plain in sending_on.SENDS for token in tokenise(text))
    )
    return Reading(
        Answer.APPROVE, direction=text if directs else "", publish_at=schedule.at, category=category
    )


def _is_unfinished(answer: str) -> bool:
    """Does it break off, or have a star that leads to a note ("Setuju*") and makes nothing bold?"""
    is_noted = _STAR_BEHIND.search(answer.replace(" *", "*")) and not _STAR_BEFORE.search(answer)
    return bool(_BROKEN_OFF.search(answer[-30:]) or is_noted)


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
        replace_photos=find_replaced_photos(text),
        only_photos=_only_photos(text),
    )


def _only_photos(text: str) -> bool:
    """Whether photos to leave out or to replace are all that an answer names."""
    rest = cut_photo_wishes(text)
    if rest == text or len(text) > MAX_APPROVAL:
        return False
    return all(
        marked.mark is Mark.REVISE or marked.token.plain in words.POINTING
        for marked in mark_words(tokenise(rest))
    )


def _read_edited(text: str, tokens: list[Token], new_text: str) -> Reading:
    """An answer that brings its own text asks for a revision, unless it refuses."""
    if weigh_marks(mark_words(tokens), text) is Answer.REJECT:
        return Reading(Answer.UNCLEAR, text)
    return Reading(Answer.REVISE, text, new_text=new_text)
