"""From the file to the values: read, secrets fetched, checked, paths made absolute."""

from __future__ import annotations

import tomllib
from pathlib import Path

from pydantic import ValidationError

from humasd.errors import ConfigurationError
from humasd.settings.faults import explain
from humasd.settings.model import Settings
from humasd.settings.places import SQLITE, name_sqlite
from humasd.settings.secrets import fetch_secrets
from humasd.settings.training import set_apart


def load_settings(path: Path) -> Settings:
    """Read a configuration file. Raises ConfigurationError with one line that says what to mend."""
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ConfigurationError(
            f"there is no configuration at {path}; `humasd init DIR` writes one, --config FILE names another"
        ) from None
    except UnicodeDecodeError:
        raise ConfigurationError(f"cannot read {path}: it is not text in UTF-8") from None
    except OSError as error:
        raise ConfigurationError(
            f"cannot read {path}: {error.strerror}; mend the path or its rights"
        ) from None
    except RecursionError:
        raise ConfigurationError(f"{path} is not valid TOML: it is nested too deeply") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(
            f"{path} is not valid TOML: {error}; a text stands in quotes, a list in [ ], "
            "and each section has its name once"
        ) from None
    if "folder" in document:
        raise ConfigurationError(f"{path}: unknown key 'folder'")
    folder = path.resolve().parent
    document = fetch_secrets(document, folder)
    try:
        settings = Settings.model_validate({**document, "folder": folder})
    except ValidationError as error:
        raise ConfigurationError(f"{path}: {explain(error)}") from None
    settings = _anchor(settings, folder)
    return set_apart(settings) if settings.training else settings


def _anchor(settings: Settings, folder: Path) -> Settings:
    """Make paths absolute: of the storage, templates and crest, Maildirs, the folder site and CA files."""
    storage = settings.storage.model_copy(
        update={
            "database": _anchor_sqlite(settings.storage.database, folder),
            "files": _anchor_files(settings.storage.files, folder),
        }
    )
    changed: dict[str, object] = {"storage": storage}
    office = settings.office
    changed["office"] = office.model_copy(
        update={
            "templates": _anchor_templates(office.templates, folder) if office.templates else None,
            "crest": folder / office.crest if office.crest else None,
        }
    )
    for name in ("mailbox", "outgoing", "website"):
        section = getattr(settings, name)
        update: dict[str, object] = {"url": _anchor_url(section.url, folder)}
        if section.ca_file:
            update["ca_file"] = folder / section.ca_file
        changed[name] = section.model_copy(update=update)
    if settings.oauth:
        token_file = folder / settings.oauth.token_file
        changed["oauth"] = settings.oauth.model_copy(update={"token_file": token_file})
    return settings.model_copy(update=changed)


def _anchor_url(url: str, folder: Path) -> str:
    for scheme in ("maildir:", "folder:"):
        if url.startswith(scheme):
            return scheme + str(folder / url.removeprefix(scheme))
    return url


def _anchor_templates(own: Path, folder: Path) -> Path:
    if not (folder / own).is_dir():
        raise ConfigurationError(
            f"office.templates: there is no folder {folder / own}; make it or mend the path"
        )
    return folder / own


def _anchor_files(files: Path | str, folder: Path) -> Path | str:
    return folder / files if isinstance(files, Path) else files


def _anchor_sqlite(url: str, folder: Path) -> str:
    written = url.removeprefix(SQLITE)
    if written in (url, ":memory:") or written.startswith("/"):
        return url
    return f"{name_sqlite(folder)}/{written}"
