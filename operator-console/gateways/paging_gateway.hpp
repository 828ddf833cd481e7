// SPDX-License-Identifier: Apache-2.0
// How a page reaches a person: one interface, one implementation per channel. Delivery is not acknowledgement: what a
// channel brings back comes as events, and only a person's own acknowledgement stops an escalation.
//
// Thread rule: the station's thread; an implementation with a line or a network behind it has a thread of its own, and
// nothing here waits for it. Error rule: a page that could not be handed over is an Error; the alert escalates all the
// same. A channel that is dead is skipped at once - the Error comes without waiting - and tried again by itself; a page
// that is still open then goes out.
#pragma once

#include "operator-console/domain/ward.hpp"
#include "protocol/messages/people.hpp"
#include "protocol/support/error.hpp"

#include <string>
#include <string_view>

namespace natlyt::ward {

struct GatewayHealth {
    bool up = true;
    std::string detail; // may also say something while it is up
    bool tried = true;  // false: the first try goes on; neither up nor known to be down
};

struct Recipient {
    std::string user;
    std::string address; // as addressOf() gives it
};

enum class GatewayEventKind {
    Delivered,    // the channel has taken it, or the handset has; nobody has acknowledged anything
    Read,         // the person has looked at it
    Acknowledged, // the person has
    Failed,       // the channel could not deliver this page; it tries again for as long as the page is open
    Stray         // somebody answered what is no open page of theirs; shown and logged, nothing else
};

struct GatewayEvent {
    GatewayEventKind kind{};
    std::string user;   // Stray: as far as it is known
    Uuid page;          // not of a Stray
    std::string detail; // no names, no texts of people
};

class PagingGateway {
public:
    virtual ~PagingGateway() = default;
    virtual std::string_view name() const = 0; // an id: "push"
    virtual bool isHandset() const { return false; } // the pager page: takes a page whether or not it is open on any phone
    // Where the person is reached on this channel; empty: not on it.
    virtual std::string addressOf(const Person& person) const = 0;
    // A new page, a page that rings again, or one whose state has changed.
    virtual Result<void> send(const Recipient& to, const StaffPage& page) = 0;
    // The page is over for this person; `page` is its last state. Also for pages that were never sent here.
    virtual Result<void> cancel(const Recipient& to, const StaffPage& page) = 0;
    // After a restart: the channel confirmed this page so long ago, in the station's life before. Nothing goes out again;
    // an answer to it counts, and the person hears when it is over.
    virtual void recall(const Recipient& to, const StaffPage& page, milliseconds ago) = 0;
    virtual std::vector<GatewayEvent> take() { return {}; } // since the last call
    virtual GatewayHealth health() const = 0;
};

} // namespace natlyt::ward
