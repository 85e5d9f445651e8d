"""Which release a mail in the thread of one is for: people answer any old mail of ours (SOP step 1).

That one, another that its words or its text mean, or a submission of its own. What is written over is lost,
what stands by itself can still be joined: in doubt it stands by itself.
"""

from __future__ import annotations

import re

from humasd.answers.enquiries.amending import amends, tells_another, tells_next
from humasd.answers.enquiries.enquiry import Wish
from humasd.answers.enquiries.named_agenda import find_named, is_among
from humasd.answers.enquiries.replacing import calls_mistaken, replaces
from humasd.release.case import Case
from humasd.release.likeness import are_alike, are_unlike, have_same_title, have_unlike_texts, resemble
from humasd.release.model import Release
from humasd.release.states import ENDED, STOPPED
from humasd.sop.asked import find_asked
from humasd.sop.desk import Desk
from humasd.sop.fitting import (
    CLOSED_TO_MATERIAL,
    FITS,
    Open,
    beside_text,
    find_open,
    is_another_round,
    is_of_another,
    is_other_day,
    names_of,
    text_words,
    words_of,
)
from humasd.sop.incoming import Incoming
from humasd.store import releases
from humasd.understanding import Understanding
from humasd.understanding.going_on import activity_words, all_words, announces_text
from humasd.understanding.lending import brings_own_text
from humasd.understanding.material import MAIL

_OFFICE_WORDS = """
    bupati wakil wabup sekda kepala camat lurah dinas badan kantor bagian kabupaten kecamatan
    kelurahan desa pemerintah pemkab daerah puskesmas kegiatan gelar hadiri
"""
_OF_OFFICES = frozenset(_OFFICE_WORDS.split())
"""Words that headlines of a government share whatever they tell."""
_MEANT_FOR = re.compile(
    r"\b(?:untuk|utk|buat|bagi|atas|pada|dari|revisi|perbaikan|koreksi|ralat|perubahan|pengganti|foto|naskah|rilis"
    r"|berita|surat|formulir|berkas|lampiran)(?:nya)?\W{1,3}"
    r"(?:(?:rilis|berita|naskah|permohonan|kegiatan|agenda|nomor|nomer|no)\W{1,3}){0,3}$",
    re.IGNORECASE,
)
"""What stands before the number of the release that something is sent for: "revisi untuk agenda 0002"."""
_ASKED = re.compile(r"[^.!?\n]{0,80}\?")
"""Behind a number that is asked about: "rilis 0002 kapan terbit?"."""
_OF_CHANGE = re.compile(r"\b(?:revisi|perbaikan|koreksi|ralat|pengganti|perubahan)", re.IGNORECASE)
_LONGEST = 20_000
"""Characters of a text that are looked at."""


def find_place(desk: Desk, case: Case, incoming: Incoming) -> Release | None:
    """The release that a mail in the thread of `case` is for; None where it is a submission of its own."""
    understood, release, old = incoming.understood, case.release, case.material
    asked = find_asked(desk, incoming, incoming.own_subject)
    if not incoming.brings_material or (asked is not None and asked.wish is Wish.WITHDRAW):
        return release  # "TARIK 0001", whatever comes along
    authors = {author.address.lower() for author in understood.message.from_}
    is_senders = authors == {release.sender.lower()}
    if is_senders and brings_own_text(understood):
        return _place_text(desk, (release, old), understood)
    if is_senders and release.state not in ENDED:
        return _place_papers(desk, (release, old), understood)
    is_news = "material" not in understood.missing and bool(old.text.strip())
    return None if is_news and not are_alike(understood.text, old.text) else release


def _place_text(desk: Desk, here: Open, understood: Understanding) -> Release | None:
    release, old = here
    words = words_of(understood)
    corrects = amends(words) or (understood.source != MAIL and replaces(words))
    named = _find_meant(desk, understood, release.sender)
    if named and release.id not in {one.id for one in named}:
        return named[0] if len(named) == 1 and _takes(desk, named[0], here, understood, corrects) else None
    others = [one for one in find_open(desk, release.sender, with_text=True) if one[0].id != release.id]
    if not named and (nearer := [one for one in others if _is_nearer(understood, one, here)]):
        return nearer[0][0] if corrects and len(nearer) == 1 else None
    if release.state in STOPPED:
        return None  # it takes no more: what was made better after a refusal is asked for anew
    if not old.text.strip() or are_alike(understood.text, old.text):
        is_next = not named and (not corrects or bool(_names_new(understood, here)))
        is_next = is_next and bool(old.text.strip()) and release.state not in ENDED
        return None if is_next and is_another_round(understood, here) else release
    if release.state in ENDED or _names_other(understood, here):
        return None
    is_new = bool(_names_new(understood, here)) and is_another_round(understood, here)
    if not named and (is_new or (tells_next(words) and not corrects)) and not calls_mistaken(words):
        return None  # the closing, in the thread of the opening
    if corrects and (named or not others or calls_mistaken(words)):
        return release
    if have_unlike_texts(understood.text, old.text) and is_other_day(understood, old):
        return None
    own = f"{release.unit or ''} {understood.fields.get('unit', '')}".casefold()
    shared = desk.region.words | _OF_OFFICES | frozenset(re.findall(r"\w+", own))
    is_unlike = are_unlike((understood.title or "", understood.text), (old.title or "", old.text), shared)
    return None if is_unlike else release


def _takes(desk: Desk, one: Release, here: Open, understood: Understanding, corrects: bool) -> bool:
    """Whether a release that is named by its number takes the text: it has none yet, or the one that stands
    there is to be made better, and not that of the thread."""
    with desk.database.reading() as connection:
        case = releases.load_case(connection, one.id)
    text = case.page.draft.body_text if case.page is not None else case.material.text
    if are_alike(understood.text, text):
        return case.page is not None or corrects
    if one.state in CLOSED_TO_MATERIAL or case.page is not None or _is_like(understood, here):
        return False
    return corrects or not text.strip()


def _is_nearer(understood: Understanding, one: Open, here: Open) -> bool:
    """Whether a text is another release's made better, rather than that of the thread."""
    if not _is_like(understood, one) or is_another_round(understood, one):
        return False
    title = understood.title or ""
    is_titled = have_same_title(title, one[0].title) and not have_same_title(title, here[0].title)
    return is_titled or not _is_like(understood, here) or is_another_round(understood, here)


def _is_like(understood: Understanding, one: Open) -> bool:
    release, material = one
    brought = (understood.title or "", understood.text)
    return bool(material.text.strip()) and resemble(brought, (material.title or release.title, material.text))


def _names_other(understood: Understanding, here: Open) -> bool:
    """Whether the words beside an unlike text tell of what it brings, by nothing that stands here: "revisi
    rilis jalan" in the thread of a harvest."""
    told = activity_words(beside_text(understood))
    if told & names_of(here) or _is_like(understood, here):
        return False
    return bool(_names_new(understood, here))


def _names_new(understood: Understanding, here: Open) -> frozenset[str]:
    """The words beside a text for what it tells of, and what stands here does not."""
    brought = all_words(f"{understood.title or ''} {understood.text[:_LONGEST]}")
    return activity_words(beside_text(understood)) & brought - (names_of(here) | text_words(here))


def _place_papers(desk: Desk, here: Open, understood: Understanding) -> Release | None:
    """Photos, a letter, a form; also what a letter tells of the activity."""
    release, old = here
    has_text = bool(old.text.strip())
    words = words_of(understood)
    if has_text and tells_another(words):
        return None
    named = _find_meant(desk, understood, release.sender)
    if named:
        is_here = release.id in {one.id for one in named}
        takes = len(named) == 1 and named[0].state not in CLOSED_TO_MATERIAL and named[0].page is None
        return release if is_here else named[0] if takes else None
    told = activity_words(beside_text(understood))
    if told and not told & (names_of(here) | text_words(here)):
        ones = [one for kind in (True, False) for one in find_open(desk, release.sender, with_text=kind)]
        meant = [one for one, kept in ones if one.id != release.id and _is_told(told, (one, kept))]
        if meant:
            return meant[0] if len(meant) == 1 else None
    if has_text and announces_text(words) and not _OF_CHANGE.search(words):
        return None
    return None if has_text and is_of_another(understood, here) else release


def _is_told(told: frozenset[str], one: Open) -> bool:
    names = names_of(one)
    return bool(told & names) and len(told & (names | text_words(one))) >= FITS * len(told)


def _find_meant(desk: Desk, understood: Understanding, sender: str) -> list[Release]:
    """The sender's releases whose numbers the mail gives as what it is for."""
    own = beside_text(understood)[:2_000]
    meant = [
        one
        for one in find_named(own, desk.agenda_word)
        if _MEANT_FOR.search(own, max(0, one.start - 60), one.start) and not _ASKED.match(own, one.end)
    ]
    if not meant:
        return []
    with desk.database.reading() as connection:
        own_ones = releases.find_of_sender(connection, sender)
    return [one for one in own_ones if is_among(one.agenda, meant)]
