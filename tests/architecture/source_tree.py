# SPDX-License-Identifier: Apache-2.0
"""The files of a source tree, and what CMake wrote down about its targets."""
import json
import os
import re
from dataclasses import dataclass
from pathlib import Path

SKIPPED = {".git", ".cache", "node_modules", "__pycache__"}


@dataclass(frozen=True)
class Include:
    line: int
    name: str
    system: bool


class Source:
    """A file, by its path relative to the tree's root."""

    def __init__(self, root, path):
        self.root, self.path = Path(root), path
        self.bytes = (self.root / path).read_bytes()
        self.is_text = b"\0" not in self.bytes[:8192]
        self.text = self.bytes.decode("utf-8", "replace") if self.is_text else ""

    @property
    def ending(self):
        return os.path.splitext(self.path)[1]

    @property
    def is_cpp(self):
        return self.ending in {".cpp", ".hpp", ".c", ".h"}

    def includes(self):
        for match in re.finditer(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', self.text, re.MULTILINE):
            yield Include(self.text.count("\n", 0, match.start()) + 1, match[2], match[1] == "<")

    def code_lines(self):
        """(line number, text without // comments and string literals)"""
        for number, line in enumerate(self.text.splitlines(), 1):
            yield number, re.sub(r'"(\\.|[^"\\])*"|//.*', "", line)


class SourceTree:
    def __init__(self, root):
        self.root = Path(root)
        self.sources = [Source(root, path) for path in self._paths()]
        self.paths = {source.path for source in self.sources}

    def _paths(self):
        for folder, folders, files in os.walk(self.root):
            at_top = Path(folder) == self.root
            folders[:] = sorted(f for f in folders if f not in SKIPPED
                                and not (at_top and (f == "build" or f.startswith("build-"))))
            for name in sorted(files):
                path = Path(folder) / name
                if name not in SKIPPED and not path.is_symlink():
                    yield path.relative_to(self.root).as_posix()

    def resolve(self, source, name):
        """The tree's file that `#include "name"` in `source` means, or None: from the root, else beside the file."""
        beside = os.path.normpath(os.path.join(os.path.dirname(source.path), name))
        return name if name in self.paths else beside if beside in self.paths else None


@dataclass(frozen=True)
class Target:
    name: str
    folder: str   # where its CMakeLists.txt is
    links: tuple  # names as in target_link_libraries, own and interface

    @staticmethod
    def read_all(file):
        """One target per line: name;folder;library,library,... as architecture/CMakeLists.txt writes it."""
        targets = {}
        for line in Path(file).read_text().splitlines():
            name, folder, links = line.split("|")
            libraries = re.sub(r"\$<LINK_ONLY:([^>]*)>", r"\1", links).split(",")
            targets[name] = Target(name, folder, tuple(dict.fromkeys(l for l in libraries if l and "$<" not in l)))
        return targets


def compiled_sources(compile_commands):
    """[(source file, object file)] of a compile_commands.json."""
    for entry in json.loads(Path(compile_commands).read_text()):
        yield entry["file"], entry.get("output") or entry["command"]


def folder_rule(table, path):
    """The entry of `table` for the longest folder (or file without ending) that `path` lies in."""
    hits = [key for key in table if path == key or path.startswith(key + "/") or path.startswith(key + ".")]
    return max(hits, key=len) if hits else None


def lies_in(path, folders):
    return any(path == folder or path.startswith(folder + "/") for folder in folders)
