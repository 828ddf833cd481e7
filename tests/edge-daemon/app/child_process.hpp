// SPDX-License-Identifier: Apache-2.0
// A program that a test starts, watches and ends; its output goes to a file of the test's folder.
#pragma once

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace natlyt::edge {

class ChildProcess {
public:
    using Environment = std::vector<std::pair<std::string, std::string>>;

    ChildProcess(std::vector<std::string> command, std::filesystem::path output, const Environment& environment = {})
        : output_(std::move(output)) {
        std::vector<char*> arguments;
        for (auto& word : command) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        pid_ = fork();
        if (pid_ != 0) return;
        const int file = open(output_.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
        dup2(file, STDOUT_FILENO);
        dup2(file, STDERR_FILENO);
        for (const auto& [name, value] : environment) setenv(name.c_str(), value.c_str(), 1);
        execvp(arguments[0], arguments.data());
        _exit(127);
    }
    ~ChildProcess() {
        if (pid_ > 0) end(SIGKILL);
    }
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    bool isRunning() { return pid_ > 0 && kill(pid_, 0) == 0 && waitpid(pid_, &status_, WNOHANG) == 0; }
    pid_t pid() const { return pid_; }
    // Exit status, or minus the signal that ended it.
    int wait() {
        waitpid(std::exchange(pid_, -1), &status_, 0);
        return WIFEXITED(status_) ? WEXITSTATUS(status_) : -WTERMSIG(status_);
    }
    int end(int signal) {
        kill(pid_, signal);
        return wait();
    }
    std::string said() const {
        std::stringstream text;
        text << std::ifstream(output_).rdbuf();
        return text.str();
    }

private:
    std::filesystem::path output_;
    pid_t pid_ = -1;
    int status_ = 0;
};

} // namespace natlyt::edge
