#!/usr/bin/env bash
# apt-size.sh PACKAGE...: what Debian packages take once they are installed on an empty system, with all that they
# bring, in MB; without those that every base image has. Prints nothing where apt knows none of them.
set -euo pipefail
command -v apt-get >/dev/null || exit 0

nothing=(-o Dir::State::status=/dev/null -o APT::Install-Recommends=false)
apt-get "${nothing[@]}" --simulate install "$@" 2>/dev/null | awk '/^Inst / { print $2 }' |
    xargs -r apt-cache show --no-all-versions 2>/dev/null |
    awk -F': ' '
        /^Package: / { size = 0; kept = 1 }
        /^Installed-Size: / { size = $2 }
        /^(Priority: required|Package: (libc6|libssl3|libgcc-s1|libstdc\+\+6|gcc-12-base))$/ { kept = 0 }
        /^$/ { if (kept) total += size; size = 0 }
        END { if (kept) total += size; if (total > 0) printf "%d\n", total / 1024 }'
