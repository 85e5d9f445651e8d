"""The text of an HTML mail, in linear time, quotes as "> " lines.

Not a renderer: it gives what a plain-text reader would have got, so that the quoted
part of a reply can be cut in mails that carry HTML alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

MAX_HTML = 2_000_000
"""Characters read; a mail's text beyond this is no letter."""

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tr",
        "ul",
    ]
)
_SPACED = frozenset("p h1 h2 h3 h4 h5 h6 ul ol table".split())  # noqa: SIM905
_HIDDEN = frozenset("head script style title template noscript object select textarea".split())  # noqa: SIM905
_QUOTE_MARKS = (
    "gmail_attr",
    "moz-cite-prefix",
    "yahoo_quoted",
    "protonmail_quote",
    "zmail_extra",
    "gmail_extra",
    "ms-outlook-mobile-reference-message",
    "quoted-text",
)
# From one of these to the end of the mail, all is the mail that is answered.
_DIVIDER_IDS = (
    "divrplyfwdmsg",
    "appendonsend",
    "x_divrplyfwdmsg",
    "x_appendonsend",
    "mail-editor-reference-message-container",
    "reply-intro",
    "outlookmessageheader",
    "stopspelling",
    "zwchr",
)
_SIGNATURE_MARKS = ("gmail_signature", "ms-outlook-mobile-signature", "moz-signature")
_OUTLOOK_RULE = re.compile(
    r"border:\s?none;\s?border-top:\s?solid #?(?:e1e1e1|b5c4df)|border-top:\s?#?(?:e1e1e1|b5c4df)"
)
_HIDING_STYLE = re.compile(r"display:\s?none|visibility:\s?hidden|mso-hide:\s?all")


@dataclass
class _Writer:
    """Collects lines; the quote depth at which a line ends is the one it is written with."""

    lines: list[str] = field(default_factory=list)
    current: list[str] = field(default_factory=list)
    depth: int = 0
    divided: bool = False

    def write(self, text: str, preformatted: bool) -> None:
        if preformatted:
            first, *others = text.split("\n")
            self.current.append(first)
            for other in others:
                self.break_line()
                self.current.append(other)
        else:
            self.current.append(re.sub(r"[ \t\r\n\f]+", " ", text))

    def end_block(self, spaced: bool = False) -> None:
        if "".join(self.current).strip():
            self.break_line()
        else:
            self.current.clear()
        if spaced and self.lines and self.lines[-1].strip("> "):
            self.break_line()

    def break_line(self) -> None:
        prefix = "> " if self.depth or self.divided else ""
        text = "".join(self.current).replace("\xa0", " ").strip()
        self.lines.append((prefix + text).rstrip() if text else prefix.strip())
        self.current.clear()


def text_of_html(html: str) -> str:
    """Plain text of an HTML document; blocks become lines, quotes lines that begin with "> ".

    Never raises: what cannot be parsed at all gives an empty text.
    """
    root = _parse(html)
    if root is None:
        return ""
    writer = _Writer()
    hidden: object | None = None
    preformatted = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str):
            if event == "end" and hidden is None and element.tail:
                writer.write(element.tail, preformatted > 0)
            continue
        if event == "start":
            if hidden is not None:
                continue
            if _is_hidden(element):
                hidden = element
                continue
            _open(element, writer)
            preformatted += element.tag == "pre"
            if element.text:
                writer.write(element.text, preformatted > 0)
            continue
        if hidden is None:
            preformatted -= element.tag == "pre"
            _close(element, writer)
        elif hidden is element:
            hidden = None
        if hidden is None and element.tail:
            writer.write(element.tail, preformatted > 0)
    writer.end_block()
    return re.sub(r"\n{3,}", "\n\n", "\n".join(writer.lines)).strip("\n")


def _parse(html: str) -> etree._Element | None:
    # The document is given as UTF-8 whatever its meta elements claim.
    content = html[:MAX_HTML].replace("\x00", "").encode("utf-8", "replace")
    parser = etree.HTMLParser(encoding="utf-8", recover=True, no_network=True, remove_comments=False)
    try:
        return etree.fromstring(content, parser)
    except (etree.LxmlError, ValueError):
        return None


def _open(element: etree._Element, writer: _Writer) -> None:
    tag = element.tag
    if tag in _BLOCKS:
        writer.end_block(spaced=tag in _SPACED)
    if _is_divider(element):
        writer.end_block()
        writer.divided = True
    if _opens_quote(element):
        writer.end_block()
        writer.depth += 1
    elif _has_mark(element, _SIGNATURE_MARKS) and not writer.depth and not writer.divided:
        writer.end_block()
        writer.lines.append("-- ")
    if tag == "li":
        writer.current.append("- ")


def _close(element: etree._Element, writer: _Writer) -> None:
    tag = element.tag
    if tag == "br":
        writer.break_line()
    elif tag in ("td", "th"):
        writer.current.append(" ")
    if _opens_quote(element):
        writer.end_block()
        writer.depth -= 1
    if tag in _BLOCKS:
        writer.end_block(spaced=tag in _SPACED)


def _opens_quote(element: etree._Element) -> bool:
    if element.tag == "blockquote":
        return True
    return _has_mark(element, _QUOTE_MARKS)


def _has_mark(element: etree._Element, marks: tuple[str, ...]) -> bool:
    names = f"{element.get('class', '')} {element.get('id', '')}"[:400].lower()
    return any(mark in names for mark in marks)


def _is_divider(element: etree._Element) -> bool:
    name = element.get("id", "")[:200].lower()
    if name and any(name == mark for mark in _DIVIDER_IDS):
        return True
    if "outlookmessageheader" in element.get("class", "")[:200].lower():
        return True
    return element.tag == "div" and bool(_OUTLOOK_RULE.search(element.get("style", "")[:300].lower()))


def _is_hidden(element: etree._Element) -> bool:
    return element.tag in _HIDDEN or bool(_HIDING_STYLE.search(element.get("style", "")[:500].lower()))
