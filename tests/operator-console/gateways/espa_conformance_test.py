#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The real ESPA gateway with its thread and its line against an independent pager system that also misbehaves."""
import json
import os
import tempfile
import unittest
from pathlib import Path

from conversing import Conversing, wait_until

HERE = Path(__file__).parent
PROBE = Path(os.environ["NATLYT_BUILD"]) / "bin" / "gateway_probe"
QUICK = 'reply_ms = 400\npoll_ms = 200\nsilent_ms = 1500\n'


class EspaCase(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.capture = self.folder / "exchange.txt"

    def start(self, *simulator, settings="", tcp=False):
        where = ("--tcp", "0") if tcp else ("--pty", self.folder / "line")
        self.pager = Conversing(HERE / "espa_simulator.py", *where, "--capture", self.capture, *simulator, log=self.folder / "pager.log")
        self.addCleanup(self.pager.stop)
        ready = json.loads(self.pager.wait_for("ready")[0])["ready"]
        line = f'host = "127.0.0.1"\nport = {ready}\n' if tcp else f'device = "{ready}"\n'
        config = self.folder / "station.toml"
        config.write_text(f"[gateway.espa]\n{line}{QUICK}{settings}")
        self.probe = Conversing(PROBE, config, log=self.folder / "probe.log")
        self.addCleanup(self.probe.stop)

    def calls(self):
        return [json.loads(line)["call"] for line in self.pager.told('"call"')]

    def no_breach(self):
        self.assertEqual(self.pager.told("breach"), [])

    def spoken(self):
        """The exchange without the polls that found nothing."""
        lines = self.capture.read_text(encoding="utf-8").splitlines()
        text, at = [], 0
        while at < len(lines):
            if lines[at:at + 2] in (['< "2" ENQ', "> EOT"], ['> "1" ENQ', "< EOT"]):
                at += 2
                continue
            if lines[at:at + 2] == ['> "1" ENQ', '> "1" ENQ']:  # the station was not there yet
                at += 1
                continue
            text.append(lines[at])
            at += 1
        return text[1:] if text[:1] == ["< EOT"] else text  # the one with which a control station begins

    def test_a_call_over_a_serial_line_is_as_in_the_golden_exchange(self):
        self.start(settings='content = "heard"\n')
        self.probe.say("urgent 1 watch-1 2301 Grønnegården 3")
        self.probe.wait_for("delivered watch-1 1")
        wait_until(lambda: self.spoken()[-1:] == ["< EOT"], 5, "end of the exchange")
        golden = (HERE / "exchanges" / "call_as_control_station.txt").read_text(encoding="utf-8").splitlines()
        self.assertEqual(self.spoken(), golden[1:])
        self.assertEqual(self.calls(), [{"1": "2301", "2": "Haster: Grønnegården 3 AB: råb", "3": "7", "4": "3", "5": "1", "6": "1"}])
        self.no_breach()

    def test_a_call_to_a_pager_system_that_polls_is_as_in_the_golden_exchange(self):
        self.start("--role", "control", settings='role = "polled"\n')
        self.probe.say("ring 2 watch-1 2302 Birkehuset 1")
        self.probe.wait_for("delivered watch-1 2")
        wait_until(lambda: self.spoken()[-1:] == ["< EOT"], 5, "end of the exchange")
        golden = (HERE / "exchanges" / "call_as_polled_station.txt").read_text(encoding="utf-8").splitlines()
        self.assertEqual(self.spoken(), golden[1:])
        self.no_breach()

    def test_who_was_called_and_need_not_go_is_told_with_a_quiet_call(self):
        self.start()
        self.probe.say("recall 3 watch-3 2303")  # called before a restart
        self.probe.say("urgent 1 watch-1 2301 Birkehuset 1")
        self.probe.wait_for("delivered watch-1 1")
        self.probe.say("over 1 watch-1 2301 Birkehuset 1")
        self.probe.say("over 2 watch-2 2302 Birkehuset 2")  # was not called
        self.probe.say("over 3 watch-3 2303 Birkehuset 3")
        self.pager.wait_for("Afblæst: Birkehuset 3")
        self.assertEqual(self.calls()[1:], [{"1": address, "2": f"Afblæst: Birkehuset {house}", "3": "1", "4": "3", "5": "1", "6": "3"}
                                            for house, address in ((1, "2301"), (3, "2303"))])
        self.no_breach()

    def test_who_is_to_be_told_nothing_is_told_nothing(self):
        self.start(settings="tell_over = false\n")
        self.probe.say("ring 1 watch-1 2301 Birkehuset 1")
        self.probe.wait_for("delivered watch-1 1")
        self.probe.say("over 1 watch-1 2301 Birkehuset 1")
        self.probe.say("ring 2 watch-1 2301 Birkehuset 2")
        self.probe.wait_for("delivered watch-1 2")
        self.assertEqual(len(self.calls()), 2)

    def test_a_line_of_seven_bits_carries_danish_letters(self):
        self.start(settings='data_bits = 7\nparity = "even"\ncharset = "danish7bit"\n')
        self.probe.say("ring 1 watch-1 2301 Grønnegården ÆØÅ")
        self.probe.wait_for("delivered watch-1 1")
        self.assertEqual(self.calls()[0]["2"], "Gr|nneg}rden [\\]")
        self.no_breach()

    def test_a_call_over_tcp_is_delivered_and_the_connection_comes_back(self):
        self.start(tcp=True)
        self.probe.say("ring 1 watch-1 2301 Birkehuset 1")
        self.probe.wait_for("delivered watch-1 1")
        self.pager.say("vanish")
        self.probe.wait_for("health espa down")
        self.probe.say("ring 2 watch-1 2301 Birkehuset 2")
        self.probe.wait_for("skipped watch-1 2")
        self.pager.say("return")
        self.probe.wait_for("delivered watch-1 2")
        self.assertEqual(self.probe.told("health")[-1], "health espa up ")
        self.no_breach()

    def test_a_serial_line_that_vanishes_is_opened_again_and_what_waited_goes_out(self):
        self.start()
        self.probe.say("ring 1 watch-1 2301 Birkehuset 1")
        self.probe.wait_for("delivered watch-1 1")
        self.pager.say("vanish")
        self.probe.wait_for("health espa down")
        self.probe.say("ring 2 watch-1 2301 Birkehuset 2")
        self.probe.say("ring 3 watch-2 2302 Birkehuset 3")
        self.probe.say("over 2 watch-1 2301")
        self.probe.wait_for("skipped watch-2 3")
        self.pager.say("return")
        self.probe.wait_for("delivered watch-2 3")
        self.assertEqual(self.probe.told("delivered watch-1 2"), [])

    def delivered_in_spite_of(self, *misbehaviours, role="pager"):
        self.start("--misbehave", ",".join(misbehaviours), "--role", role,
                   settings='role = "polled"\n' if role == "control" else "")
        self.probe.say("ring 1 watch-1 2301 Birkehuset 1")
        self.probe.wait_for("delivered watch-1 1")
        self.assertEqual(len(self.probe.told("delivered")), 1)
        self.no_breach()

    def test_a_block_that_is_refused_once_is_sent_again(self):
        self.delivered_in_spite_of("nak-once", "nak-plain")

    def test_noise_and_double_acknowledgements_deliver_once(self):
        self.delivered_in_spite_of("garbage", "double-ack")

    def test_a_transaction_that_is_broken_off_is_begun_again(self):
        self.delivered_in_spite_of("eot-for-ack")

    def test_a_polling_pager_system_that_misbehaves_is_called_all_the_same(self):
        self.delivered_in_spite_of("garbage", "nak-once", "double-ack", role="control")

    def test_a_polling_pager_system_that_is_started_anew_in_the_middle_of_a_call_gets_it_anew(self):
        self.delivered_in_spite_of("begin-anew", role="control")

    def test_a_pager_system_that_is_started_anew_in_the_middle_of_a_call_gets_it_anew(self):
        self.delivered_in_spite_of("begin-anew", "nak-once")

    def test_a_selection_that_is_acknowledged_twice_acknowledges_no_block(self):
        self.start("--misbehave", "double-ack,nak-invalid")
        self.probe.say("ring 1 watch-1 2301 Birkehuset 1")
        self.assertIn("refuses the call as invalid", self.probe.wait_for("failed watch-1 1")[0])
        self.assertEqual(self.probe.told("delivered"), [])

    def not_delivered(self, misbehaviour, why):
        self.start("--misbehave", misbehaviour)
        self.probe.say("ring 1 watch-1 2301 Birkehuset 1")
        self.assertIn(why, self.probe.wait_for("failed watch-1 1")[0])
        self.assertIn(why, self.probe.wait_for("health espa down")[0])
        self.assertEqual(self.probe.told("delivered"), [])
        self.pager.say("misbehave")
        self.probe.wait_for("delivered watch-1 1", seconds=30)  # tried again by itself
        self.probe.wait_for("health espa up")

    def test_a_busy_pager_system_is_shown_and_tried_again(self):
        self.not_delivered("nak-busy", "is busy")

    def test_a_pager_system_that_refuses_the_line_is_shown_and_tried_again(self):
        self.not_delivered("nak-select", "is busy")

    def test_a_call_that_is_refused_as_invalid_is_shown(self):
        self.not_delivered("nak-invalid", "refuses the call as invalid")

    def test_a_silent_pager_system_is_skipped_at_once_and_found_again(self):
        self.start("--misbehave", "silent")
        self.assertIn("does not answer", self.probe.wait_for("health espa down")[0])
        self.probe.say("ring 1 watch-1 2301 Birkehuset 1")
        self.probe.wait_for("skipped watch-1 1")
        self.pager.say("misbehave")
        self.probe.wait_for("delivered watch-1 1")

    def test_an_acknowledgement_that_comes_late_is_not_taken_for_another(self):
        self.start("--misbehave", "late-ack")
        self.probe.say("ring 1 watch-1 2301 Birkehuset 1")
        self.probe.wait_for("failed watch-1 1")
        self.assertEqual(self.probe.told("delivered"), [])
        self.assertEqual(self.calls(), [])
        self.pager.say("misbehave")
        self.probe.wait_for("delivered watch-1 1", seconds=30)
        self.assertEqual(len(self.calls()), 1)

    def told_by_the_pager(self, *misbehaviours, role="pager"):
        self.start("--role", role, "--misbehave", ",".join(misbehaviours), settings='role = "polled"\n' if role == "control" else "")
        self.probe.say("ring 1 watch-1 2301 Birkehuset 1")
        self.probe.wait_for("delivered watch-1 1")
        self.pager.say("status 2301 4")
        self.assertIn("absent", self.probe.wait_for("failed watch-1 1")[0])
        self.pager.say("system 7")
        self.assertIn("status 7", self.probe.wait_for("health espa down")[0])
        self.no_breach()

    def test_an_absent_handset_and_a_fault_of_the_system_are_told(self):
        self.told_by_the_pager()

    def test_they_are_told_with_a_stray_separator_and_a_wrong_check_at_first(self):
        self.told_by_the_pager("stray-rs", "bad-bcc")

    def test_they_are_told_by_a_pager_system_that_polls_itself_before_it_selects(self):
        self.told_by_the_pager("own-enq")

    def test_they_are_told_by_a_pager_system_that_is_the_control_station(self):
        self.told_by_the_pager(role="control")


if __name__ == "__main__":
    unittest.main()
