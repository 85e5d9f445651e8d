"""The disposition sheet (lembar disposisi, SOP step 1) as a PDF of one A4 page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from humasd.letters.dates import format_day_and_time, format_moment
from humasd.letters.labels import DECISION_LABELS, MISSING_LABELS, ROLE_LABELS, label_step
from humasd.letters.paper import Paper, render_paper
from humasd.letters.templates import clip
from humasd.release.model import Attachment, Decision, DecisionKind, Release
from humasd.release.states import Step
from humasd.resources import Templates

MAX_ATTACHMENTS = 6
MAX_DECISIONS = 6


@dataclass(frozen=True)
class SheetValues:
    """All that the sheet tells of one release."""

    office_name: str
    office_address: str
    release: Release
    made_at: datetime
    zone: ZoneInfo
    attachments: tuple[Attachment, ...] = ()
    decisions: tuple[Decision, ...] = ()
    """In the order they were made."""
    names: Mapping[str, str] = field(default_factory=dict)
    """How officials are shown, by address; an address that is not here is shown itself."""
    recipients: Mapping[str, str] = field(default_factory=dict)
    """Those a disposition may name: address → title on the sheet, in the order of rank."""
    letter_number: str = ""
    letter_date: str = ""
    letter_subject: str = ""


def render_sheet(templates: Templates, values: SheetValues) -> bytes:
    """The PDF, from templates/sheet/disposisi.typ. What is too long for one page is shortened."""
    return render_paper(templates, lay_out(values))


def lay_out(values: SheetValues) -> Paper:
    """What stands on the sheet."""
    return Paper("disposisi", _lay_out(values), values.made_at)


def _lay_out(values: SheetValues) -> dict[str, object]:
    release = values.release
    sender = f"{release.sender_name} ({release.sender})" if release.sender_name else release.sender
    return {
        "office": values.office_name,
        "address": values.office_address,
        "agenda": release.agenda,
        "received": format_day_and_time(release.received_at, values.zone),
        "unit": clip(release.unit or "", 80),
        "sender": _break(clip(sender, 90)),
        "letter_number": clip(values.letter_number, 60),
        "letter_date": clip(values.letter_date, 40),
        "letter_subject": clip(values.letter_subject, 140),
        "title": clip(release.title, 180),
        "checklist": _tick_off(release),
        "attachments": [_describe(attachment) for attachment in values.attachments[:MAX_ATTACHMENTS]],
        "more_attachments": max(0, len(values.attachments) - MAX_ATTACHMENTS),
        "decisions": [_enter(decision, values) for decision in values.decisions[-MAX_DECISIONS:]],
        "made_at": format_moment(values.made_at, values.zone),
        **_dispose(values),
    }


def _tick_off(release: Release) -> list[dict[str, object]]:
    absent = {*release.missing, *release.wanted}
    listed = [{"label": label, "present": key not in absent} for key, label in MISSING_LABELS.items()]
    return [{"label": "Lembar disposisi", "present": True}, *listed]


def _describe(attachment: Attachment) -> dict[str, str]:
    return {
        "name": clip(attachment.filename, 40),
        "role": ROLE_LABELS[attachment.role].lower(),
        "problem": clip(attachment.problem or "", 50),
    }


def _enter(decision: Decision, values: SheetValues) -> dict[str, str]:
    return {
        "step": label_step(decision),
        "official": _break(clip(_who(decision, values), 90)),
        "kind": DECISION_LABELS[decision.kind],
        "note": clip(decision.note, 70),
        "at": format_moment(decision.at, values.zone),
    }


def _dispose(values: SheetValues) -> dict[str, object]:
    decision = next((one for one in reversed(values.decisions) if one.step is Step.DISPOSITION), None)
    forwarded = decision is not None and decision.kind in {DecisionKind.DISPOSE, DecisionKind.APPROVE}
    corrector = values.release.corrector or next(iter(values.recipients), None)
    return {
        "recipients": [
            {"label": clip(title, 60), "chosen": forwarded and address == corrector}
            for address, title in values.recipients.items()
        ],
        "choices": [
            {"label": "Diteruskan untuk diolah", "chosen": forwarded},
            {"label": "Dikembalikan untuk dilengkapi", "chosen": _is(decision, DecisionKind.REVISE)},
            {"label": "Ditolak", "chosen": _is(decision, DecisionKind.REJECT)},
        ],
        "direction": clip(values.release.direction, 360),
        "direction_by": _who(decision, values) if decision else "",
        "direction_at": format_moment(decision.at, values.zone) if decision else "",
    }


def _break(text: str) -> str:
    """An address may break after its "@" and dots, else it would run into the next column."""
    return text.replace("@", "@\u200b").replace(".", ".\u200b") if "@" in text else text


def _is(decision: Decision | None, kind: DecisionKind) -> bool:
    return decision is not None and decision.kind is kind


def _who(decision: Decision, values: SheetValues) -> str:
    """The official's name, and as what he acted."""
    name = values.names.get(decision.official) or decision.official
    return f"{name}, {decision.acting}" if decision.acting else name
