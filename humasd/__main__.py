"""`humasd` and `python -m humasd`."""

from __future__ import annotations

from humasd.cli import main

if __name__ == "__main__":
    main()
