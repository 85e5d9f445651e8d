"""Where files are kept: a folder, or an object store. Both are held to the same contract.

obstore's own store of a folder stands for S3 here. Where the package moto is installed (too large to be asked
for), the same is played over HTTP with its S3 server.
"""

from __future__ import annotations

import errno
import gc
import hashlib
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Semaphore, Thread
from types import SimpleNamespace

import pytest

from humasd.adapters.objects import ObjectFiles, open_objects
from humasd.errors import ConfigurationError, Permanent, Transient, Withheld
from humasd.ports import Files
from humasd.store.files import FileStore
from humasd.store.keeping import AT_ONCE, keep_all
from tests.support.servers.processes import find_free_ports
from tests.support.servers.s3 import ObjectStore


@pytest.fixture(params=["folder", "objects", pytest.param("s3", marks=pytest.mark.services)])
def files(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Files]:
    if request.param == "folder":
        yield FileStore(tmp_path / "files")
    elif request.param == "objects":
        store = pytest.importorskip("obstore.store")
        yield ObjectFiles(store.LocalStore(tmp_path / "objects", mkdir=True), "s3://berkas")
    else:
        server: ObjectStore = request.getfixturevalue("object_store")
        place = f"s3://{server.bucket}/{tmp_path.name}"
        yield open_objects(place, server.url, "us-east-1", "uji", "uji")


def test_a_file_is_found_again_by_its_hash(files: Files) -> None:
    sha256 = files.put(b"isi")
    assert files.put(b"isi") == sha256 and files.get(sha256) == b"isi"
    assert len(sha256) == 64 and list(files.names()) == [sha256]


def test_an_empty_file_and_a_large_one_are_kept_too(files: Files) -> None:
    for content in (b"", bytes(range(256)) * 40_000):
        assert files.get(files.put(content)) == content


def test_a_file_is_kept_from_a_scratch_folder_as_its_bytes_are(files: Files) -> None:
    content = bytes(range(256)) * 20_000
    with files.scratch() as scratch:
        (scratch / "found").write_bytes(content)
        sha256 = files.put(scratch / "found")
        assert files.put(scratch / "found") == files.put(content) == sha256
    assert not scratch.exists() and files.get(sha256) == content and list(files.names()) == [sha256]


def test_a_kept_file_is_read_on_this_machine_once_its_hash_was_checked(files: Files) -> None:
    sha256 = files.put(b"isi")
    with files.scratch() as scratch:
        assert files.locate(sha256, scratch).read_bytes() == b"isi"
        with pytest.raises(Permanent, match="missing"):
            files.locate("0" * 64, scratch)
    assert files.get(sha256) == b"isi"


def test_where_there_are_no_hard_links_files_are_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    files = FileStore(tmp_path)
    with files.scratch() as scratch:
        (scratch / "found").write_bytes(b"isi")
        sha256 = files.put(scratch / "found")
    assert files.get(sha256) == b"isi" and files.path(sha256).stat().st_mode & 0o777 == 0o600


def test_what_a_killed_process_left_of_its_scratch_is_gone_a_day_later(tmp_path: Path) -> None:
    for name in (".scratch-old", ".scratch-new"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "found").write_bytes(b"isi")
    os.utime(tmp_path / ".scratch-old", (0, 0))
    FileStore(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [".scratch-new"]


def test_what_was_removed_is_missing_and_removing_it_again_is_no_error(files: Files) -> None:
    sha256, other = files.put(b"isi"), files.put(b"lain")
    for _ in range(2):
        files.remove(sha256)
    assert list(files.names()) == [other]
    with pytest.raises(Permanent, match="missing"):
        files.get(sha256)


def test_where_every_file_is_missing_it_is_the_place_that_is_away_and_mail_waits(files: Files) -> None:
    """A folder that is not mounted, a bucket whose address leads elsewhere."""
    sha256 = files.put(b"isi")
    files.remove(sha256)
    with pytest.raises(Transient, match="every other file too"):
        files.get(sha256)
    with files.scratch() as scratch, pytest.raises(Transient, match="every other file too"):
        files.locate(sha256, scratch)


def test_what_was_put_since_is_neither_listed_nor_removed(files: Files) -> None:
    sha256 = files.put(b"isi")
    later = datetime.now(UTC) + timedelta(seconds=5)
    earlier = later - timedelta(hours=1)
    assert list(files.names(put_before=later)) == [sha256] and list(files.names(put_before=earlier)) == []
    assert not files.remove(sha256, put_before=earlier) and files.get(sha256) == b"isi"
    assert files.remove(sha256, put_before=later) and list(files.names()) == []


def test_bytes_that_come_again_are_put_now(tmp_path: Path) -> None:
    files = FileStore(tmp_path)
    sha256 = files.put(b"isi")
    os.utime(files.path(sha256), (0, 0))
    moment = datetime.now(UTC) - timedelta(hours=1)
    assert list(files.names(put_before=moment)) == [sha256]
    files.put(b"isi")
    assert list(files.names(put_before=moment)) == [] and not files.remove(sha256, put_before=moment)


def test_bytes_that_come_again_mend_those_that_were_harmed(tmp_path: Path) -> None:
    files = FileStore(tmp_path)
    sha256 = files.put(b"isi")
    files.path(sha256).write_bytes(b"is!")
    files.put(b"isi")
    assert files.get(sha256) == b"isi"


def test_files_are_their_owners_alone(tmp_path: Path) -> None:
    files = FileStore(tmp_path)
    assert files.path(files.put(b"isi")).stat().st_mode & 0o777 == 0o600
    with files.scratch() as scratch:
        (scratch / "found").write_bytes(b"lain")
        assert files.path(files.put(scratch / "found")).stat().st_mode & 0o777 == 0o600


def test_a_changed_file_is_told_and_not_handed_out(tmp_path: Path) -> None:
    store = pytest.importorskip("obstore.store")
    files = ObjectFiles(store.LocalStore(tmp_path), "s3://berkas")
    sha256 = files.put(b"isi")
    (tmp_path / sha256[:2] / sha256).write_bytes(b"lain")
    with pytest.raises(Permanent, match="was changed"):
        files.get(sha256)
    with files.scratch() as scratch, pytest.raises(Permanent, match="was changed"):
        files.locate(sha256, scratch)


def test_an_object_store_that_does_not_answer_is_tried_again_later(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("obstore")
    monkeypatch.setattr("humasd.adapters.objects._RETRIES", 0)
    (port,) = find_free_ports(1)
    files = open_objects("s3://berkas", f"http://127.0.0.1:{port}", "us-east-1", "uji", "rahasia")
    with pytest.raises(Transient, match="s3://berkas") as failed:
        files.put(b"isi")
    assert "rahasia" not in str(failed.value) and "\n" not in str(failed.value)


def test_an_object_that_is_not_given_is_one_file_unless_the_store_gives_nothing(tmp_path: Path) -> None:
    store = pytest.importorskip("obstore.store")
    files = ObjectFiles(store.LocalStore(tmp_path), "s3://berkas")
    sha256 = files.put(b"isi")
    real = files._obstore

    def refuse(*_: object) -> None:
        raise real.exceptions.PermissionDeniedError("403")

    files._obstore = SimpleNamespace(get=refuse, list=real.list)
    with pytest.raises(Withheld, match=sha256):
        files.get(sha256)
    files._obstore = SimpleNamespace(get=refuse, list=refuse)
    with pytest.raises(Transient, match="cannot list") as failed:
        files.get(sha256)
    assert not isinstance(failed.value, Withheld)


def test_secrets_and_mails_do_not_travel_in_the_clear() -> None:
    pytest.importorskip("obstore")
    with pytest.raises(ConfigurationError, match="https"):
        open_objects("s3://berkas", "http://s3.example.com", "us-east-1", "uji", "uji")


def test_a_folder_that_somebody_else_made_just_now_is_synced_before_put_returns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = FileStore(tmp_path)
    store.path(hashlib.sha256(b"x").hexdigest()).parent.mkdir()
    synced: list[str] = []

    def fsync(descriptor: int) -> None:
        synced.append(str(Path(f"/proc/self/fd/{descriptor}").readlink()))

    monkeypatch.setattr(os, "fsync", fsync)
    store.put(b"x")
    assert str(tmp_path) in synced


def test_scratch_of_a_process_that_was_killed_goes_when_the_files_are_next_opened(tmp_path: Path) -> None:
    make = (
        "import os, sys; from pathlib import Path; from humasd.store.files import FileStore;"
        "folder = FileStore(Path(sys.argv[1])).scratch().__enter__(); (folder / 'x').touch(); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", make, str(tmp_path)], check=False)
    with FileStore(tmp_path).scratch():
        assert len([*tmp_path.glob(".scratch-*")]) == 1
        FileStore(tmp_path)
        assert len([*tmp_path.glob(".scratch-*")]) == 1, "a living process keeps its own"


def test_where_the_place_has_gone_nothing_is_put_in_what_is_under_it(tmp_path: Path) -> None:
    root, away = tmp_path / "files", tmp_path / "away"
    files = FileStore(root)
    sha256 = files.put(b"isi")
    root.rename(away)
    root.mkdir()
    with pytest.raises(Transient, match="mount the place"):
        files.put(b"lain")
    with pytest.raises(Transient, match="mount the place"), files.scratch():
        pass
    assert [*root.iterdir()] == []
    root.rmdir()
    away.rename(root)
    assert files.get(files.put(b"lain")) == b"lain" and files.get(sha256) == b"isi"


def test_another_place_with_files_is_written_to_whatever_folders_the_first_had(tmp_path: Path) -> None:
    root, restored = tmp_path / "files", tmp_path / "restored"
    files = FileStore(root)
    sha256 = files.put(b"isi")
    FileStore(restored).put(b"dari cadangan")
    root.rename(tmp_path / "away")
    restored.rename(root)
    assert files.put(b"isi") == sha256
    assert files.get(sha256) == b"isi"


_PUT_AND_REMOVED = """
import os, sys
from pathlib import Path
from humasd.store.files import FileStore
from humasd.store.keeping import AT_ONCE, keep_all

def die(*_, **__):
    os._exit(9)

files = FileStore(Path(sys.argv[1]))
sha256 = files.put(b"isi")
os.link = os.replace = Path.replace = Path.unlink = die
getattr(files, sys.argv[2])(*{"put": [b"lain"], "remove": [sha256]}[sys.argv[2]])
"""


@pytest.mark.parametrize("cut_short", ["put", "remove"])
def test_what_a_killed_process_had_under_way_is_undone_when_the_files_are_next_opened(
    tmp_path: Path, cut_short: str
) -> None:
    """A file half removed may have been put again as it went, so it stays."""
    killed = subprocess.run([sys.executable, "-c", _PUT_AND_REMOVED, str(tmp_path), cut_short], check=False)
    assert killed.returncode == 9 and len([*tmp_path.glob(".scratch-*/*")]) == 1
    files = FileStore(tmp_path)
    assert not [*tmp_path.glob(".scratch-*")]
    assert [files.get(sha256) for sha256 in files.names()] == [b"isi"]


def test_what_is_no_regular_file_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    files = FileStore(tmp_path)
    with files.scratch() as scratch:
        os.mkfifo(scratch / "found")
        with pytest.raises(Transient, match="not a regular file"):
            files.put(scratch / "found")


class _Hanging:
    """A place that does not answer, as a server of files does that has gone, until it is let go."""

    def __init__(self) -> None:
        self.is_let_go = Event()
        self.asked = Semaphore(0)

    def put(self, content: bytes) -> str:
        self.asked.release()
        self.is_let_go.wait()
        return ""


def test_a_place_that_hangs_holds_up_no_other_offices_files(tmp_path: Path) -> None:
    hanging, sound = _Hanging(), FileStore(tmp_path / "files")
    waiting = Thread(target=lambda: keep_all(hanging, [b"isi"] * AT_ONCE), daemon=True)  # type: ignore[arg-type]
    waiting.start()
    for _ in range(AT_ONCE):
        hanging.asked.acquire()
    kept: list[str] = []
    other = Thread(target=lambda: kept.extend(keep_all(sound, [b"satu", b"dua"])), daemon=True)
    other.start()
    other.join(timeout=60)
    hanging.is_let_go.set()
    waiting.join()
    assert [sound.get(sha256) for sha256 in kept] == [b"satu", b"dua"]


def test_threads_that_keep_files_end_with_the_adapter_of_their_place(tmp_path: Path) -> None:
    before = set(threading.enumerate())
    sound = FileStore(tmp_path / "files")
    keep_all(sound, [b"satu", b"dua"])
    [*own] = (thread for thread in threading.enumerate() if thread not in before)
    del sound
    gc.collect()
    for thread in own:
        thread.join(timeout=60)
    assert own and not any(thread.is_alive() for thread in own)
