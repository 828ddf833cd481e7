# SPDX-License-Identifier: Apache-2.0
"""The checks: each yields one sentence per breach, naming file, line and the mend."""
import os
import re
from collections import defaultdict

import rules
from source_tree import compiled_sources, folder_rule, lies_in


def include_direction(tree):
    for source in filter(lambda s: s.is_cpp, tree.sources):
        folder = folder_rule(rules.MAY_INCLUDE, source.path)
        if folder is None:
            yield f"{source.path}: no rule says what this folder may include (add it to tests/architecture/rules.py)"
            continue
        for include in source.includes():
            target = None if include.system else tree.resolve(source, include.name)
            if include.system:
                continue
            if target is None:
                if not re.search(r"\.moc$|^moc_|^ui_|generated", include.name):
                    yield f'{source.path}:{include.line}: "{include.name}" is not a file of the tree (system headers take <>)'
            elif not lies_in(target, [folder, *rules.MAY_INCLUDE[folder]]):
                yield f"{source.path}:{include.line}: {folder} may not include {target} (arrows run app -> io -> core -> protocol)"


def pure_folders(tree):
    for source in filter(lambda s: s.is_cpp and lies_in(s.path, rules.PURE), tree.sources):
        allowed_for = folder_rule(rules.IMPURE_BY_DESIGN, source.path)
        allowed = rules.IMPURE_BY_DESIGN.get(allowed_for, [])
        for include in source.includes():
            if not include.system and lies_in(include.name, rules.IMPURE_OF_OURS) and \
                    not lies_in(source.path, rules.IMPURE_OF_OURS):
                yield f"{source.path}:{include.line}: a pure folder includes {include.name} (take what it needs as an argument)"
            for what, pattern in rules.IMPURE_HEADERS.items():
                if include.system and what not in allowed and re.fullmatch(pattern, include.name):
                    yield f"{source.path}:{include.line}: <{include.name}> brings {what} into a pure folder (move it to io or app)"
        for number, line in source.code_lines():
            for what, pattern in rules.IMPURE_CALLS.items():
                if what not in allowed and re.search(pattern, line):
                    yield f"{source.path}:{number}: a pure folder uses {what} (pass it in)"


def libraries_in_one_place(tree):
    for source in filter(lambda s: s.is_cpp and not lies_in(s.path, ["tests"]), tree.sources):
        for include in source.includes():
            for pattern, folders in rules.ONLY_IN.items():
                if re.fullmatch(pattern, include.name) and not lies_in(source.path, folders):
                    yield f"{source.path}:{include.line}: {include.name} belongs to {' and '.join(folders)} alone"


def folder_cycles(tree):
    edges = defaultdict(set)
    for source in filter(lambda s: s.is_cpp, tree.sources):
        for include in source.includes():
            target = None if include.system else tree.resolve(source, include.name)
            if target and os.path.dirname(target) != os.path.dirname(source.path):
                edges[os.path.dirname(source.path)].add(os.path.dirname(target))
    done, path = set(), []

    def visit(folder):
        if folder in path:
            yield "folders include each other: " + " -> ".join(path[path.index(folder):] + [folder])
        elif folder not in done:
            path.append(folder)
            for other in sorted(edges[folder]):
                yield from visit(other)
            path.pop()
            done.add(folder)

    for folder in sorted(edges):
        yield from visit(folder)


def link_direction(targets):
    """Who links whom, by the folders of the targets; and outside libraries only where they belong."""
    for target in targets.values():
        folder = folder_rule(rules.MAY_INCLUDE, target.folder)
        for library in target.links:
            if library in targets and targets[library].folder and folder:
                other = targets[library].folder
                if not lies_in(other, [folder, *rules.MAY_INCLUDE[folder]]):
                    yield f"{target.folder}/CMakeLists.txt: {target.name} may not link {library} of {other}"
            for pattern, folders in rules.LINKED_ONLY_IN.items():
                if re.fullmatch(pattern, library) and not lies_in(target.folder, [*folders, "tests"]):
                    yield f"{target.folder}/CMakeLists.txt: {target.name} links {library}, which belongs to {' and '.join(folders)}"
        if lies_in(target.folder, [p for p in rules.PURE if p != "protocol"]):
            for library in sorted(closure(targets, target.name) & {"natlyt_link"}):
                yield f"{target.folder}/CMakeLists.txt: the core {target.name} reaches {library} through its libraries"


def closure(targets, name):
    seen, waiting = set(), [name]
    while waiting:
        for library in targets[waiting.pop()].links:
            if library not in seen:
                seen.add(library)
                if library in targets:
                    waiting.append(library)
    return seen


def compiled_once(tree, compile_commands):
    objects = defaultdict(set)
    for file, output in compiled_sources(compile_commands):
        path = os.path.relpath(file, tree.root)
        if path in tree.paths and not any(f"/{plugin}.dir/" in output for plugin in rules.PLUGINS):
            objects[path].add(output)
    for path, outputs in sorted(objects.items()):
        if len(outputs) > 1:
            yield f"{path}: compiled {len(outputs)} times (make it a library that both link)"


def licence_line(tree):
    for source in tree.sources:
        script = source.ending == "" and source.bytes[:2] == b"#!"
        if source.ending in rules.SPDX_ENDINGS or script or os.path.basename(source.path) == "CMakeLists.txt":
            if rules.SPDX not in "\n".join(source.text.splitlines()[:2]):
                yield f"{source.path}:1: no line '{rules.SPDX}' at the top"


def top_level(tree):
    names = {entry.name for entry in tree.root.iterdir()}
    for name in sorted(rules.TOP_LEVEL - names):
        yield f"{name}: missing at the top level"
    for name in sorted(names - rules.TOP_LEVEL - rules.TOP_LEVEL_TOOLS):
        if not name.startswith("build-"):
            yield f"{name}: does not belong at the top level (see the rooms of the house)"


def no_sound(tree):
    for source in tree.sources:
        if source.ending.lower() in rules.SOUND_ENDINGS or \
                any(re.match(magic, source.bytes[:16], re.DOTALL) for magic in rules.SOUND_MAGIC):
            yield f"{source.path}: a sound file; recordings never live in the tree (generate it in tests/soundscapes)"


def no_machine_path(tree):
    for source in filter(lambda s: s.is_text, tree.sources):
        for number, line in enumerate(source.text.splitlines(), 1):
            if re.search(rules.MACHINE_PATH, line):
                yield f"{source.path}:{number}: names a folder of somebody's machine: {line.strip()[:80]}"


def small_files(tree):
    for source in tree.sources:
        lines = source.text.count("\n")
        script_or_code = source.ending in rules.CODE_ENDINGS and (source.ending or source.bytes[:2] == b"#!")
        if script_or_code and lines > rules.LINES_MOST and source.path not in rules.LONGER_BY_DESIGN:
            yield f"{source.path}: {lines} lines, more than {rules.LINES_MOST} (one idea per file)"


OF_THE_TREE = [include_direction, pure_folders, libraries_in_one_place, folder_cycles, licence_line, top_level, no_sound,
               no_machine_path, small_files]
