#!/usr/bin/env bash
# Builds what is not built, and shows a call between two phones. ./run.sh --help says more.
set -euo pipefail

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly HERE
readonly FELIX=$HERE/features/felix/target/jackfield-felix
readonly KARAF=$HERE/features/karaf/target/assembly
# Start levels of the plain Felix: its folders bundles/LEVEL.
readonly DEMO_LEVEL=30 CONSOLE_LEVEL=40 PROMPT_LEVEL=50
# Those of Karaf: the console's bundle is at 95.
readonly KARAF_DEMO_LEVEL=90 KARAF_CONSOLE_LEVEL=100

usage() {
  cat <<'END'
./run.sh [--once] [--events] [--karaf]
./run.sh --config DIR [--events] [--karaf]

Without --config: two phones, alice and bob, are configured on this machine; alice calls bob, and every step is told: who
rings, answers, talks; the tone that each side really hears, measured in Hz; mute; the quality; the end. This happens in a
network of its own where the system allows that (build/isolated.sh). Afterwards a prompt stays, with the commands call:*.

  --once        end after the call; exit status 0 only if every step was seen to happen
  --config DIR  start the phones of DIR instead, one for each file org.jackfield.phone-NAME.cfg; no call is made, who
                calls is told (call:answer, or autoAnswer in the file). Changes in DIR are taken up while it runs
  --events      print every event as one line of JSON on standard output (docs/events.md); the story goes to standard error
  --karaf       do it in the Karaf distribution instead of a plain Felix
  --help        print this

When standard input is no terminal, there is no prompt: commands are read from it, one a line, and carried out in order (after
the demo's call). "sleep SECONDS" waits, "exit" ends it. At the end of the input the demo ends; with --config the phones stay, so that
  printf 'call:dial alice 100\n' | ./run.sh --config DIR
does not cut its call off: SIGTERM or Ctrl-C ends it. The exit status is 1 when a command failed.

Logs: target/run/PID/jackfield.log (Karaf: target/run/PID/karaf/data/log/karaf.log), until the next start.
END
}

say() { echo "$*" >&2; }

fail() { # fail STATUS MESSAGE
  say "run.sh: $2"
  exit "$1"
}

# --- what is asked for ---

once=no events=no karaf=no config=
parse() {
  while [ "$#" -gt 0 ]; do
    case $1 in
      --once) once=yes ;;
      --events) events=yes ;;
      --karaf) karaf=yes ;;
      --config)
        [ "$#" -ge 2 ] && [ -n "$2" ] || fail 2 "--config needs a folder"
        config=$2
        shift
        ;;
      --help | -h) usage && exit ;;
      *) fail 2 "unknown option '$1'; ./run.sh --help lists them" ;;
    esac
    shift
  done
  [ -z "$config" ] || [ "$once" = no ] || fail 2 "--once is about the demo's call; with --config there is none"
}

phone_names=
check_config() {
  local file name
  [ -d "$config" ] || fail 2 "--config is '$config', which is no folder"
  config=$(cd "$config" && pwd)
  for file in "$config"/org.jackfield.phone-*.cfg; do
    [ -e "$file" ] || fail 2 "--config is '$config', which has no file org.jackfield.phone-NAME.cfg"
    [ -r "$file" ] || fail 2 "the file '$file' cannot be read"
    name=${file##*/org.jackfield.phone-}
    phone_names+=${phone_names:+,}${name%.cfg}
  done
}

# --- what it needs ---

java_version() { # java_version JAVA: the major version; java itself is asked only when no file says it
  local release
  release=$(dirname "$(dirname "$(readlink -f "$(command -v "$1")")")")/release
  { cat "$release" 2>/dev/null || "$1" -version 2>&1; } |
    sed -nE 's/^JAVA_VERSION="([0-9]+).*/\1/p; s/.* version "([0-9]+).*/\1/p' | head -n 1
}

check_java() {
  local java=${JAVA_HOME:+$JAVA_HOME/bin/}java version
  command -v "$java" >/dev/null ||
    fail 1 "no Java is there ($java); install a JDK: sudo apt-get install openjdk-17-jdk-headless"
  version=$(java_version "$java")
  [ "${version:-0}" -ge 17 ] || fail 1 "$java is version ${version:-unknown}; 17 or later is needed"
  [ "$karaf" = no ] || [ "$version" -lt 24 ] ||
    fail 1 "$java is version $version; Karaf 4.4 needs 17 to 23, because it asks for a security manager. Set JAVA_HOME"
}

# Only to build: what is built runs without them, and without a network.
check_build_tools() {
  local javac=${JAVA_HOME:+$JAVA_HOME/bin/}javac
  command -v "$javac" >/dev/null ||
    fail 1 "no JDK is there ($javac); install one: sudo apt-get install openjdk-17-jdk-headless"
  command -v mvn >/dev/null || fail 1 "Maven is missing; install it: sudo apt-get install maven"
}

# --- building ---

is_built() { # is_built PROGRAM STAMP: test.sh makes the stamp too
  [ -e "$1" ] && [ -e "$2" ] && [ -z "$(cd "$HERE" && find pom.xml .mvn LICENSE NOTICE bundles examples features \
    -name target -prune -o -type f -newer "$2" -print -quit)" ]
}

show_progress() {
  sed -nu 's/^\[INFO\] Building \(.*[^ ]\)  *[0-9][^ ]* *\(\[[0-9]*\/[0-9]*\]\)$/  \2 \1/p' >&2
}

build() { # build MODULE PROGRAM STAMP
  local log=$HERE/target/run/build.log started
  is_built "$2" "$3" && return
  check_build_tools
  mkdir -p "$HERE/target/run"
  started=$HERE/target/run/build.started
  touch "$started"
  say "Building (log: target/run/build.log; the first time Maven downloads what it needs) ..."
  if ! (cd "$HERE" && mvn -B -ntp -Dstyle.color=never -Dmaven.test.skip -Dspotless.check.skip -pl "$1" -am install) </dev/null 2>&1 |
    tee "$log" | show_progress; then
    say "The build failed. The end of its log:"
    sed -n '/-> \[Help/q; /^\[ERROR\]/p' "$log" | grep . | head -n 20 >&2 || tail -n 20 "$log" >&2
    exit 1
  fi
  touch -r "$started" "$3"
}

# --- configuration ---

free_port() { # free_port FROM: the first UDP and TCP port from there on that nothing here uses
  local port=$1 used
  used=$(cat /proc/net/{udp,tcp}{,6} 2>/dev/null | awk '{ n = split($2, a, ":"); print a[n] }')
  while grep -qx "$(printf '%04X' "$port")" <<<"$used"; do port=$((port + 2)); done
  echo "$port"
}

write_account() { # write_account NAME NUMBER DISPLAY_NAME PORT AUDIO
  cat >"$etc/org.jackfield.phone-$1.cfg" <<END
number = $2
displayName = $3
bind = 127.0.0.1:$4
audio = $5
END
}

write_demo() {
  local alice_port bob_port
  alice_port=$(free_port 5060)
  bob_port=$(free_port $((alice_port + 2)))
  write_account alice 100 Alice "$alice_port" tone:440
  write_account bob 200 Bob "$bob_port" tone:1000
  cat >"$etc/org.jackfield.demo.cfg" <<END
number = sip:200@127.0.0.1:$bob_port
output = $([ "$events" = yes ] && echo stderr || echo stdout)
color = $(uses_color && echo true || echo false)
stop = $([ "$once" = yes ] && echo true || echo false)
nextStartLevel = $([ "$karaf" = yes ] && echo $KARAF_CONSOLE_LEVEL || echo $CONSOLE_LEVEL)
exitStatusFile = $run/exit-status
END
}

uses_color() {
  [ -z "${NO_COLOR:-}" ] && [ "${TERM:-dumb}" != dumb ] && if [ "$events" = yes ]; then [ -t 2 ]; else [ -t 1 ]; fi
}

write_console() {
  {
    [ -z "$phone_names" ] || printf '%s\n' "phones = $phone_names" 'calls = true'
    if [ -t 0 ]; then
      # Karaf has its prompt from the beginning.
      [ "$karaf" = yes ] || echo "nextStartLevel = $PROMPT_LEVEL"
    else
      echo "input = true"
      echo "endOfInput = $([ -n "$config" ] && echo stay || echo stop)"
      echo "exitStatusFile = $run/exit-status"
    fi
  } >"$etc/org.jackfield.console.cfg"
}

write_configuration() {
  if [ -z "$config" ]; then write_demo; fi
  [ "$once" = yes ] || write_console
  [ "$events" = no ] || echo "output = stdout" >"$etc/org.jackfield.eventjson.cfg"
}

make_run_folder() {
  local old
  for old in "$HERE"/target/run/[0-9]*; do
    [ -d "$old" ] && ! kill -0 "${old##*/}" 2>/dev/null && rm -rf "$old"
  done
  run=$HERE/target/run/$$
  mkdir -p "$run"
}

# --- starting ---

isolated=()
choose_network() {
  [ -z "$config" ] || return 0
  if "$HERE/build/system-packages.sh" --isolation && "$HERE/build/isolated.sh" true 2>/dev/null; then
    isolated=("$HERE/build/isolated.sh")
  else
    say "Note: no network namespace can be made here, so the demo uses this machine's own network (127.0.0.1 for SIP)."
  fi
}

start_felix() {
  etc=$run/etc
  mkdir -p "$etc"
  write_configuration
  exec "${isolated[@]}" "$FELIX/bin/launch" --run "$run" ${config:+--config "$config"} \
    --start-level "$([ -n "$config" ] && echo $CONSOLE_LEVEL || echo $DEMO_LEVEL)"
}

# Karaf has its own idea of where things are: a copy of its configuration, with ours in it.
prepare_karaf() {
  etc=$run/karaf/etc
  mkdir -p "$run/karaf/data"
  cp -r "$KARAF/etc" "$etc"
  sed -i 's|^featuresBoot *= *\\$|&\n    jackfield-console, jackfield-demo, jackfield-event-json, \\|' "$etc/org.apache.karaf.features.cfg"
  sed -i "s|^sshPort *=.*|sshPort = $(free_port 8101)|" "$etc/org.apache.karaf.shell.cfg"
  rm "$etc/org.apache.felix.fileinstall-deploy.cfg"
  sed -i -e 's|^log4j2.appender.console.layout.pattern *=.*|log4j2.appender.console.layout.pattern = %-5level %c{1}: %msg%notEmpty{: %ex{short.message}}%n|' \
    -e '/^log4j2.appender.console.name/a log4j2.appender.console.target = SYSTEM_ERR' "$etc/org.ops4j.pax.logging.cfg"
  # The data folder goes with the run, recordings do not.
  [ -e "${config:-$etc}/org.jackfield.recording.cfg" ] ||
    echo "folder = ${PWD//\\/\\\\}/recordings" >"$etc/org.jackfield.recording.cfg"
  if [ -n "$config" ]; then
    printf 'felix.fileinstall.%s\n' "dir = ${config//\\/\\\\}" 'filter = org\\.jackfield\\..*\\.cfg' 'poll = 1000' \
      'noInitialDelay = true' 'enableConfigSave = false' >"$etc/org.apache.felix.fileinstall-accounts.cfg"
  else
    sed -i "s|^org.osgi.framework.startlevel.beginning=.*|org.osgi.framework.startlevel.beginning=$KARAF_DEMO_LEVEL|" \
      "$etc/config.properties"
  fi
  write_configuration
}

start_karaf() {
  local karaf_pid status=0
  prepare_karaf
  say "Starting Karaf ..."
  [ -n "${JAVA_HOME:-}" ] || JAVA_HOME=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
  export JAVA_HOME KARAF_BASE=$run/karaf KARAF_DATA=$run/karaf/data KARAF_ETC=$etc KARAF_EXEC=exec
  if [ "$once" = no ] && [ -t 0 ]; then
    exec "${isolated[@]}" "$KARAF/bin/karaf"
  fi
  # The library's words at the exit (see StandardOutput of the Felix runnable) are no output of ours.
  "${isolated[@]}" "$KARAF/bin/karaf" server <&0 > >(grep --line-buffered -vE '^(VM attach current|Failed to attach) thread') &
  karaf_pid=$!
  trap 'kill -TERM $karaf_pid' TERM INT HUP
  while kill -0 $karaf_pid 2>/dev/null; do
    wait $karaf_pid && status=0 || status=$?
  done
  [ ! -e "$run/exit-status" ] || status=$(cat "$run/exit-status")
  exit "$status"
}

parse "$@"
[ -z "$config" ] || check_config
check_java
"$HERE/build/system-packages.sh"
choose_network
if [ "$karaf" = yes ]; then
  build features/karaf "$KARAF/bin/karaf" "$HERE/target/run/karaf.built"
else
  build features/felix "$FELIX/bin/launch" "$HERE/target/run/felix.built"
fi
make_run_folder
if [ "$karaf" = yes ]; then start_karaf; else start_felix; fi
