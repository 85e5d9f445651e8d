"""docs/formats.md says what is true now."""

from __future__ import annotations

from tools.formats_table import TABLE, write_table


def test_the_committed_table_is_what_the_samples_show() -> None:
    assert TABLE.read_text(encoding="utf-8") == write_table(), "run `make formats-table`"
