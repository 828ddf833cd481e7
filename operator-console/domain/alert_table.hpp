// SPDX-License-Identifier: Apache-2.0
// What an event does in a state: the alert's life as data.
#pragma once

#include "operator-console/domain/alert.hpp"

namespace natlyt::ward {

enum class Act {
    Refuse,       // WrongState
    Ignore,       // late or repeated, harmless
    Join,         // the sound is counted
    JoinVisit,    // the sound is counted; long after, it raises again
    RaiseAgain,   // waits for a decision again
    Claim,
    TakeBack,     // the page that this operator has just sent, before anybody answers it
    ClaimTaken,   // Ok for the one who has it
    ReturnClaim,  // to raised; the claimer's own Release, or by rule
    Dismiss,
    Watch,
    PageByOperator,
    PageByRule,
    NextStep,     // the next in the chain
    AskAgain,     // whoever has it and is not there
    AskOutcome,   // whoever is there; the second time the chain goes on
    StayOnSite,   // whoever is there is not done
    Received,
    Read,
    Acknowledge,
    LateAcknowledge, // somebody has it already
    Arrive,
    Resolve,
    Decline
};

constexpr Act actOn(AlertState state, AlertEventKind event) {
    using enum Act;
    // raised, claimed, dismissed, watching, paging, acknowledged, onSite, resolved
    constexpr std::array<std::array<Act, countOf<AlertState>()>, kAlertEventKinds> table{{
        /* Sound         */ {Join, Join, Refuse, RaiseAgain, Join, JoinVisit, JoinVisit, Refuse},
        /* Claim         */ {Claim, ClaimTaken, Refuse, Claim, TakeBack, Refuse, Refuse, Refuse},
        /* Release       */ {Refuse, ReturnClaim, Refuse, Refuse, Refuse, Refuse, Refuse, Refuse},
        /* Dismiss       */ {Refuse, Dismiss, Refuse, Refuse, Refuse, Refuse, Refuse, Refuse},
        /* Watch         */ {Refuse, Watch, Refuse, Refuse, Refuse, Refuse, Refuse, Refuse},
        /* Page          */ {Refuse, PageByOperator, Refuse, Refuse, Refuse, Refuse, Refuse, Refuse},
        /* ConsoleLost   */ {Ignore, ReturnClaim, Ignore, Ignore, Ignore, Ignore, Ignore, Ignore},
        /* OperatorsGone */ {PageByRule, Ignore, Ignore, Ignore, Ignore, Ignore, Ignore, Ignore},
        /* TimeUp        */ {PageByRule, ReturnClaim, Ignore, RaiseAgain, NextStep, AskAgain, AskOutcome, Ignore},
        /* ShelfEnded    */ {Ignore, Ignore, Ignore, RaiseAgain, Ignore, Ignore, Ignore, Ignore},
        /* LeftToRule    */ {PageByRule, PageByRule, Ignore, PageByRule, Ignore, Ignore, Ignore, Ignore},
        /* Received      */ {Refuse, Refuse, Ignore, Refuse, Received, Received, Received, Ignore},
        /* Acknowledged  */ {Refuse, Refuse, Ignore, Refuse, Acknowledge, LateAcknowledge, LateAcknowledge, Ignore},
        /* Arrived       */ {Refuse, Refuse, Ignore, Refuse, Arrive, Arrive, StayOnSite, Ignore},
        /* Done          */ {Refuse, Refuse, Ignore, Refuse, Resolve, Resolve, Resolve, Ignore},
        /* Cannot        */ {Refuse, Refuse, Ignore, Refuse, Decline, Decline, Decline, Ignore},
        /* Read          */ {Refuse, Refuse, Ignore, Refuse, Read, Read, Read, Ignore},
    }};
    return table[static_cast<std::size_t>(event)][static_cast<std::size_t>(state)];
}

} // namespace natlyt::ward
