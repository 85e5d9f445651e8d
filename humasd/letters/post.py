"""The website's page of a release, from its approved version."""

from __future__ import annotations

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
from humasd.release.model import Photo, Release, Version
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
    page has which is up already. A title that names the `region` has it as a tag.
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
        tags=_choose_tags(release, region),
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


def _choose_tags(release: Release, region: Region) -> tuple[str, ...]:
    category = name_category(release.category) if release.category else ""
    names = (
        (release.unit or "").strip(),
        category,
        region.name if region.name.lower() in release.title.lower() else "",
    )
    return tuple(dict.fromkeys(" ".join(name.split())[:MAX_TAG].strip() for name in names if name))
