#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""draw.py SCHEMATIC_DIR OUT_DIR: prints each sheet as PDF and SVG, and fails when one shows nothing."""
import os
import subprocess
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

from schematic import need

MARKS_LEAST = 200  # the smallest sheet has four times as many


def marks(svg):
    return sum(element.tag.endswith(("}path", "}use")) for element in xml.parse(svg).iter())


def main():
    need("lepton-cli", "lepton-eda")
    folder, out = Path(sys.argv[1]), Path(sys.argv[2]).resolve()
    out.mkdir(parents=True, exist_ok=True)
    empty = 0
    for sheet in sorted(folder.glob("*.sch")):
        for ending in ("pdf", "svg"):
            subprocess.run(["lepton-cli", "export", "-c", "-o", out / f"{sheet.stem}.{ending}", sheet.name], cwd=folder,
                           env={**os.environ, "GUILE_AUTO_COMPILE": "0", "LC_ALL": "C.UTF-8"}, check=True, capture_output=True)
        drawn = marks(out / f"{sheet.stem}.svg")
        whole = (out / f"{sheet.stem}.pdf").read_bytes().startswith(b"%PDF")
        print(f"{sheet.stem}: {drawn} marks{'' if whole else ', no PDF'}")
        empty += drawn < MARKS_LEAST or not whole
    return 1 if empty else 0


if __name__ == "__main__":
    sys.exit(main())
