"""What `humasd init`, `form` and `guide` write: a commented configuration, folders, the form, the guide."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import quote

from humasd.agenda import USUAL_WORD
from humasd.errors import HumasdError
from humasd.letters.form import render_form
from humasd.letters.guide import Own, adapt_guide, render_guide
from humasd.release.model import Category
from humasd.resources import Templates, find_resource
from humasd.settings import Settings

FORM_NAME = "formulir-publikasi-kegiatan.docx"
OFFICE_NAME = "Bagian Humas Setda Kabupaten Luwu Timur"
OFFICE_DOMAIN = "luwutimurkab.go.id"
OFFICE_USER = "humas.protokol"
OFFICE_ADDRESS = f"{OFFICE_USER}@{OFFICE_DOMAIN}"

Value = str | Sequence[str] | None
Values = Mapping[tuple[str, str], Value]
"""What the configuration shall say, by section and key; None makes it a comment. The officials' sections
are named "officials.kabag" and so on; the key "" is a section's head, for one that becomes a comment."""

_SECTION = re.compile(r"(# )?\[\[?([a-z]+)\]\]?")
_ADDRESS = re.compile(r"([^@]+)@([\w.-]+)")
_KEY = re.compile(r"(# )?([a-z_]+)( *)= ")


def write_office(
    folder: Path, values: Values | None = None, secrets: Mapping[str, str] | None = None
) -> Iterator[tuple[Path, bool]]:
    """Write what a new office needs; each path with whether it was written (False: it was there).

    `secrets` go into files of their own, below "secrets", that only this user may read.
    """
    values = values or {}
    try:
        for path in (folder, folder / "var", folder / "var" / "files"):
            existed = path.is_dir()
            path.mkdir(parents=True, exist_ok=True)
            yield path, not existed
        template = (find_resource("config") / "humasd.toml").read_text(encoding="utf-8")
        yield folder / "humasd.toml", _write_new(folder / "humasd.toml", fill(template, values).encode())
        name, address = (str(values.get(("office", key)) or usual) for key, usual in _OFFICE)
        yield folder / FORM_NAME, _write_new(folder / FORM_NAME, render_form(name, address))
        for name, secret in (secrets or {}).items():
            (folder / "secrets").mkdir(mode=0o700, exist_ok=True)
            yield folder / "secrets" / name, _write_new(folder / "secrets" / name, secret.encode(), 0o600)
    except OSError as error:
        raise HumasdError(f"cannot write {error.filename}: {error.strerror}") from error


_OFFICE = (("name", OFFICE_NAME), ("address", OFFICE_ADDRESS))


def fill(template: str, values: Values) -> str:
    """The commented configuration with these values in the place of its own; the comments stay.

    A setting, or a whole section, that the template has as a comment is uncommented. A key that it does
    not have comes right below its section's head.
    """
    left = dict(values)
    own = _ADDRESS.fullmatch(str(values.get(("office", "address"))))
    if own is not None:  # nobody shall mail the office of the examples, or log in as it
        template = template.replace(quote(OFFICE_ADDRESS), quote(own[0]))
        template = template.replace(OFFICE_USER, own[1]).replace(OFFICE_DOMAIN, own[2])
    lines: list[str] = []
    section = ""
    for line in template.splitlines():
        if found := _SECTION.fullmatch(line):
            section = found[2]
            bare = line.removeprefix("# ")
            is_said = any(name == section and value is not None for (name, _), value in values.items())
            if (section, "") in values:
                lines.append(f"# {bare}")
            else:
                lines.append(bare if is_said else line)
            continue
        found = _KEY.match(line)
        if found and section == "officials" and found[2] == "role":
            section = f"officials.{json.loads(line.partition('= ')[2])}"
        place = (section, found[2]) if found else None
        if place is None or place not in left:
            lines.append(line)
            continue
        value = left.pop(place)
        lines.append(f"# {line}" if value is None else f"{place[1]} = {_toml(value)}")
    return "\n".join(_insert(lines, {place: value for place, value in left.items() if value})) + "\n"


def _insert(lines: Sequence[str], left: Values) -> Iterator[str]:
    for line in lines:
        yield line
        if found := _SECTION.fullmatch(line):
            yield from (f"{key} = {_toml(value)}" for (name, key), value in left.items() if name == found[2])


def _toml(value: Value) -> str:
    """Texts and lists of texts; JSON's are TOML's too, but for the one sign that JSON leaves as it is."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def write_form(
    file: Path, office_name: str, office_address: str, categories: Iterable[Category] = tuple(Category)
) -> None:
    """Write the blank form (Word). Raises HumasdError where it cannot be written."""
    try:
        file.write_bytes(render_form(office_name, office_address, categories))
    except OSError as error:
        raise HumasdError(f"cannot write {file}: {error.strerror}") from error


def write_guide(file: Path, settings: Settings, templates: Templates) -> None:
    """Write the guide of an office: a page, or Markdown where the file's name ends in .md.

    Raises HumasdError where it cannot be written.
    """
    office = settings.office
    meant = (
        (settings.words.approve, "setuju"),
        (settings.words.revise, "revisi"),
        (settings.words.reject, "tolak"),
    )
    own = Own(
        {OFFICE_NAME: office.name, OFFICE_ADDRESS: office.address, f"/{USUAL_WORD}/": f"/{office.agenda}/"},
        settings.known_categories if settings.categories else (),
        [(word.capitalize(), meaning) for words, meaning in meant for word in words],
        settings.workflow.disposition.mode == "reply",
    )
    guide = adapt_guide((find_resource("docs") / "panduan.md").read_text(encoding="utf-8"), own)
    is_markdown = file.suffix.lower() == ".md"
    content = guide.encode() if is_markdown else render_guide(guide, office.name, templates)
    try:
        file.write_bytes(content)
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


def _write_new(path: Path, content: bytes, mode: int = 0o666) -> bool:
    try:
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
    except FileExistsError:
        return False
    return True
