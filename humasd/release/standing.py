"""A page that is up, and the change to it that is being decided on: what the rules about both share."""

from __future__ import annotations

from dataclasses import replace

from humasd.release import effects as do
from humasd.release import events as on
from humasd.release.change import Change, ChangeKind
from humasd.release.model import Category
from humasd.release.states import State
from humasd.release.steps import Turn


def open_change(turn: Turn) -> Change:
    """The change that is being decided on. Raises NotPossible where there is none."""
    change = turn.release.change
    if change is None:
        raise on.NotPossible("no change to this page is being decided on")
    return change


def require(turn: Turn, kind: ChangeKind) -> Change:
    """The change that is being decided on. Raises NotPossible unless it is of this kind."""
    change = open_change(turn)
    if change.kind is not kind:
        raise on.NotPossible(f"what is decided on is a {change.kind}")
    return change


def show_page(turn: Turn) -> None:
    """The release is about the version that is on the website."""
    page, version = turn.release.page, turn.case.page
    assert page is not None and version is not None
    turn.case = replace(turn.case, version=version)
    turn.release = replace(
        turn.release,
        version=page.version,
        title=version.draft.title,
        category=Category(page.category) if page.category else None,
    )


def stand(turn: Turn) -> None:
    """Back to the page as it is: closed, or still being told of; the media are waited for where they were."""
    show_page(turn)
    page = turn.release.page
    assert page is not None
    turn.become(State.CLOSED if page.told else State.PUBLISHED, None, change=None, revision_note="")
    if not (page.told or page.distributed):
        turn.release = replace(turn.release, remind_at=turn.now + turn.policy.distribution.wait)
    turn.do(do.RetireRequests())
