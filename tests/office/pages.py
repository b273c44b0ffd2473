"""Looks whether each document of the first folder has become pages in the second.

    pages.py DOCUMENTS PAGES
"""

import re
import sys
from pathlib import Path


def main():
    documents, folder = map(Path, sys.argv[1:])
    wrong, count, all_pages = [], 0, 0
    for document in sorted(documents.glob("*.docx")):
        file = folder / f"{document.stem}.pdf"
        pages = len(re.findall(rb"/Type\s*/Page\b", file.read_bytes())) if file.exists() else 0
        count, all_pages = count + 1, all_pages + pages
        if pages == 0:
            wrong.append(f"{document.name} does not become pages")
    if count == 0:
        wrong.append("there were no documents to open")
    print(f"{count} documents, {all_pages} pages")
    sys.exit("\n".join(wrong) if wrong else 0)


main()
