"""The one kind of HTML that a publication's text may hold, wherever it is shown."""

from __future__ import annotations

from functools import lru_cache

import nh3
from markupsafe import Markup

from humasd.documents.numbering import NUMBERING_ATTRIBUTES, keep_numbering

TAGS = {
    "p", "br", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "b", "i", "u", "sub", "sup", "blockquote",
    "a", "table", "thead", "tbody", "tr", "th", "td", "hr",
}  # fmt: skip
ATTRIBUTES = {
    "a": {"href"},
    "th": {"colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
    **NUMBERING_ATTRIBUTES,
}


@lru_cache(maxsize=2)
def clean_body(html: str) -> Markup:
    """The text's HTML with nothing in it but text structure and web links.

    The text was cleaned when it was read; this second look keeps a slip there from reaching an official's
    mail or the website. A text that goes to many partners is looked at once.
    """
    return Markup(  # noqa: S704 - this is the cleaning
        nh3.clean(
            html,
            tags=TAGS,
            attributes=ATTRIBUTES,
            attribute_filter=_keep_attribute,
            url_schemes={"http", "https", "mailto"},
            link_rel=None,
        )
    )


def _keep_attribute(tag: str, name: str, value: str) -> str | None:
    return keep_numbering(tag, name, value) if tag in NUMBERING_ATTRIBUTES else value
