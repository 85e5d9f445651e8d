"""`humasd run` under a service manager: systemd is told that it is ready, that it lives, that it stops."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

from humasd.adapters.systemd import Notifier
from humasd.pulse import Pulse
from humasd.resources import find_resource
from humasd.worker import Worker
from tests.support.office import Clock, OfficeUnderTest

UNIT = "config/humasd.service"


def listen(folder: Path) -> socket.socket:
    channel = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    channel.bind(str(folder / "notify"))
    channel.settimeout(30)
    return channel


def test_systemd_hears_that_the_daemon_is_ready_lives_and_stops(
    office: OfficeUnderTest, tmp_path: Path
) -> None:
    with listen(tmp_path) as channel:
        environment = {**os.environ, "NOTIFY_SOCKET": str(tmp_path / "notify"), "WATCHDOG_USEC": "1500000"}
        environment.pop("WATCHDOG_PID", None)
        daemon = subprocess.Popen(
            [sys.executable, "-m", "humasd", "run", "--config", str(office.config)], env=environment
        )
        try:
            assert channel.recv(1000) == b"READY=1"
            assert channel.recv(1000) == channel.recv(1000) == b"WATCHDOG=1"
            daemon.send_signal(signal.SIGTERM)
            heard = channel.recv(1000)
            while heard == b"WATCHDOG=1":
                heard = channel.recv(1000)
            assert heard == b"STOPPING=1" and daemon.wait(15) == 0
        finally:
            daemon.kill()
            daemon.wait()


def test_where_nobody_listens_nothing_is_told(tmp_path: Path) -> None:
    Notifier({}).tell(READY=1)
    Notifier({"NOTIFY_SOCKET": str(tmp_path / "gone")}).tell(READY=1)
    assert Notifier({"WATCHDOG_USEC": "1000000", "WATCHDOG_PID": "1"}).watchdog is None


def test_a_worker_that_stays_in_one_piece_of_work_is_stuck() -> None:
    import threading

    inside, leave = threading.Event(), threading.Event()

    def work() -> None:
        worker.is_stopping()
        inside.set()
        leave.wait(30)

    pulse = Pulse(Clock())
    worker = Worker("uji", work, threading.Event(), pulse)
    assert pulse.find_stuck(timedelta()) == ()
    worker.start()
    worker.wake()
    assert inside.wait(30) and pulse.find_stuck(timedelta()) == ("uji",)
    assert pulse.find_stuck() == ()
    leave.set()


def test_a_fault_of_the_configuration_is_not_started_again_and_again(tmp_path: Path) -> None:
    unit = (Path(find_resource("config")) / "humasd.service").read_text()
    done = subprocess.run(
        [sys.executable, "-m", "humasd", "run", "--config", str(tmp_path / "tidak-ada.toml")],
        capture_output=True,
    )
    assert f"RestartPreventExitStatus={done.returncode}\n" in unit and done.returncode == 2
