#!/usr/bin/env bash
# Measures, side by side in one run. Figures of one machine at one time: compare within a run, not between runs.
#
#   benchmarks/run.sh [calls] [core]     without an argument both
#
# calls: 100 calls (CALLS=n) from call() to the first received sound beside bare webrtc-java, then 1,000 calls (SOAK=n) one
#        after another while looking at what the process holds; in the plain-Felix runnable, in a network namespace.
# core:  events per second through the step and the mailbox of a call, by JMH.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly WORK=benchmarks/target/calls

account() { # account NAME NUMBER PORT AUDIO AUTOANSWER
  cat >"$WORK/config/org.jackfield.phone-$1.cfg" <<END
number = $2
bind = 127.0.0.1:$3
audio = $4
autoAnswer = $5
callThrottle = 0
guardUnconnected = false
END
}

calls() {
  build/system-packages.sh --isolation
  rm -rf "$WORK"
  mkdir -p "$WORK/config"
  cp -R features/felix/target/jackfield-felix "$WORK/felix"
  rm -rf "$WORK/felix/bundles/30" "$WORK/felix/bundles/40" "$WORK/felix/bundles/50" # demo, console, prompt
  mkdir -p "$WORK/felix/bundles/40"
  cp benchmarks/calls/target/org.jackfield.benchmarks.calls-*-SNAPSHOT.jar "$WORK/felix/bundles/40/"
  account alice 100 5070 silence off
  account bob 200 5071 tone:440 0
  local options="-Dbenchmark.target=sip:200@127.0.0.1:5071 -Dbenchmark.calls=${CALLS:-100} -Dbenchmark.soak=${SOAK:-1000}"
  JAVA_OPTS="-Xmx256m $options" build/isolated.sh \
    "$WORK/felix/bin/launch" --run "$WORK/run" --config "$WORK/config" --start-level 40
}

core() {
  java -cp 'benchmarks/core/target/classes:benchmarks/core/target/lib/*' org.openjdk.jmh.Main | grep -E '^(Benchmark|[A-Z]\w+Benchmark\.)'
}

[ "$#" -gt 0 ] || set -- calls core
for part in "$@"; do
  case $part in
    calls | core) ;;
    *) echo "benchmarks/run.sh: there is no part '$part'; the parts are calls and core" >&2; exit 2 ;;
  esac
done
mvn -B -ntp -q package -DskipTests
for part in "$@"; do "$part"; done
