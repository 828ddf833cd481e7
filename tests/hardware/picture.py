#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""picture.py ENCLOSURE_DIR STL_DIR OUT_DIR: pictures of the built parts; fails when one shows nothing."""
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import openscad
from schematic import SKIPPED, need

VIEWS = {  # name: (variant, camera: where it looks, how it is turned, from how far)
    "wall": ("economy", "50,38,14,50,0,20,270"),
    "bedside": ("wired", "50,40,40,75,0,25,340"),
    "open": ("wired", "65,78,0,35,0,0,400"),
}
SHOWN_LEAST = 0.1  # of the picture's area


def pixels(png):
    """The rows of an 8-bit RGB PNG without interlace, which is what OpenSCAD writes."""
    data, at, compressed = Path(png).read_bytes(), 8, b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height, depth, colour = struct.unpack(">IIBB", body[:10])
            assert depth == 8 and colour in (2, 6), "not an 8-bit colour picture"
        compressed += body if kind == b"IDAT" else b""
        at += length + 12
    step = 3 if colour == 2 else 4
    raw, stride = zlib.decompress(compressed), width * step + 1
    return rows(raw, height, stride, step)


def rows(raw, height, stride, step):
    before = bytearray(stride - 1)
    for row in range(height):
        kind, line = raw[row * stride], bytearray(raw[row * stride + 1:(row + 1) * stride])
        for i in range(len(line)):
            left = line[i - step] if i >= step else 0
            up, corner = before[i], before[i - step] if i >= step else 0
            line[i] = (line[i] + (0, left, up, (left + up) // 2, paeth(left, up, corner))[kind]) & 255
        before = line
        yield [bytes(line[i:i + 3]) for i in range(0, len(line), step)]


def paeth(left, up, corner):
    return min((left, up, corner), key=lambda value: abs(left + up - corner - value))


def shown(png):
    """The part of the picture that is not background."""
    all_rows = list(pixels(png))
    background = all_rows[0][0]
    return sum(pixel != background for row in all_rows for pixel in row) / sum(map(len, all_rows))


def main():
    need("openscad", "openscad")
    need("xvfb-run", "xvfb")
    model, stl, out = Path(sys.argv[1]) / "pictures.scad", Path(sys.argv[2]).resolve(), Path(sys.argv[3])
    if not (stl / "front-wired.stl").exists():
        print("skipped: the parts were not built")
        return SKIPPED
    out.mkdir(parents=True, exist_ok=True)
    empty = 0
    for view, (variant, camera) in VIEWS.items():
        png = out / f"{view}.png"
        subprocess.run(["xvfb-run", "-a", "openscad", *openscad.settings(**{"from": str(stl), "view": view, "variant": variant}),
                        "--imgsize=640,480", f"--camera={camera}", "--colorscheme=Tomorrow", "-o", png, model],
                       check=True, capture_output=True, timeout=120)
        part = shown(png)
        print(f"{view}: {part:.0%} of the picture shows something")
        empty += part < SHOWN_LEAST
    return 1 if empty else 0


if __name__ == "__main__":
    sys.exit(main())
