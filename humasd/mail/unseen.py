"""What stands in an HTML mail and is not plain to see: hidden, faint, in a field, or instead of a picture.

Nobody knows whether its writer saw it. So it is no consent, and no consent stands beside it.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache

from lxml import etree

from humasd.lexicon import forms, signature_words
from humasd.mail.html_colours import Colour, colour_of, ground_of
from humasd.mail.html_styles import MAX_STYLES, hides, selectors_of


class Seen(Enum):
    """How closely an HTML mail is looked at."""

    USUALLY = auto()
    """What a program for mail shows, in whatever colour."""
    PLAINLY = auto()
    """What anybody can read."""
    WHOLLY = auto()
    """All that it holds."""


_NEVER = frozenset({"head", "script", "style", "title"})
_FAINT_STYLE = re.compile(
    r"(?<![\w-])(?:opacity\s?:\s?0(?:\.0\d{0,4})?(?![.\d])|font-size\s?:\s?(?:0(?![.\d])|[0-4]?(?:\.\d{1,4})?p[xt]|[0-2]?\d%)"
    r"|font\s?:[^;]{0,60}(?<![\d.])[0-4]?(?:\.\d{1,4})?p[xt]|zoom\s?:\s?0?\.|filter\s?:|visibility\s?:\s?collapse"
    r"|letter-spacing\s?:\s?-(?:[3-9]|\d{2})"
    r"|text-indent\s?:\s?-\d{3}|(?:margin-)?(?:left|top|right)\s?:\s?-\d{3}|clip\s?:\s?rect\(\s?0|clip-path\s?:"
    r"|(?:-webkit-text-fill-)?color\s?:\s?(?:transparent|rgba\([^)]{0,40},\s?0(?:\.0\d{0,4})?\s?\))"
    r"|[a-z-]{0,20}gradient\(|(?:-webkit-)?(?:background-clip\s?:\s?text|line-clamp\s?:)"
    r"|transform\s?:\s?(?:scale|rotate|matrix)|unicode-bidi\s?:\s?bidi-override)"
)
_CODED = re.compile(r"\\|/\*")
"""CSS's escapes and comments, in a style that does not say openly what it does."""
_FLAT_STYLE = re.compile(r"(?<![\w-])(?:max-)?(?:height|width)\s?:\s?0?[01](?:\.0)?(?:p[xt])?\s?(?:;|!|\Z)")
_PAPER: Colour = (255, 255, 255)
_NEAR = 24
"""Of 255; a difference that no eye sees."""
_MOST_AROUND = 20
"""Elements around one that are asked for their colour."""
_HIDING_RULE = re.compile(
    r"display\s?:\s?none|visibility\s?:\s?hidden|(?:\A|[;{\s])color\s?:\s?(?:white|#fff(?:fff)?)\b(?!.*background)"
)
_ADDED_RULE = re.compile(
    r":(?:before|after)\b[^{}]{0,200}\{[^{}]{0,500}?content\s{0,3}:\s{0,3}[\"']([^\"'{}]{0,200})",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")
_FILE = re.compile(r"[\w.() -]{1,80}\.(?:png|jpe?g|gif|bmp|svg|webp|emf|wmf|tiff?)", re.IGNORECASE)
_BY_PROGRAM = re.compile(
    r"description automatically generated|deskripsi dibuat secara otomatis"
    r"|ai-generated content may be incorrect|konten yang dihasilkan (?:oleh )?ai mungkin",
    re.IGNORECASE,
)
_ORNAMENTS = signature_words.TITLES | forms.word_set(
    "logo lambang foto gambar image picture photo icon ikon banner header footer signature kop facebook"
    " instagram twitter x youtube linkedin tiktok whatsapp website email telepon linkedin emoji garuda"
    " pancasila bsre bsn berakhlak inline screenshot"
)


_ELSEWHERE = re.compile(r"@import\b(?![^;]{0,200}fonts?\b)", re.IGNORECASE)
"""A style sheet that the mail does not bring, but for letters' shapes: nobody knows what it hides."""


def _hidden_by_sheets(root: etree._Element) -> frozenset[str]:
    """What the mail's style sheets hide or make hard to see; everything, where they may lie elsewhere."""
    linked = (element.get("rel", "")[:40].lower() for element in root.iter("link"))
    if any("stylesheet" in rel for rel in linked) or any(
        _ELSEWHERE.search((element.text or "")[:MAX_STYLES]) for element in root.iter("style")
    ):
        return frozenset({"*"})
    return selectors_of(root, _HIDING_RULE) | selectors_of(root, _FAINT_STYLE)


class Veil:
    """Which elements of one mail count as not there, as closely as it is looked at."""

    def __init__(self, root: etree._Element, seen: Seen) -> None:
        self.seen = seen
        self._hiding = _hidden_by_sheets(root) if seen is Seen.PLAINLY else frozenset()

    def covers(self, element: etree._Element) -> bool:
        """Whether what stands in an element is left out."""
        if self.seen is Seen.WHOLLY:
            return element.tag in _NEVER
        if hides(element):
            return True
        return self.seen is Seen.PLAINLY and self.blurs(element)

    def blurs(self, element: etree._Element) -> bool:
        """Whether what stands in an element is there and hard to see. No plain element is, but for a rule of
        the mail's style sheets."""
        return self._is_selected(element) or is_faint(element)

    @property
    def has_rules(self) -> bool:
        """Whether a style sheet hides anything, and any element may so be hidden."""
        return bool(self._hiding)

    def _is_selected(self, element: etree._Element) -> bool:
        if not self._hiding:
            return False
        classes = map(".{}".format, element.get("class", "")[:500].split())
        return not self._hiding.isdisjoint((*classes, "*", element.tag, f"#{element.get('id', '')[:60]}"))


def seen_otherwise(root: etree._Element, plainly: Veil) -> frozenset[Seen]:
    """The ways in which a mail does not show what it usually does. Looks at each element once."""
    found: set[Seen] = set()
    for element in root.iter(etree.Element):
        if element.tag in _NEVER or (not element.keys() and not hides(element) and not plainly.has_rules):
            continue
        if hides(element):
            found.add(Seen.WHOLLY)
        elif Seen.PLAINLY not in found and plainly.blurs(element):
            found.add(Seen.PLAINLY)
        if Seen.WHOLLY not in found and hidden_words(element):
            found.add(Seen.WHOLLY)
        if len(found) == len(Seen) - 1:
            break
    return frozenset(found)


def is_faint(element: etree._Element) -> bool:
    """Is what stands in an element too small, out of sight, reversed, or of its background's colour?

    Where no colour is told the text has whatever shows on its background.
    """
    if not element.keys():
        return False
    if element.get("hidden") is not None or (
        element.tag == "bdo" and element.get("dir", "")[:5].lower() == "rtl"
    ):
        return True
    if _fades(element.get("style", "")[:500]):
        return True
    own, ground = colour_of(element), ground_of(element)
    if own is None and ground is None:
        return False
    around = list(zip(range(_MOST_AROUND), element.iterancestors(), strict=False))
    own = own or next((found for _, other in around if (found := colour_of(other))), None)
    ground = ground or next((found for _, other in around if (found := ground_of(other))), _PAPER)
    return own is not None and all(abs(a - b) <= _NEAR for a, b in zip(own, ground, strict=True))


@lru_cache(maxsize=256)
def _fades(style: str) -> bool:
    """Whether a style makes what it is of hard to see; programs write the same few over and over."""
    style = style.lower()
    return bool(
        _CODED.search(style)
        or _FAINT_STYLE.search(style)
        or ("overflow" in style and _FLAT_STYLE.search(style))
    )


def added_by_style(html: str) -> str:
    """The words that style sheets put before or behind elements."""
    if "content" not in html:
        return ""
    return " ".join(word for text in _ADDED_RULE.findall(html) for word in _WORD.findall(text))


def hidden_words(element: etree._Element) -> str:
    """What an element says beside its text: what a field is filled in with, a picture's words."""
    if element.tag == "input":
        kind = element.get("type", "text")[:20].strip().lower()
        return element.get("value", "")[:500] if kind in {"text", "button", "submit", "search", ""} else ""
    words = element.get("alt", "")[:500] if element.tag == "img" else ""
    return "" if _is_ornament(words) else words


def _is_ornament(words: str) -> bool:
    """Does a picture's text name a file or a logo, or was it made by a program that looked at it?"""
    if _FILE.fullmatch(words.strip()[:90]) or _BY_PROGRAM.search(words):
        return True
    return all(forms.plain_form(word) in _ORNAMENTS or word.isdigit() for word in _WORD.findall(words))
