# SPDX-License-Identifier: Apache-2.0
"""A small MQTT 5 client over TLS for tests: no fake, the broker cannot tell it from another. One thread reads."""
import queue
import socket
import ssl
import struct
import threading

CONNECT, CONNACK, PUBLISH, PUBACK, SUBSCRIBE, SUBACK, PINGREQ, DISCONNECT = 1, 2, 3, 4, 8, 9, 12, 14
REASONS = {0: "", 16: "", 130: "protocol error", 134: "bad user name or password", 135: "not authorised",
           138: "banned", 142: "session taken over"}
KEEP_ALIVE_S = 30


class Refused(Exception):
    """The broker said no; the text is its reason."""


def over_websocket(port, ca, user, password):
    """Logs in as a handset does, and leaves; the reason code of the broker's answer."""
    context = ssl.create_default_context(cafile=str(ca))
    with context.wrap_socket(socket.create_connection(("127.0.0.1", port), 10), server_hostname="localhost") as line:
        line.sendall(b"GET /mqtt HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                     b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: mqtt\r\nSec-WebSocket-Version: 13\r\n\r\n")
        answer = b""
        while b"\r\n\r\n" not in answer:
            answer += line.recv(1)
        body = _text("MQTT") + bytes([5, 0xC2]) + struct.pack("!H", KEEP_ALIVE_S) + b"\0" + _text(user) + _text(user) + _text(password)
        packet = bytes([CONNECT << 4]) + _length(len(body)) + body
        line.sendall(bytes([0x82, 0x80 | len(packet)]) + bytes(4) + packet)  # masked with zeros
        head = b""
        while len(head) < 6:
            head += line.recv(6 - len(head))
        return head[5]


def _text(value):
    data = value.encode()
    return struct.pack("!H", len(data)) + data


def _length(number):
    out = bytearray()
    while True:
        number, digit = divmod(number, 128)
        out.append(digit | (0x80 if number else 0))
        if not number:
            return bytes(out)


class MqttClient:
    """on_message(topic, payload, retained) is called from the reading thread, on_lost(reason) at the connection's end."""

    def __init__(self, port, ca, client_id, user=None, password=None, certificate=None, key=None,
                 on_message=None, on_lost=None, will=None):
        """will: topic and payload that the broker leaves lying (retained) when this client is cut off."""
        context = ssl.create_default_context(cafile=str(ca))
        context.minimum_version = ssl.TLSVersion.TLSv1_3
        if certificate:
            context.load_cert_chain(str(certificate), str(key))
        self.on_message, self.on_lost = on_message, on_lost
        self.answers, self.sending, self.next_id, self.closing = queue.Queue(), threading.Lock(), 0, False
        self.socket = context.wrap_socket(socket.create_connection(("127.0.0.1", port), 10), server_hostname="localhost",
                                          do_handshake_on_connect=False)
        try:
            self.socket.do_handshake()
            self._log_in(client_id, user, password, will)
        except BaseException:
            self.socket.close()
            raise
        self.socket.settimeout(None)
        threading.Thread(target=self._read, daemon=True).start()
        threading.Thread(target=self._ping, daemon=True).start()

    def _log_in(self, client_id, user, password, will):
        flags = 0x02 | (0x80 if user else 0) | (0x40 if password else 0) | (0x24 if will else 0)
        body = _text("MQTT") + bytes([5, flags]) + struct.pack("!H", KEEP_ALIVE_S) + b"\0" + _text(client_id)
        if will:
            body += b"\0" + _text(will[0]) + _text(will[1])
        self._send(CONNECT, 0, body + (_text(user) if user else b"") + (_text(password) if password else b""))
        try:
            kind, _, answer = self._receive()
        except OSError as problem:
            raise Refused(f"connection ended: {problem}") from None
        if kind != CONNACK or answer[1] != 0:
            raise Refused(REASONS.get(answer[1], f"reason {answer[1]}"))

    def subscribe(self, topic_filter, qos=1):
        self._asked(SUBSCRIBE, 2, b"\0" + _text(topic_filter) + bytes([qos]))

    def publish(self, topic, payload, retain=False):
        """QoS 1; raises Refused when the broker does not take it."""
        data = payload if isinstance(payload, bytes) else payload.encode()
        reason = self._asked(PUBLISH, 2 | (1 if retain else 0), b"\0" + data, before=_text(topic))
        if REASONS.get(reason, "x"):
            raise Refused(REASONS.get(reason, f"reason {reason}"))

    def _asked(self, kind, flags, body, before=b""):
        self.next_id += 1
        self._send(kind, flags, before + struct.pack("!H", self.next_id) + body)
        packet_id, reason = self.answers.get(timeout=20)
        if packet_id is None:
            raise Refused(f"connection ended: {reason}")
        assert packet_id == self.next_id, "answers come in order"
        return reason

    def _send(self, kind, flags, body):
        with self.sending:
            self.socket.sendall(bytes([kind << 4 | flags]) + _length(len(body)) + body)

    def _exactly(self, count):
        data = b""
        while len(data) < count:
            part = self.socket.recv(count - len(data))
            if not part:
                raise ConnectionError("the broker closed the connection")
            data += part
        return data

    def _receive(self):
        first, length, shift = self._exactly(1)[0], 0, 0
        while True:
            digit = self._exactly(1)[0]
            length |= (digit & 0x7F) << shift
            shift += 7
            if not digit & 0x80:
                return first >> 4, first & 0x0F, self._exactly(length)

    def _read(self):
        reason = "closed by us"
        try:
            while True:
                kind, flags, body = self._receive()
                if kind == PUBLISH:
                    self._take(flags, body)
                elif kind == PUBACK:
                    self.answers.put((struct.unpack("!H", body[:2])[0], body[2] if len(body) > 2 else 0))
                elif kind == SUBACK:
                    self.answers.put((struct.unpack("!H", body[:2])[0], 0))
                elif kind == DISCONNECT:
                    code = body[0] if body else 0
                    raise ConnectionError(REASONS.get(code) or f"reason {code}")
        except (OSError, ConnectionError, ValueError) as problem:
            reason = str(problem)
        self.answers.put((None, reason))
        self.socket.close()
        if self.on_lost and not self.closing:
            self.on_lost(reason)

    def _take(self, flags, body):
        size = struct.unpack("!H", body[:2])[0]
        topic, at, qos = body[2:2 + size].decode(), 2 + size, flags >> 1 & 3
        packet_id, at = (body[at:at + 2], at + 2) if qos else (b"", at)
        properties, at = body[at], at + 1  # the broker sends fewer than 128 bytes of them
        if self.on_message:
            self.on_message(topic, body[at + properties:], bool(flags & 1))
        if qos:
            self._send(PUBACK, 0, packet_id)

    def _ping(self):
        stop = threading.Event()
        while not self.closing and not stop.wait(KEEP_ALIVE_S / 3):
            try:
                self._send(PINGREQ, 0, b"")
            except OSError:
                return

    def cut_off(self):
        """As a cable that is pulled: without a word."""
        self.closing = True
        try:
            self.socket.shutdown(socket.SHUT_RDWR)  # the reading thread closes it: a number that is free is soon another's
        except OSError:
            pass

    def close(self):
        self.closing = True
        try:
            self._send(DISCONNECT, 0, b"")
        except OSError:
            pass
        self.cut_off()
