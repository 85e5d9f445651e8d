"""The text of an HTML mail, in linear time, quotes as "> " lines.

Not a renderer: it gives what a plain-text reader would have got, so that the quoted
part of a reply can be cut in mails that carry HTML alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from humasd.mail.html_colours import is_marked
from humasd.mail.html_styles import strikes, striking_selectors
from humasd.mail.unseen import Seen, Veil, hidden_words, seen_otherwise

UNREAD = "[sebagian teks tidak terbaca]"
STRIKE = "~~"
"""Before and behind what is struck out, or marked, where that is shown."""
MAX_HTML = 1_000_000
"""Characters read; a mail's text beyond this is no letter."""

_BLOCKS = frozenset(
    (  # noqa: SIM905
        "address article aside blockquote body center dd div dl dt fieldset figure "
        "footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul"
    ).split()
)
_SPACED = frozenset("p h1 h2 h3 h4 h5 h6 ul ol table".split())  # noqa: SIM905
_QUOTE_MARKS = (
    "gmail_attr",
    "moz-cite-prefix",
    "yahoo_quoted",
    "protonmail_quote",
    "zmail_extra",
    "gmail_extra",
    "ms-outlook-mobile-reference-message",
    "quoted-text",
    "reply-intro",  # Roundcube: the attribution alone, whether the answer stands above or below
)
# From one of these to the end of the mail, all is the mail that is answered.
_DIVIDER_IDS = (
    "divrplyfwdmsg",
    "appendonsend",
    "x_divrplyfwdmsg",
    "x_appendonsend",
    "mail-editor-reference-message-container",
    "outlookmessageheader",
    "stopspelling",
    "zwchr",
)
_SIGNATURE_MARKS = ("gmail_signature", "ms-outlook-mobile-signature", "moz-signature")
_OUTLOOK_RULE = re.compile(
    r"border:\s?none;\s?border-top:\s?solid #?(?:e1e1e1|b5c4df)|border-top:\s?#?(?:e1e1e1|b5c4df)"
)
_SYMBOLS = re.compile(r"[\u2190-\U0001faff\ufe0f\u200d\U0001f3fb-\U0001f3ff]{1,8}")
"""What a picture stands for that a program put in an emoji's place."""
_BOXES = frozenset({"checkbox", "radio"})
_CELLS = frozenset({"td", "th"})
_SPACES = re.compile(r"[ \t\r\n\f]+")
_DOCUMENT_END = re.compile(r"</(?:html|body)\s{0,20}>", re.IGNORECASE)
"""The parser reads nothing behind it, where a mail has a second document, or a gateway's lines."""
_BLANK_LINES = re.compile(r"\n{3,}")


@dataclass
class _Writer:
    """Collects lines; the quote depth at which a line ends is the one it is written with."""

    lines: list[str] = field(default_factory=list)
    current: list[str] = field(default_factory=list)
    quotes: list[etree._Element] = field(default_factory=list)
    divided: bool = False

    def write(self, text: str, preformatted: bool) -> None:
        if preformatted:
            first, *others = text.split("\n")
            self.current.append(first)
            for other in others:
                self.break_line()
                self.current.append(other)
        else:
            self.current.append(_SPACES.sub(" ", text))

    def end_block(self, spaced: bool = False) -> None:
        if self.current:
            if "".join(self.current).strip():
                self.break_line()
            else:
                self.current.clear()
        if spaced and self.lines and self.lines[-1].strip("> "):
            self.break_line()

    def break_line(self) -> None:
        prefix = "> " if self.quotes or self.divided else ""
        text = "".join(self.current).replace("\xa0", " ").strip()
        self.lines.append((prefix + text).rstrip() if text else prefix.strip())
        self.current.clear()


def text_of_html(html: str, *, with_struck: bool = False, with_marked: bool = False) -> str:
    """Plain text of an HTML document; blocks become lines, quotes lines that begin with "> ".

    What is hidden is left out; so is what is struck out, or it stands between STRIKE, as may what is marked
    by colour. Never raises: what cannot be parsed at all gives an empty text.
    """
    root, is_whole = _parse(html)
    if root is None:
        return ""
    veil, striking = Veil(root, Seen.USUALLY), striking_selectors(root)
    return _write(root, is_whole, veil, striking, with_struck=with_struck, with_marked=with_marked)


def views_of_html(html: str) -> Mapping[Seen, str]:
    """The same, looked at in each way. Most mails hide nothing, and are written once."""
    root, is_whole = _parse(html)
    if root is None:
        return dict.fromkeys(Seen, "")
    striking = striking_selectors(root)
    veils = {seen: Veil(root, seen) for seen in Seen}
    usual = _write(root, is_whole, veils[Seen.USUALLY], striking)
    otherwise = seen_otherwise(root, veils[Seen.PLAINLY])
    return {
        seen: _write(root, is_whole, veil, striking) if seen in otherwise else usual
        for seen, veil in veils.items()
    }


def _write(
    root: etree._Element,
    is_whole: bool,
    veil: Veil,
    striking: frozenset[str],
    *,
    with_struck: bool = False,
    with_marked: bool = False,
) -> str:
    writer = _Writer()
    hidden: object | None = None
    struck: object | None = None
    preformatted = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            if hidden is not None:
                continue
            is_struck = strikes(element, striking)
            if veil.covers(element) or (is_struck and not with_struck):
                hidden = element
                continue
            _open(element, writer)
            if veil.seen is Seen.WHOLLY and (beside := hidden_words(element)):
                writer.current.append(f" {beside} ")
            if struck is None and (is_struck or (with_marked and is_marked(element))):
                struck = element
                writer.current.append(STRIKE)
            preformatted += element.tag == "pre"
            if element.text:
                writer.write(element.text, preformatted > 0)
            continue
        if hidden is None:
            preformatted -= element.tag == "pre"
            if struck is element:
                struck = None
                writer.current.append(STRIKE)
            _close(element, writer)
        elif hidden is element:
            hidden = None
        if hidden is None and element.tail:
            writer.write(element.tail, preformatted > 0)
    writer.end_block()
    if not is_whole:
        writer.lines.append(UNREAD)
    return _BLANK_LINES.sub("\n\n", "\n".join(writer.lines)).strip("\n")


def _parse(html: str) -> tuple[etree._Element | None, bool]:
    """The tree without comments, whose removal joins the text around them, None for nothing; and whether it
    is all: it is not, where elements lie deeper in one another than the parser follows.

    The content is given as UTF-8 whatever its meta elements claim. What is cut leaves a
    line behind, within the quote that it was cut from, lest a part pass for the whole.
    """
    parser = etree.HTMLParser(
        encoding="utf-8", recover=True, no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    content = _DOCUMENT_END.sub("", html if len(html) <= MAX_HTML else html[:MAX_HTML] + UNREAD)
    try:
        root = etree.fromstring(content.replace("\x00", "").encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        return None, True
    too_deep = any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log)
    return root, not too_deep


def _open(element: etree._Element, writer: _Writer) -> None:
    tag = element.tag
    if tag in _BLOCKS:
        writer.end_block(spaced=tag in _SPACED)
    if tag == "li":
        writer.current.append("- ")
    if tag == "input" and element.get("type", "")[:20].strip().lower() in _BOXES:
        writer.current.append("☐ " if element.get("checked") is None else "☑ ")
    if tag == "img" and _SYMBOLS.fullmatch(symbol := element.get("alt", "")[:12]):
        writer.current.append(symbol)
    if tag == "blockquote":
        writer.quotes.append(element)
    elif element.keys():
        _open_marked(element, writer)


def _open_marked(element: etree._Element, writer: _Writer) -> None:
    """What the element's class, id and style say of the lines in it."""
    name = element.get("id", "")[:200].lower()
    names = f"{element.get('class', '')[:200].lower()} {name}"
    if _is_divider(element, name, names):
        writer.end_block()
        writer.divided = True
    if any(mark in names for mark in _QUOTE_MARKS):
        writer.end_block()
        writer.quotes.append(element)
    elif any(mark in names for mark in _SIGNATURE_MARKS) and not writer.quotes and not writer.divided:
        writer.end_block()
        writer.lines.append("-- ")


def _close(element: etree._Element, writer: _Writer) -> None:
    tag = element.tag
    if tag == "br":
        writer.break_line()
    elif tag in _CELLS:
        writer.current.append(" ")
    if writer.quotes and writer.quotes[-1] is element:
        writer.end_block()
        writer.quotes.pop()
    if tag in _BLOCKS:
        writer.end_block(spaced=tag in _SPACED)


def _is_divider(element: etree._Element, name: str, names: str) -> bool:
    if name in _DIVIDER_IDS or "outlookmessageheader" in names:
        return True
    return element.tag == "div" and bool(_OUTLOOK_RULE.search(element.get("style", "")[:300].lower()))
