// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operator-console/store/schema.hpp"
#include "protocol/support/time.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

namespace natlyt::ward {

class StoreTest : public testing::Test {
protected:
    StoreTest() {
        char name[] = "/tmp/natlyt-store-XXXXXX";
        folder = ::mkdtemp(name);
        file = folder / "station.sqlite";
    }
    ~StoreTest() override { std::filesystem::remove_all(folder); }

    std::filesystem::path folder;
    std::filesystem::path file;
    UtcTime now{std::chrono::hours{490000}};
};

} // namespace natlyt::ward
