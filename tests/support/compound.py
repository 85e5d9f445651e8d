"""Writes compound files (MS-CFB version 3), as Outlook and old Office keep theirs."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Union

_SECTOR, _MINI, _CUTOFF = 512, 64, 4096
_END, _FREE, _FAT_SECTOR, _NOBODY = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF

Tree = Mapping[str, Union[bytes, "Tree"]]
"""Streams and storages by their names."""


@dataclass
class _Entry:
    name: str
    kind: int
    content: bytes = b""
    child: int = _NOBODY
    right: int = _NOBODY
    start: int = _END


@dataclass
class _Sectors:
    size: int
    data: bytearray = field(default_factory=bytearray)
    fat: list[int] = field(default_factory=list)

    def add(self, content: bytes) -> int:
        """The first of the sectors that hold it."""
        first = len(self.fat)
        count = -(-len(content) // self.size)
        self.data += content.ljust(count * self.size, b"\0")
        self.fat += [*range(first + 1, first + count), _END] if count else []
        return first if count else _END


def compound_of(tree: Tree) -> bytes:
    """A compound file with these streams; siblings stand in one line, not in a balanced tree."""
    entries = [_Entry("Root Entry", 5)]
    _add(entries, 0, tree)
    big, small = _Sectors(_SECTOR), _Sectors(_MINI)
    for entry in entries[1:]:
        if entry.kind == 2:
            entry.start = (small if len(entry.content) < _CUTOFF else big).add(entry.content)
    entries[0].content = bytes(small.data)
    entries[0].start = big.add(entries[0].content)
    directory = big.add(b"".join(map(_pack, entries)).ljust(-(-len(entries) // 4) * _SECTOR, b"\0"))
    mini_fat = struct.pack(f"<{len(small.fat)}I", *small.fat)
    mini_sectors = -(-len(mini_fat) // _SECTOR)
    mini_start = big.add(mini_fat.ljust(mini_sectors * _SECTOR, b"\xff"))
    count = 1
    while count * 128 < len(big.fat) + count:
        count += 1
    fat_start = len(big.fat)
    fat = [*big.fat, *[_FAT_SECTOR] * count]
    fat += [_FREE] * (count * 128 - len(fat))
    difat = [*range(fat_start, fat_start + count)]
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    head += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<4I", 0, count, directory, 0)
    head += struct.pack("<5I", _CUTOFF, mini_start, mini_sectors, _END, 0)
    head += struct.pack("<109I", *difat, *[_FREE] * (109 - len(difat)))
    return head + bytes(big.data) + struct.pack(f"<{len(fat)}I", *fat)


def _add(entries: list[_Entry], parent: int, tree: Tree) -> None:
    before = None
    for name, content in tree.items():
        entry = _Entry(name, 2, content) if isinstance(content, bytes) else _Entry(name, 1)
        number = len(entries)
        entries.append(entry)
        if before is None:
            entries[parent].child = number
        else:
            entries[before].right = number
        before = number
        if not isinstance(content, bytes):
            _add(entries, number, content)


def _pack(entry: _Entry) -> bytes:
    name = entry.name.encode("utf-16-le") + b"\0\0"
    size = len(entry.content) if entry.kind != 1 else 0
    start = entry.start if entry.kind != 1 else 0
    head = struct.pack("<64sHBBIII", name, len(name), entry.kind, 1, _NOBODY, entry.right, entry.child)
    return head + bytes(36) + struct.pack("<IQ", start, size)


def outlook_message(
    text: str,
    subject: str,
    attachments: Sequence[tuple[str, bytes]] = (),
    *,
    name: str = "Rina Marlina",
    address: str = "rina@luwutimurkab.go.id",
    html: str = "",
    within: Tree | None = None,
    sent: datetime = datetime(2026, 11, 23, 1, 30, tzinfo=UTC),
) -> bytes:
    """A .msg as Outlook saves it; `within` is one more message, from `message_tree`, attached to it."""
    return compound_of(message_tree(text, subject, attachments, name, address, html, within, sent, head=32))


def message_tree(
    text: str,
    subject: str,
    attachments: Sequence[tuple[str, bytes]] = (),
    name: str = "Rina Marlina",
    address: str = "rina@luwutimurkab.go.id",
    html: str = "",
    within: Tree | None = None,
    sent: datetime = datetime(2026, 11, 23, 1, 30, tzinfo=UTC),
    *,
    head: int = 24,
) -> Tree:
    """The storages and streams of a message (MS-OXMSG 2.2)."""
    ticks = int((sent - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000
    tree: dict[str, bytes | Tree] = {
        "__properties_version1.0": bytes(head) + struct.pack("<IIQ", 0x00390040, 6, ticks),
        "__nameid_version1.0": {"__substg1.0_00020102": b""},
    }
    for tag, value in (("0037", subject), ("1000", text), ("0C1A", name), ("0C1F", "/O=LUTIM/CN=RINA")):
        tree[f"__substg1.0_{tag}001F"] = value.encode("utf-16-le")
    tree["__substg1.0_5D01001F"] = address.encode("utf-16-le")
    if html:
        tree["__substg1.0_10130102"] = html.encode()
    for number, (filename, content) in enumerate(attachments):
        tree[f"__attach_version1.0_#{number:08X}"] = {
            "__properties_version1.0": bytes(8),
            "__substg1.0_3704001E": filename[:8].encode("cp1252"),
            "__substg1.0_3707001F": filename.encode("utf-16-le"),
            "__substg1.0_37010102": content,
        }
    if within is not None:
        tree[f"__attach_version1.0_#{len(attachments):08X}"] = {
            "__properties_version1.0": bytes(8),
            "__substg1.0_3001001F": "Terusan".encode("utf-16-le"),
            "__substg1.0_3701000D": within,
        }
    return tree
