"""The guide for departments, officials and media (docs/panduan.md), as one office's own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from humasd.letters.labels import join_words, name_category
from humasd.letters.templates import open_page_templates
from humasd.release.model import Category
from humasd.resources import Templates

_COMMENT = re.compile(r"<!--.*?-->\n?", re.DOTALL)
_DISPOSITION = re.compile(r"<!-- disposition -->.*?<!-- /disposition -->\n", re.DOTALL)
_CATEGORIES = re.compile(r"(Isi naskah termasuk salah satu dari: )[^.]*\.")
_ANSWERS = re.compile(r"(\*\*Koreksi dan persetujuan\*\*\n\n\|.*\n\|[-|]+\n)")
_TITLE = "Panduan singkat"


@dataclass(frozen=True)
class Own:
    """What is the office's in its guide."""

    said: Mapping[str, str]
    """What stands in the place of the example's name, address and agenda numbers."""
    categories: Sequence[Category] = ()
    """None where they are those of the SOP."""
    words: Sequence[tuple[str, str]] = ()
    """Words that its officials may answer with too, each with what it is read as: "setuju"."""
    disposes: bool = True
    """Whether somebody is asked to dispose."""


def adapt_guide(markdown: str, own: Own) -> str:
    """The guide of an office: its own words and steps, without pictures of another office's mails."""
    if not own.disposes:
        markdown = _DISPOSITION.sub("", markdown)
    markdown = _COMMENT.sub("", markdown)
    blocks = (block for block in markdown.split("\n\n") if "![" not in block)
    markdown = "\n\n".join(block.strip("\n") for block in blocks if block.strip()) + "\n"
    for example, said in own.said.items():
        markdown = markdown.replace(example, said)
    if own.categories:
        named = [name_category(one) for one in own.categories]
        markdown = _CATEGORIES.sub(lambda found: f"{found[1]}{join_words(named)}.", markdown)
        markdown = markdown.replace("kategori pemerintahan`", f"kategori {named[0].lower()}`")
        markdown = markdown.replace("`Kategori: artikel`", f"`Kategori: {named[-1].lower()}`")
    rows = "".join(f"| `{word}` | {meaning} |\n" for word, meaning in own.words)
    return _ANSWERS.sub(lambda found: found[1] + rows, markdown)


def render_guide(markdown: str, office_name: str, templates: Templates) -> bytes:
    """The guide as one page that stands by itself, to be read on a phone, printed, or put on the website."""
    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = reader.parse(markdown)
    for opening, heading in pairwise(tokens):
        if opening.type == "heading_open":
            opening.attrSet("id", _anchor(heading))
    return (
        open_page_templates(templates)
        .get_template("website/guide.html")
        .render(
            title=_TITLE,
            office_name=office_name,
            crest=templates.crest,
            html=Markup(reader.renderer.render(tokens, reader.options, {})),  # noqa: S704  # HTML in it is text
        )
        .encode()
    )


def _anchor(heading: Token) -> str:
    """As the guide's own links have it."""
    return re.sub(r"[^a-z0-9]+", "-", heading.content.lower()).strip("-")
