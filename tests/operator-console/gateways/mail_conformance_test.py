#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The real mailer, with its thread and libcurl, against a mail server that fails by name."""
import email
import email.policy
import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from conversing import Conversing

HERE = Path(__file__).parent
PROBE = Path(os.environ["NATLYT_BUILD"]) / "bin" / "gateway_probe"


class MailCase(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))

    def serve(self, *options):
        self.server = Conversing(HERE / "mail_simulator.py", *options, log=self.folder / "server.log")
        self.addCleanup(self.server.stop)
        self.port = json.loads(self.server.wait_for("ready")[0])["ready"]

    def serve_with_tls(self, password=""):
        self.certificate, key = self.folder / "server.crt", self.folder / "server.key"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", key,
                        "-out", self.certificate, "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"],
                       check=True, capture_output=True)
        self.serve("--certificate", self.certificate, "--key", key, "--password", password)

    def start(self, settings="", timeout_ms=1000):
        config = self.folder / "station.toml"
        config.write_text(f'[gateway.mail]\nurl = "smtp://localhost:{self.port}"\nfrom = "natlyt@ward.example"\n'
                          f'to = ["manager@ward.example", "deputy@ward.example"]\nagain_first_ms = 100\nagain_most_ms = 400\n'
                          f'timeout_ms = {timeout_ms}\n{settings}')
        self.probe = Conversing(PROBE, config, log=self.folder / "probe.log")
        self.addCleanup(self.probe.stop)

    def mails(self):
        return [json.loads(line) for line in self.server.told('"lines"')]

    @staticmethod
    def read(mail):
        return email.message_from_string("\n".join(mail["lines"]), policy=email.policy.default)

    def test_a_mail_reaches_everybody_with_its_letters(self):
        self.serve()
        self.start('tls = "none"\n')
        self.probe.say("mail Grønnegården: teknisk fejl i en bolig, der hedder Ærtemarken 12")
        self.server.wait_for('"lines"')
        mail = self.mails()[0]
        self.assertEqual(mail["from"], "<natlyt@ward.example>")
        self.assertEqual(mail["to"], ["<manager@ward.example>", "<deputy@ward.example>"])
        message = self.read(mail)
        self.assertEqual(message["Subject"], "Grønnegården: teknisk fejl i en bolig, der hedder Ærtemarken 12")
        self.assertEqual(message.get_content().splitlines(), ["æøå", ".", "ÆØÅ " * 60])
        self.assertEqual(message["Auto-Submitted"], "auto-generated")
        self.assertLessEqual(max(map(len, mail["lines"])), 78)
        self.assertTrue(all(line.isascii() for line in mail["lines"]))

    def test_it_goes_over_tls_with_a_password(self):
        self.serve_with_tls("secret-1")
        (self.folder / "password").write_text("secret-1\n")
        (self.folder / "password").chmod(0o600)
        self.start(f'ca = "{self.certificate}"\nuser = "natlyt"\npassword_file = "{self.folder}/password"\n')
        self.probe.say("mail one")
        self.server.wait_for('"lines"')
        self.assertTrue(self.mails()[0]["secure"])

    def test_a_wrong_password_is_shown(self):
        self.serve_with_tls("secret-1")
        (self.folder / "password").write_text("secret-2\n")
        (self.folder / "password").chmod(0o600)
        self.start(f'ca = "{self.certificate}"\nuser = "natlyt"\npassword_file = "{self.folder}/password"\n')
        self.probe.say("mail one")
        self.assertIn("Login denied", self.probe.wait_for("health mail down")[0])
        self.assertEqual(self.mails(), [])

    def test_nothing_goes_to_a_server_that_is_not_trusted(self):
        self.serve_with_tls()
        self.start()
        self.probe.say("mail one")
        self.assertIn("SSL", self.probe.wait_for("health mail down")[0])
        self.assertEqual(self.mails(), [])

    def test_nothing_goes_in_the_clear_where_tls_is_required(self):
        self.serve_with_tls()
        self.server.say("misbehave deaf")
        self.server.wait_for('"deaf"')
        self.start(f'ca = "{self.certificate}"\n')
        self.probe.say("mail one")
        self.probe.wait_for("health mail down")
        self.assertEqual(self.mails(), [])

    def comes_back(self, mails):
        ups = len(self.probe.told("health mail up"))  # at first nothing was known to be wrong
        self.server.say("misbehave")
        self.probe.wait_for("health mail up", count=ups + 1)
        self.server.wait_for('"lines"', count=mails)

    def fails_and_is_tried_again(self, misbehaviour, why):
        self.serve()
        self.server.say(f"misbehave {misbehaviour}")
        self.server.wait_for(f'"{misbehaviour}"')
        self.start('tls = "none"\n')
        self.probe.say("mail one")
        self.probe.say("mail two")
        self.assertIn(why, self.probe.wait_for("health mail down")[0])
        self.comes_back(2)
        return [self.read(mail) for mail in self.mails()]

    def test_a_server_that_is_gone_is_shown_before_it_is_needed_and_gets_what_waited(self):
        self.serve()
        self.start('tls = "none"\n')
        self.server.stop()
        self.probe.wait_for("Couldn't connect to server")
        self.probe.say("mail one")
        self.serve("--port", str(self.port))
        self.server.wait_for('"lines"')
        self.assertEqual(self.read(self.mails()[0])["Subject"], "one")

    def test_who_is_unknown_there_keeps_the_mail_from_nobody_else_and_is_shown(self):
        self.serve()
        self.server.say("misbehave unknown")
        self.server.wait_for('"unknown"')
        self.start('tls = "none"\n')
        self.probe.say("mail one")
        self.assertIn("550 rejst bort: hun er p? ferie", self.probe.wait_for("health mail down")[0])
        self.assertEqual(self.read(self.mails()[0])["Subject"], "one")
        self.probe.say("mail two")
        self.server.wait_for('"lines"', count=2)
        self.assertEqual(len(self.mails()), 2)

    def test_who_is_put_off_by_the_server_gets_the_mail_later_and_the_others_get_it_once(self):
        self.serve()
        self.server.say("misbehave greylist")
        self.server.wait_for('"greylist"')
        self.start('tls = "none"\n')
        self.probe.say("mail one")
        self.probe.wait_for("taken one")
        self.assertIn("450 greylisted", self.probe.wait_for("health mail down")[0])
        self.server.wait_for('"lines"', count=2)
        self.probe.wait_for("health mail up", count=2)
        self.assertEqual(self.mails()[1]["to"], ["<deputy@ward.example>"])
        self.assertEqual(self.read(self.mails()[1])["Message-ID"], self.read(self.mails()[0])["Message-ID"])
        self.assertEqual(len(self.mails()), 2)

    def test_a_mail_that_the_server_refuses_keeps_back_no_other(self):
        self.serve()
        self.server.say("misbehave spam")
        self.server.wait_for('"spam"')
        self.start('tls = "none"\n')
        self.probe.say("mail one")
        self.assertIn("554 looks like spam", self.probe.wait_for("health mail down")[0])
        self.probe.say("mail two")
        self.probe.say("mail three")
        self.server.wait_for('"lines"', count=2)
        self.assertEqual([self.read(mail)["Subject"] for mail in self.mails()], ["two", "three"])
        self.assertEqual(len(self.probe.told("health mail up")), 1, "one of them is not out")
        self.comes_back(3)

    def test_a_server_that_hangs_holds_nobody_up_who_stops(self):
        self.serve()
        self.server.say("misbehave hang")
        self.server.wait_for('"hang"')
        self.start('tls = "none"\n', timeout_ms=120000)
        self.probe.say("mail one")
        self.server.wait_for('"hangs"')
        self.probe.popen.stdin.close()
        self.assertEqual(self.probe.popen.wait(60), 0)

    def test_a_server_that_refuses_is_shown_and_tried_again(self):
        self.assertEqual([mail["Subject"] for mail in self.fails_and_is_tried_again("refuse", "554")], ["one", "two"])

    def test_a_server_that_wants_it_later_gets_it_later(self):
        self.assertEqual([mail["Subject"] for mail in self.fails_and_is_tried_again("later", "451")], ["one", "two"])

    def test_a_server_that_hangs_is_shown_and_tried_again(self):
        self.assertEqual([mail["Subject"] for mail in self.fails_and_is_tried_again("hang", "Timeout")], ["one", "two"])

    def test_each_mail_is_taken_when_the_server_has_taken_that_very_one(self):
        self.serve()
        self.start('tls = "none"\n')
        self.probe.say("mail one")
        self.probe.wait_for("taken one")
        self.server.say("misbehave later")
        self.server.wait_for('"later"')
        self.probe.say("mail two")
        self.probe.wait_for("health mail down")
        self.assertEqual(self.probe.told("taken two"), [])
        self.server.say("misbehave")
        self.probe.wait_for("taken two")
        self.assertEqual(len(self.mails()), 2)

    def test_what_is_sent_once_more_is_the_same_mail(self):
        first, *rest = self.fails_and_is_tried_again("drop", "")
        self.assertEqual(first["Subject"], "one")
        self.assertEqual(rest[0]["Message-ID"], first["Message-ID"])
        self.assertEqual(rest[-1]["Subject"], "two")
        self.assertNotEqual(rest[-1]["Message-ID"], first["Message-ID"])


if __name__ == "__main__":
    unittest.main()
