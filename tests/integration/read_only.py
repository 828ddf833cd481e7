# SPDX-License-Identifier: Apache-2.0
"""A process to which every mount is read-only but what it is given: for Process(preexec=...). Devices stay devices."""
import ctypes
import os

LIBC = ctypes.CDLL(None, use_errno=True)
CLONE_NEWNS = 0x00020000
MS_RDONLY, MS_REMOUNT, MS_BIND, MS_REC, MS_PRIVATE = 1, 32, 4096, 16384, 1 << 18
MS_NOSUID, MS_NODEV, MS_NOEXEC = 2, 4, 8
KEPT = {"nosuid": MS_NOSUID, "nodev": MS_NODEV, "noexec": MS_NOEXEC}


def _mount(source, target, flags):
    if LIBC.mount(source, target, None, ctypes.c_ulong(flags), None) != 0:
        raise OSError(ctypes.get_errno(), f"mount of {os.fsdecode(target)}: {os.strerror(ctypes.get_errno())}")


def _mounts():
    with open("/proc/self/mounts", "rb") as file:
        for line in file:
            _, target, _, options, *_ = line.split(b" ")
            yield target.decode("unicode_escape").encode(), options.decode().split(",")


def read_only_but(*folders):
    """A preexec: in a mount namespace of its own, nothing can be written but under these folders."""
    def confine():
        if LIBC.unshare(CLONE_NEWNS) != 0:
            raise OSError(ctypes.get_errno(), "unshare")
        _mount(None, b"/", MS_REC | MS_PRIVATE)
        writable = [os.fsencode(folder) for folder in folders]
        for folder in writable:
            _mount(folder, folder, MS_BIND)
        for target, options in list(_mounts()):
            if target not in writable:
                kept = sum(flag for name, flag in KEPT.items() if name in options)
                _mount(None, target, MS_REMOUNT | MS_BIND | MS_RDONLY | kept)
    return confine


def possible():
    """Whether this machine lets us do that."""
    if os.geteuid() != 0:
        return False
    child = os.fork()
    if child == 0:
        try:
            read_only_but()()
            os._exit(0)
        except OSError:
            os._exit(1)
    return os.waitpid(child, 0)[1] == 0
