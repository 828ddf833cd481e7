#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""check.py SOURCE_DIR [BUILD_DIR]: reports every breach of the house rules and fails when there is one."""
import sys
from pathlib import Path

import checks
from source_tree import SourceTree, Target


def breaches(source_dir, build_dir=None):
    """{name of the check: [sentence, ...]}"""
    tree = SourceTree(source_dir)
    found = {check.__name__: list(check(tree)) for check in checks.OF_THE_TREE}
    if build_dir:
        targets = Target.read_all(Path(build_dir) / "architecture" / "targets")
        found["link_direction"] = list(checks.link_direction(targets))
        found["compiled_once"] = list(checks.compiled_once(tree, Path(build_dir) / "compile_commands.json"))
    return found


def main():
    found = breaches(*sys.argv[1:3])
    for name, sentences in found.items():
        print(f"{name}: {'ok' if not sentences else f'{len(sentences)} breaches'}")
        for sentence in sentences:
            print(f"  {sentence}")
    return 1 if any(found.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
