"""The disposition sheet that goes with a request: the desk's names filled in.

Its PDF takes longer than all else of a submission together, so that of a request is made when the request
is sent (letters/late.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from humasd.agenda import running_number
from humasd.letters.labels import name_post
from humasd.letters.late import Late, hold_place
from humasd.letters.letter import Enclosure
from humasd.letters.paper import Paper
from humasd.letters.sheet import SheetValues, lay_out
from humasd.release.case import Case
from humasd.release.states import Step
from humasd.sop.desk import Desk

PDF = "application/pdf"


def enclose_sheet(desk: Desk, case: Case, now: datetime) -> Enclosure:
    """The sheet of a release as it stands, with every decision so far."""
    return Enclosure(_name(case), PDF, desk.typeset(desk.templates, _lay_out(desk, case, now)))


def enclose_sheet_later(desk: Desk, case: Case, now: datetime) -> tuple[Enclosure, Late]:
    """The same sheet, made when the mail is sent."""
    return hold_place(_name(case), PDF, _lay_out(desk, case, now))


def complete(desk: Desk, mail: bytes, row: Mapping[str, Any]) -> bytes:
    """A mail with the sheet that it was written for; `row` as the outbox holds it."""
    late = Late.from_row(row)
    return late.fill(mail, desk.typeset(desk.templates, late.paper))


def _name(case: Case) -> str:
    return f"lembar-disposisi-{running_number(case.release.agenda)}.pdf"


def _lay_out(desk: Desk, case: Case, now: datetime) -> Paper:
    officials, people = desk.policy.officials, desk.policy.people
    corrector = desk.policy.official_for(Step.CORRECTION, case.release)
    fields = case.material.fields
    return lay_out(
        SheetValues(
            office_name=desk.office_name,
            office_address=desk.office_address,
            release=case.release,
            made_at=now,
            zone=desk.zone,
            attachments=case.material.attachments,
            decisions=case.decisions,
            names={address: person.name for person in people for address in person.addresses},
            recipients={
                official.address: name_post(official)
                for official in (corrector, *officials)
                if official.role != desk.policy.leading_role
            },
            letter_number=fields.get("letter_number", ""),
            letter_date=fields.get("letter_date", ""),
            letter_subject=fields.get("letter_subject", ""),
        )
    )
