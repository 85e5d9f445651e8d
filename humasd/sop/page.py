"""SOP step 6: the page, or a change to it, as a row, under the key that finds it again."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from humasd.agenda import name_release
from humasd.letters.post import compose_post
from humasd.ports import Post, PostPhoto
from humasd.release.case import Case
from humasd.release.change import Erratum
from humasd.release.model import Release
from humasd.sop.desk import Desk
from humasd.sop.writing import Rendered
from humasd.store import inbox, pages
from humasd.store.outbox import Kind, NewDelivery

PAGE, CORRECTION, TAKEDOWN = "page", "page_correction", "page_takedown"
"""What a row does to the website, in place of a letter's name."""


def find_key(desk: Desk, release: Release) -> str:
    """The key that finds the release's page on the website again: the same for every attempt and change, also
    after a restore from a backup of before the page, or where its mail is entered anew; and no other
    release's, not even of an office that counts its agenda from 1 on the same website."""
    with desk.database.reading() as connection:
        if (key := pages.find_page_key(connection, release.id)) is not None:
            return key
        origin = inbox.find_origin(connection, release.id) or ""
    return "-".join(filter(None, (name_release(release.agenda), origin[:8])))


def add_page(desk: Desk, case: Case, due_at: datetime, now: datetime, rendered: Rendered) -> None:
    """Render the approved version's page and add its row for the outbox, due at `due_at`."""
    assert case.version is not None, "only a version that was approved is published"
    key = find_key(desk, case.release)
    moment = max(due_at, now)
    post = compose_post(
        desk.templates, case.release, case.version, key, moment, desk.zone, region=desk.region
    )
    _add(desk, key, PAGE, write_post(post), due_at, rendered)


def add_correction(desk: Desk, case: Case, due_at: datetime, now: datetime, rendered: Rendered) -> None:
    """The page with its corrected text, under the notes of this and all earlier corrections; its name and
    its time stay those of its first day."""
    release, change, page = case.release, case.release.change, case.release.page
    assert case.version is not None and change is not None and change.day is not None and page is not None
    before = parse_post(_find_payload(desk, release))
    errata = (*page.errata, Erratum(change.day, change.note, release.version))
    post = compose_post(
        desk.templates,
        release,
        case.version,
        before.key,
        now,
        desk.zone,
        region=desk.region,
        errata=errata,
        slug=before.slug,
    )
    post = replace(post, published_at=before.published_at)
    _add(desk, post.key, CORRECTION, write_post(post), due_at, rendered)


def add_takedown(desk: Desk, case: Case, due_at: datetime, rendered: Rendered) -> None:
    """Add the row that takes the page down, found by its stable key."""
    release = case.release
    key = find_key(desk, release)
    _add(desk, key, TAKEDOWN, {"key": key, "url": release.url}, due_at, rendered)


def write_post(post: Post) -> dict[str, Any]:
    """A page as JSON holds it."""
    return {**asdict(post), "published_at": post.published_at.isoformat()}


def parse_post(payload: bytes) -> Post:
    """The page as it was rendered when it was approved."""
    values = json.loads(payload)
    return Post(
        **{
            **values,
            "tags": tuple(values["tags"]),
            "photos": tuple(PostPhoto(**photo) for photo in values["photos"]),
            "published_at": datetime.fromisoformat(values["published_at"]),
        }
    )


def _find_payload(desk: Desk, release: Release) -> bytes:
    with desk.database.reading() as connection:
        page = pages.find_page(connection, release.id)
    assert page is not None, "only a page that is up is corrected"
    return desk.files.get(page.payload)


def _add(
    desk: Desk, key: str, letter: str, document: dict[str, Any], due_at: datetime, rendered: Rendered
) -> None:
    payload = json.dumps(document, ensure_ascii=False, indent=1).encode()
    rendered.deliveries.append(
        NewDelivery(
            kind=Kind.WEBSITE,
            recipient=key,
            letter=letter,
            message_id=None,
            payload=desk.files.put(payload),
            due_at=due_at,
        )
    )
