"""How far a long work has come, for whoever started it and waits."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Protocol, TypeVar

_Item = TypeVar("_Item")


class Follow(Protocol):
    """Gives the items one by one, and may show meanwhile how many of them are done; `what` names the work."""

    def __call__(self, items: Collection[_Item], what: str, /) -> Iterable[_Item]: ...


def follow_unseen(items: Collection[_Item], what: str, /) -> Iterable[_Item]:
    """The items; nobody looks on."""
    return items
