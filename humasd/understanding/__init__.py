"""Bytes of a mail to what a good clerk would make of them."""

from __future__ import annotations

from humasd.understanding.safely import NotReadYet, understand_safely
from humasd.understanding.units import Unit
from humasd.understanding.values import Item, Understanding

__all__ = ["Item", "NotReadYet", "Understanding", "Unit", "understand_safely"]
