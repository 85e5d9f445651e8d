"""What a row of the outbox asks of the website: a page put up, corrected or taken down."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from functools import partial

from humasd.errors import ChangedElsewhere
from humasd.outcome import Done
from humasd.ports import Page, Post, Website
from humasd.sop.desk import Desk
from humasd.sop.page import PAGE, TAKEDOWN, parse_post
from humasd.store import ledger, outbox
from humasd.store.outbox import Delivery, DeliveryState

Photo = Callable[[str], bytes]
Renew = Callable[[], None]
"""Called as the last thing before an effect. May raise LeaseLost."""


def change_website(desk: Desk, website: Website, row: Delivery, payload: bytes, renew: Renew) -> Done:
    """Put the page up, correct it, or take it down; what it is like afterwards tells a later edit."""
    renew()
    if row.letter == TAKEDOWN:
        values = json.loads(payload)
        kept = website.take_down(values["key"], values["url"])
        return Done(values["url"], kept.fingerprint if kept else None)
    post, photo = parse_post(payload), partial(_find_photo, desk, renew)
    if row.letter == PAGE:
        page = _put_up(desk, website, row, post, photo, renew)
    else:
        page = _correct(desk, website, row, post, photo, renew)
    return Done(page.url, page.fingerprint)


def _put_up(desk: Desk, website: Website, row: Delivery, post: Post, photo: Photo, renew: Renew) -> Page:
    """A page that an office brought back from a backup finds, though no try can have put it up, is of a later
    time than the backup: it must be the text that was approved now, not one that was approved then."""
    there = _find_of_later(desk, website, row, post)
    if there is None:
        return website.publish(post, photo, renew)
    try:
        return website.update(post, photo, "", renew)  # nothing to change, where it is as it should be
    except ChangedElsewhere:
        raise ChangedElsewhere(
            f"The website has a page of this release already, but with another text: {there.url}. Delete it"
            " there for good, then say `humasd retry`."
        ) from None


def _find_of_later(desk: Desk, website: Website, row: Delivery, post: Post) -> Page | None:
    if row.state is DeliveryState.UNCERTAIN:
        return None
    with desk.database.reading() as connection:
        was_restored = ledger.was_restored(connection)
    return website.find(post.key) if was_restored else None


def _correct(desk: Desk, website: Website, row: Delivery, post: Post, photo: Photo, renew: Renew) -> Page:
    """Over the page as we left it, and no other. Of one that went up before fingerprints were kept, the
    website is asked whether it is still what was sent there."""
    assert row.release_id is not None
    with desk.database.reading() as connection:
        before = outbox.find_page(connection, row.release_id)
    assert before is not None, "only a page that is up is corrected"
    expected = before.fingerprint
    if expected is None:
        with suppress(ChangedElsewhere):
            return website.update(post, photo, "", renew)  # it is there already, only its answer was lost
        sent = parse_post(desk.files.get(before.payload))
        expected = website.update(sent, photo, "", renew).fingerprint
    return website.update(post, photo, expected, renew)


def _find_photo(desk: Desk, renew: Renew, sha256: str) -> bytes:
    """Each photo that is uploaded is an effect of its own, and may take its time."""
    photo = desk.files.get(sha256)
    renew()
    return photo
