"""Website on WordPress, by XML-RPC.

WordPress has no idempotency keys, and its lists ignore most filters; what can be trusted is the
text search. So the page carries its key in an HTML comment, and each photo a mark made of the
key and its bytes in its name. Both are looked for before anything is made, and every hit is
verified, because a search also finds what merely resembles.
"""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path, PurePosixPath
from typing import Any
from xmlrpc.client import Binary

from wordpress_xmlrpc import WordPressPost, WordPressTerm
from wordpress_xmlrpc.methods.media import UploadFile
from wordpress_xmlrpc.methods.posts import EditPost, GetPost, GetPosts, NewPost
from wordpress_xmlrpc.methods.taxonomies import GetTerms, NewTerm
from wordpress_xmlrpc.methods.users import GetProfile, GetUsersBlogs

from humasd.adapters.urls import make_tls_context, require_website
from humasd.adapters.wordpress_transport import RoleForbids, WordPressClient
from humasd.errors import Permanent, UnknownOutcome
from humasd.ports import Post, PostPhoto

TIMEOUT_SECONDS = 60.0
PUBLISHING_ROLES = frozenset({"administrator", "editor", "author"})
KNOWN_ROLES = PUBLISHING_ROLES | {"contributor", "subscriber"}
UNPRINTABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot carry; one such character makes WordPress refuse the whole request."""


@dataclass(frozen=True)
class Uploaded:
    """A photo that is on the website."""

    id: int
    url: str


class WordPressXmlRpc:
    """See humasd.ports.Website. `url` is the site's address; http:// only on this machine."""

    def __init__(
        self,
        url: str,
        user: str,
        password: str,
        *,
        ca_file: Path | None = None,
        timeout: float = TIMEOUT_SECONDS,
    ) -> None:
        endpoint = _find_endpoint(url)
        context = make_tls_context(ca_file) if endpoint.startswith("https:") else None
        self._url = url
        self._user = user
        self._client = WordPressClient(endpoint, user, password, timeout, context)

    def publish(self, post: Post, photo: Callable[[str], bytes]) -> str:
        found = self._find_post(post.key)
        if found is not None:
            return self._put_up(found)
        photos = self._upload_missing(post, photo)
        content = self._compose(post, photos)
        new_id = self._client.act(NewPost(content))
        return str(self._client.read(GetPost(new_id, ["link"])).link)

    def find(self, key: str) -> str | None:
        found = self._find_post(key)
        return str(found.link) if found is not None and found.post_status == "publish" else None

    def check(self) -> str:
        blogs = self._client.read(GetUsersBlogs())
        roles = [str(role) for role in getattr(self._client.read(GetProfile()), "roles", [])]
        if roles and set(roles) <= KNOWN_ROLES - PUBLISHING_ROLES:
            raise Permanent(
                f"On the website {self._url} the role of {self._user} is {', '.join(roles)}, which may not"
                " publish. Give it the role Editor."
            )
        name = html.unescape(str(blogs[0].name)) if blogs else self._url
        return f'WordPress "{name}" at {self._url}: {self._user} ({", ".join(roles)}) may publish'

    def close(self) -> None:
        """Each call has a connection of its own."""

    def _find_post(self, key: str) -> Any | None:
        """The post that carries the key: published, scheduled or draft, but not in the bin."""
        mark = _mark_page(key)
        fields = ["post_id", "post_status", "post_content", "link"]
        found = self._client.read(GetPosts({"s": mark, "number": 20}, fields))
        hits = [post for post in found if f"<!-- {mark} -->" in post.content]
        return min(hits, key=lambda post: int(post.id)) if hits else None

    def _put_up(self, found: Any) -> str:
        """Someone, or an older WordPress, may have left it a draft; only what changes is sent."""
        if found.post_status != "publish":
            change: Any = WordPressPost()
            change.post_status = "publish"
            self._client.act(EditPost(found.id, change))
            found = self._client.read(GetPost(found.id, ["link"]))
        return str(found.link)

    def _upload_missing(self, post: Post, photo: Callable[[str], bytes]) -> Mapping[str, Uploaded]:
        """Every photo by its name in the post, those an earlier attempt uploaded taken as they are."""
        if not post.photos:
            return {}
        there = self._find_uploads(post.key)
        done: dict[str, Uploaded] = {}
        for item in post.photos:
            name = _name_upload(post.key, item)
            done[item.name] = there.get(name) or self._upload(name, item, photo(item.sha256))
        return done

    def _find_uploads(self, key: str) -> dict[str, Uploaded]:
        """What bears this key's mark in its title; the title keeps the name it was uploaded by."""
        query = {"post_type": "attachment", "post_status": "inherit", "s": _mark_photos(key), "number": 200}
        found = self._client.read(GetPosts(query, ["post_id", "post_title", "guid"]))
        return {str(post.title): Uploaded(int(post.id), str(post.guid)) for post in found}

    def _upload(self, name: str, item: PostPhoto, content: bytes) -> Uploaded:
        upload = UploadFile({"name": name, "type": item.content_type, "bits": Binary(content)})
        answer = self._client.act(upload)
        try:
            return Uploaded(int(answer["id"]), str(answer["url"]))
        except (KeyError, TypeError, ValueError) as error:
            raise UnknownOutcome(f"The website did not say where it put the photo {item.name}.") from error

    def _compose(self, post: Post, photos: Mapping[str, Uploaded]) -> Any:
        content = post.html
        for name, uploaded in photos.items():
            content = content.replace(f'src="photo:{name}"', f'src="{html.escape(uploaded.url)}"')
        page: Any = WordPressPost()
        page.title = _escape(post.title)
        page.excerpt = _escape(post.excerpt)
        page.content = f"{UNPRINTABLE.sub('', content)}\n<!-- {_mark_page(post.key)} -->"
        page.slug = post.slug
        page.post_status = "publish"
        page.comment_status = page.ping_status = "closed"
        # To the minute: the website's clock may be seconds behind, and would hold the page back.
        page.date = post.published_at.astimezone(UTC).replace(second=0, microsecond=0, tzinfo=None)
        if post.photos:
            page.thumbnail = photos[post.photos[0].name].id
        categories = [post.category] if post.category else []
        page.terms = [*self._find_or_make_terms("category", categories)]
        page.terms += self._find_or_make_terms("post_tag", post.tags)
        return page

    def _find_or_make_terms(self, taxonomy: str, names: Iterable[str]) -> list[Any]:
        """Categories or tags by name. One that the role may not make is left out."""
        found = (self._find_or_make_term(taxonomy, _escape(name)) for name in names)
        return [term for term in found if term is not None]

    def _find_or_make_term(self, taxonomy: str, name: str) -> Any | None:
        for term in self._client.read(GetTerms(taxonomy, {"search": name, "hide_empty": False})):
            if html.unescape(str(term.name)).casefold() == html.unescape(name).casefold():
                return term
        made: Any = WordPressTerm()
        made.taxonomy, made.name = taxonomy, name
        try:
            made.id = self._client.read(NewTerm(made))
        except RoleForbids:
            return None
        return made


def _find_endpoint(url: str) -> str:
    require_website(url)
    base = url.rstrip("/")
    return base if base.endswith("/xmlrpc.php") else f"{base}/xmlrpc.php"


def _mark_page(key: str) -> str:
    """What an HTML comment may hold and the search takes as one word."""
    plain = re.fullmatch(r"[A-Za-z0-9._:]+(-[A-Za-z0-9._:]+)*", key)
    return f"humasd:{key if plain else hashlib.sha256(key.encode()).hexdigest()}"


def _mark_photos(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:10]


def _name_upload(key: str, item: PostPhoto) -> str:
    """E.g. "gotong-royong-1-3f9a0c41d2e0a7b1.jpg": found again by the key's part, told apart by the other."""
    name = PurePosixPath(item.name)
    stem = re.sub(r"[^A-Za-z0-9]+", "-", name.stem).strip("-")[:60].strip("-") or "foto"
    return f"{stem}-{_mark_photos(key)}{item.sha256[:6]}{name.suffix.lower()}"


def _escape(text: str) -> str:
    """Titles and names are HTML to WordPress."""
    return html.escape(UNPRINTABLE.sub("", text), quote=False)
