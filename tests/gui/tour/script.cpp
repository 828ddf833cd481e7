// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/tour/script.hpp"

#include <fstream>
#include <map>
#include <sstream>

namespace natlyt::console::tour {

namespace {

// The number of words of each deed, its own included.
const std::map<std::string, std::size_t> kWords{
    {"login", 3}, {"administer", 3}, {"file", 2}, {"click", 2}, {"type", 2}, {"key", 2}, {"screenshot", 2}, {"sound", 1}, {"expect alert", 3}, {"expect in-hand", 3},
    {"expect playable", 3}, {"expect complete", 3}, {"expect state", 4}, {"expect page-acknowledged", 3},
    {"expect listening", 4}, {"expect sounds-like", 4}, {"expect heard-tone", 4}, {"expect text", 5}};

bool isKnown(const std::vector<std::string>& words) {
    const std::string name = words[0] == "expect" && words.size() > 1 ? words[0] + " " + words[1] : words[0];
    const auto found = kWords.find(name);
    return found != kWords.end() && found->second == words.size();
}

} // namespace

Result<Step> readStep(const std::string& text, int line) {
    std::istringstream words(text.substr(0, text.find('#')));
    Step step{line, text, {}};
    for (std::string word; words >> word;) step.words.push_back(word);
    if (step.words.empty() || isKnown(step.words)) return step;
    return std::unexpected(Error{std::to_string(line), "is not a deed of a tour: " + text, "see script.hpp"});
}

Result<std::vector<Step>> readScript(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) return std::unexpected(Error{file.string(), "cannot be opened", "check the path"});
    std::vector<Step> steps;
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
        auto step = readStep(line, number);
        if (!step) return std::unexpected(Error{file.filename().string() + ":" + step.error().where, step.error().what, step.error().mend});
        if (!step->words.empty()) steps.push_back(std::move(*step));
    }
    return steps;
}

} // namespace natlyt::console::tour
