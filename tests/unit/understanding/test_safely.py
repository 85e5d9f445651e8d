"""Understanding in the sandbox: one harmful attachment does not take the mail with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC
from pathlib import Path
from typing import Any

import pytest

from humasd.documents.sandbox import Sandbox
from humasd.documents.values import Rendition
from humasd.errors import OutOfTime
from humasd.mail.message import Part
from humasd.region import NO_REGION
from humasd.understanding import Item, understand_safely
from humasd.understanding.safely import (
    BUDGET,
    LAST_TIMEOUT,
    Attempts,
    NotReadYet,
    Piece,
    attempt,
    find_harmful,
    take_apart,
    try_piece,
)
from humasd.understanding.understand import understand
from humasd.understanding.unopened import LATE
from tests.support.hostile import flate_bomb_pdf
from tests.support.samples import TITLE, gps_photo, press_release_docx, submission_mail

OFFICE = frozenset({"humas.protokol@luwutimurkab.go.id"})
MAIL, SCRATCH = Path("mail"), Path("scratch")
"""Of a sandbox that opens neither."""
TOLD = """Lapangan Desa Baruga Diresmikan

MALILI – Lapangan sepak bola Desa Baruga diresmikan Camat Malili, Minggu (22/11/2026). Warga bergotong royong
membangunnya selama tiga bulan dengan Dana Desa, dan pertandingan pertama berlangsung sore itu juga."""


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
        self.pieces = tuple(Piece(str(n), Part(f"{n}.jpg", "image/jpeg", b""), MAIL) for n in range(parts))

    def run(self, function: Callable[..., object], *args: object, timeout: float = 20.0) -> tuple[Piece, ...]:
        self.now += timeout
        self.last = timeout
        if function is take_apart:
            return self.pieces
        raise OutOfTime("terlalu lama")


@pytest.mark.parametrize("parts", [0, 1, 3, 500])
def test_all_attempts_at_a_mail_draw_from_one_budget(parts: int) -> None:
    """However many attachments use up their time, it ends within 20 s; no mail is refused for that alone."""
    sandbox = Stubborn(parts)
    with pytest.raises(NotReadYet):
        attempt(Attempts(sandbox, lambda: sandbox.now), MAIL, SCRATCH, OFFICE, ())
    assert sandbox.now <= BUDGET < 20
    assert sandbox.last >= LAST_TIMEOUT  # the mail alone always has its turn


def test_waiting_for_a_free_child_costs_the_mail_nothing() -> None:
    sandbox, waits = Stubborn(1), iter(range(0, 100_000, 1_000))
    with pytest.raises(NotReadYet):
        attempt(Attempts(sandbox, lambda: float(next(waits))), MAIL, SCRATCH, OFFICE, ())
    assert sandbox.now == BUDGET


def test_where_a_culprit_was_found_what_there_was_no_time_to_try_is_opened() -> None:
    sandbox = Stubborn(6)
    unopened = find_harmful(Attempts(sandbox, lambda: sandbox.now), sandbox.pieces)
    assert [unopened.word_on(piece.sha256) for piece in sandbox.pieces] == [LATE] * 4 + [""] * 2


class Busy(Sandbox):
    """A sandbox of a machine with too much to do: which task, at which time, is `late` is laid down."""

    def __init__(self, late: Callable[[Callable[..., object], int], bool]) -> None:
        self.late = late
        self.tried: Counter[Callable[..., object]] = Counter()

    def run(self, function: Callable[..., Any], *args: object, timeout: float = 20.0) -> Any:
        self.tried[function] += 1
        if self.late(function, self.tried[function]):
            raise OutOfTime("terlalu lama")
        return function(*args)


@pytest.mark.parametrize(
    "late",
    [
        lambda function, times: function is take_apart or times == 1,
        lambda function, times: function not in (take_apart, try_piece) and times <= 2,
    ],
    ids=["nothing but the mail can be read in time", "all attachments together cannot"],
)
def test_what_could_not_be_read_in_time_is_kept_and_named_and_the_text_of_the_mail_is_read(
    late: Callable[[Callable[..., object], int], bool], tmp_path: Path
) -> None:
    raw = submission_mail([("rilis.docx", press_release_docx())], body=TOLD)
    (tmp_path / "mail").write_bytes(raw)
    understood = attempt(Attempts(Busy(late)), tmp_path / "mail", tmp_path, OFFICE, ((), UTC, NO_REGION, ()))
    assert understood.source == "mail"
    assert [take_up(item).problem for item in understood.items] == [LATE]


def test_only_the_attachment_that_takes_too_long_is_left_unread(tmp_path: Path) -> None:
    (tmp_path / "mail").write_bytes(
        submission_mail([("pindaian.pdf", b"%PDF-1.4"), ("rilis.docx", press_release_docx())])
    )
    sandbox = Busy(lambda function, times: times == 1 and function is not take_apart)
    understood = attempt(Attempts(sandbox), tmp_path / "mail", tmp_path, OFFICE, ((), UTC, NO_REGION, ()))
    assert understood.title == TITLE
    assert [item.problem for item in understood.items] == [LATE, None]
