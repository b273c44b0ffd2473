#!/usr/bin/env bash
# Opens the site of the national action plan in a browser and does what its readers do, then that of a plan that means harm.
#
#   tests/open_site.sh [FOLDER]     leaves the sites in FOLDER
#
# Needs Chromium and `python3`, of which it uses nothing but the standard library; says so and does nothing where they are missing.
set -euo pipefail
cd "$(dirname "$0")/.."
if ! command -v python3 >/dev/null; then
  echo "python3 is not here: the site is not opened"
  exit 0
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
folder=${1:-$scratch}
mkdir -p "$folder"
cargo build --quiet --package planc
planc=${CARGO_TARGET_DIR:-target}/debug/planc
PYTHONDONTWRITEBYTECODE=1 python3 tests/site/check.py "$planc" examples/national-action-plan tests/site/hostile "$(cd "$folder" && pwd)"
