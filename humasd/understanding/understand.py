"""From a mail's raw bytes to its Understanding; runs in the sandbox (see safely.py)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, tzinfo

from humasd.documents.categories import Kind, categories_of
from humasd.documents.manner import tell_manner
from humasd.documents.markup import tell_cut, tell_struck
from humasd.documents.ocr import tells_busy
from humasd.documents.photo_wishes import is_said_to_office
from humasd.documents.plain import parse_plain_blocks
from humasd.mail.alternatives import read_reply
from humasd.mail.bounce import parse_bounce
from humasd.mail.classification import MailKind, classify, may_hide_submission
from humasd.mail.links import find_file_links
from humasd.mail.message import Address, Message
from humasd.mail.parse import parse_message
from humasd.region import NO_REGION, Region
from humasd.release.said import NOT_YET, SAID
from humasd.understanding.agreement import find_disagreements, find_two_events, find_wrong_weekdays
from humasd.understanding.beside import tell_beside
from humasd.understanding.captions import give_captions
from humasd.understanding.completeness import decide_category, find_missing, remark_category
from humasd.understanding.coverage import tell_coverage
from humasd.understanding.gathering import Said, Sender, find_labelled, gather_fields
from humasd.understanding.items import is_answer, make_items, read_covers
from humasd.understanding.mail_form import leave_out_form, read_mail_form, read_own_blocks
from humasd.understanding.material import MAIL, choose_material
from humasd.understanding.material_remarks import remark_further_mails
from humasd.understanding.other_business import tell_other_business
from humasd.understanding.scanned import set_right
from humasd.understanding.speaking import take_words, whose
from humasd.understanding.units import Unit, find_sender_unit
from humasd.understanding.unopened import ALL_OPENED, Unopened
from humasd.understanding.unused import find_other_news, find_unused
from humasd.understanding.values import Understanding


def understand(
    raw: bytes,
    office_addresses: frozenset[str],
    unopened: Unopened = ALL_OPENED,
    units: Sequence[Unit] = (),
    zone: tzinfo = UTC,
    region: Region = NO_REGION,
    kinds: tuple[Kind, ...] = (),
) -> Understanding:
    """Everything that the mail says and holds. Raises Refused where it is beyond all sense.

    Attachments that cannot be read, and those that are `unopened`, are items with a `problem`.
    Attachments of a program's mail are not looked at. `units` are those that the office has configured,
    `region` and `kinds` (of content) are its own; "kemarin" is told from the mail's date in `zone`.
    """
    message = parse_message(raw)
    kind = classify(message, office_addresses)
    reply = read_reply(message)
    bare = replace(message, parts=())
    hides_submission = may_hide_submission(message, kind)
    if kind not in (MailKind.HUMAN, MailKind.SPAM):
        bounce = parse_bounce(message, raw) if kind is MailKind.BOUNCE else None
        return Understanding(
            bare, kind, reply, bounce, hides_submission=hides_submission, problems=message.problems
        )
    known = (unit.name for unit in units)
    told = (message.subject, message.text, *(part.filename for part in message.parts), *region.places, *known)
    items = set_right(make_items(message, unopened), told)
    words = take_words(message, reply)
    spoken, own, forwarded = words.message, words.own, words.forwarded
    passed_on = next(iter(forwarded), None)
    blocks = read_own_blocks(spoken, own)
    said_of_photos = () if is_answer(message) else blocks  # "Foto 2: …" in an answer is a wish
    captioned = give_captions(choose_material(spoken, own, items, blocks, passed_on), items, said_of_photos)
    chosen, items = captioned.chosen, captioned.items
    passed_on = whose(forwarded, chosen.text, chosen.source)
    sender = _sender_of(message, zone)
    first = Sender(passed_on.sender.name, passed_on.sender.address) if passed_on else Sender()
    said = Said(
        own.own,
        blocks,
        spoken.subject,
        own.signature,
        "\n\n".join((*(mail.text for mail in forwarded), *read_covers(items))),
        first if first.name or first.address else None,
    )
    manner = tell_manner(chosen.title or "", chosen.text, f"{message.subject}\n{own.own}", sender.written_on)
    fields = gather_fields(items, chosen, said, sender, units, region, bool(manner.article))
    if fields.get("caption") in captioned.told or is_said_to_office(fields.get("caption", "")):
        del fields["caption"]  # which photo it belongs to is told by its place, or is not to be told
    told = (reply.own,) if is_answer(message) else (message.text, message.html or "")
    whole = (text for item in items for text in (item.text, *item.left_out))
    if links := find_file_links("\n".join((*told, *whole))):
        fields["links"] = "\n".join(links)
    unused = find_unused(items)
    if told_unused := (*unused, *find_other_news(items, chosen.text, chosen.source)):
        fields["unused"] = "\n".join(told_unused)
    shown = (chosen.title or "", chosen.text, spoken.subject, own.signature, sender.name, *fields.values())
    files = (item.filename for item in items)
    mail_form = read_mail_form(blocks, own.own)
    is_all_material = chosen.source == MAIL and not mail_form
    speaking = blocks or (parse_plain_blocks(passed_on.text) if passed_on else ())
    beside = tell_beside(
        () if is_all_material else leave_out_form(speaking),
        "\n".join((*shown, *files)),
        "" if is_answer(message) else spoken.subject,
        (chosen.cover, *(mail.text for mail in forwarded), *read_covers(items)),
    )
    fields |= {key: told for key, told in ((SAID, beside.said), (NOT_YET, beside.not_yet)) if told}
    cut = tell_cut(message.html or "")
    struck = tell_struck(message.html or "") if chosen.source == MAIL and not own.quoted else None
    category, reason = decide_category(chosen, fields, manner, categories_of(kinds))
    missing = find_missing(items, chosen, fields, bool(mail_form))
    other, coverage = "", None
    if not (forwarded or is_answer(message)):
        coverage = tell_coverage(message.subject, own.own, items, missing, fields, sender.written_on)
        other = tell_other_business(
            message.subject,
            own.own,
            items,
            missing,
            sender.written_on,
            fields.get("letter_subject", ""),
            is_public=find_sender_unit(sender.name, sender.address, units, region) is None,
        )
    article = bool(manner.article)
    events = None if article else find_two_events(items, mail_form, chosen.text, sender.written_on, region)
    from_quote = words.is_resent and chosen.source == MAIL
    broken = tuple(f"{item.filename}: {word}" for item in items for word in (item.problem, item.note) if word)
    return Understanding(
        cut_short=any(tells_busy(item.problem or "") for item in items),
        message=bare,
        kind=kind,
        reply=reply,
        hides_submission=hides_submission,
        items=items,
        origin=passed_on.sender if passed_on and passed_on.sender.address else None,
        title=chosen.title,
        html=chosen.html,
        text=chosen.text,
        source=chosen.source,
        from_quote=from_quote,
        lent=chosen.lent,
        labelled=find_labelled(items, said),
        fields=fields,
        category=category,
        category_reason=reason,
        missing=missing,
        other_business=other,
        coverage=coverage,
        problems=(*message.problems, *([f"Isi surel: {cut}."] if cut else []), *broken),
        remarks=(
            *(["Naskah diambil dari surel yang dikutip."] if from_quote else []),
            *chosen.remarks,
            *([f"Isi surel: {struck}."] if struck else []),
            *remark_further_mails(forwarded, passed_on),
            *find_disagreements(items, chosen, units, sender.written_on, region),
            *find_wrong_weekdays(items, mail_form, sender.written_on),
            *([events] if events else []),
            *([remark_category(category, reason)] if chosen.source else []),
            *(f"Tidak dimuat: {file}" for file in unused),
        ),
    )


def _sender_of(message: Message, zone: tzinfo) -> Sender:
    author = message.from_[0] if message.from_ else Address("")
    return Sender(author.name, author.address, message.date.astimezone(zone).date() if message.date else None)
