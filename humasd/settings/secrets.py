"""Secrets, which stand outside the configuration file: "env:NAME" and "file:PATH"."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

from humasd.errors import ConfigurationError

_IN_URL = re.compile(r"(?<=:)(?:env:\w+|file:[^@]+)(?=@)")


def fetch_secrets(document: Any, folder: Path) -> Any:
    """Replace "env:NAME" and "file:PATH", also where they are the password of a URL.

    Raises ConfigurationError that names every secret which is not there: they are set at one go.
    """
    lacking: list[str] = []
    faults: list[str] = []

    def replace(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: replace(item) for key, item in value.items()}
        if isinstance(value, list):
            return [replace(item) for item in value]
        if not isinstance(value, str):
            return value
        if value.startswith(("env:", "file:")):
            return fetch(value)
        return _IN_URL.sub(lambda found: quote(fetch(found[0]), safe=""), value, count=1)

    def fetch(reference: str) -> str:
        scheme, _, name = reference.partition(":")
        if scheme == "file":
            try:
                return _read(folder / name)
            except ConfigurationError as error:
                faults.append(f"cannot read the secret {reference!r}: {error}")
        elif name not in os.environ:
            lacking.append(name)
        return os.environ.get(name, "")

    replaced = replace(document)
    if lacking:
        them = "it" if len(lacking) == 1 else "them"
        faults.insert(
            0,
            f"the environment has no {', '.join(lacking)}; set {them},"
            " or write 'file:PATH' in the place of 'env:NAME'",
        )
    if faults:
        raise ConfigurationError("; ".join(faults))
    return replaced


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8").strip()
    except UnicodeDecodeError:
        reason = "it is not text in UTF-8; write the secret into it as plain text"
    except OSError as error:
        reason = f"{error.strerror}; create the file or mend the path"
    except ValueError as error:  # a path that no file can have
        reason = f"{error}; mend the path"
    raise ConfigurationError(reason)
