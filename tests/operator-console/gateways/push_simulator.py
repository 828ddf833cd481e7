#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A push server that takes what ntfy takes, and fails by name. Prints {"ready": PORT} and each request as a line of JSON.

What it is to do wrong comes as a line on stdin: "misbehave NAME" with one of refuse (503), forbid (401), reject (403,
each message alone), hang (answers nothing), redirect (302); without NAME it behaves again. --token T wants that token of each request."""
import argparse
import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

WRONG = {"name": ""}
LEFT = threading.Event()


class Handler(BaseHTTPRequestHandler):
    token = ""

    def log_message(self, *_):
        pass

    def answer(self, status, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def take(self, body):
        wrong = WRONG["name"]
        if self.token and self.headers.get("Authorization") != f"Bearer {self.token}":
            return self.answer(401)
        if wrong == "hang":
            LEFT.wait(60)
            return None
        if wrong == "reject" and self.command == "POST":
            return self.answer(403)
        if wrong in ("refuse", "forbid", "redirect"):
            print(json.dumps({"refused": self.command}), flush=True)
            return self.answer({"refuse": 503, "forbid": 401, "redirect": 302}[wrong], Location="http://127.0.0.1:1/")
        print(json.dumps({"method": self.command, "path": self.path, "type": self.headers.get("Content-Type"),
                          "body": json.loads(body) if body else None}, ensure_ascii=False), flush=True)
        return self.answer(200)

    def do_GET(self):
        self.take(b"")

    def do_POST(self):
        self.take(self.rfile.read(int(self.headers.get("Content-Length", 0))))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--token", default="")
    Handler.token = parser.parse_args().token
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(json.dumps({"ready": server.server_address[1]}), flush=True)
    for line in sys.stdin:
        words = line.split()
        WRONG["name"] = words[1] if len(words) > 1 else ""
        if WRONG["name"] != "hang":
            LEFT.set()
            LEFT.clear()


if __name__ == "__main__":
    main()
