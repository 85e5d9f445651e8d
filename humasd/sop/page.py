"""SOP step 6: the page as a row, under the key that finds it again."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime

from humasd.letters.post import compose_post
from humasd.release.case import Case
from humasd.release.model import Release
from humasd.sop.desk import Desk
from humasd.sop.writing import Rendered
from humasd.store.outbox import Kind, NewDelivery


def page_key(release: Release) -> str:
    """The page's stable key on the website, the same for every attempt."""
    return f"humasd-{release.agenda.replace('/', '-').lower()}"


def add_page(desk: Desk, case: Case, due_at: datetime, now: datetime, rendered: Rendered) -> None:
    assert case.version is not None, "only a version that was approved is published"
    key = page_key(case.release)
    post = compose_post(desk.templates, case.release, case.version, key, max(due_at, now), desk.zone)
    document = {**asdict(post), "published_at": post.published_at.isoformat()}
    payload = json.dumps(document, ensure_ascii=False, indent=1).encode()
    rendered.deliveries.append(
        NewDelivery(
            kind=Kind.WEBSITE,
            recipient=key,
            letter="page",
            message_id=None,
            payload=desk.files.put(payload),
            due_at=due_at,
        )
    )
