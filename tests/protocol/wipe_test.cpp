// SPDX-License-Identifier: Apache-2.0
#include "protocol/sealing/wipe.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace natlyt::sealing {
namespace {

bool allZero(std::span<const std::byte> bytes) {
    return std::ranges::all_of(bytes, [](std::byte b) { return b == std::byte{0}; });
}

// The VmFlags line of the mapping that holds the address, as the kernel shows it.
std::string flagsOfMappingAt(const void* address) {
    std::ifstream maps{"/proc/self/smaps"};
    const auto wanted = reinterpret_cast<std::uintptr_t>(address);
    bool inside = false;
    for (std::string line; std::getline(maps, line);) {
        std::uintptr_t from = 0;
        std::uintptr_t to = 0;
        char dash = 0;
        std::istringstream range{line};
        if (range >> std::hex >> from >> dash >> to && dash == '-')
            inside = from <= wanted && wanted < to;
        if (inside && line.starts_with("VmFlags:"))
            return line + " ";
    }
    return {};
}

TEST(Wipe, ZeroisesMemory) {
    std::array<int, 4> values{1, 2, 3, 4};
    wipe(std::span<int>{values});
    EXPECT_EQ(values, (std::array<int, 4>{}));
    wipe(std::span<std::byte>{});
}

TEST(LockedBuffer, IsLockedAndKeptOutOfCoreDumpsAndForks) {
    LockedBuffer buffer{100};
    const std::string flags = flagsOfMappingAt(buffer.bytes().data());
    ASSERT_FALSE(flags.empty());
    EXPECT_NE(flags.find(" dd "), std::string::npos) << flags; // do not dump
    EXPECT_NE(flags.find(" wf "), std::string::npos) << flags; // wipe on fork
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // their runtimes make mlock do nothing
    EXPECT_EQ(flags.find(" lo ") != std::string::npos, buffer.isLocked()) << flags;
#endif
}

TEST(LockedBuffer, GivesItsWholeSizeZeroed) {
    LockedBuffer buffer{5000};
    EXPECT_EQ(buffer.size(), 5000U);
    EXPECT_TRUE(allZero(buffer.bytes()));
    EXPECT_EQ(buffer.as<float>().size(), 1250U);
    std::ranges::fill(buffer.bytes(), std::byte{7});
    buffer.wipe();
    EXPECT_TRUE(allZero(buffer.bytes()));
}

TEST(LockedBuffer, IsWipedInAChildProcess) {
    LockedBuffer buffer{64};
    std::ranges::fill(buffer.bytes(), std::byte{7});
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0)
        _exit(allZero(buffer.bytes()) ? 0 : 1);
    int status = -1;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

TEST(LockedBuffer, MovesItsMemory) {
    LockedBuffer first{16};
    first.bytes()[0] = std::byte{9};
    LockedBuffer second{std::move(first)};
    EXPECT_EQ(second.bytes()[0], std::byte{9});
    LockedBuffer third{32};
    third = std::move(second);
    EXPECT_EQ(third.size(), 16U);
    EXPECT_EQ(third.bytes()[0], std::byte{9});
}

TEST(LockedBuffer, MayBeEmptyAndRefusesTheImpossible) {
    LockedBuffer empty{0};
    EXPECT_TRUE(empty.bytes().empty());
    EXPECT_TRUE(empty.isLocked());
    EXPECT_THROW(LockedBuffer{SIZE_MAX}, std::bad_alloc);
}

} // namespace
} // namespace natlyt::sealing
