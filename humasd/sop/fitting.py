"""Whether what a mail brings fits one of its sender's releases: by names, words, unit and day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from humasd.release.model import Material, Release
from humasd.release.states import ENDED, State
from humasd.sop.desk import Desk
from humasd.store import likeness
from humasd.understanding import Understanding
from humasd.understanding.going_on import (
    activity_words,
    all_words,
    announces_text,
    named_activity,
    telling_words,
)
from humasd.understanding.lending import brings_own_text
from humasd.understanding.material import MAIL

Open = tuple[Release, Material]
"""One of a sender's releases that still takes material, and what was sent for it."""
SUBJECT = "mail_subject"
"""Among a material's fields: the subject of the mail that brought it first."""
LOOK_BACK = timedelta(days=60)
"""What was sent longer ago is not compared with."""
_MOST_OF_SENDER = 300
"""A sender's own, the newest: the one that he goes on with may be older than many that are done with."""
CLOSED_TO_MATERIAL = ENDED | {State.PUBLISHING}
FITS = 0.75
"""Share of a mail's telling words that the release must have which it goes on with."""
_LONGEST = 20_000
"""Characters of a text that are looked at."""


def find_open(
    desk: Desk, sender: str, *, with_text: bool, closed: frozenset[State] = CLOSED_TO_MATERIAL
) -> Sequence[Open]:
    """A sender's releases that still take material, with a text or without any, newest first."""
    since = desk.clock() - LOOK_BACK
    with desk.database.reading() as connection:
        return likeness.find_unfinished_of(
            connection, sender, since, _MOST_OF_SENDER, closed=closed, with_text=with_text
        )


def speaks_against(understood: Understanding, one: Open) -> bool:
    """Whether anything tells another activity: the words, the form's title, the letter's occasion, a day."""
    release, material = one
    known = names_of(one) | text_words(one)
    if brings_own_text(understood):
        brought = brought_words(understood)
        named = names_of(one)
        return bool(named) and 2 * len(named & brought) < len(named)
    if material.text.strip() and announces_text(words_of(understood)):
        return True
    lines = (understood.title or "", understood.fields.get("letter_subject", ""))
    told = [*map(telling_words, lines), activity_words(understood.reply.own)]
    unit, other = (telling_words(name or "") for name in (understood.fields.get("unit"), release.unit))
    is_other_unit = "unit" in understood.labelled and bool(unit and other) and not unit & other
    is_other = any(words and not words & known for words in told)
    return is_other or is_other_unit or is_other_day(understood, material)


def is_of_another(understood: Understanding, one: Open) -> bool:
    """Whether papers or photos in the thread of a release with a text are plainly another activity's: by the
    form's title, the letter's occasion, an activity that is named, or two of unit, place and day. A single
    one of these three may be a slip of the pen, and is remarked on."""
    release, material = one
    known = names_of(one) | text_words(one)
    lent = understood.title if "title" in understood.lent and "title" not in release.missing else None
    told = [telling_words(line) for line in (lent or "", understood.fields.get("letter_subject", ""))]
    named = named_activity(beside_text(understood))
    if any(words and not words & known for words in told) or (len(named) > 1 and not named & known):
        return True
    labelled = {key: understood.fields.get(key, "") for key in understood.labelled}
    unit, place = telling_words(labelled.get("unit", "")), telling_words(labelled.get("place", ""))
    is_other_unit = bool(unit and release.unit) and not unit & telling_words(release.unit or "")
    is_other_place = bool(place and material.fields.get("place")) and not place & known
    is_other_time = "activity_date" in labelled and is_other_day(understood, material)
    return sum((is_other_unit, is_other_place, is_other_time)) > 1


def is_other_day(understood: Understanding, material: Material) -> bool:
    """Whether both tell on which day it was, and not on the same one."""
    days, known = (
        _days_of(fields.get("activity_days", "")) for fields in (understood.fields, material.fields)
    )
    return bool(days and known) and not any(
        first <= other_last and other_first <= last
        for first, last in days
        for other_first, other_last in known
    )


def is_elsewhere(understood: Understanding, one: Open) -> bool:
    """Whether both name a unit or a place, and not the same: of two texts of one cut, the neighbours'."""
    release, material = one
    fields = understood.fields
    pairs = (
        (fields.get("unit"), release.unit),
        (fields.get("place"), material.fields.get("place")),
    )
    return any(_name_apart(understood, one, new or "", old or "") for new, old in pairs)


def is_another_round(understood: Understanding, one: Open) -> bool:
    """Whether a text, however alike, may be the next of its kind: of another day or place, or under a title
    that names what the other does not tell of, as that one's does."""
    title = understood.title or ""
    is_other = is_other_day(understood, one[1]) or is_elsewhere(understood, one)
    return is_other or _name_apart(understood, one, title, one[0].title)


def _name_apart(understood: Understanding, one: Open, new: str, old: str) -> bool:
    known = names_of(one) | text_words(one)
    return bool(telling_words(old) - brought_words(understood)) and bool(telling_words(new) - known)


def _days_of(written: str) -> list[tuple[date, date]]:
    """Spans of days as ISO 8601, "2026-11-23/2026-11-25,2026-11-27"."""
    spans = (span.partition("/") for span in written.split(",") if span)
    return [(date.fromisoformat(first), date.fromisoformat(last or first)) for first, _, last in spans]


def brought_words(understood: Understanding) -> frozenset[str]:
    """All words of a mail's text, its title and its subject."""
    told = f"{understood.message.subject} {understood.title or ''} {understood.text[:_LONGEST]}"
    return all_words(told)


def names_of(one: Open) -> frozenset[str]:
    """The telling words of a release's title and of the subject that it came under."""
    release, material = one
    return telling_words(f"{release.title}\n{material.fields.get(SUBJECT, '')}")


def text_words(one: Open) -> frozenset[str]:
    """All words of its text and its unit."""
    release, material = one
    return all_words(f"{release.unit} {material.text[:_LONGEST]}")


def words_of(understood: Understanding) -> str:
    """A mail's subject, and what its writer says himself."""
    return f"{understood.message.subject[:300]}\n{beside_text(understood)}"


def beside_text(understood: Understanding) -> str:
    """What a mail's writer says himself, without the lines of the text that he sends for publication."""
    own = understood.reply.own[:_LONGEST]
    if understood.source != MAIL:
        return own
    text = " ".join(f"{understood.title or ''} {understood.text[:_LONGEST]}".split())
    return "\n".join(line for line in own.split("\n") if " ".join(line.split()) not in text)
