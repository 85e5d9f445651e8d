"""Who is waited for, for what, and since when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from humasd.letters.labels import MISSING_LABELS, join_words, name_post, name_step
from humasd.release.model import Purpose, Release, Request
from humasd.release.policy import Policy
from humasd.release.states import State, Step
from humasd.release.stays import Stay

SENDERS = "Pengirim"
OURSELVES = "Sistem"


@dataclass(frozen=True)
class Wait:
    """One thing that somebody is waited for."""

    release: Release | None
    """None for a question about a mail that belongs to no release."""
    what: str
    since: datetime
    time: timedelta
    """Office time since then."""
    late: bool


@dataclass(frozen=True)
class Group:
    """Somebody with all that waits for him."""

    name: str
    role: str
    waits: tuple[Wait, ...]


def group_waits(
    releases: Sequence[Release],
    asked: Sequence[Request],
    stays: Mapping[int, Sequence[Stay]],
    policy: Policy,
    now: datetime,
) -> tuple[Group, ...]:
    """Officials first, whoever lets wait longest at the top; then senders; then our own work."""
    of_ids = {release.id: release for release in releases}
    groups: dict[tuple[str, str], list[Wait]] = {}

    def add(who: tuple[str, str], release: Release | None, what: str, since: datetime) -> None:
        late = release is not None and release.deadline_at is not None and release.deadline_at < now
        wait = Wait(release, what, since, policy.hours.between(since, now), late)
        if all((known.release, known.what) != (release, what) for known in groups.setdefault(who, [])):
            groups[who].append(wait)

    for request in asked:
        release = of_ids.get(request.release_id or 0)
        if release is None and request.release_id is not None:
            continue
        add(_name(request, policy), release, _label(request), _since(request, release, stays))
    for release, who, what, since in _without_request(releases, asked, stays):
        add((who, ""), release, what, since)

    found = [Group(*who, tuple(sorted(waits, key=lambda wait: wait.since))) for who, waits in groups.items()]
    order = {SENDERS: 1, OURSELVES: 2}
    return tuple(sorted(found, key=lambda group: (order.get(group.name, 0), group.waits[0].since)))


def _name(request: Request, policy: Policy) -> tuple[str, str]:
    official = policy.find_official(request.official)
    if official is None:
        return (SENDERS, "") if request.purpose is Purpose.CONFIRM else (request.official, "")
    return official.name or official.address, name_post(official)


def _label(request: Request) -> str:
    if request.step is Step.INTAKE and request.purpose is Purpose.DECIDE:
        return "Pemeriksaan pengirim baru"
    if request.purpose is Purpose.DECIDE:
        return name_step(request.step)
    return "Penunjukan pengganti" if request.purpose is Purpose.APPOINT else "Konfirmasi surat"


def _since(request: Request, release: Release | None, stays: Mapping[int, Sequence[Stay]]) -> datetime:
    """Since the step began: whoever is reminded has been asked since the first time."""
    own = stays.get(release.id, ()) if release and request.purpose is Purpose.DECIDE else ()
    began = [stay.began_at for stay in own if stay.step is request.step and stay.ended_at is None]
    return min([request.asked_at, *began])


def _without_request(
    releases: Sequence[Release], asked: Sequence[Request], stays: Mapping[int, Sequence[Stay]]
) -> Iterator[tuple[Release, str, str, datetime]]:
    """What is waited for without a request: the sender's completion, the website, the media."""
    decided = {request.release_id for request in asked if request.purpose is Purpose.DECIDE}
    for release in releases:
        own = stays.get(release.id, ())
        since = own[-1].began_at if own else release.received_at
        if release.state is State.INCOMPLETE:
            missing = join_words(MISSING_LABELS[key] for key in release.missing)
            yield release, SENDERS, f"Kelengkapan: {missing}" if missing else "Perbaikan", since
        elif release.state is State.PUBLISHING:
            yield release, OURSELVES, "Penerbitan di situs web", since
        elif release.state is State.PUBLISHED:
            yield release, OURSELVES, "Pengiriman ke media", since
        elif release.id not in decided:
            yield release, OURSELVES, "Pemrosesan surat", since
