#!/usr/bin/env bash
# Carries the Dockerfile out where there is no container engine: its commands as they are written, each stage in a
# Debian 12 of its own, and what comes of them in namespaces as compose.yaml has them (user 10001, read-only root, no
# rights, no network). Needs root, debootstrap, about 2 GB below $TMPDIR and some minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
say() { printf '%s\n' "ok     $*"; }
fail() { printf '%s\n' "FAILED $*" >&2; exit 1; }

if [ "${1:-}" != inside ]; then
    [ "$(id -u)" = 0 ] || fail "only root can make a Debian to try the image in"
    for tool in debootstrap unshare nsenter setpriv; do
        command -v "$tool" >/dev/null || fail "$tool is not here: apt-get install debootstrap util-linux"
    done
    work=$(mktemp -d)
    trap 'rm -rf --one-file-system "$work"' EXIT
    # What is mounted goes with the namespace, before anything is deleted.
    unshare --mount --propagation private "$0" inside "$work"
    exit
fi

work=$2
log=$work/log
try() { "$@" </dev/null &>"$log" || { cat "$log"; fail "$*"; }; }

lend() { # ROOT: the machine's way to the network, and /proc
    for lent in /etc/resolv.conf /etc/hosts /etc/ssl/certs /etc/apt/apt.conf.d; do
        [ -e "$1$lent" ] || touch "$1$lent"
        mount --bind -o ro "$lent" "$1$lent"
    done
    mount -t proc proc "$1/proc"
}
take_back() { umount "$1"{/proc,/etc/resolv.conf,/etc/hosts,/etc/ssl/certs,/etc/apt/apt.conf.d}; }

# --- as the Dockerfile says ---------------------------------------------------------------------
try debootstrap --variant=minbase --include=python3-venv,ca-certificates bookworm "$work/base"
lend "$work/base"
# Where the image python:3.11 has its own Python, and what it has there.
try chroot "$work/base" python3 -m venv /usr/local
try chroot "$work/base" /usr/local/bin/pip install --quiet wheel
take_back "$work/base"
cp -a "$work/base" "$work/build"
mv "$work/base" "$work/image"
base=$(du -sm "$work/image" | cut -f1)

stage() { # NAME ROOT WORKDIR: the RUN commands of a stage
    lend "$2"
    while IFS= read -r command; do
        try chroot "$2" env -i HOME=/root PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
            sh -c "cd $3; export $(python3 tools/build_context.py lines "$1" ENV); $command"
    done < <(python3 tools/build_context.py lines "$1" RUN)
    take_back "$2"
}

python3 tools/build_context.py copy "$work/build/src"
stage build "$work/build" /src
say "build stage: its RUN commands, in an empty Debian"
stage "" "$work/image" /
cp -a "$work/build/opt/humasd" "$work/image/opt/humasd"
rm -rf --one-file-system "$work/build"
say "image: its RUN commands; $(du -sm "$work/image" | cut -f1) MB, of which $base are Debian and its Python"

# --- as compose.yaml runs it --------------------------------------------------------------------
image=$work/image
cp -a "$image/var/lib/humasd" "$work/volume" # a new volume begins as the folder that the image has there
mkdir "$work/out" && chown 1000 "$work/out"
mkdir "$image/out" && touch "$image/etc/humasd/humasd.toml" # an engine makes the places where it mounts

cat >"$image/enter" <<END # what an engine does before the command
#!/bin/sh
cd /var/lib/humasd
export $(python3 tools/build_context.py lines "" ENV)
exec "\$@"
END
chmod +x "$image/enter"
without_rights='--clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all env -i HOME=/ PATH=/usr/bin:/bin /enter'

start() { # USER COMMAND…: a container of its own, in which the command is process 1
    unshare --mount --pid --fork --kill-child --ipc --uts --net bash -euc '
        image=$1 work=$2 user=$3 without_rights=$4
        shift 4
        hostname humasd
        mount --bind "$image" "$image"
        mount -o remount,bind,ro "$image"
        mount -t proc proc "$image/proc"
        mount -t tmpfs -o noexec,nosuid,nodev tmpfs "$image/tmp"
        mount -t tmpfs -o noexec,nosuid,nodev,size=64m tmpfs "$image/dev/shm"
        mount --bind "$work/volume" "$image/var/lib/humasd"
        mount --bind "$work/out" "$image/out"
        if [ -s "$work/out/humasd.toml" ]; then
            mount --bind -o ro "$work/out/humasd.toml" "$image/etc/humasd/humasd.toml"
        fi
        exec chroot "$image" setpriv --reuid="$user" --regid="$user" $without_rights "$@"
    ' bash "$image" "$work" "$1" "$without_rights" "${@:2}"
}

join() { # PID COMMAND…: within a container that runs
    nsenter --target "$1" --mount --pid --ipc --uts --net --root \
        setpriv --reuid=humasd --regid=humasd $without_rights "${@:2}"
}

try start 1000 humasd init /out --name "Humas Kota" --address humas@kota.example --mailbox maildir:var/mailbox \
    --outgoing maildir:var/outgoing --website folder:var/website --kabag kabag@kota.example \
    --kasubag kasubag@kota.example --staf staf@kota.example
say "init writes into the folder that is mounted, as its owner"
try start humasd humasd check
say "check, by the mounted configuration: $(grep -c '^ok' "$log") parts ok"
try start humasd humasd demo /var/lib/humasd/demo
grep -q 'is closed' "$log" || { cat "$log"; fail "the demo did not end in a closed release"; }
say "demo: from mail to page and confirmation"
try start humasd sh -c 'tesseract --list-langs | grep -qx ind && antiword -h 2>&1 | grep -q antiword'
try start humasd python -c 'import ctypes.util, libarchive, magic'
say "tesseract reads Indonesian; antiword, libarchive and libmagic are there"
! start humasd sh -c 'echo >/opt/humasd/x' 2>/dev/null || fail "the root can be written to"
! start humasd sh -c 'echo >/etc/humasd/humasd.toml' 2>/dev/null || fail "the configuration can be written to"
say "root and configuration cannot be written to"

start humasd humasd run &>"$work/run" &
for _ in $(seq 300); do grep -q 'humasd runs' "$work/run" && break; sleep 0.1; done
daemon=$(pgrep -P "$(pgrep -P $!)") || { cat "$work/run"; fail "humasd run ended by itself"; }
[ "$(ps -o uid= -p "$daemon" | tr -d ' ')" = 10001 ] || fail "the daemon does not run as user 10001"
try join "$daemon" humasd list --limit 1 --json
say "run is process 1, as user 10001; the HEALTHCHECK's command beside it exits with 0"
start=$SECONDS
kill -TERM "$daemon"
wait $! || { cat "$work/run"; fail "humasd run did not end with 0 at SIGTERM"; }
[ $((SECONDS - start)) -le 10 ] || fail "humasd run took longer than ten seconds to end"
say "run ends at SIGTERM within ten seconds, with exit 0"
echo "not tried: the image python:3.11-slim-bookworm itself, an engine's own network, limits, seccomp and volumes"
