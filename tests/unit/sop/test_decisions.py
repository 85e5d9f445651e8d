"""From an official's words to the step's event: what each means at each step, and what is asked back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from humasd.answers.decision import Reading, read_decision
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.hours import OfficeHours
from humasd.release.model import (
    Category,
    Draft,
    Material,
    Official,
    Photo,
    Purpose,
    Release,
    Request,
    Version,
)
from humasd.release.policy import Policy, StepRule
from humasd.release.states import State, Step
from humasd.sop import disposition, drafting, review
from humasd.sop.reply import NewText, Reply

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=ZoneInfo("Asia/Makassar"))
KABAG = Official("Andi Mappatunru", ("kabag@example.go.id",), "kabag")
KASUBAG = Official("Sitti Rahmah", ("kasubag@example.go.id",), "kasubag")
POLICY = Policy(
    steps={step: StepRule(timedelta(minutes=15), "kabag") for step in Step},
    officials=(KABAG, KASUBAG),
    partners=(),
    required=frozenset(),
    hours=OfficeHours(ZoneInfo("Asia/Makassar")),
)
TEXT = "WOTU, LUWU TIMUR – Bupati meresmikan jembatan yang menghubungkan dua desa di Kecamatan Wotu."
DRAFT = Draft("Judul", TEXT, f"<p>{TEXT}</p>", TEXT, (Photo("aa", "a.jpg"),))
NEW_TEXT = NewText(None, "<p>Naskah baru.</p>", "Naskah baru.")


def case(revision_note: str = "") -> Case:
    release = Release(
        id=1,
        agenda="0001/HUMAS/XI/2026",
        state=State.APPROVAL,
        title="Judul",
        sender="skpd@example.go.id",
        sender_name="",
        received_at=NOW,
        version=1,
        revision_note=revision_note,
    )
    return Case(release, Material("Judul", "", ""), Version(1, DRAFT, "skpd@example.go.id", NOW))


def request(step: Step) -> Request:
    return Request(
        id=1,
        release_id=1,
        purpose=Purpose.DECIDE,
        step=step,
        official=KABAG.address,
        long_code="x",
        short_code="X",
        version=1,
        shown_hash="",
        asked_at=NOW,
        expires_at=NOW,
        message_id="<x@x>",
    )


def reply(new_text: NewText | None = None, *photos: Photo) -> Reply:
    return Reply(KABAG.address, "<a@x>", new_text, photos)


def reading(words: str) -> Reading:
    return read_decision(words, NOW, official_names=(KABAG.name, KASUBAG.name))


def review_of(words: str, answer: Reply | None = None, now: datetime = NOW) -> on.Event | None:
    return review.decide(case(), request(Step.APPROVAL), reading(words), answer or reply(), now)


def disposed_by(words: str, step: Step = Step.DISPOSITION) -> on.Event | None:
    return disposition.decide(case(), request(step), reading(words), reply(), POLICY)


def drafted_by(words: str, answer: Reply | None = None, revision_note: str = "") -> on.Event | None:
    return drafting.decide(case(revision_note), request(Step.DRAFTING), reading(words), answer or reply())


# --- steps 5 and 6 ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("SETUJU", on.Approved),
        ("Oke, terbitkan. Terima kasih.\n\nAndi Mappatunru\nKabag Humas", on.Approved),
        ("Revisi: nama kontraktor jangan disebut", on.RevisionAsked),
        ("Setuju, tapi ganti judulnya", on.RevisionAsked),
        ("Tolak: sudah dimuat", on.Rejected),
        ("Batalkan saja", on.Rejected),
        ("Disposisi: Kasubag", type(None)),
        ("nanti saya baca", type(None)),
        ("", type(None)),
    ],
)
def test_what_an_answer_means_at_review(words: str, kind: type) -> None:
    event = review_of(words)
    assert type(event) is kind
    if isinstance(event, on.Answer):
        assert (event.step, event.official, event.message_id) == (Step.APPROVAL, KABAG.address, "<a@x>")


def test_the_persons_own_words_are_kept_as_the_note() -> None:
    event = review_of("Revisi: nama kontraktor jangan disebut")
    assert isinstance(event, on.RevisionAsked) and "nama kontraktor jangan disebut" in event.note


@pytest.mark.parametrize("words", ["SETUJU", "Ini perbaikannya", "Revisi: lihat lampiran", ""])
def test_an_answer_that_brings_a_text_is_the_next_version_whatever_it_says(words: str) -> None:
    event = review_of(words, reply(NEW_TEXT))
    assert isinstance(event, on.Redrafted) and event.draft is not None
    assert event.draft.body_text == "Naskah baru." and event.draft.title == "Judul"
    assert event.draft.photos == DRAFT.photos


def test_a_rejection_with_a_text_is_asked_back() -> None:
    assert review_of("Tolak", reply(NEW_TEXT)) is None
    assert drafted_by("Tolak", reply(NEW_TEXT)) is None


def test_an_approval_with_a_photo_that_was_not_shown_is_asked_back() -> None:
    assert review_of("SETUJU", reply(None, Photo("bb", "b.jpg"))) is None


def test_a_time_that_has_passed_before_the_answer_is_acted_on_is_asked_back() -> None:
    words = "Setuju, terbit besok pukul 08.00"
    event = review_of(words)
    assert isinstance(event, on.Approved)
    assert event.publish_at == datetime(2026, 11, 25, 0, 0, tzinfo=UTC)
    assert review_of(words, now=NOW + timedelta(days=2)) is None


def test_a_category_that_is_named_is_kept() -> None:
    event = review_of("Setuju, kategori pemerintahan")
    assert isinstance(event, on.Approved) and event.category is Category.GOVERNMENT


# --- steps 2 and 3 ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "corrector", "note"),
    [
        ("Setuju", None, ""),
        ("Disposisi: Kasubag, segera olah", KASUBAG.address, "segera olah"),
        ("Disposisi: Ibu Sitti Rahmah", KASUBAG.address, ""),
        ("Disposisi: Bu Sitti", KASUBAG.address, ""),
        ("Disposisi: Hj. Rahmah, segera", KASUBAG.address, "segera"),
        ("Disposisi Kasubag", KASUBAG.address, ""),
        ("Silakan diproses", None, "Silakan diproses"),
    ],
)
def test_a_disposition_names_who_and_what(words: str, corrector: str | None, note: str) -> None:
    event = disposed_by(words)
    assert isinstance(event, on.Disposed)
    assert (event.corrector, event.note) == (corrector, note)


def test_someone_nobody_knows_is_asked_back() -> None:
    assert disposed_by("Disposisi: Pak Fulan, segera olah") is None


def test_a_part_of_a_name_that_two_share_is_asked_back() -> None:
    other = Official("Hj. Sitti Aminah", ("staf@example.go.id",), "staf")
    policy = replace(POLICY, officials=(KABAG, KASUBAG, other))
    assert policy.find_named("Sitti") is None
    assert policy.find_named("Bu Hj. Sitti Aminah") is other
    assert policy.find_named("Staf") is other
    assert policy.find_named("Kasubag Sitti Aminah") is None


@pytest.mark.parametrize("words", ["", "nanti dulu", "?", "Apakah ini sudah lengkap?"])
def test_a_disposition_in_doubt_is_asked_back(words: str) -> None:
    assert disposed_by(words) is None


def test_revisi_and_tolak_are_possible_there_too() -> None:
    assert isinstance(disposed_by("Revisi: lengkapi fotonya"), on.RevisionAsked)
    assert isinstance(disposed_by("Tolak, bukan urusan kita"), on.Rejected)


@pytest.mark.parametrize("words", ["Siap, lanjutkan", "Setuju", "Oke"])
def test_the_kasubag_receives(words: str) -> None:
    event = disposed_by(words, Step.RECEIVE)
    assert isinstance(event, on.TakenOver) and event.step is Step.RECEIVE


# --- step 4 -----------------------------------------------------------------------------------


def test_a_draft_that_was_prepared_may_be_passed_on_as_it_is() -> None:
    assert isinstance(drafted_by("Setuju"), on.Approved)


def test_where_a_revision_was_asked_only_a_new_text_goes_on() -> None:
    assert drafted_by("Setuju", revision_note="ganti judul") is None
    assert isinstance(drafted_by("Sudah", reply(NEW_TEXT), revision_note="ganti judul"), on.Redrafted)


def test_a_new_title_takes_the_old_ones_place() -> None:
    event = drafted_by("Ini", reply(replace(NEW_TEXT, title="Judul Baru")))
    assert isinstance(event, on.Redrafted) and event.draft is not None
    assert event.draft.title == "Judul Baru"
