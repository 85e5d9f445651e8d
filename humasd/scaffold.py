"""What `humasd init` and `humasd form` write: a commented configuration, folders, the blank form."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from humasd.errors import HumasdError
from humasd.letters.form import render_form
from humasd.resources import find_resource
from humasd.settings import OfficeSettings

FORM_NAME = "formulir-publikasi-kegiatan.docx"


def write_office(folder: Path) -> Iterator[tuple[Path, bool]]:
    """Write what a new office needs; each path with whether it was written (False: it was there)."""
    try:
        for path in (folder, folder / "var", folder / "var" / "files"):
            existed = path.is_dir()
            path.mkdir(parents=True, exist_ok=True)
            yield path, not existed
        template = (find_resource("config") / "humasd.toml").read_text(encoding="utf-8")
        yield folder / "humasd.toml", _write_new(folder / "humasd.toml", template.encode())
        office = OfficeSettings(
            name="Bagian Humas Setda Kabupaten Luwu Timur", address="humas.protokol@luwutimurkab.go.id"
        )
        yield folder / FORM_NAME, _write_new(folder / FORM_NAME, render_form(office.name, office.address))
    except OSError as error:
        raise HumasdError(f"cannot write {error.filename}: {error.strerror}") from error


def write_form(file: Path, office_name: str, office_address: str) -> None:
    try:
        file.write_bytes(render_form(office_name, office_address))
    except OSError as error:
        raise HumasdError(f"cannot write {file}: {error.strerror}") from error


def write_secret(file: Path, secret: str) -> None:
    """A file of one line that only its owner may read; one that is there is replaced as a whole."""
    beside = file.with_name(f"{file.name}.new")
    try:
        beside.unlink(missing_ok=True)
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as written:
            written.write(f"{secret}\n".encode("ascii"))
        beside.replace(file)
    except OSError as error:
        raise HumasdError(f"cannot write {file}: {error.strerror}") from error


def _write_new(path: Path, content: bytes) -> bool:
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        return False
    return True
