"""A first guess at the category of SOP 01, condition 4, by the words of the text."""

from __future__ import annotations

import re
from types import MappingProxyType

WEIGHTS = MappingProxyType(
    {
        "pembangunan": MappingProxyType(
            {
                "pembangunan": 2,
                "jalan": 2,
                "jembatan": 4,
                "irigasi": 4,
                "infrastruktur": 4,
                "proyek": 3,
                "peresmian": 2,
                "meresmikan": 2,
                "resmikan": 2,
                "gedung": 2,
                "konstruksi": 4,
                "drainase": 4,
                "pengaspalan": 4,
                "aspal": 3,
                "bendungan": 4,
                "panen": 3,
                "pertanian": 2,
                "investasi": 3,
                "rehabilitasi": 2,
                "musrenbang": 3,
                "puskesmas": 1,
                "pelabuhan": 3,
                "meter": 1,
                "air bersih": 3,
            }
        ),
        "kemasyarakatan": MappingProxyType(
            {
                "masyarakat": 1,
                "warga": 1,
                "gotong royong": 4,
                "posyandu": 3,
                "imunisasi": 3,
                "vaksinasi": 3,
                "donor darah": 4,
                "bakti sosial": 4,
                "bantuan": 2,
                "santunan": 4,
                "lomba": 3,
                "festival": 3,
                "pengajian": 3,
                "maulid": 3,
                "keagamaan": 2,
                "pkk": 3,
                "karang taruna": 4,
                "pemuda": 2,
                "olahraga": 2,
                "turnamen": 3,
                "budaya": 2,
                "adat": 2,
                "khitanan": 4,
                "korban": 2,
                "kerja bakti": 4,
                "majelis taklim": 3,
                "zakat": 3,
                "stunting": 2,
            }
        ),
        "pemerintahan": MappingProxyType(
            {
                "rapat": 2,
                "koordinasi": 2,
                "apel": 3,
                "pelantikan": 4,
                "melantik": 4,
                "dilantik": 4,
                "asn": 3,
                "pns": 3,
                "pegawai": 2,
                "dprd": 3,
                "paripurna": 4,
                "apbd": 4,
                "perda": 3,
                "peraturan": 2,
                "sosialisasi": 1,
                "evaluasi": 2,
                "kunjungan kerja": 3,
                "audiensi": 3,
                "lkpj": 4,
                "bpk": 3,
                "opini wtp": 4,
                "pejabat": 2,
                "sekda": 1,
                "upacara": 2,
                "pelayanan publik": 3,
                "spbe": 4,
                "inspektorat": 3,
                "nota kesepahaman": 3,
                "mou": 2,
                "serah terima jabatan": 4,
            }
        ),
        "artikel": MappingProxyType(
            {
                "artikel": 5,
                "opini": 3,
                "tips": 5,
                "mengenal": 3,
                "manfaat": 2,
                "cara": 1,
                "penulis": 4,
                "menurut penelitian": 3,
                "sejarah": 2,
                "gejala": 3,
                "pencegahan": 2,
                "panduan": 3,
                "langkah-langkah": 3,
            }
        ),
    }
)
"""What a word says for a category: 1 (faintly) to 5 (nearly names it)."""

_COUNTED = 3
"""A word repeated more often says no more."""
MIN_SCORE = 3


def choose_category(text: str) -> tuple[str | None, str]:
    """(category, the reason in Indonesian); (None, reason) where the words do not tell."""
    words = " ".join(re.findall(r"[a-z0-9-]+", text.lower()))
    scores: dict[str, int] = {}
    reasons: dict[str, list[str]] = {}
    for category, weights in WEIGHTS.items():
        hits = {
            word: min(f" {words} ".count(f" {word} "), _COUNTED) * weight for word, weight in weights.items()
        }
        scores[category] = sum(hits.values())
        reasons[category] = sorted((word for word in hits if hits[word]), key=lambda word: -hits[word])[:4]
    best, second = sorted(scores, key=lambda category: -scores[category])[:2]
    if scores[best] < MIN_SCORE:
        return None, "tidak ada kata yang menunjukkan kategori"
    if scores[best] == scores[second]:
        return None, f"kata-katanya menunjuk {best} dan {second} sama kuat"
    return best, "kata: " + ", ".join(reasons[best])
