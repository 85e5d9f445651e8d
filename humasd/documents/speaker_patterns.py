"""How Indonesian news name who speaks: behind a verb ("ujar Bupati"), or before one ("Bupati mengatakan")."""

from __future__ import annotations

import re
from types import MappingProxyType

from humasd.documents.speaker_words import GAP, GROUP, NAME, NUMBER, OFFICE, RANK, REPORTS, SAYS, SMALL, WORD

IN_HASTE = MappingProxyType({"dlm": "dalam", "yg": "yang", "dgn": "dengan", "jg": "juga"})
HASTE = re.compile(rf"\b(?:{'|'.join(IN_HASTE)})\b|(?<=\w),(?=[^\W\d_])")
"""Words written short among those that the patterns know, and a comma without its space."""
BEHIND = re.compile(
    rf"\b(?:{SAYS}|[KU]ata|Ujar|Tutur|Ungkap),?{GAP}((?:{WORD})"
    rf"(?:,?{GAP}(?:dan{GAP}(?=[A-Z])|di{GAP}(?=Dinas|Badan|Bagian|Kantor|Sekretariat|Kementerian))?(?:{WORD}|{NUMBER})){{0,13}})"
)
BEFORE = re.compile(
    rf"(?<![\w.])(?P<name>(?:{OFFICE}|{RANK}\b)(?:{GAP}{GROUP}(?={GAP}[A-Z]))?(?:,?{GAP}(?:{WORD}|{NUMBER}|{SMALL}\b)){{0,14}}?)"
    rf"(?:,?{GAP}(?:dalam|saat|usai|seusai|ketika|di{GAP}sela|melalui|selaku|yang)\b[^.,;:\n]{{0,80}}?)?"
    rf",?{GAP}(?:(?:juga|turut|pun|kemudian|lalu|sangat|sendiri){GAP})?{REPORTS}"
)
"""Who says something must have an office or a title: villages and offices ask and hope as well."""


BEHIND_QUOTE = re.compile(
    rf"[,!?][”\"],?{GAP}(?!(?:kepada|dalam|pada|oleh|dengan|dari|yang|untuk|bagi|saat|serta|bersama|menurut)\b)"
    rf"[a-z]{{4,15}}{GAP}(?P<name>(?:{WORD})(?:,?{GAP}(?:{WORD}|{NUMBER})){{0,13}})"
)
"""Whoever is named behind a quotation, whatever the verb: "„Kami sita,” ancam Andi"."""


OF_PROFESSION = re.compile(
    rf"\b(?:{SAYS}){GAP}(?P<name>(?!oleh\b)[a-z-]{{3,20}}(?:{GAP}[a-z-]{{3,20}}){{0,4}}"
    rf",{GAP}(?:{WORD})(?:,?{GAP}(?:{WORD})){{1,6}})"
)
"""A profession instead of an office: "terang dokter spesialis jantung, dr. Sinta Maharani"."""


ONE_OF = re.compile(
    rf"(?P<name>\b[Ss]eorang{GAP}[a-z]{{3,20}}(?:{GAP}\w{{3,20}}){{0,4}},{GAP}(?:{WORD})(?:{GAP}(?:{WORD})){{0,5}})"
    rf"(?:{GAP}\(\d{{1,2}}\))?,?{GAP}{REPORTS}"
)
"""Somebody without an office: "seorang petani, I Made Sukarta, mengatakan"."""


_AGED = rf"(?:{GAP}\(\d{{1,2}}(?:{GAP}(?:th|thn|tahun))?\))?"
_ALSO = rf"(?:(?:juga|turut|pun|kemudian|lalu|sangat){GAP})?"
_HEAD = (
    rf"(?:(?<![\w.])(?=(?:{OFFICE})\b)"
    r"|(?:^|(?<=[.!?”\"][ \n]))(?=[A-Z])"
    r"(?!(?:Dalam|Pada|Saat|Selain|Sementara|Menurut|Usai|Melalui|Di|Hal|Kegiatan|Mereka|Ia|Dia|Hadir)\b))"
)
_WHILE = rf",?(?:{GAP}(?:dalam|saat|usai|ketika|yang|di{GAP}sela)\b[^.,;:\n]{{0,60}}?,?)?{GAP}"
_LEADS = r"(?:resmi )?(?:mencanangkan|membuka|meresmikan|memimpin|memandu|membawakan|memaparkan)\b"
SET_OFF = re.compile(
    rf"{_HEAD}(?P<name>[\w.-]{{1,25}}(?:{GAP}[\w/.’'-]{{1,25}}){{0,10}},{GAP}{NAME})"
    rf"{_AGED}{_WHILE}{_ALSO}(?:{REPORTS}|{_LEADS})",
    re.MULTILINE,
)
"""A name between commas behind an office, whatever its words: "Ketua kader posyandu, Yuliana, bersyukur";
so also who opened, led or declared something."""
BETWEEN_COMMAS = re.compile(
    rf",{GAP}(?P<name>{NAME}){_AGED},{GAP}(?:yang\b[^.,;:\n]{{0,60}},{GAP})?{_ALSO}"
    rf"(?:(?P<told>{REPORTS}|(?:lega|(?:ter)?haru|senang|gembira|puas|prihatin|yakin|kaget)\b)|(?!(?:berada|bertempat|bersama|beserta|berusia|meninggal|menghadiri|menyaksikan|mendampingi|meraih|merebut|menyabet"
    r"|memperoleh|mendapat(?:kan)?|menerima|menutup|memenangi|menjuarai|mengantongi|membawakan|membeli|berlatih)\b)"
    r"(?:me|ber)[a-z]{4,20}\b|t(?:ak|idak)\b|(?:ingin|siap)\b)"
)
"""A name set off behind whatever tells who it is, before any deed: "Peserta asal Wotu, Nai, berencana"."""
IN_AREA = re.compile(
    r"(?<!Kepala )(?<!Sekretaris )(?<!Ketua )(?<!Perangkat )"
    r"\b(?:Desa|Kelurahan|Kecamatan|Kabupaten|Kota|Dusun|Lingkungan|Provinsi|Pulau|di|ke|dari)(?:\s[\w-]{2,20}){1,3}$"
)
AT_AREA = re.compile(r"\b(?:di|ke|dari)\s[^,.]{0,40}$")
NO_PERSON = re.compile(
    r"(?:Desa|Kelurahan|Kecamatan|Kabupaten|Kota|Dusun|Provinsi|Dinas|Badan|Bagian|Puskesmas|RSUD|Pol(?:res|sek|da)"
    r"|Kodim|Koramil|PT|CV|SD|SMP|SMA|SMK)\b"
)
IS_OF_AREA = re.compile(
    rf"^(?!(?:{OFFICE})\b)[^,]*,\s(?:Desa|Kelurahan|Kecamatan|Kabupaten|Kota|Dusun|Provinsi)\s[^,]*$"
)
"""A body with where it is, which hopes and opens as people do: "Koperasi Melati, Kecamatan Wotu"."""
BEFORE_NAME = re.compile(
    r"^.*(?:[a-z]{4}\.\s|\bme[a-z]{4,15}(?:kan|i)\s)|^(?:Menanggapi|Menyikapi|Menjawab)\s[^,]{1,60},\s"
)
"""The end of another sentence, or of its verb, before a name."""
ON_BEHALF = re.compile(
    rf"\bmelalui{GAP}(?P<name>(?:{OFFICE}|Kasi?humas)(?:,?{GAP}(?:{WORD}|{NUMBER}|{SMALL}\b)){{1,12}}?),?{GAP}{REPORTS}"
)
"""Who speaks for another: "Kapolres … melalui Kasihumas Bripka Taufik menuturkan"."""
_BEFORE_QUOTATION = r"(?=(?:[^.!?“”\"\n]|\.(?=\d)){1,250}[.!]\s{1,3}[“\"])"
BEFORE_QUOTE = re.compile(
    rf"{_HEAD}(?P<name>[\w.-]{{1,25}}(?:{GAP}[\w/.’'-]{{1,25}}){{0,10}},{GAP}{NAME}),{GAP}[a-z]{_BEFORE_QUOTATION}",
    re.MULTILINE,
)
"""A name so set off in a sentence of any verb that a quotation follows."""
APPOSED = re.compile(
    rf"(?:^|(?<=[.!?”\"][ \n]))(?P<name>(?:{WORD})(?:{GAP}(?:{WORD})){{0,4}}){_AGED}"
    rf",{GAP}[a-z][\w-]{{2,20}}(?:{GAP}[\w-]{{2,20}}){{0,6}},{GAP}(?:{REPORTS}|[a-z]{_BEFORE_QUOTATION})",
    re.MULTILINE,
)
"""A name of which is told in small words whose it is: "Nurul Hikmah, penggagas kegiatan, mengaku"; before a
quotation, whatever the verb."""
RECALLED = re.compile(
    rf"(?:(?:^|(?<=[.!?”\"][ \n]))(?:(?:Dalam|Pada|Lewat|Melalui){GAP}[a-z]{{3,15}}"
    rf"(?:nya|{GAP}(?:ini|itu|tersebut)),?{GAP})?|(?<=, ))"
    rf"(?P<name>(?:(?:I|Ni|La|Wa|St\.?|Hj?\.|dr\.){GAP})?[A-Z][\w'’]{{2,20}}(?:{GAP}[A-Z][\w'’.]{{0,20}}){{0,3}}){GAP}(?:{REPORTS}|[a-z]{_BEFORE_QUOTATION})",
    re.MULTILINE,
)
"""A name alone, or an office, of somebody whom the text has named in full before; before a quotation,
whatever the verb."""
AS_SPEAKER = re.compile(
    rf"(?P<name>\b[\w-]{{3,20}}(?:{GAP}[\w-]{{2,20}}){{0,8}},{GAP}{NAME}),?{GAP}sebagai{GAP}(?:pemateri|narasumber|pembicara)"
)
ON_DUTY = re.compile(
    rf"(?P<name>\b{NAME},?{GAP}selaku{GAP}(?:{OFFICE})\b[^.,;:\n]{{0,60}}?),?{GAP}{_ALSO}{REPORTS}"
)
"""Whose office follows his name: "Kak Hamris Darwis selaku Ketua Kwartir Cabang mengatakan"."""
PRONOUN = re.compile(
    rf"\b(?:oleh|dibawakan|disampaikan|diisi|dipimpin|dibuka|ditutup|narasumber|menghadirkan){GAP}"
    rf"(?:(?:narasumber{GAP})?dari{GAP}[^.,\n]{{3,80}},{GAP})?(?P<name>(?:{WORD})(?:,?{GAP}(?:dan{GAP}(?=[A-Z]))?(?:{WORD}|{NUMBER})){{1,12}})\.?(?:{GAP}[a-z][^.\n]{{0,40}})?\.?{GAP}"
    rf"(?:(?:Dalam|Pada|Lewat)\b[^.,\n]{{1,40}},?{GAP})?(?:[Bb]eliau|[Ii]a|[Dd]ia){GAP}{_ALSO}{REPORTS}"
)
"""Whom "ia" or "beliau" is: the one whom the sentence before has named last."""
COURTESY = re.compile(r"\b(?:Bapak|Ibu|Bpk|Pak|Bu|Kak|Mas|Mbak|Saudar[ai]|Sdri?)\b\.? (?=[A-Z])(?!Negara\b)")
SMALL_LINES = re.compile(r"^(?=.{30})[A-Z]?(?:[^A-Z\n]|(?<![A-Za-z])[A-Z]{2,8}(?![A-Za-z]))*$", re.MULTILINE)
"""Lines of those who write without capitals, but for the first, which a telephone puts there by itself, and
what is short for something: "PMT"."""
IN_SMALL = re.compile(
    rf"(?:^|(?<=[.!?] ))(?P<name>(?:{OFFICE})\b[^\n;:]{{3,80}}?),?{GAP}{_ALSO}{REPORTS}", re.IGNORECASE
)
SMALL_OFFICE = re.compile(
    rf"\b(?P<name>(?:kades|kepala (?:desa|dinas|badan|bidang|sekolah|puskesmas)|camat|lurah|kadis"
    rf"|(?:wakil )?bupati|wabup|ketua|sekda|sekcam|sekdes|kapolsek|danramil|kapolres|direktur)"
    rf"(?:{GAP}[\w/]{{2,20}}){{0,3}}?(?:{GAP}(?:{WORD})){{1,4}}){GAP}(?:{REPORTS}|harap\b)"
)
"""An office that somebody has written small: "kades Bahari Aminuddin bilang"."""
TITLED = re.compile(rf"(?:{RANK}{GAP}|(?:Hj?|dr[gh]?|Drs|Dra|Ir|KH|Prof|Dr|Ust|Pdt)\.)")
"""How only a person's name begins."""
