"""Writes docs/formats.md: what is kept of each format, found out by reading one sample of each.

The samples are those of the tests: all hold the same press release as far as the format can.
Run it from the project's folder: `make formats-table`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from humasd.documents.reading import Reading, read_file
from tests.support import format_samples as made
from tests.support.samples import PARAGRAPHS, TITLE, gps_photo, press_release_docx

TABLE = Path(__file__).parent.parent / "docs" / "formats.md"
_HEAD = """# Formats

What humasd keeps of the files that people send. This page is made by `make formats-table` from one sample
of each format; a test fails when it is out of date. ✓ kept · – not kept, or not in such a file

| format | text in order | title | signs (& <) | bullets | numbers | table | pictures | captions | files |
|---|---|---|---|---|---|---|---|---|---|
"""
_FOOT = """
Tracked changes count as accepted in .docx, .odt and .rtf: insertions stay; deletions, comments and hidden
text go. What is struck out goes too (.docx, .doc, .odt, .rtf, .pptx, .html) and is named to the officials;
pictures stay, and so does a text most of which is struck. Headers and footers are no part of the text; a
letterhead in a header of .docx tells the unit.
Text boxes and footnotes of .docx and .odt are kept, and content controls and fields of .docx.

A PDF keeps a table's rows as lines. Pages without text, and photographed pages, are read by Tesseract for
up to 6 seconds of processor time a mail, and 7.5 seconds on the clock; a mail that is read a second time, as
something in it broke the limits, has 1.5. Of a thick scan the first pages are read and the others are named
("halaman 7–30 dari 30 tidak terbaca"); where the machine was too busy for them, the mail is read once more
later. The office is told to check the spelling. A PDF or Word file that holds but photos gives these. Sheets
(.xlsx, .xls, .ods) are read as tables, and are no material by themselves. Of photos (.jpg, .png, .webp,
.heic, .tif, .gif, .bmp) the original is kept, and what is shown is a new JPEG without metadata.

What is found within an archive, a document, an attached mail or a winmail.dat is an attachment of its own
(`container` in `humasd show --json`), at most 200 files, 150 MB and three levels deep a mail. The text of
an attached mail is read like a document's; a mail attached to an answer is what it answers, and is not.

An Outlook message (.msg) is an attached mail.

A letter, a form and a release that follow each other in one file are parted; the first is the file, the
others are attachments within it (`naskah.html`, `formulir.html`, `surat.html`).

Not read, and said so to the sender: programs, SVG, files under a password, broken files. Videos, sound and
whatever else nothing comes of are kept, and named to sender and office. What hostile mails and files cost
is told in [hostile.md](hostile.md).
"""


def samples() -> Mapping[str, tuple[str, bytes]]:
    """(file name, bytes) of one sample a format."""
    photo = gps_photo(size=(600, 400), orientation=1)
    text = "\n\n".join((TITLE, *PARAGRAPHS))
    files = {"rilis.docx": press_release_docx(), "foto.jpg": photo}
    return {
        ".docx": ("rilis.docx", made.press_release_docx_whole(photo)),
        ".doc": ("rilis.doc", made.corpus("rilis.doc")),
        ".odt": ("rilis.odt", made.corpus("rilis.odt")),
        ".rtf": ("rilis.rtf", made.press_release_rtf(photo)),
        ".html": ("rilis.html", made.press_release_html()),
        ".txt": ("rilis.txt", text.encode()),
        ".pdf": ("rilis.pdf", made.press_release_pdf(photo)),
        ".pdf, scanned": ("pindai.pdf", made.scanned_pdf_of()),
        ".jpg of a page": ("IMG_0001.jpg", made.page_photo()),
        ".pptx": ("paparan.pptx", made.corpus("paparan.pptx")),
        ".ppt": ("paparan.ppt", made.corpus("paparan.ppt")),
        ".odp": ("paparan.odp", made.corpus("paparan.odp")),
        ".xlsx": ("daftar.xlsx", made.corpus("daftar.xlsx")),
        ".xls": ("daftar.xls", made.corpus("daftar.xls")),
        ".ods": ("daftar.ods", made.corpus("daftar.ods")),
        ".zip": ("bahan.zip", made.zip_of(files)),
        ".7z": ("bahan.7z", made.seven_zip_of(files)),
        ".rar": ("bahan.rar", made.rar_of(files)),
        ".tar.gz": ("bahan.tar.gz", made.tar_of(files)),
        "winmail.dat": ("winmail.dat", made.winmail(list(files.items()))),
    }


def _text(reading: Reading) -> str:
    document = reading.document
    return " ".join(f"{document.title or ''} {document.text}".split()) if document else ""


def _in_order(reading: Reading) -> bool:
    text = _text(reading)
    places = [text.find(word) for word in ("Bupati", "60 meter", "PT A&B")]
    return -1 not in places and places == sorted(places)


def _html(reading: Reading) -> str:
    return reading.document.html if reading.document else ""


_KEPT: tuple[Callable[[Reading], bool], ...] = (
    lambda reading: bool(_text(reading)) and (_in_order(reading) or "<table>" in _html(reading)),
    lambda reading: reading.document is not None and reading.document.title == TITLE,
    lambda reading: "&" in _text(reading) and "<" in _text(reading),
    lambda reading: "<ul>" in _html(reading),
    lambda reading: "<ol>" in _html(reading),
    lambda reading: "<td>" in _html(reading),
    lambda reading: bool(reading.document and reading.document.pictures),
    lambda reading: bool(reading.document and any(p.caption for p in reading.document.pictures)),
    lambda reading: len(reading.files) == 2,
)


def write_table() -> str:
    """The page."""
    rows = []
    for name, (filename, content) in samples().items():
        reading = read_file(content, filename)
        marks = " | ".join("✓" if kept(reading) else "–" for kept in _KEPT)
        rows.append(f"| {name} | {marks} |\n")
    return _HEAD + "".join(rows) + _FOOT


if __name__ == "__main__":
    TABLE.write_text(write_table(), encoding="utf-8")
