"""What `humasd init` and `humasd form` write: a commented configuration, folders, the blank form."""

from __future__ import annotations

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


def _write_new(path: Path, content: bytes) -> bool:
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        return False
    return True
