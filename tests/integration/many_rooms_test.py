#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Many rooms at once on a real broker and station: whatever they raise is stored once and shown."""
import tempfile
import unittest
from pathlib import Path

from many_rooms import run

ROOMS = 40
SCENARIO = """
seed = 5
duration_s = 45
noise_dbfs = -62
[[event]]
number = 2
every = 3
at_s = 12
spread_s = 12
sound = "shout"
for_s = 2
level_dbfs = -16
[[event]]
number = 1
every = 5
at_s = 14
spread_s = 10
sound = "alarm"
for_s = 4
level_dbfs = -26
[[failure]]
number = 5
every = 9
mode = "offline"
from_s = 13
until_s = 22
"""


class ManyRoomsTest(unittest.TestCase):
    def test_what_many_rooms_raise_at_once_is_stored_once_and_shown(self):
        with tempfile.TemporaryDirectory() as folder:
            scenario = Path(folder) / "burst.toml"
            scenario.write_text("# SPDX-License-Identifier: Apache-2.0" + SCENARIO)
            counts = run(ROOMS, scenario)
        self.assertGreater(counts.raised, 10, counts.text())
        self.assertEqual((counts.lost, counts.not_shown, counts.stored_twice), (0, 0, 0), counts.text())


if __name__ == "__main__":
    unittest.main()
