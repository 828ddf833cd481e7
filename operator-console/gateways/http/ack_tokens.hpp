// SPDX-License-Identifier: Apache-2.0
// Links that acknowledge one page for one person, once. Thread-safe: the pager's web server uses them up, the gateway makes them.
#pragma once

#include "protocol/sealing/digest.hpp"
#include "protocol/support/time.hpp"
#include "protocol/support/uuid.hpp"

#include <map>
#include <mutex>
#include <optional>
#include <span>
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
    // Out of what only this station has, its signing key: a link that went out before a restart is good after it.
    explicit AckTokens(std::span<const std::uint8_t> stationSecret);
    // 256 bits, in hex: nobody guesses one. The same for a page that rings again, until it is used; then another. That it
    // was used is forgotten by a restart: an old link then acknowledges anew, for the same person and page.
    std::string make(const AckedPage& page, MonotonicTime now);
    // True while it can be used; that it was fetched says nothing (a preview fetches a link before the person does).
    bool isOpen(std::string_view token) const;
    void look(std::string_view token); // a person's browser shows the page of an open link; once is told
    bool use(std::string_view token); // false: unknown, used before, or too old
    std::vector<AckedPage> takeUsed();
    std::vector<AckedPage> takeLookedAt();
    void forget(const AckedPage& page);
    void forgetOlderThan(MonotonicTime time);

private:
    struct Entry {
        AckedPage page;
        MonotonicTime madeAt{};
        bool lookedAt = false;
    };
    std::string tokenOf(const AckedPage& page, int used) const;

    sealing::Digest secret_;
    mutable std::mutex mutex_; // of what follows
    std::map<std::string, Entry, std::less<>> open_;
    std::vector<AckedPage> used_, lookedAt_;
    std::map<Uuid, int> timesUsed_;
};

} // namespace natlyt::ward
