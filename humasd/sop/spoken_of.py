"""Which of a sender's releases a new mail speaks of that brings nothing: one that it names by its number or
by telling words, or the only one under way. In doubt none, so that no submission is taken for talk."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from humasd.answers.enquiries.announcing import announces_change
from humasd.answers.enquiries.courtesy import is_courtesy, tells_it_is_up
from humasd.answers.enquiries.enquiry import Asked, Wish
from humasd.answers.enquiries.named_agenda import find_named, is_among
from humasd.answers.enquiries.news_beside import News
from humasd.answers.enquiries.speaking import (
    corrects,
    corrects_sent,
    corrects_text,
    hands_in,
    points_at_it,
    speaks_of_sent,
)
from humasd.answers.enquiries.stopping import calls_off, may_want_it_stopped, spares_release
from humasd.release.case import Case
from humasd.release.model import Material, Release
from humasd.release.said import NOT_YET, SAID
from humasd.release.states import ENDED
from humasd.sop.asked import find_asked, news_beside
from humasd.sop.desk import Desk
from humasd.sop.fitting import LOOK_BACK, Open, find_open, names_of, text_words
from humasd.sop.incoming import Incoming
from humasd.store import releases
from humasd.understanding.going_on import (
    activity_words,
    all_words,
    announces_text,
    named_activity,
    telling_words,
)

_FITS = 0.5
"""Share of the words telling of an activity that a release must have of which a mail plainly speaks."""
_FEW = 8
"""Words of a mail that says no more than that something is off."""
_TALK_WORDS = """
    koreksi ralat revisi perbaikan pembetulan benar betul salah keliru kesalahan kekeliruan
    seharusnya harusnya ubah perubahan ganti penggantian tambah tambahan masukkan dimasukkan data
    judul isi angka jumlah batal batalkan pembatalan cancel stop drop urung urungkan henti hentikan
    tunda penundaan tahan pending hold tarik cabut jangan boleh bukan usah perlu jadi saja aja dulu
    diabaikan abaikan jadwal tayang tayangnya terbit naik segera disegerakan cepat percepat tunggu
    ditunggu tanggal hari jumat narahubung kontak konfirmasi info informasi penting pesan catatan
    bagian pers siaran orang org peserta
"""
_OF_TALK = telling_words(_TALK_WORDS)
"""What is said of a release, and tells of no activity."""


def find_spoken_of(desk: Desk, incoming: Incoming) -> Case | None:
    """The release of its writer's that a new mail without material speaks of, and says something about. A
    file that could not be read may be a submission's, as may a subject that is news of a change."""
    understood, own = incoming.understood, incoming.understood.reply.own
    if incoming.author is None or _brings_any(incoming) or incoming.links or understood.origin is not None:
        return None
    words = f"{incoming.own_subject[:300]}\n{own}"
    asked = find_asked(desk, incoming, incoming.own_subject)
    of_sender = _find_own(desk, incoming)
    if not of_sender or _asks_otherwise(asked, of_sender, own) or spares_release(own, incoming.own_subject):
        return None
    stops = "?" not in own and calls_off(words.strip())
    if stops and announces_change(own, incoming.own_subject):
        return None
    has_said = any(understood.fields.get(key) for key in (SAID, NOT_YET))
    has_said = has_said or corrects(own) or _heads_correction(incoming.own_subject)
    if not (stops or has_said) or is_courtesy(own):
        return None
    if not stops and (understood.other_business or hands_in(words) or announces_text(words)):
        return None
    if news_beside(incoming) is News.PLAIN and not (stops or corrects_sent(words)):
        return None
    is_stop = stops and (len(own.split()) <= _FEW or may_want_it_stopped(own, incoming.own_subject))
    found = _find_meant(desk, incoming, of_sender, words, is_talk=is_stop or speaks_of_sent(words))
    if found is None:
        return None
    with desk.database.reading() as connection:
        return releases.load_case(connection, found.id)


def find_other(desk: Desk, incoming: Incoming, answered: Case) -> Case | None:
    """The other release of its writer's that words in the thread of one plainly speak of, by its number or
    what names it: people answer any old letter of ours. None where they may speak of the one that is
    answered, whose text may tell of the same."""
    of_sender, own = _find_own(desk, incoming), incoming.understood.reply.own
    is_own = any(one.id == answered.release.id for one in of_sender)
    meant = _find_meant(desk, incoming, of_sender, own, is_talk=False) if is_own else None
    if meant is None or meant.id == answered.release.id or not _is_under_way(meant):
        return None
    with desk.database.reading() as connection:
        other = releases.load_case(connection, meant.id)
    named = find_named(own[:2_000], desk.agenda_word)
    if named:
        return None if is_among(answered.release.agenda, named) else other
    told = telling_words(own) - _OF_TALK - all_words(" ".join(desk.region.places))
    if points_at_it(own) or told & _known_of(answered.release, answered.material):
        return None
    hits = told & _names_of(other.release, other.material)
    return other if len(hits) > 1 or hits & named_activity(own) else None


def _heads_correction(subject: str) -> bool:
    """Whether a subject corrects a text; one that tells of an activity may be news of a change."""
    is_news = bool(telling_words(subject[:300]) - _OF_TALK)
    return corrects_text(subject) or (corrects(subject) and not is_news)


def _brings_any(incoming: Incoming) -> bool:
    """Whether anything came with it that is not merely shown in its text."""
    return incoming.brings_material or any(not item.shown for item in incoming.understood.items)


def _is_under_way(release: Release) -> bool:
    """Whether somebody is still to decide on it before it is up."""
    return release.state not in ENDED and release.page is None


def gives_thanks(desk: Desk, incoming: Incoming) -> bool:
    """Whether a new mail but thanks, of somebody who has sent a release; one with the subject of a submission
    may have lost its file, unless it is that of a release whose page it says is up."""
    own, subject = incoming.understood.reply.own, incoming.own_subject
    if _brings_any(incoming) or not is_courtesy(own):
        return False
    of_sender = _find_own(desk, incoming)
    if is_courtesy(subject):
        return bool(of_sender)
    return tells_it_is_up(own) and _tells_of_one(desk, telling_words(subject[:300]), of_sender)


def _tells_of_one(desk: Desk, told: frozenset[str], of_sender: Sequence[Release]) -> bool:
    """Whether one release sent of late tells all of this."""
    since = desk.clock() - LOOK_BACK
    with desk.database.reading() as connection:
        late = (one for one in of_sender if one.received_at >= since)
        cases = (releases.load_case(connection, one.id) for one in late)
        return any(told <= _known_of(case.release, case.material) for case in cases)


def _asks_otherwise(asked: Asked | None, of_sender: Sequence[Release], own: str) -> bool:
    """Whether it says more plainly what is wanted: TARIK, STATUS, RALAT of a page that is up."""
    if asked is None:
        return False
    if asked.wish is Wish.STATE:
        return "?" in own or not may_want_it_stopped(own)
    if asked.wish is Wish.CORRECT:
        return any(one.page is not None and not asked.names_other(one.agenda) for one in of_sender)
    return True


def _find_own(desk: Desk, incoming: Incoming) -> Sequence[Release]:
    if incoming.author is None:
        return ()
    with desk.database.reading() as connection:
        return releases.find_of_sender(connection, incoming.author.address)


def _find_meant(
    desk: Desk, incoming: Incoming, of_sender: Sequence[Release], words: str, *, is_talk: bool
) -> Release | None:
    """By its number, else by what it tells of: among those under way, then those whose page is up. One alone
    need not be named, where nothing tells of another activity and it is plain that one is spoken of.
    Where that is not plain, and it tells what the release does not, it may be about the next of its kind."""
    named = find_named(words[:2_000], desk.agenda_word)
    by_number = [one for one in of_sender if is_among(one.agenda, named)]
    if named:
        return by_number[0] if len(by_number) == 1 else None
    own = incoming.understood.reply.own.replace(":", ".")  # behind it stands what is to be changed
    told = (telling_words(incoming.own_subject[:300]) | activity_words(own)) - _OF_TALK
    under_way = _find_under_way(desk, incoming)
    share = _FITS if is_talk else 1.0
    if told and (fitting := _find_fitting(desk, told, under_way, share)):
        return fitting[0] if len(fitting) == 1 else None
    if len(under_way) == 1 and is_talk and told <= _known_of(*under_way[0]):
        return under_way[0][0]
    if not (told and is_talk):
        return None
    since = desk.clock() - LOOK_BACK
    up = [(one, None) for one in of_sender if one.page is not None and one.received_at >= since]
    fitting = _find_fitting(desk, told, up, share)
    return fitting[0] if len(fitting) == 1 else None


def _find_under_way(desk: Desk, incoming: Incoming) -> list[Open]:
    assert incoming.author is not None
    sender = incoming.author.address
    with_text = find_open(desk, sender, with_text=True, closed=ENDED)
    return [*with_text, *find_open(desk, sender, with_text=False, closed=ENDED)]


def _find_fitting(
    desk: Desk, told: frozenset[str], among: Iterable[tuple[Release, Material | None]], share: float
) -> list[Release]:
    """Those of which the words tell most, that know this share of them; a place alone, or who sends, names
    none."""
    fits: list[tuple[int, Release]] = []
    places = all_words(" ".join(desk.region.places))
    for release, material in among:
        whose = telling_words(f"{release.unit or ''} {release.sender_name}")
        hits = len((told & _names_of(release, material)) - whose - places)
        if hits and len(told & _known_of(release, material)) >= share * len(told):
            fits.append((hits, release))
    most = max((hits for hits, _ in fits), default=0)
    return [release for hits, release in fits if hits == most]


def _names_of(release: Release, material: Material | None) -> frozenset[str]:
    return names_of((release, material)) if material else telling_words(release.title)


def _known_of(release: Release, material: Material | None) -> frozenset[str]:
    text = text_words((release, material)) if material else frozenset()
    return _names_of(release, material) | text | all_words(f"{release.unit} {release.sender_name}")
