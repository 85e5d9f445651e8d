"""What the README tells a stranger to do, done in a clone: it ends with a page that is up."""

from __future__ import annotations

import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tools.strangers_path import ROOT, main

LEGS = ("clone", "demo", "own configuration", "humasd check", "first release", "all of it")


@pytest.mark.timeout(400)
@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="there is no repository to clone")
def test_a_stranger_gets_from_a_clone_to_a_first_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main([str(tmp_path / "stranger"), "--venv", sys.prefix])
    told = capsys.readouterr().out.splitlines()
    assert [line.rsplit("  ", 1)[0].strip() for line in told[: len(LEGS)]] == list(LEGS)
    page = Path(unquote(urlsplit(told[-1].removeprefix("the first page: ")).path))
    assert "<article>" in page.read_text(encoding="utf-8")
