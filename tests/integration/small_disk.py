# SPDX-License-Identifier: Apache-2.0
"""A small file system of this process's own, to be filled to the last byte."""
import ctypes
import errno
import os
import unittest

LIBC = ctypes.CDLL(None, use_errno=True)
CLONE_NEWNS, CLONE_NEWUSER = 0x00020000, 0x10000000
MS_REC, MS_PRIVATE, MNT_DETACH = 0x4000, 0x40000, 2


def _do(what, *arguments):
    if getattr(LIBC, what)(*arguments) != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")


def own_mounts():
    """From here on, what this process mounts is seen by it and its children only. Before any thread is started."""
    uid, gid = os.getuid(), os.getgid()
    try:
        if uid == 0:
            _do("unshare", CLONE_NEWNS)
        else:
            _do("unshare", CLONE_NEWUSER | CLONE_NEWNS)
            for file, line in (("setgroups", "deny"), ("uid_map", f"{uid} {uid} 1"), ("gid_map", f"{gid} {gid} 1")):
                with open(f"/proc/self/{file}", "w") as out:
                    out.write(line)
        _do("mount", b"none", b"/", None, MS_REC | MS_PRIVATE, None)
    except PermissionError as refused:
        print(f"SKIPPED: a mount namespace is not permitted here ({refused})", flush=True)
        raise unittest.SkipTest(f"a mount namespace is not permitted here: {refused}") from None


class SmallDisk:
    """A tmpfs at `folder`; own_mounts() first."""

    def __init__(self, folder, mebibytes):
        self.folder = folder
        folder.mkdir()
        _do("mount", b"tmpfs", bytes(folder), b"tmpfs", 0, f"size={mebibytes}m".encode())

    @property
    def free_bytes(self):
        of = os.statvfs(self.folder)
        return of.f_bavail * of.f_frsize

    def fill(self):
        with open(self.folder / "filler", "ab", buffering=0) as filler:
            for size in (65536, 4096, 1):
                try:
                    while True:
                        filler.write(bytes(size))
                except OSError as full:
                    if full.errno != errno.ENOSPC:
                        raise
        assert self.free_bytes == 0, self.free_bytes

    def free(self):
        (self.folder / "filler").unlink()

    def unmount(self):
        _do("umount2", bytes(self.folder), MNT_DETACH)
