"""The papan agenda: what it shows, to whom, and that it changes nothing."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import time
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
import urllib3
from prometheus_client.parser import text_string_to_metric_families
from werkzeug.test import Client, TestResponse

from humasd.board.access import make_hash
from humasd.board.app import SECURITY, App
from humasd.board.server import Board
from humasd.pulse import Pulse
from humasd.store.silenced import find_all
from tests.scenarios.conftest import OpenOffice
from tests.scenarios.test_delivery import HARIAN
from tests.scenarios.test_media import bounce_of, publish
from tests.support.letter_samples import draw_crest
from tests.support.office import STAFF, OfficeUnderTest, write_toml
from tests.support.samples import press_release_docx, submission_mail

HASH = make_hash("sandi yang panjang")
LOGIN = ("humas", "sandi yang panjang")
PUBLIC = "https://papan.example.go.id"
TITLE = "Jembatan <Wotu> Diresmikan"
SENDER = "dinas.pupr@luwutimurkab.go.id"


def board_of(**changes: Any) -> dict[str, Any]:
    return {"password_hash": HASH, "public_url": PUBLIC, **changes}


@pytest.fixture
def office(open_office: OpenOffice) -> OfficeUnderTest:
    return open_office(board=board_of())


class Browser:
    """Asks the board as the office's people do, from this machine."""

    def __init__(self, office: OfficeUnderTest, pulse: Pulse | None = None) -> None:
        settings = office.office.settings.board
        assert settings is not None
        self._client = Client(App(office.office, settings, pulse or Pulse(office.clock)))

    def get(
        self, path: str, *, method: str = "GET", login: Any = LOGIN, peer: str = "127.0.0.1"
    ) -> TestResponse:
        return self._client.open(path, method=method, auth=login, environ_overrides={"REMOTE_ADDR": peer})

    def post(self, path: str, **form: str) -> TestResponse:
        return self._client.post(path, data=form, environ_overrides={"REMOTE_ADDR": "127.0.0.1"})


def submit(office: OfficeUnderTest, title: str = TITLE) -> None:
    number = len(office.list())
    files = [("Rilis.docx", press_release_docx(title=title))]
    office.receive(submission_mail(files, sender=SENDER, message_id=f"<{number}@pupr.example.com>"))
    office.work()


def words_of(response: TestResponse) -> str:
    assert response.status_code == 200, response.status
    return " ".join(re.sub(r"<[^>]+>", " ", response.text).split())


def test_it_shows_who_is_waited_for_and_since_when(office: OfficeUnderTest) -> None:
    submit(office)
    office.clock.advance(timedelta(minutes=40))
    shown = words_of(Browser(office).get("/"))
    assert "Andi Mappatunru Kepala Bagian Humas Jembatan &lt;Wotu&gt; Diresmikan" in shown
    assert "Disposisi · sejak 24 Nov 09.00 40 menit, lewat batas" in shown
    assert "1 lewat batas waktu" in shown and "Tahap 2: menunggu disposisi pimpinan" in shown


def test_it_shows_the_way_of_a_release_and_what_became_of_its_mails(office: OfficeUnderTest) -> None:
    publish(office)
    office.receive(bounce_of(HARIAN))
    office.work()
    browser = Browser(office)
    shown = words_of(browser.get("/naskah/0001/HUMAS/XI/2026"))
    assert "Ketujuh tahap selesai" in shown and "Persetujuan Disetujui Andi Mappatunru" in shown
    assert "Harian Contoh Media kembali" in shown
    assert "Harian Contoh kembali 0001/HUMAS/XI/2026" in words_of(browser.get("/"))


def test_it_shows_the_crest_of_an_office_that_has_one(
    office: OfficeUnderTest, open_office: OpenOffice, tmp_path: Path
) -> None:
    without = Browser(office)
    assert without.get("/lambang.png").status_code == 404 and "<img" not in without.get("/").text
    (tmp_path / "lambang.png").write_bytes(draw_crest())
    browser = Browser(open_office(board=board_of(), office={"crest": str(tmp_path / "lambang.png")}))
    shown = browser.get("/lambang.png", login=None)  # a page that asks for the login shows it too
    assert shown.mimetype == "image/png" and shown.data.startswith(b"\x89PNG")
    assert 'src="/lambang.png"' in browser.get("/").text


def test_it_shows_the_month_against_the_norms(office: OfficeUnderTest) -> None:
    submit(office)
    office.clock.advance(timedelta(minutes=40))
    office.answer("kabag", "setuju")
    browser = Browser(office)
    for path in ("/", "/bulan/2026-11"):
        assert "2. Disposisi 0% 0 dari 1 · tengah 40 menit · mutu baku 15 menit" in words_of(
            browser.get(path)
        )
    assert browser.get("/bulan/2026-12").status_code == 404  # has not begun
    assert browser.get("/bulan/2026-13").status_code == 404
    assert "Bulan berikutnya" in words_of(browser.get("/bulan/2026-10"))


def test_it_names_nobody_whom_the_agenda_book_does_not_name(office: OfficeUnderTest) -> None:
    publish(office)
    office.receive(bounce_of(HARIAN))
    office.work()
    browser = Browser(office)
    pages = [browser.get(path).text for path in ("/", "/bulan/2026-11", "/naskah/0001/HUMAS/XI/2026")]
    addresses = set(re.findall(r"[\w.+-]+@[\w-]+\.[\w.-]+", " ".join(pages)))
    assert addresses <= {SENDER}


@pytest.mark.parametrize("path", ["/", "/bulan/2026-11", "/naskah/0001/HUMAS/XI/2026", "/metrics"])
def test_nobody_sees_anything_without_a_login(office: OfficeUnderTest, path: str) -> None:
    submit(office)
    browser = Browser(office)
    asked = browser.get(path, login=None)
    assert asked.status_code == 401 and "Basic" in asked.headers["WWW-Authenticate"]
    assert "Wotu" not in asked.text and "0001" not in asked.text
    assert browser.get(path, login=("humas", "salah")).status_code == 401
    assert browser.get(path, peer="192.0.2.7").status_code == 403
    assert browser.get(path).status_code == 200


def test_it_is_only_looked_at(office: OfficeUnderTest) -> None:
    browser = Browser(office)
    assert browser.get("/", method="HEAD").status_code == 200
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        refused = browser.get("/", method=method)
        assert refused.status_code == 405 and "GET" in refused.headers["Allow"]


@pytest.mark.parametrize(
    "path", ["/", "/papan.css", "/tidak-ada", "/metrics", "/healthz", "/berhenti/" + "0" * 40]
)
def test_every_answer_forbids_scripts_frames_and_caches(office: OfficeUnderTest, path: str) -> None:
    headers = Browser(office).get(path).headers
    assert {name: headers[name] for name in SECURITY} == SECURITY
    assert "script" not in SECURITY["Content-Security-Policy"] and "Server" not in headers


def test_guessing_is_stopped(office: OfficeUnderTest) -> None:
    browser = Browser(office)
    answers = [browser.get("/", login=("humas", f"tebakan {n}")) for n in range(6)]
    assert [answer.status_code for answer in answers] == [401] * 5 + [429]
    assert int(answers[-1].headers["Retry-After"]) > 0


def test_the_numbers_are_those_of_the_books(office: OfficeUnderTest) -> None:
    publish(office)
    submit(office)
    office.clock.advance(timedelta(hours=2))
    pulse = Pulse(office.clock)
    with pulse.round("receive"):
        pass
    answer = Browser(office, pulse).get("/metrics")
    assert answer.status_code == 200
    samples = {
        (sample.name, *sorted(v for k, v in sample.labels.items() if k != "office")): sample.value
        for family in text_string_to_metric_families(answer.text)
        for sample in family.samples
    }
    assert samples["humasd_releases", "closed"] == 1 and samples["humasd_releases", "disposition"] == 1
    assert samples["humasd_releases", "rejected"] == 0
    assert 'humasd_releases_overdue{office="Bagian Humas Setda Kabupaten Luwu Timur"} 1.0' in answer.text
    assert samples["humasd_releases_received_total",] == 2 and samples["humasd_releases_overdue",] == 1
    assert samples["humasd_deliveries", "sent", "website"] == 1
    assert samples["humasd_month_steps", "approval"] == 1
    assert samples["humasd_round_last_success_timestamp_seconds", "receive"] == office.clock.now.timestamp()
    assert not re.search(r"@|Wotu|Andi", answer.text)


def test_healthy_and_ready_are_two_things(office: OfficeUnderTest) -> None:
    pulse = Pulse(office.clock, lambda: office.clock().timestamp())
    browser = Browser(office, pulse)

    def probes() -> tuple[int, int]:
        healthy, ready = (browser.get(path, login=None) for path in ("/healthz", "/readyz"))
        return healthy.status_code, ready.status_code

    assert probes() == (200, 503)  # the mailbox has not been read yet
    with pulse.round("receive"):
        pass
    assert probes() == (200, 200)
    office.clock.advance(timedelta(hours=1))
    assert probes() == (200, 503)  # nor has it for an hour: a person must look, a restart mends nothing
    with pulse.round("deliver"):
        office.clock.advance(timedelta(hours=1))
        assert probes() == (503, 503)


def test_one_click_does_what_a_berhenti_mail_does(office: OfficeUnderTest) -> None:
    publish(office)
    mail = office.sent(HARIAN)[0].message
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    address = re.match(rf"<{PUBLIC}(/berhenti/[0-9a-f]{{40}})>, <mailto:", str(mail["List-Unsubscribe"]))
    assert address is not None
    browser = Browser(office)
    question = words_of(browser.get(address[1], login=None))
    assert "Berhenti dikirimi rilis?" in question
    assert "Papan ini" not in question  # newspapers have no board
    assert silenced(office) == []  # a program that follows links asks for nothing (RFC 8058)
    assert browser.post(address[1], nothing="else").status_code == 404
    for _ in range(2):
        said = browser.post(address[1], **{"List-Unsubscribe": "One-Click"})
        assert said.status_code == 200 and "Location" not in said.headers
    assert silenced(office) == [HARIAN]
    office.work()
    alerts = [str(sent.message["Subject"]) for sent in office.sent(STAFF)]
    assert sum("meminta tidak dikirimi lagi" in subject for subject in alerts) == 1
    publish(office, "Pasar Murah Dibuka di Kecamatan Mangkutana")
    assert len(office.sent(HARIAN)) == 1


def test_nobody_is_silenced_by_a_guess_nor_without_a_public_address(open_office: OpenOffice) -> None:
    office = open_office(board=board_of(public_url=""))
    publish(office)
    mail: EmailMessage = office.sent(HARIAN)[0].message
    assert mail["List-Unsubscribe-Post"] is None and "https" not in str(mail["List-Unsubscribe"])
    known = Browser(open_office(board=board_of()))
    for browser in (Browser(office), known):
        for token in ("0" * 40, "x", "../../healthz"):
            assert browser.post(f"/berhenti/{token}", **{"List-Unsubscribe": "One-Click"}).status_code == 404


def silenced(office: OfficeUnderTest) -> list[str]:
    with office.office.desk.database.reading() as connection:
        return [entry.address for entry in find_all(connection)]


def test_a_board_that_cannot_be_served_stops_nothing(open_office: OpenOffice) -> None:
    first, second = (open_office(board=board_of(listen="127.0.0.1:0")) for _ in range(2))
    one = Board(first.office, Pulse(first.clock))
    one.start()
    try:
        settings = second.office.settings
        for place in (("127.0.0.1", one.port), ("tidak-ada.invalid", 80)):
            moved = settings.board.model_copy(update={"listen": place})  # type: ignore[union-attr]
            second.office.settings = settings.model_copy(update={"board": moved})
            other = Board(second.office, Pulse(second.clock))
            other.start()
            assert other.port is None
            other.close()
        assert urllib3.request("GET", f"http://127.0.0.1:{one.port}/healthz").status == 200
    finally:
        one.close()


def test_a_fault_of_the_board_is_an_answer_and_no_more(office: OfficeUnderTest, tmp_path: Path) -> None:
    submit(office)
    browser = Browser(office)
    office.office.desk.database.close()
    Path(str(office.office.settings.storage.database).removeprefix("sqlite:///")).write_bytes(
        b"not a database" * 99
    )
    office.is_spoilt = True
    broken = browser.get("/")
    assert broken.status_code == 503 and "Naskah tetap diproses" in broken.text
    assert browser.get("/readyz", login=None).status_code == 503
    assert browser.get("/healthz", login=None).status_code == 200


def test_below_a_path_the_links_lead_below_it(open_office: OpenOffice) -> None:
    office = open_office(board=board_of(public_url="https://www.example.go.id/papan", listen="127.0.0.1:0"))
    board = Board(office.office, Pulse(office.clock))
    board.start()
    try:
        page = urllib3.request("GET", f"http://127.0.0.1:{board.port}/papan/x")
        assert page.status == 404 and b'href="/papan/papan.css"' in page.data
        assert urllib3.request("GET", f"http://127.0.0.1:{board.port}/papan/papan.css").status == 200
    finally:
        board.close()


@pytest.mark.timeout(120)
def test_the_daemon_serves_it_and_ends_with_it(tmp_path: Path, open_office: OpenOffice) -> None:
    office = open_office(board=board_of(listen="127.0.0.1:0"), log={"format": "json", "level": "info"})
    daemon = subprocess.Popen(
        [sys.executable, "-m", "humasd", "run", "--config", str(office.config)],
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert daemon.stderr is not None
        lines = (json.loads(line) for line in daemon.stderr)
        place = next(line["place"] for line in lines if line["event"] == "the board is served")
        assert "Papan agenda" in _get(place, LOGIN)
        end = time.monotonic() + 30
        while "ok" not in _get(f"{place}readyz") and time.monotonic() < end:
            time.sleep(0.2)
        assert "humasd_round_last_success_timestamp_seconds" in _get(f"{place}metrics", LOGIN)
        daemon.send_signal(signal.SIGTERM)
        assert daemon.wait(10) == 0
    finally:
        daemon.kill()
        daemon.wait()


def _get(url: str, login: tuple[str, str] | None = None) -> str:
    headers = urllib3.make_headers(basic_auth=":".join(login)) if login else {}
    return urllib3.request("GET", url, headers=headers).data.decode()


def test_without_a_section_there_is_no_board(open_office: OpenOffice) -> None:
    office = open_office()
    board = Board(office.office, Pulse(office.clock))
    board.start()
    assert board.port is None
    board.close()
    assert "[board]" not in write_toml({"office": {"name": "x"}})
