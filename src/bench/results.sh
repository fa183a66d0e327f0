#!/usr/bin/env bash
# results.sh [preset…]: trains the course's models and prints ours beside theirs as a Markdown table.
# Needs target/unroll (mvn package) and the IMDB reviews: DATA, else UNROLL_DATA, else ../shared/data.
# A preset's figure is the median over its seeds of the best validation accuracy of any epoch.
set -eu
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
unroll=${UNROLL:-$here/../../target/unroll/bin/unroll}
data=${DATA:-${UNROLL_DATA:-$here/../../../shared/data}}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

median() { sort -g | awk '{ a[NR] = $1 } END { print (NR % 2) ? a[(NR + 1) / 2] : (a[NR / 2] + a[NR / 2 + 1]) / 2 }'; }
best() { awk -F, 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == "val_accuracy") c = i; next } $c > b { b = $c } END { print b }' "$1"; }
field() { sed "s/.*\"$2\":\([-0-9.eE]*\).*/\1/" "$1"; }

echo '| preset | parameters | theirs | ours (median) | seeds | epochs (median) | seconds (median) | at least | |'
echo '|---|---|---|---|---|---|---|---|---|'
status=0
while IFS=, read -r preset theirs least seeds <&3; do
  [ "$preset" != preset ] || continue
  if [ $# -gt 0 ]; then case " $* " in *" $preset "*) ;; *) continue ;; esac; fi
  : > "$work/acc"; : > "$work/sec"; : > "$work/ep"
  for seed in $seeds; do
    "$unroll" train --preset "$preset" --data "$data" --seed "$seed" --json --history "$work/h.csv" > "$work/r.json" 2> "$work/err" \
      || { cat "$work/err" >&2; exit 1; }
    best "$work/h.csv" >> "$work/acc"; field "$work/r.json" seconds >> "$work/sec"; field "$work/r.json" epochs >> "$work/ep"
  done
  ours=$(median < "$work/acc")
  if awk "BEGIN { exit !($ours >= $least) }"; then mark=reached; else mark=missed; status=1; fi
  printf '| %s | %s | %s | %.4f | %s (%s) | %s | %.1f | %s | %s |\n' "$preset" "$(field "$work/r.json" parameters)" "${theirs:-–}" "$ours" \
    "$(echo "$seeds" | wc -w)" "$(tr '\n' ' ' < "$work/acc" | sed 's/ $//')" "$(median < "$work/ep")" "$(median < "$work/sec")" "$least" "$mark"
done 3< "$here/course-results.csv"
exit $status
