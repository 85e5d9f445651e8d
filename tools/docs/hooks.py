"""Brings the pages that lie beside docs/ into the site: README.md, CHANGELOG.md, CONTRIBUTING.md."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File

PAGES = {"README": "index", "CHANGELOG": "changelog", "CONTRIBUTING": "contributing"}
_BESIDE = re.compile(rf"\]\((?:\.\./)*({'|'.join(PAGES)})\.md")


def on_files(files: Any, config: Any) -> Any:
    """Add each under its name in the site; their links start from the project's folder."""
    root = Path(config.config_file_path).parent
    for source, name in PAGES.items():
        text = (root / f"{source}.md").read_text(encoding="utf-8")
        text = text.replace("](docs/decisions/)", "](decisions/README.md)").replace("](docs/", "](")
        text = _BESIDE.sub(lambda found: f"]({PAGES[found[1]]}.md", text)
        files.append(File.generated(config, f"{name}.md", content=text))
    return files


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """Let links to them from elsewhere lead to where they are in the site; decisions/README.md is its own."""
    up = "../" * page.file.src_uri.count("/")
    return re.sub(
        rf"\]\((?:\.\./)+({'|'.join(PAGES)})\.md", lambda found: f"]({up}{PAGES[found[1]]}.md", markdown
    )
