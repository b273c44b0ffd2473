"""Compares workbooks that a spreadsheet has worked out anew with what planc says in JSON.

    compare_sums.py WRITTEN OPENED

WRITTEN holds what planc wrote, `NAME.xlsx` and `NAME.json`; OPENED what a spreadsheet made of spoiled copies of the workbooks
(`spoil.py`). Each number of each table has to stand in its cell, and each formula has to come to what planc says. In the
copies with a changed number, something has to differ.
"""

import json
import sys
from decimal import Decimal
from pathlib import Path

from workbooks import column, sheets

HALF_A_CENT = Decimal("0.005")


# As many as stand beside each other in one table.
QUARTERS_ON_A_SHEET = 12


def number(value):
    """The number that a value of a report holds, if it holds one."""
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    if not isinstance(value, dict):
        return None
    for key in ("amount", "number", "share"):
        if key in value:
            return Decimal(value[key])
    return number(value["atLeast"]) if "atLeast" in value else None


def numbers(report):
    """For each sheet of a report the numbers in it, by the place that they have there. Charts of quarters are sheets of signs."""
    for table in report["blocks"]:
        if table["type"] == "gantt":
            yield from ({} for _ in range(0, len(table["quarters"]), QUARTERS_ON_A_SHEET))
        if table["type"] != "table":
            continue
        found = {}
        for index, row in enumerate(table["rows"]):
            for at, shape in enumerate(table["columns"]):
                value = number(row.get("cells", {}).get(shape["key"]))
                if value is not None:
                    found[f"{column(at)}{index + 2}"] = value
        yield found


def differences(written, opened, report):
    """Where the workbook says something else than the report; and how many formulas there are."""
    wrong, formulas = [], 0
    ours, theirs, tables = list(sheets(written)), list(sheets(opened)), list(numbers(report))
    if len(ours) != len(theirs) or len(ours) != len(tables) + 1:
        return [f"{len(ours)} sheets were written, {len(theirs)} opened, for {len(tables)} tables"], 0
    for index, (before, after, expected) in enumerate(zip(ours, theirs, [{}] + tables), 1):
        for place, (formula, _) in before.items():
            formulas += formula is not None
            if formula is not None and place not in expected:
                wrong.append(f"sheet {index}, {place}: a formula where planc says no number")
        for place, (formula, _) in after.items():
            if formula is not None and before.get(place, (None, None))[0] is None:
                wrong.append(f"sheet {index}, {place}: a text became a formula")
        for place, value in expected.items():
            shown = after.get(place, (None, None))[1]
            if shown is None or abs(shown - value) > HALF_A_CENT:
                wrong.append(f"sheet {index}, {place}: planc says {value}, the spreadsheet {shown}")
    return wrong, formulas


def main():
    written, opened = map(Path, sys.argv[1:])
    wrong, formulas, changed = [], 0, 0
    for path in sorted(written.glob("*.xlsx")):
        report = json.loads(path.with_suffix(".json").read_text())
        if not (opened / path.name).exists():
            wrong.append(f"{path.name} does not open")
            continue
        found, count = differences(path, opened / path.name, report)
        wrong += [f"{path.name}, {line}" for line in found]
        formulas += count
        if count:
            changed += 1
            copy = opened / f"changed-{path.name}"
            # The number itself, and at least the sum that it is a part of.
            if not copy.exists() or len(differences(path, copy, report)[0]) < 2:
                wrong.append(f"{path.name}: a cent more in one of its numbers was not noticed")
    if formulas == 0:
        wrong.append("there were no formulas to compare")
    print(f"{formulas} formulas worked out anew; {changed} workbooks with a cent too much were noticed")
    sys.exit("\n".join(wrong) if wrong else 0)


main()
