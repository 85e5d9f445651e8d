"""A website that is a folder of static pages; any web server can serve it.

    PATH/index.html          the list, newest first
    PATH/SLUG/index.html     a page, its photos beside it
    PATH/.posts/HASH.json    what the list needs of a page; HASH is of the page's key

A page is up once its index.html exists. Its entry in .posts is written before, and names the
folder, so that an attempt that was cut is finished by the next one in the same place.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, tzinfo
from itertools import count
from pathlib import Path
from typing import Any

from babel.dates import format_datetime
from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError
from markupsafe import Markup

from humasd.adapters.durable import require_writable, write_durably
from humasd.errors import Permanent, Transient
from humasd.ports import Post


class FolderSite:
    """See humasd.ports.Website.

    `templates` is the folder that holds website/folder_page.html and website/folder_index.html;
    `zone` is the local time in which readers see dates.
    """

    def __init__(self, path: Path, templates: Path, office_name: str, zone: tzinfo) -> None:
        self._path = path.absolute()
        self._office_name = office_name
        self._zone = zone
        self._pages = Environment(
            loader=FileSystemLoader(templates), autoescape=True, undefined=StrictUndefined
        )

    def publish(self, post: Post, photo: Callable[[str], bytes]) -> str:
        with self._failures():
            folder = self._claim_folder(post)
            if not (folder / "index.html").exists():
                for item in post.photos:
                    write_durably(folder / _safe_name(item.name), photo(item.sha256))
                write_durably(folder / "index.html", self._render_page(post))
            write_durably(self._path / "index.html", self._render_index())
        return (folder / "index.html").as_uri()

    def find(self, key: str) -> str | None:
        with self._failures():
            entry = _read_entry(self._entry_file(key))
            page = self._path / entry["slug"] / "index.html" if entry else None
            return page.as_uri() if page and page.exists() else None

    def check(self) -> str:
        try:
            require_writable(self._path, "[website] url")
            self._pages.get_template("website/folder_page.html")
            self._pages.get_template("website/folder_index.html")
        except OSError as error:
            raise Permanent(f"The website folder cannot be used: {error}.") from error
        except TemplateError as error:
            raise Permanent(f"A template of the website folder cannot be used: {error}.") from error
        return f"website folder {self._path}: {sum(1 for _ in self._list_entries())} page(s) up"

    def close(self) -> None:
        """Nothing is kept open."""

    def _claim_folder(self, post: Post) -> Path:
        """The page's own folder: the one an earlier attempt took, else a free name."""
        file = self._entry_file(post.key)
        entry = _read_entry(file)
        if entry is None:
            slug = self._choose_slug(_safe_name(post.slug))
            file.parent.mkdir(parents=True, exist_ok=True)
            entry = _describe(post, slug)
            write_durably(file, json.dumps(entry, ensure_ascii=False, indent=1).encode())
        folder = self._path / str(entry["slug"])
        folder.mkdir(exist_ok=True)
        return folder

    def _choose_slug(self, wanted: str) -> str:
        names = (wanted if number == 1 else f"{wanted}-{number}" for number in count(1))
        return next(name for name in names if not (self._path / name).exists())

    def _entry_file(self, key: str) -> Path:
        return self._path / ".posts" / f"{hashlib.sha256(key.encode()).hexdigest()[:32]}.json"

    def _list_entries(self) -> Iterator[dict[str, Any]]:
        for file in (self._path / ".posts").glob("[!.]*.json"):
            entry = _read_entry(file)
            if entry and (self._path / entry["slug"] / "index.html").exists():
                yield entry

    def _render_page(self, post: Post) -> bytes:
        html = post.html
        for item in post.photos:
            html = html.replace(f'src="photo:{item.name}"', f'src="{_safe_name(item.name)}"')
        local = dataclasses.replace(post, published_at=post.published_at.astimezone(self._zone))
        return self._render(
            "folder_page.html",
            post=local,
            html=Markup(html),  # noqa: S704  # a Post carries clean HTML
            published_at=self._format_time(post.published_at),
        )

    def _render_index(self) -> bytes:
        entries = sorted(self._list_entries(), key=_publication_time, reverse=True)
        posts = [
            {
                "title": entry["title"],
                "href": f"{entry['slug']}/index.html",
                "excerpt": entry["excerpt"],
                "published_at": self._format_time(_publication_time(entry)),
                "category": entry["category"],
            }
            for entry in entries
        ]
        return self._render("folder_index.html", posts=posts)

    def _render(self, name: str, **values: object) -> bytes:
        try:
            template = self._pages.get_template(f"website/{name}")
            return template.render(office_name=self._office_name, **values).encode()
        except TemplateError as error:
            raise Permanent(
                f"The template website/{name} cannot be used: {error}. Mend the template."
            ) from error

    def _format_time(self, moment: datetime) -> str:
        return format_datetime(moment.astimezone(self._zone), "EEEE, d MMMM y", locale="id")

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


def _describe(post: Post, slug: str) -> dict[str, Any]:
    return {
        "key": post.key,
        "slug": slug,
        "title": post.title,
        "excerpt": post.excerpt,
        "category": post.category,
        "tags": list(post.tags),
        "published_at": post.published_at.isoformat(),
    }


def _publication_time(entry: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(entry["published_at"])


def _read_entry(file: Path) -> dict[str, Any] | None:
    try:
        entry: dict[str, Any] = json.loads(file.read_bytes())
    except FileNotFoundError:
        return None
    except ValueError as error:
        raise Permanent(f"{file} is not JSON any more; restore it or delete it.") from error
    return entry


def _safe_name(name: str) -> str:
    """A slug or file name that cannot leave its folder or hide in it."""
    if not name or name.startswith(".") or "/" in name or "\0" in name or name == "index.html":
        raise Permanent(f"{name!r} cannot be the name of a page or photo on the website.")
    return name
