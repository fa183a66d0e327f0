#!/usr/bin/env bash
# smoothness.sh [preset [epochs [rounds]]]: how smooth the window is while it trains, and what the window costs training.
# Runs in turns the window (real engine, software rendering) with every frame recorded, the window as it is (its first run
# after the start, then once more), and `unroll train`, each for the same epochs, and prints a line of CSV for each, then
# the medians. Needs target/unroll (mvn package), target/test-classes, the IMDB reviews (DATA, else UNROLL_DATA, else
# ../shared/data), and a display, or xvfb-run to make one.
set -eu
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=$here/../../target/unroll
data=${DATA:-${UNROLL_DATA:-$here/../../../shared/data}}
preset=${1:-chapter9-lstm} epochs=${2:-20} rounds=${3:-3}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
screen=()
if [ -z "${DISPLAY:-}" ]; then screen=(xvfb-run -a -s '-screen 0 1600x1000x24'); fi

median() { sort -g | awk '{ a[NR] = $1 } END { print (NR % 2) ? a[(NR + 1) / 2] : (a[NR / 2] + a[NR / 2 + 1]) / 2 }'; }

window() {
  "${screen[@]}" "$java" --module-path "$home/lib/javafx" --add-modules javafx.controls,javafx.swing,jdk.incubator.vector \
    --enable-native-access=ALL-UNNAMED,javafx.graphics --sun-misc-unsafe-memory-access=allow \
    --add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED \
    -Dprism.order=sw -XX:+UseSerialGC -cp "$here/../../target/test-classes:$home/lib/*" \
    dev.unroll.app.SmoothnessBenchmark "$data" "$preset" "$@" 2> "$work/err" || { cat "$work/err" >&2; exit 1; }
}

echo 'what,preset,epochs,seconds,frames,median_ms,p95_ms,p99_ms,within_33ms,longest_pause_ms,pauses_over_100ms'
for _ in $(seq "$rounds"); do
  window "$epochs" | tee -a "$work/window"
  window "$epochs" unwatched | tee -a "$work/unwatched"
  "$home/bin/unroll" train --preset "$preset" --data "$data" --epochs "$epochs" --history "$work/h.csv" --json > "$work/t" 2> "$work/err" \
    || { cat "$work/err" >&2; exit 1; }
  awk -F, -v p="$preset" 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == "seconds") c = i; next } { s = $c; n++ }
    END { printf "train,%s,%d,%.3f\n", p, n, s }' "$work/h.csv" | tee -a "$work/train"
done
# Seconds an epoch: early stopping may end the two after different numbers of epochs.
train=$(awk -F, '{ print $4 / $3 }' "$work/train" | median)
for which in unwatched unwatched-again; do
  grep "^$which," "$work/unwatched" | awk -F, '{ print $4 / $3 }' | median \
    | awk -v which="$which" -v t="$train" '{ printf "seconds an epoch: %s %.3f, unroll train %.3f, ratio %.2f\n", which, $1, t, $1 / t }'
done
for which in window window-again; do
  grep "^$which," "$work/window" > "$work/which"
  awk -F, '{ print $9 }' "$work/which" | median | awk -v which="$which" '{ printf "%s: frames within 33 ms %.1f %%\n", which, 100 * $1 }'
  awk -F, '{ print $10 }' "$work/which" | median | awk -v which="$which" '{ printf "%s: longest pause of the FX thread %.0f ms\n", which, $1 }'
done
