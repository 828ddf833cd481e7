// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/files.hpp"

#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace natlyt::ward {

FileDescriptor::~FileDescriptor() {
    if (fd_ >= 0) ::close(fd_);
}

Result<FileDescriptor> lockBeside(const std::filesystem::path& database) {
    const auto file = database.string() + ".lock";
    FileDescriptor fd(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (fd.get() < 0)
        return std::unexpected(Error{file, std::strerror(errno), "let the station's user write in its folder"});
    if (::flock(fd.get(), LOCK_EX | LOCK_NB) != 0)
        return std::unexpected(Error{file, "another natlyt-station has this database", "stop the other one first"});
    return fd;
}

FileDescriptor takeSignals() {
    ::signal(SIGPIPE, SIG_IGN);
    ::signal(SIGXFSZ, SIG_IGN);
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return FileDescriptor(::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK));
}

} // namespace natlyt::ward
