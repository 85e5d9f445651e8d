"""What has been kept long enough: only what no row needs any more."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from humasd.release.retention import Holding, Reference, Retention, find_forgettable, find_outlived

NOW = datetime(2031, 1, 1, tzinfo=UTC)
YEAR = timedelta(days=365)
LIMITS = Retention(mails=2 * YEAR, files=3 * YEAR, personal=4 * YEAR)

references = st.builds(
    Reference,
    sha256=st.sampled_from("abcd"),
    holding=st.sampled_from(Holding),
    release_id=st.sampled_from([None, 1, 2]),
    at=st.one_of(st.none(), st.integers(0, 10).map(lambda years: NOW - years * YEAR)),
    is_done=st.booleans(),
)
ended = st.dictionaries(st.sampled_from([1, 2]), st.integers(0, 10).map(lambda years: NOW - years * YEAR))


@given(st.lists(references, max_size=12), ended)
def test_nothing_goes_that_any_row_still_needs(rows: list[Reference], ends: dict[int, datetime]) -> None:
    outlived = find_outlived(rows, ends, LIMITS, NOW)
    for row in rows:
        if row.sha256 in outlived:
            limit = LIMITS.mails if row.holding is Holding.MAIL else LIMITS.files
            since = row.at if row.release_id is None else ends.get(row.release_id)
            assert row.is_done and limit is not None and since is not None and since + limit <= NOW


@given(st.lists(references, max_size=12), ended)
def test_an_office_that_sets_no_limits_keeps_everything(
    rows: list[Reference], ends: dict[int, datetime]
) -> None:
    assert find_outlived(rows, ends, Retention(), NOW) == {}
    assert find_forgettable(ends, Retention(), NOW) == set()


def test_what_ended_long_ago_goes_and_what_is_at_work_stays() -> None:
    old = Reference("old", Holding.MAIL, 1, NOW - 9 * YEAR)
    open_one = Reference("open", Holding.MAIL, 2, NOW - 9 * YEAR)
    ends = {1: NOW - 5 * YEAR}
    assert find_outlived([old, open_one], ends, LIMITS, NOW) == {"old": Holding.MAIL}
    assert find_forgettable(ends, LIMITS, NOW) == {1}
