"""The kinds of failure, each with one consequence.

Whoever calls the outside world turns what went wrong into one of these; nobody
above an adapter looks at a library's own exceptions. Every message says what is
wrong and how to mend it, in one line.
"""

from __future__ import annotations

import errno
import re


class HumasdError(Exception):
    """A failure that humasd knows by name; its text is fit for a person."""


class ConfigurationError(HumasdError):
    """The configuration cannot be used as it stands (exit 2)."""


class Transient(HumasdError):
    """It did not happen and may work later: try again with growing pauses."""


class Withheld(Transient):
    """One message or file that is there is not given, though others are."""


class Permanent(HumasdError):
    """It did not happen and will not by itself: give up and tell a person."""


class FileHarmed(Permanent):
    """A stored file is missing or was changed: our own fault, and nobody's for whom it was meant."""


UNGIVEN = (FileHarmed, Withheld)
"""What is wrong with one stored file, where the place of files is well."""


class ChangedElsewhere(Permanent):
    """The page on the website is not as we left it: someone edited it, took it off or deleted it.

    Nothing was written over it. A person decides; `Website.find` tells what stands there now.
    """


class UnknownOutcome(HumasdError):
    """It may have happened and the answer was lost: look before trying again."""


class Refused(HumasdError):
    """The input is bad (too large, broken, hostile): say so to whoever sent it."""


class OutOfTime(Refused):
    """Reading it was stopped by the clock: its own fault, or that of a machine with too much to do."""


_UNWRITABLE = re.compile("[\0\ud800-\udfff]")
"""PostgreSQL takes no null octet, and neither UTF-8 nor a database half of a surrogate pair."""


def make_writable(said: str) -> str:
    """What a server, a library or a mail said, fit to be stored and mailed: signs that cannot be become
    U+FFFD."""
    return _UNWRITABLE.sub("\ufffd", said)


def describe(failure: Exception) -> str:
    """What failed, in the words that people read, whether we know it by name or not."""
    return str(failure) if isinstance(failure, HumasdError) else describe_crash(failure)


def describe_crash(error: BaseException) -> str:
    """A failure of a library in the words that people read: what it is and says, without the statement that
    SQLAlchemy puts below."""
    return f"{type(error).__name__}: {error}".partition("\n[SQL:")[0]


_OF_THE_MACHINE = frozenset(
    (
        errno.EIO,
        errno.ENOSPC,
        errno.EDQUOT,
        errno.EROFS,
        errno.ESTALE,
        errno.EMFILE,
        errno.ENFILE,
        errno.ENOMEM,
    )
)


def find_machine_fault(error: BaseException) -> Transient | None:
    """What a disk that is full or does not read, or want of memory, has made fail, whatever was being done:
    no fault of ours, nor of the mail in hand. None of any other failure."""
    if not isinstance(error, OSError) or error.errno not in _OF_THE_MACHINE:
        return None
    return Transient(
        f"the machine fails at {error.filename or 'a file'}: {error.strerror}; mend the disk or make room"
    )
