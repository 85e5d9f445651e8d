"""The examples for those who watch the numbers: rules that Prometheus takes, on numbers that there are."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from humasd.board.metrics import Metrics
from humasd.pulse import Pulse
from tests.scenarios.test_media import publish
from tests.support.office import OfficeUnderTest

OPS = Path(__file__).parents[2] / "docs" / "ops"


@pytest.fixture
def told(tmp_path: Path) -> Iterator[str]:
    """The metrics of an office that has published something."""
    office = OfficeUnderTest(tmp_path / "office")
    publish(office)
    pulse = Pulse(office.clock)
    for worker in ("receive", "deliver", "remind"):
        with pulse.round(worker):
            pass
    text, _ = Metrics(office.office, pulse).render("")
    yield text.decode()
    office.close()


def promtool(*arguments: str, given: str | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["promtool", *arguments],
        cwd=OPS,
        input=given,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_names_are_as_prometheus_wants_them(told: str) -> None:
    done = promtool("check", "metrics", given=told)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


@pytest.mark.parametrize(
    "arguments", [("check", "rules", "alerts.yml"), ("test", "rules", "alerts_test.yml")]
)
def test_the_alert_rules_are_valid_and_ring_when_they_should(arguments: tuple[str, ...]) -> None:
    done = promtool(*arguments)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("file", ["alerts.yml", "dashboard.json", "board.md"])
def test_whatever_they_name_is_there(told: str, file: str) -> None:
    there = set(re.findall(r"^# TYPE (\w+)", told, re.MULTILINE))
    named = set(re.findall(r"\b(humasd_\w+|process_\w+)\b", (OPS / file).read_text(encoding="utf-8")))
    assert named and named <= there


def test_each_panel_of_the_dashboard_asks_for_something() -> None:
    panels = json.loads((OPS / "dashboard.json").read_text(encoding="utf-8"))["panels"]
    assert all(target["expr"] for panel in panels for target in panel["targets"])
    assert len({panel["id"] for panel in panels}) == len(panels)
