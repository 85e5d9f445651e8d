#!/usr/bin/env bash
# Checks of the systemd unit and the compose file what can be checked without starting either.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
say() { printf '%s\n' "ok     $*"; }
fail() { printf '%s\n' "FAILED $*" >&2; exit 1; }
unchecked=()

# What the unit may be exposed to at most: 0.0 is nothing, 10.0 all of the machine.
most=2.5
if command -v systemd-analyze >/dev/null; then
    # The program need not be installed for the unit to be judged.
    sed "s|^ExecStart=[^ ]*|ExecStart=$(command -v true)|" config/humasd.service >"$work/humasd.service"
    systemd-analyze verify "$work/humasd.service" 2>"$work/log" && ! grep -q 'humasd.service' "$work/log" ||
        { cat "$work/log" >&2; fail "systemd finds fault with config/humasd.service"; }
    say "unit: systemd reads it without a complaint"
    systemd-analyze security --offline=true --threshold="${most/./}" "$work/humasd.service" >"$work/security" ||
        { grep '✗' "$work/security" >&2; fail "the unit may do more than $most of 10"; }
    say "unit: $(tail -1 "$work/security" | sed 's/^→ //')"
else
    unchecked+=("the unit (systemd-analyze is not here)")
fi
for path in $(grep -oE '(/opt/humasd|docs)/[a-z/.-]+\.md' config/humasd.service); do
    [ -e "${path#/opt/humasd/}" ] || fail "the unit names $path, which is not there"
done

if docker compose version >/dev/null 2>&1; then
    cp config/compose.yaml "$work/compose.yaml"
    docker compose -f "$work/compose.yaml" config --quiet || fail "docker finds fault with config/compose.yaml"
    say "compose: docker reads it without a complaint"
else
    unchecked+=("whether docker reads config/compose.yaml (docker compose is not here)")
fi
! grep -nE '(PASSWORD|SECRET)[A-Z_]*: *[^/ ]' config/compose.yaml || fail "compose.yaml holds a secret itself"
say "compose: every secret is a file"

unchecked+=("the unit under a running systemd" "the containers, their network and their volumes")
printf 'not checked: %s\n' "${unchecked[@]}"
