#!/bin/sh
# Installs the Debian or Ubuntu packages that the tests need: real mail, web and database
# servers, a browser, Prometheus' promtool, and the system libraries. Starts none of them. Safe to run again; a quick no-op
# when everything is there. Needs root or sudo.
set -eu

packages="
    dovecot-imapd dovecot-lmtpd postfix
    wordpress mariadb-server php-cli php-mysql php-xml php-gd php-mbstring php-curl
    postgresql openssl
    prometheus
    libmagic1 poppler-utils python3-venv
"

# Ubuntu has Chromium as a snap only; the tests in a browser are left out there.
if ! grep -q '^ID=ubuntu$' /etc/os-release 2>/dev/null; then
    packages="$packages chromium"
fi

is_installed() {
    dpkg-query --show --showformat='${Status}\n' "$1" 2>/dev/null | grep -q '^install ok installed$'
}

# Ubuntu 24.04 and Debian 13 renamed libmagic1 when time_t grew to 64 bits.
is_satisfied() {
    is_installed "$1" || is_installed "$1t64"
}

if ! command -v dpkg-query >/dev/null; then
    echo "install-servers: this needs Debian or Ubuntu (dpkg is missing)." >&2
    exit 1
fi

missing=""
for package in $packages; do
    is_satisfied "$package" || missing="$missing $package"
done
if [ -z "$missing" ]; then
    echo "install-servers: all packages are there."
    exit 0
fi

as_root=""
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "install-servers: run this as root, or install sudo. Missing:$missing" >&2
        exit 1
    fi
    as_root="sudo"
fi

# Without this file the packages would start their own services on the machine's real ports.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
    trap '$as_root rm -f "$policy"' EXIT
    trap 'exit 1' HUP INT TERM
    printf '#!/bin/sh\nexit 101\n' | $as_root tee "$policy" >/dev/null
    $as_root chmod 755 "$policy"
fi

apt() {
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 "$@"
}

echo "install-servers: installing$missing"
apt -q update || echo "install-servers: apt-get update failed; trying with the package lists at hand." >&2
if command -v debconf-set-selections >/dev/null && ! is_installed postfix; then
    echo "postfix postfix/main_mailer_type select No configuration" | $as_root debconf-set-selections
fi
# shellcheck disable=SC2086  # a list, meant to be split
apt -q install -y --no-install-recommends $missing
echo "install-servers: done."
