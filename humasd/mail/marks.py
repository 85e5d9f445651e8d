"""What counts as the mark of a quote or a signature, asked of a line; answers are read by the strictest."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC

from humasd.mail import quoting
from humasd.mail.forward_block import MAX_LINES, read_block

ADDRESS = re.compile(r"[^\s<>@(]{1,64}@[A-Za-z0-9-]{1,63}\.[A-Za-z][A-Za-z0-9.-]{0,190}")
_WRITER = re.compile(rf"(?:<|^\W{{0,3}}){ADDRESS.pattern}")
"""An address as programs write it: no "surel ke humas@…" within a sentence."""
_CLOCK = re.compile(r"(?<![\d.,/])\d{1,2}[.:]\d{2}(?![\d/]|[.,]\d{3})")
_TELLS = re.compile(r"(?:mengatakan|berkata)(?: sebagai berikut)?\s{0,2}:\*?\s{0,4}$", re.IGNORECASE)
"""What people say of each other's words, and no program does."""
_FOREIGN = re.compile(r"\b(?:wrote|writes|schrieb|schreef)\b", re.IGNORECASE)
_LABEL = re.compile(r"\s{0,4}[^\W\d_][\w /-]{1,40}\s{0,20}:\s{1,20}\S")


@dataclass(frozen=True)
class Marks:
    """Questions that are asked of a mail's lines at a place."""

    attribution_length: Callable[[list[str], int], int]
    """How many lines are what a program writes above a quote; 0 where none is."""
    begins_original: Callable[[list[str], int], bool]
    """Whether an unmarked copy of another mail begins."""
    is_quoted: Callable[[str], bool]
    """Whether the line stands in a quote."""
    begins_signature: Callable[[list[str], int], bool]
    """Whether what stands below is a signature."""


def is_marked_below(lines: list[str], index: int) -> bool:
    """Does the quote below an attribution carry ">" marks?"""
    following = next((line for line in lines[index:] if line.strip()), "")
    return quoting.is_quoted(following)


def begins_copy(lines: list[str], index: int) -> bool:
    """Does the header of a mail begin, or a divider above one, as a program writes it?"""
    return quoting.begins_original(lines, index) and _heads_mail(lines, find_header(lines, index))


def find_header(lines: list[str], index: int) -> int:
    """The first header line: this one, or the next that is not empty below a divider."""
    if read_block(unquoted(lines[index : index + MAX_LINES]), UTC) is not None:
        return index
    return next((at for at in range(index + 1, min(index + 5, len(lines))) if lines[at].strip()), index)


def unquoted(lines: list[str]) -> list[str]:
    """The lines without the ">" that some programs put before every line of what they forward."""
    if not lines or not quoting.is_quoted(lines[0]):
        return lines
    return [re.sub(r"^\s{0,4}>\s?", "", line) for line in lines]


def _heads_mail(lines: list[str], start: int) -> bool:
    """Whether these lines are a program's header: no label of a release stands among them."""
    block = read_block(lines[start : start + MAX_LINES], UTC)
    if block is None or not block.is_of_program:
        return False
    below = start + block.length
    return below >= len(lines) or not _LABEL.match(lines[below][: quoting.MAX_LINE])


def _is_of_program(lines: list[str], index: int, length: int, *, in_thread: bool) -> bool:
    """Whether an attribution is a program's. The writer's address shows it; else in a thread ">" below it,
    or the time of day, and in a new mail the two together."""
    told = " ".join(lines[index : index + length])[: 2 * quoting.MAX_LINE]
    opens = quoting.opens_attribution(told)
    if ADDRESS.search(told) and (in_thread or opens or _WRITER.search(told)):
        return True
    if _TELLS.search(told):
        return False
    is_marked = is_marked_below(lines, index + length)
    has_time = bool(_CLOCK.search(told))
    if in_thread:
        return is_marked or has_time
    return is_marked and (has_time or bool(_FOREIGN.search(told))) and opens


def _signs(lines: list[str], index: int) -> bool:
    return quoting.is_signature_mark(lines[index])


def _attribution_in_thread(lines: list[str], index: int) -> int:
    length = quoting.attribution_length(lines, index)
    return length if length and _is_of_program(lines, index, length, in_thread=True) else 0


def _attribution_in_new_mail(lines: list[str], index: int) -> int:
    length = quoting.attribution_length(lines, index)
    return length if length and _is_of_program(lines, index, length, in_thread=False) else 0


def _original_in_thread(lines: list[str], index: int) -> bool:
    if not quoting.begins_original(lines, index):
        return False
    if quoting.is_header(lines[index]):
        return _heads_mail(lines, index)
    is_told = quoting.is_run_on(lines[index].strip()[: quoting.MAX_LINE])
    return not is_told or _is_of_program(lines, index, 1, in_thread=True)


def _never(line: str) -> bool:
    return False


IN_ANSWER = Marks(quoting.attribution_length, quoting.begins_original, quoting.is_quoted, _signs)
"""Of an answer that decides: what is doubtful is quoted, as a borrowed word would decide."""
IN_THREAD = Marks(_attribution_in_thread, _original_in_thread, quoting.is_quoted, _signs)
"""Of any other answer, for its text: a line that introduces somebody's words is no attribution."""
IN_NEW_MAIL = Marks(_attribution_in_new_mail, begins_copy, _never, _signs)
"""Of a mail that answers nothing: nothing is quoted but what a program has plainly copied."""
