"""What a sender sends after the first mail, before his page is up: more material, a word, or a newer text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from humasd.release import effects as do
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.drafting import add_photos, compose_draft
from humasd.release.rules import complete_or_ask
from humasd.release.said import NOT_YET, SAID, lines_of, says_more
from humasd.release.states import State, Step
from humasd.release.steps import Turn, correct, dispose


def more_of_unknown(turn: Turn, event: on.MaterialReceived) -> None:
    """More from a sender who still waits to be let in; nothing is written to him before."""
    is_asked = turn.release.deadline_at is not None
    take_material(turn, event)
    if is_asked:  # else its first step is yet to be taken
        turn.ask(State.RECEIVED, Step.INTAKE)


def take_material(turn: Turn, event: on.MaterialReceived) -> None:
    """The release is from now on about this material; nobody is asked or told."""
    turn.case = replace(turn.case, material=event.material)
    turn.release = replace(
        turn.release,
        title=event.title,
        category=event.category,
        unit=event.unit,
        missing=event.missing,
        wanted=event.wanted,
        notes=event.notes,
        publish_at=event.publish_at or turn.release.publish_at,
    )
    turn.do(do.ReplaceMaterial(event.material), do.Note(Step.INTAKE, "bahan baru dari pengirim"))


def completed(turn: Turn, event: on.MaterialReceived) -> None:
    """More material before there is a draft: what was asked for, or more of it."""
    before = turn.case
    take_material(turn, event)
    same = replace(before.material, fields=event.material.fields) == event.material
    same = same and turn.content_hash == before.shown_hash and before.release.title == event.title
    same = same and not _must_be_read(before, event)
    if before.release.state is State.INCOMPLETE or event.missing:
        turn.release = replace(turn.release, revision_note="")
        complete_or_ask(turn)
        return
    _tell_added(turn, before, event)
    if not same:  # else a contact, a place: the request shows the same text and photos
        turn.release = replace(turn.release, revision_note="")
        dispose(turn)


def material_changed(turn: Turn, event: on.MaterialReceived) -> None:
    """More material once there is a draft: a new version, and back to correction, where it shows anything
    else.
    """
    before = turn.case
    take_material(turn, event)
    draft = compose_draft(event.material, turn.release.title)
    if before.version is not None and event.material.text == before.material.text:
        draft = add_photos(before.version.draft, before.material, event.material)
    shows_same = before.version is not None and draft == before.version.draft
    shows_same = shows_same and turn.release.publish_at == before.release.publish_at
    if shows_same and turn.release.category == before.release.category:
        _tell_added(turn, before, event)
        if _must_be_read(before, event):
            _ask_again(turn)  # a letter or a form: but for what was said, it stays as it was shown
        return
    note = before.release.revision_note
    turn.add_version(draft, turn.release.sender)
    _tell_added(turn, before, event)
    if note and event.material.text == before.material.text:
        turn.release = replace(turn.release, revision_note=note)  # what was asked for is still to be done
    else:
        correct(turn)


def word_received(turn: Turn, event: on.WordReceived) -> None:
    """Nothing is stopped or changed on a guess; whoever is asked is asked anew, with the sender's words above
    the text, so that no answer counts that was given without them."""
    turn.case = replace(turn.case, material=event.material)
    said = lines_of(event.material, NOT_YET if event.is_against else SAID)[:1]
    release = turn.release
    letter = do.TellSender("added", {"said": said, "may_stop": event.is_against})
    turn.do(
        do.ReplaceMaterial(event.material),
        do.Note(
            Step.INTAKE,
            "pengirim mungkin menghendaki belum terbit" if event.is_against else "pesan dari pengirim",
        ),
        *([] if release.state is State.RECEIVED else [letter]),
        _tell_word(turn, event, said),
    )
    _ask_again(turn)


def newer_received(turn: Turn, event: on.NewerReceived) -> None:
    """The sender may want the newer text in place of this one: whoever is asked is asked anew, with that on
    top, so that no answer counts that was given without it."""
    turn.release = replace(turn.release, notes=(event.note, *turn.release.notes))
    turn.do(do.Note(Step.INTAKE, f"mungkin ada naskah lebih baru: agenda {event.agenda}"))
    _ask_again(turn)


def _tell_word(turn: Turn, event: on.WordReceived, said: tuple[str, ...]) -> do.TellOffice:
    agenda = turn.release.agenda
    details = (event.words,) if event.words else said
    is_asked = turn.release.state is not State.INCOMPLETE
    told = "Yang sedang dimintai keputusan sudah diberi tahu." if is_asked else "Permohonannya belum lengkap."
    if event.is_against:
        return do.TellOffice(
            what=f"Pengirim agenda {agenda} mungkin menghendaki naskahnya belum diterbitkan.",
            mend=f"{told} Bila perlu, tanyakan kepada pengirimnya; sementara itu naskahnya jangan dulu "
            "disetujui.",
            details=details,
        )
    return do.TellOffice(
        what=f"Pengirim agenda {agenda} menulis pesan tentang permohonannya.",
        mend=f"{told} Bila ada yang ditanyakan, mohon dijawab.",
        details=details,
    )


def _ask_again(turn: Turn) -> None:
    """Ask anew, from the start, what is asked of officials where the release stands."""
    state = turn.release.state
    if state is State.DISPOSITION:
        dispose(turn)
    elif state is State.DRAFTING:
        turn.ask(state, Step.DRAFTING)
    elif state is State.CORRECTION:
        correct(turn)
    elif state is State.APPROVAL:
        turn.ask(state, Step.APPROVAL)
    elif state is State.RECEIVED and turn.release.deadline_at is not None:
        turn.ask(state, Step.INTAKE)


def _tell_added(turn: Turn, before: Case, event: on.MaterialReceived) -> None:
    """Tell the sender what came and what it changed, once a mail, so that he may notice what he sent for
    another activity."""
    told = _describe_added(before, event, turn.release.version)
    if not event.is_handed_over and any(told.values()):
        turn.do(do.TellSender("added", told))


def _describe_added(before: Case, event: on.MaterialReceived, version: int) -> Mapping[str, object]:
    return {
        "files": _new_files(before, event),
        "has_new_title": event.title != before.release.title,
        "has_new_text": event.material.text != before.material.text,
        "is_new_version": version != before.release.version,
        "said": lines_of(event.material, NOT_YET)[:1] if _says_more(before, event) else (),
        "differs": event.differs,
    }


def _must_be_read(before: Case, event: on.MaterialReceived) -> bool:
    return bool(event.differs) or _says_more(before, event)


def _says_more(before: Case, event: on.MaterialReceived) -> bool:
    """Whether whoever is asked must read what the sender has said now: beside a new file, or against
    publishing. Without a file it may be any answer to what he was sent."""
    keys = (SAID, NOT_YET) if _new_files(before, event) else (NOT_YET,)
    return says_more(before.material, event.material, keys)


def _new_files(before: Case, event: on.MaterialReceived) -> list[str]:
    known = {attachment.sha256 for attachment in before.material.attachments}
    return [one.filename for one in event.material.attachments if one.sha256 not in known]
