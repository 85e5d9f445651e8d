"""WordPress by XML-RPC, on every version that is still in use; takes the account's own password."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import UTC
from typing import Any
from xmlrpc.client import Binary

from wordpress_xmlrpc import WordPressPost, WordPressTerm
from wordpress_xmlrpc.methods.media import UploadFile
from wordpress_xmlrpc.methods.posts import DeletePost, EditPost, GetPosts, NewPost
from wordpress_xmlrpc.methods.taxonomies import GetTerms, NewTerm
from wordpress_xmlrpc.methods.users import GetProfile, GetUsersBlogs

from humasd.adapters.wordpress.api import Fields, Held, Taxonomy, Upload, Uploaded
from humasd.adapters.wordpress.content import UNPRINTABLE
from humasd.adapters.wordpress.session import NotThere, Session
from humasd.adapters.wordpress.ways import advise_rest, require_publisher
from humasd.adapters.wordpress.xmlrpc_client import XmlRpcClient

_FIELDS = (
    "post_id",
    "post_status",
    "post_title",
    "post_content",
    "post_excerpt",
    "link",
    "post_thumbnail",
    "terms",
)
_STATUSES = "publish,draft,pending,private,trash"


class XmlRpcApi:
    """See api.WordPressApi."""

    def __init__(self, session: Session, user: str, password: str) -> None:
        self._session = session
        self._user = user
        self._client = XmlRpcClient(session, user, password)

    def find_posts(self, words: str) -> Sequence[Held]:
        """Scheduled ones are asked for apart: XML-RPC calls them published."""
        return [
            _read_post(post, status)
            for statuses, status in ((_STATUSES, None), ("future", "future"))
            for post in self._client.read(
                GetPosts({"s": words, "post_status": statuses, "number": 20}, list(_FIELDS))
            )
        ]

    def find_uploads(self, words: str) -> Sequence[Uploaded]:
        query = {"post_type": "attachment", "post_status": "inherit", "s": words, "number": 1000}
        found = self._client.read(GetPosts(query, ["post_id", "post_title", "guid"]))
        return [Uploaded(int(post.id), str(post.title), str(post.guid)) for post in found]

    def find_term(self, taxonomy: Taxonomy, name: str) -> int | None:
        wanted = html.unescape(name).casefold()
        found = self._client.read(GetTerms(taxonomy, {"search": name, "hide_empty": False}))
        same = (term for term in found if html.unescape(str(term.name)).casefold() == wanted)
        return next((int(term.id) for term in same), None)

    def make_term(self, taxonomy: Taxonomy, name: str) -> int:
        made: Any = WordPressTerm()
        made.taxonomy, made.name = taxonomy, name
        return int(self._client.act(NewTerm(made)))

    def create(self, fields: Fields) -> None:
        post = _write_post(fields)
        post.comment_status = post.ping_status = "closed"
        self._client.act(NewPost(post))

    def change(self, post_id: int, fields: Fields) -> None:
        self._client.act(EditPost(post_id, _write_post(fields)))

    def delete(self, post_id: int) -> None:
        """The first call brings a post to the bin, the second out of it; media go at once."""
        with suppress(NotThere):
            self._client.act(DeletePost(post_id))
            self._client.act(DeletePost(post_id))

    def upload(self, upload: Upload, content: bytes) -> None:
        """XML-RPC cannot set the alternative text in the library; the article's own carry theirs."""
        answer = self._client.act(
            UploadFile(
                {
                    "name": upload.title,
                    "type": upload.content_type,
                    "bits": Binary(content),
                    "post_id": upload.post_id,
                }
            )
        )
        if upload.caption and isinstance(answer, dict) and str(answer.get("id", "")).isdigit():
            caption: Any = WordPressPost()
            caption.post_type = "attachment"
            caption.excerpt = html.escape(UNPRINTABLE.sub("", upload.caption), quote=False)
            del caption.title
            self._client.act(EditPost(int(answer["id"]), caption))

    def is_shown(self, url: str) -> bool:
        return self._session.is_shown(url)

    def check(self) -> str:
        blogs = self._client.read(GetUsersBlogs())
        roles = [str(role) for role in getattr(self._client.read(GetProfile()), "roles", [])]
        require_publisher(self._session.site, self._user, roles)
        name = html.unescape(str(blogs[0].name)) if blogs else self._session.site
        return (
            f'WordPress "{name}" at {self._session.site}: {self._user} ({", ".join(roles)}) may publish by'
            " XML-RPC"
        )

    def advise(self) -> str:
        return advise_rest(self._session)

    def close(self) -> None:
        self._session.close()


def _read_post(post: Any, status: str | None) -> Held:
    thumbnail = getattr(post, "thumbnail", None)
    terms: Iterable[Any] = getattr(post, "terms", ())
    return Held(
        id=int(post.id),
        status=status or str(post.post_status),
        title=str(post.title),
        content=str(post.content),
        excerpt=str(getattr(post, "excerpt", "")),
        link=str(post.link),
        featured=int(thumbnail["attachment_id"]) if isinstance(thumbnail, dict) and thumbnail else 0,
        categories=tuple(int(term.id) for term in terms if term.taxonomy == "category"),
    )


def _write_post(fields: Fields) -> Any:
    """Only what is to be set: an XML-RPC struct that is written back whole spoils what it holds."""
    post: Any = WordPressPost()
    del post.title, post.post_type  # the library's defaults
    values = {
        "title": fields.title,
        "content": fields.content,
        "excerpt": fields.excerpt,
        "slug": fields.slug,
        "post_status": fields.status,
        "date": fields.date and fields.date.astimezone(UTC).replace(tzinfo=None),
        "thumbnail": fields.featured,
    }
    for name, value in values.items():
        if value is not None:
            setattr(post, name, value)
    terms = [("category", id) for id in fields.categories or ()] + [
        ("post_tag", id) for id in fields.tags or ()
    ]
    if terms:
        post.terms = [WordPressTerm({"taxonomy": taxonomy, "term_id": str(id)}) for taxonomy, id in terms]
    return post
