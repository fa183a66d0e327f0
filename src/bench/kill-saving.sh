#!/usr/bin/env bash
# kill-saving.sh [times]: kills a program while it saves over an older file, a hundred times unless told otherwise, and looks
# each time whether the older file or the newer one is there, whole. Needs compiled tests (mvn test-compile); TEST_CLASSES
# may name their class path, dependencies included.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
if [ -z "${TEST_CLASSES:-}" ]; then
  list=$(mktemp)
  trap 'rm -f "$list"' EXIT
  mvn -q -B -o dependency:build-classpath -Dmdep.outputFile="$list" -Dmdep.includeScope=test
  TEST_CLASSES=target/test-classes:target/classes:$(cat "$list")
fi
"$java" --add-modules=jdk.incubator.vector --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -cp "$TEST_CLASSES" dev.unroll.workspace.files.KilledSavingTest "${1:-100}"
