"""Structured logs: JSON lines for machines, or a console that people read; on stderr.

The only place that knows structlog.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Literal, ParamSpec, TypeVar


@contextmanager
def _hidden(module: str) -> Iterator[None]:
    """As if a module were not installed, unless it is loaded already."""
    if module in sys.modules:
        yield
        return
    sys.modules[module] = None  # type: ignore[assignment]  # which the import system takes for its absence
    try:
        yield
    finally:
        del sys.modules[module]


with _hidden("rich"):  # for tracebacks in colour, which are off here: 4 MB of a daemon, 30 ms of a command
    import structlog

__all__ = ["bound_contextvars", "configure_logs", "get_logger", "in_office", "name_trace"]

get_logger = structlog.get_logger
bound_contextvars = structlog.contextvars.bound_contextvars

P = ParamSpec("P")
T = TypeVar("T")


def name_trace(sha256: str) -> str:
    """The id that log lines carry from a mail to its page: the beginning of the mail's hash, and so of the
    name of its file in `storage.files`."""
    return sha256[:12]


def in_office(address: str, work: Callable[P, T]) -> Callable[P, T]:
    """The same work, each line of whose log names the office that it is done for."""

    @wraps(work)
    def named(*args: P.args, **kwargs: P.kwargs) -> T:
        with bound_contextvars(office=address):
            return work(*args, **kwargs)

    return named


def configure_logs(form: Literal["json", "console"] = "json", level: str = "info") -> None:
    """Set up logging for the whole process, the libraries' own logs included."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
    ]
    renderer: structlog.typing.Processor = (
        structlog.dev.ConsoleRenderer(
            colors=sys.stderr.isatty(),
            exception_formatter=structlog.dev.plain_traceback,  # the default one shows secrets in locals
        )
        if form == "console"
        else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    if form == "json":
        shared.append(structlog.processors.format_exc_info)
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level.upper())
    for noisy in ("apscheduler", "alembic", "imapclient"):
        logging.getLogger(noisy).setLevel(max(logging.WARNING, root.level))
