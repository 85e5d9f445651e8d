"""What somebody else thinks of the text, told beside the writer's own consent in the first person."""

from __future__ import annotations

import re

from humasd.answers.beside.clauses import any_of
from humasd.answers.remarks import sources
from humasd.lexicon import phrases
from humasd.lexicon.forms import one_of, word_set

_AGREED = r"(?:setuju|menyetujui|sepakat|setujui)"
_OWN_CONSENT = re.compile(
    rf"(?:\A|[.,!\n][ ]?|[ ]dan[ ])(?:(?:ya|iya|iye|ok|oke)'?[ ])?(?:saya|sy|kami)[ ]"
    rf"(?:pun[ ]|juga[ ]|sendiri[ ]|pribadi[ ])?{_AGREED}(?:[ ](?:nak|dek|dik|dinda|ya"
    rf"|sekali))?[ ]?(?=[.,!\n]|\Z)",
    re.IGNORECASE,
)
_OF_OTHER = (
    f"(?:{any_of('pak bapak bu ibu pimpinan bupati wabup wakil')}"
    f"|{any_of('sekda asisten camat kadis kabag kepala dinas desa')}"
    f"|{any_of('kabid kasubag ketua panitia beliau kades lurah')}|{sources.NAME} )"
)
_MARKING = "(?:juga |sudah |pun |tadi |memang |barusan |semalam |kemarin )"
_PLEASED = (
    f"(?:setuju |sepakat |ok |tidak (?:ada )?{any_of('keberatan masalah catatan koreksi komplain')}"
    f"|{one_of(phrases.READING, word_set('membaca melihat tahu mengetahui'))}(?:di (?:mobil|kantor|rumah"
    f"|jalan|ruangan) |dan ){{0,2}})"
)
_VIEW = f"{_OF_OTHER}{{1,5}}{_MARKING}{{0,3}}{_PLEASED}{_MARKING}{{0,2}}(?:di (?:mobil|kantor|rumah|jalan) )?"
_VIEWS = re.compile(f"{_VIEW}(?:dan {_VIEW})?[.]")


def has_own_consent(text: str) -> bool:
    """Does the writer consent in so many words, in a clause of its own ("saya setuju")? Linear."""
    return bool(_OWN_CONSENT.search(text))


def is_view_of_another(clause: str) -> bool:
    """That somebody else has nothing against it; beside one's own consent it takes nothing away."""
    return bool(_VIEWS.match(clause))
