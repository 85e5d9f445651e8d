"""What an official tells beside his consent, and what leaves it as it is: cut before approval is judged.

Where he is, why he answers late, thanks, good wishes, praise of what is there, who waits for it. Each is a
clause of a known shape (shapes, praising and sending_on, beside this file), filled with words of closed sets.
It consents to nothing: what is left must be firm consent by itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from humasd.answers.beside.clauses import any_of
from humasd.answers.beside.surroundings import ONWARD
from humasd.answers.remarks.anothers import has_own_consent, is_view_of_another, joins_in
from humasd.answers.remarks.errands import is_errand
from humasd.answers.remarks.everyday import is_at_something
from humasd.answers.remarks.findings import are_check_and_finding, is_finding
from humasd.answers.remarks.leads import cut_lead
from humasd.answers.remarks.occasions import is_of_occasion
from humasd.answers.remarks.parting import Clause, part
from humasd.answers.remarks.plans import is_plan
from humasd.answers.remarks.praising import is_likewise, is_praise
from humasd.answers.remarks.shapes import is_excuse, is_remark
from humasd.answers.tokens import is_agreeing, is_publishing, tokenise
from humasd.lexicon import company, run_words, words
from humasd.lexicon.forms import word_set

_EXCUSING = word_set("maaf punten ngapunten tabe tabe' mohon di di'") | words.PERSONS
"""An excuse of these alone may lead up to its reason behind a comma ("tabe', lambat kubalas")."""
_CHEERING = ONWARD | words.PERSONS | words.EMOJI
_SALUTING = words.GREETING | words.PERSONS
_LETTING = re.compile(r"(?:\A|[.!\n])\s{0,3}dipersilah?kan\b", re.IGNORECASE)
_ASKING_LEAVE = re.compile(r"\s*(?:mohon\s)?i[zj]in\b", re.IGNORECASE)
_JOINING = frozenset({",", "-", "–", "—"})
"""Marks behind which the sentence goes on."""


_CHECKED = re.compile(
    r"(?:\A|(?<=[.,;!\n])[ ]?)(?:sudah|sdh|udah|telah)[ ](?:saya|sy|kami)[ ](?:cek[ ]dan[ ])?koreksi"
    r"(?:,[ ]|[ ]dan[ ]|[ ])"
    r"(?=(?:ternyata[ ])?(?:tidak|tdk|nda|tak)[ ]ada[ ]"
    r"(?:masalah|kendala|kesalahan|koreksi|revisi|yang[ ](?:salah|keliru|perlu))\b"
    r"(?![^.,;!\n]{0,80}\b(?:lagi|lg)\b)"
    r"|(?:ternyata[ ])?semua(?:nya)?[ ](?:benar|betul|sesuai|cocok|lengkap)[ ]?[.,;!\n])",
    re.IGNORECASE,
)
"""That he looked for faults, where he goes on that there were none; alone he may have made changes, and
"tidak ada yang salah lagi" or "sudah benar" tells that he did."""
_ONCE_UP = re.compile(
    r"((?:\A|[.,;!\n][ ]?)(?:nanti[ ])?(?:kalau|kalo|klo|jika|begitu)[ ]"
    r"(?:sudah|sdh|udah)[ ](?:tayang|terbit|naik|online|live)),(?=[ ])",
    re.IGNORECASE,
)
"""Before what is to be sent then; its comma parts nothing."""
_OWN_BESIDE = re.compile(
    r"[ ]dan[ ](?=(?:saya|sy|kami)[ ](?:pun|juga|sendiri|pribadi)[ ](?:s{1,2}etuju|menyetujui|sepakat)\b)",
    re.IGNORECASE,
)
"""Between another's view and the writer's."""
MOST_CLAUSES = 30
"""In an answer; consent with more beside it is no plain one."""
_NOTHING = Clause("", ".", [], frozenset())


@dataclass
class _Before:
    """What the clauses before one have said."""

    opens: bool = True
    """Nothing but a greeting."""
    is_praised: bool = False
    is_more: bool = False
    """A remark."""
    leads_on: bool = False
    """The last of them was one."""
    is_excused: bool = False
    consents: bool = False


@dataclass(frozen=True)
class _Whole:
    """What the answer says as a whole."""

    has_own: bool
    """Consent in the first person."""
    has_joined: bool
    """Consent as another's ("saya juga setuju")."""
    cheers: bool
    """Nothing but "lanjutkan", which of an event may cheer on."""


def cut_remarks(text: str) -> str:
    """The text without the clauses that leave consent as it is, a comma in the place of each. Linear.

    A clause that asks, or that something was to follow, is left.
    """
    has_joined = joins_in(text)
    text = _OWN_BESIDE.sub(", ", _ONCE_UP.sub(r"\1", _CHECKED.sub("", text)))
    clauses = [_NOTHING, *part(text), _NOTHING]
    if len(clauses) > MOST_CLAUSES:
        return text
    whole = _Whole(
        has_own_consent(text),
        has_joined,
        cheers=not any(_consents(clause, beside=_GOING_ON) for clause in clauses),
    )
    said = _Before()
    kept: list[str] = []
    is_proved = False
    """By the clause before, which told what was checked."""
    for at, (before, clause, following) in enumerate(zip(clauses, clauses[1:], clauses[2:], strict=False)):
        was_proved, is_proved = is_proved, False
        if clause.goes_on and following.goes_on:
            is_proved = are_check_and_finding(clause.written, following.written, behind=said.consents)
        is_good = clause.goes_on and (was_proved or is_proved or _is_good(before, clause, said))
        consenting = next(filter(_consents, clauses[at + 2 :]), following)
        if is_good or (clause.goes_on and _is_beside(before, clause, consenting, said, whole)):
            said.is_praised = said.is_praised or is_good
            said.is_more = said.leads_on = True
            said.is_excused = said.is_excused or is_excuse(clause.said)
            kept.append(", ")
            continue
        left = cut_lead(clause.text) if said.leads_on else clause.text
        if not left.strip() and not _consents(following):
            left = clause.text  # "saya lagi rapat, terkait berita ini"
        if left.strip():
            said = _Before(
                opens=said.opens and set(clause.said) <= _SALUTING,
                is_more=said.is_more,
                consents=said.consents or _consents(clause),
            )
        kept += [left, clause.mark]
    rest = "".join(kept)
    agrees = any(is_agreeing(token.plain) and token.plain != "setujui" for token in tokenise(rest))
    if _ASKING_LEAVE.match(text) and not (agrees or _LETTING.search(rest)):
        return text  # "izin pak, naikkan"
    return rest


_PARTING = re.compile("sampai (?:jumpa|ketemu|bertemu) ")
_GOING_ON = word_set("lanjutkan dilanjutkan teruskan")
"""Behind joy at an event they may cheer on those of whom it tells."""


def _consents(clause: Clause, *, beside: frozenset[str] = frozenset()) -> bool:
    return any(
        is_agreeing(word) or is_publishing(word) or word in words.APPEARING | words.LEAVE
        for word in clause.said
        if word not in beside
    )


def _is_good(before: Clause, clause: Clause, said: _Before) -> bool:
    """Is the text or a part of it good, or without fault? Behind "lanjut" praise may but cheer on."""
    if is_praise(clause.said, is_more=said.is_praised) or (said.is_praised and is_likewise(clause.said)):
        return True
    cheers_on = bool(before.said) and set(before.said) <= _CHEERING
    return not cheers_on and is_finding(clause.written, is_more=said.is_praised, behind=said.consents)


def _is_beside(before: Clause, clause: Clause, consenting: Clause, said: _Before, whole: _Whole) -> bool:
    """Does a clause tell of the writer, of the event or the office, or wish somebody well?

    `consenting`: the next one that does.
    """
    written = clause.written
    if clause.said == ["amin"] and not run_words.WISHING.isdisjoint(before.said):
        return True  # behind a wish; elsewhere it may be a name
    apart = clause.ends and before.ends
    if (
        is_errand(clause.told_of_people, behind=said.consents, apart=apart)
        or (not whole.cheers and is_of_occasion(written))
        or (whole.has_own and is_view_of_another(written, is_past=not (said.consents or whole.has_joined)))
    ):
        return True
    if is_plan(written, apart=apart, is_more=said.is_more and not said.is_praised, behind=said.consents):
        return True
    if (said.consents or said.is_more) and is_at_something(written, apart=apart):
        return True
    if whole.cheers and _PARTING.match(written):
        return False  # "lanjut. Sampai ketemu besok"
    leads_on = said.opens and clause.mark.strip() in _JOINING
    if said.opens and _may_be_told_by(clause, consenting, leads_on=leads_on):
        return False
    return any(
        is_remark(
            told,
            clause.names,
            opens=said.opens,
            leads_on=leads_on,
            is_more=said.is_more,
            is_excused=said.is_excused,
        )
        for told in _tellings(before, clause.said, by_elder=whole.has_own and said.consents)
    )


_ABOVE = company.HOLDERS - word_set("pak bu dinas kepala")
_OWN_WORD = word_set("setuju sepakat menyetujui")
"""Consent that nobody hands on for another; "acc" and "disetujui" may."""
_JUST = re.compile(r"(?:tadi |barusan )?baru (?:saja )?(?:selesai|kelar|habis|abis|pulang|keluar) ")

_RESOLVED_AT = re.compile(
    f"(?=.*{any_of('baru barusan habis abis selesai kelar usai pulang keluar dari')})"
    f"(?!.*{any_of('maf')})"
    f".*{any_of('rapat sidang paripurna pleno musyawarah pertemuan koordinasi')}"
    f"|(?=.*{any_of('baru barusan habis abis selesai kelar usai pulang keluar dari')})"
    f".*{any_of('inspektorat kementerian pemprov provinsi')}|.*{any_of('dprd dewan')}"
)
"""Where it may have been agreed to by others; an apology for the delay tells of himself."""


def _may_be_told_by(clause: Clause, consenting: Clause, *, leads_on: bool) -> bool:
    """May what opens the answer say whose consent follows ("baru dari ruang Bupati, acc"), or when ("baru
    selesai acara, tayangkan")? Not where the writer says "saya" of it."""
    if not (words.SELF | _OWN_WORD).isdisjoint(consenting.said):
        return False
    decides = any(
        is_agreeing(word) or is_publishing(word) or word in words.APPEARING for word in consenting.said
    )
    written = "".join(f"{word} " for word in clause.said)
    if _RESOLVED_AT.match(written) and any(map(is_agreeing, consenting.said)):
        return True
    if not _ABOVE.isdisjoint(clause.said):
        return decides and (leads_on or any(map(is_agreeing, consenting.said)))
    return leads_on and decides and bool(_JUST.match(written))


_ELDER = word_set("ibu bapak om tante")


def _tellings(lead: Clause, said: list[str], *, by_elder: bool) -> list[list[str]]:
    """A clause as it may be told: behind the excuse that leads up to it, and the writer's own by itself.

    Who has said "saya setuju" may go on as elders speak of themselves ("ibu lagi di jalan").
    """
    before = lead.said
    if by_elder and said[:1] and said[0] in _ELDER:
        return [said, ["saya", *said[1:]]]
    if not before or not set(before) <= _EXCUSING:
        return [said]
    is_own = said[:1] != [] and said[0] in words.SELF
    return [[*before, *said], said] if is_own or lead.ends else [[*before, *said]]
