"""Pictures of pages to text: scans and pages that were photographed, read by Tesseract."""

from __future__ import annotations

import csv
import io
import re
import resource
import time
from collections.abc import Iterator, Sequence
from itertools import groupby

from humasd.documents.allowance import LEAST_OCR, Allowance
from humasd.documents.layout import Line, join_lines
from humasd.documents.program import NotInstalled, run_program
from humasd.errors import Refused

NO_READER = "hasil pindaian: pembaca pindaian (tesseract) tidak terpasang di server, teksnya tidak terbaca"
_SOME_PAGES = "sebagian halaman"
NO_TIME = f"hasil pindaian: terlalu lama dibaca; {_SOME_PAGES} tidak terbaca"
BUSY = f"hasil pindaian: server sedang sibuk, waktunya habis; {_SOME_PAGES} belum terbaca"
"""At a quieter time more of it would be read."""
NO_TEXT = "hasil pindaian (gambar halaman): teksnya tidak terbaca"
CHECK = "teks dibaca dari hasil pindaian; ejaannya mohon diperiksa"

DPI = 150
"""What a page is rendered at: half the time of 200, and as many letters of ordinary type right."""
_LANGUAGES = "ind"
_MIN_CONFIDENCE = 30.0
"""Per cent; below it Tesseract reads letters into leaves and stains."""
_MIN_OF_NUMBER = 10.0
"""Per cent for a letter's or a telephone's number: no dictionary makes Tesseract sure of one."""
_NUMBER = re.compile(r"\d[\w.]{0,12}[/-][\w./-]{3,60}|\+?\d[\d-]{6,16}")
_LINE = ("block_num", "par_num", "line_num")


class NoTime(Refused):
    """A page was not read, for the time ran out."""


def name_pages(word: str, pages: Sequence[int], count: int) -> str:
    """NO_TIME or BUSY with the pages that were not read, rising from 1, of a file of `count`."""
    if count == 1:
        return word
    placed = groupby(enumerate(pages), key=lambda pair: pair[1] - pair[0])  # the same along a run
    runs = [[page for _, page in run] for _, run in placed]
    named = ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
    return word.replace(_SOME_PAGES, f"halaman {named} dari {count}")


def tells_busy(problem: str) -> bool:
    """Whether a word on a file says that more of its pages would be read at a quieter time."""
    return BUSY.partition(_SOME_PAGES)[0] in problem


def check_time(allowance: Allowance) -> None:
    """Raises NoTime where too little time is left to begin another page."""
    if min(allowance.ocr_seconds, allowance.ocr_time) <= LEAST_OCR:
        raise NoTime(_word_on(allowance))


def _word_on(allowance: Allowance) -> str:
    """What is said where time ran out, by whose fault that was."""
    return BUSY if allowance.is_starved else NO_TIME


def recognise_page(picture: bytes, allowance: Allowance) -> tuple[str, ...]:
    """The paragraphs on a picture (JPEG or PNG) of a page, upright, at about DPI.

    Raises NoTime where the time runs out, and Refused, with a reason, where there is no Tesseract or no
    success.
    """
    check_time(allowance)
    start, before = time.monotonic(), _children_seconds()
    argv = ("tesseract", "stdin", "stdout", "-l", _LANGUAGES, "--dpi", str(DPI), "tsv")
    try:
        table = run_program(argv, picture, allowance.ocr_time, processor=allowance.ocr_seconds)
    except NotInstalled as error:
        raise Refused(NO_READER) from error
    except TimeoutError:
        table = None
    finally:
        allowance.ocr_seconds -= _children_seconds() - before
        allowance.ocr_patience -= time.monotonic() - start
    if table is None:
        raise NoTime(_word_on(allowance))
    return tuple(join_lines(tuple(_parse_lines(table.decode("utf-8", "replace")))))


def _children_seconds() -> float:
    """Processor time of all programs that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _parse_lines(table: str) -> Iterator[Line]:
    """The printed lines of Tesseract's table of words (TSV, one word a row, sizes in pixels)."""
    rows = csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE)
    words = (row for row in rows if is_word((row.get("text") or "").strip(), float(row["conf"])))
    scale = 72 / DPI
    for _, group in groupby(words, key=lambda row: [row[key] for key in _LINE]):
        line = list(group)
        yield Line(
            text=" ".join(word["text"].strip() for word in line),
            left=int(line[0]["left"]) * scale,
            right=(int(line[-1]["left"]) + int(line[-1]["width"])) * scale,
            top=-min(int(word["top"]) for word in line) * scale,
        )


def is_word(text: str, confidence: float) -> bool:
    """Whether what Tesseract read, with its confidence in per cent, is kept."""
    least = _MIN_OF_NUMBER if _NUMBER.fullmatch(text) else _MIN_CONFIDENCE
    return bool(text) and confidence >= least
