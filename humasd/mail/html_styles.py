"""What elements and styles of an HTML mail strike out or hide."""

from __future__ import annotations

import re

from lxml import etree

_STRUCK = frozenset({"s", "strike", "del"})
_HIDDEN = frozenset("head script style title template noscript object select textarea".split())  # noqa: SIM905
_HIDING_STYLE = re.compile(r"display:\s?none|visibility:\s?hidden|mso-hide:\s?all")
_STRIKING_STYLE = re.compile(
    r"text-decoration[a-z-]{0,5}\s?:[^;]{0,60}line-through|text-line-through\s?:\s?(?!none)[a-z]"
)
_CLASS = re.compile(r"\.([\w-]{1,60})")
_SELECTED = re.compile(r"(#[\w-]{1,60}|(?<![\w.#:-])[a-z][a-z0-9]{0,9})(?![\w.#-])")
"""An element, or its id, that is selected by no class."""
MAX_STYLES = 100_000
"""Characters of style sheets that are looked at."""


def selectors_of(root: etree._Element, styles: re.Pattern[str]) -> frozenset[str]:
    """The classes (".s1"), ids ("#a") and elements ("p") to which style sheets give such a style."""
    sheets = "\n".join(element.text or "" for element in root.iter("style"))[:MAX_STYLES]
    rules = (rule.rpartition("{") for rule in sheets.split("}"))
    return frozenset(
        found
        for selectors, _, style in rules
        if styles.search(style.lower())
        for selector in selectors.split(",")
        for found in _selected_by(selector)
    )


def _selected_by(selector: str) -> list[str]:
    """The classes and the last element or id of a selector; "*" where it has none: it may be anything."""
    found = [*map(".{}".format, _CLASS.findall(selector)), *_SELECTED.findall(selector)[-1:]]
    return found or ["*"]


def striking_selectors(root: etree._Element) -> frozenset[str]:
    """What the mail's own style sheets strike out."""
    return selectors_of(root, _STRIKING_STYLE)


def strikes(element: etree._Element, striking: frozenset[str]) -> bool:
    """Is what stands in an element struck out, by its name, its style or one of the `striking` selectors?"""
    if element.tag in _STRUCK:
        return True
    if striking:
        classes = map(".{}".format, element.get("class", "")[:500].split())
        if not striking.isdisjoint((*classes, "*", element.tag, f"#{element.get('id', '')[:60]}")):
            return True
    style = element.get("style")
    return style is not None and bool(_STRIKING_STYLE.search(style[:500].lower()))


def hides(element: etree._Element) -> bool:
    """Is what stands in an element shown to nobody?"""
    if element.tag in _HIDDEN:
        return True
    style = element.get("style")
    return style is not None and bool(_HIDING_STYLE.search(style[:500].lower()))
