#!/usr/bin/env bash
# Opens the files for a word processor and a spreadsheet as their readers do, with LibreOffice: every report of the national
# action plan, in both languages, has to become pages, and every total, recalculated, what planc says it is.
#
#   tests/open_office_formats.sh [FOLDER]     leaves the PDF files in FOLDER
#
# Needs `soffice` and `python3`; says so and does nothing where they are missing.
set -euo pipefail
cd "$(dirname "$0")/.."
for tool in soffice python3; do
  if ! command -v "$tool" >/dev/null; then
    echo "$tool is not here: documents are not opened"
    exit 0
  fi
done
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
pages=${1:-$scratch/pages}
mkdir -p "$pages"
cargo build --quiet --package planc
planc=${CARGO_TARGET_DIR:-target}/debug/planc
reports=$("$planc" report --help | sed -n 's/^ *- \([a-z-]*\):.*/\1/p' | sort -u)
for report in ${REPORTS:-$reports}; do
  for language in en sq; do
    for ending in docx xlsx; do
      "$planc" report "$report" examples/national-action-plan --as-of 2026-06-30 --lang "$language" \
        --output "$scratch/$report-$language.$ending" 2>/dev/null
    done
  done
done
office() { soffice -env:UserInstallation="file://$scratch/profile" --headless "$@" >/dev/null 2>&1; }
office --convert-to pdf --outdir "$pages" "$scratch"/*.docx
for document in "$scratch"/*.docx; do
  name=$(basename "$document" .docx)
  [ -s "$pages/$name.pdf" ] || { echo "$name.docx does not open"; exit 1; }
done
mkdir "$scratch/opened"
office --convert-to xlsx --outdir "$scratch/opened" "$scratch"/*.xlsx
python3 tests/compare_sums.py "$scratch" "$scratch/opened"
echo "opened: $(ls "$scratch"/*.docx | wc -l) documents, $(ls "$scratch"/*.xlsx | wc -l) workbooks"
