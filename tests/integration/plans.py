# SPDX-License-Identifier: Apache-2.0
"""Listening plans signed with the ward's own key, for tests that stand in the station's place."""
import base64
import json
import subprocess
import time

PKCS8_OF_ED25519 = bytes.fromhex("302e020100300506032b657004220420")  # RFC 8410, before the 32 bytes of the seed
PURPOSE = b"natlyt/1/plan\0"


def plan_for(room, number, boot, valid_for_s=3600.0, listening=True):
    """The plan as the station would write it for the edge's start `boot`: from a minute ago on; a negative valid_for_s
    has run out already."""
    now = int(time.time() * 1000)
    intervals = [{"from_ms": now - 60_000, "to_ms": now + 3_600_000}] if listening else []
    return {"v": 1, "room": room, "number": number, "issuedAt_ms": now - 60_000,
            "validUntil_ms": now + int(valid_for_s * 1000), "intervals": intervals, "sensitivities": [],
            "countingRules": [], "consoles": [], "bootId": boot}


def station_time(ward, room, nonce):
    """What the station answers to a heartbeat that asks; no microphone opens before its edge has heard that it agrees."""
    return signed(ward, {"v": 1, "room": room, "nonce": nonce, "at_ms": int(time.time() * 1000)}, purpose=b"natlyt/1/time\0")


def signed(ward, plan, damaged=False, purpose=PURPOSE):
    """The envelope that goes on the wire; `damaged` turns over one bit of the signature."""
    secret = base64.b64decode((ward.credentials / "station" / "signing.key").read_text())
    payload = json.dumps(plan, separators=(",", ":")).encode()
    key, message = ward.folder / "plan-key.der", ward.folder / "plan-message"
    key.touch(0o600)
    key.write_bytes(PKCS8_OF_ED25519 + secret[:32])
    message.write_bytes(purpose + payload)
    signature = bytearray(subprocess.run(
        ["openssl", "pkeyutl", "-sign", "-rawin", "-keyform", "DER", "-inkey", key, "-in", message],
        check=True, capture_output=True).stdout)
    signature[0] ^= 1 if damaged else 0
    return json.dumps({"v": 1, "payload": base64.b64encode(payload).decode(), "signature": base64.b64encode(signature).decode()})
