"""SOP steps 5 and 6: correct and approve. Only a plain approval of what was shown goes on."""

from __future__ import annotations

from datetime import datetime

from humasd.answers.decision import Answer, Reading
from humasd.documents.plain import parse_plain
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.change import ChangeKind
from humasd.release.model import Category, Request
from humasd.sop.reply import NewText, Reply


def decide(case: Case, request: Request, reading: Reading, reply: Reply, now: datetime) -> on.Event | None:
    """The event that an answer means at this step; None where it must be asked again.

    An answer that brings its own text is a revision, whatever its words say.
    """
    common = (request.step, reply.official, reply.message_id)
    if is_takedown(case):
        return _decide_takedown(request, reading, reply)
    reply = with_written_text(reply, reading)
    draft = reply.draft_over(case.draft, reading)
    category = category_of(reading)
    match reading.answer:
        case Answer.REJECT if draft is None:
            return on.Rejected(*common, note=reading.note)
        case Answer.REJECT:
            return None
        case _ if reply.new_text is not None or (draft is not None and reading.only_photos):
            return on.Redrafted(*common, note=reading.note, draft=draft, category=category)
        case Answer.REVISE if reading.only_category and draft is None:
            return on.Recategorised(*common, note=reading.note, category=category)
        case Answer.REVISE:
            note = "\n\n".join(filter(None, (reading.note, *reply.notes)))
            return on.RevisionAsked(*common, note=note, draft=draft, category=category)
        case Answer.APPROVE if reading.publish_at and (reading.publish_at <= now or case.release.page):
            return None
        case Answer.APPROVE if reply.photos or reply.unaccounted:
            return None
        case Answer.APPROVE:
            return on.Approved(*common, category=category, publish_at=reading.publish_at)
    return None


def is_takedown(case: Case) -> bool:
    """Whether it is being decided to take the page down (TARIK)."""
    change = case.release.change
    return change is not None and change.kind is ChangeKind.TAKEDOWN


def is_correction(case: Case) -> bool:
    """Whether what is decided on is a correction (RALAT) of a page that is up."""
    change = case.release.change
    return change is not None and change.kind is ChangeKind.CORRECTION


def _decide_takedown(request: Request, reading: Reading, reply: Reply) -> on.Event | None:
    """Yes or no; whatever else is said, or comes along, is asked back."""
    common = (request.step, reply.official, reply.message_id)
    says_more = bool(reading.publish_at or reading.category or reply.photos or reply.unaccounted)
    if reading.answer is Answer.REJECT:
        return on.Rejected(*common, note=reading.note)
    if reading.answer is Answer.APPROVE and not says_more:
        return on.Approved(*common)
    return None


def with_written_text(reply: Reply, reading: Reading) -> Reply:
    """The reply, with the text that was written in the mail itself where no file came."""
    if reply.new_text is not None or not reading.new_text:
        return reply
    document = parse_plain(reading.new_text)
    return reply.with_text(NewText(document.title, document.html, document.text))


def category_of(reading: Reading) -> Category | None:
    """The category that an answer names; None where it names none."""
    return Category(reading.category) if reading.category else None
