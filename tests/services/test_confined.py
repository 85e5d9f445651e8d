"""As its systemd unit runs it: a user of its own, and a file system of which it may write to one folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import humasd
from humasd.demo import read_sent
from tests.support.office import KABAG, OfficeUnderTest
from tests.support.samples import (
    filled_form_docx,
    gps_photo,
    press_release_docx,
    scanned_pdf,
    submission_mail,
)

NOBODY = 65534
CONFINED = r"""
mount -t tmpfs tmpfs /mnt
mkdir /mnt/office /mnt/tmp
mount --bind "$1" /mnt/office
mount -t tmpfs -o mode=1777 tmpfs /mnt/tmp
mount -o remount,ro /mnt
mount -o remount,ro,bind /
if touch /etc/humasd-test 2>/dev/null; then exit 3; fi  # not even root can
export TMPDIR=/mnt/tmp PYTHONPATH="$2"
cd /mnt/office
# Python and the code may lie where only root may go: it may read everything, and write to nothing else.
exec setpriv --reuid="$4" --regid="$4" --clear-groups --no-new-privs \
    --bounding-set=-all,+dac_read_search --inh-caps=-all,+dac_read_search --ambient-caps=+dac_read_search \
    "$3" -m humasd once --config humasd.toml
"""
"""Run with the folders of the office and of the code, the interpreter, and the user."""


@pytest.fixture
def namespaces() -> list[str]:
    command = ["unshare", "--mount", "--propagation", "private"]
    if os.geteuid() != 0 or subprocess.run([*command, "true"], capture_output=True).returncode != 0:
        pytest.skip("no mount namespace can be made here")
    return command


def test_as_its_own_user_on_a_root_that_it_cannot_write_to_it_takes_a_submission_whole(
    tmp_path: Path, namespaces: list[str]
) -> None:
    office = OfficeUnderTest(tmp_path / "office")
    files = [
        ("Surat.pdf", scanned_pdf()),
        ("Formulir.docx", filled_form_docx()),
        ("Rilis.docx", press_release_docx()),
        ("Foto.jpg", gps_photo()),
    ]
    office.receive(submission_mail(files))
    for path in (office.folder, *office.folder.rglob("*")):
        os.chown(path, NOBODY, NOBODY)
    given = [office.folder, Path(humasd.__file__).parents[1], sys.executable, NOBODY]
    done = subprocess.run(
        [*namespaces, "sh", "-euc", CONFINED, "sh", *map(str, given)],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    [release] = office.list()
    assert release["missing"] == [], release
    [request] = [mail for mail in read_sent(office.folder / "outgoing") if mail.recipient == KABAG]
    assert {part.get_content_type() for part in request.message.walk()} >= {"application/pdf", "image/jpeg"}
    office.close()
