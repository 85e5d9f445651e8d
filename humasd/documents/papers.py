"""Parts the papers that lie in one file: a letter and the text it sends, a form and the text below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from humasd.documents.fields import begins_label, count_labels
from humasd.documents.letter_end import find_end, is_running
from humasd.documents.letterhead import is_kicker
from humasd.documents.markup import join_html, join_text
from humasd.documents.places import find_dateline
from humasd.documents.roles import FORM_LABELS, count_letter_signs, is_form_title, is_letter
from humasd.documents.title import find_title
from humasd.documents.values import Block, Contained

MAX_PAPERS = 4
MIN_WORDS = 40
"""Words of running text from which what follows a letter is a text of its own."""
MIN_NEWS_WORDS = 20
"""The same where it has a title and opens with a place, as news do."""
_MIN_SIGNS = 3
"""Signs of a letter above the farewell that ends it."""
_LOOK = 60
"""Blocks in which a letter ends, if it ends before something else begins."""
_MAX_REST_WORDS = 2
_FAREWELL = re.compile(
    r"(?:^|[.!?]\s{1,3})(?:demikian\b|atas (?:perhatian|kerja ?sama|bantuan|perkenan)|sekian\b)",
    re.IGNORECASE,
)
"""How the last sentence of a letter begins, or the one before it."""
_FAREWELL_LENGTH = 300
"""Characters of a paragraph's end in which it stands."""
_ENCLOSED = re.compile(r"(?:lampiran|lamp\.?)\b[^.]{0,120}$|(?:nomor|tanggal|tgl)\s*:", re.IGNORECASE)
"""What stands above an enclosure of a letter: "Lampiran Surat Kepala Dinas …, Nomor : …"."""
_NAMES = {"letter": "surat.html", "form": "formulir.html", "material": "naskah.html"}


def part_papers(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], ...]:
    """The papers in their order; all of it as one where nothing shows that there are several.

    A letter ends below its signature, a form below its last label and what is signed there. Only what
    stands by itself is parted from them: a text with its title, another letter, another form.
    """
    papers: list[tuple[Block, ...]] = []
    rest = tuple(blocks)
    while len(papers) < MAX_PAPERS - 1 and (end := next(_find_ends(rest), None)):
        papers.append(rest[:end])
        rest = rest[end:]
    return (*papers, rest)


def choose_text(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """(the text for publication among several papers, the other papers); all of it where there is but one."""
    papers = part_papers(blocks)
    chosen = next((paper for paper in papers if _kind_of(paper) == "material"), None)
    if len(papers) == 1 or chosen is None:
        return tuple(blocks), ()
    return chosen, tuple(block for paper in papers if paper is not chosen for block in paper)


def wrap_paper(blocks: Sequence[Block], note: str | None = None) -> Contained:
    """A paper as a file of its own: a web page, named for what it is."""
    html = f'<!DOCTYPE html><html lang="id"><meta charset="utf-8">\n{join_html(blocks)}\n</html>\n'
    return Contained(_NAMES[_kind_of(blocks) or "material"], html.encode(), note)


def _find_ends(blocks: Sequence[Block]) -> Iterator[int]:
    """Where the first paper may end, the surest place first."""
    form = _find_form(blocks)
    if form is not None and form[0] > 0 and _kind_of(blocks[: form[0]]) and _is_apart(blocks, *form):
        yield form[0]
    if form is not None and not any(map(is_running, blocks[: form[0]])) and _kind_of(blocks[form[1] :]):
        yield form[1]
    if (end := _find_letter_end(blocks)) is not None:
        yield end


def _is_apart(blocks: Sequence[Block], start: int, end: int) -> bool:
    """Whether a form is one, and no table with day and place within a letter or a text."""
    return is_form_title(blocks[start].text) or end == len(blocks)


def _kind_of(blocks: Sequence[Block]) -> str | None:
    """What a paper is that stands by itself; None where it does not."""
    if _find_form(blocks) is not None:
        return "form"
    text = join_text(blocks)
    if is_letter("", text):
        return "letter"
    blocks = _without_reference(blocks)
    running = [block for block in blocks if is_running(block)]
    words = sum(len(block.text.split()) for block in running)
    if words < MIN_NEWS_WORDS:
        return None
    titled, placed = find_title(blocks)[0] is not None, find_dateline(running[0].text) is not None
    if words < MIN_WORDS and not (titled and placed):
        return None
    return "material" if titled or placed or is_kicker(blocks[0].text) else None


def _without_reference(blocks: Sequence[Block]) -> Sequence[Block]:
    start = 0
    while start < len(blocks) and (_ENCLOSED.match(blocks[start].text) or not blocks[start].text):
        start += 1
    return blocks[start:]


def _find_letter_end(blocks: Sequence[Block]) -> int | None:
    """Below the signature of the letter that the blocks begin with."""
    for index, block in enumerate(blocks[:_LOOK]):
        if not _is_farewell(block) or count_letter_signs(join_text(blocks[: index + 1])) < _MIN_SIGNS:
            continue
        end = find_end(blocks, index + 1)
        while end < len(blocks) and _ENCLOSED.match(blocks[end].text):
            end += 1  # "Lampiran Surat Nomor : …" names the letter, and is no title
        if end < len(blocks) and _kind_of(blocks[end:]):
            return end
    return None


def _is_farewell(block: Block) -> bool:
    text = block.text.strip()
    return block.tag == "p" and _FAREWELL.search(text[-_FAREWELL_LENGTH:]) is not None


def _find_form(blocks: Sequence[Block]) -> tuple[int, int] | None:
    """(its first block, the first one below it) of the office's form: a table, or lines below its title."""
    tables = [index for index, block in enumerate(blocks) if block.rows and count_labels([block])]
    titles = [index for index, block in enumerate(blocks) if is_form_title(block.text)]
    if tables and count_labels(blocks[index] for index in tables) >= FORM_LABELS:
        start = max((title for title in titles if title <= tables[0]), default=tables[0])
        return start, find_end(blocks, tables[-1] + 1)
    if not titles:
        return None
    start = end = titles[0]
    for index in range(start + 1, len(blocks)):
        if begins_label(blocks[index].text):
            end = index
        elif len(blocks[index].text.split()) <= _MAX_REST_WORDS and end == index - 1:
            end = index  # of a label or a value that a narrow column broke
        elif index > end + 2:  # a value may take a paragraph or two
            break
    return (start, find_end(blocks, end + 1)) if end > start else None
