"""Writes docs/hostile.md: what each hostile mail costs when it is understood as the daemon does it.

Time on the wall, the processor's time of all children and the most resident memory that one of them had,
watched from outside every 20 ms; a child that is killed in the act counts as well. Run by
`make bench-documents`.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

sys.path.insert(0, str(Path(__file__).parent.parent))

from humasd.documents.sandbox import Sandbox
from humasd.errors import HumasdError
from humasd.understanding import understand_safely

TABLE = Path(__file__).parent.parent / "docs" / "hostile.md"
OFFICE = frozenset({"humas.protokol@luwutimurkab.go.id"})
MEGABYTE = 1_000_000
MOST_SECONDS, MOST_MEGABYTES = 20, 1000
"""What a mail may cost."""
_EVERY = 0.02
"""Seconds between two looks at the children's memory."""
_HEAD = """# Hostile mail

What mails and files cost that are made to do harm, each understood in the sandbox as the daemon does it.
Made by `make bench-documents`; a mail may take 20 s and 1 GB. Seconds are those on the wall, starting the
child included; where other work shares the processors they are far more than the processor's own, which tell
what a mail costs. Of a thick scan the first pages are read, as many as Tesseract's time allows
([formats.md](formats.md)). The last column is what sender and office are told first.

| case | seconds | processor, s | child, MB | told |
|---|---|---|---|---|
"""


@dataclass(frozen=True)
class Cost:
    """What one mail cost, and what was said of it."""

    seconds: float
    processor: float
    megabytes: float
    word: str


class _Watch:
    """Processor time of the child processes and the most resident memory of one, looked at in a thread."""

    def __enter__(self) -> _Watch:
        self.most = 0
        self.spent: dict[int, float] = {}
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        own = psutil.Process()
        while not self._over.wait(_EVERY):
            for child in own.children(recursive=True):
                with suppress(psutil.Error):
                    self.most = max(self.most, child.memory_info().rss)
                    times = child.cpu_times()
                    self.spent[child.pid] = times.user + times.system


def measure(raw: bytes) -> Cost:
    """The cost of understanding one mail, in a sandbox of its own."""
    with TemporaryDirectory() as folder, Sandbox() as sandbox, _Watch() as watch:
        mail = Path(folder) / "mail"
        mail.write_bytes(raw)
        start = time.monotonic()
        try:
            understood = understand_safely(sandbox, mail, Path(folder), OFFICE)
            word = next(iter(understood.problems), "read whole")
        except HumasdError as error:  # also a mail that is tried again, as there was no time to read it
            word = str(error)
        seconds = time.monotonic() - start
    return Cost(seconds, sum(watch.spent.values()), watch.most / MEGABYTE, word)


def cases() -> Mapping[str, Callable[[], bytes]]:
    """The mails by what they are; made one at a time, as some are large."""
    from tests.support import format_samples as made  # here, so that the children do not import them
    from tests.support import hostile, hostile_mail
    from tests.support.samples import PARAGRAPHS, gps_photo, press_release_docx, submission_mail, text_pdf

    def with_file(name: str, build: Callable[[], bytes]) -> Callable[[], bytes]:
        return lambda: submission_mail([(name, build()), ("rilis.docx", press_release_docx())])

    release = press_release_docx()
    return {
        "zip bomb": with_file("bom.zip", hostile.zip_bomb),
        "docx bomb": with_file("bom.docx", lambda: hostile.docx_of(b"<w>" + b" " * 40_000_000 + b"</w>")),
        "zip of 100,000 files": with_file("ramai.zip", hostile.crowded_zip),
        "archives within archives": with_file("lapis.zip", lambda: hostile.nested_zip(release, 6)),
        "entity bomb": with_file("entitas.docx", lambda: hostile.docx_of(hostile.ENTITIES)),
        "external entity": with_file("luar.docx", lambda: hostile.docx_of(hostile.EXTERNAL)),
        "flate bomb PDF": with_file("bom.pdf", hostile.flate_bomb_pdf),
        "PDF of 200 pages": with_file("panjang.pdf", lambda: text_pdf(PARAGRAPHS * 1_100)),
        "scan of 30 pages": with_file("tebal.pdf", lambda: made.scanned_pdf_of(pages=30)),
        "PDF with a password": with_file("kunci.pdf", hostile.locked_pdf),
        "zip with a password": with_file("kunci.zip", hostile.locked_zip),
        "PNG of 50,000 × 50,000": with_file("raksasa.png", hostile.huge_png),
        "truncated docx": with_file("potong.docx", lambda: release[: len(release) // 2]),
        "truncated photo": with_file("potong.jpg", lambda: gps_photo()[:2_000]),
        "sparse sheet": with_file("jarang.xlsx", hostile.sparse_xlsx),
        "sheet that repeats itself": with_file("berulang.xlsx", hostile.repeating_xlsx),
        "names that climb, and U+202E": with_file(
            "a.zip", lambda: made.zip_of({"../../etc/jahat.txt": b"halo", "rilis\u202etxt.exe": b"halo"})
        ),
        "program called .jpg": with_file("foto.jpg", hostile.program),
        "HTML of 10,000 levels": hostile_mail.deep_html,
        "10,000 nested parts": lambda: hostile_mail.nested(10_000),
        "10,000 parts": lambda: hostile_mail.many_parts(10_000),
        "encoded Subject of 1.4 MB": hostile_mail.long_subject,
        "mail of 35 MB": lambda: hostile_mail.big(25_000_000),
        "text of 35 MB": lambda: hostile_mail.long_text(35_000_000),
        "line ends alone, 35 MB": lambda: b"\n" * 35_000_000,
        "charset that lies": hostile_mail.lying_charset,
        "charset that there is not": lambda: hostile_mail.lying_charset("x-nusantara"),
        "multipart without a boundary": hostile_mail.missing_boundary,
        "boundary that never comes": lambda: hostile_mail.missing_boundary("; boundary=lain"),
        "two From lines": hostile_mail.two_senders,
        "no Message-ID": hostile_mail.without_message_id,
        "Subject that decodes to a header": hostile_mail.injecting_subject,
        "active HTML": hostile_mail.active_html,
        "RTF of 200,000 levels": with_file("dalam.rtf", lambda: made.rtf_of("{" * 200_000 + "}" * 200_000)),
    }


def main() -> None:
    """Measures all cases, writes the page, and fails where one costs more than a mail may."""
    rows, dear = [], []
    for name, build in cases().items():
        cost = measure(build())
        if cost.seconds >= MOST_SECONDS or cost.megabytes >= MOST_MEGABYTES:
            dear.append(name)
        word = cost.word.replace("|", "/")
        rows.append(
            f"| {name} | {cost.seconds:.1f} | {cost.processor:.1f} | {cost.megabytes:.0f} | {word} |\n"
        )
        print(rows[-1], end="", flush=True)
    TABLE.write_text(_HEAD + "".join(rows), encoding="utf-8")
    if dear:
        raise SystemExit(f"beyond {MOST_SECONDS} s or {MOST_MEGABYTES} MB: {', '.join(dear)}")


if __name__ == "__main__":
    main()
