#!/usr/bin/env bash
# try-deb.sh [PACKAGE]: installs the .deb in a clean Debian without a JDK, uses it there as a person does, and removes it. Without
# PACKAGE it is built first. Needs root, Debian's packages from the network, and a JDK 25 only for building. Each step is told;
# the first that fails ends it with a sentence and status 1, or 77 where a clean Debian cannot be made at all.
set -u
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

impossible() { echo "try-deb: $*" >&2; exit 77; }
fail() { echo "try-deb: $*" >&2; exit 1; }
step() { printf 'try-deb: %3d s  %s\n' $((SECONDS - begun)) "$*"; }
begun=$SECONDS

[ "$(id -u)" = 0 ] || impossible "needs root, to make a clean Debian and to install there"
command -v apt-get > /dev/null || impossible "needs Debian's apt-get"
unshare --mount true 2> /dev/null || impossible "may not mount anything here"

missing=()
for each in mmdebstrap:mmdebstrap dpkg-deb:dpkg strip:binutils Xvfb:xvfb; do
  command -v "${each%%:*}" > /dev/null || missing+=("${each#*:}")
done
if [ ${#missing[@]} -gt 0 ]; then
  apt-get update -qq > /dev/null 2>&1
  apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null 2>&1 || impossible "could not install ${missing[*]}"
fi

package=${1:-}
if [ -z "$package" ]; then
  # A window opens while it is built. Not squeezed: that takes minutes, and what is tried here does not depend on it.
  UNROLL_XZ=${UNROLL_XZ:-0} mvn -q -B -Pinstaller -DskipTests -Dcheckstyle.skip -Dinstaller.type=deb package \
    > target/try-deb-build.log 2>&1 || { tail -n 30 target/try-deb-build.log >&2; fail "the package could not be built"; }
  package=$(ls target/installer/out/*.deb) || fail "the build left no package"
  step "built $package"
fi
[ -r "$package" ] || fail "there is no package $package"

root=$(mktemp -d)
within() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 "$@"; }
# Somebody who may not write where the program lies.
person() { (become "$@"); }
# Takes the place of the shell, so that $! is the program itself where it is started in the background.
become() { exec chroot --userspec=1000:1000 "$root" env -i PATH=/usr/bin:/bin HOME=/home/person DISPLAY=:7 LANG=C.UTF-8 "$@"; }
# Processes of the clean Debian.
inside() { for each in /proc/[0-9]*; do [ "$(readlink "$each/root" 2> /dev/null)" = "$root" ] && echo "${each#/proc/}"; done; }
cleanup() {
  for each in $(inside); do kill -9 "$each" 2> /dev/null; done
  for each in proc dev; do mountpoint -q "$root/$each" && umount -l "$root/$each"; done
  rm -rf "$root"
}
trap cleanup EXIT

suite=$(. /etc/os-release && echo "${VERSION_CODENAME:-stable}")
# The least Debian, with apt to fetch what the package depends on, and a display with somebody's hands.
mmdebstrap --quiet --variant=apt --include=xvfb,xdotool "$suite" "$root" > "$root.log" 2>&1 \
  || { tail -n 20 "$root.log" >&2; fail "could not make a clean Debian $suite"; }
mount -t proc proc "$root/proc" && mount --bind /dev "$root/dev" || fail "could not mount proc and dev in the clean Debian"
mkdir -p "$root/home/person" "$root/tmp/out" "$root/tmp/.X11-unix"
echo 'person:x:1000:1000::/home/person:/bin/sh' >> "$root/etc/passwd"
chown 1000:1000 "$root/home/person" "$root/tmp/out"
chmod 1777 "$root/tmp" "$root/tmp/.X11-unix"
within sh -c 'command -v java' > /dev/null && fail "the clean Debian has a java"
step "made a clean Debian $suite without Java"

files() { (cd "$root" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./tmp -o -path ./var/log -o -path ./var/cache \
  -o -path ./var/lib/dpkg -o -path ./var/lib/apt \) -prune -o -print | sort); }

cp "$package" "$root/tmp/unroll.deb"
# What it depends on comes first, so that what is left behind later is Unroll's.
within apt-get update -qq > "$root/tmp/apt.log" 2>&1 || fail "the clean Debian finds no packages: $(tail -n 1 "$root/tmp/apt.log")"
within apt-get install -y -qq --no-install-recommends /tmp/unroll.deb > "$root/tmp/apt.log" 2>&1 \
  || { tail -n 20 "$root/tmp/apt.log" >&2; fail "could not be installed"; }
within dpkg --remove unroll > /dev/null 2>&1 || fail "could not be removed"
files > "$root/tmp/before"
within dpkg --install /tmp/unroll.deb > "$root/tmp/apt.log" 2>&1 || fail "could not be installed again: $(tail -n 1 "$root/tmp/apt.log")"
within dpkg --verify unroll || fail "what was installed is not what the package holds"
step "installed: $(du -sm "$root/opt/unroll" | cut -f 1) MB on the disk"

said=$(person unroll --version 2>&1) || fail "unroll --version failed: $said"
case $said in "unroll "*) ;; *) fail "unroll --version says: $said" ;; esac
case $said in *WARNING*) fail "the JVM is heard: $said" ;; esac
person unroll train --preset reviews-ko-gru --epochs 1 --seed 1 --json --out /tmp/out/model.keras > "$root/tmp/train.json" 2> "$root/tmp/train.err" \
  || fail "training failed: $(cat "$root/tmp/train.err")"
grep -q '"val_accuracy"' "$root/tmp/train.json" || fail "training tells no figures: $(cat "$root/tmp/train.json")"
[ -s "$root/tmp/out/model.keras" ] || fail "training wrote no model"
grep -q WARNING "$root/tmp/train.err" && fail "the JVM is heard while training: $(cat "$root/tmp/train.err")"
step "trained on the command line: $(sed 's/.*\("val_accuracy":[^,]*\).*/\1/' "$root/tmp/train.json")"

# The window, by hands on the keyboard: train, export a drawing, save, and look at what was saved.
become Xvfb :7 -screen 0 1600x1000x24 > "$root/tmp/xvfb.log" 2>&1 &
display=$!
become unroll > "$root/tmp/window.log" 2>&1 &
window=$!

# Waits until a visible window has a title like this, gives it the keyboard, and prints its number.
wait_for() {
  local title=$1 number
  for _ in $(seq "${2:-60}"); do
    number=$(person xdotool search --onlyvisible --name "$title" 2> /dev/null | tail -n 1)
    if [ -n "$number" ]; then
      person xdotool windowfocus --sync "$number" > /dev/null 2>&1
      return 0
    fi
    sleep 1
  done
  return 1
}
keys() { sleep 1; person xdotool key --delay 300 "$@"; }
# Answers a file dialog: its field holds a proposed name.
name() { keys ctrl+a; person xdotool type --delay 30 "$1"; keys Return; }
wait_file() { for _ in $(seq 30); do [ -s "$root$1" ] && return 0; sleep 1; done; return 1; }
stop() { kill "$1" 2> /dev/null; for _ in $(seq 20); do kill -0 "$1" 2> /dev/null || return 0; sleep 0.5; done; kill -9 "$1" 2> /dev/null; }

wait_for 'reviews-en-lstm – Unroll' || fail "no window appeared: $(cat "$root/tmp/window.log")"
# The sentence's field has the keyboard first; beside it T trains, as soon as everything is there.
for _ in 1 2 3 4 5 6; do
  keys Tab t
  wait_for '^• reviews-en-lstm – Unroll' 10 && break
done
wait_for '^• reviews-en-lstm – Unroll' 1 || fail "T did not begin a training in the window"
step "the window opened and trains"
keys ctrl+e Down Down Return
wait_for 'Save a copy' 60 || fail "no dialog asked where to put the drawing"
name /tmp/out/network.svg
wait_file /tmp/out/network.svg || fail "no drawing was exported"
grep -q '<svg ' "$root/tmp/out/network.svg" || fail "what was exported is no SVG"
grep -q '</svg>' "$root/tmp/out/network.svg" || fail "the SVG is not whole"
step "exported an SVG, $(stat -c %s "$root/tmp/out/network.svg") bytes"
sleep 15
wait_for '^• reviews-en-lstm – Unroll' || fail "the window is gone: $(cat "$root/tmp/window.log")"
keys t
keys ctrl+s
wait_for 'Save' 60 || fail "no dialog asked where to save"
name /tmp/out/mine.keras
wait_file /tmp/out/mine.keras || fail "the experiment was not saved"
person unroll evaluate /tmp/out/mine.keras --json > "$root/tmp/evaluate.json" 2> "$root/tmp/evaluate.err" \
  || fail "what was saved cannot be evaluated: $(cat "$root/tmp/evaluate.err")"
stop $window
step "saved what was trained: $(cut -c 1-60 "$root/tmp/evaluate.json")"

# As a file manager opens an experiment, and one that is not there.
become unroll /tmp/out/model.keras > "$root/tmp/window.log" 2>&1 &
window=$!
wait_for '^reviews-ko-gru – Unroll' || fail "the file that was named did not open: $(cat "$root/tmp/window.log")"
stop $window
step "opened a file named on the command line"
stop $display
[ -z "$(inside)" ] || fail "still running after it was ended: $(ps -o args= -p "$(inside | head -n 1)")"

person unroll --version > /dev/null 2>&1 || fail "unroll --version fails after the windows"
within dpkg --purge unroll > "$root/tmp/apt.log" 2>&1 || fail "could not be removed: $(cat "$root/tmp/apt.log")"
files > "$root/tmp/after"
left=$(comm -13 "$root/tmp/before" "$root/tmp/after" | grep -v '^./home/person' | head -n 5)
[ -z "$left" ] || fail "left behind: $left"
[ ! -e "$root/opt/unroll" ] || fail "/opt/unroll is still there"
step "removed; nothing is left but the person's own files:"
(cd "$root/home/person" && find . -type f | sort | sed 's/^/           /')
step "done"
