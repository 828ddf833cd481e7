// SPDX-License-Identifier: Apache-2.0
// Dismissals that the operator may still take back: each is kept here for five seconds before the station is told. Until
// then the alert is open and the operator's; if the console dies, the station returns it to the queue. Pure.
#pragma once

#include <QString>

#include "operator-console/models/pending_requests.hpp"

namespace natlyt::console {

inline constexpr std::chrono::seconds kUndoFor{5};

class HeldDismissals {
public:
    // label: of the dwelling; the alert may be gone from the ward before its answer is here.
    void hold(OperatorRequest request, QString label, MonotonicTime now) {
        held_.push_back({std::move(request), std::move(label), now + kUndoFor, false});
    }
    QString labelOf(const Uuid& alert) const; // empty: it is not held
    // What is to be sent now, each once; it stays here until it is over().
    std::vector<OperatorRequest> takeDue(MonotonicTime now);
    std::vector<OperatorRequest> takeAllUnsent();
    // The newest that the station has not been told of; it is no longer held.
    std::optional<Uuid> takeBack();
    bool holds(const Uuid& alert) const;
    void over(const Uuid& alert); // answered, refused, or the alert is gone
    void clear() { held_.clear(); }
    // Whole seconds in which the newest can be taken back; 0: none can.
    int secondsLeft(MonotonicTime now) const;

private:
    struct Held {
        OperatorRequest request;
        QString label;
        MonotonicTime due;
        bool sent;
    };
    std::vector<Held> held_;
};

} // namespace natlyt::console
