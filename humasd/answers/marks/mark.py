"""What one word of an answer does to a decision."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from humasd.answers.tokens import Token


class Mark(Enum):
    """What one word does to a decision."""

    APPROVE = auto()
    WITHHELD = auto()
    """Consent that is denied for now ("belum setuju") or not this person's to give."""
    REFUSE = auto()
    """"Tidak setuju", "jangan diterbitkan"."""
    REJECT = auto()
    CANCEL = auto()
    REVISE = auto()
    REVISED = auto()
    """A change that is told of or denied, not asked for ("sudah direvisi")."""
    CONDITION = auto()
    OTHERS = auto()
    EITHER = auto()
    ASK = auto()
    DELAY = auto()
    NEGATE = auto()
    CONTENT = auto()


@dataclass(frozen=True)
class Marked:
    """A word that counts, and where it stands."""

    mark: Mark
    token: Token
