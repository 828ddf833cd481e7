# SPDX-License-Identifier: Apache-2.0
"""What the tests of the monitor's image share: where the recipe lies, and how its scripts are run."""
import os
import subprocess
import unittest
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ.get("NATLYT_BUILD") or SOURCE / "build" / "dev")
RECIPE = SOURCE / "edge-daemon" / "packaging" / "image"
SBOM = SOURCE / "edge-daemon" / "packaging" / "sbom"

needs_root = unittest.skipUnless(os.geteuid() == 0, "needs root: an image's files belong to root, and a monitor is started as a container")


def attempt(*command, **more):
    return subprocess.run([str(c) for c in command], capture_output=True, text=True, **more)


def run(*command, **more):
    done = attempt(*command, **more)
    if done.returncode:
        raise AssertionError(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def packages(folder, *components):
    """{component: its Debian package}, of what is built; or those that NATLYT_PACKAGES has already."""
    if "NATLYT_PACKAGES" in os.environ:
        folder = Path(os.environ["NATLYT_PACKAGES"])
    else:
        run("cpack", "--config", BUILD / "CPackConfig.cmake", "-D", f"CPACK_COMPONENTS_ALL={';'.join(components)}", "-B", folder, cwd=BUILD)
    return {component: next(folder.glob(f"natlyt-{component}_*.deb")) for component in components}
