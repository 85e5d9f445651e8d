"""Whom to call about a release, where two mails about it name somebody."""

from __future__ import annotations

import pytest

from humasd.sop.follow_up import join_contacts

ANDI = "Andi Baso (0852 5555 1234)"


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        (ANDI, "Andi Baso", ANDI),
        (ANDI, "0852 5555 1234", ANDI),
        (ANDI, "+62852-5555-1234", ANDI),
        (ANDI, "Humas Dinas PUPR", ANDI),
        (ANDI, "Sri Wahyuni (0813 4444 5678)", "Sri Wahyuni (0813 4444 5678)"),
        ("Andi Baso", ANDI, ANDI),
        ("Andi Baso", "0852 5555 1234", ANDI),
        ("Andi Baso", "Sri Wahyuni", "Sri Wahyuni"),
        ("", "Andi Baso", "Andi Baso"),
        (ANDI, "", ANDI),
    ],
)
def test_the_fuller_one_stays(old: str, new: str, kept: str) -> None:
    before = {"contact": old} if old else {}
    now = {"contact": new} if new else {}
    assert {**before, **now, **join_contacts(before, now)} == {"contact": kept}
