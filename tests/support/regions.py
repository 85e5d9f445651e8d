"""The region of the office that most tests speak of."""

from __future__ import annotations

from humasd.region import Region

LUWU_TIMUR = Region("Luwu Timur", ("Lutim", "Bumi Batara Guru"), ("Malili", "Sulawesi Selatan", "Sulsel"))
