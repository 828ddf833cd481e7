#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The peer's regression, and that its classes are those of the wire."""
import importlib.machinery
import importlib.util
import sys
import unittest
from pathlib import Path

import numpy as np

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
loader = importlib.machinery.SourceFileLoader("peer", str(HERE / "peer"))
peer = importlib.util.module_from_spec(importlib.util.spec_from_loader("peer", loader))
loader.exec_module(peer)

import night_plan


class PeerTest(unittest.TestCase):
    def test_its_classes_are_those_that_matter(self):
        self.assertEqual(set(peer.NAMES), set(night_plan.RELEVANT_DBA))

    def test_its_regression_tells_apart_what_can_be_told_apart(self):
        rng = np.random.default_rng(1)
        y = (np.arange(600) % 4 == 0).astype(float)
        x = rng.normal(size=(600, 40)) + np.outer(y, np.r_[2.0 * np.ones(5), np.zeros(35)]) + 7
        w, bias, mean, scale = peer.regression_on(x[:400], y[:400])
        rated = (x[400:] - mean) / scale @ w + bias
        self.assertGreater(np.mean((rated > 0) == (y[400:] > 0)), 0.95)


if __name__ == "__main__":
    unittest.main()
