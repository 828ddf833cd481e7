# SPDX-License-Identifier: Apache-2.0
"""Sound that would be recognised anywhere: as samples, as Opus packets, as base64 of either, as it was sealed; and where to
look for it: the writable memory of a process, and every file under a folder. What is searched is read once, whatever the
number of patterns."""
import array
import base64
import os
import random
import re

import numpy

RATE = 16000
WORD = 24             # bytes of a pattern, at least: by chance in 10^58 places
SNATCH = 160          # of one of samples: 5 ms, no sound yet. A dozen samples of the near silence with which every decoder
                      # begins are like those of another sound; and a stack may hold what a register did
READ = 1 << 23
ANCHOR = 8            # wherever a pattern lies, one of their first eight places is a multiple of 8: 8 bytes from there are looked up
SLOT_BITS = 21
SPREAD = numpy.uint64(0x9E3779B97F4A7C15)  # 2^64 / the golden ratio: Fibonacci hashing


def marked(sound, seed):
    """The recording with noise that nobody hears and nothing else has; 16-bit samples."""
    rng = random.Random(seed)
    return array.array("h", (max(-32768, min(32767, round(32000 * value) + rng.randint(-250, 250))) for value in sound))


def _telling(piece):
    """Nowhere so plain that much else is like it."""
    anchors = (piece[at:at + ANCHOR] for at in range(ANCHOR))
    return len(set(piece[:WORD])) > WORD // 2 and all(len(set(anchor)) > ANCHOR // 3 for anchor in anchors)


def _spread(data, count, step, size=WORD):
    """Pieces of `size` bytes from all over the data, at places that are multiples of `step`: of each part of it the first that
    tells."""
    data, part = bytes(data), max(step, (len(data) // (count + 1)) // step * step)
    found = []
    for begin in range(0, len(data) - size, part):
        pieces = (data[i:i + size] for i in range(begin, min(begin + part, len(data) - size), step))
        found += [piece for piece in [next(filter(_telling, pieces), None)] if piece]
    return found[:count]


def _as_float(samples, scale):
    return array.array("f", (s * scale for s in samples)).tobytes()


def _in_base64(pieces):
    """Each as it lies in the base64 of anything that holds it, at all three places."""
    found = []
    for piece in pieces:
        for skip in range(3):
            text = base64.b64encode(bytes(skip) + piece)[(4 * skip + 2) // 3 + (1 if skip else 0):]
            found.append(text[:len(piece)])
    return found


def patterns_of_samples(name, samples, count=12):
    raw = _spread(samples.tobytes(), count, 2, SNATCH)
    return {f"{name}, 16-bit samples": raw,
            f"{name}, samples as floats": _spread(_as_float(samples, 1 / 32768), count // 2, 4, SNATCH),
            f"{name}, base64 of samples": _in_base64(raw[:4])}


def patterns_of_packets(packets, count=16):
    long = [p for p in packets if len(p) >= WORD + 2]
    pieces = [p[1:1 + WORD] for p in long[::max(1, len(long) // count)]][:count]  # the first byte is the same in all
    return {"Opus packets": pieces, "base64 of Opus packets": _in_base64(pieces[:4])}


def patterns_of_sealed(chunks, count=8):
    return {"sealed chunks": [piece for chunk in chunks[:count] for piece in _spread(chunk[-2000:], 1, 1)]}


def _slots(words):
    return (words * SPREAD) >> numpy.uint64(64 - SLOT_BITS)


class Search:
    """For all of these patterns at once: {name: pieces}. A name without pieces is a mistake: it would never be found."""

    def __init__(self, patterns):
        empty = [name for name, pieces in patterns.items() if not pieces]
        if empty or any(len(piece) < WORD for pieces in patterns.values() for piece in pieces):
            raise ValueError(f"patterns are pieces of {WORD} bytes or more; none: {empty}")
        self._longest = max(len(piece) for pieces in patterns.values() for piece in pieces)
        self._at = {}                    # the 8 bytes as a number: the pieces in which they are, from where, and whose
        for name, pieces in patterns.items():
            for piece in pieces:
                for skip in range(ANCHOR):
                    self._at.setdefault(int.from_bytes(piece[skip:skip + ANCHOR], "little"), []).append((skip, piece, name))
        self._anchors = numpy.array(sorted(self._at), dtype="<u8")
        self._taken = numpy.zeros(1 << SLOT_BITS, dtype=bool)
        self._taken[_slots(self._anchors)] = True

    def in_bytes(self, data):
        """The names of the patterns of which a piece is in the data."""
        words = numpy.frombuffer(data, dtype="<u8", count=len(data) // ANCHOR)
        places = numpy.flatnonzero(self._taken[_slots(words)])
        places = places[numpy.isin(words[places], self._anchors)]
        found = set()
        for place in places.tolist():
            for skip, piece, name in self._at[int(words[place])]:
                begin = place * ANCHOR - skip
                if begin >= 0 and data[begin:begin + len(piece)] == piece:
                    found.add(name)
        return found

    def in_memory(self, pid):
        """Which of the patterns the process holds, in whatever it could have written them to."""
        return set().union(*self.by_mapping(pid).values())

    def by_mapping(self, pid):
        """{mapping: the patterns in it}, as /proc names it: the heap, a stack, a file or memory that is shared."""
        found = {}
        with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb", 0) as memory:
            for line in maps:
                begin, end, rights = re.match(r"([0-9a-f]+)-([0-9a-f]+) (....)", line).groups()
                if rights.startswith("rw") and (held := self.in_range(memory, int(begin, 16), int(end, 16))):
                    found[" ".join(line.split())] = held
        return found

    def in_range(self, memory, begin, end):
        found, tail, at = set(), b"", begin
        while at < end:
            try:
                memory.seek(at)
                data = memory.read(min(READ, end - at))
            except (OSError, ValueError):
                return found             # a guard page, or gone meanwhile
            if not data:
                return found
            if data.count(0) < len(data):
                found |= self.in_bytes(tail + data)
            tail, at = data[-(self._longest - 1):], at + len(data)
        return found

    def in_file(self, file):
        """Which of the patterns a regular file holds; those that cannot be read hold nothing that anybody else could read."""
        if not os.path.isfile(file) or os.path.islink(file):
            return set()
        try:
            with open(file, "rb") as opened:
                return self.in_bytes(opened.read())
        except OSError:
            return set()
