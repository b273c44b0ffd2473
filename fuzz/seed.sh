#!/bin/sh
# Fills fuzz/corpus with the plans of the examples and of the pages of the rules, for all targets.
# The target `check` gets each package as a whole as well: its files with a form feed between two of them.
set -eu
cd "$(dirname "$0")/.."

corpus=fuzz/corpus
mkdir -p "$corpus/parse" "$corpus/format" "$corpus/check"

find examples -name '*.plan' | while read -r file; do
    cp "$file" "$corpus/parse/$(echo "$file" | tr '/' '-')"
done

for page in docs/rules/*.md; do
    name=$(basename "$page" .md)
    awk -v start="$corpus/parse/rule-$name-" '
        /^```plan$/ { count++; inside = 1; next }
        /^```$/     { inside = 0 }
        inside      { print > (start count ".plan") }
    ' "$page"
done

cp "$corpus"/parse/* "$corpus/format/"
cp "$corpus"/parse/* "$corpus/check/"

for package in examples/*/; do
    whole="$corpus/check/package-$(basename "$package")"
    : > "$whole"
    find "$package" -name '*.plan' | sort | while read -r file; do
        [ -s "$whole" ] && printf '\f' >> "$whole"
        cat "$file" >> "$whole"
    done
done

echo "$(ls "$corpus/parse" | wc -l) plans, $(ls -d examples/*/ | wc -l) packages"
