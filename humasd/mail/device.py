"""The line that a phone or a mail program puts under a mail: "Dikirim dari iPhone saya".

Only a line whose every word belongs there is one. A clause behind the device
("Dikirim dari HP saya, judul mohon diganti") is the writer's own and stays.
"""

from __future__ import annotations

import re

from humasd.lexicon.forms import plain_form, word_set

MAX_PHONE_LINE = 160

_OPENING = re.compile(
    r"\W{0,4}(?:kirim dari|(?:dikirim|terkirim|dikirimkan|diposting|ditulis|diketik)"
    r" (?:dari|melalui|lewat|dengan|via|menggunakan|pakai|memakai)"
    r"|(?:sent|posted|written) (?:from|via|using|with)|(?:get|dapatkan|unduh|diunduh dari|download)"
    r"|powered by|diberdayakan oleh)\b",
    re.IGNORECASE,
)
_APOLOGY = re.compile(
    r"[.,;]? (?:mohon )?(?:maaf|dimaafkan|maklum)(?: (?:atas|bila|jika|kalau))?(?: ada)?"
    r" (?:salah ketik|typo|kesalahan (?:ketik|pengetikan|penulisan)"
    r"|ke(?:singkat|ringkas)an(?:nya)?(?: saya)?)\W{0,3}$"
    r"|[.,;]? (?:mohon|harap) (?:di)?maklum(?:i)?\W{0,3}$"
    r"|[.,;]? (?:please )?(?:excuse|forgive)(?: any| my)? (?:typos|brevity|typos and brevity)\W{0,3}$",
    re.IGNORECASE,
)
_SLOGAN = re.compile(
    r"\W{0,4}yahoo mail: (?:search, organi[sz]e, conquer|cari, atur, taklukkan)\W{0,3}"
    r"|\W{0,4}bluemail (?:for|untuk) (?:android|ios)\W{0,3}"
    r"|\W{0,4}(?:bebas virus|virus-free)[. ]{0,3}(?:<?(?:https?://)?www\.avast\.com[^\s<>]{0,300}>?)?\W{0,3}"
    r"|<?https?://(?:www\.)?avast\.com/[^\s<>]{0,300}>?|<#[\w-]{10,80}>",
    re.IGNORECASE,
)
"""Lines that programs add and that name no device; the virus scanner's among them."""
_URL = re.compile(r"[<(\[]{0,2}https?://[^\s<>]{1,200}[>)\]]{0,2}", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_DEVICES = word_set(
    "ponsel hp hape perangkat telepon smartphone tablet aplikasi email mobile phone handphone"
    " samsung galaxy iphone ipad android xiaomi redmi oppo vivo realme huawei nokia blackberry"
    " outlook yahoo gmail zimbra mail windows infinix poco asus zenfone sony xperia lg motorola"
    " jempol jari lenovo honor tecno itel advan evercoss telkomsel smartfren indosat xl proton spark bluemail"
    " thunderbird roundcube webmail wps foxmail fairemail aquamail mymail edison zoho"
)
_BESIDES = word_set(
    "saya my kami our a the di on for untuk via dari from with dengan seluler cerdas pintar genggam"
    " device app ios hp note pro plus ultra max lite mini edge fold flip prime neo go se ltd network"
    " jaringan reno narzo wireless secure secured yang aman 4g 5g lte r k"
)
_MINE = word_set("saya my kami our")
_MODEL = re.compile(r"(?=[a-z]{0,4}\d)[a-z0-9]{1,10}", re.IGNORECASE)


def is_phone_line(line: str) -> bool:
    """A whole line that a mail program added, with nothing of the writer's in it."""
    line = line.strip()
    if len(line) > MAX_PHONE_LINE:
        return False
    if _SLOGAN.fullmatch(line):
        return True
    opening = _OPENING.match(line)
    if opening is None:
        return False
    rest = _URL.sub(" ", _APOLOGY.sub("", line[opening.end() :]))
    if re.search(r"[,;:?!]|\.\s", rest.rstrip()):
        return False
    found = [plain_form(word) for word in _WORD.findall(rest)]
    return not _DEVICES.isdisjoint(found) and all(
        word in _DEVICES or word in _BESIDES or _is_model(found, at) for at, word in enumerate(found)
    )


def _is_model(found: list[str], at: int) -> bool:
    """A model's number ("Redmi Note 12"); behind "saya" a number counts something else."""
    return at > 0 and found[at - 1] not in _MINE and bool(_MODEL.fullmatch(found[at]))
