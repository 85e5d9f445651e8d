"""The pages of a folder site, from their templates."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from datetime import datetime, tzinfo

from babel.dates import format_datetime
from jinja2 import TemplateError
from markupsafe import Markup

from humasd.adapters.folder_entries import Entry
from humasd.errors import Permanent
from humasd.letters.templates import open_page_templates
from humasd.ports import Post
from humasd.resources import Templates

_PAGE, _LIST, _WITHDRAWN = "folder_page.html", "folder_index.html", "folder_withdrawn.html"


class FolderPages:
    """Renders to bytes; raises Permanent for a template that cannot be used."""

    def __init__(self, templates: Templates, office_name: str, zone: tzinfo) -> None:
        self._office_name = office_name
        self._crest = templates.crest
        self._zone = zone
        self._environment = open_page_templates(templates)

    def check(self) -> None:
        """Raises TemplateError."""
        for name in (_PAGE, _LIST, _WITHDRAWN):
            self._environment.get_template(f"website/{name}")

    def render_page(self, post: Post) -> bytes:
        """A release's page, as UTF-8. Raises Permanent that names the template to mend."""
        html = post.html
        for item in post.photos:
            html = html.replace(f'src="photo:{item.name}"', f'src="{item.name}"')
        local = dataclasses.replace(post, published_at=post.published_at.astimezone(self._zone))
        return self._render(
            _PAGE,
            post=local,
            html=Markup(html),  # noqa: S704  # a Post carries clean HTML
            published_at=self._format_time(post.published_at),
        )

    def render_list(self, entries: Iterable[Entry]) -> bytes:
        """The page that lists them, newest first. Raises as `render_page`."""
        posts = [
            {
                "title": entry.title,
                "href": f"{entry.slug}/index.html",
                "excerpt": entry.excerpt,
                "published_at": self._format_time(entry.time),
                "category": entry.category,
            }
            for entry in sorted(entries, key=lambda entry: entry.time, reverse=True)
        ]
        return self._render(_LIST, posts=posts)

    def render_withdrawn(self) -> bytes:
        """What stands where a page was taken down. Raises as `render_page`."""
        return self._render(_WITHDRAWN)

    def _render(self, name: str, **values: object) -> bytes:
        try:
            template = self._environment.get_template(f"website/{name}")
            return template.render(office_name=self._office_name, crest=self._crest, **values).encode()
        except TemplateError as error:
            raise Permanent(
                f"The template website/{name} cannot be used: {error}. Mend the template."
            ) from error

    def _format_time(self, moment: datetime) -> str:
        return format_datetime(moment.astimezone(self._zone), "EEEE, d MMMM y", locale="id")
