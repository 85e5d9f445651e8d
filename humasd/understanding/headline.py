"""Where the name of a unit ends and a headline or a sentence goes on."""

from __future__ import annotations

import re

_REST = re.compile(
    r",?\s+(?:(?:Serda|Sertu|Serka|Serma|Pelda|Peltu|Kopda|Koptu|Kopka|Praka|Pratu|Letda|Lettu|Kapten|Mayor|Letkol"
    r"|Kolonel|Brip(?:da|tu|ka)|Brigpol|Aip(?:da|tu)|Ip(?:da|tu)|AKP|Kompol|AKBP|Kombes)\b"
    r"|(?:Senin|Selasa|Rabu|Kamis|Jumat|Jum['’]at|Sabtu|Minggu|Ahad|NIP|NRP|Pangkat|Hp|HP|WA|Telp)\b"
    r"|(?:gelar|lepas|raih|bagi|beri|buka|tutup|terima|ajak|latih|bina|bangun|panen|tanam|siap|siaga|catat"
    r"|capai|genjot|dorong|minta|imbau|himbau|kirim|jemput|gandeng|jalin|bahas|bentuk|lantik|kukuh|pantau"
    r"|tinjau|cek|sidak|mulai|akan|telah|sudah|kembali|kini|turun|hadir|ikut|juara|sosialisasi|evakuasi|cegah"
    r"|dapat|tangani|hadiri|kunjungi|awasi|dampingi|layani|fasilitasi|lindungi|penuhi|ikuti|temui|datangi|sambangi"
    r"|atasi|bekali|edukasi|tutupi|santuni|bantu|bersihkan|(?!pe|ke)[a-z]{2,20}kan"
    r"|(?!menengah|mentari)me(?:ng|ny|m|n)[a-z]{3,20}|(?!berencana|bersama|bermotor)ber[a-z]{3,20})\b).*$",
    re.IGNORECASE,
)
"""Where a headline goes on after the name: a verb, a day, a soldier's or policeman's rank; and what stands
below a signature."""


def cut_headline(name: str) -> str:
    """A name that was taken as words with capitals, without the verb, day or person that follows it."""
    return _REST.sub("", name)
