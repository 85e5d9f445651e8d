"""Secrets, which stand outside the configuration file: "env:NAME" and "file:PATH"."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

from humasd.errors import ConfigurationError


def fetch_secrets(value: Any, folder: Path) -> Any:
    """Replace "env:NAME" and "file:PATH", also where they are the password of a URL."""
    if isinstance(value, dict):
        return {key: fetch_secrets(item, folder) for key, item in value.items()}
    if isinstance(value, list):
        return [fetch_secrets(item, folder) for item in value]
    if not isinstance(value, str):
        return value
    if value.startswith(("env:", "file:")):
        return _secret(value, folder)
    return re.sub(
        r"(?<=:)(env:\w+|file:[^@]+)(?=@)", lambda found: _quoted(_secret(found[1], folder)), value, count=1
    )


def _secret(reference: str, folder: Path) -> str:
    scheme, _, name = reference.partition(":")
    if scheme == "env":
        if name not in os.environ:
            raise ConfigurationError(f"the environment has no {name}; set it, as {reference!r} asks for it")
        return os.environ[name]
    try:
        return (folder / name).read_text(encoding="utf-8").strip()
    except UnicodeDecodeError:
        reason = "it is not text in UTF-8; write the secret into it as plain text"
    except OSError as error:
        reason = f"{error.strerror}; create the file or mend the path"
    except ValueError as error:  # a path that no file can have
        reason = f"{error}; mend the path"
    raise ConfigurationError(f"cannot read the secret {reference!r}: {reason}")


def _quoted(secret: str) -> str:
    return quote(secret, safe="")
