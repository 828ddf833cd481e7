# SPDX-License-Identifier: Apache-2.0
"""How much stack a program can need at most: GCC's call graph (-fcallgraph-info=su) with the use of each function, walked
along its deepest path. What cannot be bounded - recursion, a stack that grows by a value, a call through a pointer, a
function nobody measured - is a breach, not a guess."""
import re

# Of libgcc, without a call graph: registers that they push, by their assembly (lib1funcs.S: at most four words, and the
# veneers around a 64-bit division more).
LIBGCC = {"__aeabi_uidiv": 16, "__aeabi_uidivmod": 16, "__aeabi_idiv": 16, "__aeabi_idivmod": 16, "__aeabi_llsl": 16, "__aeabi_llsr": 16,
          "__aeabi_lmul": 32, "__gnu_thumb1_case_uqi": 16, "__gnu_thumb1_case_sqi": 16, "__gnu_thumb1_case_uhi": 16}

NODE = re.compile(r'node: \{ title: "([^"]+)" label: "([^"]*)"')
EDGE = re.compile(r'edge: \{ sourcename: "([^"]+)" targetname: "([^"]+)"')
USE = re.compile(r"(\d+) bytes \((static|dynamic|dynamic,bounded)\)")


class Unbounded(Exception):
    pass


class CallGraph:
    def __init__(self, texts):
        self.bytes, self.calls, self.dynamic = dict(LIBGCC), {}, set()
        for text in texts:
            for title, label in NODE.findall(text):
                if use := USE.search(label):
                    self.bytes[title] = int(use.group(1))
                    if use.group(2) == "dynamic":
                        self.dynamic.add(title)
            for source, target in EDGE.findall(text):
                self.calls.setdefault(source, set()).add(target)

    def deepest(self, function, above=()):
        """Bytes and the path that needs them."""
        if function in above:
            raise Unbounded("recursion: " + " -> ".join([*above, function]))
        if function in self.dynamic:
            raise Unbounded(f"{function}: its stack grows by a value")
        if function not in self.bytes:
            raise Unbounded(f"{function}: called from {above[-1] if above else 'nowhere'}, and nobody measured it")
        below = [self.deepest(target, (*above, function)) for target in self.calls.get(function, ())]
        size, path = max(below, default=(0, []))
        return self.bytes[function] + size, [function, *path]
