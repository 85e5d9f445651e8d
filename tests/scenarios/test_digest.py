"""One mail a morning to whoever prefers it, answered line by line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import make_msgid
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import parse_qs

import lxml.html
import pytest

from humasd.audit import audit
from humasd.demo import OFFICE, SentMail, compose_reply
from humasd.errors import FileHarmed
from humasd.release.model import Release
from humasd.sop import carrying_out, digest, requesting
from humasd.store import failed_mail, releases
from humasd.store.database import Connection
from tests.scenarios.conftest import OpenOffice
from tests.support.office import KABAG, KASUBAG, SETTINGS, STAFF, OfficeUnderTest
from tests.support.samples import gps_photo, press_release_docx, submission_mail

OFFICIALS = [
    {"role": "kabag", "name": "Andi Mappatunru", "addresses": [KABAG], "digest": "07:30"},
    {"role": "kasubag", "name": "Sitti Rahmah", "addresses": [KASUBAG]},
    {"role": "staf", "name": "Budi Santoso", "addresses": [STAFF]},
]
SENDER = "pupr@luwutimurkab.go.id"
AUTO = {"disposition": {"mode": "auto"}, "correction": {"mode": "auto"}}
TITLES = (
    "Bupati Resmikan Jembatan Gantung Desa Kanawatu",
    "Dinas Kesehatan Gelar Imunisasi Massal di Malili",
    "Panen Raya Padi di Kecamatan Tomoni Timur Melimpah",
)


def open_with_digest(open_office: OpenOffice, **changes: object) -> OfficeUnderTest:
    """An office whose Kabag gets a digest; on its first day three releases have come to his approval."""
    office = open_office(**{"officials": OFFICIALS, "workflow": AUTO, **changes})
    submit(office, *TITLES)
    return office


def open_with_morning(open_office: OpenOffice, **changes: object) -> OfficeUnderTest:
    office = open_with_digest(open_office, **changes)
    next_morning(office)
    return office


def submit(
    office: OfficeUnderTest, *titles: str, more: str = "", photos: Sequence[tuple[str, bytes]] = ()
) -> None:
    for title in titles:
        first = f"MALILI – {title}. Kegiatan itu dihadiri warga, Selasa (24/11/2026)."
        body = (first, f"Rincian {title}.", more)
        rilis = press_release_docx(title=title, paragraphs=body)
        office.receive(submission_mail([("Rilis.docx", rilis), *photos], subject=f"Rilis: {title}"))
    office.work()


def find_photo(office: OfficeUnderTest, release_id: int) -> Path:
    """The file of the one photo of a release."""
    with office.office.desk.database.reading() as connection:
        [photo] = releases.load_case(connection, release_id).draft.photos
    return office.office.desk.files.path(photo.sha256)  # type: ignore[attr-defined, no-any-return]


def next_morning(office: OfficeUnderTest, hour: int = 7, minute: int = 31) -> None:
    local = office.clock.now.astimezone(office.office.desk.zone)
    moment = (local + timedelta(days=1)).replace(hour=hour, minute=minute)
    office.clock.now = moment.astimezone(UTC)
    office.work()


def digests(office: OfficeUnderTest) -> list[SentMail]:
    return [mail for mail in office.sent(KABAG) if "menunggu jawaban" in str(mail.message["Subject"])]


def reply(office: OfficeUnderTest, words: str, to: EmailMessage | None = None, **how: str) -> None:
    """He answers the newest digest, or another mail; what that left in the ledger is without a fault."""
    office.receive(compose_reply(to or digests(office)[-1].message, KABAG, words), **how)
    office.work()
    assert audit(office.office.desk).faults == ()


def states(office: OfficeUnderTest) -> list[str]:
    return [row["state"] for row in office.list()]


def text_of(mail: SentMail) -> str:
    return mail.message.get_body(("plain",)).get_content()


def summaries(office: OfficeUnderTest) -> list[SentMail]:
    return [mail for mail in office.sent(KABAG) if "Tercatat" in str(mail.message["Subject"])]


def buttons(mail: SentMail) -> list[tuple[str, str]]:
    """(subject, body) that each button of a mail writes."""
    html = mail.message.get_body(("html",)).get_content()
    links = [
        link for link in lxml.html.document_fromstring(html).iter("a") if "button" in str(link.get("class"))
    ]
    queries = [parse_qs(str(link.get("href")).split("?", 1)[1]) for link in links]
    return [(query["subject"][0], query["body"][0]) for query in queries]


def send_as_tapped(office: OfficeUnderTest, button: tuple[str, str], typed: str = "") -> None:
    """A new mail, as a button opens it: it refers to none, and what is typed stands above the code."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = KABAG, OFFICE, button[0]
    mail["Message-ID"] = make_msgid(domain="luwutimurkab.go.id")
    mail.set_content(typed + button[1])
    office.receive(mail)
    office.work()


def test_all_that_waits_comes_in_one_mail_on_the_next_morning(open_office: OpenOffice) -> None:
    office = open_with_digest(open_office)
    assert office.sent(KABAG) == []
    assert office.list()[0]["waiting_on"] == [KABAG]
    assert office.list()[0]["deadline_at"] == "2026-11-25T09:00:00+08:00"
    next_morning(office)
    [mail] = office.sent(KABAG)
    assert all(title in text_of(mail) for title in TITLES)
    assert "1 setuju, 2 tolak: foto buram, 3 setuju" in text_of(mail)
    office.clock.advance(timedelta(hours=5))  # past the norm: what is open stands in the next one
    office.work()
    assert len(office.sent(KABAG)) == 1


def test_on_days_off_there_is_no_digest(open_office: OpenOffice) -> None:
    office = open_office(officials=OFFICIALS, workflow=AUTO)
    office.clock.now = datetime(2026, 11, 27, 2, tzinfo=UTC)  # Friday morning, after his time
    submit(office, TITLES[0])
    for _ in range(2):
        next_morning(office)
        assert office.sent(KABAG) == []
    next_morning(office)
    assert len(office.sent(KABAG)) == 1
    assert office.clock.now.astimezone(office.office.desk.zone).date().isoformat() == "2026-11-30"


def test_each_line_decides_its_own_item_and_one_mail_tells_of_all(open_office: OpenOffice) -> None:
    office = open_with_morning(open_office)
    reply(office, "1 setuju, 2 tolak: foto buram, 3 setuju")
    assert states(office) == ["closed", "rejected", "closed"]
    assert [d["note"] for d in office.show(1)["decisions"]] == ["foto buram"]
    [told] = summaries(office)
    assert "1. Disetujui" in text_of(told) and "2. Ditolak" in text_of(told)
    assert len(office.sent(KABAG)) == 2


def test_what_is_not_answered_comes_again_and_nothing_else(open_office: OpenOffice) -> None:
    office = open_with_morning(open_office)
    reply(office, "0002 setuju")
    assert states(office) == ["approval", "closed", "approval"]
    assert "Yang belum dijawab: nomor 1 dan 3." in text_of(summaries(office)[0])
    next_morning(office)
    assert TITLES[1] not in text_of(digests(office)[-1])
    reply(office, "Semua setuju, terima kasih")
    assert states(office) == ["closed"] * 3


def test_what_is_unclear_is_asked_back_singly_and_the_rest_holds(open_office: OpenOffice) -> None:
    office = open_with_morning(open_office)
    reply(office, "1 setuju\n2 nanti saya lihat dulu\n3 setuju kalau fotonya diganti")
    assert states(office) == ["closed", "approval", "drafting"]
    asked = [m for m in office.sent(KABAG) if "Mohon ditegaskan" in str(m.message["Subject"])]
    assert len(asked) == 1 and TITLES[1] in text_of(asked[0])
    assert "nomor 2" in text_of(summaries(office)[0])
    reply(office, "Setuju", asked[0].message)
    assert states(office)[1] == "closed"


def test_an_answer_that_names_no_item_is_asked_back_once_then_the_office_is_told(
    open_office: OpenOffice,
) -> None:
    office = open_with_morning(open_office)
    reply(office, "Setuju")
    assert states(office) == ["approval"] * 3
    assert len(digests(office)) == 2
    assert "untuk nomor yang mana" in text_of(digests(office)[-1])
    reply(office, "Ok setuju")
    assert states(office) == ["approval"] * 3
    assert len(digests(office)) == 2
    assert "ringkasan pagi belum jelas" in text_of(office.sent(STAFF)[-1])
    reply(office, "1 dan 2 setuju")
    assert states(office) == ["closed", "closed", "approval"]


def test_one_confirmation_serves_the_whole_mail(open_office: OpenOffice) -> None:
    office = open_with_morning(open_office)
    reply(office, "1 setuju, 2 tolak: foto buram", verdict="")
    assert states(office) == ["approval"] * 3
    [asked] = [m for m in office.sent(KABAG) if "konfirmasi" in str(m.message["Subject"])]
    assert all(title in text_of(asked) for title in TITLES[:2]) and TITLES[2] not in text_of(asked)
    reply(office, "YA BENAR", asked.message, verdict="")
    assert states(office) == ["closed", "rejected", "approval"]


def test_nobody_else_answers_a_digest(open_office: OpenOffice) -> None:
    office = open_with_morning(open_office)
    digest = digests(office)[-1].message
    for sender in (KASUBAG, "asing@example.com"):
        office.receive(compose_reply(digest, sender, "semua setuju"))
    office.receive(compose_reply(digest, KABAG, "semua setuju"), verdict="fail")
    office.work()
    assert states(office) == ["approval"] * 3
    assert sum("ditolak karena bukan dari pejabat" in text_of(mail) for mail in office.sent(STAFF)) == 3


def test_what_was_overtaken_is_told_as_current_and_the_others_hold(open_office: OpenOffice) -> None:
    office = open_with_morning(open_office)
    withdrawal = compose_reply(office.sent(SENDER)[1].message, SENDER, "TARIK")
    office.receive(withdrawal)
    office.work()
    reply(office, "semua setuju")
    assert states(office) == ["closed", "withdrawn", "closed"]
    assert f"2. {TITLES[1]} (0002/HUMAS/XI/2026): ditarik" in text_of(summaries(office)[-1])


def test_a_button_decides_its_item_alone_and_the_first_opens_an_answer_to_all(
    open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(requesting, "new_short_code", lambda: "NCX35OK6")  # its letters spell a word
    office = open_with_morning(open_office)
    [all_of_them, *of_each] = buttons(digests(office)[-1])
    send_as_tapped(office, next(pair for pair in of_each if "[0002-" in pair[0]))
    assert states(office) == ["approval", "closed", "approval"]
    send_as_tapped(office, all_of_them, typed="1 setuju, 3 tolak: foto buram")
    assert states(office) == ["closed", "closed", "rejected"]


def test_a_decision_is_taken_back_by_its_number(open_office: OpenOffice) -> None:
    office = open_with_morning(open_office, approval={**SETTINGS["approval"], "hold": "30m"})
    reply(office, "1 setuju, 3 setuju")
    assert states(office) == ["publishing", "approval", "publishing"]
    [told] = summaries(office)
    reply(office, "3 batal", told.message)
    assert states(office) == ["publishing", "approval", "approval"]
    assert "Keputusan dibatalkan" in text_of(summaries(office)[-1])
    reply(office, "batal", told.message)
    assert states(office) == ["approval"] * 3
    office.clock.advance(timedelta(hours=1))
    office.work()
    assert office.pages() == []


def test_a_second_word_to_a_digest_stops_what_the_first_one_decided(open_office: OpenOffice) -> None:
    office = open_with_morning(open_office, approval={**SETTINGS["approval"], "hold": "30m"})
    reply(office, "semua setuju")
    reply(office, "2 tolak: ada yang salah")
    assert states(office) == ["publishing", "approval", "publishing"]
    reply(office, "semua setuju")  # what was answered is answered
    assert states(office) == ["publishing", "approval", "publishing"]


@pytest.mark.parametrize(
    ("words", "file", "stopped"),
    [
        ("Jangan terbit dulu", "", {1, 2, 3}),
        ("Mohon dibatalkan, ada yang keliru", "", {1, 2, 3}),
        ("2 tunggu dulu, judulnya salah", "", {2}),
        ("1 batal\n2 jangan terbit dulu", "", {1, 2}),
        ("1 batal\n2 batal", "Coretan.docx", {1, 2}),
        ("1 batal\n2 terima kasih", "", {1}),
    ],
)
def test_words_that_may_stop_what_was_recorded_keep_the_pages_down_until_he_has_said_so(
    open_office: OpenOffice, words: str, file: str, stopped: set[int]
) -> None:
    office = open_with_morning(open_office, approval={**SETTINGS["approval"], "hold": "30m"})
    reply(office, "semua setuju")
    mail = compose_reply(summaries(office)[-1].message, KABAG, words)
    if file:
        mail.add_attachment(
            press_release_docx(), maintype="application", subtype="octet-stream", filename=file
        )
    office.receive(mail)
    office.work()
    office.wait(hours=1)
    if asked := [m for m in office.sent(KABAG) if "penerbitan dihentikan?" in str(m.message["Subject"])]:
        reply(office, "YA, HENTIKAN", asked[-1].message)
    assert states(office) == ["approval" if n in stopped else "closed" for n in (1, 2, 3)]


def test_no_page_goes_up_while_it_is_asked_who_stopped_it(open_office: OpenOffice) -> None:
    office = open_with_morning(open_office, approval={**SETTINGS["approval"], "hold": "30m"})
    reply(office, "semua setuju")
    reply(office, "1 batal, 2 batal", summaries(office)[-1].message, verdict="")
    office.clock.advance(timedelta(hours=1))
    office.work()
    assert states(office) == ["publishing", "publishing", "closed"]
    [asked] = [m for m in office.sent(KABAG) if "konfirmasi" in str(m.message["Subject"])]
    reply(office, "YA BENAR", asked.message)
    assert states(office) == ["approval", "approval", "closed"]
    assert office.list()[0]["waiting_on"] == [KABAG]


def test_a_crash_between_two_items_leaves_nothing_half_done(
    open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = open_with_morning(open_office)
    saved = []

    def save(connection: Connection, release: Release) -> None:
        saved.append(release.agenda)
        if len(saved) == 2:
            raise RuntimeError("the machine fails while the second item is written")
        releases.save(connection, release)

    monkeypatch.setattr(carrying_out, "releases", SimpleNamespace(**{**vars(releases), "save": save}))
    office.receive(compose_reply(digests(office)[-1].message, KABAG, "1 setuju, 2 tolak: foto buram"))
    office.work()
    assert states(office) == ["approval"] * 3
    office.clock.advance(timedelta(minutes=2))
    office.work()
    assert states(office) == ["closed", "rejected", "approval"]
    assert [len(office.show(n)["decisions"]) for n in range(3)] == [1, 1, 0]
    assert len(summaries(office)) == 1 and len(office.pages()) == 1


def test_a_file_beside_several_answers_belongs_to_none(open_office: OpenOffice) -> None:
    office = open_with_morning(open_office)
    mail = compose_reply(digests(office)[-1].message, KABAG, "1 setuju, 2 revisi sesuai lampiran")
    rilis = press_release_docx(title=TITLES[1], paragraphs=("Naskah yang sudah diperbaiki. " * 20,))
    mail.add_attachment(rilis, maintype="application", subtype="octet-stream", filename="Naskah.docx")
    office.receive(mail)
    office.work()
    assert states(office) == ["approval"] * 3
    assert sum("Mohon ditegaskan" in str(m.message["Subject"]) for m in office.sent(KABAG)) == 2


def test_a_large_morning_is_split(open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(digest, "MOST_ITEMS", 2)
    office = open_with_morning(open_office)
    first, second = digests(office)
    assert [TITLES[2] in text_of(mail) for mail in (first, second)] == [False, True]
    reply(office, "1 setuju", second.message)
    assert states(office) == ["approval", "approval", "closed"]
    reply(office, "semua setuju", first.message)
    assert states(office) == ["closed"] * 3


def test_a_morning_is_split_where_web_mail_would_hide_its_end(open_office: OpenOffice) -> None:
    office = open_office(officials=OFFICIALS, workflow=AUTO)
    submit(office, *TITLES, more="Warga Kecamatan Wotu menyambut baik kegiatan itu. " * 650)
    next_morning(office)
    shown = [mail.message.get_body(("html",)).get_content() for mail in digests(office)]
    assert [html.count("SETUJU nomor") for html in shown] == [2, 1]
    assert all(len(html.encode()) < 102_000 for html in shown)


def test_an_item_whose_photo_is_lost_keeps_the_others_from_nobody_and_comes_once_it_is_back(
    open_office: OpenOffice,
) -> None:
    office = open_office(officials=OFFICIALS, workflow=AUTO)
    submit(office, TITLES[0], photos=[("a.jpg", gps_photo())])
    submit(office, TITLES[1])
    photo = find_photo(office, 1)
    content = photo.read_bytes()
    photo.unlink()
    with pytest.raises(FileHarmed):
        next_morning(office)
    with pytest.raises(FileHarmed):  # as long as it is lost, so that the office hears of it
        office.work()
    [first] = digests(office)
    assert TITLES[0] not in text_of(first) and TITLES[1] in text_of(first)
    photo.write_bytes(content)
    for _ in range(2):
        office.work()
    [_, second] = digests(office)
    assert TITLES[0] in text_of(second) and TITLES[1] not in text_of(second)
    reply(office, "1 setuju", second.message)
    reply(office, "1 setuju", first.message)
    assert states(office) == ["closed"] * 2


def test_an_item_whose_photo_is_lost_keeps_no_other_answer_from_being_carried_out(
    open_office: OpenOffice,
) -> None:
    office = open_office(officials=OFFICIALS, workflow=AUTO)
    submit(office, TITLES[0], photos=[("a.jpg", gps_photo())])
    submit(office, TITLES[1])
    next_morning(office)
    photo = find_photo(office, 1)
    content = photo.read_bytes()
    photo.unlink()
    words = "1 revisi: mohon ditambah jumlah warga"
    reply(office, f"{words}\n2 setuju")
    assert states(office) == ["approval", "closed"]
    told = text_of(summaries(office)[-1])
    assert told.index(TITLES[1]) < told.index("Belum dapat dijalankan") < told.index(TITLES[0])
    [alert] = office.sent(STAFF)
    assert "untuk agenda 0001/HUMAS/XI/2026 belum dapat dijalankan" in str(alert.message["Subject"])
    photo.write_bytes(content)
    reply(office, words)
    assert states(office) == ["drafting", "closed"]


def test_pages_stay_down_though_the_word_that_stops_them_is_about_a_lost_photo_too(
    open_office: OpenOffice,
) -> None:
    hold = {"authserv_id": "mail.luwutimurkab.go.id", "hold": "30m"}
    office = open_office(officials=OFFICIALS, workflow=AUTO, approval=hold)
    submit(office, TITLES[0], photos=[("a.jpg", gps_photo())])
    submit(office, TITLES[1])
    next_morning(office)
    reply(office, "semua setuju")
    photo = find_photo(office, 1)
    content = photo.read_bytes()
    photo.unlink()
    reply(office, "1 batal\n2 batal", summaries(office)[-1].message)
    office.wait(minutes=40)
    assert states(office) == ["publishing"] * 2 and office.pages() == []
    photo.write_bytes(content)
    with office.office.desk.database.writing() as connection:
        failed_mail.reopen(connection, office.clock())
    office.work()
    assert states(office) == ["approval"] * 2


def test_a_digest_of_one_item_is_answered_as_any_request(open_office: OpenOffice) -> None:
    with_staff = [{**one, **({"digest": "07:30"} if one["role"] == "staf" else {})} for one in OFFICIALS]
    office = open_office(officials=with_staff, workflow=AUTO)
    submit(office, TITLES[0])
    next_morning(office)
    reply(office, "Revisi: mohon ditambah jumlah warga")
    assert states(office) == ["drafting"]
    assert office.sent(STAFF) == []
    next_morning(office)
    mail = compose_reply(office.sent(STAFF)[-1].message, STAFF, "Berikut naskahnya, terima kasih")
    text = (f"MALILI – {TITLES[0]}. Kegiatan itu dihadiri 412 warga, Selasa (24/11/2026). " * 4,)
    rilis = press_release_docx(title=TITLES[0], paragraphs=text)
    mail.add_attachment(rilis, maintype="application", subtype="octet-stream", filename="Naskah.docx")
    office.receive(mail)
    office.work()
    assert states(office) == ["approval"] and office.show()["version"] == 2
    next_morning(office)
    assert "mohon ditambah jumlah warga" in text_of(digests(office)[-1])
    reply(office, "Setuju")
    assert states(office) == ["closed"]
