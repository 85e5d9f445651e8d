"""Whether a filter marked a mail as spam on its way: in the fields of the usual filters, or in its subject.

What a filter calls spam is believed whichever filter it was: whoever adds such a mark himself sets but his
own mail aside. "SPAM" alone is none: a town's water supply is called so (sistem penyediaan air minum).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

# SpamAssassin, amavis, Rspamd, Barracuda, hMailServer, ASSP …: X-Spam, X-Spam-Flag, X-Barracuda-Spam-Status.
_VERDICT_FIELD = re.compile(r"x-(?:[a-z0-9]{1,30}-){0,4}spam(?:-(?:flag|status|result|state|verdict))?$")
_VERDICT = re.compile(r"(?:yes|true|spam)\b")
# DSPAM, bogofilter, MailScanner, OVH, Kaspersky …: they write "spam", else "not spam", "ham" or "ok".
_CLASS_FIELD = re.compile(
    r"x-(?:[a-z0-9]{1,30}-){0,4}(?:spamcheck|spamstate|dspam-result|bogosity|antispam-(?:status|result)"
    r"|anti-spam-(?:status|result)|spambayes-classification|crm114-status)$"
)
_CLASS = re.compile(r"(?:spam|yes)\b")
_RSPAMD_ACTIONS = frozenset({"add header", "rewrite subject", "reject", "quarantine", "discard"})
"""The others, "no action", "greylist" and "soft reject", speak of no spam (Rspamd, "Actions")."""

_LEVEL = re.compile(r"[*+x]+")
_SPAM_LEVEL = 5
"""Stars, one a whole point of the score: SpamAssassin's `required_score`, which is 5.0 where none is set.
They count where the filter gave no verdict beside them, since it knows the office's own threshold."""
_ASSASSINS_VERDICTS = ("x-spam-status", "x-spam-flag", "x-spam")

_SPAM_CONFIDENCE = 5
"""Exchange's spam confidence level: -1 is trusted, 0 and 1 no spam, 5 and 6 spam, 7 to 9 surely spam."""
_CONFIDENCE = re.compile(r"-?\d{1,2}(?=\D|$)")
_FOREFRONT_CONFIDENCE = re.compile(r"(?:^|;)\s?scl:(-?\d{1,2})(?=\s?(?:;|$))")
_FOREFRONT_VERDICT = re.compile(r"(?:^|;)\s?sfv:(?:spm|sks|skb)(?=\s?(?:;|$))")
"""Spam by its content, by a rule of the mail server's, by its sender."""

_SUSPECTED = (
    r"(?:possible|possibly|probable|probably|likely|suspected|suspect|maybe|potential|confirmed|definite|high|low"
    r"|diduga|terduga|dicurigai|terindikasi|terdeteksi|kemungkinan|mungkin|surat|email|e-mail|pesan)"
)
_MARK = rf"(?:{_SUSPECTED}[ -]){{0,3}}(?:spam|junk)(?:[ -]?(?:mail|e-?mail|suspected|detected))?"
_RATED = r"\s?[?!]{0,3}\s?[(:]?\s?[\d.,#*+]{0,12}\)?\s?[?!]{0,3}\s?"
_OUTSIDE = r"(?:[\[({](?:external|ext|extern|eksternal|luar)[\])}]\s{0,3}){0,2}"
"""Another gateway's mark, of mail from outside, may stand before it."""
_MARKED_SUBJECT = re.compile(
    rf"\s{{0,5}}{_OUTSIDE}(?:[\[{{<]\W{{0,6}}{_MARK}{_RATED}\W{{0,6}}?[\]}}>]"
    rf"|(?P<sign>[*#=!_-])(?P=sign){{2,19}}\s?{_MARK}{_RATED}(?P=sign){{2,20}})",
    re.IGNORECASE,
)


def is_marked_spam(subject: str, fields: Mapping[str, str]) -> bool:
    """`fields`: the first value of each header field, in lower case; that is the one added last. Linear time.

    The mark before the subject must head it: behind "Re:" or "Fwd:" a person wrote it on.
    """
    return (
        any(_is_verdict(name, value) for name, value in fields.items())
        or fields.get("x-rspamd-action", "").replace("_", " ") in _RSPAMD_ACTIONS
        or _is_rated_spam(fields)
        or _is_spam_to_exchange(fields)
        or _MARKED_SUBJECT.match(subject[:200]) is not None
    )


def _is_verdict(name: str, value: str) -> bool:
    if not name.startswith("x-"):
        return False
    if _VERDICT_FIELD.match(name):
        return _VERDICT.match(value) is not None
    return _CLASS_FIELD.match(name) is not None and _CLASS.match(value) is not None


def _is_rated_spam(fields: Mapping[str, str]) -> bool:
    if any(name in fields for name in _ASSASSINS_VERDICTS):
        return False
    level = _LEVEL.match(fields.get("x-spam-level", "") or fields.get("x-spam-bar", ""))
    return level is not None and len(level[0]) >= _SPAM_LEVEL


def _is_spam_to_exchange(fields: Mapping[str, str]) -> bool:
    report = fields.get("x-forefront-antispam-report", "")
    told = _CONFIDENCE.match(fields.get("x-ms-exchange-organization-scl", ""))
    rated = _FOREFRONT_CONFIDENCE.search(report)
    levels = [int(level) for level in (told and told[0], rated and rated[1]) if level]
    return _FOREFRONT_VERDICT.search(report) is not None or max(levels, default=-1) >= _SPAM_CONFIDENCE
