"""Copies workbooks with a wrong result in each formula, so that whoever opens them and shows the right one has worked it out.

    spoil.py FROM TO

Of each workbook that has a formula, a second copy `changed-…` has one of the numbers that a formula adds up larger by one
cent: a comparison that does not find it would find nothing.
"""

import re
import sys
from decimal import Decimal
from pathlib import Path

from workbooks import added_up, rewritten, sheets

WRONG = "987654321"
CENT = Decimal("0.01")


def spoiled(_, text):
    return re.sub(r"(</f>)<v>[^<]*</v>", rf"\1<v>{WRONG}</v>", text)


def number_of_a_sum(path):
    """Sheet (counted from 1) and place of a number that a formula adds up."""
    for index, cells in enumerate(sheets(path), 1):
        for formula, _ in cells.values():
            for place in added_up(formula or ""):
                if place in cells and cells[place][0] is None and cells[place][1] is not None:
                    return index, place
    return None


def main():
    source, target = map(Path, sys.argv[1:])
    for path in sorted(source.glob("*.xlsx")):
        rewritten(path, target / path.name, spoiled)
        found = number_of_a_sum(path)
        if found is None:
            continue
        sheet, place = found

        def changed(name, text):
            if name != f"xl/worksheets/sheet{sheet}.xml":
                return spoiled(name, text)
            cell = rf'(<c r="{place}"[^>]*><v>)([^<]*)(</v>)'
            text, count = re.subn(cell, lambda part: f"{part[1]}{Decimal(part[2]) + CENT}{part[3]}", text)
            if count != 1:
                sys.exit(f"{path.name}: {place} was not changed")
            return spoiled(name, text)

        rewritten(path, target / f"changed-{path.name}", changed)


main()
