#!/usr/bin/env bash
# Installs what the tests need and runs them.
#
#   ./test.sh [GROUP...]     the groups are unit, felix and karaf; without one: all
#   ./test.sh contract       of felix only the 35 rows of the Session, each with what was observed
#   ./test.sh interop        calls with servers and phones that others wrote; shows a table of what was observed
#
# First everything is built and fetched, without running a test. Then the tests run offline, in a network namespace that
# nothing leaves (build/isolated.sh). It ends with one line for each group and the sum, and fails when a test fails, when
# one is skipped, when a group has none, or when something it needs cannot be had.
set -uo pipefail
cd "$(dirname "$0")" || exit 1

readonly GROUPS_ALL="unit felix karaf"
readonly GROUPS_KNOWN="$GROUPS_ALL contract interop"
# Where the rows of the Session write what they have observed.
readonly CONTRACT_TABLE=itests/felix/target/contract-table.txt
# Where the interop tests do.
readonly INTEROP_TABLE=itests/interop/target/interop-table.txt
readonly LOGS=target/test-logs
# The newest Java that Karaf 4.4 starts on: later ones have no security manager any more.
readonly KARAF_NEWEST_JAVA=23

fail() {
  echo "test.sh: $*" >&2
  exit 1
}

java_version() {
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -version 2>&1 | sed -nE 's/.* version "([0-9]+).*/\1/p' | head -n 1
}

check_tools() {
  local version
  version=$(java_version)
  [ -n "$version" ] || fail "no java found; install a JDK 17 (Debian: openjdk-17-jdk-headless) or set JAVA_HOME"
  [ "$version" -ge 17 ] || fail "java is $version, must be 17 or later"
  [ -x "${JAVA_HOME:-}/bin/javac" ] || command -v javac >/dev/null || fail "a JDK is needed, this is a runtime without javac"
  command -v mvn >/dev/null || fail "no mvn found; install Maven 3.8 or later (Debian: maven)"
  case " $* " in
    *" karaf "*) [ "$version" -le "$KARAF_NEWEST_JAVA" ] ||
      fail "group karaf needs Java 17 to $KARAF_NEWEST_JAVA, this is $version: Karaf 4.4 does not start on it" ;;
  esac
}

# Runs Maven with its log in a file; shows the tests as they end, and the log's end when it fails.
maven() { # maven LOG COMMAND...
  local log="$LOGS/$1.log" status
  shift
  "$@" </dev/null 2>&1 | tee "$log" | grep --line-buffered -E '^\[[A-Z]+\] (Tests run:.* -- in |Building Jackfield )|^\[ERROR\]   '
  status=${PIPESTATUS[0]}
  [ "$status" -eq 0 ] || { echo "--- the end of $log:"; tail -n 60 "$log"; } >&2
  return "$status"
}

# Builds and fetches: also what only the isolated part will use, which cannot fetch anything.
prepare() {
  echo "== Building"
  mkdir -p target/run
  touch target/run/build.started
  maven build mvn -B -ntp install -DskipTests -P isolated,interop || fail "the build failed"
  # run.sh, which a test starts where nothing can be fetched, need not build then.
  touch -r target/run/build.started target/run/felix.built target/run/karaf.built
}

modules_of() { # modules_of GROUP
  case "$1" in
    unit) echo '!itests/felix,!itests/karaf,!itests/interop' ;;
    felix) echo itests/felix ;;
    karaf) echo itests/karaf ;;
    contract) echo itests/felix -Dit.test='*ContractIT' ;;
    interop) echo itests/interop -P interop ;;
  esac
}

# Adds up one attribute of all test reports that are newer than the group's beginning.
sum() { # sum GROUP ATTRIBUTE
  find . -path '*-reports/TEST-*.xml' -newer "$LOGS/$1.begin" -exec grep -ho '<testsuite [^>]*' {} + |
    sed -nE "s/.* $2=\"([0-9]+)\".*/\1/p" | awk '{ n += $1 } END { print n + 0 }'
}

passed=0
failed=0
lines=()

run_group() { # run_group GROUP
  local group=$1 status tests bad skipped
  echo "== Group $group"
  touch "$LOGS/$group.begin"
  rm -f "$CONTRACT_TABLE" "$INTEROP_TABLE"
  # shellcheck disable=SC2046 # several words on purpose
  maven "$group" build/isolated.sh mvn -B -ntp -o verify -fae -pl $(modules_of "$group")
  status=$?
  tests=$(sum "$group" tests)
  skipped=$(sum "$group" skipped)
  bad=$(($(sum "$group" failures) + $(sum "$group" errors) + skipped))
  # A build that broke without a failed test, and a group without a test, are failures as well.
  if [ "$bad" -eq 0 ] && { [ "$status" -ne 0 ] || [ "$tests" -eq 0 ]; }; then
    bad=1
    tests=$((tests + 1))
  fi
  passed=$((passed + tests - bad))
  failed=$((failed + bad))
  lines+=("$group: $((tests - bad)) passed, $bad failed, of these $skipped skipped")
}

# Shows the table of the rows, in the order of the contract.
show_contract() {
  local part
  echo
  for part in attribute method event; do grep "^$part " "$CONTRACT_TABLE"; done 2>/dev/null | nl -w 2 -s ' | '
}

# Shows what was observed with each peer.
show_interop() {
  echo
  printf '%-12s | %-9s | %-60s | %-6s | %s\n' peer transport feature result observed
  sort "$INTEROP_TABLE"
}

read -ra groups <<<"${*:-$GROUPS_ALL}"
for group in "${groups[@]}"; do
  [ -n "$(modules_of "$group")" ] || fail "there is no group '$group'; the groups are $GROUPS_KNOWN"
done
check_tools "${groups[@]}"
build/system-packages.sh --isolation || fail "system packages are missing"
case " ${groups[*]} " in *" interop "*) build/interop.sh || fail "what the interop tests need is missing" ;; esac
build/isolated.sh true || fail "no network namespace can be made"
mkdir -p "$LOGS"
prepare
for group in "${groups[@]}"; do run_group "$group"; done

case " ${groups[*]} " in *" contract "*) show_contract ;; esac
case " ${groups[*]} " in *" interop "*) show_interop ;; esac
echo
printf '%s\n' "${lines[@]}"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
