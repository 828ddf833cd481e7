// SPDX-License-Identifier: Apache-2.0
#include "operator-console/provision/files.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace natlyt::provision {
namespace {

std::unexpected<Error> systemError(const std::filesystem::path& path, const char* doing) {
    return std::unexpected(Error{path.string(), std::string(doing) + " failed: " + std::strerror(errno),
                                 "check the folder's owner, its permissions and the free space"});
}

bool writeAll(int fd, std::string_view content) {
    while (!content.empty()) {
        const ssize_t written = ::write(fd, content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

Result<void> makeOne(const std::filesystem::path& directory, Access access) {
    if (::mkdir(directory.c_str(), 0700) != 0 && errno != EEXIST)
        return systemError(directory, "making the directory");
    if (access == Access::Everybody && ::chmod(directory.c_str(), 0755) != 0) // whatever the umask is
        return systemError(directory, "making the directory");
    return {};
}

Result<void> makeParent(const std::filesystem::path& directory, Access access) {
    std::error_code ignored;
    if (std::filesystem::is_directory(directory, ignored))
        return {};
    if (directory.has_parent_path())
        if (auto made = makeParent(directory.parent_path(), access); !made)
            return made;
    return makeOne(directory, access);
}

} // namespace

Result<void> writeFile(const std::filesystem::path& file, std::string_view content, Access access) {
    std::string beside = file.string() + ".XXXXXX";
    const int fd = ::mkstemp(beside.data()); // 0600 from the start
    if (fd < 0)
        return systemError(file, "writing");
    const mode_t mode = access == Access::OwnerOnly ? 0600 : 0644;
    const bool complete = writeAll(fd, content) && ::fchmod(fd, mode) == 0 && ::fsync(fd) == 0;
    const bool placed = ::close(fd) == 0 && complete && ::rename(beside.c_str(), file.c_str()) == 0;
    if (placed)
        return {};
    auto error = systemError(file, "writing");
    ::unlink(beside.c_str());
    return error;
}

Result<std::string> readFile(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return systemError(file, "reading");
    std::ostringstream text;
    text << stream.rdbuf();
    if (stream.bad())
        return systemError(file, "reading");
    return std::move(text).str();
}

bool fileExists(const std::filesystem::path& file) {
    std::error_code ignored;
    return std::filesystem::exists(file, ignored);
}

Result<void> makeDirectory(const std::filesystem::path& directory, Access above) {
    std::error_code ignored;
    if (std::filesystem::is_directory(directory, ignored))
        return {};
    if (directory.has_parent_path())
        if (auto made = makeParent(directory.parent_path(), above); !made)
            return made;
    return makeOne(directory, Access::OwnerOnly);
}

Result<FolderLock> FolderLock::take(const std::filesystem::path& directory) {
    const int fd = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return systemError(directory, "opening the directory");
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        ::close(fd);
        return std::unexpected(Error{directory.string(), "another natlyt-provision is working in it",
                                     "wait until it has ended and try again"});
    }
    return FolderLock{fd};
}

FolderLock::~FolderLock() {
    if (fd_ >= 0)
        ::close(fd_);
}

FolderLock::FolderLock(FolderLock&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}

} // namespace natlyt::provision
