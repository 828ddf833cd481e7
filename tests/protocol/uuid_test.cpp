// SPDX-License-Identifier: Apache-2.0
#include "protocol/support/uuid.hpp"

#include <gtest/gtest.h>

namespace natlyt {
namespace {

UtcTime at(std::int64_t ms) {
    return UtcTime{milliseconds{ms}};
}

TEST(Uuid, WritesTheExampleOfRfc9562) {
    // RFC 9562, A.6: 2022-02-22T19:22:22Z, rand_a 0xCC3, rand_b 0x18C4DC0C0C07398F.
    const Uuid id =
        Uuid::version7(at(1645557742000), {0xcc >> 4, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f});
    EXPECT_EQ(id.text(), "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
}

TEST(Uuid, ReadsBackWhatItWrites) {
    const Uuid id = Uuid::version7(at(1790000000000), {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    EXPECT_EQ(Uuid::parse(id.text()), id);
}

TEST(Uuid, IsOrderedByItsMillisecond) {
    EXPECT_LT(Uuid::version7(at(1000), {255, 255, 255, 255, 255, 255, 255, 255, 255, 255}),
              Uuid::version7(at(1001), {}));
}

TEST(Uuid, RefusesEveryOtherForm) {
    const std::string good = "017f22e2-79b0-7cc3-98c4-dc0c0c07398f";
    for (std::string bad :
         {std::string{}, good.substr(1), good + "0", std::string{"017F22E2-79B0-7CC3-98C4-DC0C0C07398F"},
          std::string{"017f22e2079b0-7cc3-98c4-dc0c0c07398f"},
          std::string{"017f22e2-79b0-7cc3-98c4-dc0c0c07398g"}})
        EXPECT_FALSE(Uuid::parse(bad)) << bad;
}

} // namespace
} // namespace natlyt
