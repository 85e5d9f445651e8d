"""What a row of the outbox asks of the website: a page put up, corrected or taken down."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from functools import partial

from humasd.errors import ChangedElsewhere, Transient, UnknownOutcome
from humasd.outcome import Done, LeaseLost, NotUp
from humasd.ports import Page, PageState, Post, Website, no_last
from humasd.sop.desk import Desk
from humasd.sop.page import PAGE, TAKEDOWN, parse_post
from humasd.store import claims, pages
from humasd.store.outbox import Delivery, DeliveryState

Photo = Callable[[str], bytes]


def change_website(
    desk: Desk, website: Website, row: Delivery, payload: bytes, may_change: Callable[[], bool] = lambda: True
) -> Done:
    """Put the page up, correct it, or take it down; what it is like afterwards tells a later edit.

    Until the step that readers see, nothing of it is in doubt, whatever fails or is killed, and a word that
    takes the row back is in time: before that step `may_change` is asked once more. A page that was in doubt
    when such a word came is only looked for. Raises LeaseLost and NotUp besides the errors of the website.
    """
    lease = _Lease(desk, row, may_change)
    lease.prolong()
    if row.stopped_by is not None:
        return _find_stopped(website, row, parse_post(payload), partial(_find_photo, desk, lease))
    try:
        return _change(desk, website, row, payload, lease)
    except UnknownOutcome as error:
        if lease.begun:
            raise
        raise Transient(str(error)) from error


class _Lease:
    """The row in hand, which another process may take after a while, and a word of an official at any time
    before it is begun."""

    def __init__(self, desk: Desk, row: Delivery, may_change: Callable[[], bool]) -> None:
        self._desk = desk
        self._row = row
        self._may_change = may_change
        self.begun = False

    def prolong(self) -> None:
        """Before each thing that may take its time. Raises LeaseLost."""
        now = self._desk.clock()
        with self._desk.database.writing() as connection:
            if not claims.prolong(connection, self._row, now + self._desk.lease):
                raise LeaseLost

    def begin(self) -> None:
        """The last thing before readers see anything (`last` of ports.Website). Raises LeaseLost, also where
        the row may be stopped yet: then it waits again, untried."""
        may_change, now = self._may_change(), self._desk.clock()
        with self._desk.database.writing() as connection:
            self.begun = may_change and claims.begin_change(
                connection, self._row, now, now + self._desk.lease
            )
            if not self.begun:
                claims.put_back(connection, self._row, self._row.due_at)
        if not self.begun:
            raise LeaseLost


def _change(desk: Desk, website: Website, row: Delivery, payload: bytes, lease: _Lease) -> Done:
    if row.letter == TAKEDOWN:
        values = json.loads(payload)
        lease.begin()
        kept = website.take_down(values["key"], values["url"])
        return Done(values["url"], kept.fingerprint if kept else None)
    post, photo = parse_post(payload), partial(_find_photo, desk, lease)
    if row.letter == PAGE:
        page = _put_up(website, row, post, photo, lease)
    else:
        page = _correct(desk, website, row, post, photo, lease)
    return Done(page.url, page.fingerprint)


def _find_stopped(website: Website, row: Delivery, post: Post, photo: Photo) -> Done:
    page = website.find(post.key)
    if page is None or page.state is not PageState.UP:
        raise NotUp
    if not _is_ours(row):
        page = _require_same(website, page, post, photo)
    return Done(page.url, page.fingerprint)


def _put_up(website: Website, row: Delivery, post: Post, photo: Photo, lease: _Lease) -> Page:
    """A page that is there though no try of ours can have put it up, of an earlier life of the office, or
    later than the backup that it was restored from, must be the text that was approved now: no other was."""
    there = None if _is_ours(row) else website.find(post.key)
    if there is None:
        return website.publish(post, photo, lease.begin)
    return _require_same(website, there, post, photo, lease.begin)


def _is_ours(row: Delivery) -> bool:
    """Whether a try of ours may have put up the page of which nobody knows whether it is up."""
    return row.state is DeliveryState.UNCERTAIN and row.attempts > 0


def _require_same(
    website: Website, there: Page, post: Post, photo: Photo, last: Callable[[], None] = no_last
) -> Page:
    try:
        return website.update(post, photo, "", last)  # nothing to change, where it is as it should be
    except ChangedElsewhere:
        raise ChangedElsewhere(
            f"The website has a page of this release already, but with another text: {there.url}. Delete it"
            " there for good, then say `humasd retry`."
        ) from None


def _correct(desk: Desk, website: Website, row: Delivery, post: Post, photo: Photo, lease: _Lease) -> Page:
    """Over the page as we left it, and no other. Of one that went up before fingerprints were kept, the
    website is asked whether it is still what was sent there."""
    assert row.release_id is not None
    with desk.database.reading() as connection:
        before = pages.find_page(connection, row.release_id)
    assert before is not None, "only a page that is up is corrected"
    expected = before.fingerprint
    if expected is None:
        with suppress(ChangedElsewhere):  # it may be there already, only its answer was lost
            return website.update(post, photo, "", lease.begin)
        sent = parse_post(desk.files.get(before.payload))
        expected = website.update(sent, photo, "", lease.begin).fingerprint
    return website.update(post, photo, expected, lease.begin)


def _find_photo(desk: Desk, lease: _Lease, sha256: str) -> bytes:
    """Each photo that is uploaded is an effect of its own, and may take its time."""
    photo = desk.files.get(sha256)
    lease.prolong()
    return photo
