// SPDX-License-Identifier: Apache-2.0
// Files that are either as they were or complete: written beside their place, flushed, then renamed.
#pragma once

#include "protocol/support/error.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace natlyt::provision {

enum class Access { OwnerOnly, Everybody }; // 0600, 0644; of a directory 0700, 0755

Result<void> writeFile(const std::filesystem::path& file, std::string_view content, Access access);
Result<std::string> readFile(const std::filesystem::path& file);
bool fileExists(const std::filesystem::path& file);
// Makes the directory, 0700, and those above it that do not exist, as `above` says.
Result<void> makeDirectory(const std::filesystem::path& directory, Access above = Access::OwnerOnly);

// Holds the folder for one command at a time; a second command is refused while the first works.
class FolderLock {
public:
    static Result<FolderLock> take(const std::filesystem::path& directory);
    ~FolderLock();
    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&&) = delete;

private:
    explicit FolderLock(int fd) : fd_(fd) {}
    int fd_;
};

} // namespace natlyt::provision
