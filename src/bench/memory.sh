#!/usr/bin/env bash
# memory.sh [minutes [preset]]: what the window needs while it trains a preset (chapter9-lstm) again and again, at the highest
# speed, with everything open and every run kept in the list, for an hour unless told otherwise. Prints a line of CSV each
# minute (resident memory with its anonymous and its file part, heap, the JVM's own record of native memory, threads), and
# last the medians of the minutes 10 to 15 and of the last six, and by how much they differ; below 16 minutes only the peak.
# The JVM gets the options of the packages. Needs target/unroll (mvn package), target/test-classes, the IMDB reviews (DATA,
# else UNROLL_DATA, else ../shared/data), and a display, or xvfb-run to make one.
set -eu
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
home=$root/target/unroll
data=${DATA:-${UNROLL_DATA:-$root/../shared/data}}
minutes=${1:-60} preset=${2:-chapter9-lstm}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mapfile -t options < <(grep -o '"-X[^"$]*"' "$root/installer/Package.java" | grep -v 'AOT\|Tiered' | tr -d '"' | sort -u)
screen=()
if [ -z "${DISPLAY:-}" ]; then screen=(xvfb-run -a -s '-screen 0 1600x1000x24'); fi
# As the packages' starter does where there is no graphics device.
[ -e /dev/dri ] || export GDK_GL=${GDK_GL:-disable}

echo "# ${options[*]}" >&2
"${screen[@]}" "$java" --module-path "$home/lib/javafx" --add-modules javafx.controls,javafx.swing,jdk.incubator.vector \
  --enable-native-access=ALL-UNNAMED,javafx.graphics --sun-misc-unsafe-memory-access=allow \
  --add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED \
  "${options[@]}" -XX:NativeMemoryTracking=summary -cp "$root/target/test-classes:$home/lib/*" \
  dev.unroll.app.MemoryBenchmark "$data" "$work" "$minutes" "$preset" 2> "$work/err" | tee "$work/csv" \
  || { cat "$work/err" >&2; exit 1; }
bash "$here/memory-growth.sh" "$work/csv"
