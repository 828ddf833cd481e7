#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The lists of contents (SPDX) of Natlyt's packages. That of the image is held against it in image_test.py."""
import hashlib
import json
import re
import tempfile
import unittest
from pathlib import Path

from recipe import SBOM, SOURCE, packages, run


class PackageContentsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="natlyt-sbom-")))
        cls.files = packages(folder, "edge", "station")
        cls.text = run(SBOM, "--package", *cls.files.values())
        cls.list = json.loads(cls.text)
        cls.by_id = {package["SPDXID"]: package for package in cls.list["packages"]}

    def related(self, component, kind):
        """Names of what stands in this relation to a package."""
        own = next(i for i, p in self.by_id.items() if p["name"] == f"natlyt-{component}")
        ends = [(r["spdxElementId"], r["relatedSpdxElement"]) for r in self.list["relationships"] if r["relationshipType"] == kind]
        return {self.by_id[b if a == own else a]["name"] for a, b in ends if own in (a, b) and "SPDXRef-DOCUMENT" not in (a, b)}

    def test_it_names_the_very_files(self):
        for component, file in self.files.items():
            package = next(p for p in self.list["packages"] if p["name"] == f"natlyt-{component}")
            self.assertEqual(package["checksums"][0]["checksumValue"], hashlib.sha256(file.read_bytes()).hexdigest())
            self.assertEqual(package["licenseDeclared"], "Apache-2.0")

    def test_it_names_all_that_a_package_needs(self):
        for component, file in self.files.items():
            needed = {re.sub(r"[ (].*", "", c.split("|")[0].strip()) for c in run("dpkg-deb", "-f", file, "Depends").split(",")}
            named = self.related(component, "DEPENDS_ON")
            provided = {re.sub(r"[ (].*", "", p.strip()) for p in run("dpkg-query", "-W", "-f", "${Provides},", *named).split(",")}
            self.assertEqual(needed - named - provided, set())
            self.assertLessEqual(len(named), len(needed))

    def test_it_names_what_is_compiled_in_and_what_the_page_brings(self):
        self.assertLessEqual({"nlohmann-json3-dev", "libcli11-dev", "libtomlplusplus-dev"}, self.related("edge", "BUILD_DEPENDENCY_OF"))
        lock = json.loads((SOURCE / "operator-console/pager/package-lock.json").read_text())["packages"]
        shipped = {place.split("node_modules/")[-1] for place, entry in lock.items() if place and not entry.get("dev")}
        self.assertEqual(self.related("station", "CONTAINS"), shipped)
        self.assertIn("mqtt", shipped)
        self.assertEqual(self.related("edge", "CONTAINS"), set())

    def test_each_entry_has_a_version_and_one_identity_and_every_relation_its_ends(self):
        self.assertEqual(len(self.by_id), len(self.list["packages"]))
        for package in self.list["packages"]:
            self.assertTrue(package["versionInfo"], package["name"])
            self.assertRegex(package["SPDXID"], r"^SPDXRef-[A-Za-z0-9.-]+$")
        for relation in self.list["relationships"]:
            self.assertLessEqual({relation["spdxElementId"], relation["relatedSpdxElement"]}, {"SPDXRef-DOCUMENT", *self.by_id})

    def test_the_same_packages_give_the_same_list(self):
        self.assertEqual(run(SBOM, "--package", *self.files.values()), self.text)


if __name__ == "__main__":
    unittest.main()
