"""Nothing of one kabupaten is in the code: its names are in its configuration."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from humasd.region import NO_REGION, Region
from humasd.resources import find_resource

ROOT = Path(__file__).parents[2] / "humasd"
EXAMPLE = {"demo.py", "scaffold.py"}
"""What `humasd demo` plays and `humasd init` writes is the office of the SOP."""
NAMES = re.compile(
    r"luwu|lutim|malili|wotu|towuti|tomoni|mangkutana|burau|angkona|kalaena|wasuponda|\bnuha\b|sorowako"
    r"|sawerigading|batara guru|sulsel|sulawesi selatan",
    re.IGNORECASE,
)


def texts_of(module: Path) -> Iterator[str]:
    """What a module says and compares with; not what its docstrings tell its readers."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def test_no_module_knows_a_name_of_luwu_timur() -> None:
    modules = [module for module in ROOT.rglob("*.py") if module.name not in EXAMPLE]
    found = {
        f"{module.name}: {text[:60]}" for module in modules for text in texts_of(module) if NAMES.search(text)
    }
    assert len(modules) > 300 and found == set()


def test_no_template_knows_one() -> None:
    templates = [file for file in find_resource("templates").rglob("*") if file.is_file()]
    named = [file.name for file in templates if NAMES.search(file.read_text("utf-8", "ignore"))]
    assert len(templates) > 50 and named == []


@pytest.mark.parametrize(
    ("region", "text", "read"),
    [
        (
            Region("Lombok Barat", ("Lobar",), ("Gerung",)),
            "Setda LOBAR, Gerung",
            "Setda Daerah, Daerah",
        ),
        (Region("Lombok Barat"), "Kab. Lombok  Barat", "Kab. Lombok  Barat"),
        (Region("Lombok Barat"), "Kab. Lombok barat", "Kab. Daerah"),
        (Region("Lombok Barat"), "www.lombokbarat.example.go.id", "www.Daerah.example.go.id"),
        (Region("Batu"), "membatu, kota Batu", "membatu, kota Daerah"),
        (NO_REGION, "Setda Lobar", "Setda Lobar"),
    ],
)
def test_names_of_the_region_are_read_over(region: Region, text: str, read: str) -> None:
    assert region.read_over(text) == read
