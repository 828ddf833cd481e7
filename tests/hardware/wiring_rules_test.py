#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""wiring_rules_test.py SCHEMATIC_DIR CACHE_DIR: each rule against the carrier's wiring with one mistake in it."""
import copy
import sys
import unittest

import wiring_rules
from schematic import GROUND, Netlist, Part, Pin, need

FOLDER, CACHE = sys.argv[1:3]
need("lepton-netlist", "lepton-eda")
DRAWN = Netlist.read(FOLDER, CACHE)


def added(nets, ref, device, text, *at):
    """A part with two pins between two nets."""
    nets.parts[ref] = Part(ref, "", device, {"value": text}, {"1": Pin("1", "1"), "2": Pin("2", "2")})
    for number, net in zip("12", at):
        nets.connect(net, ref, number)


class WiringRulesTest(unittest.TestCase):
    def setUp(self):
        self.nets = copy.deepcopy(DRAWN)

    def assert_caught(self, rule, *parts):
        found = "\n".join(wiring_rules.ALL[rule](self.nets))
        self.assertTrue(found, f"{rule} did not speak")
        for part in parts:
            self.assertIn(part, found)

    def move(self, ref, label, net):
        self.nets.connect(net, ref, self.nets.pin(self.nets.parts[ref], label))

    def assert_free(self, ref, label, net, rule, *parts):
        self.move(ref, label, net)
        self.assert_caught(rule, *parts)

    SUPPLY = "microphones_supply_passes_only_through_the_load_switch"

    def test_the_drawn_wiring_breaks_no_rule(self):
        for name, rule in wiring_rules.ALL.items():
            self.assertEqual(list(rule(self.nets)), [], name)

    def test_a_resistor_round_the_load_switch_is_found(self):
        for text in ("33", "10k", "100k"):
            with self.subTest(text):
                added(self.nets, "R99", "RESISTOR", text, "3V3_MIC", "MIC_VDD")
                self.assert_caught(self.SUPPLY, "R99", "past U6")

    def test_a_microphone_on_an_unswitched_supply_is_found(self):
        self.assert_free("MK2", "VDD", "3V3_MIC", self.SUPPLY, "one supply")

    def test_both_microphones_on_an_unswitched_supply_are_found(self):
        self.move("MK1", "VDD", "3V3_MIC")
        self.assert_free("MK2", "VDD", "3V3_MIC", self.SUPPLY, "exactly one load switch")

    def test_a_pin_of_the_microcontroller_on_the_supply_is_found(self):
        self.assert_free("U3", "PA1", "MIC_VDD", self.SUPPLY, "U3 PA1")

    def test_a_sense_resistor_that_could_feed_a_microphone_is_found(self):
        self.nets.parts["R14"].attributes["value"] = "1k"
        self.assert_caught(self.SUPPLY, "R14")

    def test_a_second_load_switch_is_found(self):
        self.assert_free("U1", "VOUT", "MIC_VDD", self.SUPPLY, "exactly one")

    def test_a_supply_that_is_not_discharged_is_found(self):
        self.assert_free("U6", "QOD", "FREE", self.SUPPLY, "discharge")

    LIGHT = "powered_light_hangs_on_the_microphones_supply"

    def test_a_powered_light_on_another_supply_is_found(self):
        self.nets.connect("3V3_MIC", "R13", "1")
        self.assert_caught(self.LIGHT)

    def test_a_powered_light_that_software_can_shunt_or_lift_is_found(self):
        self.move("U3", "PA1", "POWERED_A")
        self.assert_caught(self.LIGHT)
        self.assert_caught(self.SUPPLY, "R13")

    def test_a_powered_light_whose_return_is_switched_is_found(self):
        self.assert_free("D6", "K", "WHITE_K", self.LIGHT)

    def test_a_powered_light_the_wrong_way_round_is_found(self):
        self.move("D6", "A", GROUND)
        self.assert_free("D6", "K", "POWERED_A", self.LIGHT)

    ENABLE = "the_switch_cuts_the_enable"

    def test_an_enable_past_the_switch_is_found(self):
        self.assert_free("U3", "PA1", "MIC_ON", self.ENABLE, "U3 PA1", "past SW1")

    def test_an_enable_through_a_resistor_past_the_switch_is_found(self):
        added(self.nets, "R99", "RESISTOR", "10k", "MIC_ENABLE", "MIC_ON")
        self.assert_caught(self.ENABLE, "R99")

    def test_an_enable_without_the_switch_is_found(self):
        self.assert_free("U6", "ON", "MIC_ENABLE", self.ENABLE, "pole")

    def test_an_enable_tied_to_the_supply_is_found(self):
        self.assert_free("SW1", "LISTEN_A", "3V3_MIC", self.ENABLE, "microcontroller alone")

    def test_a_private_position_that_floats_is_found(self):
        self.assert_free("SW1", "PRIVATE_A", "FREE", self.ENABLE, "private position")

    def test_an_enable_that_nobody_pulls_down_is_found(self):
        self.nets.remove("R10")
        self.assert_caught(self.ENABLE, "floats")

    def test_a_wish_that_nobody_pulls_down_is_found(self):
        self.nets.remove("R11")
        self.assert_caught(self.ENABLE, "reset")

    def test_a_host_that_can_enable_is_found(self):
        self.nets.connect("MIC_ENABLE", "J2", "11")
        self.assert_caught(self.ENABLE, "J2 GPIO17")

    def test_a_clamp_that_could_pull_the_enable_up_is_found(self):
        self.assert_free("D3", "A", "3V3_MCU", self.ENABLE, "D3")

    def test_a_position_that_reads_listen_from_a_broken_wire_is_found(self):
        self.nets.remove("R12")
        self.assert_caught("the_switchs_position_fails_to_private", "pulled up")

    def test_a_position_that_nobody_reads_is_found(self):
        self.assert_free("U3", "PB0", "FREE", "the_switchs_position_fails_to_private", "no pole")

    SIGNAL = "no_signal_can_feed_the_microphones"

    def test_a_clock_straight_from_the_host_is_found(self):
        self.nets.connect("PCM_CLK", "R15", "1")
        self.assert_caught(self.SIGNAL, "J2 GPIO18/PCM_CLK")

    def test_data_straight_to_the_host_is_found(self):
        self.nets.connect("MIC_SD", "R17", "1")
        self.assert_caught(self.SIGNAL, "J2 GPIO20/PCM_DIN")

    def test_a_buffer_on_a_supply_that_stays_is_found(self):
        self.assert_free("U7", "VCC", "3V3_MIC", self.SIGNAL, "U7")

    def test_a_buffer_that_conducts_without_supply_is_found(self):
        self.nets.parts["U7"].device = "BUFFER"
        self.assert_caught(self.SIGNAL, "U7")

    HOST = "the_host_runs_without_the_microcontroller"

    def test_a_host_that_needs_the_microcontroller_is_found(self):
        self.nets.remove("R3")
        self.assert_caught(self.HOST, "pulled up")

    def test_a_host_that_a_reset_cuts_is_found(self):
        self.nets.remove("R4")
        self.assert_caught(self.HOST, "reset")

    def test_a_host_switched_by_a_pin_is_found(self):
        self.assert_free("U3", "PA1", "HOST_ON", self.HOST, "U3 PA1")

    def test_microphones_that_outlive_the_host_are_found(self):
        self.assert_free("U5", "IN", "5V_IN", "the_microphones_fall_with_the_host")

    def test_a_serial_line_without_buffer_is_found(self):
        self.assert_free("U3", "PA2", "UART_RXD", "the_serial_line_feeds_nobody", "J2 GPIO15/RXD")

    def test_a_serial_buffer_on_the_wrong_supply_is_found(self):
        self.assert_free("U4", "VCC", "3V3_MCU", "the_serial_line_feeds_nobody", "U4")

    def test_a_bridge_over_the_isolation_is_found(self):
        added(self.nets, "R99", "RESISTOR", "1M", "POE_NEG", GROUND)
        self.assert_caught("the_cable_is_isolated", GROUND)

    def test_a_chip_without_capacitor_is_found(self):
        self.nets.remove("C11")
        self.nets.remove("C20")
        self.assert_caught("every_chip_has_its_capacitor", "U4 VCC")

    def test_two_left_microphones_are_found(self):
        self.assert_free("MK2", "LR", GROUND, "the_microphones_share_one_line", "one right")

    def test_a_usb_socket_that_asks_for_nothing_is_found(self):
        self.nets.remove("R2")
        self.assert_caught("the_usb_socket_asks_for_5_v_and_nothing_else", "CC2")

    def test_two_outputs_on_one_net_are_found(self):
        self.assert_free("U7", "1Y", "WS_OUT", "no_net_has_two_drivers", "U7 1Y", "U7 2Y")

    def test_a_net_that_ends_nowhere_is_found(self):
        self.assert_free("U3", "PA1", "LONELY", "no_net_ends_nowhere", "LONELY", "U3")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
