"""Killed, or failed, at every call that leaves the process: nothing is lost, and everything happens once.

`make test` takes each sort of call once, where it first comes; with HUMASD_FAULTS=all each single call has
its turn, as `make test-faults` has it. Either prints the calls and what came of each.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import cast

import pytest

from tests.faults.conftest import Stage, Undisturbed
from tests.support.faults.child import End
from tests.support.faults.fault import HARMS, Fault, Harm
from tests.support.faults.mortal import MortalOffice, harmed_copies, portray
from tests.support.faults.stories import STORIES

DEADLY = (Harm.KILL, Harm.POWER)
EVERY_SINGLE_CALL = os.environ.get("HUMASD_FAULTS") == "all"


def harmed(stages: Iterable[Stage], harm: Harm, folder: Path) -> Iterator[tuple[Stage, End, MortalOffice]]:
    spared: frozenset[str] = frozenset()
    with_statements = harm in (Harm.KILL, Harm.ERROR)
    for stage in stages:
        fault = (
            Fault(harm, at=1) if EVERY_SINGLE_CALL else Fault(harm, spared=spared, statements=with_statements)
        )
        for end, office in harmed_copies(stage.start, fault, folder):
            spared |= {end.sort}
            yield stage, end, office


@pytest.mark.timeout(4 * 3600 if EVERY_SINGLE_CALL else 1200)
@pytest.mark.parametrize("harm", HARMS)
def test_wherever_it_was_harmed_it_ends_as_if_nothing_had_been(
    undisturbed: Undisturbed, harm: Harm, tmp_path: Path
) -> None:
    stages = chain.from_iterable(undisturbed(story) for story in STORIES)
    wrong: list[str] = []
    count = 0
    for stage, end, office in harmed(stages, harm, tmp_path):
        count += 1
        fault = find_fault(stage, end, office, harm)
        print(f"{harm:5}  {stage.name:45}  {end.struck:90}  {fault or 'ok'}", flush=True)
        wrong += [f"{harm} at {end.struck} ({stage.name}): {fault}"] * bool(fault)
    assert wrong == []
    assert count > 12


def find_fault(stage: Stage, end: End, office: MortalOffice, harm: Harm) -> str:
    """What is wrong with how it ended, or with what it was after it had recovered."""
    if harm in DEADLY and end.code != -9:
        return f"it went on: {end.code} {end.error}"
    if harm not in DEADLY and end.code not in (0, 1):
        return f"no clear error: {end.error}"
    try:
        office.recover(later=harm not in DEADLY)
        after = portray(office)
    except AssertionError as error:
        return str(error)
    expected = stage.after
    if harm is Harm.ERROR:
        after, expected = add_up_digests(after), add_up_digests(expected)
    return "; ".join(
        f"{key}: {after[key]!r} instead of {expected[key]!r}"
        for key in expected
        if after[key] != expected[key]
    )


def add_up_digests(picture: Mapping[str, object]) -> dict[str, object]:
    """A file that the disk did not read keeps its release out of a digest, and it comes as a further part
    (docs/reliability.md): what counts is that as many items were sent. That each release was in them once is
    in the portrait of the release."""
    items: Counter[str] = Counter()
    others = []
    for recipient, subject in cast(Sequence[tuple[str, str]], picture["sent"]):
        if found := re.search(r"Ringkasan pagi: (\d+) permohonan", subject):
            items[recipient] += int(found[1])
        else:
            others.append((recipient, subject))
    return {**picture, "sent": (others, items)}
