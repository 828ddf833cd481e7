// SPDX-License-Identifier: Apache-2.0
// Walks through a script at the real window, by key events, and says what it sees.
#pragma once

#include <QObject>

#include "operator-console/console/console_app.hpp"
#include "tests/gui/tour/script.hpp"

#include <QElapsedTimer>

#include <functional>
#include <map>

namespace natlyt::console::tour {

class Tour {
public:
    // screenshots: the folder they go to; made when needed.
    Tour(ConsoleApp& app, std::filesystem::path screenshots);
    // The first step that fails ends it.
    Result<void> walk(const std::vector<Step>& steps);
    Result<void> take(const Step& step);
    std::string sight() const; // what the operator sees, in a line
    std::string heard() const; // what they can hear: 16-bit samples, low byte first, in hex

private:
    Result<void> expect(const Step& step);
    Result<void> logIn(const Step& step);
    Result<void> administer(const Step& step);
    Result<void> typeIn(const Step& step); // user and password, where the focus is
    Result<void> openFile(const std::string& room);
    Result<void> press(const Step& step);
    Result<void> click(const std::string& name);
    void turnWheel(double x);
    Result<void> write(const std::string& word);
    // Until the window has drawn a frame after all that has come so far.
    Result<void> drawn();
    Result<void> photograph(const std::string& name);
    Result<void> says(const std::string& name, const std::string& word, const std::string& seconds);
    Result<void> compare(const std::vector<std::string>& words);
    Result<void> until(const std::string& what, const std::string& seconds, const std::function<bool()>& seen);
    Result<void> stateBecomes(AlertState state, const std::string& seconds);

    ConsoleApp& app_;
    std::filesystem::path screenshots_;
    std::map<Uuid, AlertState> states_;
    std::optional<Uuid> lastInHand_;
    QElapsedTimer since_;
};

} // namespace natlyt::console::tour
