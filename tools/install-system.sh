#!/usr/bin/env bash
# The Debian or Ubuntu packages that humasd itself needs; does nothing where they are there.
set -euo pipefail

# tesseract-ocr reads scans and brings libarchive, which opens archives; antiword reads the old Word format.
packages=(libmagic1 antiword tesseract-ocr tesseract-ocr-ind python3-venv)
missing=()
for package in "${packages[@]}"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" -eq 0 ]; then as_root=(); else as_root=(sudo); fi
echo "installing ${missing[*]}"
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
