// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/night_history.hpp"

#include "operator-console/models/words.hpp"

#include <utility>

namespace natlyt::console {

void NightHistory::show(const std::string& room) {
    if (room == room_)
        return;
    room_ = room;
    again();
}

void NightHistory::again() {
    night_.clear();
    known_ = room_.empty() ? Known::Nothing : Known::Asked;
    emit changed();
    if (room_.empty())
        return;
    auto request = requestTo(OperatorRequestKind::ReadNight);
    request.room = room_;
    emit wanted(request);
}

void NightHistory::answered(const OperatorRequest& request, const OperatorReply* reply) {
    if (request.room != room_)
        return;
    const bool told = reply && reply->code == ReplyCode::Ok && reply->night;
    night_ = told ? *reply->night : std::vector<PastAlert>{};
    known_ = told ? Known::Answered : Known::Failed;
    emit changed();
}

QString NightHistory::line(const PastAlert& past) {
    QStringList heard;
    for (const auto sound : past.heard)
        heard << Words::of(sound);
    if (heard.isEmpty())
        heard << tr("loud sound");
    QString line = Words::clock(past.raisedAt) + "  " + heard.mid(0, 2).join(", ");
    if (past.soundCount > 1)
        line += QStringLiteral(" · ") + tr("%n sound(s)", nullptr, static_cast<int>(past.soundCount));
    const QString decided = past.outcome ? Words::of(*past.outcome)
                            : past.dismissReason ? Words::of(*past.dismissReason).toLower()
                                                 : Words::of(past.state);
    line += ": " + decided;
    return past.by.empty() ? line : line + " (" + Words::text(past.by) + ")";
}

QStringList NightHistory::lines() const {
    QStringList lines;
    for (const auto& past : night_)
        lines << line(past);
    return lines;
}

QString NightHistory::sentence() const {
    switch (known_) {
    case Known::Nothing:
        return {};
    case Known::Asked:
        return tr("Being read …");
    case Known::Answered:
        return night_.empty() ? tr("Nothing else tonight.") : QString();
    case Known::Failed:
        return tr("The station could not tell it now.");
    }
    std::unreachable();
}

} // namespace natlyt::console
