# SPDX-License-Identifier: Apache-2.0
"""Runs OpenSCAD on the enclosure's model."""
import json
import re
import subprocess
from pathlib import Path

EMPTY = "Current top level object is empty"


def settings(**values):
    """-D arguments"""
    return [text for name, value in values.items()
            for text in ("-D", f'{name}="{value}"' if isinstance(value, str) else f"{'$fn' if name == 'facets' else name}={value}")]


def run(model, out, **values):
    """(whether OpenSCAD made `out`, what it said)"""
    done = subprocess.run(["openscad", *settings(**values), "-o", str(out), str(model)], capture_output=True, text=True, timeout=800)
    return done.returncode == 0 and Path(out).exists(), done.stderr


def measures(model, out, **values):
    """What the model says about itself: {name: number or list}"""
    run(model, out, part="measures", **values)
    said = next(line for line in Path(out).read_text().splitlines() if line.startswith("ECHO: width"))
    return {name: json.loads(text) for name, text in re.findall(r"(\w+) = (\[.*?\](?=, \w+ =|$)|[-\d.]+)", said)}
