// SPDX-License-Identifier: Apache-2.0
// Operators who claim what waits, oldest first, and dismiss it after a while; and the handsets of the night staff, which say
// that they are there.
#pragma once

#include "protocol/link/link.hpp"
#include "protocol/messages/codec.hpp"

#include <deque>
#include <map>
#include <random>
#include <set>

namespace natlyt::bench {

class People {
public:
    People(link::Link& link, std::size_t operators, std::size_t staff, milliseconds decideAfter);

    void onDuty(Now now);
    void offDuty(std::size_t operatorIndex, Now now);
    void onDuty(std::size_t operatorIndex, Now now);
    void turn(Now now);
    void alert(const WardAlert& alert, Now now);
    std::size_t operators() const { return seats_.size(); }
    std::int64_t decided() const { return decided_; }
    static std::string operatorId(std::size_t index) { return "operator-" + std::to_string(index + 1); }
    static std::string staffId(std::size_t index) { return "staff-" + std::to_string(index + 1); }

private:
    struct Seat {
        std::string user, console;
        bool onDuty = false;
        std::optional<Uuid> alert;
        MonotonicTime askedAt{};
        std::optional<MonotonicTime> decideAt;
    };

    void ask(const Seat& seat, OperatorRequest request, Now now);
    static OperatorRequest request(OperatorRequestKind kind, const std::optional<Uuid>& alert = {});
    void work(Seat& seat, Now now);
    void sayPresent(Now now);
    Uuid newId(Now now);

    link::Link& link_;
    std::vector<Seat> seats_;
    std::size_t staff_;
    milliseconds decideAfter_;
    std::map<Uuid, WardAlert> known_;
    std::deque<Uuid> raised_;
    std::set<Uuid> ended_;
    std::int64_t decided_ = 0;
    MonotonicTime presentAt_{}, handsetsFrom_{};
    std::int64_t handsetsSaid_ = 0;
    std::mt19937_64 random_{7};
};

} // namespace natlyt::bench
