#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Each rule against a small tree that breaks it, and all rules against one that breaks none."""
import json
import tempfile
import unittest
from pathlib import Path

import check
import rules

SPDX = f"// {rules.SPDX}\n"
CLEAN = {
    "CMakeLists.txt": f"# {rules.SPDX}\n",
    "README.md": "Natlyt\n",
    "hardware/assembly.md": "screws\n",
    "firmware/core/latch.hpp": SPDX,
    "protocol/messages/room.hpp": SPDX + "#include <string>\n",
    "protocol/messages/codec.cpp": SPDX + "#include <nlohmann/json.hpp>\n#include \"protocol/messages/room.hpp\"\n",
    "protocol/link/mqtt_link.cpp": SPDX + "#include <mosquitto.h>\n#include <thread>\n",
    "edge-daemon/core/room/room.cpp": SPDX + "#include \"protocol/messages/room.hpp\"\n// never ::now()\n",
    "edge-daemon/app/main.cpp": SPDX + "#include \"edge-daemon/core/room/room.cpp\"\n#include <fstream>\n",
    "operator-console/models/rooms.cpp": SPDX + "#include <QAbstractItemModel>\n",
    "tests/room_test.cpp": SPDX + "#include \"edge-daemon/core/room/room.cpp\"\n#include <sqlite3.h>\n",
}
CLEAN_TARGETS = ["natlyt_protocol|protocol|natlyt_options,nlohmann_json::nlohmann_json",
                 "natlyt_link|protocol|natlyt_protocol,$<LINK_ONLY:PkgConfig::MOSQUITTO>",
                 "natlyt_room|edge-daemon/core/room|natlyt_protocol",
                 "natlyt_uplink|edge-daemon/io/uplink|natlyt_room,natlyt_link"]
CORE = "edge-daemon/core/room/room.cpp"
SOUND_HEADER = b"RI" + b"FF\x24\x00\x00\x00WAVEfmt "


class RulesTest(unittest.TestCase):
    def breaches(self, files=None, targets=(), compiled=()):
        with tempfile.TemporaryDirectory() as folder:
            root, build = Path(folder), Path(folder) / "build"
            for path, content in {**CLEAN, **(files or {})}.items():
                if content is not None:
                    (root / path).parent.mkdir(parents=True, exist_ok=True)
                    (root / path).write_bytes(content if isinstance(content, bytes) else content.encode())
            (build / "architecture").mkdir(parents=True)
            (build / "architecture/targets").write_text("\n".join([*CLEAN_TARGETS, *targets]) + "\n")
            commands = [{"file": str(root / file), "output": output, "command": ""} for file, output in compiled]
            (build / "compile_commands.json").write_text(json.dumps(commands))
            found = check.breaches(root, build)
            return {name: sentences for name, sentences in found.items() if sentences}

    def assert_caught(self, rule, *parts, **tree):
        found = self.breaches(**tree)
        self.assertIn(rule, found, f"{rule} did not speak; found {found}")
        for part in parts:
            self.assertIn(part, "\n".join(found[rule]))

    def test_a_clean_tree_passes(self):
        self.assertEqual(self.breaches(compiled=[(CORE, "room.o")]), {})

    def test_a_core_may_not_include_the_app(self):
        self.assert_caught("include_direction", f"{CORE}:2", "may not include edge-daemon/app/main.cpp",
                           files={CORE: SPDX + '#include "edge-daemon/app/main.cpp"\n'})

    def test_the_edge_may_not_include_the_console(self):
        self.assert_caught("include_direction", "operator-console/models/rooms.cpp",
                           files={"edge-daemon/app/main.cpp": SPDX + '#include "operator-console/models/rooms.cpp"\n'})

    def test_an_include_that_is_nowhere_is_named(self):
        self.assert_caught("include_direction", '"room.hpp" is not a file',
                           files={"protocol/link/link.hpp": SPDX + '#include "room.hpp"\n'})

    def test_a_core_is_pure(self):
        for line, what in [("#include <QString>", "Qt"), ("#include <sys/socket.h>", "sockets"),
                           ("#include <fstream>", "files"), ("#include <portaudio.h>", "audio devices"),
                           ("#include <thread>", "threads"), ("auto t = std::chrono::steady_clock::now();", "clocks"),
                           ("auto t = systemNow();", "clocks"), ('#include "protocol/link/mqtt_link.hpp"', "mqtt_link")]:
            with self.subTest(line):
                self.assert_caught("pure_folders", f"{CORE}:2", what, files={
                    "protocol/link/mqtt_link.hpp": SPDX, CORE: SPDX + line + "\n"})

    def test_protocol_is_pure_beside_its_link(self):
        self.assert_caught("pure_folders", "protocol/messages/room.hpp:2",
                           files={"protocol/messages/room.hpp": SPDX + "#include <filesystem>\n"})

    def test_each_library_has_its_place(self):
        for header in ["nlohmann/json.hpp", "sodium.h", "mosquitto.h", "toml++/toml.h", "sqlite3.h", "QObject"]:
            with self.subTest(header):
                self.assert_caught("libraries_in_one_place", header,
                                   files={"edge-daemon/app/main.cpp": SPDX + f"#include <{header}>\n"})

    def test_folders_may_not_include_each_other(self):
        self.assert_caught("folder_cycles", "edge-daemon/core/room", "edge-daemon/core/outbox", files={
            CORE: SPDX + '#include "edge-daemon/core/outbox/box.hpp"\n',
            "edge-daemon/core/outbox/box.hpp": SPDX + f'#include "{CORE}"\n'})

    def test_links_run_downwards(self):
        self.assert_caught("link_direction", "natlyt_outbox may not link natlyt_uplink",
                           targets=["natlyt_outbox|edge-daemon/core/outbox|natlyt_uplink"])
        self.assert_caught("link_direction", "the core natlyt_outbox reaches natlyt_link",
                           targets=["natlyt_outbox|edge-daemon/core/outbox|natlyt_other",
                                    "natlyt_other|protocol|natlyt_link"])
        self.assert_caught("link_direction", "belongs to protocol",
                           targets=["natlyt_app|edge-daemon/app|PkgConfig::MOSQUITTO"])

    def test_no_source_is_compiled_twice(self):
        self.assert_caught("compiled_once", f"{CORE}: compiled 2 times",
                           compiled=[(CORE, "a/room.o"), (CORE, "b/room.o")])

    def test_a_plugin_of_another_program_is_compiled_apart(self):
        self.assertEqual(self.breaches(compiled=[(CORE, "room.o"), (CORE, "x/natlyt-login-guard.dir/room.o")]), {})

    def test_every_source_names_its_licence(self):
        self.assert_caught("licence_line", CORE, files={CORE: "int x;\n"})
        self.assert_caught("licence_line", "tests/go", files={"tests/go": "#!/bin/sh\ntrue\n"})

    def test_the_top_level_is_as_agreed(self):
        self.assert_caught("top_level", "notes: does not belong", files={"notes/a.md": "x\n"})
        self.assert_caught("top_level", "hardware: missing", files={"hardware/assembly.md": None})

    def test_no_sound_lives_in_the_tree(self):
        self.assert_caught("no_sound", "tests/cry.wav", files={"tests/cry.wav": b"x"})
        self.assert_caught("no_sound", "tests/cry.bin", files={"tests/cry.bin": SOUND_HEADER})

    def test_no_folder_of_a_machine_is_named(self):
        self.assert_caught("no_machine_path", "README.md:1", files={"README.md": "see /home/" + "someone/natlyt\n"})

    def test_files_are_small(self):
        self.assert_caught("small_files", CORE, files={CORE: SPDX + "int x;\n" * (rules.LINES_MOST + 1)})


if __name__ == "__main__":
    unittest.main()
