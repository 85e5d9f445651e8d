"""Who waits for a page, and who gets it too once it is up: remarks of humasd.answers.remarks.cutting.

Each is asked of the words of one clause, as they are usually spelled.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from humasd.lexicon import office_words, remark_words, run_words, words
from humasd.lexicon.forms import word_set

_PUBLIC = word_set(
    "pimpinan orang orang-orang masyarakat warga publik umum media wartawan netizen panitia dinas pembaca"
    " bupati wabup sekda gubernur camat kades ketua kepala pak bapak bu ibu teman-teman semua banyak pihak"
)
_WAITS = word_set("menunggu nunggu tunggu menanti ditunggu ditunggu-tunggu dinanti dinantikan tungu")
_NEWS = word_set("beritanya rilisnya")
_SINCE_LONG = word_set("sudah lama banyak na juga memang") | _NEWS
_BESIDE_WAITING = _NEWS | word_set(
    "informasi informasinya ini kabar kabarnya sudah banyak juga lagi yang oleh sama dari tadi kemarin lama"
)


def is_awaited(said: Sequence[str]) -> bool:
    """That people wait for it; "tunggu Bupati" would have us wait for him, and so may "Sekda ditunggu"."""
    plain = [word for word in said if word not in words.PERSONS - _PUBLIC]
    at = next((at for at, word in enumerate(plain) if word in _WAITS), 0)
    before, behind = set(plain[:at]), set(plain[at + 1 :])
    if not at or not behind <= _PUBLIC | _BESIDE_WAITING:
        return False
    if plain[at].startswith("di") or "na" in before:
        is_told = not before.isdisjoint({"sudah", "banyak", "na"}) or bool(behind & {"oleh", "sama"})
        return is_told and before <= _SINCE_LONG and "dari" not in behind
    is_since = not {"sudah", "banyak"}.isdisjoint(before) or not _NEWS.isdisjoint(behind)
    return (
        is_since
        and before <= _PUBLIC | _BESIDE_WAITING
        and not before.isdisjoint(_PUBLIC)
        and _PUBLIC.isdisjoint(behind)
    )


SENDS = word_set(
    "share dishare bagi bagikan dibagikan sebar sebarkan disebarkan kirim kirimkan dikirim dikirimkan"
    " teruskan diteruskan"
)
_POSTS = word_set("posting diposting upload diupload naikkan dinaikkan pasang dipasang")
_CHANNELS = run_words.CHANNELS | word_set(
    "grup group wa whatsapp telegram status radio warga masyarakat desa opd skpd"
)
_PAPERS = word_set("pos tribun harian koran tabloid majalah radio tv rri tvri antara kompas fajar")
"""Words of names of media, beside which another stands ("Tribun Timur")."""
_OF_CHANNELS = word_set("media kanal saluran akun")
_MORE = word_set("juga sekalian")
_BESIDE_SENDING = (
    words.PLEASE
    | words.PERSONS
    | _CHANNELS
    | _MORE
    | word_set(
        "jangan lupa dan serta nanti ke kepada di ya linknya tautannya beritanya rilisnya semua"
        " kalau begitu sudah tayang terbit naik online camat kades lurah kepala dinas sekolah guru"
        " sama teman-teman rekan-rekan kita para kecamatan lewat via seperti biasa biasanya nah humas"
    )
)
_ONCE_UP = re.compile(r"(?:kalau|begitu) (?:sudah )?(?:tayang|terbit|naik|online) (?!di )")
_FORBIDDEN = re.compile(r"jangan (?!lupa )|saja ")


def is_shared(said: Sequence[str], names: Set[str]) -> bool:
    """That others get it too ("bagikan juga ke grup camat"), or once it is up.

    Another channel alone may be meant instead of the website, and a group may be asked first.
    """
    written = "".join(f"{word} " for word in said)
    channels = _CHANNELS | _PAPERS
    if channels.isdisjoint(said) or _FORBIDDEN.search(written):
        return False
    known = channels | _BESIDE_SENDING | SENDS | _POSTS
    named = names - remark_words.NO_PLACE - office_words.DAYS
    if not all(
        word in known or (word in named and not _PAPERS.isdisjoint(said[max(at - 1, 0) : at + 2]))
        for at, word in enumerate(said)
    ):
        return False
    if any(word == "lain" and said[at - 1] not in _OF_CHANNELS for at, word in enumerate(said)):
        return False
    is_put_off = not {"kalau", "begitu"}.isdisjoint(said)
    is_more = not _MORE.isdisjoint(said)
    if not SENDS.isdisjoint(said):
        return bool(_ONCE_UP.search(written)) if is_put_off else is_more
    return is_more and not is_put_off and not _POSTS.isdisjoint(said)
