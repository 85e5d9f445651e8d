"""A post as WordPress takes it: marks that find it again, its fields, its fingerprint. Pure.

WordPress has no idempotency keys, and its lists ignore most filters; what can be trusted is the
text search. So a page carries its key in an HTML comment, and a photo a mark made of the key and
its bytes in its title. Every hit is verified, because a search also finds what merely resembles.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC
from pathlib import PurePosixPath

from humasd.adapters.wordpress.api import Fields, Held, Uploaded
from humasd.adapters.wordpress.blocks import make_block, to_blocks
from humasd.ports import Page, PageState, Post, PostPhoto

UNPRINTABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot carry; one such character makes WordPress refuse a whole XML-RPC request."""
_UNFINISHED = "<!-- humasd belum selesai -->"
_STATES = {"publish": PageState.UP, "future": PageState.WAITING, "trash": PageState.BINNED}


def mark_page(key: str) -> str:
    """What an HTML comment may hold and the search takes as one word."""
    plain = re.fullmatch(r"[A-Za-z0-9._:]+(-[A-Za-z0-9._:]+)*", key)
    return f"humasd:{key if plain else hashlib.sha256(key.encode()).hexdigest()}"


def search_page(key: str) -> str:
    """What to search for: the end of the mark as well, or "…-1" would find "…-10" too."""
    return f'"{mark_page(key)} -->"'


def carries(held: Held, key: str) -> bool:
    """Whether a post is the page of this key: a comment in its text says so."""
    return _comment(key) in held.content


def is_claim(held: Held) -> bool:
    """Whether it only holds the place of a page that is still being made."""
    return _UNFINISHED in held.content and held.status != "publish"


def mark_photos(key: str) -> str:
    """What stands in the file names of all photos of one page: 10 hexadecimal digits."""
    return hashlib.sha256(key.encode()).hexdigest()[:10]


def name_upload(key: str, photo: PostPhoto) -> str:
    """E.g. "gotong-royong-1-3f9a0c41d2e0a7b1.jpg": found again by the key's part, told apart by the other."""
    name = PurePosixPath(photo.name)
    stem = re.sub(r"[^A-Za-z0-9]+", "-", name.stem).strip("-")[:60].strip("-") or "foto"
    return f"{stem}-{mark_photos(key)}{photo.sha256[:6]}{name.suffix.lower()}"


@dataclass(frozen=True)
class Terms:
    """Category and tags, by the website's numbers for them."""

    category: int | None = None
    tags: tuple[int, ...] = ()


def compose_claim(post: Post, terms: Terms) -> Fields:
    """A draft that carries the key, so that the place is taken before the work begins.

    And the terms: WordPress sets those of a change after its plugins, and one that fails keeps it from it.
    """
    return Fields(
        title=escape(post.title),
        content=f"{_UNFINISHED}\n{_comment(post.key)}",
        slug=post.slug,
        status="draft",
        categories=_only(terms.category),
        tags=terms.tags,
    )


def compose_change(post: Post, uploads: Mapping[str, Uploaded], category: int | None) -> Fields:
    """All that an update writes. `uploads` by the photo's name in the post."""
    text = to_blocks(UNPRINTABLE.sub("", post.html), uploads, featured=_featured_name(post))
    return Fields(
        title=escape(post.title),
        content=f"{text}\n\n{make_block('html', _comment(post.key))}",
        excerpt=escape(post.excerpt),
        featured=uploads[post.photos[0].name].id if post.photos else 0,
        categories=_only(category),
    )


def compose_page(post: Post, uploads: Mapping[str, Uploaded], terms: Terms) -> Fields:
    """All that makes a claim the page.

    The time is told to the minute: the website's clock may be seconds behind, and would hold the
    page back.
    """
    time = post.published_at.astimezone(UTC).replace(second=0, microsecond=0)
    change = compose_change(post, uploads, terms.category)
    return replace(change, slug=post.slug, status="publish", date=time, tags=terms.tags)


def describe(held: Held) -> Page:
    """A post as the office sees it; any status that readers cannot see is down."""
    state = _STATES.get(held.status, PageState.DOWN)
    return Page(
        held.link, state, _hash(held.title, held.content, held.excerpt, held.featured, held.categories)
    )


def is_as(held: Held, fields: Fields) -> bool:
    """Whether a post already is as a change would make it."""
    set_here = {
        name: value for name, value in vars(fields).items() if value is not None and hasattr(held, name)
    }
    changed = replace(held, **set_here)
    return describe(held).fingerprint == describe(changed).fingerprint


def is_unchanged(before: Held, now: Held) -> bool:
    """Whether no change was made: WordPress writes these of a post at once, the others before or after."""
    return all(
        getattr(before, name) == getattr(now, name) for name in ("status", "title", "content", "excerpt")
    )


def finish(held: Held) -> str:
    """A claim's text without what makes it one."""
    return held.content.replace(_UNFINISHED, "").strip()


def escape(text: str) -> str:
    """Titles and names are HTML to WordPress."""
    return html.escape(UNPRINTABLE.sub("", text), quote=False)


def _comment(key: str) -> str:
    return f"<!-- {mark_page(key)} -->"


def _only(category: int | None) -> tuple[int, ...] | None:
    return None if category is None else (category,)


def _featured_name(post: Post) -> str | None:
    return post.photos[0].name if post.photos else None


def _hash(title: str, content: str, excerpt: str, featured: int, categories: Iterable[int]) -> str:
    values = [title.strip(), content.strip(), excerpt.strip(), featured, sorted(categories)]
    return hashlib.sha256(json.dumps(values).encode()).hexdigest()
