"""A newsletter or an advertisement that comes without the headers of one, told from its text alone.

What asks the office for publication never is one. Pure, in linear time.
"""

from __future__ import annotations

import re

from humasd.mail.message import Message
from humasd.mail.substance import asks_publication

_LOOKED_AT = 20_000
"""Characters."""
_FOOTER = re.compile(
    r"\bunsubscribe\b|\bopt[- ]out\b"
    r"|\b(?:untuk|ingin|hendak|klik|tautan|link|cara|dapat)\s(?:\w{1,12}\s){0,3}?berhenti\s(?:ber)?langganan\b"
    r"(?!.{0,60}\b(?:pdam|perumdam|air|listrik|pelanggan|warga|kata|ujar)\b)"
    r"|^\W{0,5}berhenti\s(?:ber)?langganan(?:\W{0,3}(?:klik|di\ssini|newsletter|email|buletin)\b|\W{0,5}$)"
    r"|\b(?:view|read)\s(?:this\s(?:e-?mail|message)|it|in)\s(?:in|online|on)\b|\blihat\s(?:versi|email\sini)\s(?:web|online|di)\b"
    r"|\banda\smenerima\s(?:e-?mail|surel|pesan|buletin|newsletter)\sini\s(?:karena|sebab)\b"
    r"|\byou\s(?:are\sreceiving|received)\sthis\s(?:e-?mail|message|newsletter)\s(?:because|as)\b"
    r"|\b(?:manage|update|kelola|atur)\s(?:your\s|preferensi\s)?(?:email\s)?(?:preferences|langganan|email)\b",
    re.IGNORECASE | re.MULTILINE,
)
"""What stands below every newsletter."""
_OFFERS = re.compile(
    r"\b(promo(?:si)?|diskon|disc(?:ount)?|cashback|voucher|gratis\songkir|harga\s(?:spesial|khusus|promo|mulai|termurah)"
    r"|penawaran|special\soffer|limited\soffer|order|pesan\ssekarang|beli\ssekarang|buy\snow|shop\snow|dapatkan\s(?:harga|diskon|promo)"
    r"|hubungi\s(?:sales|marketing|kami\ssekarang)|sales|marketing|katalog|price\s?list|daftar\sharga|stok\sterbatas|ready\sstock"
    r"|daftar\ssekarang|investasi|early\sbird|in\shouse\straining|bimtek\snasional|jasa\s(?:pembuatan|pengadaan|sewa))\b",
    re.IGNORECASE,
)
_MIN_OFFERS = 3
"""Different words of an advertisement; news of a fair has one or two."""


def is_promotion(message: Message) -> bool:
    """Whether a mail is a newsletter or an advertisement that a program or a merchant sends to many."""
    text = f"{message.subject}\n{message.text}"[:_LOOKED_AT]
    if message.in_reply_to or asks_publication(text):
        return False
    return bool(_FOOTER.search(text)) or len({word.lower() for word in _OFFERS.findall(text)}) >= _MIN_OFFERS
