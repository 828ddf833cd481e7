# SPDX-License-Identifier: Apache-2.0
"""Sound as float32 arrays at 16 kHz on its way to the microphone: levels in dB(A), rooms, walls.

The calibration is one number. A monitor takes speech at 3 m, some 55 dB(A), at -35 dBFS RMS (edge-daemon/core/room/
thresholds.hpp), so that an A-weighted RMS of 0 dBFS is 90 dB(A), a quiet room of 30 dB(A) lies at -60 dBFS, and what is
louder than about 90 dB(A) clips, as it does in the room."""
import numpy as np

RATE = 16000
FULL_SCALE_DBA = 90.0
FAST = RATE // 8             # 125 ms: the time weighting "fast" of IEC 61672
FRAME = RATE // 100


def a_weighting(hertz):
    """Gain of amplitude, IEC 61672-1 annex E."""
    f2 = np.square(np.maximum(hertz, 1e-3))
    gain = 12194 ** 2 * f2 ** 2 / ((f2 + 20.6 ** 2) * np.sqrt((f2 + 107.7 ** 2) * (f2 + 737.9 ** 2)) * (f2 + 12194 ** 2))
    return gain * 10 ** (2.0 / 20)


def filtered(sound, gain_of_hertz, tail=0):
    """Through a filter of this gain and no delay; `tail` more samples come out than went in."""
    size = 1 << (len(sound) + tail).bit_length()
    spectrum = np.fft.rfft(sound, size) * gain_of_hertz(np.fft.rfftfreq(size, 1 / RATE))
    return np.fft.irfft(spectrum, size)[:len(sound) + tail].astype(np.float32)


def level_dba(sound):
    """The loudest 125 ms."""
    power = np.cumsum(np.square(filtered(sound, a_weighting), dtype=np.float64))
    loudest = (power[FAST:] - power[:-FAST]).max() if len(power) > FAST else power[-1]
    return FULL_SCALE_DBA + 10 * np.log10(loudest / FAST + 1e-20)


def gain_of(db):
    return np.float32(10 ** (db / 20))


def in_room(sound, response):
    size = 1 << (len(sound) + len(response)).bit_length()
    heard = np.fft.irfft(np.fft.rfft(sound, size) * np.fft.rfft(response, size), size)
    return heard[:len(sound) + min(len(response), RATE // 2)].astype(np.float32)


def through_wall(sound, cutoff_hz):
    """Mass law: 6 dB per octave above the cutoff, twice over for the two leaves of a wall."""
    return filtered(sound, lambda hertz: 1 / (1 + np.square(hertz / cutoff_hz)))


def synthetic_response(rng):
    """A direct path and an exponentially decaying tail: a bedroom that nobody has measured."""
    seconds = rng.uniform(0.2, 0.5)
    t = np.arange(int(seconds * RATE)) / RATE
    tail = rng.normal(size=len(t)) * 10 ** (-3 * t / seconds)
    tail *= 10 ** (rng.uniform(-9, 0) / 20) / np.sqrt(np.square(tail).sum())
    tail[0] += 1.0
    return (tail / np.sqrt(np.square(tail).sum())).astype(np.float32)


def frame_powers(sound):
    whole = len(sound) // FRAME * FRAME
    return np.square(sound[:whole]).reshape(-1, FRAME).mean(1) + 1e-20


def cut_to_sound(sound):
    """From where the sound comes within 20 dB of its loudest 10 ms, to where it last was within 30 dB; ends faded."""
    if len(sound) < 2 * FRAME:
        sound = np.pad(sound, (0, 2 * FRAME - len(sound)))
    power = frame_powers(sound)
    first = np.flatnonzero(power >= power.max() * 1e-2)[0]
    last = np.flatnonzero(power >= power.max() * 1e-3)[-1]
    cut = sound[first * FRAME:(last + 1) * FRAME].astype(np.float32)
    fade_in, fade_out = min(FRAME // 4, len(cut)), min(3 * FRAME, len(cut))
    cut[:fade_in] *= np.linspace(0, 1, fade_in, dtype=np.float32)
    cut[-fade_out:] *= np.linspace(1, 0, fade_out, dtype=np.float32)
    return cut


def to_s16(sound):
    scaled = sound * np.float32(32767)
    np.maximum(scaled, -32767, out=scaled)
    np.minimum(scaled, 32767, out=scaled)
    return np.rint(scaled, out=scaled).astype("<i2").tobytes()
