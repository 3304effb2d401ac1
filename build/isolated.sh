#!/usr/bin/env bash
# Runs a command where nothing it sends can leave this machine: in a network namespace of its own.
#
#   build/isolated.sh COMMAND [ARGUMENT...]
#
# The namespace has the loopback interface and one veth pair with the address 127.0.3.1. WebRTC's ICE ignores loopback
# interfaces, so the veth is what it finds its host candidate on; the address is out of 127/8, so no packet is ever routed
# anywhere. Inside such a namespace the command is simply run.
set -euo pipefail

readonly ADDRESS=127.0.3.1

fail() {
  echo "build/isolated.sh: $*" >&2
  exit 1
}

need() { # need COMMAND PACKAGE
  command -v "$1" >/dev/null 2>&1 || fail "the command '$1' is missing; install the package $2"
}

# Names the network namespace that this process is in.
namespace() {
  readlink /proc/self/ns/net
}

set_up() {
  ip link set lo up
  if ! ip link show v0 >/dev/null 2>&1; then
    ip link add v0 type veth peer name v1 || fail "no veth pair can be made here; load the kernel module veth"
    ip link set v0 addrgenmode none up
    ip link set v1 addrgenmode none up
    ip addr add "$ADDRESS/32" dev v0
  fi
  # Whatever is not bound to an address leaves with that of the veth.
  ip route replace local 127.0.0.0/8 dev lo table local src "$ADDRESS" proto kernel scope host
  ip route replace local 127.0.0.1 dev lo table local src "$ADDRESS" proto kernel scope host
}

enter() {
  local flags=(-n)
  # Not mapped to root: the command keeps its user's name and home folder.
  [ "$(id -u)" -eq 0 ] || flags=(--map-current-user --keep-caps -n)
  unshare "${flags[@]}" true 2>/dev/null || fail "this user may not make a network namespace (unshare ${flags[*]}):" \
    "run as root, or allow unprivileged user namespaces (sysctl kernel.unprivileged_userns_clone=1, and on Ubuntu" \
    "kernel.apparmor_restrict_unprivileged_userns=0); in a container grant CAP_SYS_ADMIN and CAP_NET_ADMIN"
  exec unshare "${flags[@]}" "$BASH" "$0" "$@"
}

[ "$#" -gt 0 ] || fail "usage: build/isolated.sh COMMAND [ARGUMENT...]"
need unshare util-linux
need ip iproute2
# Set by ourselves before: another namespace now means that we are in the one that was made for us.
if [ "${JACKFIELD_HOST_NAMESPACE:-$(namespace)}" = "$(namespace)" ]; then
  export JACKFIELD_HOST_NAMESPACE
  JACKFIELD_HOST_NAMESPACE=$(namespace)
  enter "$@"
fi
set_up
export JACKFIELD_ISOLATED=1
exec "$@"
