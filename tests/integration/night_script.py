# SPDX-License-Identifier: Apache-2.0
"""What happens in the demo's night: the houses, who hears what, and what people do about it."""
from dataclasses import dataclass

from ward import House

HOUSES = [House("birk", "Birkehuset", 5), House("boeg", "Bøgehuset", 5), House("ege", "Egehuset", 5),
          House("lind", "Lindehuset", 5), House("pil", "Pilehuset", 4)]
MICROPHONES = ["birk-2", "ege-1", "lind-3"]  # real edges that capture through PortAudio
WITHOUT_CONSENT = ["pil-4"]

# What the virtual rooms hear and suffer, as natlyt-rooms reads it: they sleep, and one monitor fails for a while.
VIRTUAL_ROOMS = """
seed = 7
noise_dbfs = -64

[[event]]
room = "boeg-2"
at_s = 10
sound = "snore"
for_s = 120
level_dbfs = -48

[[event]]
room = "pil-2"
at_s = 20
sound = "babble"
for_s = 60
level_dbfs = -46

[[failure]]
room = "boeg-4"
mode = "micDead"
from_s = 40
until_s = 90
"""


@dataclass(frozen=True)
class Scene:
    room: str
    kind: str      # of sound, as tests/soundscapes names it
    answer: str    # what the operator does: page, dismiss, watch, nothing (by rule); empty: there should be no alert
    seed: int = 1
    pause_s: float = 6.0
    in_short: bool = False
    sure: bool = True  # the level rule takes it; else the network has to, and the night goes on where it does not


SCENES = [
    Scene("birk-2", "television", ""),
    Scene("birk-2", "cry-for-help", "page", seed=1, in_short=True),
    Scene("lind-3", "snore", ""),
    Scene("ege-1", "fall", "page", seed=2),
    Scene("lind-3", "glass", "dismiss", seed=1, sure=False),
    Scene("ege-1", "crying", "watch", seed=2, sure=False),
    Scene("lind-3", "fall", "dismiss", seed=3, in_short=True),
    Scene("birk-2", "rain", ""),
    Scene("birk-2", "cry-for-help", "nothing", seed=6),
]
