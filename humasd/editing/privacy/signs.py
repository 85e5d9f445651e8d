"""A text with its many kinds of dashes, spaces and quotes made one, for patterns that know but one."""

from __future__ import annotations

SEPARATOR = r"[ ./()\u200b-]"
"""What people write between the digits of a number."""

_DASHES = "\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"
_SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_UNSEEN = "\u200c\u200d\u2060\ufeff"
_ONE_KIND = str.maketrans(
    {
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_SPACES, " "),
        **dict.fromkeys(_UNSEEN, "\u200b"),
        "\u2018": "'",
        "\u2019": "'",
        "\u2044": "/",
        "\u2215": "/",
        "\uff0f": "/",
        "\uff08": "(",
        "\uff09": ")",
        "\uff1a": ":",
    }
)


def of_one_kind(text: str) -> str:
    """The text, sign for sign as long as it was, so that what is found in it stands at the same place in the
    original."""
    return text.translate(_ONE_KIND)
