"""Workbooks, read as the archives of XML that they are: by nothing that planc writes them with."""

import re
import zipfile
from decimal import Decimal
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def names_of_sheets(archive):
    """The parts that hold the sheets, in their order."""
    names = [name for name in archive.namelist() if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name)]
    return sorted(names, key=lambda name: int(re.findall(r"\d+", name)[0]))


def sheets(path):
    """For each sheet its cells: place to formula and number, either of which may be None."""
    with zipfile.ZipFile(path) as archive:
        for name in names_of_sheets(archive):
            cells = {}
            for cell in ElementTree.fromstring(archive.read(name)).iter(f"{MAIN}c"):
                formula, value = cell.find(f"{MAIN}f"), cell.find(f"{MAIN}v")
                number = Decimal(value.text) if value is not None and cell.get("t", "n") == "n" else None
                cells[cell.get("r")] = (None if formula is None else formula.text, number)
            yield cells


def rewritten(source, target, change):
    """Copies a workbook, each sheet as `change` makes it: a function of the name of the part and its text."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        sheets_of_old = set(names_of_sheets(old))
        for name in old.namelist():
            text = old.read(name)
            if name in sheets_of_old:
                text = change(name, text.decode()).encode()
            new.writestr(name, text)


def column(index):
    """The letters of a column, counted from 0."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def added_up(formula):
    """The places that a sum of stretches names."""
    for letters, first, last in re.findall(r"([A-Z]+)(\d+)(?::[A-Z]+(\d+))?", formula):
        for row in range(int(first), int(last or first) + 1):
            yield f"{letters}{row}"
