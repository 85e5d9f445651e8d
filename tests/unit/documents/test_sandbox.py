"""Limits on what strangers' bytes may do."""

from __future__ import annotations

import multiprocessing.spawn
import os
import resource
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress

import psutil
import pytest

from humasd.documents.sandbox import Sandbox
from humasd.errors import OutOfTime, Refused, Transient


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(memory=400_000_000) as opened:
        yield opened


def test_it_returns_what_the_function_returns(sandbox: Sandbox) -> None:
    assert sandbox.run(sorted, [3, 1, 2]) == [1, 2, 3]


def test_it_runs_elsewhere_and_reuses_the_child(sandbox: Sandbox) -> None:
    child = sandbox.run(os.getpid)
    assert child != os.getpid() and child == sandbox.run(os.getpid)


def test_what_the_function_raises_is_raised(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        sandbox.run(int, "x")


def test_large_arguments_and_results_pass(sandbox: Sandbox) -> None:
    content = b"x" * 30_000_000
    assert sandbox.run(bytes, content) == content


def test_a_breach_of_time_is_refused_and_the_next_call_has_a_fresh_child(sandbox: Sandbox) -> None:
    before = sandbox.run(os.getpid)
    with pytest.raises(OutOfTime, match="terlalu lama"):
        sandbox.run(time.sleep, 30, timeout=0.5)
    assert sandbox.run(os.getpid) != before


def test_a_breach_of_memory_is_refused(sandbox: Sandbox) -> None:
    with pytest.raises(Refused, match="memori"):
        sandbox.run(bytearray, 500_000_000)
    assert sandbox.run(len, b"abc") == 3


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGKILL, signal.SIGABRT])
def test_a_dead_child_is_refused_and_replaced(sandbox: Sandbox, number: signal.Signals) -> None:
    with pytest.raises(Refused, match="berhenti"):
        sandbox.run(signal.raise_signal, number)
    assert sandbox.run(len, b"abc") == 3


def test_an_idle_child_that_was_killed_is_replaced_unnoticed(sandbox: Sandbox) -> None:
    os.kill(sandbox.run(os.getpid), signal.SIGKILL)
    assert sandbox.run(len, b"abc") == 3
    os.kill(sandbox.run(os.getpid), signal.SIGKILL)
    time.sleep(0.5)
    assert sandbox.run(len, b"abc") == 3


@pytest.fixture
def no_child_can_start() -> Iterator[None]:
    """Each process that is spawned ends at once."""
    usual = multiprocessing.spawn.get_executable()
    multiprocessing.set_executable("/bin/false")
    yield
    multiprocessing.set_executable(os.fsdecode(usual))


def test_where_no_child_can_start_no_file_is_blamed(no_child_can_start: None) -> None:
    with Sandbox() as opened, pytest.raises(Transient, match="free memory"):
        opened.run(len, b"abc", timeout=1)


def test_where_the_child_starts_again_it_goes_on(no_child_can_start: None) -> None:
    with Sandbox() as opened:
        with pytest.raises(Transient):
            opened.run(len, b"abc", timeout=1)
        multiprocessing.set_executable(sys.executable)
        assert opened.run(len, b"abc") == 3


@pytest.mark.parametrize(
    ("function", "argument"), [(time.sleep, 30), (signal.raise_signal, signal.SIGKILL)], ids=["slow", "dead"]
)
def test_on_a_machine_too_slow_for_a_task_that_is_nothing_no_file_is_blamed(
    function: Callable[[float], None], argument: int
) -> None:
    with Sandbox(patience=0.0) as opened, pytest.raises(Transient, match="in time"):
        opened.run(function, argument, timeout=0.5)


def test_a_refusal_by_the_function_itself_needs_no_second_look() -> None:
    with Sandbox(patience=0.0) as opened, pytest.raises(Refused, match="terlalu besar"):
        opened.run(refuse)


def refuse() -> None:
    raise Refused("terlalu besar")


def test_the_child_has_its_limits(sandbox: Sandbox) -> None:
    assert sandbox.run(resource.getrlimit, resource.RLIMIT_AS) == (400_000_000, 400_000_000)
    assert sandbox.run(resource.getrlimit, resource.RLIMIT_CORE) == (0, 0)
    soft, _ = sandbox.run(resource.getrlimit, resource.RLIMIT_CPU)
    assert 0 < soft < 100


def test_two_threads_may_use_it(sandbox: Sandbox) -> None:
    results: list[int] = []
    threads = [threading.Thread(target=lambda n=n: results.append(sandbox.run(abs, -n))) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert sorted(results) == list(range(8))


def test_closing_ends_a_child_at_work_within_five_seconds() -> None:
    sandbox = Sandbox()
    child = sandbox.run(os.getpid)
    worker = threading.Thread(target=_wait_for_stop, args=(sandbox,), daemon=True)
    worker.start()
    time.sleep(0.3)
    start = time.monotonic()
    sandbox.close()
    assert time.monotonic() - start < 5
    assert not psutil.pid_exists(child) or psutil.Process(child).status() == psutil.STATUS_ZOMBIE
    worker.join(5)
    assert not worker.is_alive()


def test_a_closed_sandbox_says_so() -> None:
    sandbox = Sandbox()
    sandbox.close()
    with pytest.raises(Transient, match="closed"):
        sandbox.run(len, b"")


def _wait_for_stop(sandbox: Sandbox) -> None:
    with suppress(Transient):
        sandbox.run(time.sleep, 60, timeout=60)
