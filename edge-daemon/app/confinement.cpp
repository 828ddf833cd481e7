// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/app/confinement.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <memory>

namespace natlyt::edge {

namespace {

// Reading stays free: configuration, certificates, libraries and ALSA's files lie all over the system.
constexpr std::uint64_t kWriting =
    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR |
    LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR |
    LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO |
    LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;
constexpr int kWithRefer = 2, kWithTruncate = 3; // Landlock's versions
constexpr std::uint64_t kTruncate = 1ULL << 14;  // not in the header of Linux 6.1

// libseccomp knows a call that this architecture does not have by a negative number, and passes over it.
constexpr std::array kNeverNeeded{
    SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(ptrace), SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev),
    SCMP_SYS(mount), SCMP_SYS(umount2), SCMP_SYS(move_mount), SCMP_SYS(open_tree), SCMP_SYS(fsopen), SCMP_SYS(fsmount),
    SCMP_SYS(pivot_root), SCMP_SYS(chroot), SCMP_SYS(unshare), SCMP_SYS(setns), SCMP_SYS(bpf),
    SCMP_SYS(perf_event_open), SCMP_SYS(userfaultfd), SCMP_SYS(io_uring_setup), SCMP_SYS(init_module),
    SCMP_SYS(finit_module), SCMP_SYS(delete_module), SCMP_SYS(kexec_load), SCMP_SYS(kexec_file_load), SCMP_SYS(reboot),
    SCMP_SYS(swapon), SCMP_SYS(swapoff), SCMP_SYS(acct), SCMP_SYS(quotactl), SCMP_SYS(syslog), SCMP_SYS(mknod),
    SCMP_SYS(mknodat), SCMP_SYS(open_by_handle_at), SCMP_SYS(add_key), SCMP_SYS(request_key), SCMP_SYS(keyctl),
    SCMP_SYS(settimeofday), SCMP_SYS(clock_settime), SCMP_SYS(adjtimex), SCMP_SYS(clock_adjtime),
    SCMP_SYS(sethostname), SCMP_SYS(setdomainname),
    SCMP_SYS(memfd_create), // memory that is a file, and can be handed on
};

class Descriptor {
public:
    explicit Descriptor(long fd) : fd_(static_cast<int>(fd)) {}
    ~Descriptor() {
        if (fd_ >= 0) close(fd_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return fd_; }

private:
    int fd_;
};

Confinement::Identity identityOf(const std::filesystem::path& path) {
    struct stat found {};
    return stat(path.c_str(), &found) == 0 ? Confinement::Identity{found.st_dev, found.st_ino} : Confinement::Identity{0, 0};
}

bool allowWriting(int ruleset, const std::filesystem::path& path) {
    const Descriptor file(open(path.c_str(), O_PATH | O_CLOEXEC));
    if (file.get() < 0) return errno == ENOENT; // not plugged in: see isOutdated()
    const landlock_path_beneath_attr rule{LANDLOCK_ACCESS_FS_WRITE_FILE, file.get()};
    return syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
}

int confineWriting(const Confinement& confinement) {
    const auto version = static_cast<int>(syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION));
    if (version < 1) return 0;
    landlock_ruleset_attr handled{};
    handled.handled_access_fs = kWriting;
    if (version >= kWithRefer) handled.handled_access_fs |= LANDLOCK_ACCESS_FS_REFER;
    if (version >= kWithTruncate) handled.handled_access_fs |= kTruncate;
    const Descriptor ruleset(syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0));
    if (ruleset.get() < 0 || !allowWriting(ruleset.get(), "/dev/null")) return 0;
    for (const auto& [device, identity] : confinement.devices)
        if (!allowWriting(ruleset.get(), device)) return 0;
    return syscall(SYS_landlock_restrict_self, ruleset.get(), 0) == 0 ? version : 0;
}

bool confineSystemCalls() {
    const std::unique_ptr<void, void (*)(scmp_filter_ctx)> filter(seccomp_init(SCMP_ACT_ALLOW), seccomp_release);
    if (!filter) return false;
    const auto refusal = SCMP_ACT_ERRNO(EPERM);
    for (const int call : kNeverNeeded)
        if (seccomp_rule_add(filter.get(), refusal, call, 0) != 0) return false;
    // What keeps debuggers and core dumps out stays as it is.
    if (seccomp_rule_add(filter.get(), refusal, SCMP_SYS(prctl), 1, SCMP_A0(SCMP_CMP_EQ, PR_SET_DUMPABLE)) != 0) return false;
    return seccomp_load(filter.get()) == 0;
}

} // namespace

Confinement confine(const std::string& board) {
    Confinement confinement;
    confinement.devices.emplace_back("/dev/snd", identityOf("/dev/snd"));
    if (!board.empty()) confinement.devices.emplace_back(board, identityOf(board));
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return confinement;
    confinement.landlockVersion = confineWriting(confinement);
    confinement.systemCalls = confineSystemCalls();
    return confinement;
}

std::string Confinement::sentence() const {
    if (isComplete()) return fmt::format("Confined: writes only to its devices (Landlock {}), runs no program.", landlockVersion);
    return fmt::format("Not fully confined: {}{}{}; see that the kernel has it enabled.",
                       landlockVersion > 0 ? "" : "Landlock is missing", landlockVersion > 0 || systemCalls ? "" : ", ",
                       systemCalls ? "" : "seccomp is missing");
}

bool Confinement::isOutdated() const {
    if (landlockVersion == 0) return false;
    return std::ranges::any_of(devices, [](const auto& device) {
        const auto now = identityOf(device.first);
        return now != Identity{0, 0} && now != device.second;
    });
}

std::string escapes() {
    if (const Descriptor file(open("/dev/full", O_WRONLY | O_CLOEXEC)); file.get() >= 0) return "A file could be opened for writing.";
    const auto child = fork();
    if (child == 0) {
        char name[] = "true";
        char* const arguments[] = {name, nullptr};
        execve("/bin/true", arguments, arguments + 1);
        _exit(errno == EPERM || errno == EACCES ? 1 : 0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? "A program could be run." : "";
}

} // namespace natlyt::edge
