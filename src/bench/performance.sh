#!/usr/bin/env bash
# performance.sh [PART…]: measures the whole product and writes what it finds into src/docs/performance.md, with machine and
# date. Parts: steps, smoothness, drawing, zoom, start, memory, these unless told; and growth, an hour of training, and small, a
# machine with 2 GB. A part whose means are missing says what is missing and leaves its block as it was. The machine should
# have nothing else to do; all parts but growth take some twenty-five minutes.
# Needs target/unroll (mvn package) and for drawing and zoom target/test-classes; DATA or UNROLL_DATA names the folder with
# the IMDB reviews (else ../shared/data); for start and memory UNROLL is the installed command (unroll unless told).
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
page=$root/src/docs/performance.md
data=${DATA:-${UNROLL_DATA:-$root/../shared/data}}
export DATA=$data
program=$root/target/unroll/bin/unroll
installed=${UNROLL:-unroll}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
started=()
cleanup() {
  for each in "${started[@]:-}"; do [ -n "$each" ] && kill "$each" 2> /dev/null; done
  rm -rf "$work"
}
trap cleanup EXIT

machine() {
  local name cores memory
  name=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2> /dev/null | head -1)
  [ -n "$name" ] || name=$(sysctl -n machdep.cpu.brand_string 2> /dev/null || uname -m)
  cores=$(getconf _NPROCESSORS_ONLN)
  memory=$(awk '/MemTotal/ { printf ", %.0f GB", $2 / 1048576 }' /proc/meminfo 2> /dev/null)
  echo "$name, $cores cores$memory, $(uname -sr), load $(uptime | sed 's/.*average[s]*: *//') before, $(date +%F)"
}

# Puts standard input between the marks of a part, below a line that says where and when.
record() {
  { echo; echo "$(machine)"; echo; cat; echo; } > "$work/block"
  awk -v begin="<!-- $1 begin -->" -v end="<!-- $1 end -->" -v block="$work/block" '
    $0 == end { skip = 0 }
    !skip { print }
    $0 == begin { while ((getline line < block) > 0) print line; skip = 1 }' "$page" > "$work/page" && cp "$work/page" "$page"
  echo "performance: $1 written"
}

missing() { echo "performance: $1 left out: $2" >&2; }
fenced() { echo '```'; cat; echo '```'; }
built() { [ -x "$program" ] || { missing "$1" "target/unroll is missing, run mvn package"; return 1; }; }
tested() { [ -d "$root/target/test-classes/dev" ] || { missing "$1" "target/test-classes is missing, run mvn package"; return 1; }; }
reviews() { [ -f "$data/imdb.npz" ] || [ -f "$data/imdb/imdb.npz" ] || { missing "$1" "no imdb.npz in $data (DATA=…)"; return 1; }; }
display() { [ -n "${DISPLAY:-}" ] || command -v xvfb-run > /dev/null || { missing "$1" "no display and no xvfb-run"; return 1; }; }
xvfb() { if [ -n "${DISPLAY:-}" ]; then "$@"; else xvfb-run -a -s '-screen 0 1600x1000x24' "$@"; fi; }
tried() { # part, file with the result: says so where the measuring itself failed
  [ -s "$2" ] || { missing "$1" "it failed: $(tail -n 1 "$work/err")"; return 1; }
}

steps() {
  built steps || return
  "$program" bench > "$work/out" 2> "$work/err" || true
  tried steps "$work/out" && awk -F, 'BEGIN { print "| case | median ms | least ms | 90 % under ms | samples a second |\n|---|---|---|---|---|" }
    $1 == "unroll" && $3 + 0 > 0 { printf "| %s | %s | %s | %s | %s |\n", $2, $3, $4, $5, $6 }' "$work/out" | record steps
}

smoothness() {
  built smoothness && tested smoothness && reviews smoothness && display smoothness || return
  bash "$here/smoothness.sh" > "$work/out" 2> "$work/err" || true
  tried smoothness "$work/out" && fenced < "$work/out" | record smoothness
}

drawing() {
  command -v mvn > /dev/null || { missing drawing "mvn"; return; }
  (cd "$root" && mvn -q -B test -Dtest='NetworkDrawingBenchmark,CurveDrawingBenchmark' -Djacoco.skip) > "$work/all" 2> "$work/err"
  sed 's/\x1b\[[0-9;]*m//g' "$work/all" | grep -E ' ms' > "$work/out"
  tried drawing "$work/out" && fenced < "$work/out" | record drawing
}

zoom() {
  built zoom && tested zoom && reviews zoom && display zoom || return
  local home=$root/target/unroll
  xvfb "$java" --module-path "$home/lib/javafx" --add-modules javafx.controls,javafx.swing,jdk.incubator.vector \
    --enable-native-access=ALL-UNNAMED,javafx.graphics --sun-misc-unsafe-memory-access=allow \
    --add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED \
    -Dprism.order=sw -XX:+UseSerialGC -cp "$root/target/test-classes:$home/lib/*" dev.unroll.app.ZoomBenchmark "$data" \
    > "$work/out" 2> "$work/err" || true
  tried zoom "$work/out" && fenced < "$work/out" | record zoom
}

start() {
  command -v "$installed" > /dev/null || { missing start "no command $installed; install the package, or UNROLL=COMMAND"; return; }
  bash "$here/start.sh" "$installed" > "$work/out" 2> "$work/err" || true
  tried start "$work/out" && fenced < "$work/out" | record start
}

# Resident megabytes of a process and all it started.
resident() {
  ps -e -o pid= -o ppid= -o rss= | awk -v root="$1" '{ parent[$1] = $2; rss[$1] = $3 }
    END { for (p in rss) { q = p; while (q != root && q in parent) q = parent[q]; if (q == root) sum += rss[p] } printf "%d", sum / 1024 }'
}

memory() {
  command -v "$installed" > /dev/null || { missing memory "no command $installed; install the package, or UNROLL=COMMAND"; return; }
  command -v Xvfb > /dev/null || { missing memory "Xvfb"; return; }
  exec 5> "$work/display"
  Xvfb -displayfd 5 -screen 0 1600x1000x24 > /dev/null 2>&1 & started+=($!)
  for _ in $(seq 50); do [ -s "$work/display" ] && break; sleep 0.1; done
  [ -s "$work/display" ] || { missing memory "Xvfb did not start"; return; }
  DISPLAY=:$(cat "$work/display") UNROLL_DATA=$work/data "$installed" > /dev/null 2> "$work/err" & local window=$!
  started+=("$window")
  sleep 20; local at20; at20=$(resident "$window")
  sleep 40; local at60; at60=$(resident "$window")
  kill "$window" 2> /dev/null
  [ "$at60" -gt 0 ] || { missing memory "the window did not stay: $(tail -n 1 "$work/err")"; return; }
  local train=–
  if reviews memory && command -v /usr/bin/time > /dev/null; then
    /usr/bin/time -f %M "$installed" train --preset chapter9-lstm --data "$data" --seed 1 --json > /dev/null 2> "$work/time" \
      && train=$(awk 'END { printf "%d", $1 / 1024 }' "$work/time")
  fi
  local loaded=– training=– peak=–
  if built memory && tested memory && reviews memory; then
    DISPLAY=:$(cat "$work/display") bash "$here/memory.sh" 5 > "$work/csv" 2> "$work/err" \
      && IFS=, read -r loaded training peak < <(awk -F, 'NR == 2 { l = $3 } NR > 2 && $1 ~ /^[0-9]+$/ { t = $3; p = $6 }
        END { print l "," t "," p }' "$work/csv")
  fi
  { echo '| what | resident MB |'; echo '|---|---|'
    echo "| window, 20 s after its start | $at20 |"; echo "| window, idle for a minute | $at60 |"
    echo "| window with all reviews loaded, without the package's AOT cache | $loaded |"
    echo "| the same, chapter9-lstm trained again and again for five minutes | $training |"
    echo "| the same, peak | $peak |"
    echo "| \`unroll train --preset chapter9-lstm\`, peak | $train |"; } | record memory
}

growth() {
  built growth && tested growth && reviews growth && display growth || return
  bash "$here/memory.sh" 60 > "$work/csv" 2> "$work/err" || true
  grep -v ',' "$work/csv" > "$work/out"
  tried growth "$work/out" && fenced < "$work/out" | record growth
}

small() {
  built small && reviews small || return
  bash "$here/small-machine.sh" > "$work/out" 2> "$work/err" || true
  tried small "$work/out" && fenced < "$work/out" | record small
}

all=(steps smoothness drawing zoom start memory)
parts=("$@")
[ $# -gt 0 ] || parts=("${all[@]}")
for part in "${parts[@]}"; do
  case " ${all[*]} growth small " in
    *" $part "*) "$part" ;;
    *) echo "performance: no part $part; there are: ${all[*]} growth small" >&2; exit 2 ;;
  esac
done
