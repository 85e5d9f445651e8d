"""WordPress by REST (WordPress 5.6 or later), with an application password."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import UTC
from typing import Any

from humasd.adapters.wordpress.api import Fields, Held, Taxonomy, Upload, Uploaded
from humasd.adapters.wordpress.rest_client import RestClient, TermExists
from humasd.adapters.wordpress.session import NotThere, Session
from humasd.adapters.wordpress.ways import advise_xmlrpc, require_publisher
from humasd.errors import Transient

_STATUSES = "publish,future,draft,pending,private,trash"
_PAGE = 100
"""The longest list that WordPress gives at once."""
_TERMS: Mapping[Taxonomy, str] = {"category": "categories", "post_tag": "tags"}


class RestApi:
    """See api.WordPressApi."""

    def __init__(self, session: Session, user: str, password: str) -> None:
        self._session = session
        self._user = user
        self._password = password
        self._client = RestClient(session, user, password)

    def find_posts(self, words: str) -> Sequence[Held]:
        fields = "id,status,title,content,excerpt,link,featured_media,categories"
        found = self._client.read(
            "posts", search=words, status=_STATUSES, context="edit", per_page=20, _fields=fields
        )
        return [_read_post(post) for post in _require_list(found)]

    def find_uploads(self, words: str) -> Sequence[Uploaded]:
        found: list[Uploaded] = []
        while len(found) % _PAGE == 0:
            batch = self._client.read(
                "media",
                search=words,
                context="edit",
                per_page=_PAGE,
                offset=len(found),
                orderby="id",  # dates are of a second: between two lists, photos of one may change places
                order="asc",
                _fields="id,title,source_url",
            )
            found += [
                Uploaded(int(item["id"]), str(item["title"]["raw"]), str(item["source_url"]))
                for item in _require_list(batch)
            ]
            if not batch:
                break
        return found

    def find_term(self, taxonomy: Taxonomy, name: str) -> int | None:
        wanted = html.unescape(name).casefold()
        found = self._client.read(_TERMS[taxonomy], search=name, per_page=100, _fields="id,name")
        same = (t for t in _require_list(found) if html.unescape(str(t["name"])).casefold() == wanted)
        return next((int(term["id"]) for term in same), None)

    def make_term(self, taxonomy: Taxonomy, name: str) -> int:
        try:
            return int(self._client.act("POST", _TERMS[taxonomy], {"name": name})["id"])
        except TermExists as error:
            return error.id

    def create(self, fields: Fields) -> None:
        closed = {"comment_status": "closed", "ping_status": "closed"}
        self._client.act("POST", "posts", {**closed, **_write_post(fields)})

    def change(self, post_id: int, fields: Fields) -> None:
        self._client.act("POST", f"posts/{post_id}", _write_post(fields))

    def delete(self, post_id: int) -> None:
        for path in (f"posts/{post_id}", f"media/{post_id}"):
            with suppress(NotThere):
                self._client.act("DELETE", path, force="true")

    def upload(self, upload: Upload, content: bytes) -> None:
        self._client.send(
            "media",
            {
                "title": upload.title,
                "alt_text": upload.alt,
                "caption": html.escape(upload.caption, quote=False),
                "post": str(upload.post_id),
                "file": (upload.title, content, upload.content_type),
            },
        )

    def is_shown(self, url: str) -> bool:
        return self._session.is_shown(url)

    def check(self) -> str:
        index = self._client.open()
        roles = self._client.read("users/me", context="edit", _fields="roles").get("roles", [])
        require_publisher(self._session.site, self._user, roles)
        name = html.unescape(str(index.get("name", self._session.site)))
        site, held = self._session.site, ", ".join(roles)
        return f'WordPress "{name}" at {site}: {self._user} ({held}) may publish by REST'

    def advise(self) -> str:
        return advise_xmlrpc(self._session, self._user, self._password)

    def close(self) -> None:
        self._session.close()


def _read_post(post: Mapping[str, Any]) -> Held:
    return Held(
        id=int(post["id"]),
        status=str(post["status"]),
        title=str(post["title"]["raw"]),
        content=str(post["content"]["raw"]),
        excerpt=str(post["excerpt"]["raw"]),
        link=str(post["link"]),
        featured=int(post["featured_media"]),
        categories=tuple(post["categories"]),
    )


def _write_post(fields: Fields) -> dict[str, object]:
    date = fields.date and fields.date.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds")
    document: dict[str, object] = {
        "title": fields.title,
        "content": fields.content,
        "excerpt": fields.excerpt,
        "slug": fields.slug,
        "status": fields.status,
        "date_gmt": date,
        "featured_media": fields.featured,
        "categories": fields.categories,
        "tags": fields.tags,
    }
    return {name: value for name, value in document.items() if value is not None}


def _require_list(found: Any) -> list[Any]:
    if not isinstance(found, list):
        raise Transient("The website answered a search with something else than a list; tried again.")
    return found
