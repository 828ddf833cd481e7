# SPDX-License-Identifier: Apache-2.0
"""A broker that knows MQTT 3.1.1 only, enough of it for one client: connect, subscribe, publish to itself.

Usage: old_broker.py PORT CERTIFICATE KEY refuse|hangup
What it does with MQTT 5: refuse answers with a 3.1.1 CONNACK "unacceptable protocol version"; hangup just closes.
"""
import socket
import ssl
import sys


def read_packet(stream):
    """The type byte and the body of one packet; None at the end of the stream."""
    first = stream.read(1)
    if not first:
        return None
    length = shift = 0
    while True:
        byte = stream.read(1)[0]
        length |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return first[0], stream.read(length)


def serve(stream, on_mqtt5):
    while packet := read_packet(stream):
        kind, body = packet
        if kind >> 4 == 1:  # CONNECT: protocol name of 6 bytes, then the level
            if body[6] != 4:
                if on_mqtt5 == "refuse":
                    stream.write(b"\x20\x02\x00\x01")
                    stream.flush()
                return
            stream.write(b"\x20\x02\x00\x00")
        elif kind >> 4 == 8:  # SUBSCRIBE
            stream.write(b"\x90\x03" + body[:2] + b"\x01")
        elif kind >> 4 == 3:  # PUBLISH: echoed at QoS 0, which any subscription here covers
            topic_bytes = 2 + int.from_bytes(body[:2], "big")
            qos = kind >> 1 & 3
            payload = body[topic_bytes + (2 if qos else 0):]
            if qos:
                stream.write(b"\x40\x02" + body[topic_bytes:topic_bytes + 2])
            stream.write(bytes([0x30, topic_bytes + len(payload)]) + body[:topic_bytes] + payload)
        elif kind >> 4 == 12:  # PINGREQ
            stream.write(b"\xd0\x00")
        elif kind >> 4 == 14:  # DISCONNECT
            return
        stream.flush()


def main():
    port, certificate, key, on_mqtt5 = sys.argv[1:]
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with socket.create_server(("127.0.0.1", int(port))) as server:
        while True:
            connection, _ = server.accept()
            try:
                with context.wrap_socket(connection, server_side=True) as tls, tls.makefile("rwb") as stream:
                    serve(stream, on_mqtt5)
            except (OSError, IndexError):
                pass


main()
