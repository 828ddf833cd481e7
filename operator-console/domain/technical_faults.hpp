// SPDX-License-Identifier: Apache-2.0
// What is technically wrong with the chain, and what of it has just begun or ended. Pure; times are passed in.
#pragma once

#include "protocol/support/time.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace natlyt::ward {

enum class FaultKind {
    LinkDown,        // `subject`: the link of the chain
    RoomOut,         // `subject`: the label of a dwelling whose monitor is offline or faulty
    CertificateEnds, // `subject`: whose, and when
    NobodyOnDuty     // `subject`: the houses and times
};

struct TechnicalFault {
    FaultKind kind{};
    std::string subject;
    std::string detail;
    UtcTime since{};
    bool operator==(const TechnicalFault&) const = default;
};

struct FaultNews {
    std::vector<TechnicalFault> begun, ended;
    bool empty() const { return begun.empty() && ended.empty(); }
};

// So long does a fault last before it is told: a link that is restarted and a monitor that is moved are none.
std::chrono::seconds toldAfter(FaultKind kind);
inline constexpr std::chrono::seconds kFaultGoneAfter{120}; // else it has not ended

class FaultBook {
public:
    void see(const std::vector<TechnicalFault>& present, MonotonicTime now); // all that is wrong now
    FaultNews takeNews();                            // since it was called last; what came and went between is in neither
    std::vector<TechnicalFault> standing() const;    // that were told of
private:
    struct Entry {
        TechnicalFault fault;
        MonotonicTime begunAt{}, seenAt{};
        bool lasts = false; // long enough to be told
        bool told = false;
        bool over = false;
    };
    std::vector<Entry> entries_;
};

} // namespace natlyt::ward
