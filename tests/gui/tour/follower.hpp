// SPDX-License-Identifier: Apache-2.0
// Takes deeds from a file descriptor as they come, one to a line; each is answered by one line of JSON on stdout: "ok",
// what is seen, and the "error" when it failed. Ends the application when the lines end. Lives on the GUI thread.
#pragma once

#include "tests/gui/tour/tour.hpp"

#include <QSocketNotifier>

namespace natlyt::console::tour {

class Follower {
public:
    Follower(Tour& tour, int fd);

private:
    void readMore();
    void answer(const std::string& line);

    Tour& tour_;
    QSocketNotifier notifier_;
    std::string pending_; // the beginning of a line
    int lines_ = 0;
};

} // namespace natlyt::console::tour
