#!/usr/bin/env bash
# fuzz.sh [minutes [target…]]: looks for inputs on which the readers of foreign files fail, with Jazzer.
# Two targets at a time, each for the given minutes (10 unless told otherwise), at the lowest priority; prints for each how
# many inputs were tried, how many new ones were kept, the slowest, and what was found. Needs compiled tests
# (mvn test-compile); FUZZ_CLASSES may name their class path, dependencies included. Inputs that taught something are kept
# below .cifuzz-corpus and tried first in the next campaign. A finding lies in FUZZ_WORK (a new folder unless told
# otherwise); copied to src/test/resources/<package>/<target>Inputs/<method>, the suite tries it in every build.
set -eu
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$here"
minutes=${1:-10}
[ $# -gt 0 ] && shift
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(data.numpy.NpzFuzzTest data.numpy.PickleFuzzTest keras.Hdf5FuzzTest
  keras.KerasArchiveFuzzTest data.own.TableFuzzTest workspace.files.ShareCodeFuzzTest)
work=${FUZZ_WORK:-$(mktemp -d)}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
if [ -z "${FUZZ_CLASSES:-}" ]; then
  mvn -q -B -o dependency:build-classpath -Dmdep.outputFile="$work/cp.txt" -Dmdep.includeScope=test
  FUZZ_CLASSES=target/test-classes:target/classes:$(cat "$work/cp.txt")
fi

# Jazzer ends at a finding: the rest of the time begins anew from what was learned, five times at most.
campaign() {
  local target=$1 folder=$work/$1 end=$(($(date +%s) + minutes * 60)) round=0 left
  mkdir -p "$folder"
  while left=$((end - $(date +%s))); [ $left -gt 5 ] && [ $round -lt 6 ]; do
    round=$((round + 1))
    nice -n 19 "$java" -Xmx1g -XX:+UseSerialGC -XX:+EnableDynamicAgentLoading --add-modules=jdk.incubator.vector \
      --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djava.awt.headless=true -Djazzer.hooks=true \
      -cp "$FUZZ_CLASSES" com.code_intelligence.jazzer.Jazzer --target_class="dev.unroll.$target" \
      --instrumentation_includes='dev.unroll.**:io.jhdf.**:de.siegmar.fastcsv.**' --reproducer_path="$folder" \
      -max_total_time=$left -timeout=30 -report_slow_units=2 -rss_limit_mb=4096 -print_final_stats=1 -max_len=16384 \
      -artifact_prefix="$folder/" > "$folder/round-$round.log" 2>&1 || true
  done
}

stat() { cat "$work/$1"/round-*.log | awk -v key="stat::$2:" '$1 == key { a = ('"$3"') } END { print a + 0 }'; }

report() {
  local found
  found=$(find "$work/$1" -maxdepth 1 -type f \( -name 'crash-*' -o -name 'timeout-*' -o -name 'oom-*' \) | wc -l)
  printf '%-40s %12s %10s %10s %10s\n' "$1" "$(stat "$1" number_of_executed_units 'a + $2')" \
    "$(stat "$1" new_units_added 'a + $2')" "$(stat "$1" slowest_unit_time_sec '$2 > a ? $2 : a')" "$found"
}

printf '%-40s %12s %10s %10s %10s\n' target executions kept slowest_s findings
running=0
for target in "${targets[@]}"; do
  (campaign "$target"; report "$target") &
  running=$((running + 1))
  if [ $running -ge 2 ]; then
    wait -n
    running=$((running - 1))
  fi
done
wait
echo "logs and findings: $work" >&2
