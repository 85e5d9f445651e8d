"""Consent that names what the text is about: "rilis tentang panen raya saya setujui".

What the text accounts for is written as "ini", and the answer then read as any other is; where another
matter is named, whoever answers is asked again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from humasd.answers.about.matter import Matter
from humasd.answers.about.naming import BLANKS, TEXT, Naming, find_namings, gap_behind, stop_of
from humasd.answers.about.phrase import MOST_WORDS, is_verb, tells
from humasd.answers.about.wording import Word, forms_of, words_of
from humasd.answers.tokens import is_agreeing, is_publishing
from humasd.lexicon import matter_words, run_words, words

_MAY_FOLLOW = (
    words.SELF
    | words.LEAVE
    | words.ALLOWING
    | words.WEAK
    | words.APPEARING
    | words.PERSONS
    | run_words.SHOWN
    | run_words.GOOD
    | matter_words.LEADING_ON
)


def read_matter(text: str, matter: Matter) -> str:
    """The text of an answer with "ini" for what it says that the text asked about is about. Linear."""
    said = words_of(text)
    pieces: list[str] = []
    done = 0
    agrees = any(is_agreeing(word.said) for word in said)
    for naming in find_namings(said, text, matter):
        if not _is_its_matter(said, naming, matter):
            continue
        if not _may_go_on(said, naming, text, matter, agrees=agrees):
            continue
        pieces += [text[done : said[naming.text].end], _pointing(said, naming)]
        done = stop_of(said, naming, text)
    return "".join([*pieces, text[done:]])


def _pointing(said: Sequence[Word], naming: Naming) -> str:
    """ "Ini" in its place; nothing where the text is already pointed at. Consent directly behind it is the
    writer's, since nothing that is named consents."""
    following = said[naming.end].said if naming.end < len(said) and not said[naming.end].opens else ""
    if following in run_words.SHOWN or said[naming.text].said.endswith("nya"):
        return ""
    is_active = is_agreeing(following) and not following.startswith(("di", "setujui"))
    return " ini saya" if is_active else " ini"


def _is_its_matter(said: Sequence[Word], naming: Naming, matter: Matter) -> bool:
    """Does the title or the lead tell of all that is named, the title of some of it?"""
    if naming.end == naming.first:
        return False
    named = [word.said for word in said[naming.first : naming.end]]
    if naming.is_title and not (matter.is_titled(named) and matter_words.RESERVED.isdisjoint(named)):
        return False  # another title than the one shown may be a wished one
    telling = tells(said, naming.first, naming.end, matter)
    return (
        any(map(matter.is_titled_by, telling))
        and all(map(matter.is_about, telling))
        and not any(
            _joins_in(before.said, word.said, matter)
            for before, word in pairwise(said[naming.first : naming.end])
        )
    )


def _joins_in(before: str, word: str, matter: Matter) -> bool:
    """May somebody be named who belongs to nothing before him: "rilis bibit kakao Nursih"?"""
    is_led = before in matter_words.JOINING - matter_words.ADDING or before[0].isdigit()
    return not is_led and matter.may_name(word) and not matter.stands_beside(before, word)


def _may_go_on(said: Sequence[Word], naming: Naming, text: str, matter: Matter, *, agrees: bool) -> bool:
    """Is what stands behind the phrase neither more of it nor what somebody named in it does? `agrees`:
    somewhere in the answer a word consents."""
    end = naming.end
    mark = gap_behind(said, end, text).strip(BLANKS if naming.is_title else " ")
    if mark == "-" and not gap_behind(said, end, text).startswith(" "):
        return False  # "ruas Malili-Wotu"
    if end == len(said) or mark:
        return True
    clause = list(_clause_from(said, end))
    following, is_person = clause[0], matter.is_name(said[end - 1].said)
    if following == "dan":  # "saya sudah baca rilis panen raya dan setuju"
        return not is_person and clause[1:] != [] and (clause[1] in words.SELF or is_agreeing(clause[1]))
    if not (following in _MAY_FOLLOW or is_agreeing(following) or is_publishing(following)):
        return False
    if following.startswith("di") and not agrees and _opens_with_text(said, naming):
        return False  # "rilis panen raya dimuat" may tell that it was
    if following in words.PERSONS and _is_anybodys(clause):
        return False  # "rilis panen raya ketua setuju"
    if naming.is_title:
        return True
    if is_person:
        return following in run_words.SHOWN or _is_done_to_text(clause)
    names_people = any(matter.is_name(word.said) for word in said[naming.first : end])
    return not _is_anybodys(clause) or (not names_people and _is_thing(said, naming.first, end, matter))


def _clause_from(said: Sequence[Word], at: int) -> Iterator[str]:
    """The word here, and those behind it in its clause."""
    yield said[at].said
    for word in said[at + 1 : at + MOST_WORDS]:
        if word.opens:
            return
        yield word.said


def _opens_with_text(said: Sequence[Word], naming: Naming) -> bool:
    at = naming.text
    while not said[at].opens and said[at - 1].said in TEXT:
        at -= 1
    return said[at].opens


def _is_anybodys(clause: Sequence[str]) -> bool:
    """Is consent told without whose it is ("… setuju dimuat"), so that whoever is named may give it?"""
    at = next((at for at, word in enumerate(clause) if is_agreeing(word) or word in words.WEAK), None)
    if at is None or clause[at].startswith("di"):
        return False
    return not at or clause[at - 1] not in words.SELF


def _is_done_to_text(clause: Sequence[str]) -> bool:
    """ "… Bupati saya setujui", "… Bupati untuk dimuat", and not "… Bupati kami setuju"."""
    told = [word for word in clause[:4] if word not in {"untuk", "utk", "agar", "sudah", "telah"}]
    if told[:1] and told[0] in words.SELF:
        return told[1:2] == ["setujui"] or len(told) != len(clause[:4])
    return bool(told) and told[0].startswith("di") and (is_agreeing(told[0]) or is_publishing(told[0]))


def _is_thing(said: Sequence[Word], first: int, end: int, matter: Matter) -> bool:
    """Does a phrase end in what cannot consent, a place behind a word for it or a thing, and do its words
    stand beside each other in the text too? Behind another word somebody may begin who consents."""
    last, before = said[end - 1].said, said[end - 2].said if end - 1 > first else ""
    is_one = all(_belongs(one.said, other.said, matter) for one, other in pairwise(said[first:end]))
    is_settled = before in matter_words.PLACING or matter.is_thing(last)
    return is_one and is_settled and last not in matter_words.PLACING


def _belongs(before: str, word: str, matter: Matter) -> bool:
    is_placed = before in matter_words.PLACING or word in matter_words.PLACING
    return is_placed or before in matter_words.JOINING or matter.stands_beside(before, word)


def names_another(text: str, matter: Matter) -> bool:
    """Is a text named that is about something else than the one that was asked about? Linear."""
    said = words_of(text)
    return any(_is_another(said, naming, matter) for naming in find_namings(said, text, matter))


def _is_another(said: Sequence[Word], naming: Naming, matter: Matter) -> bool:
    end = naming.end if naming.is_title else _end_of_named(said, naming.first)
    telling = [word for word in tells(said, naming.first, end, matter) if not _ends_name(word)]
    if naming.is_told or naming.is_title:
        return any(not matter.holds(word) for word in telling) or (
            bool(telling) and not any(map(matter.is_about, telling))
        )
    is_named = not said[naming.text].said.endswith("nya") and not any(map(is_verb, telling))
    return is_named and bool(telling) and not any(map(matter.holds, telling))


def _end_of_named(said: Sequence[Word], first: int) -> int:
    """Behind the last word that may be of what is named."""
    end = first
    while end < min(len(said), first + MOST_WORDS) and not said[end].opens and not _ends_name(said[end].said):
        end += 1
    return end


_ENDING = matter_words.RESERVED | (matter_words.LEADING_ON - matter_words.JOINING)


def _ends_name(word: str) -> bool:
    return any(form in _ENDING for form in forms_of(word)) or is_agreeing(word) or is_publishing(word)
