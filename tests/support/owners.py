"""Whose leases are: processes that never were, and this one."""

from __future__ import annotations

from dataclasses import replace

from humasd.store.owner import Owner, find_this


def this_process() -> Owner:
    me = find_this()
    assert me is not None, "the tests need /proc"
    return me


def dead_process() -> Owner:
    """One of this machine, under a number that no process ever has."""
    return replace(this_process(), pid=2**22 + 1)
