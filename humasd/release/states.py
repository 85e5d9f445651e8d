"""Where a release stands, and the steps that it goes through: values that every command knows."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar, cast


class State(StrEnum):
    """Where a release stands, from the agenda entry to its end."""

    RECEIVED = "received"
    INCOMPLETE = "incomplete"
    DISPOSITION = "disposition"
    DRAFTING = "drafting"
    CORRECTION = "correction"
    APPROVAL = "approval"
    PUBLISHING = "publishing"
    PUBLISHED = "published"
    CLOSED = "closed"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


STOPPED = frozenset({State.REJECTED, State.WITHDRAWN})
"""States in which a release ends without a page."""
ENDED = frozenset({State.PUBLISHED, State.CLOSED}) | STOPPED
"""States in which nothing that a sender sends changes the release by itself."""


_Own = TypeVar("_Own", bound=StrEnum)


def make_own(kind: type[_Own], value: object) -> _Own | None:
    """A member beside those that are written down, called by its value."""
    if not isinstance(value, str) or not value:
        return None
    own = str.__new__(kind, value)
    own._name_ = own._value_ = value
    return cast(_Own, kind._value2member_map_.setdefault(value, own))


class Step(StrEnum):
    """The steps of SOP 01; those that a person may do by reply have a request of this name.

    An office may have steps of its own beside them, called by their names: `Step("Asisten membaca")`.
    """

    INTAKE = "intake"
    DISPOSITION = "disposition"
    RECEIVE = "receive"
    DRAFTING = "drafting"
    CORRECTION = "correction"
    APPROVAL = "approval"
    PUBLICATION = "publication"
    NOTIFICATION = "notification"

    @classmethod
    def _missing_(cls, value: object) -> Step | None:
        """A step of the office's own: made when it is first named, and the same one ever after."""
        return make_own(cls, value)

    @property
    def is_own(self) -> bool:
        """Whether it is none of SOP 01: somebody more reads the text before it is approved."""
        return self.name not in Step.__members__


def state_of(step: Step) -> State | None:
    """Where a release stands while a step's decision is asked for; None where none is."""
    return State.CORRECTION if step.is_own else _STATE_OF_STEP.get(step)


_STATE_OF_STEP = {
    Step.INTAKE: State.RECEIVED,
    Step.DISPOSITION: State.DISPOSITION,
    Step.RECEIVE: State.DISPOSITION,
    Step.DRAFTING: State.DRAFTING,
    Step.CORRECTION: State.CORRECTION,
    Step.APPROVAL: State.APPROVAL,
}
