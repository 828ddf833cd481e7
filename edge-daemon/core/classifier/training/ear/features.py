# SPDX-License-Identifier: Apache-2.0
"""The front end of edge-daemon/core/features and the classifier's normaliser, number for number."""
import numpy as np
from scipy.signal import lfilter

# As in feature_parameters.hpp; the weights file carries them and the classifier compares.
PARAMETERS = dict(sample_rate_hz=16000, window_samples=400, hop_samples=160, fft_size=512, mel_bands=64,
                  low_hz=60.0, high_hz=7600.0, power_floor=1e-11, high_pass_pole=0.992)
WINDOW, HOP, FFT, BANDS = 400, 160, 512, 64
FLOOR = np.float32(PARAMETERS["power_floor"])

# The normaliser, carried by the weights file: background rises with 5 s and falls with 0.3 s, one network unit is
# 4 nepers of power (17 dB), and nothing counts beyond LIMIT units.
RISE, FALL, SCALE, LIMIT = np.float32(0.002), np.float32(0.033), np.float32(0.25), np.float32(4.0)


def _mel_matrix():
    """Of the bins' powers; and the bands' centres in Hz."""
    mel = lambda hz: 2595.0 * np.log10(1.0 + hz / 700.0)
    low, high = mel(PARAMETERS["low_hz"]), mel(PARAMETERS["high_hz"])
    step = (high - low) / (BANDS + 1)
    centres = low + step * np.arange(1, BANDS + 1)
    bins = mel(np.arange(1, FFT // 2 + 1) * PARAMETERS["sample_rate_hz"] / FFT)
    weights = np.maximum(0.0, 1.0 - np.abs(bins[:, None] - centres[None]) / step)
    return np.vstack([np.zeros((1, BANDS)), weights]).astype(np.float32), 700.0 * (10 ** (centres / 2595.0) - 1.0)


MEL, BAND_HZ = _mel_matrix()
HANN = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(WINDOW) / WINDOW)
HANN = (HANN * 2.0 / HANN.sum()).astype(np.float32)


def log_mel(samples):
    """Samples (n,) -> (frames, BANDS) float32; frame i ends at sample WINDOW + i * HOP."""
    samples = np.clip(np.nan_to_num(samples.astype(np.float64), nan=0.0, posinf=0.0, neginf=0.0), -1.0, 1.0)
    pole = float(np.float32(PARAMETERS["high_pass_pole"]))
    samples = lfilter([1.0, -1.0], [1.0, -pole], samples - samples[0]).astype(np.float32)
    count = 1 + (len(samples) - WINDOW) // HOP
    frames = np.lib.stride_tricks.sliding_window_view(samples, WINDOW)[::HOP][:count]
    spectrum = np.fft.rfft(frames * HANN, FFT)
    power = (spectrum.real ** 2 + spectrum.imag ** 2).astype(np.float32)
    return np.log(power @ MEL + FLOOR)


SETTLING_FRAMES, SETTLING_SHARE, SCENE_FRAMES, ROOM_FRAMES = 1000, 0.1, 480, 296      # as ClipJudge has them


def settled(mel):
    """The background that a recording (frames, BANDS) ought to begin with, were the room known: each band's tenth
    percentile over the first ten seconds. Otherwise what sounds at once would be taken for the room. What a recording lacks
    of a scene of training is silence, as there."""
    first = mel[:SETTLING_FRAMES]
    silence = np.full((max(0, SCENE_FRAMES - len(first)), mel.shape[1]), np.log(FLOOR), mel.dtype)
    counted = np.sort(np.concatenate([silence, first]), axis=0)
    return counted[int(SETTLING_SHARE * (len(counted) - 1))]


def in_room(mel, background):
    """The recording as a monitor hears it that has heard its room before: as long as the network remembers."""
    return np.concatenate([np.tile(background, (ROOM_FRAMES, 1)), mel]).astype(np.float32)


def normalise(mel, background=None):
    """Log-mel (..., frames, BANDS) -> network input (..., 2, frames, BANDS): each band above its own background, which is
    the first frame's where none is given, and above the frame's mean. Neither depends on the microphone's gain."""
    mel = np.asarray(mel, dtype=np.float32)
    background = (mel[..., 0, :] if background is None else np.asarray(background, np.float32)).copy()
    out = np.empty(mel.shape[:-2] + (2,) + mel.shape[-2:], dtype=np.float32)
    for t in range(mel.shape[-2]):
        distance = mel[..., t, :] - background
        background += np.where(distance > 0, RISE, FALL) * distance
        out[..., 0, t, :] = mel[..., t, :] - background
    out[..., 1, :, :] = mel - mel.mean(-1, keepdims=True)
    out *= SCALE
    return np.clip(out, -LIMIT, LIMIT, out=out)
