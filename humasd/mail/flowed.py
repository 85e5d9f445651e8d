"""Text of format=flowed put back into its paragraphs (RFC 3676, section 4)."""

from __future__ import annotations


def unflow(text: str, delete_space: bool = False) -> str:
    """Join soft-broken lines of one quote depth, remove space-stuffing; linear."""
    done: list[str] = []
    paragraph: list[str] = []
    depth = 0
    for line in text.replace("\r\n", "\n").split("\n"):
        content = line.lstrip(">")
        line_depth = len(line) - len(content)
        content = content.removeprefix(" ")
        is_signature = content == "-- "
        if paragraph and (line_depth != depth or is_signature):
            done.append(_quoted("".join(paragraph), depth))
            paragraph = []
        depth = line_depth
        is_soft = content.endswith(" ") and not is_signature
        paragraph.append(content[:-1] if is_soft and delete_space else content)
        if not is_soft:
            done.append(_quoted("".join(paragraph), depth))
            paragraph = []
    if paragraph:
        done.append(_quoted("".join(paragraph), depth))
    return "\n".join(done)


def _quoted(content: str, depth: int) -> str:
    return f"{'>' * depth} {content}" if depth else content
