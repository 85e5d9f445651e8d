"""Chooses the main material of a mail: a document, else the mail's own text, else the form's account."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from textwrap import shorten

from humasd.documents.dates import find_dates
from humasd.documents.fields import is_labelled_line, parse_fields
from humasd.documents.letterhead import tells_deed
from humasd.documents.markup import join_html, join_text
from humasd.documents.papers import choose_text
from humasd.documents.places import find_dateline
from humasd.documents.plain import parse_plain_blocks, take_material
from humasd.documents.releases import part_releases
from humasd.documents.reports import opens_report, part_report
from humasd.documents.roles import MIN_MATERIAL_WORDS, MIN_NEWS_WORDS, MIN_TITLED_WORDS
from humasd.documents.title_remarks import tidy_title
from humasd.documents.values import Block, Document
from humasd.mail.codes import find_short_code
from humasd.mail.forwarding import Forwarded, read_innermost
from humasd.mail.message import Message
from humasd.mail.quoting import heads_quote
from humasd.mail.reply import MAX_REPLY, Reply
from humasd.understanding.accounts import find_account, read_form_accounts
from humasd.understanding.invitations import is_invitation, may_invite
from humasd.understanding.letter import parse_letter
from humasd.understanding.mail_form import leave_out_form, read_mail_form
from humasd.understanding.material_remarks import (
    MAX_NAMED,
    remark_account,
    remark_further,
    remark_left_out,
    remark_mail,
    remark_other,
    remark_unused,
)
from humasd.understanding.naming import find_name_title, find_subject_title, find_wished_title
from humasd.understanding.offering import QUOTED, SPOKEN, answers_office, is_offered
from humasd.understanding.values import Item
from humasd.understanding.worth import is_beside_news, opens_as_news, order_materials, weigh_text

MAIL = "mail"
LENT_TITLE, LENT = frozenset({"title"}), frozenset({"title", "text"})
_HEAD = 300
"""Characters in which whoever but sends a file speaks to the office."""
_FORWARD = re.compile(r"\s*(?:fwd?|fw|trs|terusan|diteruskan|doorst)\s*:", re.IGNORECASE)
_HEADER_LINE = re.compile(
    r"\s*>*\s*(?:-{2,}.{0,60}-{2,}\s*$|_{5,}\s*$|\*?(?:from|dari|date|tanggal|sent|dikirim|subject|subjek|perihal|to|kepada"
    r"|cc)\*?\s*:)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Chosen:
    """The main material; `source` is a file name, "mail", or None where there is no material."""

    title: str | None = None
    html: str = ""
    text: str = ""
    source: str | None = None
    remarks: tuple[str, ...] = ()
    """On the other texts that were sent, for the office, in Indonesian."""
    cover: str = ""
    """What its file or mail says to the office above and below it."""
    preface: str = ""
    """What stands above its text and is no part of it."""
    lent: frozenset[str] = frozenset()
    """Which of "title" and "text" a letter or a form lends for want of a release's own."""


def choose_material(
    message: Message,
    reply: Reply,
    items: Sequence[Item],
    own: Sequence[Block],
    passed_on: Forwarded | None = None,
) -> Chosen:
    """The material that will be published; the others that were sent are named in `remarks`.

    `own`: what the mail's writer says himself, as blocks.
    """
    materials = order_materials(items)
    told = read_mail_text(message, reply, own, passed_on)
    titles = (
        item.fields.get("title") for item in items if item.role != "letter"
    )  # a letter's is its occasion
    form = read_mail_form(own, reply.own)
    form_title = next((tidy_title(title) for title in (*titles, form.get("title")) if title), None)
    if materials and not _is_release_beside(told, form_title, message, materials):
        main = materials[0]
        others = (
            *remark_left_out(main.left_out),
            *remark_mail(told, main),
            *(remark_other(item, main) for item in materials[1:]),
        )
        cover = "\n".join(main.left_out)
        title = main.title or form_title
        if title is not None:
            lent = frozenset[str]() if main.title else LENT_TITLE
            return Chosen(title, main.html, main.text, main.filename, others, cover, main.preface, lent)
        title, found = _find_title_beside(message, reply, main, passed_on)
        remarks = (*found, *others)
        return Chosen(title, main.html, main.text, main.filename, remarks, cover, main.preface)
    if _is_account(told, form_title, message):
        cover = "\n".join(told.left_out)
        title = told.title or form_title or parse_fields(own).get("title") or find_wished_title(cover)
        title = title or find_subject_title(message.subject)
        remarks = (
            *remark_further(told.others),
            *remark_left_out(told.left_out),
            *(remark_unused(item) for item in materials),
        )
        lent = LENT_TITLE if form_title and not told.title else frozenset[str]()
        return Chosen(title, told.html, told.text, MAIL, remarks, cover, told.preface, lent)
    account = _choose_account(items, form_title, form.get("summary", ""))
    return account if account.source else _choose_letter(message, reply, items, passed_on) or account


def _is_release_beside(
    told: Document, form_title: str | None, message: Message, materials: Sequence[Item]
) -> bool:
    """Whether the mail's own text is the release, and the files are but the speech, the report or the
    programme that belong to it."""
    said = QUOTED.sub(" ", told.text)[:_HEAD]
    is_told = opens_as_news(told) and (find_dateline(told.text) or not SPOKEN.search(said))
    return bool(is_told) and all(map(is_beside_news, materials)) and _is_account(told, form_title, message)


def _is_account(told: Document, form_title: str | None, message: Message) -> bool:
    """Whether a mail's own text tells enough to publish; under a title, which a subject may be that tells a
    deed, fewer words that name place or day."""
    whole = "\n".join((told.text, *told.left_out))
    if is_invitation(whole, told):
        return False
    if told.words >= MIN_MATERIAL_WORDS:
        return not answers_office(message) or is_offered(told)
    if all(map(is_labelled_line, filter(None, told.text.split("\n")))):
        return False  # a form of few lines
    title = told.title or form_title or told.fields.get("title") or _find_headline(message.subject, told.text)
    is_reported = any(map(opens_report, told.left_out))
    enough = MIN_NEWS_WORDS if is_reported and title else MIN_TITLED_WORDS
    is_titled = (bool(title) or is_reported) and told.words >= enough
    if may_invite(whole) and not (is_reported or find_dateline(told.text)):  # a report says who came
        return False
    labelled = not {"activity_date", "date", "place"}.isdisjoint(told.fields)
    written_on = message.date.date() if message.date else None
    dated = any(mention.named for mention in find_dates(told.text, written_on))
    return is_titled and bool(labelled or find_dateline(told.text) or dated)


def _find_headline(subject: str, text: str) -> str | None:
    """A subject that as a whole tells a deed, where the text below it speaks to nobody."""
    whole = find_subject_title(subject) == subject and tells_deed(subject)
    return subject if whole and not SPOKEN.search(text) else None


def _find_title_beside(
    message: Message, reply: Reply, main: Item, passed_on: Forwarded | None
) -> tuple[str | None, tuple[str, ...]]:
    """The title of a text that came without one, with a remark on where it was found.

    In this order: a line "Judul: …" of the mail, its subject, the file's name. Of an answer only
    the first counts: its subject is the office's, and a title may have been sent before.
    """
    told = passed_on.text if passed_on is not None and not reply.own.strip() else reply.own
    if labelled := parse_fields(parse_plain_blocks(told)).get("title"):
        return labelled, ("Judul diambil dari isi surel.",)
    if message.references_all or find_short_code(message.subject) is not None:
        return None, ()
    if subject := find_subject_title(message.subject):
        return subject, ("Judul diambil dari subjek surel.",)
    if name := find_name_title(main.filename):
        return name, ("Judul diambil dari nama berkas.",)
    return None, ()


def _choose_account(items: Sequence[Item], title: str | None, of_mail: str) -> Chosen:
    """A form whose "Uraian Singkat", or text below its table, is an account of some length is material too;
    `of_mail`: that of the form in the mail's own text."""
    for account, source in (*read_form_accounts(items), (of_mail, MAIL)):
        if len(account.split()) >= MIN_MATERIAL_WORDS:
            blocks = parse_plain_blocks(account)
            return Chosen(title, join_html(blocks), join_text(blocks), source, lent=LENT)
    return Chosen(title, lent=LENT_TITLE)


def _choose_letter(
    message: Message, reply: Reply, items: Sequence[Item], passed_on: Forwarded | None
) -> Chosen | None:
    """A letter whose paragraphs are the whole material, where nothing else was sent."""
    for item in items:
        if item.role == "letter" and (account := find_account(item)):
            blocks = parse_plain_blocks(account)
            title, found = _find_title_beside(message, reply, item, passed_on)
            title = title or find_subject_title(parse_letter(item).get("letter_subject", ""))
            remarks = (remark_account(item.filename), *found)
            return Chosen(title, join_html(blocks), join_text(blocks), item.filename, remarks, lent=LENT)
    return None


def read_mail_text(
    message: Message, reply: Reply, own: Sequence[Block], passed_on: Forwarded | None = None
) -> Document:
    """What the mail's own text holds for publication; a forwarded text counts, an answered one does not."""
    if passed_on is not None and len(passed_on.comment.split()) < MIN_MATERIAL_WORDS:
        return _parse_plain(read_innermost(passed_on.text, MIN_MATERIAL_WORDS))
    if _FORWARD.match(message.subject) and len(reply.own.split()) < MIN_MATERIAL_WORDS:
        return _parse_plain(_without_marks(reply.quoted or message.text))
    if _is_marked_throughout(message, reply):
        return _parse_plain(f"{reply.own}\n\n{_without_marks(reply.quoted)}")
    if reply.quoted:
        return _parse_plain(reply.own)
    if message.html:
        return _take_text(own)
    return _parse_plain(message.text if len(message.text) > MAX_REPLY else reply.own)


def _parse_plain(text: str) -> Document:
    return _take_text(parse_plain_blocks(text))


def _take_text(blocks: Sequence[Block]) -> Document:
    """What is to be published of a mail's own text, which may hold the letter and the form as well."""
    text, others = choose_text(leave_out_form(blocks))
    told, reported = part_report(text)
    document = _take_main(told)
    fields = {**parse_fields(text), **document.fields} if reported else document.fields
    left_out = (*filter(None, [join_text(others)]), *reported, *document.left_out)
    return replace(document, left_out=left_out, fields=fields)


def _take_main(blocks: Sequence[Block]) -> Document:
    """The release among several below each other that reads most as news, the first of those that do; the
    headlines of the others beside it."""
    parts = [take_material(part) for part in part_releases(blocks)]
    if len(parts) == 1 or any(part.words < MIN_TITLED_WORDS for part in parts):
        return take_material(blocks)
    main = max(parts, key=lambda part: weigh_text(part.title, part.text))
    said = tuple(paragraph for part in parts for paragraph in part.left_out)
    others = (shorten(one.title or one.text, MAX_NAMED, placeholder=" …") for one in parts if one is not main)
    return replace(main, left_out=said, others=tuple(others))


def _is_marked_throughout(message: Message, reply: Reply) -> bool:
    """Whether ">" stands before a text that answers nothing: it was copied out of another mail."""
    lines = [line for line in reply.quoted.split("\n") if line.strip()]
    return (
        bool(lines)
        and not message.references_all
        and len(reply.own.split()) < MIN_MATERIAL_WORDS
        and all(line.lstrip().startswith(">") for line in lines)
        and not any(heads_quote(line.lstrip("> ")) for line in lines)
    )


def _without_marks(text: str) -> str:
    lines = (line for line in text.split("\n") if not _HEADER_LINE.match(line))
    return "\n".join(re.sub(r"^(?:>\s?)+", "", line) for line in lines)
