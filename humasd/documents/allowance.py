"""What reading one mail may cost, however its files are packed into each other."""

from __future__ import annotations

from humasd.documents.child import seconds_left

MAX_FILES = 200
"""Files found within other files that become attachments of their own."""
MAX_OCTETS = 150_000_000
"""Octets of all of them together."""
MAX_DEPTH = 3
"""A document in a zip in a mail in a zip is as deep as anybody packs."""
OCR_SECONDS = 6.0
"""Of processor time: a machine with other things to do reads as many pages as one without."""
OCR_PATIENCE = 7.5
"""Seconds on the clock for the same, within those for a whole mail."""

_AFTER_OCR = 1.5
"""Seconds on the clock that are left to the rest of a mail's reading, once its scans are read."""
LEAST_OCR = 0.5
"""Seconds of either below which no other page is begun."""


class Allowance:
    """Counts down what is left; one for all that a mail holds."""

    def __init__(
        self,
        files: int = MAX_FILES,
        octets: int = MAX_OCTETS,
        ocr_seconds: float = OCR_SECONDS,
        ocr_patience: float = OCR_PATIENCE,
    ) -> None:
        self.files = files
        self.octets = octets
        self._half_of_ocr = ocr_seconds / 2
        self.ocr_seconds = ocr_seconds
        self.ocr_patience = ocr_patience

    def take_file(self) -> bool:
        """Whether one more file may be kept; counts it."""
        self.files -= 1
        return self.files >= 0

    def take_octets(self, number: int) -> bool:
        """Whether so many more octets may be unpacked; counts them."""
        self.octets -= number
        return self.octets >= 0

    @property
    def ocr_time(self) -> float:
        """Seconds on the clock for scans: what is left of the patience, and of the task's own time."""
        return min(self.ocr_patience, seconds_left() - _AFTER_OCR)

    @property
    def is_starved(self) -> bool:
        """Whether the clock ran out for scans before half of their processor time was used: the machine has
        too much else to do, and would read more of them at another time."""
        return self.ocr_time <= LEAST_OCR and self.ocr_seconds > self._half_of_ocr
