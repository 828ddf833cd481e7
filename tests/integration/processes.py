# SPDX-License-Identifier: Apache-2.0
"""Real processes under test: started with a log each, watched, and always ended - also when the test itself is killed.

Every wait is on a condition and bounded; what was waited for in vain is named, with the end of the logs."""
import ctypes
import json
import os
import queue
import signal
import subprocess
import threading
import time
from pathlib import Path

LIBC = ctypes.CDLL(None)
PR_SET_PDEATHSIG = 1


class TimedOut(AssertionError):
    pass


def wait_until(condition, seconds, what, every_s=0.05):
    """The condition's first true value. `what` completes the sentence "within n s there was no ..."."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise TimedOut(f"within {seconds} s there was no {what}")
        time.sleep(every_s)


def _die_with_parent():
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


class Process:
    """A child in its own process group; stdout and stderr go to `log`."""

    def __init__(self, name, command, log, env=None, talks=False, preexec=None):
        self.name, self.command, self.log = name, [str(c) for c in command], Path(log)

        def prepare():
            _die_with_parent()
            if preexec:
                preexec()

        with open(self.log, "ab") as out:
            self.popen = subprocess.Popen(
                self.command, env={**os.environ, **(env or {})}, start_new_session=True, preexec_fn=prepare,
                stdin=subprocess.PIPE if talks else subprocess.DEVNULL, stdout=subprocess.PIPE if talks else out, stderr=out)

    @property
    def alive(self):
        return self.popen.poll() is None

    def log_text(self):
        return self.log.read_text(errors="replace")

    def log_tail(self, lines=12):
        return "\n".join(self.log_text().splitlines()[-lines:])

    def wait_for(self, condition, seconds, what):
        """Like wait_until, but gives up at once when the process ends."""
        def guarded():
            value = condition()
            if not value and not self.alive:
                raise AssertionError(f"{self.name} ended with {self.popen.returncode} before there was {what}; "
                                     f"the end of {self.log}:\n{self.log_tail()}")
            return value
        try:
            return wait_until(guarded, seconds, what)
        except TimedOut as late:
            raise TimedOut(f"{late}; the end of {self.log}:\n{self.log_tail()}") from None

    def wait_for_log(self, text, seconds=20):
        self.wait_for(lambda: text in self.log_text(), seconds, f"'{text}' in the log of {self.name}")

    def wait_for_end(self, seconds=20):
        wait_until(lambda: not self.alive, seconds, f"end of {self.name}")
        return self.popen.returncode

    def kill_now(self):
        """SIGKILL, as a power cut would have it; waits until it is gone."""
        self._signal_group(signal.SIGKILL)
        self.popen.wait()

    def stop(self, seconds=10):
        """Asks to end and waits; insists when that takes too long. Returns the exit code."""
        if self.popen.stdin:
            try:
                self.popen.stdin.close()
            except OSError:
                pass
        if self.alive:
            self.popen.send_signal(signal.SIGTERM)
            try:
                self.popen.wait(seconds)
            except subprocess.TimeoutExpired:
                pass
        self._signal_group(signal.SIGKILL)  # whatever it left behind
        self.popen.wait()
        return self.popen.returncode

    def _signal_group(self, number):
        try:
            os.killpg(self.popen.pid, number)
        except ProcessLookupError:
            pass


class Talker(Process):
    """A process that answers each line on its stdin with one line of JSON on its stdout."""

    def __init__(self, name, command, log, env=None, preexec=None):
        super().__init__(name, command, log, env, talks=True, preexec=preexec)
        self.answers = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.popen.stdout:
            self.answers.put(line)
        self.answers.put(None)

    def ask(self, line, seconds=30):
        """The answer as a dict; an answer without "ok": true fails with its error."""
        try:
            self.popen.stdin.write((line + "\n").encode())
            self.popen.stdin.flush()
            answer = self.answers.get(timeout=seconds)
        except (queue.Empty, OSError):
            answer = None
        if answer is None:
            raise AssertionError(f"{self.name} did not answer '{line}' within {seconds} s; the end of {self.log}:\n"
                                 f"{self.log_tail()}")
        answer = json.loads(answer)
        if not answer.get("ok"):
            raise AssertionError(f"{self.name}: '{line}' failed: {answer.get('error', answer)} {answer.get('sight', '')}; the end of {self.log}:\n"
                                 f"{self.log_tail()}")
        return answer

    def close(self, seconds=20):
        """Ends its input and waits for its own end. Returns the exit code."""
        self.popen.stdin.close()
        return self.wait_for_end(seconds)
