"""python -m tests.support.preview OUTDIR [CREST]: every letter with sample values, for a browser.

CREST is a picture for the letterhead, in the place of a drawn one.
"""

from __future__ import annotations

import base64
import sys
from pathlib import Path

from humasd.letters.crest import read_crest
from humasd.letters.envelope import Sheet
from humasd.letters.letter import Letter
from humasd.resources import Crest, find_templates
from tests.support.letter_samples import NOW, draw_crest, sample_letters, stationery


def write_letters(folder: Path, crest: Crest | None) -> None:
    """OUTDIR/NAME.html (pictures embedded), NAME.txt and NAME.eml of every sample."""
    office = stationery(find_templates(crest=crest))
    for name, letter in sample_letters().items():
        sheet = office.compose(letter, NOW)
        (folder / f"{name}.html").write_text(show(letter, sheet, crest), encoding="utf-8")
        (folder / f"{name}.txt").write_text(f"{sheet.subject}\n\n{sheet.text}", encoding="utf-8")
        (folder / f"{name}.eml").write_bytes(office.render(letter, NOW))


def show(letter: Letter, sheet: Sheet, crest: Crest | None = None) -> str:
    """The mail's HTML as a mail program shows it: with its pictures."""
    html = sheet.html
    if crest:
        picture = base64.b64encode(crest.content).decode()
        html = html.replace(f"cid:{crest.cid}", f"data:image/png;base64,{picture}")
    for enclosure in letter.enclosures:
        picture = base64.b64encode(enclosure.content).decode()
        html = html.replace(f"cid:{enclosure.cid}", f"data:{enclosure.content_type};base64,{picture}")
    return html


def main() -> None:
    if len(sys.argv) not in (2, 3):
        sys.exit("usage: python -m tests.support.preview OUTDIR [CREST]")
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    drawn = folder / "lambang.png"
    drawn.write_bytes(draw_crest())
    write_letters(folder, read_crest(Path(sys.argv[2]) if sys.argv[2:] else drawn))
    print(f"written to {folder}")


if __name__ == "__main__":
    main()
