"""Recognises the lines about a headline that are data and no text: labels, day, place, whose text it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from humasd.documents.dates import find_dates
from humasd.documents.fields import is_labelled_line
from humasd.documents.form_tables import label_of
from humasd.documents.labels import LABELLED, find_key, write_label
from humasd.documents.lines import is_running
from humasd.documents.masthead import LOOK, is_day
from humasd.documents.places import find_dateline
from humasd.documents.retold import Account, take_account
from humasd.documents.status_lines import is_origin, is_place_and_day
from humasd.documents.values import Block

_MAX_LABELLED_WORDS = 25
_MAX_BYLINE_WORDS = 15
_MAX_LINE = 120
"""Characters of a day, and a place beside it."""
_MAX_CELLS = 3
"""Of a row that is a label and its value: the colon may have a cell of its own."""
_OF_PARTS = frozenset(("activity_date", "date", "place"))
_OF_ACTIVITY = _OF_PARTS | {"speakers"}
_ABOVE_TEXT = 2
"""Blocks below the data, one of which is running text."""
_MAKER = re.compile(
    r"(?:penulis|editor|reporter|pelapor|kontributor|wartawan|fotografer|foto|dokumentasi|sumber|oleh|rubrik)\s?:\s?\S",
    re.IGNORECASE,
)
"""Labels that fill no field, of those who made a text."""
_BESIDE = re.compile(
    r"(?:jam|pukul|(?:jumlah )?peserta|narsum|dihadiri(?: oleh)?|(?:yang )?hadir|undangan|pakaian|agenda|tema"
    r"|penyelenggara|pelaksana|penanggung jawab|giat"
    r"|sumber dana|anggaran|sasaran|tujuan|moderator|pimpinan(?: rapat)?|notulis|cp|foto|dokumentasi"
    r"|lampiran|jenis|bidang|topik|kata kunci|tag(?:ar)?)\s?:\s?\S.{0,150}$"
    r"|(?:uraian|ringkasan|isi|narasi|keterangan|berita|deskripsi|kronologi)(?: \w{3,10}){0,2}\s?:$",
    re.IGNORECASE,
)
"""Labels that fill no field, and those that announce the text, where others stand beside them."""
_TELLS = re.compile(
    r"(?:jam|pukul|(?:jumlah )?peserta|dihadiri(?: oleh)?|(?:yang )?hadir|undangan|pakaian|agenda|tema"
    r"|penyelenggara|pelaksana|penanggung jawab|sumber dana|anggaran|sasaran|tujuan|moderator"
    r"|pimpinan(?: rapat)?|notulis)\s?",
    re.IGNORECASE,
)
"""Those of them that tell of the activity; whose text it is and of what kind is no news."""
_LABELLED = re.compile(r"[A-Z][\w /-]{2,25}\s?:\s?\S.{0,150}$")
_BYLINE = re.compile(r"(?:oleh|penulis|ditulis oleh)\s*:?\s+(?:[A-Z]|drg?\b)", re.IGNORECASE)
_BY = re.compile(r"(?:ditulis )?oleh\s?:?\s", re.IGNORECASE)
_HASHTAGS = re.compile(r"(?:#\w{2,60}\s{0,3}){1,20}")
_PICTURED = re.compile(
    r"[\U0001F4CD\U0001F4C5\U0001F4C6\U0001F5D3\U0001F550-\U0001F567\u23F0\u231A\U0001F464\U0001F465\U0001F468"
    r"\U0001F469\U0001F4DE\U0001F4F1\u260E\U0001F3E2\U0001F3E5\U0001F3EB\U0001F3A4\U0001F399][\uFE0F\u200D]?"
    r"\s{0,3}(?P<told>\S[^.\n]{0,120})"
)
"""A little picture that stands for a label (pin, calendar, clock, people, telephone, house, microphone), and
its value."""
_CALLS = re.compile(
    r"\b(?:diundang|mengundang|undangan|pengumuman|diumumkan|lowongan|jadwal|pendaftaran|mendaftar"
    r"|daftarkan|ayo|mari|yuk|jangan lupa|silakan|silahkan|diimbau|dimohon|hadirilah|catat)\b",
    re.IGNORECASE,
)
"""Words that call to what is still to come: there the day, the place and whom to call are the news."""
_TO_COME = re.compile(r"\bakan\b", re.IGNORECASE)


def is_label(block: Block) -> bool:
    """Whether a line, each item of a list, or each row of a table is but a labelled value."""
    if block.rows:
        return all(
            1 < len(row) <= _MAX_CELLS and find_key(label_of(row[0])) is not None for row in block.rows
        )
    lines = block.text.split("\n") if block.tag in ("p", "ul", "ol") else ()
    return bool(lines) and all(
        len(line.split()) <= _MAX_LABELLED_WORDS
        and (is_labelled_line(line) or _MAKER.match(line) is not None)
        for line in lines
    )


def is_byline(block: Block) -> bool:
    """Who wrote a text: "Oleh: dr. Fitriani"."""
    return len(block.text.split()) <= _MAX_BYLINE_WORDS and _BYLINE.match(block.text) is not None


def skip_labelled(blocks: Sequence[Block], start: int, known: int = 0) -> int:
    """Where the text begins below lines such as "Lokasi : Wotu"; `start` where no text follows them.

    `known`: how many such lines stood above.
    """
    index = start
    while index < min(len(blocks), start + LOOK):
        if is_label(blocks[index]) and not blocks[index].rows:
            known += 1
        elif not known or not _BESIDE.match(blocks[index].text):
            break
        index += 1
    return index if any(is_running(block) for block in blocks[index:]) else start


def count_labelled(blocks: Sequence[Block]) -> int:
    """How many lines with a label stand above the text, one of them such as the form has:
    "Kejadian : Longsor", "Lokasi : Wotu"."""
    count = next((n for n, block in enumerate(blocks) if not _LABELLED.match(block.text)), len(blocks))
    return count if any(is_label(block) for block in blocks[:count]) else 0


def count_data(blocks: Sequence[Block]) -> int:
    """How many of the blocks below a headline are data about it: labels, a day, a place, a unit, hashtags."""
    near = blocks[:LOOK]
    beside_labels = False
    for number, block in enumerate(near):
        if is_label(block):
            beside_labels = True
        elif not (is_byline(block) or _is_bare_data(block) or _stands_beside(block)):
            near = near[:number]
            break
    if beside_labels:
        return len(near)
    return next((number for number, block in enumerate(near) if _stands_beside(block)), len(near))


def leave_out_data(title: str, below: Sequence[Block]) -> tuple[Block, ...]:
    """What stands below a headline without the data about it, which fields are read from.

    They stay where no running text follows, where more of them follow within it, and where the text calls to
    what is still to come; what tells of the activity stays where the text does not tell the same, a day
    without a label where it tells none, and so does who wrote an article.
    """
    count = count_data(below)
    if not count:
        return tuple(below)
    rest = tuple(below[count:])
    lead = next((block for block in rest[:_ABOVE_TEXT] if is_running(block)), None)
    told = any(find_dates(block.text) for block in rest)
    if lead is None or any(map(_tells_when_or_where, rest)):
        return tuple(below)
    if _CALLS.search(f"{title}\n{lead.text}") or (_TO_COME.search(lead.text) and not told):
        return tuple(below)
    in_form = find_dateline(lead.text) is not None or any(
        is_label(block) and not is_byline(block) for block in below[:count]
    )
    text = "\n".join((title, *(block.text for block in rest)))
    account = take_account(text, (block.text for block in below[:count]))
    stays = (block for block in below[:count] if _is_for_readers(block, account, told=told, in_form=in_form))
    return (*stays, *rest)


def _tells_when_or_where(block: Block) -> bool:
    """Whether a line within the text is but a day or a place, as those above the parts of a text are."""
    label = find_key(block.text.partition(":")[0]) if is_label(block) else None
    return label in _OF_PARTS or (len(block.text) <= _MAX_LINE and is_day(block.text))


def _is_for_readers(block: Block, account: Account, *, told: bool, in_form: bool) -> bool:
    """Whether a line about a headline belongs to the text: the person who wrote it, what the text itself does
    not tell of the activity, or the only day that it has; `told`: the text has a day itself; `in_form`: other
    labels stand beside it, or the text is news."""
    if is_byline(block):
        by = _BY.match(block.text)
        return not is_origin(block.text[by.end() :]) if by else not in_form
    if any(not account.tells(value) for value in _values_of(block)):
        return True
    return not told and not is_label(block) and bool(find_dates(block.text))


def _values_of(block: Block) -> Iterator[str]:
    """What stands behind the labels, and the little pictures in their stead, that tell of the activity."""
    if block.rows:
        for label, *cells in block.rows:
            if find_key(label_of(label)) in _OF_ACTIVITY:
                yield " ".join(cells)
        return
    for line in map(str.strip, block.text.split("\n")):
        pictured, labelled = _PICTURED.fullmatch(line), LABELLED.match(write_label(line))
        if pictured:
            yield pictured["told"]
        elif labelled and (find_key(labelled[1]) in _OF_ACTIVITY or _TELLS.fullmatch(labelled[1])):
            yield labelled[2]


def _stands_beside(block: Block) -> bool:
    """Whether a line has a label that is one of data only beside those of the form."""
    return not block.rows and _BESIDE.match(block.text) is not None


def _is_bare_data(block: Block) -> bool:
    """Whether each line of a block is data, though not each has a label of the form."""
    if block.tag not in ("p", "h2", "h3", "h4") or block.rows:
        return False
    lines = map(str.strip, block.text.strip().split("\n"))
    return all(_is_bare_line(line) or is_labelled_line(line) for line in lines)


def _is_bare_line(text: str) -> bool:
    """Whether a line is but a day, a place and a day, whose text it is, hashtags, or drawn."""
    bracketed = text[:1] == "(" and text[-1:] == ")" and len(text) <= _MAX_LINE
    return (
        is_day(text)
        or is_place_and_day(text)
        or (bracketed and bool(find_dates(text)))
        or is_origin(text.strip("()[]"))
        or (text != "" and not any(map(str.isalnum, text)))
        or _HASHTAGS.fullmatch(text) is not None
        or _PICTURED.fullmatch(text) is not None
    )
