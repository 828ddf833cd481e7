// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/app/confinement.hpp"

#include "tests/edge-daemon/io/temporary_folder.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <functional>

namespace natlyt::edge {
namespace {

// Confinement is for good, so each test confines a process of its own: its status is the error of `deed`, 0 where it
// went well, 255 where this kernel cannot confine.
int confined(const std::string& board, const std::function<long()>& deed) {
    const auto child = fork();
    if (child == 0) {
        if (!confine(board).isComplete()) _exit(255);
        errno = 0;
        _exit(deed() < 0 ? errno : 0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

class TheConfined : public testing::Test {
protected:
    void SetUp() override {
        if (confined("", [] { return 0; }) == 255) GTEST_SKIP() << "SKIPPED: this kernel has no Landlock or no seccomp";
        std::ofstream(file_) << "a file";
    }

    TemporaryFolder folder_;
    std::filesystem::path file_ = folder_ / "file";
};

TEST_F(TheConfined, ReadsButNeitherWritesNorMakesNorRemovesAFile) {
    EXPECT_EQ(confined("", [&] { return open(file_.c_str(), O_RDONLY); }), 0);
    EXPECT_EQ(confined("", [&] { return open(file_.c_str(), O_WRONLY); }), EACCES);
    EXPECT_EQ(confined("", [&] { return open(file_.c_str(), O_RDWR); }), EACCES);
    EXPECT_EQ(confined("", [&] { return open((folder_ / "new").c_str(), O_CREAT | O_WRONLY, 0600); }), EACCES);
    EXPECT_EQ(confined("", [&] { return open("/dev/shm/natlyt-confinement", O_CREAT | O_RDWR, 0600); }), EACCES);
    EXPECT_EQ(confined("", [&] { return truncate(file_.c_str(), 0); }), EACCES);
    EXPECT_EQ(confined("", [&] { return unlink(file_.c_str()); }), EACCES);
    EXPECT_EQ(confined("", [&] { return mkfifo((folder_ / "pipe").c_str(), 0600); }), EPERM);
    EXPECT_EQ(std::filesystem::file_size(file_), 6U);
}

TEST_F(TheConfined, WritesToItsBoard) {
    EXPECT_EQ(confined(file_.string(), [&] { return open(file_.c_str(), O_RDWR); }), 0);
    EXPECT_EQ(confined((folder_ / "other").string(), [&] { return open(file_.c_str(), O_RDWR); }), EACCES);
}

TEST_F(TheConfined, DoesNothingThatItNeverNeeds) {
    char name[] = "true";
    char* const arguments[] = {name, nullptr};
    EXPECT_EQ(confined("", [&] { return execve("/bin/true", arguments, arguments + 1); }), EPERM);
    EXPECT_EQ(confined("", [] { return ptrace(PTRACE_TRACEME, 0, nullptr, nullptr); }), EPERM);
    EXPECT_EQ(confined("", [] { return mount("none", "/mnt", "tmpfs", 0, nullptr); }), EPERM);
    EXPECT_EQ(confined("", [] { return syscall(SYS_bpf, 0, nullptr, 0); }), EPERM);
    EXPECT_EQ(confined("", [] { return syscall(SYS_finit_module, -1, "", 0); }), EPERM);
    EXPECT_EQ(confined("", [] { return syscall(SYS_memfd_create, "sound", 0); }), EPERM);
    EXPECT_EQ(confined("", [] { return prctl(PR_SET_DUMPABLE, 1); }), EPERM);
}

TEST_F(TheConfined, HasNoEscape) {
    EXPECT_EQ(escapes(), "A file could be opened for writing.");
    EXPECT_EQ(confined("", [] { return escapes().empty() ? 0 : -1; }), 0);
}

TEST_F(TheConfined, NeedsANewStartForADeviceThatWasPluggedIn) {
    const auto board = folder_ / "board";
    EXPECT_EQ(confined(board.string(), [&] { return confine(board.string()).isOutdated() ? -1 : 0; }), 0);
    auto before = Confinement{3, true, {{board, {0, 0}}}};
    EXPECT_FALSE(before.isOutdated());
    std::ofstream{board} << "";
    EXPECT_TRUE(before.isOutdated());
    before.landlockVersion = 0;
    EXPECT_FALSE(before.isOutdated()) << "it writes wherever it may";
}

TEST(Confinement, SaysWhatIsMissing) {
    EXPECT_EQ((Confinement{3, true, {}}).sentence(), "Confined: writes only to its devices (Landlock 3), runs no program.");
    EXPECT_EQ((Confinement{0, false, {}}).sentence(),
              "Not fully confined: Landlock is missing, seccomp is missing; see that the kernel has it enabled.");
    EXPECT_EQ((Confinement{3, false, {}}).sentence(), "Not fully confined: seccomp is missing; see that the kernel has it enabled.");
}

} // namespace
} // namespace natlyt::edge
