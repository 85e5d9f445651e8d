"""The morning's one mail to an official who prefers it: all that waits for him, each item under a number."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, time
from itertools import chain

from humasd.letters.labels import label_asked
from humasd.letters.letter import Enclosure
from humasd.letters.templates import tag_subject
from humasd.release.case import Case
from humasd.release.model import DecisionKind, Official, Request
from humasd.release.states import Step, state_of
from humasd.sop import requesting, writing
from humasd.sop.correspondence import changes_since_last
from humasd.sop.desk import Desk
from humasd.sop.each import do_each, try_each
from humasd.sop.enqueue import enqueue
from humasd.sop.others import describe_asked
from humasd.sop.review import is_takedown
from humasd.sop.sheet import enclose_sheet
from humasd.sop.writing import Rendered
from humasd.store import digests, releases, requests
from humasd.store.database import Conflict

MOST_ITEMS = 8
MOST_HTML = 95_000
"""Octets of HTML in one mail: large web mail shows about 100 KB of a mail and hides the rest, and nobody
shall approve what was hidden. An item takes some 9,000 of them without its text."""
MOST_PHOTOS = 12_000_000
"""Octets of photos in one mail."""
_ANSWERS = {
    Step.DISPOSITION: "SETUJU, DISPOSISI: nama dan arahan, REVISI: …, atau TOLAK: …",
    Step.DRAFTING: "berkas Word atau naskah lengkap dalam balasan tersendiri, atau TOLAK: …",
}
_USUAL_ANSWERS = "SETUJU, REVISI: …, atau TOLAK: …"


@dataclass(frozen=True)
class Waiting:
    """A decision that is waited for, and the release that it is about, as it was shown."""

    request: Request
    case: Case


@dataclass(frozen=True)
class Measured:
    """An item, and the octets of photos and of HTML that it takes in a mail."""

    waiting: Waiting
    photos: int
    html: int


def send_digests(desk: Desk) -> int:
    """Make the digests that are due this morning; returns how many mails they are.

    On working days only, from the official's time until the office closes; what was asked later than
    that time stands in the next one.
    """
    now = desk.local_now()

    def send(official: Official) -> int:
        if official.digest is not None and _is_time(desk, official.digest, now):
            moment = datetime.combine(now.date(), official.digest, desk.zone)
            with suppress(Conflict):  # another process makes it at this moment
                return _send(desk, official, moment, now)
        return 0

    return sum(do_each(desk.policy.officials, send))


def is_time_for_all(desk: Desk) -> bool:
    """Whether every official's digest is made now, if it is not made yet."""
    now = desk.local_now()
    return all(
        official.digest is None or _is_time(desk, official.digest, now) for official in desk.policy.officials
    )


def _is_time(desk: Desk, digest: time, now: datetime) -> bool:
    hours = desk.policy.hours
    return hours.works_on(now.date()) and digest <= now.time() < hours.closes


def _send(desk: Desk, official: Official, moment: datetime, now: datetime) -> int:
    """What cannot be shown, for a harmed photo of its own, keeps the rest from nobody. It is tried again
    until the office closes, and sent as a further part once it can be. Raises the first such failure at the
    end."""
    with desk.database.reading() as connection:
        made = digests.find_morning(connection, official.address, moment.date())
        codes = [code for one in made for code in one.codes]
        shown = {request.release_id for request in requests.find_by_long_codes(connection, codes) if request}
    waiting = find_waiting(desk, official, moment, but_not=shown)
    if not waiting:
        return 0
    frame = _measure(desk, official, [], now)
    measured, failures = try_each(waiting, lambda one: _take_measure(desk, official, one, frame, now))
    parts = list(split(measured, frame))
    rendered = Rendered()
    for number, part in enumerate(parts, len(made) + 1):
        codes_of_part = tuple(one.request.long_code for one in part)
        digest = requesting.open_digest(desk, official, codes_of_part, now, day=moment.date(), part=number)
        values, enclosures = show(desk, part, now)
        requesting.add_digest(desk, "digest", official, digest, values, enclosures, now, rendered)
    with desk.database.writing() as connection:
        enqueue(connection, desk, None, rendered, now)
        for one in chain.from_iterable(parts):
            what = f"ditanyakan dalam ringkasan pagi kepada {official.name or official.address}"
            releases.add_history(connection, one.case.release.id, now, one.request.step, what)
    if failures:
        raise failures[0]
    return len(parts)


def find_waiting(
    desk: Desk, official: Official, until: datetime, *, but_not: Collection[int | None] = ()
) -> Sequence[Waiting]:
    """What an official was asked for until then and has not answered, a release each, as it still stands;
    `but_not`: of these releases nothing.

    Where the same was asked twice, the newest request counts; who is asked for several seats answers for one
    of them first. What was changed since is asked anew by its
    own step, and is not shown under a code that is bound to something else.
    """
    with desk.database.reading() as connection:
        asked = requests.find_asked_of(connection, official.addresses, desk.clock())
        newest = {(one.release_id, one.seat): one for one in asked if one.asked_at <= until}
        by_release: dict[int, Request] = {}
        for (release_id, _), request in newest.items():
            if release_id is not None and release_id not in but_not:
                by_release.setdefault(release_id, request)
        found = [
            Waiting(request, releases.load_case(connection, release_id))
            for release_id, request in sorted(by_release.items())
        ]
    return [one for one in found if is_as_asked(one)]


def is_as_asked(one: Waiting) -> bool:
    """Whether the release stands as the request is bound to it."""
    is_shown = one.case.shown_hash == one.request.shown_hash
    return is_shown and one.case.release.state is state_of(one.request.step)


def split(measured: Sequence[Measured], frame: int) -> Iterator[Sequence[Waiting]]:
    """Parts that a phone shows whole: so many items, octets of HTML and octets of photos at most. `frame`:
    octets of HTML of a mail without items."""
    part: list[Waiting] = []
    photos, html = 0, frame
    for one in measured:
        is_full = len(part) == MOST_ITEMS or photos + one.photos > MOST_PHOTOS or html + one.html > MOST_HTML
        if part and is_full:
            yield part
            part, photos, html = [], 0, frame
        part.append(one.waiting)
        photos += one.photos
        html += one.html
    if part:
        yield part


def _take_measure(desk: Desk, official: Official, one: Waiting, frame: int, now: datetime) -> Measured:
    photos = sum(len(photo.content) for photo in writing.inline_photos(desk, one.case))
    return Measured(one, photos, _measure(desk, official, [one], now) - frame)


def _measure(desk: Desk, official: Official, part: Sequence[Waiting], now: datetime) -> int:
    """Octets of HTML of the mail that these items make."""
    digest = requesting.open_digest(desk, official, (), now)
    letter = requesting.write_request(desk, "digest", official, digest, _values(desk, part, now))
    return len(desk.stationery.compose(letter, now).html.encode())


def show(
    desk: Desk, part: Sequence[Waiting], now: datetime
) -> tuple[dict[str, object], tuple[Enclosure, ...]]:
    """The values of the letter "digest", and the photos and sheets that go along."""
    pictures = {picture.cid: picture for one in part for picture in writing.inline_photos(desk, one.case)}
    sheets = [enclose_sheet(desk, one.case, now) for one in part]
    return _values(desk, part, now), (*pictures.values(), *sheets)


def _values(desk: Desk, part: Sequence[Waiting], now: datetime) -> dict[str, object]:
    items = [_item(desk, one, number, now) for number, one in enumerate(part, 1)]
    return {"items": items, "example": example_for(len(items))}


def example_for(count: int) -> str:
    """What an answer to so many items looks like."""
    return ", ".join(("1 setuju", "2 tolak: foto buram", "3 setuju")[:count])


def _item(desk: Desk, one: Waiting, number: int, now: datetime) -> dict[str, object]:
    case, step, release = one.case, one.request.step, one.case.release
    corrects = step is Step.CORRECTION
    shown = {
        "direction": "",
        "marks": [],
        "suggestions": [],
        "version": None,
        **writing.values_of(desk, case),
        **writing.remarks_on(desk, case),
    }
    material = case.material
    return {
        **shown,
        **describe_asked(desk, case, one.request),
        "number": number,
        "request": one.request,
        "step": step,
        "asked": label_asked(step, release.change, desk.policy.steps[step].asks),
        "answers": "SETUJU, atau TOLAK: …" if is_takedown(case) else _ANSWERS.get(step, _USUAL_ANSWERS),
        "about": f"{tag_subject(release, one.request)} Agenda {release.agenda}",
        "late": release.deadline_at is not None and release.deadline_at <= now,
        "changes": changes_since_last(desk, case),
        "direction": release.direction if step in (Step.RECEIVE, Step.CORRECTION) else "",
        "note": release.revision_note or _note_answered(case),
        "suggestions": shown["suggestions"] if corrects else [],
        "problems": shown["problems"] if step is Step.DISPOSITION else [],
        "wanted": shown["wanted"] if step is Step.DISPOSITION else [],
        "title": case.version.draft.title if case.version else "",
        "html": case.version.draft.body_html if case.version else material.html,
        "text": case.version.draft.body_text if case.version else material.text,
    }


def _note_answered(case: Case) -> str:
    """What was asked to be changed in the version before, where the newest answers it."""
    notes = (
        decision.note
        for decision in reversed(case.decisions)
        if decision.kind is DecisionKind.REVISE
        and decision.step is not Step.DRAFTING  # there it is the new version itself
        and decision.version == case.release.version - 1
    )
    return next(notes, "")
