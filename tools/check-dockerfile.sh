#!/usr/bin/env bash
# Checks of the Dockerfile what can be checked without a container engine: the build context, the
# build stage's own commands, and humasd from the wheel they make. Needs Python 3.11 and an index.
set -euo pipefail
cd "$(dirname "$0")/.."

PYTHON=${PYTHON:-python3.11}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
say() { printf '%s\n' "ok     $*"; }
fail() { printf '%s\n' "FAILED $*" >&2; exit 1; }

"$PYTHON" tools/build_context.py copy "$work/src"
say "build context: all that COPY names is there; secrets, mail, tests, .git and .venv stay out"

# The build stage as it is written, but for where its folders lie.
mkdir "$work/opt"
"$PYTHON" -m venv "$work/builder"
export PATH="$work/builder/bin:$PATH" PIP_DISABLE_PIP_VERSION_CHECK=1
while IFS= read -r command; do
    command=${command//\/wheels/$work/wheels}
    command=${command//\/opt\//$work/opt/}
    (cd "$work/src" && bash -euo pipefail -c "$command") &>"$work/log" ||
        { cat "$work/log"; fail "build stage: $command"; }
done < <("$PYTHON" tools/build_context.py lines build RUN)
say "build stage: its RUN commands work, every package by its hash"

wheel=$(ls "$work"/wheels/humasd-*.whl)
"$PYTHON" -m zipfile -l "$wheel" >"$work/listing"
for inside in templates/mail/ask_approval/mail.html templates/website/post.html templates/sheet/disposisi.typ \
    migrations/env.py migrations/versions config/humasd.toml docs/panduan.md; do
    grep -q "humasd/_data/$inside" "$work/listing" || fail "the wheel lacks $inside"
done
say "wheel: $(basename "$wheel") holds templates, migrations and configuration"

! "$work/opt/humasd/bin/python" -c 'import pytest' 2>/dev/null || fail "development tools got into the image"
say "image: no development tools"
installed=$(du -sm "$work/opt/humasd" | cut -f1)
packages=$(grep -A1 -e '--no-install-recommends' Dockerfile | tail -1 | tr -d '\\')
debian=$(tools/apt-size.sh $packages)
say "image: its base, and beside it $installed MB of Python packages and ${debian:-?} MB of Debian packages"

# The installed humasd, far from any checkout.
mkdir "$work/elsewhere" && cd "$work/elsewhere"
export PATH="$work/opt/humasd/bin:$PATH"
humasd --help >/dev/null || fail "humasd --help"
humasd init office >/dev/null && [ -s office/humasd.toml ] || fail "humasd init"
humasd demo demo >demo.log || { cat demo.log; fail "humasd demo"; }
grep -q 'is closed' demo.log || { cat demo.log; fail "humasd demo did not end in a closed release"; }
export HUMASD_CONFIG="$PWD/demo/humasd.toml"
humasd guide panduan.html >/dev/null && [ -s panduan.html ] || fail "humasd guide"
humasd check >/dev/null || fail "humasd check"
humasd list --limit 1 --json >list.json && grep -q '"state": "closed"' list.json || fail "the HEALTHCHECK's command"
say "installed: --help, init, demo, guide, check and the HEALTHCHECK's command work in another folder"

humasd run 2>run.log &
daemon=$!
for _ in $(seq 100); do grep -q 'humasd runs' run.log && break; sleep 0.1; done
kill -TERM "$daemon"
start=$SECONDS
wait "$daemon" || { cat run.log; fail "humasd run did not end with 0 at SIGTERM"; }
[ $((SECONDS - start)) -le 10 ] || fail "humasd run took longer than ten seconds to end"
say "installed: run ends at SIGTERM within ten seconds, with exit 0"

cat <<'END'
not checked here: the base image and its apt packages, the user's rights on the volume (make try-image tries both in
a Debian of its own), and how often the HEALTHCHECK runs.
END
