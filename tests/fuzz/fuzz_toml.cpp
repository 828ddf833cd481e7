// SPDX-License-Identifier: Apache-2.0
// Any text is refused with its line, or read with each kind of getter.
#include "protocol/support/toml_config.hpp"

#include <cstdlib>

using namespace natlyt;

namespace {

void readEverything(TomlConfig::Table table, int depth) {
    for (const std::string& key : table.keys()) {
        table.textIf(key);
        table.integerOr(key, 0, -10, 10);
        table.realOr(key, 0, -1, 1);
        table.booleanOr(key, false);
        table.texts(key);
        if (depth == 0)
            continue;
        if (auto inner = table.table(key))
            readEverything(*inner, depth - 1);
        for (auto& inner : table.tables(key))
            readEverything(inner, depth - 1);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto config = TomlConfig::parse({reinterpret_cast<const char*>(data), size}, "fuzz.toml");
    if (!config) {
        if (!config.error().where.starts_with("fuzz.toml"))
            std::abort();
        return 0;
    }
    readEverything(config->root(), 3);
    config->root().id("id");
    config->finish();
    return 0;
}
