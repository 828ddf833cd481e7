#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The real HTTP push gateway, with its thread and libcurl, against a push server that fails by name."""
import json
import os
import tempfile
import unittest
from pathlib import Path

from conversing import Conversing

HERE = Path(__file__).parent
PROBE = Path(os.environ["NATLYT_BUILD"]) / "bin" / "gateway_probe"


class PushCase(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.server = Conversing(HERE / "push_simulator.py", "--token", "secret-1", log=self.folder / "server.log")
        self.addCleanup(self.server.stop)
        self.port = json.loads(self.server.wait_for("ready")[0])["ready"]

    def start(self, settings="", token="secret-1"):
        token_file = self.folder / "token"
        token_file.write_text(token + "\n")
        token_file.chmod(0o600)
        config = self.folder / "station.toml"
        config.write_text(f'[gateway.http]\nurl = "http://127.0.0.1:{self.port}/"\ntoken_file = "{token_file}"\n'
                          f'again_first_ms = 100\nagain_most_ms = 400\ntimeout_ms = 500\n{settings}')
        self.probe = Conversing(PROBE, config, log=self.folder / "probe.log")
        self.addCleanup(self.probe.stop)

    def posts(self):
        return [json.loads(line)["body"] for line in self.server.told('"POST"') if "body" in line]

    def test_a_page_is_posted_as_ntfy_takes_it(self):
        self.start('content = "heard"\nack_url = "https://ward.example:8443"\n')
        self.probe.say("urgent 1 watch-1 w1-x Grønnegården \"3\"")
        self.probe.wait_for("delivered watch-1 1")
        post = self.posts()[0]
        link = post["actions"][0]["url"]
        self.assertRegex(link, r"^https://ward\.example:8443/ack/[0-9a-f]{64}$")
        self.assertEqual(post, {
            "topic": "w1-x", "title": "Natlyt", "message": 'Haster: Grønnegården "3" AB: råb', "priority": 5, "tags": ["bell"], "click": link,
            "actions": [{"action": "http", "label": "Jeg går derhen", "url": link, "method": "POST", "clear": True}]})

    def test_a_channel_of_the_room_alone_says_no_more_and_offers_no_link_without_the_pager_page(self):
        self.start()
        self.probe.say("ring 1 watch-1 w1-x Birkehuset 1")
        self.probe.wait_for("delivered watch-1 1")
        self.assertEqual(self.posts()[0], {"topic": "w1-x", "title": "Natlyt", "message": "Birkehuset 1", "priority": 5, "tags": ["bell"]})

    def test_who_need_not_go_is_told(self):
        self.start()
        self.probe.say("ring 1 watch-1 w1-x Birkehuset 1")
        self.probe.wait_for("delivered watch-1 1")
        self.probe.say("over 1 watch-1 w1-x Birkehuset 1")
        self.server.wait_for("Afblæst: Birkehuset 1")

    def test_what_was_posted_before_a_restart_is_not_posted_again(self):
        self.start('ack_url = "https://ward.example:8443"\n')
        self.probe.say("recall 1 watch-1 w1-x")
        self.probe.say("ring 2 watch-2 w2-x Birkehuset 2")
        self.probe.wait_for("delivered watch-2 2")
        self.probe.say("over 1 watch-1 w1-x Birkehuset 1")
        self.server.wait_for("Afblæst: Birkehuset 1")
        self.assertEqual([post["topic"] for post in self.posts()], ["w2-x", "w1-x"])

    def fails_and_is_tried_again(self, misbehaviour, why):
        self.start()
        self.server.say(f"misbehave {misbehaviour}")
        self.probe.say("ring 1 watch-1 w1-x Birkehuset 1")
        self.probe.wait_for("failed watch-1 1", count=3)  # with backoff, for as long as the page is open
        self.assertIn(why, self.probe.wait_for("health http down")[0])
        self.assertEqual(self.probe.told("delivered"), [])
        self.probe.say("ring 2 watch-2 w2-x Birkehuset 2")
        self.probe.wait_for("skipped watch-2 2")
        self.probe.say("over 2 watch-2 w2-x")
        self.probe.wait_for("ordered over 2")
        tried = len(self.probe.told("failed watch-1 1"))
        self.probe.wait_for("failed watch-1 1", count=tried + 2)  # what was on its way of the second page has failed by then
        self.server.say("misbehave")
        self.probe.wait_for("delivered watch-1 1")
        self.probe.wait_for("health http up")
        self.assertEqual([post["topic"] for post in self.posts()], ["w1-x"])

    def test_a_server_that_refuses_is_shown_and_tried_again(self):
        self.fails_and_is_tried_again("refuse", "answered 503")

    def test_a_server_that_hangs_is_shown_and_tried_again(self):
        self.fails_and_is_tried_again("hang", "Timeout")

    def test_a_redirect_is_not_followed(self):
        self.fails_and_is_tried_again("redirect", "answered 302")

    def test_a_wrong_token_is_shown(self):
        self.start(token="wrong")
        self.probe.say("ring 1 watch-1 w1-x Birkehuset 1")
        self.assertIn("look after gateway.http.token", self.probe.wait_for("health http down")[0])

    def test_a_dead_server_is_found_without_a_page(self):
        self.start(f'health_url = "http://127.0.0.1:{self.port}/v1/health"\nhealth_ms = 200\n')
        self.server.wait_for('"/v1/health"')
        self.server.say("misbehave refuse")
        self.probe.wait_for("health http down")
        self.server.say("misbehave")
        self.probe.wait_for("health http up", count=2)

    def test_a_dead_server_is_found_without_a_page_also_where_no_address_is_named_for_it(self):
        self.start("health_ms = 200\n")
        self.server.wait_for('"GET"')
        self.server.say("misbehave refuse")
        self.probe.wait_for("health http down")
        self.server.say("misbehave")
        self.probe.wait_for("health http up", count=2)
        self.server.stop()  # maybe while it answers
        self.assertIn("health http down", self.probe.wait_for("connect")[0])

    def test_a_server_that_is_well_and_takes_no_page_is_down_until_it_takes_one(self):
        self.start(f'health_url = "http://127.0.0.1:{self.port}/v1/health"\nhealth_ms = 100\n')
        self.server.say("misbehave reject")
        self.probe.say("ring 1 watch-1 w1-x Birkehuset 1")
        self.probe.wait_for("failed watch-1 1", count=4)
        asked = len(self.server.told('"/v1/health"'))
        self.server.wait_for('"/v1/health"', count=asked + 3)
        self.assertIn("answered 403", self.probe.told("health http")[-1])
        self.assertEqual(len(self.probe.told("health http down")), 1)
        self.server.say("misbehave")
        self.probe.wait_for("delivered watch-1 1")
        self.probe.wait_for("health http up", count=2)

    def test_who_waited_longest_is_tried_first_at_a_server_that_is_slow(self):
        self.start()
        self.server.say("misbehave hang")
        for number in range(1, 7):
            self.probe.say(f"ring {number} watch-{number} w{number}-x Birkehuset {number}")
        for number in range(1, 7):
            self.probe.wait_for(f"failed watch-{number} {number}")
        first_six = [line.split()[1] for line in self.probe.told("failed watch")[:6]]
        self.assertEqual(sorted(first_six), [f"watch-{number}" for number in range(1, 7)])


if __name__ == "__main__":
    unittest.main()
