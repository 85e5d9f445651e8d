"""Kills at random moments; `make soak` brings a thousand of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.faults.child import Nursery
from tests.support.faults.soak import Soak


@pytest.mark.timeout(300)
def test_whenever_it_is_killed_nothing_is_lost_and_nothing_happens_twice(
    nursery: Nursery, tmp_path: Path
) -> None:
    soak = Soak(kills=20, releases=3, seed=20261125)
    assert soak.run(tmp_path, nursery) == []
    assert soak.died == 20
