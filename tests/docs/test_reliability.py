"""Every promise of docs/reliability.md names tests that hold it, and they exist."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
NAMED = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", PAGE)
ROWS = [line for line in PAGE.splitlines() if line.startswith("| ") and not line.startswith("| promise")]


@pytest.mark.parametrize(("file", "name"), NAMED)
def test_a_test_that_the_page_names_is_there(file: str, name: str) -> None:
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    assert name in [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]


@pytest.mark.parametrize("row", ROWS)
def test_each_promise_says_what_holds_it(row: str) -> None:
    _, promise, held_by, _ = row.split("|")
    assert promise.strip() and ("`tests/" in held_by or "same" in held_by or "checked" in held_by)


@pytest.mark.parametrize(
    "file", sorted((ROOT / "tests" / "faults").glob("test_*.py")), ids=lambda file: file.name
)
def test_no_test_of_faults_is_without_a_promise(file: Path) -> None:
    assert f"tests/faults/{file.name}" in {named for named, _ in NAMED}


def test_the_page_is_about_something() -> None:
    assert len(ROWS) > 60 and len(NAMED) > 90
