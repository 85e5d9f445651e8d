"""Whatever a page of the documentation points to is there: pages, headings, pictures, files and functions."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
NAMED = re.compile(r"`((?:humasd|templates|tests|config|tools)/[\w/.-]+?)(?:::(\w+))?`")
TELLING = ["docs/how-a-mail-travels.md", "docs/extending.md", "CONTRIBUTING.md"]
_CODE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in LINK.findall(_CODE.sub("", page.read_text(encoding="utf-8"))):
        path, _, heading = target.partition("#")
        if "://" in target:
            continue
        there = (page.parent / path).resolve() if path else page
        assert there.exists(), target
        if heading:
            assert heading in headings_of(there), target


@pytest.mark.parametrize("page", TELLING)
def test_what_is_told_of_the_code_is_in_the_code(page: str) -> None:
    named = NAMED.findall((ROOT / page).read_text(encoding="utf-8"))
    for path, name in named:
        assert (ROOT / path).exists(), path
        if name:
            tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
            assert name in {getattr(node, "name", "") for node in ast.walk(tree)}, f"{path}::{name}"
    assert named or page == "CONTRIBUTING.md"


def test_every_page_is_in_the_sites_table_of_contents() -> None:
    contents = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    for page in (ROOT / "docs").rglob("*.md"):
        name = page.relative_to(ROOT / "docs").as_posix()
        assert name in contents or name.startswith("decisions/"), name


def headings_of(page: Path) -> set[str]:
    """As GitHub and Python-Markdown name them."""
    lines = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", line.lower()).replace(" ", "-") for line in lines}
