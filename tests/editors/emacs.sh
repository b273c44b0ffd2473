#!/usr/bin/env bash
# Opens an example in Emacs with eglot, without a window: findings, a definition in another file, a renaming, and a clean end.
# Needs Emacs 29, or Emacs 28 with the package eglot (Debian: emacs-nox, elpa-eglot). The program is PLANC, else the debug build.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
export PLANC=${PLANC:-$root/target/debug/planc}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -r "$root/examples/as-published" "$folder/plans"
export PLANS=$folder/plans HOME=$folder
timeout 120 emacs --batch --no-init-file -L "$root/editors/emacs" -l "$here/emacs.el"
