"""What a sender writes about a release of theirs: more material, TARIK, RALAT, or a question."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from humasd.agenda import running_number
from humasd.answers.enquiries.clippings import find_clippings
from humasd.answers.enquiries.courtesy import is_courtesy
from humasd.answers.enquiries.enquiry import Wish
from humasd.answers.enquiries.news_beside import News
from humasd.documents.people import is_reachable
from humasd.documents.roles import MIN_MATERIAL_WORDS
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.effects import TellOffice
from humasd.release.events import NotPossible
from humasd.release.model import Category, Material, Person, Release
from humasd.release.said import SAID, join_said
from humasd.release.states import ENDED, STOPPED, Step
from humasd.sop import writing
from humasd.sop.asked import find_asked, news_beside
from humasd.sop.carrying_out import Cause
from humasd.sop.desk import Desk
from humasd.sop.embargo import find_wished
from humasd.sop.ending import describe_mail, end_mail, pass_to_office, tell_unused
from humasd.sop.holding import hold_for_confirmation
from humasd.sop.in_doubt import KEPT, keep_word
from humasd.sop.incoming import Incoming
from humasd.sop.intake import APART, POSSIBLE, REMARKS, keep_material, notes_of, remarks_of, sort_missing
from humasd.sop.origin import judge_mail
from humasd.sop.partner_reply import keep_clippings
from humasd.sop.prepared import TooLate
from humasd.sop.proposing import find_proposal, propose
from humasd.sop.replaced import OLDER
from humasd.sop.trust import Judgement, Standing
from humasd.sop.turn import take_turn
from humasd.sop.writing import Rendered
from humasd.store import dispatched, releases
from humasd.store.outbox import Kind
from humasd.understanding import Understanding
from humasd.understanding.agreement import find_changes
from humasd.understanding.answers import read_answers
from humasd.understanding.lending import brings_own_text, without_account

COURTESY = "ucapan terima kasih"
"""How a mail ends that nobody need read."""
_OF_ONE_MAIL = frozenset({"links", "unused", POSSIBLE, APART, OLDER})
"""Fields that the answer to their mail has told; the next answer does not tell them again."""
_MENTIONED = frozenset({"unit", "place", "activity_date"})
"""Fields whose values stand in any talk."""
_TOO_LATE = (
    "Bahan dari Saudara kami terima dan dibaca petugas kami. Karena naskahnya sudah selesai diputuskan, "
    "bahan itu tidak dimuat dengan sendirinya. Bila beritanya perlu diperbaiki setelah terbit, mohon balas "
    "email ini dengan kata RALAT dan perbaikannya."
)
_TOO_LATE_STOPPED = (
    "Bahan dari Saudara kami terima dan dibaca petugas kami, tetapi permohonan ini sudah berakhir sehingga "
    "bahan itu tidak ikut diproses. Bila hendak diajukan lagi, mohon kirim naskah dan fotonya sebagai "
    "permohonan baru."
)
_BARE_NUMBER = re.compile(r"[\d\s+().-]{6,30}")


def handle_follow_up(desk: Desk, incoming: Incoming, release_id: int) -> None:
    """A reply of the sender's; acted on when it is surely theirs, else they are asked to confirm."""
    with desk.database.reading() as connection:
        case = releases.load_case(connection, release_id)
    judgement = judge_sender(desk, incoming, case.release.sender)
    if (proposal := find_proposal(desk, incoming, case)) is not None:
        sender = Person(case.release.sender_name, (case.release.sender,))
        propose(desk, incoming, case, sender, judgement, proposal)
        return
    links = find_clippings(incoming.understood.reply.own)
    if links and case.release.url and judgement.standing is not Standing.REFUSED:
        keep_clippings(desk, incoming, case, links)
        return
    wish = _read_wish(desk, incoming, case)
    if wish == "talk" and is_courtesy(incoming.understood.reply.own):
        end_mail(desk, incoming, COURTESY, release=case.release)
    elif judgement.standing is Standing.REFUSED or wish == "talk":
        _pass_to_office(desk, incoming, case, judgement.reason)
    elif judgement.standing is Standing.UNVERIFIED:
        sender = Person(case.release.sender_name, (case.release.sender,))
        understood = {
            "withdraw": "naskah ditarik",
            "state": "menanyakan keadaan permohonan",
            "material": "bahan tambahan untuk naskah",
        }[wish]
        stops = wish == "withdraw" and _answers_our_letter(desk, incoming, release_id)
        hold_for_confirmation(desk, incoming, sender, Step.INTAKE, release_id, understood, stops_page=stops)
    elif wish == "state":
        _tell_state(desk, incoming, case)
    else:
        _act(desk, incoming, case, wish)


def judge_sender(desk: Desk, incoming: Incoming, sender: str) -> Judgement:
    """Whether a mail is the sender's own; no code is asked of whoever only speaks of his own releases."""
    return judge_mail(desk, incoming, (sender,), has_long_code=True)


def _answers_our_letter(desk: Desk, incoming: Incoming, release_id: int) -> bool:
    """Whether its writer has had a letter to the sender before him: nobody else knows its Message-ID."""
    with desk.database.reading() as connection:
        ids = incoming.understood.message.references_all
        letter = dispatched.find_by_message_ids(connection, ids) if ids else None
    return letter is not None and (letter.kind, letter.release_id) == (Kind.SENDER, release_id)


def answers_of(incoming: Incoming, case: Case) -> dict[str, str]:
    """What the reply gives in words of what is still asked for."""
    understood = incoming.understood
    written_on = understood.message.date.date() if understood.message.date else None
    return read_answers(understood.reply.own, (*case.release.missing, *case.release.wanted), written_on)


def _read_wish(desk: Desk, incoming: Incoming, case: Case) -> str:
    """ "withdraw", "state", "material" or "talk". A new mail may say what it wants in its subject alone."""
    asked = find_asked(desk, incoming, incoming.own_subject)
    if asked is not None and asked.wish is Wish.WITHDRAW:
        return "withdraw"
    if incoming.brings_material:
        return "material"
    if asked is not None and asked.wish is Wish.STATE and news_beside(incoming) is not News.PLAIN:
        return "state"
    return "material" if answers_of(incoming, case) else "talk"


def _act(desk: Desk, incoming: Incoming, case: Case, wish: str) -> None:
    new = keep_material(desk, incoming.understood)

    def decide(case: Case) -> on.Event:
        if wish == "withdraw":
            return on.Withdrawn(incoming.stored.message_id)
        return add_material(desk, case, incoming, new)

    try:
        take_turn(desk, case.release.id, decide, Cause(mail=incoming))
    except (NotPossible, TooLate):
        if wish == "withdraw" and keep_word(desk, incoming, case, None):
            end_mail(desk, incoming, KEPT, release=case.release)
            return
        _pass_to_office(desk, incoming, case, "", is_late=wish == "material")


def add_material(desk: Desk, case: Case, incoming: Incoming, new: Material) -> on.MaterialReceived:
    """Old and new together: a new text takes the old one's place, new files stand beside the old. What a
    letter or a form lends, and what was found in talk, only fills what is missing."""
    old, understood = case.material, incoming.understood
    answers = answers_of(incoming, case)
    is_answer = bool(answers) and not incoming.brings_material
    lends_text = not old.text.strip() and "material" not in understood.missing
    has_text = lends_text or brings_own_text(understood)
    title = old.title if old.title and not (has_text and "title" not in understood.lent) else new.title
    title = title or answers.pop("title", None)
    known = {attachment.sha256 for attachment in old.attachments}
    kept = {key: value for key, value in old.fields.items() if key not in _OF_ONE_MAIL}
    told = dict(new.fields)
    if is_answer:
        told.pop(SAID, None)  # its words are the answer, and no message beside one
    given = {**(told if has_text else _take_fields(kept, told, understood)), **answers}
    merged = replace(
        new if has_text else old,
        title=title or old.title,
        attachments=(*old.attachments, *(a for a in new.attachments if a.sha256 not in known)),
        fields={**kept, **given, **join_contacts(kept, given), **join_said(kept, told)},
    )
    if not has_text:
        understood = without_account(understood)
    noted, remarks = old.fields.get(REMARKS, "").split("\n"), remarks_of(understood)
    stale = set(noted) if has_text else set()  # what was said of the old text holds no longer
    merged.fields[REMARKS] = "\n".join(filter(None, remarks if has_text else (*noted, *remarks)))
    notes = tuple(note for note in case.release.notes if note not in stale)
    differs = () if has_text else _find_changes(desk, old, given, understood)
    before = (*case.release.missing, *case.release.wanted)
    told_now = {*answers, *(["title"] if title else [])}
    absent = tuple(key for key in before if key in understood.missing and key not in told_now)
    missing, wanted = sort_missing(desk, absent)
    wished = find_wished(new.fields, incoming.stored.fetched_at.astimezone(desk.zone))
    category = Category(understood.category) if has_text and understood.category else case.release.category
    new_notes = (*differs, *notes_of(understood), *wished.notes)
    return on.MaterialReceived(
        material=merged,
        title=merged.title or case.release.title,
        category=category,
        unit=given.get("unit") or case.release.unit,
        missing=missing,
        wanted=wanted,
        notes=(*notes, *(note for note in new_notes if note not in notes)),
        publish_at=wished.at,
        differs=differs,
    )


def _find_changes(
    desk: Desk, old: Material, given: Mapping[str, str], understood: Understanding
) -> tuple[str, ...]:
    """Where what stands under a label now is not what the text says: said, and not silently taken."""
    labelled = {key: value for key, value in given.items() if key in understood.labelled}
    return find_changes(old.fields, labelled, f"{old.title or ''}\n{old.text}", desk.region)


def _take_fields(old: Mapping[str, str], new: Mapping[str, str], understood: Understanding) -> dict[str, str]:
    """Of what a mail without a text tells, what stands under a label, what is about its own files, and what
    was not known before; a day and how it is written go together. What many words mention in passing is no
    answer to what was asked for."""
    has_paper = any(item.role in ("letter", "form") for item in understood.items)
    is_talk = not has_paper and len(understood.reply.own.split()) >= MIN_MATERIAL_WORDS
    known = {key for key, value in old.items() if value} | (_MENTIONED if is_talk else frozenset())
    if "activity_date" in known:
        known.add("activity_days")
    return {
        key: value
        for key, value in new.items()
        if key in understood.labelled or key in _OF_ONE_MAIL or key.startswith("letter_") or key not in known
    }


def join_contacts(old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    """The contact of two mails about one release, where both name one: the fuller, and of a name and a number
    that came apart both."""
    before, now = old.get("contact", ""), new.get("contact", "")
    if not (before and now):
        return {}
    if _names_in(now) <= _names_in(before) and _digits_of(now)[-9:] in _digits_of(before):
        return {"contact": before}  # nothing new, however its number is written
    if is_reachable(before):
        return {} if is_reachable(now) else {"contact": before}
    return {"contact": f"{before} ({now})"} if _BARE_NUMBER.fullmatch(now) else {}


def _names_in(contact: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", contact.lower()))


def _digits_of(contact: str) -> str:
    return re.sub(r"\D", "", contact)


def _tell_state(desk: Desk, incoming: Incoming, case: Case) -> None:
    rendered = Rendered()
    values: dict[str, object] = {"what": "Berikut keadaan permohonan Saudara:"}
    writing.tell_sender(desk, case, "status", values, desk.clock(), rendered)
    end_asking(desk, incoming, rendered, case.release)


def end_asking(desk: Desk, incoming: Incoming, rendered: Rendered, release: Release | None = None) -> None:
    """End a mail whose question the letters answer; what may be news beside it is shown to a person."""
    may_be_news = news_beside(incoming) is not News.NONE
    trouble = tell_unused(incoming, release) if may_be_news else None
    end_mail(
        desk, incoming, "pengirim menanyakan keadaan", release=release, rendered=rendered, trouble=trouble
    )


def _pass_to_office(
    desk: Desk, incoming: Incoming, case: Case, reason: str, *, is_late: bool = False
) -> None:
    """`is_late`: it brings what the release takes no more, and its sender is told so."""
    rendered = Rendered()
    if is_late:
        what = _TOO_LATE_STOPPED if case.release.state in STOPPED else _TOO_LATE
        writing.tell_sender(desk, case, "status", {"what": what}, desk.clock(), rendered)
    agenda = case.release.agenda
    if case.release.state in ENDED and incoming.brings_material:
        what = f"Ada bahan baru untuk agenda {agenda} yang sudah selesai."
    else:
        what = f"Ada surat tentang agenda {agenda} yang perlu dibaca."
    pass_to_office(
        desk, incoming, what, "diteruskan ke kantor", release=case.release, reason=reason, rendered=rendered
    )


def pass_word(desk: Desk, incoming: Incoming, case: Case, *, is_answered: bool) -> None:
    """A sender's words that nobody decides on: the office reads them, and he is told how it stands."""
    release, rendered = case.release, Rendered()
    if is_answered:
        what = "Pesan Saudara kami teruskan kepada petugas. Berikut keadaan permohonan Saudara:"
        if release.page is not None:
            what = (
                "Pesan Saudara kami teruskan kepada petugas. Bila ada yang perlu diperbaiki di halamannya, "
                f"mohon balas dengan RALAT {running_number(release.agenda)}: lalu bunyi yang benar."
            )
        writing.tell_sender(
            desk, case, "status", {"what": what}, desk.clock(), rendered, thread=incoming.thread
        )
    trouble = TellOffice(
        what=f"Ada surat tentang agenda {release.agenda} yang perlu dibaca.",
        mend="Baca surat aslinya di folder Arsip kotak surat, lalu jawab pengirimnya bila perlu.",
        details=describe_mail(incoming),
    )
    end_mail(desk, incoming, "diteruskan ke kantor", release=release, rendered=rendered, trouble=trouble)
