"""A website that is a folder of static pages; any web server can serve it.

    PATH/index.html            the list, newest first
    PATH/SLUG/index.html       a page, its photos beside it
    PATH/.posts/HASH.json      what is known of a page beside itself; HASH is of the page's key
    PATH/.posts/HASH.html      the page as it stood when it was taken down

The entry in .posts is written before the page, and names its folder, so that an attempt that was
cut is finished by the next one in the same place. A page that is taken down gives way to a note
that says so: whoever follows an old link learns that it was withdrawn.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import tzinfo
from itertools import count
from pathlib import Path

from jinja2 import TemplateError

from humasd.adapters.doubt import in_doubt
from humasd.adapters.folder_entries import Entry, FolderEntries, Stage, require_safe
from humasd.adapters.folder_pages import FolderPages
from humasd.durable import make_folder, require_writable, sync_folder, write_durably
from humasd.errors import ChangedElsewhere, Permanent, Transient
from humasd.ports import Page, PageState, Post, no_last
from humasd.resources import Templates


class FolderSite:
    """See humasd.ports.Website.

    `templates` are those with website/folder_*.html; `zone` is the local time in which
    readers see dates. A publication time to come is not waited for: the page is up at once.
    """

    def __init__(self, path: Path, templates: Templates, office_name: str, zone: tzinfo) -> None:
        self._path = path.absolute()
        self._entries = FolderEntries(self._path / ".posts")
        self._pages = FolderPages(templates, office_name, zone)

    def publish(self, post: Post, photo: Callable[[str], bytes], last: Callable[[], None] = no_last) -> Page:
        with self._failures():
            entry = self._entries.find(post.key) or self._claim(post)
            if entry.stage is Stage.BEGUN:
                entry = self._write_photos(entry, post, photo)
                last()
        with self._acting():
            if entry.stage is Stage.BEGUN:
                self._write_page(entry, post)
                self._drop_photos(entry, keep={item.name for item in post.photos})
                entry = self._entries.write(Entry.of(post, entry.slug, Stage.UP))
            self._write_list()
            return self._require_up(entry)

    def find(self, key: str) -> Page | None:
        with self._failures():
            entry = self._entries.find(key)
            if entry is None or not self._page_file(entry).exists():
                return None
            return self._describe(entry)

    def update(
        self, post: Post, photo: Callable[[str], bytes], expected: str, last: Callable[[], None] = no_last
    ) -> Page:
        with self._failures():
            entry = self._entries.find(post.key)
            if entry is None or (entry.stage is Stage.BEGUN and not self._page_file(entry).exists()):
                raise ChangedElsewhere(f'The page "{post.title}" is not on the website.')
            there = self._require_up(entry).fingerprint
            if there not in (expected, _fingerprint(self._pages.render_page(post))):
                raise ChangedElsewhere(f"Somebody edited {self._page_file(entry)}. Make the change there.")
            entry = self._write_photos(entry, post, photo)
            last()
        with self._acting():
            self._write_page(entry, post)
            self._drop_photos(entry, keep={item.name for item in post.photos})
            entry = self._entries.write(Entry.of(post, entry.slug, Stage.UP))
            self._write_list()
            return self._describe(entry)

    def take_down(self, key: str, url: str) -> Page | None:
        with self._failures():
            entry = self._entries.find(key)
            if entry is None:
                if any(page.as_uri() == url for page in self._path.glob("*/index.html")):
                    raise ChangedElsewhere(
                        f"The page {url} is there, but not its entry in .posts. Delete it."
                    )
                return None
        with self._acting():
            page = self._page_file(entry)
            if entry.stage is not Stage.WITHDRAWN:
                if page.exists():
                    self._entries.keep(key, page.read_bytes())
                entry = self._entries.write(entry.withdrawn())
            if page.parent.is_dir():
                write_durably(page, self._pages.render_withdrawn())
                self._drop_photos(entry, keep=set())
            self._write_list()
            return self._describe(entry)

    def check(self) -> str:
        try:
            require_writable(self._path, "[website] url")
            self._pages.check()
        except OSError as error:
            raise Permanent(f"The website folder cannot be used: {error}.") from error
        except TemplateError as error:
            raise Permanent(f"A template of the website folder cannot be used: {error}.") from error
        return f"website folder {self._path}: {len(self._list_up())} page(s) up"

    def close(self) -> None:
        """Nothing is kept open."""

    def _claim(self, post: Post) -> Entry:
        """An entry that takes a free name for the page's folder."""
        wanted = require_safe(post.slug)
        names = (wanted if number == 1 else f"{wanted}-{number}" for number in count(1))
        slug = next(name for name in names if not (self._path / name).exists())
        return self._entries.write(Entry.of(post, slug, Stage.BEGUN))

    def _write_photos(self, entry: Entry, post: Post, photo: Callable[[str], bytes]) -> Entry:
        """The entry names them before they lie there, so that one which is struck before this is readers'
        page is known."""
        names = Entry.of(post, entry.slug, entry.stage).photos
        if not set(names) <= set(entry.photos):
            entry = self._entries.write(entry.with_photos(names))
        folder = self._page_file(entry).parent
        make_folder(folder)
        for item in post.photos:
            write_durably(folder / item.name, photo(item.sha256))
        return entry

    def _write_page(self, entry: Entry, post: Post) -> None:
        write_durably(self._page_file(entry), self._pages.render_page(post))

    def _drop_photos(self, entry: Entry, keep: set[str]) -> None:
        """Photos of an earlier version, by the names we gave them; what else lies there stays. A power cut
        brings none of them back."""
        folder = self._page_file(entry).parent
        struck = set(entry.photos) - keep
        for name in struck:
            (folder / name).unlink(missing_ok=True)
        if struck:
            sync_folder(folder)

    def _write_list(self) -> None:
        write_durably(self._path / "index.html", self._pages.render_list(self._list_up()))

    def _list_up(self) -> list[Entry]:
        return [
            entry for entry in self._entries if entry.stage is Stage.UP and self._page_file(entry).exists()
        ]

    def _require_up(self, entry: Entry) -> Page:
        page = self._page_file(entry)
        if entry.stage is Stage.WITHDRAWN:
            raise ChangedElsewhere(f"The page {page} was taken down.")
        if not page.exists():
            raise ChangedElsewhere(
                f"Somebody deleted {page}. To publish it again delete its entry"
                f" {self._entries.file(entry.key)} and say `humasd retry`."
            )
        return self._describe(entry)

    def _describe(self, entry: Entry) -> Page:
        page = self._page_file(entry)
        state = PageState.DOWN if entry.stage is Stage.WITHDRAWN else PageState.UP
        return Page(page.as_uri(), state, _fingerprint(page.read_bytes() if page.exists() else b""))

    def _page_file(self, entry: Entry) -> Path:
        return self._path / entry.slug / "index.html"

    @contextmanager
    def _acting(self) -> Iterator[None]:
        """From the moment on from which readers may see the change."""
        with in_doubt(), self._failures():
            yield

    @contextmanager
    def _failures(self) -> Iterator[None]:
        """A filesystem's trouble is mended outside (rights, space); the page waits."""
        try:
            yield
        except OSError as error:
            raise Transient(
                f"The website folder {self._path} cannot be read or written: {error.strerror or error}."
                " Check its rights and free space."
            ) from error


def _fingerprint(page: bytes) -> str:
    return hashlib.sha256(page).hexdigest()
