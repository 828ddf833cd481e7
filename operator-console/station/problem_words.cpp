// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/problem_words.hpp"

#include <utility>

namespace natlyt::ward {
namespace {

const char* whatIs(FieldFault fault) {
    switch (fault) {
    case FieldFault::Missing: return "is missing";
    case FieldFault::Malformed: return "cannot be read";
    case FieldFault::Unknown: return "is not known";
    case FieldFault::Taken: return "is taken already";
    case FieldFault::InUse: return "is in use";
    case FieldFault::EndsBeforeItBegins: return "ends before it begins";
    case FieldFault::Past: return "is over";
    case FieldFault::TooLong: return "is too far away";
    case FieldFault::Overlaps: return "overlaps another";
    case FieldFault::AlreadyEnded: return "has ended already";
    case FieldFault::NotPermitted: return "is not permitted";
    case FieldFault::AnotherPerson: return "is of somebody of another name";
    case FieldFault::NoSuchTime: return "names a time that there is not";
    }
    std::unreachable();
}

} // namespace

Error wordsOf(const FieldProblem& problem) {
    if (problem.fault == FieldFault::Malformed && !problem.detail.empty()) return {"", problem.detail, ""};
    if (problem.fault == FieldFault::Overlaps && !problem.detail.empty())
        return {"", "overlaps \"" + problem.detail + "\"", "make one of both, or end one where the other begins"};
    if (problem.fault == FieldFault::NoSuchTime && problem.next)
        return {"", std::string(whatIs(problem.fault)) + ": " + problem.detail, "the next that there is: " + *problem.next};
    return {"", whatIs(problem.fault), problem.detail};
}

} // namespace natlyt::ward
