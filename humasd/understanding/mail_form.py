"""The office's form where it stands in a mail's own text: pasted as a table, or typed line by line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from humasd.documents.fields import count_labels, parse_fields
from humasd.documents.markup import parse_blocks
from humasd.documents.plain import parse_plain_blocks
from humasd.documents.roles import FORM_LABELS, holds_form, is_form_title
from humasd.documents.values import Block
from humasd.mail.message import Message
from humasd.mail.reply import Reply

_SURE_LABELS = 5
"""Different labels in tables that are the form without its heading; fewer are an invitation's."""


def read_own_blocks(message: Message, reply: Reply) -> tuple[Block, ...]:
    """What a mail's writer says himself, with the tables that he pasted."""
    if message.html and not reply.quoted:
        return parse_blocks(message.html, split_lines=True)
    return parse_plain_blocks(reply.own)


def find_form_tables(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The tables that are the form; none where what they ask is not the form's."""
    tables = tuple(block for block in blocks if block.rows and count_labels([block]))
    least = FORM_LABELS if any(_is_headed(block) for block in blocks) else _SURE_LABELS
    return tables if count_labels(tables) >= least else ()


def read_mail_form(blocks: Sequence[Block], own: str) -> Mapping[str, str]:
    """The fields that the form in a mail gives; empty where there is none."""
    tables = find_form_tables(blocks)
    if tables:
        return parse_fields(tables)
    return parse_fields(parse_plain_blocks(own)) if holds_form(own) else {}


def leave_out_form(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks without the form's tables and the heading above them."""
    tables = find_form_tables(blocks)
    if not tables:
        return tuple(blocks)
    return tuple(block for block in blocks if block not in tables and not _is_headed(block))


def _is_headed(block: Block) -> bool:
    return is_form_title(block.text.partition("\n")[0])
