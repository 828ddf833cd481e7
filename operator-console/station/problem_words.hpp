// SPDX-License-Identifier: Apache-2.0
// What registry_checks.hpp finds wrong, in the words of a message about a file.
#pragma once

#include "protocol/messages/registry.hpp"
#include "protocol/support/error.hpp"

namespace natlyt::ward {

// `what` goes on after the name of the key; `where` is empty.
Error wordsOf(const FieldProblem& problem);

} // namespace natlyt::ward
