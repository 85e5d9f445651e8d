"""Whether a text tells of somebody's harm or illness, and not of preventing it."""

from __future__ import annotations

import re
from bisect import bisect_left

ILLNESS = (
    r"TBC?|tuberkulosis|HIV(?:\s?(?:/|dan\s)\s?AIDS)?|AIDS|kusta|lepra|DBD|demam berdarah|malaria|rabies"
    r"|kanker|tumor|stroke"
    r"|stunting|gizi (?:buruk|kurang)|gangguan (?:jiwa|mental)|skizofrenia|depresi|epilepsi|hepatitis"
    r"|campak|difteri|sifilis"
    r"|covid(?:-19)?|diabetes|gagal ginjal|pre-?eklamp?sia|anemia|hidrosefalus|thalasemia|talasemia"
    r"|leukemia"
    r"|lumpuh(?: layu)?|autis(?:me)?|down syndrome|penyakit (?:menular|kulit|jantung|kelamin)"
)
CRIME = (
    r"kekerasan|pelecehan|dilecehkan|p?em?erkosaan|perkosaan|diperkosa|pencabulan|dicabuli|cabul"
    r"|persetubuhan"
    r"|disetubuhi|rudapaksa|sodomi|perundungan|dirundung|bullying|KDRT|penganiayaan|dianiaya|pembunuhan"
    r"|dibunuh"
    r"|penculikan|diculik|TPPO|perdagangan (?:orang|anak)|eksploitasi|penelantaran|ditelantarkan"
    r"|penikaman|ditikam|pengeroyokan|dikeroyok"
)
DEEDS = (
    r"menganiaya|mencabuli|memperkosa|menyetubuhi|melecehkan|mencuri|membunuh|menikam|membacok|memukuli"
    r"|merampok"
    r"|menjambret|menipu|mengedarkan|menculik"
)
_HARM = re.compile(
    rf"\b(?:korban|{CRIME}|{DEEDS}|{ILLNESS}|melahirkan|kecanduan|ditangkap|ditahan|narkoba|narkotika"
    rf"|sabu|pencurian|tawuran"
    rf"|tenggelam|hanyut|terseret|tewas"
    r"|meninggal|dirujuk|dirawat|menderita|mengidap|didiagnos[ai]s|terinfeksi|keguguran|hamil|kehamilan"
    r"|dipasung|bunuh diri|keracunan"
    r"|hilang|luka|kecelakaan|putus sekolah|pernikahan dini|dinikahkan|disabilitas)\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"\b(?:anti|bahaya|(?:men)?cegah|pencegahan|edukasi|penyuluhan|sosialisasi|tentang|soal|bebas|tolak"
    r"|menolak|penanggulangan"
    r"|penurunan|menurunkan|percepatan|lomba|duta|hari|zero|melawan|lawan|stop|isu|tema|bertema|kampanye"
    r"|peduli"
    r"|mengenai|materi|pemahaman|perlindungan|konvergensi|menekan|mengatasi|penanganan|eliminasi"
    r"|memerangi|perangi|berantas|pemberantasan)\b[\s-][^.,;\n]{0,40}$",
    re.IGNORECASE,
)
_AROUND = 200
"""Characters around a name within which a word of harm or illness is about whoever bears it."""
_BEFORE = 60


class Harms:
    """Where a text tells of harm or illness."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._places = [
            match.start()
            for match in _HARM.finditer(text)
            if not _AGAINST.search(text, max(0, match.start() - _BEFORE), match.start())
        ]

    def are_near(self, start: int, end: int) -> bool:
        """Whether one stands near what reaches from `start` to `end`, in the same paragraph."""
        first = max(self._text.rfind("\n", max(0, start - _AROUND), start) + 1, start - _AROUND)
        last = self._text.find("\n", end, end + _AROUND)
        at = bisect_left(self._places, first)
        return at < len(self._places) and self._places[at] < (last if last >= 0 else end + _AROUND)
