"""Runs a small helper program on strangers' bytes, within limits of its own."""

from __future__ import annotations

import resource
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from shutil import which

from humasd.errors import Refused

_PACKAGES = {"tesseract": "tesseract-ocr tesseract-ocr-ind", "antiword": "antiword"}
"""Debian's packages of the programs that are run."""


class NotInstalled(Refused):
    """The program is not on this machine."""


def find_missing_programs() -> tuple[str, ...]:
    """Debian packages of the programs that are not on this machine."""
    return tuple(package for program, package in _PACKAGES.items() if which(program) is None)


def run_program(argv: Sequence[str], content: bytes, timeout: float, processor: float | None = None) -> bytes:
    """What the program makes of `content`: bytes to its standard input, bytes from its output.

    It inherits the sandbox's limits on memory and on what it may write, and may use no more
    than `timeout` seconds, and `processor` seconds of CPU (as many, if not given). Raises NotInstalled,
    TimeoutError, or Refused where the program fails. Input and output are unnamed files, so neither side
    can block.
    """
    program = which(argv[0])
    if program is None:
        raise NotInstalled(argv[0])
    with tempfile.TemporaryFile() as source, tempfile.TemporaryFile() as result:
        source.write(content)
        source.seek(0)
        with subprocess.Popen(
            [program, *argv[1:]],
            stdin=source,
            stdout=result,
            stderr=subprocess.DEVNULL,
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "OMP_THREAD_LIMIT": "1"},
        ) as process:
            seconds = max(1, round(timeout if processor is None else processor))
            resource.prlimit(process.pid, resource.RLIMIT_CPU, (seconds, seconds + 1))
            try:
                code = process.wait(timeout)
            except subprocess.TimeoutExpired as error:
                process.kill()
                raise TimeoutError(argv[0]) from error
        if code == -signal.SIGXCPU:
            raise TimeoutError(argv[0])
        if code != 0:
            raise Refused("berkas rusak, tidak dapat dibaca; mohon dikirim ulang")
        result.seek(0)
        return result.read()
