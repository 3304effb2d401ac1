#!/usr/bin/env bash
# Installs the servers and phones that others wrote, for the tests in itests/interop: Debian's and npm's packages.
#
#   build/interop.sh
#
# What is missing is installed with apt when this user is root or may use sudo without a password; otherwise it is named and
# the exit status is 1. No service is started. Nothing missing: nothing done.
set -euo pipefail

readonly WEB=itests/interop/web

# A file that each package brings, and the package. The star stands for the machine's multiarch name.
readonly FILES="
/usr/sbin/kamailio kamailio
/usr/lib/*/kamailio/modules/websocket.so kamailio-websocket-modules
/usr/lib/*/kamailio/modules/tls.so kamailio-tls-modules
/usr/bin/rtpengine rtpengine-daemon
/usr/bin/baresip baresip-core
/usr/bin/sipp sip-tester
/usr/bin/turnserver coturn
/usr/bin/chromium chromium
/usr/bin/linphonec linphone-cli
/usr/sbin/nft nftables
/usr/bin/openssl openssl
/usr/bin/node nodejs
/usr/bin/npm npm
"
# While it is there, Debian's packages start none of the services that they bring.
readonly POLICY=/usr/sbin/policy-rc.d

fail() {
  echo "build/interop.sh: $*" >&2
  exit 1
}

missing() {
  local file package
  while read -r file package; do
    [ -z "$file" ] || compgen -G "$file" >/dev/null || echo "$package"
  done <<<"$FILES"
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
  command -v apt-get >/dev/null && { [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null; }
}

install_packages() { # install_packages PACKAGE...
  if [ ! -e "$POLICY" ]; then
    printf '#!/bin/sh\nexit 101\n' | as_root install -m 755 /dev/stdin "$POLICY"
    trap 'as_root rm -f "$POLICY"' EXIT
  fi
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq update >&2
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 \
    --no-install-recommends install "$@" >&2
}

packages() {
  local names
  mapfile -t names < <(missing)
  [ "${#names[@]}" -gt 0 ] || return 0
  may_install || fail "please install these packages first: ${names[*]}"
  echo "Installing packages for the interop tests: ${names[*]}" >&2
  install_packages "${names[@]}"
  mapfile -t names < <(missing)
  [ "${#names[@]}" -eq 0 ] || fail "still missing after the installation: ${names[*]}"
}

# As the lock file says. Again only when that has changed.
web() {
  cmp -s "$WEB/package-lock.json" "$WEB/node_modules/.installed-lock.json" && return
  (cd "$WEB" && npm ci --no-audit --no-fund --ignore-scripts >&2) || fail "npm ci failed in $WEB"
  cp "$WEB/package-lock.json" "$WEB/node_modules/.installed-lock.json"
}

cd "$(dirname "$0")/.."
packages
web
