"""A daemon of several offices: one that cannot be opened is tried again, from its configuration on."""

from __future__ import annotations

import json
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from humasd import daemon
from humasd.bootstrap import open_office
from humasd.cli.program import cli
from humasd.daemon import Daemon
from humasd.errors import ConfigurationError
from humasd.schedule import Schedule
from humasd.settings import load_settings
from tests.support.office import OfficeUnderTest
from tests.support.samples import submission_mail

KOTA = {"office": {"name": "Prokopim Kota Contoh", "address": "prokopim@kota.example.id", "region": None}}


@pytest.fixture
def offices(tmp_path: Path) -> Iterator[tuple[OfficeUnderTest, OfficeUnderTest]]:
    pair = (
        OfficeUnderTest(tmp_path / "a", {"mailbox": {"poll": "1s"}}),
        OfficeUnderTest(tmp_path / "b", {**KOTA, "mailbox": {"poll": "1s"}}),
    )
    yield pair
    for office in pair:
        office.close()


@pytest.fixture
def signals() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def meanwhile(work: Callable[[], None]) -> threading.Thread:
    """Does the work while the daemon runs here, then ends the daemon."""

    def run() -> None:
        try:
            work()
        finally:
            os.kill(os.getpid(), signal.SIGTERM)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    return thread


def wait_for_entry(office: OfficeUnderTest) -> bool:
    end = time.monotonic() + 30
    while not office.list() and time.monotonic() < end:
        time.sleep(0.1)
    return bool(office.list())


def test_a_configuration_that_is_mended_is_taken_up_while_the_others_work(
    offices: tuple[OfficeUnderTest, OfficeUnderTest], signals: None
) -> None:
    works, broken = offices
    written = broken.config.read_text(encoding="utf-8")
    broken.config.write_text(written.replace("[mailbox]", "[postbox]"), encoding="utf-8")
    for office in offices:
        office.receive(submission_mail())
    seen: list[bool] = []

    def play() -> None:
        seen.append(wait_for_entry(works))
        seen.append(broken.list() == [])
        broken.config.write_text(written, encoding="utf-8")
        seen.append(wait_for_entry(broken))

    thread = meanwhile(play)
    configs = [works.config, broken.config]
    Daemon(configs, load_settings, open_office, try_again=timedelta(seconds=0.2)).run()
    thread.join(5)
    assert seen == [True, True, True]


def test_a_daemon_has_each_office_look_at_the_clock_again_and_again(
    offices: tuple[OfficeUnderTest, OfficeUnderTest], signals: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[Schedule] = []
    monkeypatch.setattr(Schedule, "look_at_clock", lambda schedule: looks.append(schedule))
    monkeypatch.setattr(daemon, "_LOOK_EVERY", timedelta(seconds=0.05))

    def have_looked() -> bool:
        return len(set(looks)) == 2 and all(looks.count(one) > 2 for one in looks)

    def play() -> None:
        end = time.monotonic() + 30
        while not have_looked() and time.monotonic() < end:
            time.sleep(0.05)

    thread = meanwhile(play)
    Daemon([office.config for office in offices], load_settings, open_office).run()
    thread.join(5)
    assert have_looked()


def test_a_daemon_of_one_office_ends_where_its_configuration_cannot_be_read(
    tmp_path: Path, signals: None
) -> None:
    with pytest.raises(ConfigurationError):
        Daemon([tmp_path / "none.toml"], load_settings, open_office).run()


def test_once_works_for_each_and_what_befalls_one_stops_no_other(
    offices: tuple[OfficeUnderTest, OfficeUnderTest], capsys: pytest.CaptureFixture[str]
) -> None:
    broken, works = offices
    args = ["once", *(word for office in offices for word in ("--config", str(office.config))), "--json"]
    for office in offices:
        office.receive(submission_mail())
    cli.main(args, standalone_mode=False)
    assert [len(office.list()) for office in offices] == [1, 1]
    assert json.loads(capsys.readouterr().out) == [
        {"config": str(office.config), "waiting_for_retry": 0, "mails_waiting_for_retry": 0}
        for office in offices
    ]
    written = broken.config.read_text(encoding="utf-8")
    broken.config.write_text(written.replace("[mailbox]", "[postbox]"), encoding="utf-8")
    works.receive(submission_mail(message_id="<2@pupr.example.com>"))
    with pytest.raises(SystemExit):
        cli.main(args, standalone_mode=False)
    assert len(works.list()) == 2
    [fault, _] = json.loads(capsys.readouterr().out)
    assert fault["config"] == str(broken.config) and "unknown key 'postbox'" in fault["error"]
    broken.config.write_text(written, encoding="utf-8")


def test_once_does_nothing_for_an_office_that_shares_with_one_before_it(
    offices: tuple[OfficeUnderTest, OfficeUnderTest], capsys: pytest.CaptureFixture[str]
) -> None:
    office = offices[0]
    office.receive(submission_mail())
    with pytest.raises(SystemExit):
        cli.main(
            ["once", "--config", str(office.config), "--config", str(office.config)], standalone_mode=False
        )
    assert f"{office.config}: office.address is that of {office.config} too" in capsys.readouterr().err


def test_check_tells_what_offices_share(
    offices: tuple[OfficeUnderTest, OfficeUnderTest], capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = offices
    args = ["check", "--config", str(first.config), "--config", str(second.config)]
    cli.main([*args, "--json"], standalone_mode=False)
    assert f'"config": "{second.config}"' in capsys.readouterr().out
    text = second.config.read_text(encoding="utf-8")
    second.config.write_text(text.replace("prokopim@kota.example.id", first.office.settings.office.address))
    with pytest.raises(SystemExit):
        cli.main(args, standalone_mode=False)
    assert f"apart: office.address is that of {first.config} too" in capsys.readouterr().out
