# SPDX-License-Identifier: Apache-2.0
"""Which alerts a trace of natlyt_nights becomes at another threshold: the rules of edge-daemon/core/room/sound_rules.cpp
over again, on what the network and the level rule said. A test holds this to what the daemon's own rules raised."""
import math
from dataclasses import dataclass

SHORT = ("impact", "glassBreak")
NAMED_SCORE = 0.5
UNNAMED = "background"       # of a loud sound that the network has no name for
JUDGEMENT_S, QUIET_S, OTHER_KIND_AFTER_S = 0.1, 3.0, 2.0
QUIETEST_DBA = 42.0          # of what the network finds, at medium sensitivity
LOUD_IMPACT_DBA = 62.0
SLACK_S = 0.025              # judgements fall on whole frames


@dataclass(frozen=True)
class Raised:
    at_s: float
    sound_class: str
    rule: str


class _Refractory:
    def __init__(self):
        self.holding = self.impact = self.sustained = self.awaits_name = False
        self.raised_at = self.last_sounding = -1e9

    def pass_until(self, at_s):
        if at_s - self.last_sounding >= QUIET_S:
            self.holding = False

    def names(self, rule):
        return self.holding and self.awaits_name and rule == "classHeard"

    def admit(self, sound_class, rule, at_s):
        impact = rule == "loudImpact" or sound_class in SHORT
        sustained = sound_class not in SHORT and sound_class != UNNAMED
        other = at_s - self.raised_at >= OTHER_KIND_AFTER_S and ((impact and not self.impact) or (sustained and not self.sustained))
        if self.holding and not other and not self.names(rule):
            return False
        if not self.holding:
            self.impact = self.sustained = False
        self.awaits_name = sound_class == UNNAMED and not self.sustained
        self.holding, self.impact, self.sustained = True, self.impact or impact, self.sustained or sustained
        self.raised_at = self.last_sounding = at_s
        return True


def _log_odds(p):
    p = min(max(p, 1e-6), 1 - 1e-6)
    return math.log(p / (1 - p))


def _worth(judged, threshold, quietest_dba):
    """At another threshold the bar is taken as the daemon had raised it at its own."""
    if threshold is None:
        return judged["worth"]
    return _log_odds(judged["relevance"]) - judged.get("raised_by", 0.0) >= _log_odds(threshold) and judged["dba"] >= quietest_dba


def _confirmed(judged, threshold, quietest_dba):
    """Judgements that the class rule passes on: twice in three, once for a short sound."""
    before = []
    for each in judged:
        if not _worth(each, threshold, quietest_dba):
            continue
        before = [b for b in before if each["at_s"] - b <= 2 * JUDGEMENT_S + SLACK_S]
        if each["class"] in SHORT or before:
            yield each
        before.append(each["at_s"])


def _name_at(at_s, judged):
    """Of a loud sound: what the newest judgement takes it for, if that is credible."""
    fresh = [j for j in judged if 0 <= at_s - j["at_s"] <= JUDGEMENT_S + SLACK_S]
    return fresh[-1]["class"] if fresh and fresh[-1].get("score", 1.0) >= NAMED_SCORE else UNNAMED


def alerts(trace, threshold=None, confirm=True, quietest_dba=QUIETEST_DBA):
    """[Raised] in order. threshold: of the relevance, for every class; None: as the daemon judged. quietest_dba: what must have been reached within two seconds. confirm: whether one
    judgement needs another (a peer whose judgement covers a second does not)."""
    judged = [line for line in trace if line["type"] == "judged"]
    passed = _confirmed(judged, threshold, quietest_dba) if confirm else (j for j in judged if _worth(j, threshold, quietest_dba))
    events = [(j["at_s"], 1, j) for j in passed]
    for line in trace:
        if line["type"] == "impact":
            events += [(line["at_s"], 0, None), (line["named_s"], 2, line)]
    refractory, raised, waiting = _Refractory(), [], False
    for at, what, line in sorted(events, key=lambda e: e[:2]):
        refractory.pass_until(at)
        if what == 0:
            refractory.last_sounding, waiting = at, True
        elif what == 1:
            refractory.last_sounding = at
            names = refractory.names("classHeard")
            if refractory.admit(line["class"], "classHeard", at):
                waiting = False
                if not names:
                    raised.append(Raised(at, line["class"], "classHeard"))
        elif waiting:
            waiting = False
            if line["dba"] < LOUD_IMPACT_DBA:
                continue
            name = _name_at(at, judged)
            if refractory.admit(name, "loudImpact", at):
                raised.append(Raised(at, name, "loudImpact"))
    return raised
