#!/usr/bin/env bash
# small-machine.sh [preset…]: whether a machine with 2 GB (LIMIT, in MB) trains the presets on built-in data, or the named ones:
# each for two epochs by the command line, and the peak of its resident memory as a line of CSV. Where the system lets this
# user limit a group of processes (cgroups, as root) the JVM and the kernel both see that machine; elsewhere only the JVM does
# (-XX:MaxRAM). Needs target/unroll (mvn package); DATA or UNROLL_DATA names the folder with data that are not built in.
set -eu
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=${UNROLL:-$here/../../target/unroll/bin/unroll}
limit=${LIMIT:-2048}
export UNROLL_DATA=${DATA:-${UNROLL_DATA:-$here/../../../shared/data}}
work=$(mktemp -d)
group=
cleanup() {
  [ -z "$group" ] || rmdir "$group" 2> /dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT

for root in /sys/fs/cgroup/memory /sys/fs/cgroup; do
  file=memory.max
  [ "$root" = /sys/fs/cgroup ] || file=memory.limit_in_bytes
  if mkdir "$root/unroll-$$" 2> /dev/null; then
    group=$root/unroll-$$
    if echo "${limit}M" 2> /dev/null > "$group/$file"; then break; fi
    rmdir "$group"
    group=
  fi
done
if [ -n "$group" ]; then
  echo "# a group of processes with $limit MB" >&2
else
  echo "# only the JVM knows of $limit MB" >&2
  export UNROLL_JAVA_OPTS="${UNROLL_JAVA_OPTS:-} -XX:MaxRAM=${limit}m"
fi

inside() {
  bash -c '[ -z "$1" ] || echo $$ > "$1/cgroup.procs"; shift; exec "$@"' _ "$group" "$@"
}

presets=("$@")
if [ $# -eq 0 ]; then
  mapfile -t presets < <("$program" presets --json 2> /dev/null | tr '{' '\n' \
    | grep -vE '"dataset":"(imdb|random)"' | sed -n 's/.*"name":"\([^"]*\)".*/\1/p')
fi
echo 'preset,exit_status,resident_peak_mb'
status=0
for preset in "${presets[@]}"; do
  ended=0
  inside /usr/bin/time -f %M -o "$work/peak" "$program" train --preset "$preset" --epochs 2 > /dev/null 2> "$work/err" || ended=$?
  echo "$preset,$ended,$(($(tail -n 1 "$work/peak") / 1024))"
  [ $ended -eq 0 ] || { status=1; tail -n 1 "$work/err" >&2; }
done
exit $status
