"""Compares each formula's result in the workbooks of the first folder with what the second folder's say, which a spreadsheet
has recalculated and saved, and with the cells that it adds up."""

import re
import sys
import zipfile
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def sheets(path):
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name)]
        for name in sorted(names, key=lambda name: int(re.findall(r"\d+", name)[0])):
            cells = {}
            for cell in ElementTree.fromstring(archive.read(name)).iter(f"{MAIN}c"):
                formula, value = cell.find(f"{MAIN}f"), cell.find(f"{MAIN}v")
                number = Decimal(value.text) if value is not None and cell.get("t", "n") == "n" else None
                cells[cell.get("r")] = (None if formula is None else formula.text, number)
            yield name, cells


def added(formula, cells):
    total = Decimal(0)
    for column, first, last in re.findall(r"([A-Z]+)(\d+)(?::[A-Z]+(\d+))?", formula):
        for row in range(int(first), int(last or first) + 1):
            total += cells.get(f"{column}{row}", (None, None))[1] or 0
    return total


def main():
    count, wrong = 0, []
    for path in sorted(Path(sys.argv[1]).glob("*.xlsx")):
        opened = Path(sys.argv[2]) / path.name
        if not opened.exists():
            wrong.append(f"{path.name} does not open")
            continue
        for (name, ours), (_, theirs) in zip(sheets(path), sheets(opened), strict=True):
            for place, (formula, value) in ours.items():
                if formula is None:
                    if place in theirs and theirs[place][0] is not None:
                        wrong.append(f"{path.name} {name} {place}: text became a formula")
                    continue
                count += 1
                recalculated = theirs[place][1]
                for other in (recalculated, added(formula, ours)):
                    if other is None or value is None or abs(other - value) > Decimal("0.005"):
                        wrong.append(f"{path.name} {name} {place}: {value} is written, {other} is the sum")
    print(f"{count} formulas compared")
    sys.exit("\n".join(wrong) if wrong else 0)


main()
