"""The commands. Each reads its arguments, calls one function, and says what came of it."""

from __future__ import annotations

from humasd.cli import account, book, keeping, records, setup, work
from humasd.cli.program import cli, main

__all__ = ["account", "book", "cli", "keeping", "main", "records", "setup", "work"]
