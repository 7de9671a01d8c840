#!/usr/bin/env python3
"""Recalculates workbooks in headless LibreOffice and compares them with what they stored.

    recalculate.py FOLDER

Each FOLDER/*.xlsx is a workbook of Ratebook, whose formulas store the engine's exact figures. A
file NAME.edits.json beside it may list edits: {"copy": {"defined name or Sheet!A1": value}}; a
name with a column behind it, as in "name>E", is the cell of that column in the row of the name.
Every stored result is removed. LibreOffice is started once for all, opens each workbook once, and
goes through its edits by the macro in Recalculate.bas: opening and saving a copy for each took
four times as long. Printed is JSON: for the workbook as it is, and for each edit, its cells by
sheet and place; those that were stored, the formulas, and what the defined names stand for.
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
from xml.sax.saxutils import escape

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

    def forget(self):
        """Removes the stored result of every formula."""
        for part in self.sheets.values():
            root = ElementTree.fromstring(self.parts[part])
            for cell in root.iter(TAG + "c"):
                value = cell.find(TAG + "v")
                if cell.find(TAG + "f") is not None and value is not None:
                    cell.remove(value)
                    cell.attrib.pop("t", None)
            self.parts[part] = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)

    def write(self, path):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as container:
            for name, data in self.parts.items():
                container.writestr(name, data)


class Office:
    """LibreOffice with a profile of its own, and the macro in it."""

    def __init__(self, work):
        self.work = work
        program = shutil.which("soffice") or shutil.which("libreoffice")
        self.command = [program, "--headless", "--norestore", f"-env:UserInstallation={(work / 'profile').as_uri()}"]
        # The first start makes the profile, and would take away a macro that is there already.
        self.run(120, "--terminate_after_init")
        library = work / "profile/user/basic/Standard"
        library.mkdir(parents=True, exist_ok=True)
        kinds = 'xmlns:library="http://openoffice.org/2000/library" library:name="Standard"'
        (library / "script.xlb").write_text(
            f'<library:library {kinds}><library:element library:name="Recalculate"/></library:library>'
        )
        macro = Path(__file__).with_name("Recalculate.bas").read_text()
        (library / "Recalculate.xba").write_text(
            '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Recalculate" '
            f'script:language="StarBasic">{escape(macro)}</script:module>'
        )

    def run(self, timeout, *arguments):
        subprocess.run(
            self.command + list(arguments),
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=timeout,
        )

    def follow(self, steps):
        """Goes through the steps that the macro describes, each a list of fields."""
        lines = self.work / "steps.txt"
        # Of a last line with an end, LibreOffice takes the end for a part of it.
        lines.write_text("\n".join("\t".join(step) for step in steps))
        # A write takes about half a second; a busy machine may take many times as long.
        self.run(120 + 60 * len(steps), f'macro:///Standard.Recalculate.Main("{lines.as_uri()}")')
        failed = self.work / "steps.txt.failed"
        if failed.exists():
            raise SystemExit(f"LibreOffice: {failed.read_text()}")


def written(path):
    """The cells by sheet and place that the macro wrote."""
    cells = {}
    for line in path.read_text().splitlines():
        sheet, place, kind, value = line.split("\t", 3)
        cells.setdefault(sheet, {})[place] = float(value) if kind == "number" else value
    return cells


def steps(path, work):
    """The steps for a workbook and its edits, with the name of what each write is of."""
    workbook = Workbook(path)
    known = {(sheet, cell) for sheet, cells in workbook.cells().items() for cell in cells}
    listed = path.with_suffix(".edits.json")
    edits = json.loads(listed.read_text()) if listed.exists() else {}
    stripped = work / path.name
    yield None, ["open", stripped.as_uri()]
    for label, changes in {"": {}, **edits}.items():
        name = path.stem + ("@" + label if label else "")
        for cell, value in changes.items():
            place = workbook.place(cell)
            if place not in known:
                raise SystemExit(f"{path.name} has no cell {cell}")
            kind = "text" if isinstance(value, str) else "number"
            yield None, ["set", *place, kind, value if kind == "text" else repr(value)]
        yield name, ["write", (work / (name + ".txt")).as_uri()]
    workbook.forget()
    workbook.write(stripped)


def main(folder):
    work = Path(tempfile.mkdtemp(prefix="ratebook-workbooks-")).resolve()
    try:
        books, plan = {}, []
        for path in sorted(Path(folder).glob("*.xlsx")):
            for name, step in steps(path, work):
                plan.append(step)
                if name:
                    books[name] = path
        Office(work).follow(plan)
        result = {}
        for name, path in books.items():
            stored = Workbook(path)
            is_plain = name == path.stem
            result[name] = {
                "stored": stored.cells(formulas_only=True) if is_plain else {},
                "formulas": stored.formulas() if is_plain else {},
                "cells": written(work / (name + ".txt")),
                "names": {name: list(stored.place(name)) for name in stored.names},
            }
        json.dump(result, sys.stdout)
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main(sys.argv[1])
