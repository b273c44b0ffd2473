#!/usr/bin/env bash
# Opens the files for a word processor and a spreadsheet as their readers do, with LibreOffice: every report of the national
# action plan, in both languages, and of a plan that means harm has to become pages, and every number and every total, worked
# out anew, has to be what planc says it is (tests/office).
#
#   tests/open_office_formats.sh [FOLDER]     leaves the PDF files in FOLDER
#   REPORTS="resources donors" …              only these reports
#   PLANC=target/release/planc …              this program, instead of building one
#
# Needs `soffice` and `python3`; says so and does nothing where they are missing.
set -euo pipefail
cd "$(dirname "$0")/.."
for tool in soffice python3; do
  if ! command -v "$tool" >/dev/null; then
    echo "$tool is not here: documents and workbooks are not opened"
    exit 0
  fi
done
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
pages=${1:-$scratch/pages}
mkdir -p "$pages" "$scratch"/{written,spoiled,opened,profile/user}
if [ -z "${PLANC:-}" ]; then
  cargo build --quiet --package planc
  PLANC=${CARGO_TARGET_DIR:-target}/debug/planc
fi

# A spreadsheet shows the results that stand in a file, unless it is told to work them out when it opens one.
cat >"$scratch/profile/user/registrymodifications.xcu" <<'SETTINGS'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
SETTINGS
# LibreOffice says nothing of its own that helps, and ends with 0 whatever happens: what it made is looked at instead.
export PYTHONDONTWRITEBYTECODE=1
office() { timeout 300 soffice -env:UserInstallation="file://$scratch/profile" --headless "$@" >/dev/null 2>&1; }

reports=$("$PLANC" report --help | sed -n 's/^ *- \([a-z-]*\):.*/\1/p' | sort -u)
# write PACKAGE LANGUAGE NAME: the report in each format, as NAME
write() {
  for ending in docx xlsx json; do
    "$PLANC" report "$report" "$1" --as-of 2020-06-30 --lang "$2" --output "$scratch/written/$3.$ending" 2>/dev/null
  done
}
python3 tests/office/hostile.py "$scratch/hostile.plan"
for report in ${REPORTS:-$reports}; do
  write examples/national-action-plan en "$report-en"
  write examples/national-action-plan sq "$report-sq"
  write "$scratch/hostile.plan" en "hostile-$report"
done

office --convert-to pdf --outdir "$pages" "$scratch"/written/*.docx
python3 tests/office/pages.py "$scratch/written" "$pages"
python3 tests/office/spoil.py "$scratch/written" "$scratch/spoiled"
office --convert-to xlsx --outdir "$scratch/opened" "$scratch"/spoiled/*.xlsx
python3 tests/office/compare_sums.py "$scratch/written" "$scratch/opened"
