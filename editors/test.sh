#!/usr/bin/env bash
# Tests of what editors get besides the language server: the grammar for tree-sitter, and the extension for Visual Studio Code,
# which is packed as well. Needs Node 20 or later with npm, a C compiler, and cargo to install tree-sitter if it is missing. All
# that is fetched comes from the registries of cargo and npm, and each step is bounded in time.
set -euo pipefail
cd "$(dirname "$0")"

if ! command -v tree-sitter >/dev/null; then
  # Without its own JavaScript engine: Node reads the grammar. The npm package of that name fetches a program when installed.
  timeout 1800 cargo install tree-sitter-cli --version 0.27.1 --locked --no-default-features
fi
timeout 300 tree-sitter-plan/test.sh

cd vscode
timeout 600 npm ci --no-progress
timeout 300 npm test
timeout 300 npm run package
if grep -q '"resolved"' package-lock.json e2e/package-lock.json; then
  echo "A package-lock.json carries download addresses: run npm install here, where .npmrc leaves them out" >&2
  exit 1
fi
