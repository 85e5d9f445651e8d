"""Words a contact as officials read it: who it is and how to reach him, without what led to it."""

from __future__ import annotations

import re

_LABEL = re.compile(
    r"(?:kontak(?:\s(?:person|kami|media|pers))?|contact(?:\sperson)?|nara\s?hubung(?:\s(?:media|pers))?|cp|pic"
    r"|penanggung\s?jawab|biodata|pengirim|penulis|reporter|kontributor|informasi|info|dibuat oleh"
    r"|(?:no\.?|nomor)\s?(?:hp|wa|telp(?:on)?|telepon)|hp|wa|telp|tlp|telepon|phone|mobile|[mtpw](?=\s?[:=]))"
    r"(?:\s?/\s?(?:wa|hp))?(?:\s(?:saya|sy|kami))?\s?(?:[:=]|\.(?=\s?[\d+(])|\s(?=[\d+(]))[\s:]{0,3}",
    re.IGNORECASE,
)
"""What stands before whom to call, or before his number: "Nara hubung :", "HP. ", "No. WA saya"."""
_MOST_LABELS = 3
_LEADS = re.compile(
    r"(?P<before>[^\n]{0,90}?)\b(?:meng|di)?hubungi(?!\w)(?:\s(?:kami|saya|sy|langsung|saja))?"
    r"(?:\s(?:di|ke|via|melalui|lewat|pada|nomor|no\.?|wa|telepon|telp\.?)(?=\s)){0,3}\s?:?\s{1,3}",
    re.IGNORECASE,
)
NAME_WITHIN = re.compile(r"(?<=[\w,;:)]\s)[A-Z][a-z]+")
"""A word with a capital letter that begins no sentence."""
_EDGE = " \t.,;:|/*_–—-"
_NUMBER = re.compile(r"\d(?:[\s().+/-]{0,3}\d){5}|@")


def tidy_contact(written: str) -> str:
    """The same without a label, or the words of a sentence that lead to it; unchanged where no number or
    address would be left."""
    told = _strip_symbols(written)
    led = _LEADS.match(told)
    if led is not None and not NAME_WITHIN.search(led["before"]) and _NUMBER.search(told[led.end() :]):
        told = told[led.end() :]
    for _ in range(_MOST_LABELS):
        label = _LABEL.match(told)
        if label is None or not _NUMBER.search(told[label.end() :]):
            break
        told = _strip_symbols(told[label.end() :])
    told = told.strip(_EDGE)
    return told if _NUMBER.search(told) else written


def _strip_symbols(text: str) -> str:
    """A text without the signs and pictures before its first letter, number, bracket or account."""
    return re.sub(r"^[^\w(+@<]+", "", text)
