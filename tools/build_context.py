"""What a container build sees: the files that .dockerignore lets through, and the Dockerfile's lines.

    build_context.py copy TARGET    copies the context to TARGET, having checked it
    build_context.py lines STAGE INSTRUCTION
                                    prints what a stage's lines of one kind say (RUN, ENV), one a line

Reads the subset of both formats that this project uses: https://docs.docker.com/reference/dockerfile/.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NEVER = (
    ".git/config",
    ".venv/bin/python",
    ".env",
    "secrets.env",
    "var/humasd.db",
    "demo/humasd.toml",
    "config/production.toml",
    "config/password",
    "office/secrets/mailbox",
    "tests/unit/mail/test_parse.py",
    "humasd/__pycache__/cli.cpython-311.pyc",
)
"""Paths that no image may hold; whether they exist here does not matter."""


def parse_ignore(text: str) -> tuple[tuple[bool, re.Pattern[str]], ...]:
    """The rules in order: (lets through?, pattern of a path or of a folder above it)."""
    rules = []
    for line in text.splitlines():
        rule = line.strip()
        if rule and not rule.startswith("#"):
            lets_through = rule.startswith("!")
            rules.append((lets_through, _parse_pattern(rule.removeprefix("!").strip("/"))))
    return tuple(rules)


def _parse_pattern(glob: str) -> re.Pattern[str]:
    parts = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    pieces = re.split(r"(\*\*/|\*\*|\*|\?)", glob)
    return re.compile("".join(parts.get(piece, re.escape(piece)) for piece in pieces) + "(?:/.*)?")


def is_sent(path: str, rules: Sequence[tuple[bool, re.Pattern[str]]]) -> bool:
    """Whether a path is part of the context; the last rule that fits decides."""
    fitting = [lets_through for lets_through, pattern in rules if pattern.fullmatch(path)]
    return fitting[-1] if fitting else True


def parse_instructions(text: str) -> Iterator[tuple[str, str, str]]:
    """(stage, instruction, arguments) of a Dockerfile; the last stage without a name is ""."""
    stage = ""
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    for line in "\n".join(lines).replace("\\\n", " ").splitlines():
        if words := line.split(maxsplit=1):
            instruction, arguments = words[0].upper(), " ".join(words[1:])
            if instruction == "FROM":
                named = re.search(r"\bAS\s+(\S+)", arguments, re.IGNORECASE)
                stage = named[1] if named else ""
            yield stage, instruction, " ".join(arguments.split())


def find_faults(context: Sequence[str], instructions: Sequence[tuple[str, str, str]]) -> Iterator[str]:
    """What is wrong with the context, in words."""
    rules = parse_ignore((ROOT / ".dockerignore").read_text(encoding="utf-8"))
    for path in NEVER:
        if is_sent(path, rules):
            yield f".dockerignore lets {path} into the image"
    for _, instruction, arguments in instructions:
        if instruction == "COPY" and "--from=" not in arguments:
            for source in arguments.split()[:-1]:
                wanted = source.rstrip("/")
                if not any(path == wanted or path.startswith(f"{wanted}/") for path in context):
                    yield f"COPY {source}: nothing of that name is in the build context"


def main(arguments: Sequence[str]) -> int:
    instructions = list(parse_instructions((ROOT / "Dockerfile").read_text(encoding="utf-8")))
    match arguments:
        case ["copy", target]:
            rules = parse_ignore((ROOT / ".dockerignore").read_text(encoding="utf-8"))
            files = [path for top in ROOT.iterdir() if _may_hold(top.name) for path in _files_below(top)]
            context = [path for path in files if is_sent(path, rules)]
            faults = list(find_faults(context, instructions))
            sys.stderr.writelines(f"{fault}\n" for fault in faults)
            for path in context:
                (Path(target) / path).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / path, Path(target) / path)
            return 1 if faults else 0
        case ["lines", stage, wanted]:
            said = [text for name, kind, text in instructions if (name, kind) == (stage, wanted)]
            sys.stdout.writelines(f"{text}\n" for text in said)
            return 0
    sys.stderr.write(f"{__doc__}\n")
    return 2


def _may_hold(name: str) -> bool:
    return name not in {".git", ".venv", ".venvs"}  # large, and never sent: see NEVER


def _files_below(top: Path) -> Iterator[str]:
    for path in [top] if top.is_file() else sorted(top.rglob("*")):
        if path.is_file():
            yield path.relative_to(ROOT).as_posix()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
