// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/tour/follower.hpp"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cstdio>

#include <unistd.h>

namespace natlyt::console::tour {

Follower::Follower(Tour& tour, int fd) : tour_(tour), notifier_(fd, QSocketNotifier::Read) {
    QObject::connect(&notifier_, &QSocketNotifier::activated, &notifier_, [this] { readMore(); });
}

void Follower::readMore() {
    std::array<char, 4096> bytes;
    const auto count = ::read(static_cast<int>(notifier_.socket()), bytes.data(), bytes.size());
    if (count <= 0) return QCoreApplication::quit();
    pending_.append(bytes.data(), static_cast<std::size_t>(count));
    notifier_.setEnabled(false); // a deed waits in an event loop of its own; the next line waits for it
    for (auto end = pending_.find('\n'); end != std::string::npos; end = pending_.find('\n')) {
        const auto line = pending_.substr(0, end);
        pending_.erase(0, end + 1);
        answer(line);
    }
    notifier_.setEnabled(true);
}

void Follower::answer(const std::string& line) {
    const auto step = readStep(line, ++lines_);
    const auto done = step ? tour_.take(*step) : Result<void>(std::unexpected(step.error()));
    QJsonObject said{{"ok", done.has_value()}, {"sight", QString::fromStdString(tour_.sight())}};
    if (done && step->text == "sound") said["samples"] = QString::fromStdString(tour_.heard());
    if (!done) said["error"] = QString::fromStdString(done.error().sentence());
    std::printf("%s\n", QJsonDocument(said).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace natlyt::console::tour
