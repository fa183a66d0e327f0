#!/usr/bin/env bash
# start.sh [-n RUNS] [COMMAND]: how long an installed Unroll takes to start, under Xvfb, as medians of ten runs: the window cold
# (the system's caches dropped before each start; that needs root and is left out where it is refused) and warm (one start
# before the first that counts), and "--version". COMMAND is the program, by default "unroll". Each window is made on a data
# folder of its own that has been used before, so no tour is offered. Figures go to standard output.
set -eu

runs=10
if [ "${1:-}" = -n ]; then runs=$2; shift 2; fi
command=${1:-unroll}
if ! command -v "$command" > /dev/null; then echo "start: no such command: $command" >&2; exit 2; fi
if ! command -v Xvfb > /dev/null; then echo "start: Xvfb is missing; install xvfb" >&2; exit 2; fi

scratch=$(mktemp -d)
display=
cleanup() {
  if [ -n "$display" ]; then kill "$display" 2> /dev/null || true; fi
  rm -rf "$scratch"
}
trap cleanup EXIT

exec 4> "$scratch/display"
Xvfb -displayfd 4 -screen 0 1600x1000x24 > "$scratch/xvfb.log" 2>&1 &
display=$!
for _ in $(seq 50); do [ -s "$scratch/display" ] && break; sleep 0.1; done
[ -s "$scratch/display" ] || { echo "start: Xvfb did not start" >&2; cat "$scratch/xvfb.log" >&2; exit 1; }
DISPLAY=:$(cat "$scratch/display")
export DISPLAY UNROLL_DATA=$scratch/data JAVA_TOOL_OPTIONS=
mkdir -p "$UNROLL_DATA"

# Prints "painted usable", in milliseconds since the command was given.
window() {
  local said
  said=$(JAVA_TOOL_OPTIONS=-Dunroll.start=$(date +%s%3N) "$command" 2> "$scratch/err") || { cat "$scratch/err" >&2; exit 1; }
  echo "$said" | sed -n 's/^window painted after \([0-9]*\) ms, usable after \([0-9]*\) ms$/\1 \2/p'
}

# Prints the milliseconds that "--version" took.
version() {
  local begin=$EPOCHREALTIME
  "$command" --version > "$scratch/version" 2>&1
  local end=$EPOCHREALTIME
  echo $(( (${end/[^0-9]/} - ${begin/[^0-9]/}) / 1000 ))
}

# The median of the named column of standard input.
median() {
  awk -v column="$1" '{ print $column }' | sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

drop() { sync; { echo 3 > /proc/sys/vm/drop_caches; } 2> /dev/null; }

report() {
  printf '%s: painted %s ms, usable %s ms (medians of %s; usable, sorted: %s)\n' "$1" "$(median 1 < "$2")" "$(median 2 < "$2")" \
    "$(wc -l < "$2")" "$(awk '{ print $2 }' "$2" | sort -n | paste -sd' ')"
}

echo "start: $("$command" --version 2> /dev/null | head -n 1), $(nproc) processors, $(date -u +%Y-%m-%dT%H:%MZ), load $(cut -d' ' -f1 /proc/loadavg)"
window > /dev/null
for _ in $(seq "$runs"); do window; done > "$scratch/warm"
report warm "$scratch/warm"
if drop; then
  for _ in $(seq "$runs"); do drop; window; done > "$scratch/cold"
  report cold "$scratch/cold"
else
  echo "cold: not measured, the caches may not be dropped here"
fi
for _ in $(seq "$runs"); do version; done > "$scratch/versions"
printf -- '--version: %s ms (median of %s; sorted: %s)\n' "$(median 1 < "$scratch/versions")" "$runs" \
  "$(sort -n "$scratch/versions" | paste -sd' ')"
