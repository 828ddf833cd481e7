# SPDX-License-Identifier: Apache-2.0
"""Which recordings were learned from: enough for anybody to fetch them from their publishers and check that they are the
same, none of their sound."""
import csv
import hashlib

COLUMNS = ["file", "label", "fine_label", "source_dataset", "original_id", "segment", "source_url", "author", "licence",
           "collection_licence", "group", "duration_s", "fold", "sha256"]


def write(path, rows):
    with open(path, "w", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=COLUMNS, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        for row in sorted(rows, key=lambda r: r["file"]):
            with open(row["path"], "rb") as sound:
                digest = hashlib.sha256(sound.read()).hexdigest()
            writer.writerow({**row, "fold": row["fold_of_group"], "sha256": digest})
