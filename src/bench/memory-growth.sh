#!/usr/bin/env bash
# memory-growth.sh FILE.csv: what a record of memory.sh says: the peak, the medians of the minutes 10 to 15 and of the last six
# of resident memory, the heap and what the JVM asked the system for, by how much they differ, and what heap is in use.
set -eu
column() { awk -F, -v name="$2" 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == name) c = i; next } '"$3"' { print $c }' "$1"; }
median() { sort -g | awk '{ a[NR] = $1 } END { if (NR) print (NR % 2) ? a[(NR + 1) / 2] : (a[NR / 2] + a[NR / 2 + 1]) / 2 }'; }
last=$(tail -n 1 "$1" | cut -d, -f1)
echo "peak: $(column "$1" peak_mb 1 | tail -n 1) MB after $last minutes and $(column "$1" runs 1 | tail -n 1) runs"
[ "$last" -ge 16 ] || exit 0
for name in rss_mb heap_committed_mb tracked_mb threads; do
  early=$(column "$1" "$name" '$1 >= 10 && $1 <= 15' | median)
  late=$(column "$1" "$name" '$1 > '"$((last - 6))" | median)
  awk -v n="$name" -v e="$early" -v l="$late" 'BEGIN { printf "%s: %.0f in minutes 10 to 15, %.0f in the last six, %+.1f %%\n", n, e, l, 100 * (l / e - 1) }'
done
# Minutes that begin with a collection: what is left is in use.
column "$1" heap_mb '$1 > 0 && $1 % 15 == 0' | tr '\n' ' ' | sed 's/^/heap after a collection, every 15 minutes: /; s/ $/\n/'
