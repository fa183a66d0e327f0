#!/usr/bin/env bash
# pictures.sh: makes the pictures of the read-me (assets) and of the guide (src/main/resources/dev/unroll/guide) anew, with
# `unroll snapshot`: the real application and its real numbers, no display needed. Needs target/unroll (mvn package), or
# UNROLL as the command to use; with ImageMagick (convert) the files get a third of their size.
set -eu
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
unroll=${UNROLL:-$here/target/unroll/bin/unroll}
guide=$here/src/main/resources/dev/unroll/guide

picture() { # file screen size language [theme]
  mkdir -p "$(dirname "$1")"
  $unroll snapshot --screen "$2" --size "$3" --lang "$4" --theme "${5:-light}" --out "$1" 2> /dev/null
  # Interfaces have few colours; dithering would only make noise.
  if command -v convert > /dev/null; then
    convert "$1" -strip +dither -colors 192 -define png:compression-level=9 -define png:compression-filter=0 "PNG8:$1.small"
    mv "$1.small" "$1"
  fi
  echo "$1"
}

for screen in train cell backward evaluate; do
  picture "$here/assets/$screen.png" "$screen" 1600x1000 en
done
picture "$here/assets/dark.png" network 1600x1000 ko dark
for language in en ko; do
  for screen in network cell backward data evaluate translate presenter; do
    picture "$guide/$language/$screen.png" "$screen" 1280x800 "$language"
  done
done
