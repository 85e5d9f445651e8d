"""A word that stops a page, read by another process at any call of the one that puts the page up."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest

from humasd.demo import compose_reply
from tests.faults.conftest import Undisturbed
from tests.faults.test_every_call import EVERY_SINGLE_CALL
from tests.support.faults.child import Nursery
from tests.support.faults.fault import Fault, Harm
from tests.support.faults.mortal import MortalOffice, portray
from tests.support.faults.stories import CHANGED, PARTNER
from tests.support.office import KABAG, STAFF
from tests.support.published import text_of

ENDS = {
    "approval": "taken back, and asked anew",
    "published": "too late: it is up, and mails to the media wait for the end of the quiet hours",
    "closed": "it was in doubt, and is up: the office is told, the media are not",
}


@pytest.fixture
def others() -> Iterator[Nursery]:
    """Another process on the same office."""
    opened = Nursery()
    yield opened
    opened.close()


@pytest.mark.timeout(3600)
def test_a_page_is_up_or_taken_back_and_never_both(
    undisturbed: Undisturbed, others: Nursery, tmp_path: Path
) -> None:
    [stage] = [one for one in undisturbed(CHANGED) if one.name.endswith("the page, and mails that wait")]
    ends: Counter[str] = Counter()
    fault = Fault(Harm.PAUSE, at=1) if EVERY_SINGLE_CALL else Fault(Harm.PAUSE)
    for verdict in cycle(("pass", "")):  # surely his, and to be confirmed
        office = stage.start.copy(tmp_path / "copy")
        struck, state = play(office, others, fault, verdict)
        office.close()
        shutil.rmtree(office.folder)
        if not struck:
            break
        print(f"{verdict:5} {struck:90} {state}", flush=True)
        ends[state] += 1
        fault = fault.follow(struck)
    assert set(ends) <= set(ENDS) and len(ends) > 1, ends


def play(office: MortalOffice, others: Nursery, fault: Fault, verdict: str) -> tuple[str, str]:
    """BATAL comes while the page goes up; returns where it came, and where the release stands in the end."""
    notice = [mail for mail in office.sent(KABAG) if "BATAL" in text_of(mail)][-1]

    def take_back() -> None:
        office.receive(compose_reply(notice.message, KABAG, "BATAL"), verdict=verdict)
        others.work(office.config, office.clock(), office.folder.parent / "others")

    end = office.work_until(fault, meanwhile=take_back)
    assert end.code in (0, 1), end.error
    office.recover(later=True)
    if not verdict and end.struck:
        office.answer(KABAG, "YA")
    office.wait(hours=2)
    picture = portray(office)
    assert picture["faults"] == () and picture["waiting"] == []
    state = str(office.show()["state"])
    assert (state == "approval") is (office.pages() == []), (end.struck, state, office.pages())
    if state == "closed":
        assert any("minta penerbitannya dihentikan" in text_of(mail) for mail in office.sent(STAFF))
        assert office.sent(PARTNER["addresses"][0]) == []
    return end.struck, state
