#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The stack's bound is found, and what has none is refused."""
import unittest

from stack_bound import CallGraph, Unbounded


def node(name, size, kind="static"):
    return f'node: {{ title: "{name}" label: "{name}\\nx.cpp:1:1\\n{size} bytes ({kind})" }}\n'


def edge(source, target):
    return f'edge: {{ sourcename: "{source}" targetname: "{target}" }}\n'


class StackBoundTest(unittest.TestCase):
    def test_takes_the_deepest_path_over_several_files(self):
        graph = CallGraph([node("main", 10) + node("a", 20) + edge("main", "a") + edge("main", "b"),
                           node("b", 5) + node("c", 30) + edge("b", "c")])
        self.assertEqual(graph.deepest("main"), (45, ["main", "b", "c"]))

    def refuses(self, text):
        with self.assertRaises(Unbounded):
            CallGraph([text]).deepest("main")

    def test_refuses_recursion(self):
        self.refuses(node("main", 1) + node("a", 1) + edge("main", "a") + edge("a", "main"))

    def test_refuses_a_call_through_a_pointer(self):
        self.refuses(node("main", 1) + edge("main", "__indirect_call"))

    def test_refuses_a_stack_that_grows_by_a_value(self):
        self.refuses(node("main", 1, "dynamic"))


if __name__ == "__main__":
    unittest.main()
