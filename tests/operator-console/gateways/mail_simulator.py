#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A mail server (SMTP with STARTTLS and AUTH PLAIN) that fails by name. Prints {"ready": PORT} and each mail as a line of JSON.

What it is to do wrong comes as a line on stdin: "misbehave NAME" with one of refuse (554 to whoever comes), later (451 to
each recipient), unknown (550 to the second recipient, in Latin-1), greylist (450 to the second recipient, the first
time), spam (554 to the mail with the subject "one"), hang (says nothing), drop (takes the mail and hangs up before it says so), deaf (offers no STARTTLS);
without NAME it behaves again. --port P is where it listens, else anywhere free; --certificate and --key are its own; --password P wants that one of the user natlyt."""
import argparse
import base64
import json
import socketserver
import ssl
import sys
import threading

WRONG = {"name": ""}
LEFT = threading.Event()
PUT_OFF = set()


class Handler(socketserver.StreamRequestHandler):
    context = None
    password = ""

    def say(self, line):
        self.wfile.write(line.encode("latin-1") + b"\r\n")

    def asked_for(self, recipient):
        if WRONG["name"] == "later":
            return "451 later"
        if WRONG["name"] == "greylist" and recipient > 1 and not PUT_OFF:
            PUT_OFF.add(recipient)
            return "450 greylisted"
        return "550 rejst bort: hun er på ferie" if WRONG["name"] == "unknown" and recipient > 1 else "250 yes"

    def secure(self):
        self.connection = self.context.wrap_socket(self.connection, server_side=True)
        self.rfile, self.wfile = self.connection.makefile("rb"), self.connection.makefile("wb", buffering=0)
        self.is_secure = True

    def offer(self):
        offers = ["mail.test"]
        if self.context and not self.is_secure and WRONG["name"] != "deaf":
            offers.append("STARTTLS")
        if self.password:
            offers.append("AUTH PLAIN")
        for line in offers[:-1]:
            self.say(f"250-{line}")
        self.say(f"250 {offers[-1]}")

    def log_in(self, told):
        if not told:
            self.say("334 ")
            told = [self.rfile.readline().decode()]
        known = base64.b64decode(told[0]).decode() == f"\0natlyt\0{self.password}"
        self.say("235 welcome" if known else "535 no")
        return known

    def take(self, sender, recipients):
        self.say("354 go on")
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line.decode().rstrip("\r\n"))
        if WRONG["name"] == "spam" and "Subject: =?UTF-8?B?b25l?=" in lines:
            self.say("554 looks like spam")
            return True
        print(json.dumps({"from": sender, "to": recipients, "secure": self.is_secure, "lines": lines}), flush=True)
        if WRONG["name"] != "drop":
            self.say("250 taken")
        return WRONG["name"] != "drop"

    def handle(self):
        self.is_secure, sender, recipients, known = False, "", [], not self.password
        if WRONG["name"] == "hang":
            print(json.dumps({"hangs": True}), flush=True)
            return LEFT.wait(60)
        if WRONG["name"] == "refuse":
            print(json.dumps({"refused": True}), flush=True)
            return self.say("554 not here")
        self.say("220 mail.test")
        while line := self.rfile.readline().decode().strip():
            verb = line.upper()
            if verb.startswith("EHLO"):
                self.offer()
            elif verb == "STARTTLS":
                self.say("220 go on")
                self.secure()
            elif verb.startswith("AUTH PLAIN"):
                known = self.log_in(line.split()[2:])
            elif verb.startswith("MAIL FROM:"):
                sender = line[10:].split()[0]
                self.say("250 yes" if known else "530 who are you")
            elif verb.startswith("RCPT TO:"):
                recipients.append(line[8:])
                self.say(self.asked_for(len(recipients)))
            elif verb == "DATA":
                if not self.take(sender, recipients):
                    return None
            elif verb == "NOOP":
                self.say("250 yes" if known else "530 who are you")
            elif verb == "QUIT":
                return self.say("221 bye")
            else:
                self.say("502 no")
        return None


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = allow_reuse_address = True

    def handle_error(self, *_):  # a client that does not trust us hangs up in the middle
        pass


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--certificate")
    parser.add_argument("--key")
    parser.add_argument("--password", default="")
    arguments = parser.parse_args()
    Handler.password = arguments.password
    if arguments.certificate:
        Handler.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        Handler.context.load_cert_chain(arguments.certificate, arguments.key)
    server = Server(("127.0.0.1", arguments.port), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(json.dumps({"ready": server.server_address[1]}), flush=True)
    for line in sys.stdin:
        words = line.split()
        WRONG["name"] = words[1] if len(words) > 1 else ""
        print(json.dumps({"misbehaves": WRONG["name"]}), flush=True)
    LEFT.set()


if __name__ == "__main__":
    main()
