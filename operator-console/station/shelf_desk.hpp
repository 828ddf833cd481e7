// SPDX-License-Identifier: Apache-2.0
// Sounds that an operator has shelved: a room's, of one class, for half an hour at most. What comes under a shelf is in
// the ledger and on an open alert that is raised when the shelf ends; urgent and loud sounds are under none. A shelf ends
// by itself, early by a person, and with the last operator.
#pragma once

#include "operator-console/station/services.hpp"

namespace natlyt::ward {

class ShelfDesk {
public:
    // `ended`: of a room, and whether anything came meanwhile. `changed`: what a room has shelved.
    struct Told {
        std::function<void(const std::string& room, bool anything, Now now)> ended;
        std::function<void(const std::string& room, Now now)> changed;
    };
    ShelfDesk(Services& services, Told told) : services_(services), told_(std::move(told)) {}

    Result<void> load(Now now); // what is over by now ends with the next tick
    ReplyCode shelve(const std::string& user, const OperatorRequest& request, Now now);
    ReplyCode endEarly(const std::string& user, const OperatorRequest& request, Now now);
    void endAll(std::string_view why, Now now);
    void tick(Now now);

    struct Cover {
        std::int64_t shelf = 0;
        UtcTime until{};
    };
    std::optional<Cover> covering(const std::string& room, const AlertSound& sound, Now now) const;
    void counted(std::int64_t shelf, Now now); // a sound came under it, and is stored
    std::vector<ShelvedSound> in(const std::string& room) const;
    std::vector<HandoverShelf> all() const;

private:
    struct Held {
        ShelfRecord record;
        MonotonicTime endsAt{}; // a step of the wall clock makes no shelf longer
    };
    using Shelves = std::vector<Held>;
    void end(Shelves::iterator shelf, std::string_view by, std::string_view why, Now now);

    Services& services_;
    Told told_;
    Shelves held_;
};

} // namespace natlyt::ward
