// SPDX-License-Identifier: Apache-2.0
// A small audit log, and a station that reads it out and checks its chain.
#pragma once

#include "protocol/messages/people.hpp"

namespace natlyt::console::testing {

class FakeLog {
public:
    FakeLog(); // a night of 100 entries, the newest first
    std::vector<AuditLine> lines;
    std::vector<OperatorRequest> asked;  // readings and checks
    std::int64_t lookedAtOnce = 1000;    // entries
    std::int64_t checkedAtOnce = 60;     // links
    AuditCheck chain;                    // what the check finds at its end
    ReplyCode code = ReplyCode::Ok;      // of the next answers
    std::vector<FieldProblem> problems;

    // False: the request is about something else.
    bool answer(const OperatorRequest& request, OperatorReply& reply);

private:
    void read(const OperatorRequest& request, OperatorReply& reply) const;
    void check(const OperatorRequest& request, OperatorReply& reply) const;
};

} // namespace natlyt::console::testing
