"""WordPress by XML-RPC (python-wordpress-xmlrpc): a page goes up once, however often it is tried.

The page begins as a draft that carries the key in a comment of its HTML; its photos are uploaded
as that draft's; then it is published. Whatever the answer to a step that was lost, the next try
finds the draft by its key and the photos by their parent, and goes on from there.
"""

from __future__ import annotations

import collections.abc
import re
import types
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError
from xmlrpc.client import Binary, Fault, ProtocolError, ResponseError

from wordpress_xmlrpc import Client, WordPressPost
from wordpress_xmlrpc import base as _wordpress_base
from wordpress_xmlrpc.exceptions import (
    InvalidCredentialsError,
    ServerConnectionError,
    UnsupportedXmlrpcMethodError,
    XmlrpcDisabledError,
)
from wordpress_xmlrpc.methods import media, options, posts, taxonomies, users

from humasd.adapters.wordpress_transport import TIMEOUT_SECONDS, make_transport
from humasd.errors import HumasdError, Permanent, Transient, UnknownOutcome
from humasd.ports import Post, PostPhoto

# The package asks for collections.Iterable, which Python 3.10 moved; given here, to it alone.
vars(_wordpress_base)["collections"] = types.SimpleNamespace(Iterable=collections.abc.Iterable)

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_SRC = re.compile(r'src="photo:([^"]+)"')
_PUBLIC = frozenset({"publish", "future", "private"})
_MOST_PHOTOS = 100


class WordPressXmlRpc:
    """See humasd.ports.Website. `url` is the site's address, or that of its xmlrpc.php."""

    def __init__(
        self,
        url: str,
        user: str,
        password: str,
        *,
        ca_file: Path | None = None,
        timeout: float = TIMEOUT_SECONDS,
    ) -> None:
        self._url = url if url.endswith(".php") else f"{url.rstrip('/')}/xmlrpc.php"
        self._user = user
        self._password = password
        self._transport = make_transport(self._url, ca_file=ca_file, timeout=timeout)
        self._client: Any = None

    def publish(self, post: Post, photo: Callable[[str], bytes]) -> str:
        found = self._find_post(post.key)
        if found is not None and found.post_status in _PUBLIC:
            return str(found.link)
        number = str(found.id) if found is not None else self._begin_draft(post)
        uploaded = self._upload_photos(number, post, photo)
        self._finish(number, post, uploaded)
        done = self._call(posts.GetPost(number))
        if done.post_status not in _PUBLIC:
            raise Transient(f"the website keeps the page as {done.post_status!r} instead of publishing it")
        return str(done.link)

    def find(self, key: str) -> str | None:
        found = self._find_post(key)
        return str(found.link) if found is not None and found.post_status in _PUBLIC else None

    def check(self) -> str:
        profile = self._call(users.GetUserInfo())
        title = self._call(options.GetOptions(["blog_title", "software_version"]))
        names = {option.name: option.value for option in title}
        roles = {str(role) for role in profile.roles}
        if roles.isdisjoint({"administrator", "editor", "author"}):
            raise Permanent(
                f"website.user: {self._user} may not publish on {self._url}; give it the role Editor"
            )
        return (
            f"{names.get('blog_title', 'the site')} (WordPress {names.get('software_version', '?')}) "
            f"lets {self._user} publish by XML-RPC"
        )

    def close(self) -> None:
        self._transport.close()
        self._client = None

    def _find_post(self, key: str) -> Any:
        """The post that carries the key, drafts too; the site's search is only a hint, so it is checked."""
        mark = _mark(key)
        search = f"humasd:{key}"  # one word: "-->" would exclude what it stands in
        hits = self._call(posts.GetPosts({"s": search, "number": 50, "post_type": "post"}))
        found = [hit for hit in hits if mark in hit.content]
        return min(found, key=lambda hit: (hit.post_status not in _PUBLIC, int(hit.id)), default=None)

    def _begin_draft(self, post: Post) -> str:
        draft: Any = WordPressPost()
        draft.title = _clean(post.title)
        draft.content = _mark(post.key)
        draft.post_status = "draft"
        return str(self._call(posts.NewPost(draft), acting=True))

    def _upload_photos(
        self, number: str, post: Post, photo: Callable[[str], bytes]
    ) -> Mapping[str, tuple[str, str]]:
        """Name of each photo → (id, address); those that an earlier try left there are used."""
        if not post.photos:
            return {}
        library = self._call(media.GetMediaLibrary({"parent_id": number, "number": _MOST_PHOTOS}))
        there = {str(item.title): (str(item.id), str(item.link)) for item in library}
        return {
            item.name: there.get(item.name) or self._upload(number, item, photo(item.sha256))
            for item in post.photos
        }

    def _upload(self, number: str, item: PostPhoto, content: bytes) -> tuple[str, str]:
        data = {
            "name": item.name,
            "type": item.content_type,
            "bits": Binary(content),
            "post_id": number,
        }
        answer = self._call(media.UploadFile(data), acting=True)
        return str(answer["id"]), str(answer["url"])

    def _finish(self, number: str, post: Post, uploaded: Mapping[str, tuple[str, str]]) -> None:
        """Text, pictures, category and tags; with that the page is public."""
        page: Any = WordPressPost()
        page.title = _clean(post.title)
        page.slug = post.slug
        page.excerpt = _clean(post.excerpt)
        page.content = f"{_clean(_place_photos(post.html, uploaded))}\n{_mark(post.key)}"
        page.post_status = "publish"
        if post.photos:
            page.thumbnail = uploaded[post.photos[0].name][0]
        page.terms_names = {"category": [post.category] if post.category else [], "post_tag": list(post.tags)}
        try:
            self._call(posts.EditPost(number, page), acting=True)
        except Permanent:
            page.terms_names = self._keep_known(page.terms_names)
            self._call(posts.EditPost(number, page), acting=True)

    def _keep_known(self, wanted: Mapping[str, list[str]]) -> dict[str, list[str]]:
        """Only terms that the site has already: an author may use those, but not make new ones."""
        known: dict[str, list[str]] = {}
        for taxonomy, names in wanted.items():
            there = {str(term.name) for term in self._call(taxonomies.GetTerms(taxonomy))}
            known[taxonomy] = [name for name in names if name in there]
        return known

    def _call(self, method: Any, *, acting: bool = False) -> Any:
        """One call. `acting`: it changes the site, so a lost answer is an unknown outcome."""
        if self._client is None:
            with self._failures(acting=False):
                self._client = Client(self._url, self._user, self._password, transport=self._transport)
        with self._failures(acting=acting):
            return self._client.call(method)

    @contextmanager
    def _failures(self, *, acting: bool) -> Iterator[None]:
        try:
            yield
        except HumasdError:
            raise
        except InvalidCredentialsError as error:
            raise Permanent(
                f"website.user: {self._url} refuses {self._user}; mend user and password ({error})"
            ) from None
        except (XmlrpcDisabledError, UnsupportedXmlrpcMethodError) as error:
            raise Permanent(
                f"XML-RPC is switched off at {self._url} ({error}); remove the plugin or filter that "
                "disables it"
            ) from None
        except Fault as fault:
            raise self._explain_fault(fault) from None
        except ProtocolError as error:
            raise self._explain_status(error.errcode, error.errmsg, acting=acting) from None
        except ServerConnectionError as error:
            status = re.search(r"\b([1-5]\d\d)\b", str(error).rpartition("xmlrpc.php")[2])
            raise self._explain_status(int(status[1]) if status else 500, str(error), acting=False) from None
        except ConnectionRefusedError:
            raise Transient(f"the website does not answer at {self._url}; is it running?") from None
        except (ExpatError, ResponseError) as error:
            raise self._lost(f"the website answered something else than XML-RPC ({error})", acting) from None
        except OSError as error:
            if _never_connected(error):
                raise Transient(f"the website cannot be reached at {self._url}: {error}") from None
            raise self._lost(
                f"the answer of the website was lost ({error or type(error).__name__})", acting
            ) from None
        except Exception as error:  # http.client's own exceptions, a broken answer
            raise self._lost(f"the answer of the website was broken ({error!r})", acting) from None

    def _lost(self, what: str, acting: bool) -> HumasdError:
        return UnknownOutcome(what) if acting else Transient(what)

    def _explain_fault(self, fault: Fault) -> HumasdError:
        if fault.faultCode == 401:
            return Permanent(
                f"website.user: {self._user} lacks a right ({fault.faultString}); give it the role Editor"
            )
        if fault.faultCode == 500:
            return Transient(f"the website could not do it: {fault.faultString}")
        return Permanent(f"the website refused: {fault.faultString} (fault {fault.faultCode})")

    def _explain_status(self, status: int, text: str, *, acting: bool) -> HumasdError:
        if status in (301, 302, 307, 308):
            return Permanent(f"website.url: {self._url} redirects; write the address it redirects to")
        if status in (403, 404, 405, 410):
            return Permanent(
                f"{self._url} answers HTTP {status}; XML-RPC is blocked or the address is wrong: mend "
                "website.url, or allow xmlrpc.php on the web server"
            )
        return self._lost(f"the website answered HTTP {status} {text}".rstrip(), acting)


def _never_connected(error: OSError) -> bool:
    import socket
    import ssl

    return isinstance(error, socket.gaierror | ssl.SSLCertVerificationError)


def _mark(key: str) -> str:
    return f"<!-- humasd:{key} -->"


def _clean(text: str) -> str:
    """XML 1.0 has no control characters; one of them makes WordPress refuse the whole call."""
    return _CONTROLS.sub("", text)


def _place_photos(html: str, uploaded: Mapping[str, tuple[str, str]]) -> str:
    return _SRC.sub(lambda found: f'src="{uploaded[found[1]][1]}"', html)
