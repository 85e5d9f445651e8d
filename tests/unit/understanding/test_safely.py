"""Understanding in the sandbox: one harmful attachment does not take the mail with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from humasd.documents.sandbox import Sandbox
from humasd.documents.values import Rendition
from humasd.errors import Refused
from humasd.understanding import Item, understand_safely
from humasd.understanding.safely import BUDGET, LAST_TIMEOUT, Attempts, attempt, hash_parts
from humasd.understanding.understand import understand
from tests.support.hostile import flate_bomb_pdf
from tests.support.samples import TITLE, gps_photo, press_release_docx, submission_mail

OFFICE = frozenset({"humas.protokol@luwutimurkab.go.id"})
MAIL, SCRATCH = Path("mail"), Path("scratch")
"""Of a sandbox that opens neither."""


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as opened:
        yield opened


def test_it_says_the_same_as_without_the_sandbox(sandbox: Sandbox, tmp_path: Path) -> None:
    raw = submission_mail([("rilis.docx", press_release_docx()), ("a.jpg", gps_photo())])
    (tmp_path / "mail").write_bytes(raw)
    understood = understand_safely(sandbox, tmp_path / "mail", tmp_path, OFFICE)
    assert replace(understood, items=tuple(map(take_up, understood.items))) == understand(raw, OFFICE)


def take_up(item: Item) -> Item:
    """With the bytes that were set down in files."""
    assert isinstance(item.content, Path)
    shown = item.rendition
    if shown is not None:
        assert isinstance(shown.content, Path) and shown.print is None
        shown = Rendition(shown.content.read_bytes(), shown.width, shown.height, page_like=shown.page_like)
    return replace(item, content=item.content.read_bytes(), rendition=shown)


def test_a_pdf_that_eats_the_memory_is_left_out_and_the_rest_goes_on(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    attachments = [("bom.pdf", flate_bomb_pdf()), ("rilis.docx", press_release_docx())]
    (tmp_path / "mail").write_bytes(submission_mail(attachments))
    understood = understand_safely(sandbox, tmp_path / "mail", tmp_path, OFFICE)
    assert understood.title == TITLE
    assert understood.items[0].problem is not None
    assert any(problem.startswith("bom.pdf: ") for problem in understood.problems)


class Stubborn(Sandbox):
    """A sandbox in which every task uses up its time, on a clock of its own; only the parts are told."""

    def __init__(self, parts: int) -> None:
        self.now = self.last = 0.0
        self.parts = tuple(str(number) for number in range(parts))

    def run(self, function: Callable[..., object], *args: object, timeout: float = 20.0) -> tuple[str, ...]:
        self.now += timeout
        self.last = timeout
        if function is hash_parts:
            return self.parts
        raise Refused("terlalu lama")


@pytest.mark.parametrize("parts", [0, 1, 3, 500])
def test_all_attempts_at_a_mail_draw_from_one_budget(parts: int) -> None:
    """However many attachments use up their time, sender and office hear of it within 20 s."""
    sandbox = Stubborn(parts)
    with pytest.raises(Refused):
        attempt(Attempts(sandbox, lambda: sandbox.now), MAIL, SCRATCH, OFFICE, ())
    assert sandbox.now <= BUDGET < 20
    assert sandbox.last >= LAST_TIMEOUT  # the mail alone always has its turn


def test_waiting_for_a_free_child_costs_the_mail_nothing() -> None:
    sandbox, waits = Stubborn(1), iter(range(0, 100_000, 1_000))
    with pytest.raises(Refused):
        attempt(Attempts(sandbox, lambda: float(next(waits))), MAIL, SCRATCH, OFFICE, ())
    assert sandbox.now == BUDGET
