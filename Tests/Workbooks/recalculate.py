#!/usr/bin/env python3
"""Recalculates workbooks in headless LibreOffice and compares them with what they stored.

    recalculate.py FOLDER

Each FOLDER/*.xlsx is a workbook of Ratebook, whose formulas store the engine's exact figures. A
file NAME.edits.json beside it may list edits: {"copy": {"defined name or Sheet!A1": value}}; a
name with a column behind it, as in "name>E", is the cell of that column in the row of the name. A
copy is made of the workbook as it is and one for each edit; every stored result is removed, and
LibreOffice is started once for all. Printed is JSON: for each copy its cells by sheet and place,
those that were stored, the formulas, and what the defined names stand for.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from xml.etree import ElementTree

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TAG = "{" + MAIN + "}"
ElementTree.register_namespace("", MAIN)
ElementTree.register_namespace("r", RELATION)


class Workbook:
    """A workbook as the parts of its container."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as container:
            self.parts = {name: container.read(name) for name in container.namelist()}
        book = ElementTree.fromstring(self.parts["xl/workbook.xml"])
        relations = ElementTree.fromstring(self.parts["xl/_rels/workbook.xml.rels"])
        targets = {each.get("Id"): each.get("Target").lstrip("/") for each in relations}
        self.sheets = {}
        for sheet in book.iter(TAG + "sheet"):
            target = targets[sheet.get("{" + RELATION + "}id")]
            self.sheets[sheet.get("name")] = target if target.startswith("xl/") else "xl/" + target
        self.names = {
            name.get("name"): name.text
            for name in book.iter(TAG + "definedName")
            if not name.get("name").startswith("_xlnm")
        }
        self.texts = []
        if "xl/sharedStrings.xml" in self.parts:
            for item in ElementTree.fromstring(self.parts["xl/sharedStrings.xml"]):
                self.texts.append("".join(text.text or "" for text in item.iter(TAG + "t")))

    def value(self, cell):
        """What stands in a cell: a number, a text, or nothing."""
        kind, value = cell.get("t"), cell.find(TAG + "v")
        if kind == "inlineStr":
            return "".join(text.text or "" for text in cell.iter(TAG + "t"))
        if value is None or value.text is None:
            return None
        if kind == "s":
            return self.texts[int(value.text)]
        return value.text if kind in ("str", "e") else float(value.text)

    def formulas(self):
        """The formulas by sheet and place."""
        return {
            sheet: {
                cell.get("r"): cell.find(TAG + "f").text
                for cell in ElementTree.fromstring(self.parts[part]).iter(TAG + "c")
                if cell.find(TAG + "f") is not None
            }
            for sheet, part in self.sheets.items()
        }

    def cells(self, formulas_only=False):
        """The cells by sheet and place."""
        result = {}
        for sheet, part in self.sheets.items():
            cells = {}
            for cell in ElementTree.fromstring(self.parts[part]).iter(TAG + "c"):
                if formulas_only and cell.find(TAG + "f") is None:
                    continue
                value = self.value(cell)
                if value is not None:
                    cells[cell.get("r")] = value
            result[sheet] = cells
        return result

    def place(self, name):
        """The sheet and the place of a defined name, or of a text such as Sheet!A1."""
        name, _, column = name.partition(">")
        sheet, _, place = self.names.get(name, name).rpartition("!")
        place = place.replace("$", "")
        if column:
            place = column + place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return sheet.strip("'").replace("''", "'"), place

    def edit(self, edits):
        """Puts values into cells, and removes the stored result of every formula."""
        wanted = {self.place(name): value for name, value in edits.items()}
        for sheet, part in self.sheets.items():
            root = ElementTree.fromstring(self.parts[part])
            for cell in root.iter(TAG + "c"):
                value = cell.find(TAG + "v")
                if cell.find(TAG + "f") is not None and value is not None:
                    cell.remove(value)
                    cell.attrib.pop("t", None)
                place = (sheet, cell.get("r"))
                if place in wanted:
                    new = wanted.pop(place)
                    for child in list(cell):
                        cell.remove(child)
                    if isinstance(new, str):
                        cell.set("t", "inlineStr")
                        text = ElementTree.SubElement(ElementTree.SubElement(cell, TAG + "is"), TAG + "t")
                        text.text = new
                    else:
                        cell.attrib.pop("t", None)
                        ElementTree.SubElement(cell, TAG + "v").text = repr(new)
            self.parts[part] = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
        if wanted:
            raise SystemExit(f"no such cells: {sorted(wanted)}")

    def write(self, path):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as container:
            for name, data in self.parts.items():
                container.writestr(name, data)


def main(folder):
    work = Path(tempfile.mkdtemp(prefix="ratebook-workbooks-"))
    try:
        (work / "in").mkdir()
        copies = {}
        for path in sorted(Path(folder).glob("*.xlsx")):
            edits = {"": {}}
            listed = path.with_suffix(".edits.json")
            if listed.exists():
                edits.update(json.loads(listed.read_text()))
            for label, changes in edits.items():
                name = path.stem + ("@" + label if label else "")
                workbook = Workbook(path)
                workbook.edit(changes)
                workbook.write(work / "in" / (name + ".xlsx"))
                copies[name] = path
        office = shutil.which("soffice") or shutil.which("libreoffice")
        subprocess.run(
            [
                office, "--headless", "--norestore", f"-env:UserInstallation=file://{work}/profile",
                "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(work / "out"),
                *[str(work / "in" / (name + ".xlsx")) for name in copies],
            ],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=560,
        )
        result = {}
        for name, path in copies.items():
            stored = Workbook(path)
            result[name] = {
                "stored": stored.cells(formulas_only=True),
                "formulas": stored.formulas(),
                "cells": Workbook(work / "out" / (name + ".xlsx")).cells(),
                "names": {name: list(stored.place(name)) for name in stored.names},
            }
        json.dump(result, sys.stdout)
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main(sys.argv[1])
