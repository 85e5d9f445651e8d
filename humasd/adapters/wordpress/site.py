"""Website on WordPress: a page put up once, changed, taken down, by whichever way of speaking to it.

WordPress locks nothing and knows no keys. So a draft that carries the page's key is made first, a
*claim*: readers do not see it, a lost answer leaves nothing worse, and of two that were made at once the
older one stays. Only the last step, one call, makes the claim the page. After every act the
site is asked what it has now; the answer to the act itself is not needed, and not believed.
"""

from __future__ import annotations

from collections.abc import Callable

from humasd.adapters.doubt import in_doubt
from humasd.adapters.wordpress.api import Fields, Held, Taxonomy, WordPressApi
from humasd.adapters.wordpress.content import (
    Terms,
    carries,
    compose_change,
    compose_claim,
    compose_page,
    describe,
    escape,
    finish,
    is_as,
    is_claim,
    is_unchanged,
    search_page,
)
from humasd.adapters.wordpress.photos import drop_other_photos, find_uploads, remove, upload_missing
from humasd.adapters.wordpress.session import RoleForbids
from humasd.errors import ChangedElsewhere, Permanent, Transient
from humasd.ports import Page, Post, no_last

_RANKS = {"publish": 0, "future": 1, "trash": 3}


class WordPressSite:
    """See humasd.ports.Website."""

    def __init__(self, api: WordPressApi) -> None:
        self._api = api

    def publish(self, post: Post, photo: Callable[[str], bytes], last: Callable[[], None] = no_last) -> Page:
        held = self._find(post.key)
        if held is None or is_claim(held):
            self._put_up(held, post, photo, last)
            with in_doubt():
                held = self._find_again(post.key)
        if held.status == "future":  # it goes up by itself, sooner or later
            with in_doubt():
                held = self._release(held, post.key)
        if held.status != "publish":
            raise ChangedElsewhere(
                f'On the website somebody took off the page "{post.title}" (it is "{held.status}" there).'
                " Publish it there, or delete it for good and say `humasd retry`."
            )
        return describe(held)

    def find(self, key: str) -> Page | None:
        held = self._find(key)
        return None if held is None or is_claim(held) else describe(held)

    def update(
        self, post: Post, photo: Callable[[str], bytes], expected: str, last: Callable[[], None] = no_last
    ) -> Page:
        held = self._require_up(post)
        change = None
        if describe(held).fingerprint == expected or not self._is_applied(held, post):
            _require_unedited(held, post, expected)
            uploads = upload_missing(self._api, held.id, post, photo)
            change = compose_change(post, uploads, self._find_or_make_category(post))
            held = self._require_up(post)  # uploading may have taken minutes
            _require_unedited(held, post, expected)
        last()
        if change is not None:
            self._change(held, post.key, change)
        with in_doubt():
            drop_other_photos(self._api, post)
            return describe(self._require_up(post))

    def take_down(self, key: str, url: str) -> Page | None:
        """To a draft: an editor finds it there, its history with it, and the address free of it."""
        held = self._find(key)
        if held is None:
            if self._api.is_shown(url):
                raise ChangedElsewhere(
                    f"The page {url} is still shown, but somebody removed the mark that humasd finds it by."
                    " Take it off there."
                )
            return None
        if is_claim(held):
            self._change(held, key, Fields(content=finish(held), status="draft"))
        elif held.status in ("publish", "future"):
            self._change(held, key, Fields(status="draft"))
        with in_doubt():
            held = self._find_again(key)
            if held.status in ("publish", "future"):
                raise Transient(f"The website still shows {held.link}; tried again.")
            return describe(held)

    def check(self) -> str:
        try:
            line = self._api.check()
        except Permanent as error:
            raise Permanent(f"{error} {self._api.advise()}".strip()) from error
        return f"{line}. {self._api.advise()}".strip()

    def close(self) -> None:
        self._api.close()

    def _find(self, key: str) -> Held | None:
        """The post that carries the key: a page before a claim, readers' before others', the oldest.

        Younger claims are what was left of an attempt that was overtaken, and are removed; a page is
        never removed, since an editor may have copied one, key and all.
        """
        found = [held for held in self._api.find_posts(search_page(key)) if carries(held, key)]
        found = [held for held in found if not (is_claim(held) and held.status == "trash")]
        found.sort(key=lambda held: (is_claim(held), _RANKS.get(held.status, 2), held.id))
        for twin in filter(is_claim, found[1:]):
            remove(self._api, twin.id)
        return found[0] if found else None

    def _find_again(self, key: str) -> Held:
        held = self._find(key)
        if held is None:
            raise Transient("The page went from the website while it was worked on; tried again.")
        return held

    def _require_up(self, post: Post) -> Held:
        held = self._find(post.key)
        if held is None or is_claim(held):
            raise ChangedElsewhere(f'The page "{post.title}" is not on the website any more.')
        if held.status != "publish":
            raise ChangedElsewhere(
                f'On the website somebody took off the page "{post.title}" (it is "{held.status}" there).'
            )
        return held

    def _claim(self, post: Post, terms: Terms) -> Held:
        self._api.create(compose_claim(post, terms))
        held = self._find(post.key)
        if held is None:
            raise Permanent(
                "The website's search does not find what was just made, so a page could go up twice. Look for"
                " a plugin that changes the search or removes comments from texts, and delete the drafts of"
                f' "{post.title}".'
            )
        return held

    def _put_up(
        self, claim: Held | None, post: Post, photo: Callable[[str], bytes], last: Callable[[], None]
    ) -> None:
        terms = self._find_or_make_terms(post)
        begun, claim = claim is not None, claim or self._claim(post, terms)
        uploads = upload_missing(self._api, claim.id, post, photo)
        held = self._find_again(post.key)
        if is_claim(held):  # else another process was faster, and somebody may have edited the page since
            if begun:  # photos of a version that was to go up before may lie there
                drop_other_photos(self._api, post)
            last()
            self._change(held, post.key, compose_page(post, uploads, terms))

    def _release(self, held: Held, key: str) -> Held:
        """The website holds the page back: its clock is behind ours, or its schedule was missed."""
        self._change(held, key, Fields(status="publish"))
        held = self._find_again(key)
        if held.status == "future":
            raise Transient(
                f"The website holds the page {held.link} back until its time; set the website's clock right."
            )
        return held

    def _change(self, held: Held, key: str, fields: Fields) -> None:
        """A step that readers may see. A plugin may fail behind it, and WordPress then says, with whatever
        fault or status the plugin ended with, that it failed or refused: so the site is asked."""
        try:
            self._api.change(held.id, fields)
        except (Transient, Permanent):
            with in_doubt():
                now = self._find(key)
            if now is None or is_unchanged(held, now):
                raise

    def _is_applied(self, held: Held, post: Post) -> bool:
        """Whether this very change was made, and only its answer lost."""
        uploads = find_uploads(self._api, post)
        if any(item.name not in uploads for item in post.photos):
            return False
        category = self._api.find_term("category", escape(post.category)) if post.category else None
        return is_as(held, compose_change(post, uploads, category))

    def _find_or_make_terms(self, post: Post) -> Terms:
        tags = (self._find_or_make("post_tag", name) for name in post.tags)
        return Terms(self._find_or_make_category(post), tuple(id for id in tags if id is not None))

    def _find_or_make_category(self, post: Post) -> int | None:
        return self._find_or_make("category", post.category) if post.category else None

    def _find_or_make(self, taxonomy: Taxonomy, name: str) -> int | None:
        """A category or tag; None for one that the role may not make."""
        name = escape(name)
        found = self._api.find_term(taxonomy, name)
        if found is not None:
            return found
        try:
            return self._api.make_term(taxonomy, name)
        except RoleForbids:
            return None


def _require_unedited(held: Held, post: Post, expected: str) -> None:
    if describe(held).fingerprint != expected:
        raise ChangedElsewhere(
            f'On the website somebody edited the page "{post.title}" ({held.link}). Make the change there.'
        )
