#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The search for sound itself: it finds each pattern wherever it lies, and nothing that is not there."""
import random
import subprocess
import sys
import tempfile
import unittest

import watermark

# Keeps what it is given, turned about byte by byte on the way, so that it lies nowhere else in its memory.
HOLDER = """
import sys
size, kept = int(sys.argv[1]), []
while True:
    given = sys.stdin.buffer.raw.read(size)
    kept.append(bytes(byte ^ 255 for byte in given))
    print(len(kept), flush=True)
"""


def noise(seed, size):
    return random.Random(seed).randbytes(size)


def plainly(data, patterns):
    return {name for name, pieces in patterns.items() if any(piece in data for piece in pieces)}


class WatermarkCase(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        recordings = {f"cry {n}": watermark.array.array("h", noise(n, 2 * watermark.RATE)) for n in range(40)}
        cls.patterns = {}
        for name, samples in recordings.items():
            cls.patterns.update(watermark.patterns_of_samples(name, samples))
        cls.patterns.update(watermark.patterns_of_packets([noise(1000 + n, 80) for n in range(600)], 600))
        cls.patterns.update(watermark.patterns_of_sealed([noise(2000 + n, 3000) for n in range(10)]))
        cls.search = watermark.Search(cls.patterns)

    def test_the_search_for_sound_finds_every_piece_of_every_pattern_at_any_place(self):
        place = 0
        for name, pieces in self.patterns.items():
            for piece in pieces:
                place += 1
                data = noise(10001, 200 + place % 64) + piece + noise(10002, place % 7)
                self.assertEqual(self.search.in_bytes(data), {name})
        self.assertGreater(place, 1500)

    def test_the_search_for_sound_says_what_a_plain_one_says(self):
        rng = random.Random(3)
        names = sorted(self.patterns)
        for turn in range(30):
            data = bytearray(noise(20000 + turn, 40000))
            for name in rng.sample(names, turn % 5):
                piece = rng.choice(self.patterns[name])
                at = rng.randrange(len(data) - len(piece))
                data[at:at + len(piece)] = piece
            self.assertEqual(self.search.in_bytes(bytes(data)), plainly(data, self.patterns))

    def test_the_search_for_sound_finds_nothing_where_one_byte_differs(self):
        for pieces in self.patterns.values():
            for at in range(len(pieces[0])):
                piece = bytearray(pieces[0])
                piece[at] ^= 1
                self.assertEqual(self.search.in_bytes(bytes(piece)), set())

    def test_the_search_for_sound_looks_through_the_memory_of_a_process(self):
        name, pieces = next(iter(self.patterns.items()))
        held = subprocess.Popen([sys.executable, "-c", HOLDER, str(watermark.SNATCH)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.addCleanup(held.communicate)
        self.addCleanup(held.kill)
        held.stdin.write(bytes(byte ^ 255 for byte in noise(10005, watermark.SNATCH)))
        held.stdin.flush()
        held.stdout.readline()
        self.assertEqual(self.search.in_memory(held.pid), set())
        held.stdin.write(bytes(byte ^ 255 for byte in pieces[0]))
        held.stdin.flush()
        held.stdout.readline()
        self.assertEqual(self.search.in_memory(held.pid), {name})

    def test_the_search_for_sound_finds_what_lies_across_two_readings(self):
        name, pieces = next(iter(self.patterns.items()))
        for before in range(1, watermark.SNATCH):
            with tempfile.TemporaryFile() as memory:
                memory.seek(watermark.READ - before)
                memory.write(pieces[0] + b"x")
                self.assertEqual(self.search.in_range(memory, 0, memory.tell()), {name}, before)

    def test_the_search_for_sound_is_not_taken_in_by_the_near_silence_with_which_two_sounds_begin(self):
        rng = random.Random(8)
        begin = [rng.randint(-9, 9) for _ in range(60)]
        one, other = (watermark.array.array("h", begin + [rng.randint(-150, 150) for _ in range(3 * watermark.RATE)]) for _ in "12")
        search = watermark.Search(watermark.patterns_of_samples("one", one))
        self.assertEqual(search.in_bytes(other.tobytes()), set())
        self.assertEqual(search.in_bytes(one.tobytes()), {"one, 16-bit samples"})

    def test_the_search_for_sound_has_pieces_of_every_form_also_of_a_sound_that_is_mostly_quiet(self):
        rng = random.Random(5)
        quiet = [rng.randint(-3, 3) for _ in range(14 * watermark.RATE)] + [rng.randint(-9000, 9000) for _ in range(watermark.RATE)]
        for name, pieces in watermark.patterns_of_samples("quiet", watermark.array.array("h", quiet)).items():
            self.assertTrue(pieces, name)

    def test_the_search_for_sound_refuses_a_pattern_that_cannot_be_found(self):
        with self.assertRaises(ValueError):
            watermark.Search({"nothing": []})
        with self.assertRaises(ValueError):
            watermark.Search({"too short": [b"short"]})


if __name__ == "__main__":
    unittest.main()
