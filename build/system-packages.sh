#!/usr/bin/env bash
# Sees to it that the system libraries are there which the WebRTC library is linked with.
#
#   build/system-packages.sh [--isolation]
#
# --isolation also asks for what build/isolated.sh needs. What is missing is installed with apt when this user is root or
# may use sudo without a password; otherwise the packages are named and the exit status is 1. Nothing missing: nothing done.
set -euo pipefail

# The library files that libwebrtc-java names, and the Debian packages that hold them.
readonly LIBRARIES="
libpulse.so.0 libpulse0
libudev.so.1 libudev1
libX11.so.6 libx11-6
libXfixes.so.3 libxfixes3
libXrandr.so.2 libxrandr2
libXcomposite.so.1 libxcomposite1
libdbus-1.so.3 libdbus-1-3
"

PATH="$PATH:/usr/sbin:/sbin"

missing_libraries() {
  local cache library package
  cache=$(ldconfig -p)
  while read -r library package; do
    [ -z "$library" ] || grep -qF "$library " <<<"$cache" || echo "$package"
  done <<<"$LIBRARIES"
}

missing_commands() {
  command -v ip >/dev/null || echo iproute2
  command -v unshare >/dev/null || echo util-linux
}

# Ubuntu 24.04 gave some libraries new package names for 64-bit time.
name_here() { # name_here PACKAGE
  local name
  for name in "$1" "$1t64"; do
    if apt-cache show --no-all-versions "$name" >/dev/null 2>&1; then
      echo "$name"
      return
    fi
  done
  echo "$1"
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
  command -v apt-get >/dev/null && { [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null; }
}

install() { # install PACKAGE...
  local package names=()
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq update >&2
  for package in "$@"; do names+=("$(name_here "$package")"); done
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o Dpkg::Use-Pty=0 --no-install-recommends install "${names[@]}" >&2
}

missing() {
  missing_libraries
  [ "${1:-}" != --isolation ] || missing_commands
}

case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) ;;
  *) echo "build/system-packages.sh: the WebRTC library that is bundled is for Linux on x86-64, not for $(uname -sm)" >&2; exit 1 ;;
esac
mapfile -t packages < <(missing "${1:-}")
[ "${#packages[@]}" -gt 0 ] || exit 0
if ! may_install; then
  echo "Please install these packages first: ${packages[*]}" >&2
  exit 1
fi
echo "Installing system packages: ${packages[*]}" >&2
install "${packages[@]}"
mapfile -t packages < <(missing "${1:-}")
[ "${#packages[@]}" -eq 0 ] || { echo "Still missing after the installation: ${packages[*]}" >&2; exit 1; }
