"""Which of its sender's releases a new mail goes on with, and which it may belong to (SOP step 1).

A submission that is joined to the wrong release is lost, one that stands by itself can still be joined by a
word: in doubt it stands by itself, and officials and sender are told of the others.
"""

from __future__ import annotations

from collections.abc import Sequence

from humasd.answers.enquiries.amending import tells_another
from humasd.release.likeness import have_same_title
from humasd.release.model import Release
from humasd.sop.desk import Desk
from humasd.sop.fitting import (
    FITS,
    SUBJECT,
    Open,
    beside_text,
    brought_words,
    find_open,
    names_of,
    speaks_against,
    text_words,
    words_of,
)
from humasd.sop.joining import offer_to_join
from humasd.understanding import Understanding
from humasd.understanding.going_on import (
    activity_words,
    announces_text,
    hands_over,
    points_back,
    telling_words,
)
from humasd.understanding.lending import brings_own_text

_OFFERED = 3
"""Of a sender's open releases, as many as he and the officials are told of."""


def find_twin(desk: Desk, understood: Understanding, sender: str) -> Release | None:
    """The release that a sender plainly completes with a new mail: of the same telling title or subject, or
    the one that fits where the words speak of what was sent before ("foto susulan").

    One of the two has a text, the other has none, or but a letter's account: two texts are two submissions,
    however alike, and of two without nobody knows. None where several fit, or
    anything tells another activity.
    """
    words = words_of(understood)
    if tells_another(words):
        return None
    for open_ones in _find_open(desk, understood, sender):
        fitting = [one for one in open_ones if not speaks_against(understood, one)]
        named = [one for one in fitting if _is_same(understood, one)]
        if not named and (points_back(words) or hands_over(words)):
            least = 1 if points_back(words) else 2
            named = [one for one in fitting if _is_meant(understood, one, least)]
        if named:
            return named[0][0] if len(named) == 1 else None
    return None


def find_possible(desk: Desk, understood: Understanding, sender: str) -> tuple[Release, ...]:
    """The sender's open releases that a new one may belong to, newest first."""
    words = words_of(understood)
    if tells_another(words) or (not brings_own_text(understood) and announces_text(words)):
        return ()
    said = activity_words(beside_text(understood))
    told = telling_words(f"{understood.message.subject}\n{understood.title or ''}") | said
    found = (
        release
        for open_ones in _find_open(desk, understood, sender)
        for release, material in open_ones
        if points_back(words) or not told or told & names_of((release, material))
    )
    return tuple(found)[:_OFFERED]


def describe_possible(possible: Sequence[Release]) -> tuple[str, ...]:
    """The remark on a submission that may belong to another of its sender's."""
    return tuple(
        f"Pengirimnya juga mengirim agenda {release.agenda} (“{release.title}”) yang belum selesai. "
        f"{offer_to_join(release)}"
        for release in possible
    )


def _find_open(desk: Desk, understood: Understanding, sender: str) -> list[Sequence[Open]]:
    """The releases that a mail could complete, those with a text apart from those without; what has but a
    letter's account may be for either."""
    has_text = "material" not in understood.missing
    kinds = (False,) if brings_own_text(understood) else (True, False) if has_text else (True,)
    return [find_open(desk, sender, with_text=with_text) for with_text in kinds]


def _is_same(understood: Understanding, one: Open) -> bool:
    """Whether titles or subjects are equal, and tell more than that there is something to publish."""
    release, material = one
    subject = understood.message.subject
    pairs = ((understood.title or subject, release.title), (subject, material.fields.get(SUBJECT, "")))
    whose = telling_words(f"{release.unit or ''} {release.sender_name}")
    return any(have_same_title(*pair) and telling_words(pair[0]) - whose for pair in pairs)


def _is_meant(understood: Understanding, one: Open, least: int) -> bool:
    """Whether what the mail names is this release, by at least so many words; naming none, it means any."""
    named, known = names_of(one), names_of(one) | text_words(one)
    if brings_own_text(understood):
        brought = brought_words(understood)
        return len(named & brought) >= FITS * len(named) and (least == 1 or len(named) >= least)
    subject = telling_words(understood.message.subject)
    said = activity_words(understood.reply.own)
    told = subject or said
    if not told:
        return least == 1
    fits = len(told & known) >= FITS * len(told) and len(told & named) >= least
    return fits and (not said or bool(said & known))
