# SPDX-License-Identifier: Apache-2.0
"""What the station's database says, read while the station runs."""
import sqlite3
import time


class Ledger:
    def __init__(self, file):
        self.file = file

    def rows(self, query, *values):
        with sqlite3.connect(f"file:{self.file}?mode=ro", uri=True, timeout=10) as database:
            return database.execute(query, values).fetchall()

    def alert_count(self):
        return self.rows("SELECT count(*) FROM alert")[0][0]

    def sound_count(self):
        return self.rows("SELECT count(*) FROM sound")[0][0]

    def states_of_the_only_alert(self):
        """In the order in which they were committed, repeats of the same state once."""
        assert self.alert_count() == 1, f"{self.alert_count()} alerts in the ledger"
        states = [state for (state,) in self.rows("SELECT state FROM event ORDER BY seq")]
        return [s for i, s in enumerate(states) if i == 0 or states[i - 1] != s]

    def night_lines(self):
        """Each alert of the night with its states and who brought them about, as readable lines."""
        for alert, room in self.rows("SELECT id, room FROM alert ORDER BY first_raised_at"):
            events = self.rows("SELECT at, state, by FROM event WHERE alert = ? ORDER BY seq", alert)
            told = ", ".join(f"{time.strftime('%H:%M:%S', time.localtime(at / 1000))} {state}{f' by {by}' if by else ''}"
                             for at, state, by in events)
            yield f"{room:8} {told}"
