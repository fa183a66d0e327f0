#!/usr/bin/env bash
# train-shipped.sh: trains the models that come with the program and puts them among its resources.
# Needs target/unroll (mvn package); run it again whenever a built-in set or the archive changes.
set -eu
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
unroll=${UNROLL:-$here/../../target/unroll/bin/unroll}
for preset in reviews-en-lstm reviews-ko-lstm reviews-en-rnn reviews-ko-rnn reviews-en-gru reviews-ko-gru dates-en dates-en-gru dates-en-fixed dates-ko dates-ko-fixed; do
  "$unroll" train --preset "$preset" --seed 1 --out "$here/../main/resources/dev/unroll/app/$preset.keras"
done
