#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A pager system that speaks ESPA 4.4.4, written from the standard alone and sharing nothing with the gateway: to try a
station without one, and for the tests. On a pty (--pty LINK names it) or a TCP port (--tcp PORT).

--role pager: the station is the control station, polls and selects. --role control: this is, and polls the station.
What it is to do wrong comes by --misbehave NAME[,NAME], or while it runs as lines on stdin:
  misbehave NAME[,NAME] | status ADDRESS CALLSTATUS | system STATUS | vanish | return
Each call that it took, and each breach of the protocol by the station, is a line of JSON on stdout; --capture FILE keeps
the exchange as text: "<" what the station said, ">" what was answered."""
import argparse
import json
import os
import select
import socket
import sys
import time
import tty

NAMES = {1: "SOH", 2: "STX", 3: "ETX", 4: "EOT", 5: "ENQ", 6: "ACK", 0x15: "NAK", 0x1E: "RS", 0x1F: "US"}
SOH, STX, ETX, EOT, ENQ, ACK, NAK, RS, US = sorted(NAMES)
MISBEHAVIOURS = {
    "silent": "says nothing", "nak-select": "refuses to be selected", "nak-once": "refuses the first block as damaged",
    "nak-plain": "refuses the first block by a NAK without prefix", "nak-busy": "answers each block 2 NAK",
    "nak-invalid": "answers each block 3 NAK", "double-ack": "acknowledges twice", "late-ack": "acknowledges after three seconds",
    "eot-for-ack": "ends the first transaction instead of acknowledging the block", "garbage": "lets noise come before each answer",
    "begin-anew": "forgets the first block as if it had been started anew",
    "stray-rs": "puts an RS before ETX of its own blocks", "bad-bcc": "sends its own blocks with a wrong BCC first",
    "no-select": "sends its own block to the poll without selecting", "own-enq": "polls itself before it selects"}


def bcc_of(data):
    value = 0
    for byte in data:
        value ^= byte
    return value


def spelled(data):
    """Bytes as a line of the capture: control characters by name, the rest quoted, a BCC in hex."""
    words, text, check = [], "", False
    for byte in data:
        if not check and byte not in NAMES:
            text += chr(byte)
            continue
        if text:
            words.append(f'"{text}"')
            text = ""
        words.append(f"x{byte:02X}" if check else NAMES[byte])
        check = byte == ETX and not check
    return " ".join(words + ([f'"{text}"'] if text else []))


class PtyLine:
    def __init__(self, link):
        self.link = link
        self.open()

    def open(self):
        self.fd, slave = os.openpty()
        tty.setraw(slave)
        if os.path.lexists(self.link):
            os.unlink(self.link)
        os.symlink(os.ttyname(slave), self.link)
        self.slave = slave  # held open: else reading fails while the station is away

    def close(self):
        os.unlink(self.link)
        os.close(self.slave)
        os.close(self.fd)
        self.fd = None

    def fds(self):
        return [] if self.fd is None else [self.fd]

    def read(self):
        return os.read(self.fd, 256)

    def write(self, data):
        if self.fd is not None:
            os.write(self.fd, data)


class TcpLine:
    def __init__(self, port):
        self.port, self.connection = port, None
        self.open()

    def open(self):
        self.server = socket.create_server(("127.0.0.1", self.port))
        self.port = self.server.getsockname()[1]

    def close(self):
        self.server.close()
        if self.connection:
            self.connection.close()
        self.server = self.connection = None

    def fds(self):
        return [s for s in (self.server, self.connection) if s]

    def read(self):
        """Of whatever is ready: a new connection replaces the one before."""
        ready = select.select(self.fds(), [], [], 0)[0]
        if self.server in ready:
            if self.connection:
                self.connection.close()
            self.connection = self.server.accept()[0]
            return b""
        try:
            data = self.connection.recv(256)
        except ConnectionError:
            data = b""
        if not data:
            self.connection.close()
            self.connection = None
        return data

    def write(self, data):
        if self.connection:
            try:
                self.connection.sendall(data)
            except ConnectionError:
                self.connection = None


class Pager:
    def __init__(self, line, role, misbehaviours, capture=None, poll_s=0.3):
        self.line, self.role, self.capture, self.poll_s = line, role, capture, poll_s
        self.misbehave(misbehaviours)
        self.pending = bytearray()  # what the station said and is not understood yet
        self.selected = False       # it may send a block
        self.polled_itself = False
        self.to_tell = []           # our own blocks
        self.telling = None         # the one on the line: [bytes, step]
        self.later = []             # (time, bytes)
        self.answers = None         # to the sign that is being taken
        self.poll_at = 0.0
        self.waiting_for_poll_answer = False
        self.once = set()

    def misbehave(self, names):
        unknown = set(names) - set(MISBEHAVIOURS)
        if unknown:
            raise SystemExit(f"no such misbehaviour: {', '.join(sorted(unknown))}")
        self.wrong, self.once = set(names), set()

    def first(self, name):
        """The misbehaviour is on and has not been done yet."""
        if name not in self.wrong or name in self.once:
            return False
        self.once.add(name)
        return True

    def report(self, **what):
        print(json.dumps(what, ensure_ascii=False), flush=True)

    def note(self, sign, data):
        if self.capture:
            self.capture.write(f"{sign} {spelled(data)}\n")
            self.capture.flush()

    def say(self, data, late_s=0.0):
        if "silent" in self.wrong:
            return
        if late_s:
            self.later.append((time.monotonic() + late_s, data))
            return
        if self.answers is not None:
            self.answers.append(data)
            return
        if "garbage" in self.wrong:
            self.line.write(b"\xff\x7fz")
        self.note(">", data)
        self.line.write(data)

    def acknowledge(self):
        self.say(bytes([ACK]), 3.0 if "late-ack" in self.wrong else 0.0)
        if "double-ack" in self.wrong:
            self.say(bytes([ACK]))

    def tell(self, header, records):
        data = bytes([ord(header), STX]) + bytes([RS]).join(k.encode() + bytes([US]) + v.encode("latin-1") for k, v in records)
        data += (bytes([RS]) if "stray-rs" in self.wrong else b"") + bytes([ETX])
        self.to_tell.append(bytes([SOH]) + data + bytes([bcc_of(data)]))

    # --- what the station says ---
    def hear(self, data):
        self.pending += data
        while self.pending:
            self.answers = []  # said after the sign is noted
            used = self.sign()
            heard, answers, self.answers = bytes(self.pending[:used]), self.answers, None
            if used == 0:
                return
            self.note("<", heard)
            del self.pending[:used]
            for answer in answers:
                self.say(answer)

    def sign(self):
        """Takes the first sign of what is pending; how many bytes it has, 0 while it is not whole."""
        head = self.pending[0]
        if head == SOH:
            end = self.pending.find(ETX)
            if end < 0 or len(self.pending) < end + 2:
                return 0
            self.block(bytes(self.pending[:end + 2]))
            return end + 2
        if head in (EOT, ACK):
            self.ended() if head == EOT else self.acknowledged()
            return 1
        if head == NAK:
            self.refused()
            return 1
        if len(self.pending) < 2:
            return 0
        if self.pending[1] == ENQ and chr(head).isdigit():
            self.enquired(chr(head))
            return 2
        if self.pending[1] == NAK and chr(head).isdigit():
            self.refused()
            return 2
        self.report(breach=f"a byte that belongs to nothing: {head:02X}")
        return 1

    def enquired(self, address):
        if address == "1":  # the station polls itself, and will select
            if self.role == "control":
                self.report(breach="the station polls though it is no control station")
            self.polled_itself = True
        elif self.role == "control" or self.polled_itself:
            self.polled_itself = self.waiting_for_poll_answer = False
            if "nak-select" in self.wrong:
                self.say(bytes([NAK]))
            else:
                self.selected = True
                self.acknowledge()
        else:
            self.polled()

    def polled(self):
        if not self.to_tell:
            self.say(bytes([EOT]))
            return
        self.telling = self.to_tell.pop(0)
        if "no-select" in self.wrong:
            self.send_own()
        else:
            self.say(b"2\x051\x05" if "own-enq" in self.wrong else b"1\x05")

    def send_own(self):
        data = self.telling
        if self.first("bad-bcc"):
            data = data[:-1] + bytes([data[-1] ^ 0x11])
        self.say(data)

    def acknowledged(self):
        if self.telling is None:
            self.report(breach="an ACK to nothing")
        elif self.telling == b"sent":
            self.telling = None
            self.say(bytes([EOT]))
        else:
            self.send_own()
            self.unsure, self.telling = self.telling, b"sent"

    def refused(self):
        if self.telling == b"sent":
            self.telling = self.unsure
            self.send_own()
            self.telling = b"sent"
        else:
            self.report(breach="a NAK to nothing")

    def ended(self):
        self.selected = self.polled_itself = self.waiting_for_poll_answer = False

    def block(self, data):
        if not self.selected:
            self.report(breach="a block without a selection")
            return
        body = data[1:-2]
        if bcc_of(data[1:-1]) != data[-1]:
            self.report(breach="a block with a wrong BCC")
            self.say(b"1\x15")
        elif self.first("nak-once"):
            self.say(b"1\x15")
        elif self.first("nak-plain"):
            self.say(b"\x15")
        elif "nak-busy" in self.wrong:
            self.say(b"2\x15")
        elif "nak-invalid" in self.wrong:
            self.say(b"3\x15")
        elif self.first("begin-anew"):
            self.ended()
        elif self.first("eot-for-ack"):
            self.selected = False
            self.say(bytes([EOT]))
        else:
            header, _, rest = body.partition(bytes([STX]))
            records = dict(r.split(bytes([US]), 1) for r in rest.split(bytes([RS])))
            self.report(header=header.decode(), call={k.decode(): v.decode("latin-1") for k, v in records.items()})
            self.acknowledge()

    # --- its own time ---
    def tick(self):
        now = time.monotonic()
        for at, data in [entry for entry in self.later if entry[0] <= now]:
            self.later.remove((at, data))
            self.note(">", data)
            self.line.write(data)
        if self.role == "control" and now >= self.poll_at and not self.selected and self.telling is None:
            self.poll_at = now + self.poll_s
            if self.to_tell:
                self.telling = self.to_tell.pop(0)
                self.say(b"2\x051\x05")
            else:
                self.say(b"1\x05")

    def command(self, line):
        verb, *rest = line.split()
        if verb == "misbehave":
            self.misbehave(rest[0].split(",") if rest else [])
        elif verb == "status":
            self.tell("2", [("1", rest[0]), ("7", rest[1])])
        elif verb == "system":
            self.tell("2", [("8", rest[0])])
        elif verb == "vanish":
            self.line.close()
            self.pending.clear()
            self.ended()
            self.telling = None
        elif verb == "return":
            self.line.open()


def run(pager):
    commands = b""
    while True:
        fds = pager.line.fds()
        ready = select.select([*fds, 0], [], [], 0.02)[0]
        if 0 in ready:
            data = os.read(0, 4096)
            if not data:
                return
            commands += data
            *lines, commands = commands.split(b"\n")
            for line in lines:
                pager.command(line.decode())
        elif ready:
            pager.hear(pager.line.read())
        pager.tick()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter,
                                     epilog="\n".join(f"{k}: {v}" for k, v in MISBEHAVIOURS.items()))
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--pty", metavar="LINK")
    where.add_argument("--tcp", metavar="PORT", type=int)
    parser.add_argument("--role", choices=["pager", "control"], default="pager")
    parser.add_argument("--misbehave", default="")
    parser.add_argument("--capture", metavar="FILE")
    args = parser.parse_args()
    line = PtyLine(args.pty) if args.pty else TcpLine(args.tcp)
    capture = open(args.capture, "w", encoding="utf-8") if args.capture else None
    print(json.dumps({"ready": args.pty or line.port}), flush=True)
    run(Pager(line, args.role, [n for n in args.misbehave.split(",") if n], capture))


if __name__ == "__main__":
    sys.exit(main())
