"""Which of a sender's releases a mail goes on with, and when it begins one of its own (SOP step 1).

A submission that is joined to the wrong release is lost, one that stands by itself can still be joined by a
word: in doubt it stands by itself, and officials and sender are told of the others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from humasd.answers.enquiries.amending import amends, tells_another
from humasd.answers.enquiries.enquiry import Wish
from humasd.answers.enquiries.replacing import replaces
from humasd.release.case import Case
from humasd.release.likeness import are_alike, are_unlike, have_same_title, have_unlike_texts
from humasd.release.model import Material, Release
from humasd.release.states import ENDED
from humasd.sop.asked import find_asked
from humasd.sop.desk import Desk
from humasd.sop.incoming import Incoming
from humasd.sop.joining import CLOSED_TO_MATERIAL, LOOK_BACK, MOST_OF_SENDER, SUBJECT, offer_to_join
from humasd.store import likeness
from humasd.understanding import Understanding
from humasd.understanding.going_on import (
    activity_words,
    all_words,
    announces_text,
    hands_over,
    points_back,
    telling_words,
)
from humasd.understanding.lending import brings_own_text
from humasd.understanding.material import MAIL

Open = tuple[Release, Material]
"""One of a sender's releases that still takes material, and what was sent for it."""
_OFFERED = 3
"""Of a sender's open releases, as many as he and the officials are told of."""
_FITS = 0.75
"""Share of a mail's telling words that the release must have which it goes on with."""
_LONGEST = 20_000
"""Characters of a text that are looked at."""
_OFFICE_WORDS = """
    bupati wakil wabup sekda kepala camat lurah dinas badan kantor bagian kabupaten kecamatan
    kelurahan desa pemerintah pemkab daerah puskesmas kegiatan gelar hadiri
"""
_OF_OFFICES = frozenset(_OFFICE_WORDS.split())
"""Words that headlines of a government share whatever they tell."""


def find_twin(desk: Desk, understood: Understanding, sender: str) -> Release | None:
    """The release that a sender plainly completes with a new mail: of the same telling title or subject, or
    the one that fits where the words speak of what was sent before ("foto susulan").

    One of the two has a text, the other has none, or but a letter's account: two texts are two submissions,
    however alike, and of two without nobody knows. None where several fit, or
    anything tells another activity.
    """
    words = _words_of(understood)
    if tells_another(words):
        return None
    for open_ones in _find_open(desk, understood, sender):
        fitting = [one for one in open_ones if not _speaks_against(understood, one)]
        named = [one for one in fitting if _is_same(understood, one)]
        if not named and (points_back(words) or hands_over(words)):
            least = 1 if points_back(words) else 2
            named = [one for one in fitting if _is_meant(understood, one, least)]
        if named:
            return named[0][0] if len(named) == 1 else None
    return None


def find_possible(desk: Desk, understood: Understanding, sender: str) -> tuple[Release, ...]:
    """The sender's open releases that a new one may belong to, newest first."""
    words = _words_of(understood)
    if tells_another(words) or (not brings_own_text(understood) and announces_text(words)):
        return ()
    said = activity_words(_beside_text(understood))
    told = telling_words(f"{understood.message.subject}\n{understood.title or ''}") | said
    found = (
        release
        for open_ones in _find_open(desk, understood, sender)
        for release, material in open_ones
        if points_back(words) or not told or told & _names_of((release, material))
    )
    return tuple(found)[:_OFFERED]


def describe_possible(possible: Sequence[Release]) -> tuple[str, ...]:
    """The remark on a submission that may belong to another of its sender's."""
    return tuple(
        f"Pengirimnya juga mengirim agenda {release.agenda} (“{release.title}”) yang belum selesai. "
        f"{offer_to_join(release)}"
        for release in possible
    )


def is_another(desk: Desk, case: Case, incoming: Incoming) -> bool:
    """Whether a mail in the thread of a release brings a submission of its own: a text that is plainly not
    that release's, or one for a release that has ended, or from somebody else. Only words beside the text
    make an unlike one a new version: "revisi naskah kami tadi"."""
    understood, release, old = incoming.understood, case.release, case.material
    if not old.text.strip():
        return False
    beside = f"{understood.message.subject}\n{_beside_text(understood)}"
    authors = {author.address.lower() for author in understood.message.from_}
    is_others = release.state in ENDED or authors != {release.sender.lower()}
    if "material" in understood.missing or (not brings_own_text(understood) and not is_others):
        return not is_others and incoming.brings_material and tells_another(beside)
    if are_alike(understood.text, old.text):
        return False
    if is_others:
        return True
    asked = find_asked(desk, incoming, incoming.own_subject)
    if asked is not None and asked.wish is Wish.WITHDRAW:
        return False  # "TARIK 0001", whatever comes along
    if amends(beside) or (understood.source != MAIL and replaces(beside)):
        return False
    if have_unlike_texts(understood.text, old.text) and _is_other_day(understood, old):
        return True
    named = f"{release.unit or ''} {understood.fields.get('unit', '')}".casefold()
    shared = desk.region.words | _OF_OFFICES | frozenset(re.findall(r"\w+", named))
    return are_unlike((understood.title or "", understood.text), (old.title or "", old.text), shared)


def _find_open(desk: Desk, understood: Understanding, sender: str) -> list[Sequence[Open]]:
    """The releases that a mail could complete, those with a text apart from those without; what has but a
    letter's account may be for either."""
    has_text = "material" not in understood.missing
    kinds = (False,) if brings_own_text(understood) else (True, False) if has_text else (True,)
    since = desk.clock() - LOOK_BACK
    with desk.database.reading() as connection:
        return [
            likeness.find_unfinished_of(
                connection, sender, since, MOST_OF_SENDER, closed=CLOSED_TO_MATERIAL, with_text=with_text
            )
            for with_text in kinds
        ]


def _is_same(understood: Understanding, one: Open) -> bool:
    """Whether titles or subjects are equal, and tell more than that there is something to publish."""
    release, material = one
    subject = understood.message.subject
    pairs = ((understood.title or subject, release.title), (subject, material.fields.get(SUBJECT, "")))
    whose = telling_words(f"{release.unit or ''} {release.sender_name}")
    return any(have_same_title(*pair) and telling_words(pair[0]) - whose for pair in pairs)


def _is_meant(understood: Understanding, one: Open, least: int) -> bool:
    """Whether what the mail names is this release, by at least so many words; naming none, it means any."""
    named, known = _names_of(one), _names_of(one) | _text_words(one)
    if brings_own_text(understood):
        brought = _brought_words(understood)
        return len(named & brought) >= _FITS * len(named) and (least == 1 or len(named) >= least)
    subject = telling_words(understood.message.subject)
    said = activity_words(understood.reply.own)
    told = subject or said
    if not told:
        return least == 1
    fits = len(told & known) >= _FITS * len(told) and len(told & named) >= least
    return fits and (not said or bool(said & known))


def _speaks_against(understood: Understanding, one: Open) -> bool:
    """Whether anything tells another activity: the words, the form's title, the letter's occasion, a day."""
    release, material = one
    known = _names_of(one) | _text_words(one)
    if brings_own_text(understood):
        brought = _brought_words(understood)
        named = _names_of(one)
        return bool(named) and 2 * len(named & brought) < len(named)
    if material.text.strip() and announces_text(_words_of(understood)):
        return True
    lines = (understood.title or "", understood.fields.get("letter_subject", ""))
    told = [*map(telling_words, lines), activity_words(understood.reply.own)]
    unit, other = (telling_words(name or "") for name in (understood.fields.get("unit"), release.unit))
    is_other_unit = "unit" in understood.labelled and bool(unit and other) and not unit & other
    is_other = any(words and not words & known for words in told)
    return is_other or is_other_unit or _is_other_day(understood, material)


def _is_other_day(understood: Understanding, material: Material) -> bool:
    days, known = (
        _days_of(fields.get("activity_days", "")) for fields in (understood.fields, material.fields)
    )
    return bool(days and known) and not any(
        first <= other_last and other_first <= last
        for first, last in days
        for other_first, other_last in known
    )


def _days_of(written: str) -> list[tuple[date, date]]:
    """Spans of days as ISO 8601, "2026-11-23/2026-11-25,2026-11-27"."""
    spans = (span.partition("/") for span in written.split(",") if span)
    return [(date.fromisoformat(first), date.fromisoformat(last or first)) for first, _, last in spans]


def _brought_words(understood: Understanding) -> frozenset[str]:
    told = f"{understood.message.subject} {understood.title or ''} {understood.text[:_LONGEST]}"
    return all_words(told)


def _names_of(one: Open) -> frozenset[str]:
    release, material = one
    return telling_words(f"{release.title}\n{material.fields.get(SUBJECT, '')}")


def _text_words(one: Open) -> frozenset[str]:
    release, material = one
    return all_words(f"{release.unit} {material.text[:_LONGEST]}")


def _words_of(understood: Understanding) -> str:
    return f"{understood.message.subject[:300]}\n{_beside_text(understood)}"


def _beside_text(understood: Understanding) -> str:
    """What a mail's writer says himself, without the lines of the text that he sends for publication."""
    own = understood.reply.own[:_LONGEST]
    if understood.source != MAIL:
        return own
    text = " ".join(f"{understood.title or ''} {understood.text[:_LONGEST]}".split())
    return "\n".join(line for line in own.split("\n") if " ".join(line.split()) not in text)
