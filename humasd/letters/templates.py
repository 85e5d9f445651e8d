"""How templates are opened: HTML escaped, nothing undefined, Indonesian filters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import partial
from types import CodeType
from zoneinfo import ZoneInfo

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    select_autoescape,
)
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from humasd.agenda import running_number
from humasd.errors import ConfigurationError
from humasd.letters import dates, labels
from humasd.letters.markup import clean_body
from humasd.release.model import Digest, Release, Request
from humasd.resources import Templates

_AFTER_SLASH = re.compile(r"(?<=/)(?=[^/])")


class _Compiled(BytecodeCache):
    """What this process has compiled, whichever environment of `open_templates` needed it: mails, pages and
    board, of every office, are set from the same files. A file that was changed is compiled anew."""

    def __init__(self) -> None:
        self._code: dict[str, tuple[str, CodeType | None]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        checksum, code = self._code.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key] = (bucket.checksum, bucket.code)


_COMPILED = _Compiled()


def open_templates(templates: Templates, zone: ZoneInfo) -> Environment:
    """An environment over `templates`, times shown in `zone`; a process compiles each template once."""
    environment = Environment(
        loader=FileSystemLoader(templates.folders),
        autoescape=select_autoescape(enabled_extensions=("html",), default=False),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=_COMPILED,
    )
    environment.filters |= _filters(zone)
    environment.globals["tanda"] = tag_subject
    environment.globals["tanda_ringkasan"] = tag_digest
    return environment


def open_page_templates(templates: Templates) -> Environment:
    """An environment for pages that stand by themselves: all escaped, no filters, blanks as written."""
    return Environment(loader=FileSystemLoader(templates.folders), autoescape=True, undefined=StrictUndefined)


def require_templates(environment: Environment, paths: Iterable[str]) -> None:
    """Read each. Raises ConfigurationError that names the template and the line to mend."""
    for path in paths:
        try:
            environment.get_template(path)
        except TemplateSyntaxError as error:
            raise ConfigurationError(
                f"template {path}, line {error.lineno}: {str(error.message).rstrip('.')}; correct that line"
            ) from error
        except TemplateNotFound as error:
            raise ConfigurationError(f"template {path} is not there; put it back") from error


def _filters(zone: ZoneInfo) -> dict[str, Callable[..., object]]:
    return {
        "tanggal": partial(dates.format_day, zone=zone),
        "tanggal_pendek": partial(dates.format_short_day, zone=zone),
        "jam": partial(dates.format_time, zone=zone),
        "waktu": partial(dates.format_moment, zone=zone),
        "hari_waktu": partial(dates.format_day_and_time, zone=zone),
        "lama": dates.format_duration,
        "gabung": labels.join_words,
        "kategori": labels.name_category,
        "keadaan": labels.STATE_LABELS.__getitem__,
        "jabatan": labels.label_official,
        "ringkas": clip,
        "isi": clean_body,
        "alamat": break_url,
    }


def clip(text: str, length: int = 90) -> str:
    """At most `length` characters, cut at a word, with an ellipsis where something was cut."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    kept = text[: length - 1]
    head = kept.rsplit(" ", 1)[0] if " " in kept[length // 2 :] else kept
    return head.rstrip(" ,.;:–-") + "…"


def break_url(url: str) -> Markup:
    """The URL as HTML that may be broken after each slash, rather than anywhere (a phone is narrow)."""
    return Markup("<wbr>").join(escape(piece) for piece in _AFTER_SLASH.split(url))


def tag_subject(release: Release, request: Request) -> str:
    """ "[0001-ABCDEFGH]": the agenda's running number and the request's short code."""
    return f"[{running_number(release.agenda)}-{request.short_code}]"


def tag_digest(digest: Digest) -> str:
    """ "[0000-ABCDEFGH]": no release has the agenda number 0."""
    return f"[0000-{digest.short_code}]"
