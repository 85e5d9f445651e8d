"""Lists of people whose column heads tell what stands below them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from humasd.editing.privacy.ages import AGE, is_child
from humasd.editing.privacy.found import Found
from humasd.editing.privacy.homes import OFFICE

_HEAD = re.compile(
    r"^[ \t|]*(?:no\b\.?[ |\t]{1,5}|nomor[ |\t]{1,5})?nama\b[^\n:]{0,200}$", re.IGNORECASE | re.MULTILINE
)
_NAME_HEAD = re.compile(r"\bnama\b", re.IGNORECASE)
_PARTED = re.compile(r"\s?\|\s?|\t|\s{2,}")
_OF_PEOPLE = re.compile(
    r"nama(?:[ -]?nama)?(?:\s(?:lengkap|anak|balita|bayi|siswa|siswi|santri|pelajar|murid|peserta"
    r"|penerima\w*|warga|pasien|korban"
    r"|pemilik|kepala keluarga|kk|orang ?tua|ibu|ayah|wali|pegawai|guru|atlet|pemain|pemenang|juara"
    r"|lansia|ahli waris"
    r"|pemohon|calon|bantuan|manfaat|disabilitas)|\s?[/&(].*)*",
    re.IGNORECASE,
)
_HEADS = """
    no nomor nama lengkap tempat tgl tanggal lahir ttl alamat rumah nik kk umur usia jenis kelamin l p
    lk pr jk
    desa kelurahan kecamatan dusun rt rw kelas sekolah asal ket keterangan jabatan pekerjaan hp telp wa
    diagnosa
    diagnosis penyakit anak orang tua ibu ayah kandung wali balita bayi siswa siswi peserta penerima
    pasien korban
    tinggi berat badan bb tb status gizi disabilitas bantuan jumlah dan th tahun bulan agama pendidikan
    """
_WORDS_OF_HEADS = frozenset(_HEADS.split())
_COLUMNS = (
    (re.compile(r"\b(?:nik|no(?:mor|\.)?\s?(?:kk|ktp)|nomor induk)\b", re.IGNORECASE), "NIK atau nomor KK"),
    (
        re.compile(
            r"\b(?:penyakit|diagnos[ai]s?|keluhan|status gizi|(?:jenis )?disabilitas|riwayat)\b",
            re.IGNORECASE,
        ),
        "Data kesehatan seseorang",
    ),
    (re.compile(r"\b(?:lahir|ttl|kelahiran)\b", re.IGNORECASE), "Tanggal lahir"),
    (re.compile(r"\b(?:alamat|rt\s?/?\s?rw|dusun)\b", re.IGNORECASE), "Alamat rumah"),
)
_AGE = re.compile(r"\b(?:umur|usia)\b", re.IGNORECASE)
_AGE_CELL = re.compile(rf"{AGE}", re.IGNORECASE)
_MOST_ROWS = 200
"""Rows below a head within which a child's age is looked for."""


def find_columns(text: str) -> Iterator[Found]:
    """Each column of a list of people that holds what is theirs alone, once a table."""
    for head in _HEAD.finditer(text):
        cells = _cells_of(head[0])
        if cells is None:
            continue
        first = _line_at(text, head.end() + 1)
        at = next(n for n, cell in enumerate(cells) if _NAME_HEAD.search(cell))
        if OFFICE.search("".join(_PARTED.split(first.strip(" \t|"))[at : at + 1])):
            continue
        end = head.end() + 1 + len(first) if first else head.end()
        for pattern, what in _COLUMNS:
            if any(pattern.search(cell) for cell in cells):
                yield Found(head.start(), end, f"{what} (kolom tabel)")
        yield from _children_below(text, head, cells)


def _cells_of(head: str) -> list[str] | None:
    """The column heads; None where it is no list of people. A head without any signs between its columns is
    one where all its words are of heads."""
    cells = [cell for cell in _PARTED.split(head.strip(" \t|")) if cell]
    named = next((cell for cell in cells if cell.casefold().startswith("nama")), "")
    if len(cells) > 1 and _OF_PEOPLE.fullmatch(named):
        return cells
    words = re.findall(r"[^\W\d_]+", head.casefold())
    return [head] if len(cells) == 1 and len(words) > 1 and _WORDS_OF_HEADS.issuperset(words) else None


def _children_below(text: str, head: re.Match[str], cells: list[str]) -> Iterator[Found]:
    at = next((n for n, cell in enumerate(cells) if _AGE.search(cell)), None)
    if at is None or len(cells) == 1:
        return
    start = head.end() + 1
    for _ in range(_MOST_ROWS):
        row = _line_at(text, start)
        own = _PARTED.split(row.strip(" \t|"))
        if len(own) < 2 or _HEAD.match(row):
            return
        if at < len(own) and (age := _AGE_CELL.fullmatch(own[at])) and is_child(age):
            yield Found(start, start + len(row), "Identitas anak (kolom tabel)")
            return
        start += len(row) + 1


def _line_at(text: str, start: int) -> str:
    end = text.find("\n", start, start + 2_000)
    return text[start : end if end >= 0 else start + 2_000] if start < len(text) else ""
