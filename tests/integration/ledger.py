# SPDX-License-Identifier: Apache-2.0
"""What the station's database says, read while the station runs."""
import sqlite3


class Ledger:
    def __init__(self, file):
        self.file = file

    def rows(self, query, *values):
        with sqlite3.connect(f"file:{self.file}?mode=ro", uri=True, timeout=10) as database:
            database.row_factory = sqlite3.Row
            return [dict(row) for row in database.execute(query, values)]
