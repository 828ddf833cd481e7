# SPDX-License-Identifier: Apache-2.0
"""Sound that would be recognised anywhere: as samples, as Opus packets, as base64 of either, as it was sealed; and where to
look for it: the writable memory of a process, and every file under a folder."""
import array
import base64
import os
import random
import re

RATE = 16000
WORD = 24             # bytes of a pattern: by chance in 10^58 places
READ = 1 << 23


def marked(sound, seed):
    """The recording with noise that nobody hears and nothing else has; 16-bit samples."""
    rng = random.Random(seed)
    return array.array("h", (max(-32768, min(32767, round(32000 * value) + rng.randint(-250, 250))) for value in sound))


def _telling(piece):
    return len(set(piece)) > len(piece) // 2


def _spread(data, count, step):
    """Pieces of WORD bytes from all over the data, at places that are multiples of `step`."""
    places = range(0, len(data) - WORD, max(step, (len(data) // (count + 1)) // step * step))
    return [piece for piece in (bytes(data[i:i + WORD]) for i in places) if _telling(piece)][:count]


def _as_float(samples, scale):
    return array.array("f", (s * scale for s in samples)).tobytes()


def _in_base64(pieces):
    """Each as it lies in the base64 of anything that holds it, at all three places."""
    found = []
    for piece in pieces:
        for skip in range(3):
            text = base64.b64encode(bytes(skip) + piece)[(4 * skip + 2) // 3 + (1 if skip else 0):]
            found.append(text[:WORD])
    return found


def patterns_of_samples(name, samples, count=12):
    raw = _spread(samples.tobytes(), count, 2)
    return {f"{name}, 16-bit samples": raw,
            f"{name}, samples as floats": _spread(_as_float(samples, 1 / 32768), count // 2, 4),
            f"{name}, base64 of samples": _in_base64(raw[:4])}


def patterns_of_packets(packets, count=16):
    long = [p for p in packets if len(p) >= WORD + 2]
    pieces = [p[1:1 + WORD] for p in long[::max(1, len(long) // count)]][:count]  # the first byte is the same in all
    return {"Opus packets": pieces, "base64 of Opus packets": _in_base64(pieces[:4])}


def patterns_of_sealed(chunks, count=8):
    return {"sealed chunks": [piece for chunk in chunks[:count] for piece in _spread(chunk[-2000:], 1, 1)]}


def _found_in(data, patterns):
    return {name for name, pieces in patterns.items() if any(piece in data for piece in pieces)}


def in_memory(pid, patterns):
    """Which of the patterns the process holds, in whatever it could have written them to."""
    found = set()
    with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb", 0) as memory:
        for line in maps:
            begin, end, rights = re.match(r"([0-9a-f]+)-([0-9a-f]+) (....)", line).groups()
            if rights.startswith("rw"):
                found |= _in_range(memory, int(begin, 16), int(end, 16), patterns)
    return found


def _in_range(memory, begin, end, patterns):
    found, tail, at = set(), b"", begin
    while at < end:
        try:
            memory.seek(at)
            data = memory.read(min(READ, end - at))
        except (OSError, ValueError):
            return found                 # a guard page, or gone meanwhile
        if not data:
            return found
        if data.count(0) < len(data):
            found |= _found_in(tail + data, patterns)
        tail, at = data[-WORD:], at + len(data)
    return found


def in_file(file, patterns):
    """Which of the patterns a regular file holds; those that cannot be read hold nothing that anybody else could read."""
    if not os.path.isfile(file) or os.path.islink(file):
        return set()
    try:
        with open(file, "rb") as opened:
            return _found_in(opened.read(), patterns)
    except OSError:
        return set()
