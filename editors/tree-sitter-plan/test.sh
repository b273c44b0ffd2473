#!/usr/bin/env bash
# The grammar's tests: the parser is what the grammar says, the corpus is read as written down, the queries name what is there,
# and every example of the repository is read without a mistake. Needs `tree-sitter` (cargo install tree-sitter-cli --locked)
# and a C compiler.
set -euo pipefail
cd "$(dirname "$0")"

if ! command -v tree-sitter >/dev/null; then
  echo "There is no tree-sitter here. Install it: cargo install tree-sitter-cli --locked" >&2
  exit 2
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# Parsers that this run compiles go to the folder too, so that none of an earlier run is used.
export XDG_CACHE_HOME="$folder/cache" TREE_SITTER_DIR="$folder/settings"

echo "The parser is what the grammar says"
cp -r grammar.js tree-sitter.json "$folder"
mkdir "$folder/src"
(cd "$folder" && tree-sitter generate --abi 14 grammar.js >/dev/null 2>&1) ||
  { echo "grammar.js is not understood: run tree-sitter generate --abi 14" >&2; exit 1; }
for file in parser.c node-types.json grammar.json; do
  cmp "src/$file" "$folder/src/$file" ||
    { echo "src/$file is not what grammar.js says: run tree-sitter generate --abi 14" >&2; exit 1; }
done

echo "The corpus is read as written down"
tree-sitter test

echo "The queries name what is there"
for query in queries/*.scm ../helix/queries/plan/*.scm; do
  tree-sitter query "$query" ../../examples/minimal.plan >/dev/null 2>"$folder/complaint" ||
    { echo "$query:" >&2; cat "$folder/complaint" >&2; exit 1; }
done

echo "Every example is read without a mistake"
find ../../examples -name '*.plan' | sort >"$folder/examples"
test "$(wc -l <"$folder/examples")" -gt 20
tree-sitter parse --quiet --stat --paths "$folder/examples"
