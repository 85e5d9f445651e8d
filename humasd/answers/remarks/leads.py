"""Words that lead from a remark to consent ("jadi setuju"), and say nothing behind what was cut."""

from __future__ import annotations

import re

from humasd.answers.tokens import is_agreeing
from humasd.lexicon.forms import plain_form

_STILL = re.compile(r"\s*(?:tapi|tetapi|namun)[ ](?=(?:saya|sy|kami)[ ](\w+))", re.IGNORECASE)
"""Between an excuse and one's own consent."""
_THUS = re.compile(
    r"\s*(?:jadi(?=[ ](?!di))|maka|makanya|(?:oleh[ ])?karena[ ]itu|(?:oleh[ ])?karenanya|oleh[ ]sebab["
    r" ]itu|untuk[ ]itu"
    r"|dengan[ ]demikian|(?:kalau|kalo|klo)[ ](?:begitu|gitu)"
    r"|(?:untuk|soal|mengenai|terkait)[ ](?:berita|rilis|naskah)(?:nya|[ ]ini|[ ]tersebut))(?:[ ]|\Z)",
    re.IGNORECASE,
)
_ALSO = re.compile(r"\A(\s*(?:saya|sy|kami))[ ](?:pun|juga|sendiri|pribadi)(?=[ ](\w+)\s*\Z)", re.IGNORECASE)
"""Behind another's view: "saya pun setuju"."""


def cut_lead(clause: str) -> str:
    """A clause behind a remark, without the words that lead on to it."""
    still = _STILL.match(clause)
    if still and is_agreeing(plain_form(still[1])):
        return clause[still.end() :]
    also = _ALSO.match(clause)
    if also and is_agreeing(plain_form(also[2])):
        return also[1] + clause[also.end() :]
    thus = _THUS.match(clause)
    return clause[thus.end() :] if thus else clause
