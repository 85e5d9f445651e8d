"""The website's page of a release, from its approved version."""

from __future__ import annotations

import re
from datetime import datetime
from zoneinfo import ZoneInfo

import lxml.html

from humasd.letters.labels import name_category
from humasd.letters.markup import clean_body
from humasd.letters.slug import make_slug
from humasd.letters.templates import clip, open_templates
from humasd.ports import Post, PostPhoto
from humasd.region import Region
from humasd.release.change import Erratum
from humasd.release.model import Draft, Photo, Release, Version
from humasd.resources import Templates

MAX_EXCERPT = 160
MAX_TAG = 50
_ENDINGS = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp", "image/gif": "gif"}


def compose_post(
    templates: Templates,
    release: Release,
    version: Version,
    key: str,
    now: datetime,
    zone: ZoneInfo,
    *,
    region: Region,
    errata: tuple[Erratum, ...] = (),
    slug: str = "",
) -> Post:
    """The page: figures after the lead and at the end, each with its caption; photos as src="photo:NAME";
    below all of it the notes of its corrections, each with its date.

    Published at the time the approval named if that is still to come, else `now`. `slug`: the one that a
    page has which is up already. A title that names the `region` has it as a tag, a text
    that names the unit that one.
    """
    draft = version.draft
    slug = slug or make_slug(draft.title, release.agenda)
    photos = tuple(
        _name_photo(photo, slug, number, draft.title) for number, photo in enumerate(draft.photos, 1)
    )
    lead, rest = split_lead(str(clean_body(draft.body_html)))
    template = open_templates(templates, zone).get_template("website/post.html")
    html = template.render(lead=lead, rest=rest, photos=photos, errata=errata).strip()
    return Post(
        key=key,
        slug=slug,
        title=draft.title,
        html=html,
        excerpt=clip(draft.lead, MAX_EXCERPT),
        category=name_category(release.category) if release.category else None,
        tags=_choose_tags(release, draft, region),
        photos=photos,
        published_at=max(release.publish_at or now, now),
    )


def split_lead(html: str) -> tuple[str, str]:
    """The first paragraph's HTML and all that follows; no lead where the text opens otherwise."""
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    if len(root) == 0 or root[0].tag != "p" or (root.text or "").strip():
        return "", html
    pieces = [lxml.html.tostring(child, encoding="unicode") for child in root]
    return pieces[0].strip(), "".join(pieces[1:]).strip()


def _name_photo(photo: Photo, slug: str, number: int, title: str) -> PostPhoto:
    return PostPhoto(
        name=f"{slug}-{number}.{_ENDINGS.get(photo.content_type, 'jpg')}",
        sha256=photo.sha256,
        content_type=photo.content_type,
        alt=photo.caption or f"Foto {number}: {title}",
        caption=photo.caption,
    )


def _choose_tags(release: Release, draft: Draft, region: Region) -> tuple[str, ...]:
    """No approval is bound to the unit, which the sender may name at any time; so it is a tag only where the
    text that was approved names it."""
    category = name_category(release.category) if release.category else ""
    named = (
        _find_named(release.unit or "", f"{draft.title} {_read(draft.body_html)}"),
        category,
        _find_named(region.name, draft.title),
    )
    return tuple(dict.fromkeys(name[:MAX_TAG].strip() for name in named if name))


def _find_named(name: str, text: str) -> str:
    """A name as it is written, on one line, where the text holds its words; else nothing."""
    written = " ".join(name.split())
    found = re.search(rf"(?<!\w){re.escape(written)}(?!\w)", " ".join(text.split()), re.IGNORECASE)
    return written if found else ""


def _read(html: str) -> str:
    return " ".join(lxml.html.fragment_fromstring(str(clean_body(html)), create_parent="div").itertext())
