"""SOP step 4, where a person drafts: a Word file or new text is the next version."""

from __future__ import annotations

from humasd.answers.decision import Answer, Reading
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.model import Request
from humasd.sop.reply import Reply
from humasd.sop.review import category_of, with_written_text


def decide(case: Case, request: Request, reading: Reading, reply: Reply) -> on.Event | None:
    """The event that an answer means at this step; None where it must be asked again."""
    common = (request.step, reply.official, reply.message_id)
    draft = with_written_text(reply, reading).draft_over(case.draft, reading)
    if draft is not None and reading.answer is not Answer.REJECT:
        category = category_of(reading)
        return on.Redrafted(*common, note=reading.note, draft=draft, category=category)
    if reading.only_category:
        return on.Recategorised(*common, note=reading.note, category=category_of(reading))
    match reading.answer:
        case Answer.REJECT if draft is None:
            return on.Rejected(*common, note=reading.note)
        case Answer.APPROVE if not (case.release.revision_note or reply.photos or reply.unaccounted):
            return on.Approved(*common, category=category_of(reading), publish_at=reading.publish_at)
    return None
