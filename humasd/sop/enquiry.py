"""A new mail in which a sender asks about releases of theirs: STATUS 0012, TARIK 0012, RALAT 0012: …; or may
want one stopped, without saying which or how."""

from __future__ import annotations

from collections.abc import Sequence

from humasd.agenda import running_number
from humasd.answers.enquiries.announcing import announces_change
from humasd.answers.enquiries.enquiry import Asked, Wish, read_enquiry
from humasd.answers.enquiries.named_agenda import find_named, is_among
from humasd.answers.enquiries.news_beside import News
from humasd.answers.enquiries.speaking import hands_in, speaks_of_sent
from humasd.answers.enquiries.stopping import may_want_it_stopped, spares_release, takes_back
from humasd.release.effects import TellOffice
from humasd.release.model import Person, Release
from humasd.release.said import NOT_YET
from humasd.release.states import ENDED, Step
from humasd.sop import writing
from humasd.sop.asked import find_asked, news_beside
from humasd.sop.desk import Desk
from humasd.sop.ending import describe_mail, end_mail, pass_to_office
from humasd.sop.follow_up import end_asking, handle_follow_up, judge_sender
from humasd.sop.holding import hold_for_confirmation
from humasd.sop.incoming import Incoming
from humasd.sop.trust import Standing
from humasd.sop.withdrawing import withdraw_all
from humasd.sop.writing import Rendered
from humasd.store import releases

_MOST = 10
"""Releases in one answer; the newest count."""


def find_enquiry(desk: Desk, incoming: Incoming) -> Asked | None:
    """The wish of a mail that brings nothing to publish, or what it wants of a release that it names by its
    number, or of the sender's own under way."""
    own = incoming.understood.reply.own
    asked = find_asked(desk, incoming, incoming.understood.message.subject)
    if asked is None:
        return None
    if asked.wish is Wish.STATE:
        may_stop = "?" not in own and may_want_it_stopped(own)
        if may_stop or news_beside(incoming) is News.PLAIN:
            return None  # "belum tayang, kalau begitu dibatalkan saja" is for a person, news a submission
    if not incoming.brings_material or (asked.wish is not Wish.STATE and asked.numbers):
        return asked
    is_meant = asked.wish is Wish.WITHDRAW and _under_way(_find_own(desk, incoming))
    return asked if is_meant else None


def find_of_others(desk: Desk, incoming: Incoming, answered: Release) -> Asked | None:
    """What a mail in the thread of a release wants, where it names others by their numbers."""
    asked = find_asked(desk, incoming, incoming.own_subject)
    if asked is None:
        return None
    if asked.wish is Wish.STATE and (incoming.brings_material or news_beside(incoming) is News.PLAIN):
        return None
    others = {*asked.numbers} - ({_number_of(answered)} if asked.names(answered.agenda) else set())
    if asked.wish is Wish.CORRECT:  # "RALAT 12: …" may tell what was wrong
        with desk.database.reading() as connection:
            of_sender = releases.find_of_sender(connection, answered.sender)
        others &= {_number_of(one) for one in of_sender if asked.names(one.agenda)}
    return asked if others else None


def handle_enquiry(desk: Desk, incoming: Incoming, asked: Asked) -> None:
    """Answer it from the sender's own releases; of anybody else's nothing is said or changed."""
    sender = incoming.author.address if incoming.author else ""
    with desk.database.reading() as connection:
        own = releases.find_of_sender(connection, sender)
    meant = _choose(own, asked)
    if not meant:
        what = "Ada pertanyaan tentang permohonan yang tidak ditemukan atas nama pengirimnya."
        pass_to_office(desk, incoming, what, "pertanyaan tanpa permohonan; diteruskan ke kantor")
        return
    newest, standing = meant[-1], judge_sender(desk, incoming, sender).standing
    is_each = asked.wish is Wish.WITHDRAW and len(asked.numbers) > 1 and _is_each_one(meant)
    if is_each and len(meant) > 1 and standing is Standing.UNVERIFIED:
        understood = f"naskah ditarik: agenda {', '.join(running_number(one.agenda) for one in meant)}"
        person = Person(newest.sender_name, (newest.sender,))
        hold_for_confirmation(desk, incoming, person, Step.INTAKE, newest.id, understood)
    elif standing is not Standing.TRUSTED or (len(meant) == 1 and len(asked.numbers) <= 1):
        handle_follow_up(desk, incoming, newest.id)  # which asks whoever is not verified to confirm
    elif is_each:
        withdraw_all(desk, incoming, meant, asked.words, _tell_unknown(meant, asked))
    else:
        _list(desk, incoming, meant, asked)


def find_doubted(desk: Desk, incoming: Incoming) -> Sequence[Release]:
    """The sender's releases that are named, else those under way, where a mail that brings nothing may want
    one of them stopped; where it brings something, those that its subject withdraws by their numbers."""
    own, subject = incoming.understood.reply.own, incoming.understood.message.subject
    if incoming.brings_material:
        asked = read_enquiry("", subject, agenda_word=desk.agenda_word, of_sender=True)
        is_wish = asked is not None and asked.wish is Wish.WITHDRAW
        return _find_named(desk, incoming, _find_own(desk, incoming)) if is_wish else ()
    said = _words_of(incoming)
    may_wait = NOT_YET in incoming.understood.fields and speaks_of_sent(said) and not hands_in(said)
    may_stop = may_wait or may_want_it_stopped(own, subject) or takes_back(own, subject)
    if not may_stop or spares_release(own, subject) or announces_change(own, subject):
        return ()
    of_sender = _find_own(desk, incoming)
    return _find_named(desk, incoming, of_sender) or _under_way(of_sender)


def handle_doubted(desk: Desk, incoming: Incoming, meant: Sequence[Release]) -> None:
    """Nothing is stopped on a guess: the office reads it at once, and the sender is told the word for it."""
    newest = meant[-1]
    trouble = TellOffice(
        what="Pengirim mungkin menghendaki permohonannya dihentikan, tetapi belum tegas.",
        mend="Tanyakan kepada pengirimnya"
        + ("." if newest.state in ENDED else "; sementara itu naskahnya jangan dulu disetujui."),
        details=describe_mail(incoming),
    )
    rendered = Rendered()
    if judge_sender(desk, incoming, newest.sender).standing is Standing.TRUSTED:
        what = f"Pesan Saudara kami teruskan kepada petugas. {_tell_word(desk, incoming, meant)}"
        _tell_states(desk, incoming, meant, what, rendered)
    one = newest if len(meant) == 1 else None
    end_mail(desk, incoming, "mungkin hendak ditarik", release=one, rendered=rendered, trouble=trouble)


def _tell_word(desk: Desk, incoming: Incoming, meant: Sequence[Release]) -> str:
    """The word to withdraw, with the numbers that the mail names; where it names none of these, with none."""
    known = _find_named(desk, incoming, meant)
    if not known and find_named(_words_of(incoming), desk.agenda_word):
        return "Bila hendak ditarik, mohon balas dengan kata TARIK dan nomor agendanya."
    numbers = " dan ".join(_number_to_write(one, meant) for one in known or meant[-1:])
    return f"Bila hendak ditarik, mohon balas dengan nomor agendanya, misalnya: TARIK {numbers}."


def _find_own(desk: Desk, incoming: Incoming) -> Sequence[Release]:
    """The releases of whoever wrote a mail, oldest first."""
    if incoming.author is None:
        return ()
    with desk.database.reading() as connection:
        return releases.find_of_sender(connection, incoming.author.address)


def _find_named(desk: Desk, incoming: Incoming, among: Sequence[Release]) -> Sequence[Release]:
    """Those that any word of a mail names by their numbers."""
    named = find_named(_words_of(incoming), desk.agenda_word)
    return [release for release in among if is_among(release.agenda, named)]


def _words_of(incoming: Incoming) -> str:
    return f"{incoming.understood.message.subject[:300]}\n{incoming.understood.reply.own[:2_000]}"


def _number_to_write(release: Release, among: Sequence[Release]) -> str:
    """Its running number, which people quote; in full where one of another year has the same."""
    is_alone = [_number_of(one) for one in among].count(_number_of(release)) == 1
    return running_number(release.agenda) if is_alone else release.agenda


def _number_of(release: Release) -> int:
    return int(running_number(release.agenda))


def _choose(own: Sequence[Release], asked: Asked) -> Sequence[Release]:
    """Those named; else those under way; else, where only the state is asked, the last one."""
    if asked.numbers:
        return [release for release in own if asked.names(release.agenda)][-_MOST:]
    if asked.wish is Wish.CORRECT:
        return [release for release in own if release.page is not None][-_MOST:]
    return _under_way(own) or (own[-1:] if asked.wish is Wish.STATE else [])


def _is_each_one(meant: Sequence[Release]) -> bool:
    """Whether no two have the same number, of different years."""
    return len({_number_of(release) for release in meant}) == len(meant)


def _tell_unknown(meant: Sequence[Release], asked: Asked) -> str:
    known = {_number_of(release) for release in meant}
    unknown = ", ".join(f"{number:04d}" for number in asked.numbers if number not in known)
    return f"Nomor {unknown} tidak ditemukan di antara permohonan Saudara." if unknown else ""


def _under_way(own: Sequence[Release]) -> Sequence[Release]:
    return [release for release in own if release.state not in ENDED][-_MOST:]


def _list(desk: Desk, incoming: Incoming, meant: Sequence[Release], asked: Asked) -> None:
    """All of them in one answer; which of several is to be withdrawn must be said."""
    what, number = "Berikut keadaan permohonan Saudara:", _number_to_write(meant[-1], meant)
    if asked.wish is Wish.CORRECT:
        what = f"Mohon sebutkan nomor agenda yang diralat, misalnya: RALAT {number}: … Permohonan Saudara:"
        if len(asked.numbers) > 1:
            what = (
                "Mohon tiap ralat dikirim dalam surel tersendiri dengan satu nomor agenda, "
                f"misalnya: RALAT {number}: … Permohonan Saudara:"
            )
    elif asked.wish is Wish.WITHDRAW:
        what = f"Mohon sebutkan nomor agenda yang ditarik, misalnya: TARIK {number}. Permohonan Saudara:"
    rendered = Rendered()
    what = " ".join(filter(None, (_tell_unknown(meant, asked), what)))
    _tell_states(desk, incoming, meant, what, rendered)
    end_asking(desk, incoming, rendered)


def _tell_states(
    desk: Desk, incoming: Incoming, meant: Sequence[Release], what: str, rendered: Rendered
) -> None:
    with desk.database.reading() as connection:
        case = releases.load_case(connection, meant[-1].id)
    values: dict[str, object] = {"what": what, "releases": list(meant)}
    writing.tell_sender(desk, case, "status", values, desk.clock(), rendered, thread=incoming.thread)
