"""BATAL, in answer to the notice of a decision: it is taken back and asked anew, while it can be."""

from __future__ import annotations

from humasd.mail.decision import Reading
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.model import Request
from humasd.sop.reply import Reply


def asks_to_stop(reading: Reading) -> bool:
    return reading.is_cancel


def decide(case: Case, request: Request, reading: Reading, reply: Reply) -> on.Event:
    """Whether it is still in time shows when the page, if any, is taken back in the same transaction."""
    return on.DecisionUndone(request.step, reply.official, reply.message_id)
