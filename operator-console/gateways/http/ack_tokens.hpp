// SPDX-License-Identifier: Apache-2.0
// Links that acknowledge one page for one person, once. Thread-safe: the pager's web server uses them up, the gateway makes them.
#pragma once

#include "protocol/support/time.hpp"
#include "protocol/support/uuid.hpp"

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace natlyt::ward {

struct AckedPage {
    std::string user;
    Uuid page;
    bool operator==(const AckedPage&) const = default;
};

class AckTokens {
public:
    // 256 bits, in hex: nobody guesses one. The same for a page that rings again, until it is used.
    std::string make(const AckedPage& page, MonotonicTime now);
    // True while it can be used; looking at it changes nothing (a preview fetches a link before the person does).
    bool isOpen(std::string_view token) const;
    bool use(std::string_view token); // false: unknown, used before, or too old
    std::vector<AckedPage> takeUsed();
    void forget(const AckedPage& page);
    void forgetOlderThan(MonotonicTime time);

private:
    struct Entry {
        AckedPage page;
        MonotonicTime madeAt{};
    };
    mutable std::mutex mutex_;
    std::map<std::string, Entry, std::less<>> open_;
    std::vector<AckedPage> used_;
};

} // namespace natlyt::ward
