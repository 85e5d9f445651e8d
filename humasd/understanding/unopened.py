"""Which files of a mail are kept as they are, and what is said of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

HARMFUL = "berkas tidak dapat dibuka dengan aman; mohon diperiksa dan dikirim ulang"
LATE = "berkas tersimpan, tetapi belum terbaca karena waktunya habis"
"""Nobody need send it again."""


@dataclass(frozen=True)
class Unopened:
    """The words on files that are not opened."""

    words: Mapping[str, str] = field(default_factory=dict)
    """By SHA-256."""
    of_others: str = ""
    """The word on all other files; empty where those are opened."""

    def word_on(self, sha256: str) -> str:
        """Empty where the file is opened."""
        return self.words.get(sha256, self.of_others)

    def __bool__(self) -> bool:
        return bool(self.words or self.of_others)


ALL_OPENED = Unopened()
