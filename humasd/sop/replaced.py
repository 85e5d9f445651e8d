"""Which earlier text of its sender's the text of a new mail replaces, or may replace (SOP step 1).

A text that is not plainly a replacement goes its own way. Then nobody may approve the earlier one without
knowing of it, and its sender is told that it goes on.
"""

from __future__ import annotations

from contextlib import suppress

from humasd.agenda import running_number
from humasd.answers.enquiries.amending import amends
from humasd.answers.enquiries.named_agenda import find_named, is_among
from humasd.answers.enquiries.replacing import calls_mistaken, may_replace, replaces, sentences_that_replace
from humasd.mail.authentication import Verdict
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.events import NotPossible
from humasd.release.likeness import alike_to, are_alike, have_same_title, resemble
from humasd.release.model import Material, Release
from humasd.release.states import ENDED, STOPPED
from humasd.sop.carrying_out import Cause
from humasd.sop.desk import Desk
from humasd.sop.fitting import (
    beside_text,
    find_open,
    is_another_round,
    is_elsewhere,
    is_other_day,
    names_of,
    text_words,
)
from humasd.sop.incoming import Incoming
from humasd.sop.prepared import TooLate
from humasd.sop.trust import verdict_of
from humasd.sop.turn import take_turn
from humasd.store import releases
from humasd.understanding import Understanding
from humasd.understanding.going_on import activity_words
from humasd.understanding.lending import brings_own_text
from humasd.understanding.material import MAIL

OLDER = "older"
"""Among a material's fields: the sender's earlier ones under way that its text may be a newer one of; a line
each, which begins with the agenda number."""
_TOLD = 3
"""As many as officials and sender are told of."""


def find_replaced(desk: Desk, incoming: Incoming, sender: str) -> Release | None:
    """The release whose text a new mail plainly says that its own is to replace: the one that it names by its
    number in that very sentence, else the only one of that sender under way that has its title, or that it
    resembles; much more so where the mail but says that it is final, or a revision. Else it is a submission
    of its own: two texts are joined later, one written over is lost."""
    understood = incoming.understood
    own, subject = understood.reply.own[:2_000], understood.message.subject[:300]
    if not brings_own_text(understood) or understood.source == MAIL:
        return None
    if find_named(f"{subject}\n{own}", desk.agenda_word):
        return _find_named(desk, own, subject, sender)
    said = f"{subject}\n{own}"
    if not (replaces(said) or amends(said)):
        return None
    brought = (understood.title or subject, understood.text)
    found = find_open(desk, sender, with_text=True)
    if calls_mistaken(said):
        meant = [one for one, _ in found if have_same_title(brought[0], one.title)]
        meant = meant or [one for one, old in found if resemble(brought, (one.title, old.text))]
    else:
        meant = [one for one, old in found if _is_better(understood, one, old, is_amended=amends(said))]
    return meant[0] if len(meant) == 1 else None


def _is_better(understood: Understanding, release: Release, old: Material, *, is_amended: bool) -> bool:
    """Whether a text is that release's made better, for words that do not say of which: much the same text of
    the same day and place; where it is called a revision, the same title will do."""
    if is_another_round(understood, (release, old)):
        return False
    title = understood.title or understood.message.subject
    return are_alike(understood.text, old.text) or (is_amended and have_same_title(title, release.title))


def _find_named(desk: Desk, own: str, subject: str, sender: str) -> Release | None:
    """Of one that takes no more the office is told. A subject names it for words that name none."""
    named = [one for said in sentences_that_replace(own) for one in find_named(said, desk.agenda_word)]
    if not find_named(own, desk.agenda_word) and calls_mistaken(own):
        named = [one for one in find_named(subject, desk.agenda_word) if one.end - one.start > 3]
    with desk.database.reading() as connection:
        own_ones = releases.find_of_sender(connection, sender)
    meant = [one for one in own_ones if is_among(one.agenda, named) and one.state not in STOPPED]
    return meant[0] if len(meant) == 1 else None


def describe_unreplaced(desk: Desk, incoming: Incoming, sender: str) -> tuple[str, ...]:
    """The remark on a submission whose mail may call an earlier one a mistake, without plainly saying which:
    nothing took that one's place, and whoever reads this decides on both."""
    understood = incoming.understood
    if not may_replace(f"{understood.message.subject[:300]}\n{understood.reply.own}"):
        return ()
    with desk.database.reading() as connection:
        own_ones = [one for one in releases.find_of_sender(connection, sender) if one.state not in STOPPED]
    meant = [one for one in own_ones if one.state not in ENDED][-_TOLD:] or own_ones[-1:]
    if not meant:
        return ()
    agenda = ", ".join(release.agenda for release in meant)
    return (
        "Dalam suratnya pengirim mungkin menyebut kiriman sebelumnya keliru atau hendak diganti. "
        f"Naskah ini didaftarkan tersendiri, dan agenda {agenda} tidak diubah; mohon dipastikan "
        "kepada pengirimnya.",
    )


def find_older(desk: Desk, incoming: Incoming, sender: str, continued: Release | None) -> tuple[Release, ...]:
    """The sender's releases under way whose newer text a submission may be: much the same, or of the same
    title, and of the same day and place; where the mail speaks of a correction, all that have something in
    common with it, and the one in whose thread it came. Nobody's for a forgery."""
    understood = incoming.understood
    is_forged = verdict_of(understood.message, desk.authserv_id) is Verdict.FAIL
    if not sender or is_forged or not brings_own_text(understood):
        return ()
    said = f"{understood.message.subject[:300]}\n{beside_text(understood)}"
    corrects = amends(said) or may_replace(said)
    brought, is_alike = (understood.title or "", understood.text), alike_to(understood.text)
    told = activity_words(beside_text(understood))

    def may_be_older(release: Release, old: Material) -> bool:
        one = (release, old)
        is_thread = continued is not None and continued.id == release.id
        if corrects and is_thread and (not told or told & (names_of(one) | text_words(one))):
            return True
        if corrects and resemble(brought, (release.title, old.text)):
            return True
        is_same = have_same_title(brought[0], release.title) or is_alike(old.text)
        return is_same and not (is_other_day(understood, old) or is_elsewhere(understood, one))

    older = [one for one, old in find_open(desk, sender, with_text=True) if may_be_older(one, old)]
    return tuple(older[:_TOLD])


def describe_older(older: tuple[Release, ...]) -> str:
    """What the submission's material keeps of them, as its sender is told."""
    return "\n".join(
        f"{one.agenda} (“{one.title}”): balas TARIK {running_number(one.agenda)}" for one in older
    )


def tell_of_newer(desk: Desk, new: Case) -> None:
    """Note on the earlier ones that a newer text has come, and ask anew whoever is asked about them; done
    before the newer one goes its way, so that a crash between leaves nothing undone that the next try does
    not do."""
    numbers = [line.split(" ", 1)[0] for line in new.material.fields.get(OLDER, "").split("\n") if line]
    if not numbers:
        return
    with desk.database.reading() as connection:
        found = [releases.find_by_agenda(connection, number) for number in numbers]
    event = on.NewerReceived(new.release.agenda)

    def decide(case: Case) -> on.Event | None:
        return None if event.note in case.release.notes else event

    for release_id in found:
        if release_id is not None:
            with suppress(NotPossible, TooLate):  # it goes up, or has ended meanwhile
                take_turn(desk, release_id, decide, Cause())
