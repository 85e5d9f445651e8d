"""What somebody else thinks of the text, told beside the writer's own consent in the first person."""

from __future__ import annotations

import re

from humasd.answers.beside.clauses import any_of
from humasd.answers.remarks import sources
from humasd.lexicon import phrases
from humasd.lexicon.forms import one_of, word_set

_AGREED = r"(?:s{1,2}etuju|menyetujui|sepakat|setujui)"
"""Its first letter is doubled where it stands for a word that the office has added."""
_OWN_CONSENT = re.compile(
    rf"(?:\A|[.,!\n][ ]?|[ ]dan[ ])(?:(?:ya|iya|iye|ok|oke)'?[ ])?(?:saya|sy|kami)[ ]"
    rf"(?:pun[ ]|juga[ ]|sendiri[ ]|pribadi[ ])?{_AGREED}(?:[ ](?:nak|dek|dik|dinda|ya"
    rf"|sekali))?[ ]?(?=[.,!\n]|\Z)",
    re.IGNORECASE,
)
_JOINING_IN = re.compile(
    rf"(?:\A|[.,!\n ])(?:(?:saya|sy|kami)[ ](?:pun|juga)"
    rf"|dan[ ](?:saya|sy|kami)[ ](?:sendiri|pribadi))[ ]{_AGREED}\b",
    re.IGNORECASE,
)
_OF_OTHER = (
    f"{any_of('pak bapak bu ibu')}{{0,2}}"
    f"(?:{any_of('pimpinan bupati wabup wakil sekda asisten camat kadis kabag kepala dinas desa')}"
    f"|{any_of('kabid kasubag ketua panitia beliau kades lurah')}|{sources.NAME} ){{1,4}}"
)
"""Somebody named: behind "pak" alone an order may follow."""
_PAST = any_of("sudah tadi barusan semalam kemarin")
_MARKING = "(?:juga |pun |memang )"
_NOTHING_AGAINST = (
    f"(?:setuju |sepakat |ok |tidak (?:ada )?{any_of('keberatan masalah catatan koreksi komplain')})"
)
_DID_READ = (
    f"(?:{one_of(phrases.READING_ACTIVELY, word_set('membaca melihat tahu mengetahui'))}"
    "(?:di (?:mobil|kantor|rumah|jalan|ruangan) |dan ){0,2})"
)
"""Only behind a word of the past: "Pak Sekda cek juga" bids him."""
_LAST = f"(?:{_MARKING}|{_PAST}){{0,2}}(?:di (?:mobil|kantor|rumah|jalan) )?"
_DONE = f"{_OF_OTHER}{_MARKING}?{_PAST}{{1,2}}{_MARKING}?(?:{_NOTHING_AGAINST}|{_DID_READ}){_LAST}"
_VIEW = f"(?:{_DONE}|{_OF_OTHER}{_MARKING}{{0,2}}{_NOTHING_AGAINST}{_LAST})"
_VIEWS = re.compile(f"{_VIEW}(?:dan {_VIEW})?[.]")
_VIEWS_DONE = re.compile(f"{_DONE}(?:dan {_DONE})?[.]")


def has_own_consent(text: str) -> bool:
    """Does the writer consent in so many words, in a clause of its own ("saya setuju")? Linear."""
    return bool(_OWN_CONSENT.search(text))


def joins_in(text: str) -> bool:
    """Does he consent as another does ("saya juga setuju")? Linear."""
    return bool(_JOINING_IN.search(text))


def is_view_of_another(clause: str, *, is_past: bool) -> bool:
    """That somebody else has nothing against it; beside one's own consent it takes nothing away.

    `is_past`: told as past. Before one's own consent "Bupati setuju" may be what that hangs on.
    """
    return bool((_VIEWS_DONE if is_past else _VIEWS).match(clause))
