// SPDX-License-Identifier: Apache-2.0
// The part of an alert's life after it is paged: who rings when, and what their answers do. Used by next() alone.
#pragma once

#include "operator-console/domain/alert_table.hpp"

namespace natlyt::ward {

// Rings the next in the chain, or everybody (again), and sets the deadline.
void ringNext(Transition& transition, const AlertContext& context);

// Whoever acknowledged is not on site: their page rings again, and when that is not answered the chain goes on.
void askAgain(Transition& transition, const AlertContext& context);

// Whoever is on site is asked how it went; when that is not answered their page rings again, and the chain goes on.
void askOutcome(Transition& transition, const AlertContext& context);

// Nobody has the alert any more: the pages of those who had it end, and the chain begins anew.
void endVisit(Transition& transition, const AlertContext& context);

// Whoever is still being rung is called off, and the chain begins anew.
void callOff(Transition& transition, const AlertContext& context);

// StayOnSite .. Decline, by input.by; NotAllowed when that person was not paged for this alert.
ReplyCode staffAct(Transition& transition, Act act, const AlertInput& input, const AlertContext& context);

} // namespace natlyt::ward
