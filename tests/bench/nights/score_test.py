#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Replay and counting, on traces made by hand."""
import math
import unittest

import replay
import score
from replay import Raised


def judged(at_s, relevance, sound_class="shout", dba=60.0):
    return {"type": "judged", "at_s": at_s, "relevance": relevance, "class": sound_class, "dba": dba, "worth": relevance >= 0.9}


def impact(at_s, dba=75.0):
    return {"type": "impact", "at_s": at_s, "named_s": at_s + 0.3, "dba": dba}


def sound(onset_s, end_s, matters="relevant", sound_class="shout", level_dba=60.0, group="g"):
    return {"onset_s": onset_s, "end_s": end_s, "matters": matters, "class": sound_class, "level_dba": level_dba,
            "group": group, "source": "s"}


HEAD = {"kind": "quiet", "seconds": 28800.0}
END = {"type": "night", "seconds": 28800.0, "judgements": 28800, "judgement_s": 0.1}


def counted(labels, *raised):
    return score.judge(HEAD, labels, END, [Raised(at, "shout", "classHeard") for at in raised])


class ReplayTest(unittest.TestCase):
    def test_one_judgement_of_a_long_sound_is_no_alert_and_two_in_three_are(self):
        self.assertEqual(replay.alerts([judged(1.0, 0.95)], 0.9), [])
        self.assertEqual(replay.alerts([judged(1.0, 0.95), judged(1.1, 0.2), judged(1.2, 0.95)], 0.9),
                         [Raised(1.2, "shout", "classHeard")])
        self.assertEqual(replay.alerts([judged(1.0, 0.95), judged(1.3, 0.95)], 0.9), [])

    def test_one_judgement_of_a_short_sound_is_an_alert(self):
        self.assertEqual(len(replay.alerts([judged(1.0, 0.95, "glassBreak")], 0.9)), 1)

    def test_what_is_too_quiet_to_be_in_the_room_is_no_alert(self):
        quiet = [judged(1.0, 0.95, dba=41.0), judged(1.1, 0.95, dba=41.0)]
        self.assertEqual([len(replay.alerts(quiet, 0.9)), len(replay.alerts(quiet, 0.9, quietest_dba=0.0))], [0, 1])

    def test_a_higher_threshold_hears_less(self):
        trace = [judged(1.0, 0.8), judged(1.1, 0.8)]
        self.assertEqual([len(replay.alerts(trace, t)) for t in (0.7, 0.9, None)], [1, 0, 0])

    def test_where_the_bar_was_raised_more_is_asked_for(self):
        trace = [{**judged(t, 0.95), "raised_by": 1.0} for t in (1.0, 1.1)]
        self.assertEqual([len(replay.alerts(trace, t)) for t in (0.87, 0.88, None)], [1, 0, 1])

    def test_a_long_sound_is_one_alert_and_after_three_quiet_seconds_another(self):
        long = [judged(1 + 0.1 * i, 0.95) for i in range(50)]
        later = [judged(9.0 + 0.1 * i, 0.95) for i in range(3)]
        self.assertEqual([r.at_s for r in replay.alerts(long + later, 0.9)], [1.1, 9.1])

    def test_a_loud_impact_needs_no_network(self):
        self.assertEqual(replay.alerts([impact(5.0)], 0.9), [Raised(5.3, "background", "loudImpact")])

    def test_a_thump_behind_the_wall_is_no_loud_impact(self):
        self.assertEqual(replay.alerts([impact(5.0, dba=50.0)], 0.9), [])

    def test_an_impact_during_a_long_cry_is_an_alert_of_its_own(self):
        cry = [judged(1 + 0.1 * i, 0.95, "crying") for i in range(60)]
        self.assertEqual([r.rule for r in replay.alerts(cry + [impact(4.05)], 0.9)], ["classHeard", "loudImpact"])

    def test_a_peer_needs_no_second_judgement(self):
        self.assertEqual(len(replay.alerts([judged(1.0, 0.95)], 0.9, confirm=False)), 1)


class ScoreTest(unittest.TestCase):
    def test_an_alert_belongs_to_the_sound_that_it_follows(self):
        night = counted([sound(10, 11)], 10.4)
        self.assertAlmostEqual(night.heard[0][1], 0.4)
        self.assertEqual((night.false, night.staff, night.again), ([], 0, 0))

    def test_too_early_or_too_late_is_false(self):
        self.assertEqual([len(counted([sound(10, 11)], at).false) for at in (9.7, 9.9, 13.0, 13.1)], [1, 0, 0, 1])

    def test_a_long_sound_may_be_heard_until_a_second_after_its_end(self):
        self.assertEqual([len(counted([sound(10, 15)], at).false) for at in (16.0, 16.1)], [0, 1])

    def test_a_second_alert_of_one_sound_is_not_counted(self):
        night = counted([sound(10, 15)], 10.4, 15.5)
        self.assertEqual((len(night.false), night.again, night.heard[0][1] < 0.5), (0, 1, True))

    def test_a_staff_visit_is_counted_apart(self):
        night = counted([sound(10, 11, "staff")], 10.4, 50.0)
        self.assertEqual((night.staff, len(night.false)), (1, 1))

    def test_every_alert_is_counted_once(self):
        night = counted([sound(10, 11), sound(60, 61, "staff"), sound(90, 91, "irrelevant")], 10.4, 10.9, 60.2, 90.1, 200.0)
        heard = sum(delay is not None for _, delay in night.heard)
        self.assertEqual(heard + night.again + night.staff + len(night.false), 5)

    def test_the_share_of_sleep_is_what_was_not_judged(self):
        self.assertAlmostEqual(counted([]).asleep, 0.9)

    def test_rates_are_per_night_of_eight_hours(self):
        nights = [counted([], 100.0), counted([])]
        self.assertAlmostEqual(score.per_night(nights, score.false_and_staff), 0.5)

    def test_intervals_resample_groups_and_contain_the_figure(self):
        heard = [(sound(0, 1, group=str(i // 2)), 0.1 if i % 4 < 2 else None) for i in range(40)]
        low, high = score.recall_interval(heard)
        self.assertTrue(0.2 < low < score.recall(heard) < high < 0.8)
        self.assertTrue(math.isnan(score.recall_interval([])[0]))

    def test_the_goal_is_sought_along_the_curve(self):
        strict, lax = [counted([sound(10, 11)])], [counted([sound(10, 11)], 10.4, 300.0)]
        curve = [(0.5, lax), (0.9, strict)]
        self.assertEqual(score.at_recall(curve, 0.95)[0], 0.5)
        self.assertEqual(score.at_false_rate(curve, 1.0)[1], 0.5)
        self.assertEqual(score.at_false_rate(curve, 0.01)[1], 0.9)


if __name__ == "__main__":
    unittest.main()
