#!/usr/bin/env bash
# Opens an example in Kate on a screen that nobody sees, with the configuration of docs/editors/kate.md: the server is started once
# it is allowed, findings come, and a reference leads to its definition in the other file. Leaves a picture in KATE_PICTURE.
# Needs Debian's kate, xvfb, xdotool, openbox, dbus, imagemagick and python3. The program is PLANC, else the debug build.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
planc=${PLANC:-$root/target/debug/planc}
folder=$(mktemp -d)
screen=
finish() {
  [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
  # What Kate started beside itself may still write.
  rm -rf "$folder" 2>/dev/null || { sleep 2 && rm -rf "$folder"; }
}
trap finish EXIT

export HOME=$folder XDG_CONFIG_HOME=$folder/config XDG_DATA_HOME=$folder/data XDG_CACHE_HOME=$folder/cache
export XDG_RUNTIME_DIR=$folder/run LANG=C.UTF-8 QT_QPA_PLATFORM=xcb FOLDER=$folder
mkdir -p "$XDG_CONFIG_HOME/kate/lspclient" "$XDG_DATA_HOME/org.kde.syntax-highlighting/syntax" "$folder/bin"
mkdir -m 700 "$XDG_RUNTIME_DIR"
cp -r "$root/examples/as-published" "$folder/plans"
# What the page tells its readers to write.
python3 - "$root/docs/editors/kate.md" <<'P'
import os, re, sys

page = open(sys.argv[1], encoding="utf-8").read()
block = lambda kind: re.search(rf"```{kind}\n(.*?)```", page, re.S)[1]
with open(os.environ["XDG_DATA_HOME"] + "/org.kde.syntax-highlighting/syntax/plan.xml", "w", encoding="utf-8") as file:
    file.write(block("xml"))
with open(os.environ["XDG_CONFIG_HOME"] + "/kate/lspclient/settings.json", "w", encoding="utf-8") as file:
    file.write(block("json"))
P
printf '[Kate Plugins]\nlspclientplugin=true\n\n[General]\nShow welcome view for new window=false\n' >"$XDG_CONFIG_HOME/katerc"
# Kate starts this, which writes down what both say.
printf '#!/bin/sh\ntee "%s/asked" | "%s" "$@" | tee "%s/said"\n' "$folder" "$planc" "$folder" >"$folder/bin/planc"
chmod +x "$folder/bin/planc"
export PATH=$folder/bin:$PATH

Xvfb -displayfd 3 -screen 0 1280x900x24 3>"$folder/display" >/dev/null 2>&1 &
screen=$!
for _ in $(seq 50); do
  [ -s "$folder/display" ] && break
  sleep 0.2
done
DISPLAY=:$(cat "$folder/display")
export DISPLAY

cat >"$folder/steps.sh" <<'S'
until_true() {
  what=$1
  shift
  for _ in $(seq 60); do
    if "$@" >/dev/null 2>&1; then
      echo "ok   $what"
      return
    fi
    sleep 0.5
  done
  echo "FAIL $what"
  exit 1
}
openbox >/dev/null 2>&1 &
kate -n "$FOLDER/plans/action-plan.plan" >"$FOLDER/log" 2>&1 &
kate=$!
trap 'kill $kate 2>/dev/null' EXIT
until_true "it asks whether the server may be started" xdotool search --name "LSP server start"
sleep 1
xdotool key Return
until_true "findings come" grep -q '"code":"GAP-02"' "$FOLDER/said"
sleep 2
line=$(grep -n 'serves cooperation$' "$FOLDER/plans/action-plan.plan" | head -1 | cut -d: -f1)
xdotool key ctrl+g
sleep 1
xdotool type "$line"
xdotool key Return
sleep 1
xdotool key End
sleep 0.3
xdotool key Left Left
# "LSP Client" in the row of menus, and its first line.
xdotool mousemove --window "$(xdotool getactivewindow)" 336 10 click 1
sleep 1.5
[ -z "${KATE_PICTURE:-}" ] || import -window root "$KATE_PICTURE"
xdotool key Down Return
until_true "the definition is asked for" grep -q 'textDocument/definition' "$FOLDER/asked"
until_true "a reference leads to its definition, in the other file" xdotool search --name "^strategy.plan"
sleep 1
[ -z "${KATE_PICTURE:-}" ] || import -window root "$KATE_PICTURE"
S
timeout 150 dbus-run-session -- bash "$folder/steps.sh" 2>"$folder/errors"
