#!/usr/bin/env bash
# Opens an example in Neovim, without a window: findings, a definition in another file, a renaming, and a clean end.
# Needs Neovim 0.7 or later (Debian: neovim). The program is PLANC, else the debug build.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
export PLANC=${PLANC:-$root/target/debug/planc}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -r "$root/examples/as-published" "$folder/plans"
export PLANS=$folder/plans XDG_STATE_HOME=$folder/state XDG_DATA_HOME=$folder/data XDG_CONFIG_HOME=$folder/config
timeout 120 nvim --headless --clean -n -c "luafile $here/neovim.lua"
