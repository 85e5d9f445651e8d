#!/usr/bin/env bash
# The fast tests on each Python that humasd supports and this machine has.
set -euo pipefail
cd "$(dirname "$0")/.."

ran=0
for version in 3.11 3.12 3.13; do
    python=""
    for candidate in "python$version" "$HOME"/.pyenv/versions/"$version".*/bin/python; do
        if "$candidate" --version >/dev/null 2>&1; then python=$candidate; fi
    done
    if [ -z "$python" ]; then
        echo "== Python $version is not on this machine; skipped"
        continue
    fi
    echo "== $("$python" --version)"
    venv=".venvs/$version"
    if [ ! -e "$venv/.made-from-lock" ] || [ requirements.lock -nt "$venv/.made-from-lock" ]; then
        "$python" -m venv "$venv"
        "$venv/bin/python" -m pip install --quiet --require-hashes -r requirements.lock
        "$venv/bin/python" -m pip install --quiet --no-deps --no-build-isolation --editable .
        touch "$venv/.made-from-lock"
    fi
    "$venv/bin/python" -m pytest -q -m "not services" -n 2
    ran=$((ran + 1))
done
[ "$ran" -gt 0 ] || { echo "no Python 3.11 to 3.13 was found"; exit 1; }
