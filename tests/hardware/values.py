# SPDX-License-Identifier: Apache-2.0
"""Component values as drawn: 5k1, 100n, 470u 10 V, 1M, 33."""
import re

FACTORS = {"p": 1e-12, "n": 1e-9, "u": 1e-6, "m": 1e-3, "": 1.0, "k": 1e3, "M": 1e6}


def value(text):
    """In ohms or farads."""
    found = re.match(r"(\d+)([pnumkM]?)(\d*)(?: |$)", text)
    if not found:
        raise ValueError(f"{text!r} is not a value such as 5k1 or 100n")
    whole, factor, fraction = found.groups()
    return float(f"{whole}.{fraction or 0}") * FACTORS[factor]
