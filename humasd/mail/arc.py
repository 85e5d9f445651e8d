"""A forward that a trusted server has sealed (ARC, RFC 8617).

Who passes mail on breaks what proved its origin. An ARC set says what the forwarder's own server
had found before that; it is worth as much as that server, so the office names those it trusts.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

import dkim

from humasd.mail.authentication import Verdict, judge_results
from humasd.mail.dkim import MIN_KEY, Keys, is_whole, key_name, look_up, prepare_body
from humasd.mail.signed import Field, Tags, Unverifiable, covers, read_fields, read_tags

MAX_SETS = 5
"""Servers in a row that sealed; a mail that went through more proves nothing."""
_SEAL, _SIGNATURE, _RESULTS = b"arc-seal", b"arc-message-signature", b"arc-authentication-results"
_NAMES = (_SEAL, _SIGNATURE, _RESULTS)
_INSTANCE = re.compile(rb"\s{0,20}i\s{0,20}=\s{0,20}([1-9][0-9]?)\s{0,20};")
_FINEST = b"relaxed/relaxed"
"""What the library takes an absent c= for in an ARC set."""


def find_key_names(raw: bytes, names: Sequence[str], sealers: Collection[str]) -> tuple[str, ...]:
    """Where the public keys lie that `vouches` needs; none where the chain cannot count."""
    return tuple(dict.fromkeys(name for tags in _read_chain(raw, names, sealers) if (name := key_name(tags))))


def vouches(raw: bytes, domain: str, names: Sequence[str], sealers: Collection[str], keys: Keys) -> bool:
    """Whether the chain holds, trusted servers alone have sealed it, and the first of them found DMARC pass
    for `domain`.

    `names`: fields that the last server's signature must span wherever the mail has them. Never raises.
    """
    chain = _read_chain(raw, names, sealers)
    if not chain:
        return False
    try:
        signer = dkim.ARC(raw, minkey=MIN_KEY)
        prepare_body(signer, chain[0], _FINEST)
        status, sets, _ = signer.verify(dnsfunc=look_up(keys))
    except Exception:  # whatever is wrong with it, the library raises much: it proves nothing
        return False
    if status != dkim.CV_Pass or not sets or sets[-1]["instance"] != 1:
        return False
    results = sets[-1]["aar-value"].decode("utf-8", "replace").partition(";")[2]
    return judge_results(results, domain) is Verdict.PASS


def _read_chain(raw: bytes, names: Sequence[str], sealers: Collection[str]) -> list[Tags]:
    """The last server's signature first, then every other tag list of the chain; nothing where a set is
    incomplete, or any is not a trusted sealer's."""
    try:
        fields = read_fields(raw)
        sets = _sort(fields)
        tags = [read_tags(values[name]) for values in sets for name in (_SIGNATURE, _SEAL)]
    except Unverifiable:
        return []
    trusted = {sealer.lower().encode("utf-8") for sealer in sealers}
    is_trusted = all(each.get(b"d", b"").lower() in trusted and is_whole(each) for each in tags)
    return tags if tags and is_trusted and covers(tags[0], fields, names) else []


def _sort(fields: Sequence[Field]) -> list[dict[bytes, bytes]]:
    """The ARC sets, the last first, each field by its name. Raises Unverifiable."""
    sets: dict[int, dict[bytes, bytes]] = {}
    for name, value in fields:
        if name in _NAMES:
            match = _INSTANCE.match(value)
            if match is None or name in (one := sets.setdefault(int(match[1]), {})):
                raise Unverifiable("an ARC field has no number of its own")
            one[name] = value
    is_gapless = sorted(sets) == list(range(1, len(sets) + 1))
    if len(sets) > MAX_SETS or not is_gapless or any(len(one) != len(_NAMES) for one in sets.values()):
        raise Unverifiable("an ARC chain is too long or has gaps")
    return [sets[number] for number in sorted(sets, reverse=True)]
