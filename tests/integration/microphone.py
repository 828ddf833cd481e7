# SPDX-License-Identifier: Apache-2.0
"""A sound card for machines without one: PulseAudio with a pipe behind each microphone, seen by PortAudio through ALSA.

A microphone plays the quiet of a room at the pace of real time, and sounds into it when told."""
import array
import fcntl
import math
import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

from processes import Process, wait_until

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "soundscapes"))
import sounds  # noqa: E402
import synth   # noqa: E402

BLOCK_SAMPLES = 160  # 10 ms
PIPE_BYTES_MOST = 4096
F_SETPIPE_SZ = 1031


class Microphone:
    """Writes into the pipe of one source from a thread of its own. play() may be called from any thread."""

    def __init__(self, name, pipe, seed):
        self.name, self.pipe = name, pipe
        bed = sounds.room_bed(random.Random(seed), 8.0)
        self.bed = array.array("h", synth.to_s16(bed))
        self.playing, self.position = None, 0
        self.started = None          # threading.Event and wall time of the sound's first sample
        self.muted = False           # a microphone that delivers only zeros
        self.lock = threading.Lock()
        self.ending = threading.Event()
        self.thread = threading.Thread(target=self._write, daemon=True)
        self.thread.start()

    def play(self, samples):
        """Starts with the next block. Returns the wall time at which the first sample is given to the pipe."""
        with self.lock:
            self.playing, self.position = array.array("h", synth.to_s16(samples)), 0
            self.started = begun = threading.Event()
        begun.wait()
        return self.started_at

    @property
    def busy(self):
        return self.playing is not None

    def _block(self, bed_at):
        block = self.bed[bed_at:bed_at + BLOCK_SAMPLES]
        with self.lock:
            if self.playing is not None:
                if self.position == 0:
                    self.started_at = time.time()
                    self.started.set()
                sound = self.playing[self.position:self.position + BLOCK_SAMPLES]
                self.position += len(sound)
                for index, sample in enumerate(sound):
                    block[index] = max(-32768, min(32767, block[index] + sample))
                if self.position >= len(self.playing):
                    self.playing = None
        return bytes(len(block) * 2) if self.muted else block.tobytes()

    def _write(self):
        with open(self.pipe, "wb", buffering=0) as pipe:
            fcntl.fcntl(pipe, F_SETPIPE_SZ, PIPE_BYTES_MOST)
            due, bed_at = time.monotonic(), 0
            while not self.ending.is_set():
                try:
                    pipe.write(self._block(bed_at))
                except OSError:
                    return  # the sound server has gone: nothing to play to
                bed_at = (bed_at + BLOCK_SAMPLES) % (len(self.bed) - BLOCK_SAMPLES)
                due += BLOCK_SAMPLES / synth.RATE
                time.sleep(max(0.0, due - time.monotonic()))

    def stop(self):
        self.ending.set()
        self.thread.join(2)


class Headset:
    """What comes out of the sound server's only output, in memory; `loudest_dbfs` of any 100 ms so far."""

    def __init__(self, env):
        self.loudest_dbfs = -120.0
        self.recorder = subprocess.Popen(["parec", "--device=headset.monitor", "--format=s16le", f"--rate={synth.RATE}", "--channels=1",
                                          "--latency-msec=50"], env={**os.environ, **env}, stdout=subprocess.PIPE)
        self.thread = threading.Thread(target=self._listen, daemon=True)
        self.thread.start()

    def _listen(self):
        while block := self.recorder.stdout.read(synth.RATE // 10 * 2):
            samples = memoryview(block[:len(block) // 2 * 2]).cast("h")
            power = sum(s * s for s in samples) / max(1, len(samples)) / 32768 ** 2
            self.loudest_dbfs = max(self.loudest_dbfs, 10 * math.log10(max(power, 1e-12)))

    def stop(self):
        self.recorder.terminate()
        self.recorder.wait(5)
        self.thread.join(2)
        self.recorder.stdout.close()


class SoundServer:
    """PulseAudio of our own with the named microphones and one output, a headset that nobody wears; `env` makes
    PortAudio see the microphones as devices of these names, and Qt the output."""

    def __init__(self, folder, names):
        self.folder, self.names = Path(folder), names
        self.folder.mkdir(parents=True, exist_ok=True)
        socket = self.folder / "pulse.sock"
        self.env = {"ALSA_CONFIG_PATH": str(self.folder / "asound.conf"), "PULSE_SERVER": f"unix:{socket}",
                    "XDG_RUNTIME_DIR": str(self.folder), "HOME": str(self.folder)}
        self._write_configuration(socket)
        self.process = Process("pulseaudio", [
            "pulseaudio", "-n", "-F", self.folder / "pulse.pa", "--daemonize=no", "--exit-idle-time=-1", "--realtime=no",
            "--high-priority=no", "--use-pid-file=no", "--log-target=stderr"], self.folder / "pulseaudio.log", self.env)
        self.process.wait_for(socket.exists, 20, "sound server")
        self.process.wait_for(lambda: all(self._pipe(name).exists() for name in names), 20, "pipe of each microphone")
        self.microphones = {name: Microphone(name, self._pipe(name), seed) for seed, name in enumerate(names)}

    def _pipe(self, name):
        return self.folder / f"{name}.pipe"

    def _write_configuration(self, socket):
        lines = [f"load-module module-native-protocol-unix auth-anonymous=1 socket={socket}",
                 "load-module module-null-sink sink_name=headset sink_properties=device.description=Headset"]
        alsa = []
        for name in self.names:
            lines.append(f"load-module module-pipe-source source_name={name} file={self._pipe(name)} format=s16le "
                         "rate=16000 channels=1")
            alsa.append(f'pcm.{name} {{ type pulse device "{name}" }}')
        alsa.append(f'pcm.!default {{ type pulse device "{self.names[0]}" }}')
        alsa.append("ctl.!default { type pulse }")
        (self.folder / "pulse.pa").write_text("\n".join(lines) + "\n")
        (self.folder / "asound.conf").write_text("\n".join(alsa) + "\n")

    def recorders(self):
        """The streams that somebody has open at a microphone, also those that stand still."""
        listed = subprocess.run(["pactl", "list", "short", "source-outputs"], env={**os.environ, **self.env}, check=True,
                                capture_output=True, text=True)
        return listed.stdout.splitlines()

    def stop(self):
        for microphone in self.microphones.values():
            microphone.ending.set()
        self.process.stop()
        for microphone in self.microphones.values():
            microphone.stop()


def onset_in(samples, frame_s=0.01, above_dbfs=-40.0):
    """Where the sound begins to be heard: seconds to the first frame louder than this RMS."""
    frame, limit = int(frame_s * synth.RATE), 10 ** (above_dbfs / 20)
    for start in range(0, len(samples) - frame, frame):
        if (sum(s * s for s in samples[start:start + frame]) / frame) ** 0.5 > limit:
            return start / synth.RATE
    return 0.0
