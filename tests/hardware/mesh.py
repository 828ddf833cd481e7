# SPDX-License-Identifier: Apache-2.0
"""Triangles of an ASCII STL file, and what can be asked of them."""
import re
from collections import Counter
from pathlib import Path


class Mesh:
    def __init__(self, triangles):
        self.triangles = triangles

    @classmethod
    def read(cls, file):
        corners = [tuple(map(float, found)) for found in
                   re.findall(r"vertex\s+(\S+)\s+(\S+)\s+(\S+)", Path(file).read_text())]
        return cls([tuple(corners[i:i + 3]) for i in range(0, len(corners), 3)])

    def open_edges(self):
        """Edges that are not run through once in each direction: a printable body has none."""
        edges = Counter((t[i], t[(i + 1) % 3]) for t in self.triangles for i in range(3))
        return [edge for edge, times in edges.items() if edges[edge[::-1]] != times]

    def volume(self):
        return sum(a[0] * (b[1] * c[2] - b[2] * c[1]) - a[1] * (b[0] * c[2] - b[2] * c[0]) + a[2] * (b[0] * c[1] - b[1] * c[0])
                   for a, b, c in self.triangles) / 6

    def size(self):
        return [max(p[axis] for t in self.triangles for p in t) - min(p[axis] for t in self.triangles for p in t)
                for axis in range(3)]

    def crossings(self, x, y, axis=2):
        """Where a straight line along `axis` (2: z, 1: y) meets the surface; x and y are the other two coordinates in order."""
        u, v = [a for a in range(3) if a != axis]
        found = []
        for triangle in self.triangles:
            (ax, ay), (bx, by), (cx, cy) = ((p[u], p[v]) for p in triangle)
            area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
            if abs(area) < 1e-9:
                continue
            s = ((x - ax) * (cy - ay) - (y - ay) * (cx - ax)) / area
            t = ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / area
            if s >= 0 and t >= 0 and s + t <= 1:
                found.append(triangle[0][axis] + s * (triangle[1][axis] - triangle[0][axis]) + t * (triangle[2][axis] - triangle[0][axis]))
        return sorted(found)
