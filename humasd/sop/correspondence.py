"""From the effects of a decision to rows, for the case as it will be after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from humasd.editing.changes import find_changes
from humasd.letters.dates import format_day_and_time
from humasd.letters.labels import label_decision
from humasd.release import effects as do
from humasd.release.case import Case, Outcome
from humasd.release.change import ChangeKind
from humasd.release.model import Decision, Purpose, Version
from humasd.release.states import State, Step
from humasd.sop.desk import Desk
from humasd.sop.media import tell_partners
from humasd.sop.others import describe_asked, describe_waiting, tell_settled
from humasd.sop.page import add_correction, add_page, add_takedown
from humasd.sop.requesting import add_request, open_request, thread_root
from humasd.sop.sheet import enclose_sheet_later
from humasd.sop.writing import (
    Rendered,
    inline_photos,
    remarks_on,
    tell_office,
    tell_proposer,
    tell_sender,
    values_of,
    write,
)
from humasd.store import releases
from humasd.store.outbox import Kind

_OF_ALL_SENDERS = frozenset({"published", "rejected", "withdrawn", "corrected", "taken_down"})


def render(desk: Desk, case: Case, outcome: Outcome, now: datetime) -> Rendered:
    """The rows for all effects of an outcome, for the case as it will be after it."""
    after = case_after(case, outcome, now)
    rendered = Rendered()
    for effect in outcome.effects:
        match effect:
            case do.Ask():
                _ask(desk, after, effect, now, rendered, note=case.release.revision_note)
            case do.Acknowledge():
                _acknowledge(desk, after, effect, now, rendered)
            case do.TellSettled():
                asks = (one for one in outcome.effects if isinstance(one, do.Ask))
                anew = frozenset((one.step, one.official.address.lower()) for one in asks)
                tell_settled(desk, after, effect, anew, now, rendered)
            case do.TellSender(letter=name, values=values):
                tell_sender(desk, after, name, dict(values), now, rendered)
                _tell_joined(desk, after, name, dict(values), now, rendered)
            case do.TellOffice():
                tell_office(desk, after.release, effect, now, rendered)
            case do.TellPartners(mailings=mailings, letter=letter):
                tell_partners(desk, after, mailings, now, rendered, letter=letter)
            case do.TellProposer():
                tell_proposer(desk, after, effect, now, rendered)
            case do.PublishPage(due_at=due_at):
                add_page(desk, after, due_at, now, rendered)
            case do.CorrectPage(due_at=due_at):
                add_correction(desk, after, due_at, now, rendered)
            case do.TakeDownPage(due_at=due_at):
                add_takedown(desk, after, due_at, rendered)
            case _:
                pass  # rows of the release itself
    return rendered


def case_after(case: Case, outcome: Outcome, now: datetime) -> Case:
    """The case as it will be when the outcome is written."""
    material, decisions = case.material, case.decisions
    versions = {version.number: version for version in (case.page, case.version) if version}
    for effect in outcome.effects:
        if isinstance(effect, do.AddVersion):
            versions[effect.number] = Version(effect.number, effect.draft, effect.author, now)
        elif isinstance(effect, do.ReplaceMaterial):
            material = effect.material
        elif isinstance(effect, do.RecordDecision):
            decisions = (*decisions, effect.decision)
    release = outcome.release
    return Case(
        release=release,
        material=material,
        version=versions.get(release.version),
        decisions=decisions,
        appointments=case.appointments,
        newest=max(versions, default=0),
        page=versions.get(release.page.version) if release.page else None,
    )


def _ask(desk: Desk, case: Case, effect: do.Ask, now: datetime, rendered: Rendered, *, note: str) -> None:
    step, official = effect.step, effect.official
    request = open_request(
        desk, case, purpose=Purpose.DECIDE, step=step, address=official.address, now=now, seat=effect.seat
    )
    if official.digest is not None and not effect.at_once:
        rendered.requests.append(request)  # its letter is the next digest
        return
    sheet, late = enclose_sheet_later(desk, case, now)
    values = {**values_of(desk, case), **remarks_on(desk, case)}
    values |= {"request": request, "note": _note_of(case, step, note)}
    values |= {"reminds": effect.reminds, "instead_of": effect.instead_of}
    values["changes"] = changes_since_last(desk, case)
    values |= describe_asked(desk, case, request)
    asks = desk.policy.steps[step].asks
    values |= {"step": step, "asks": asks}
    add_request(
        desk,
        _letter_of(step, case, asks),
        official,
        request,
        values,
        (*inline_photos(desk, case), sheet),
        now,
        rendered,
        root=thread_root(desk, case.release),
        late=late,
    )


def _note_of(case: Case, step: Step, answered: str) -> str:
    """What is to be changed, or was (`answered`); to whoever works on a correction, what it is to correct."""
    note, change = case.release.revision_note or answered, case.release.change
    if change is None or step is Step.APPROVAL:
        return note
    return "\n\n".join(filter(None, (note, f"Ralat untuk halaman yang sudah terbit: {change.note}")))


def _letter_of(step: Step, case: Case, asks: str) -> str:
    change = case.release.change
    if step.is_own:
        return "ask_reading" if asks else "ask_correction"  # one taken away since has no words
    if step is not Step.APPROVAL or change is None:
        return f"ask_{step}"
    return "ask_takedown" if change.kind is ChangeKind.TAKEDOWN else "ask_page_correction"


def changes_since_last(desk: Desk, case: Case) -> tuple[str, ...]:
    """What the newest version has that the one before it had not; or that the page has not, which it is to
    correct."""
    if case.page is not None and case.version is not None:
        return find_changes(case.page.draft, case.version.draft)
    if case.version is None or case.version.number < 2:
        return ()
    with desk.database.reading() as connection:
        before = releases.find_version(connection, case.release.id, case.version.number - 1)
    return find_changes(before.draft, case.version.draft) if before else ()


def _acknowledge(desk: Desk, case: Case, effect: do.Acknowledge, now: datetime, rendered: Rendered) -> None:
    decision = effect.decision
    official = desk.policy.find_official(decision.official)
    if official is None:
        return
    kind = describe_decision(desk, case, decision)
    values = {**values_of(desk, case), "kind": kind, "can_undo": effect.can_undo, "acting": decision.acting}
    values["waiting"] = describe_waiting(desk, case, decision)
    thread = (decision.message_id,) if decision.message_id else ()
    if effect.can_undo:
        request = open_request(
            desk,
            case,
            purpose=Purpose.UNDO,
            step=decision.step,
            address=official.address,
            now=now,
            undoes=0,
            seat=decision.seat,
        )
        values["request"] = request
        add_request(desk, "decided", official, request, values, (), now, rendered, thread=thread)
    else:
        rendered.deliveries.append(
            write(desk, Kind.OFFICIAL, "decided", official, values, now, thread=thread)
        )


def describe_decision(desk: Desk, case: Case, decision: Decision) -> str:
    """What a decision that is recorded does, in a word or two."""
    kind = label_decision(decision)
    if case.release.state is State.PUBLISHING and case.release.publish_at and case.release.page is None:
        kind += f" dan terbit {format_day_and_time(case.release.publish_at, desk.zone)}"
    return kind


def _tell_joined(
    desk: Desk, case: Case, name: str, values: dict[str, object], now: datetime, rendered: Rendered
) -> None:
    """How a release ended also concerns the senders of those that were joined to it."""
    if name not in _OF_ALL_SENDERS:
        return
    if name == "withdrawn":
        name, values = "rejected", {"reason": "permohonan itu ditarik oleh pengirimnya"}
    with desk.database.reading() as connection:
        joined = releases.find_joined(connection, case.release.id)
    for other in joined:
        seen_as = replace(
            case.release, sender=other.sender, sender_name=other.sender_name, thread=other.thread
        )
        tell_sender(desk, replace(case, release=seen_as), name, values, now, rendered)
