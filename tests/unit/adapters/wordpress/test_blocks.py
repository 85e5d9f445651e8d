from __future__ import annotations

import json
import re

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.adapters.wordpress.api import Uploaded
from humasd.adapters.wordpress.blocks import to_blocks
from tests.support.growth import grows_linearly

UPLOADS = {f"{n}.jpg": Uploaded(n, f"{n}.jpg", f"https://example.go.id/{n}.jpg?a&b") for n in range(1, 5)}


def blocks(html: str, featured: str | None = None) -> str:
    return to_blocks(html, UPLOADS, featured)


def names(text: str) -> list[str]:
    return re.findall(r"<!-- wp:([a-z]+)", text)


def figure(number: int) -> str:
    image = f'<img src="photo:{number}.jpg" alt="a &amp; {number}">'
    return f"<figure>{image}<figcaption>b &lt; c</figcaption></figure>"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a &lt; b</p>", "<!-- wp:paragraph -->\n<p>a &lt; b</p>\n<!-- /wp:paragraph -->"),
        ("<h2>a</h2>", "<!-- wp:heading -->\n<h2>a</h2>\n<!-- /wp:heading -->"),
        ("<h3>a</h3>", '<!-- wp:heading {"level":3} -->\n<h3>a</h3>\n<!-- /wp:heading -->'),
        ("<ul><li>a</li></ul>", "<!-- wp:list -->\n<ul><li>a</li></ul>\n<!-- /wp:list -->"),
        ("<ol><li>a</li></ol>", '<!-- wp:list {"ordered":true} -->\n<ol><li>a</li></ol>\n<!-- /wp:list -->'),
        (
            '<ol start="5" type="a"><li>a</li></ol>',
            '<!-- wp:list {"ordered":true,"type":"a","start":5} -->\n'
            '<ol start="5" type="a"><li>a</li></ol>\n<!-- /wp:list -->',
        ),
        (
            '<ol><li>a</li><li value="7">b</li></ol>',
            '<!-- wp:html -->\n<ol><li>a</li><li value="7">b</li></ol>\n<!-- /wp:html -->',
        ),
        (
            "<blockquote><p>a</p></blockquote>",
            '<!-- wp:quote -->\n<blockquote class="wp-block-quote"><p>a</p></blockquote>\n<!-- /wp:quote -->',
        ),
        (
            "<table><tr><td>a</td></tr></table>",
            "<!-- wp:html -->\n<table><tr><td>a</td></tr></table>\n<!-- /wp:html -->",
        ),
        ("lepas &amp; bebas", "<!-- wp:paragraph -->\n<p>lepas &amp; bebas</p>\n<!-- /wp:paragraph -->"),
        ("", ""),
    ],
)
def test_each_piece_becomes_its_block(html: str, expected: str) -> None:
    assert blocks(html) == expected


def test_text_between_the_pieces_keeps_its_place() -> None:
    text = blocks("<p>a</p> b <p>c</p>")
    assert re.findall(r"<p>(.*?)</p>", text) == ["a", "b", "c"]


def test_a_photo_is_an_image_with_its_alternative_text_and_caption() -> None:
    text = blocks(figure(2), featured="1.jpg")
    [image] = lxml.html.fragment_fromstring(text, create_parent="div").iter("img")
    assert (image.get("src"), image.get("alt")) == (UPLOADS["2.jpg"].url, "a & 2")
    assert "wp-image-2" in image.get("class") and '"id":2' in text
    assert "b &lt; c</figcaption>" in text


def test_the_featured_photo_is_left_to_the_page_around_it() -> None:
    assert names(blocks("<p>a</p>" + figure(1) + "<p>b</p>", featured="1.jpg")) == ["paragraph", "paragraph"]


def test_photos_in_a_row_are_a_gallery() -> None:
    text = blocks(f"<p>a</p>{figure(1)}<p>b</p>{figure(2)}\n{figure(3)}", featured="1.jpg")
    assert names(text) == ["paragraph", "paragraph", "gallery", "image", "image"]


@given(
    st.lists(st.sampled_from([figure(1), figure(2), "<p>a -- b --&gt; c</p>", "<h3>h</h3>", "<hr>", " x "]))
)
def test_blocks_open_and_close_in_order_whatever_comes(pieces: list[str]) -> None:
    open_blocks: list[str] = []
    for end, name, said in re.findall(r"<!-- (/?)wp:([a-z]+) ?(\{.*?\})? ?-->", blocks("".join(pieces))):
        if end:
            assert open_blocks.pop() == name
        else:
            json.loads(said or "{}")
            open_blocks.append(name)
    assert open_blocks == []


@pytest.mark.parametrize(
    "piece", ["<p>a</p>", "<ul><li>a</li></ul>", "<ul><li>", "<!--", "&lt;<b>", figure(2)]
)
def test_a_long_article_takes_no_more_than_its_length(piece: str) -> None:
    assert grows_linearly(blocks, piece)
