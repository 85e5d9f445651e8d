"""The disposition sheet that goes with a request: the desk's names filled in."""

from __future__ import annotations

from datetime import datetime

from humasd.agenda import running_number
from humasd.letters.labels import name_post
from humasd.letters.letter import Enclosure
from humasd.letters.sheet import SheetValues, render_sheet
from humasd.release.case import Case
from humasd.release.model import Step
from humasd.sop.desk import Desk


def enclose_sheet(desk: Desk, case: Case, now: datetime) -> Enclosure:
    """The sheet of a release as it stands, with every decision so far."""
    officials, people = desk.policy.officials, desk.policy.people
    corrector = desk.policy.official_for(Step.CORRECTION, case.release)
    fields = case.material.fields
    values = SheetValues(
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
    name = f"lembar-disposisi-{running_number(case.release.agenda)}.pdf"
    return Enclosure(name, "application/pdf", render_sheet(desk.templates, values))
