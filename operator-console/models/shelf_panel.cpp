// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/shelf_panel.hpp"

#include <algorithm>

namespace natlyt::console {

bool isNeverShelved(SoundClass heard) {
    return heard == SoundClass::Shout || heard == SoundClass::Impact || heard == SoundClass::GlassBreak || heard == SoundClass::AlarmTone;
}

void ShelfPanel::show(std::vector<ShelfRow> rows) {
    const auto before = chosen() ? std::optional(*chosen()) : std::nullopt;
    rows_ = std::move(rows);
    chosen_ = 0;
    if (before) {
        const auto same = std::ranges::find_if(
            rows_, [&](const ShelfRow& r) { return r.room == before->room && r.heard == before->heard; });
        chosen_ = same == rows_.end() ? 0 : static_cast<std::size_t>(same - rows_.begin());
    }
    emit changed();
}

void ShelfPanel::move(int by) {
    if (!rows_.empty())
        choose(std::clamp(static_cast<int>(chosen_) + by, 0, static_cast<int>(rows_.size()) - 1));
}

void ShelfPanel::choose(int row) {
    if (row < 0 || row >= static_cast<int>(rows_.size()))
        return;
    chosen_ = static_cast<std::size_t>(row);
    said_.clear();
    emit changed();
}

void ShelfPanel::toggleMinutes() {
    minutes_ = minutes_ == kShort ? kLong : kShort;
    emit changed();
}

void ShelfPanel::say(const QString& sentence) {
    said_ = sentence;
    emit changed();
}

void ShelfPanel::clear() {
    rows_.clear();
    chosen_ = 0;
    minutes_ = kShort;
    said_.clear();
    emit changed();
}

QVariantList ShelfPanel::rows() const {
    QVariantList list;
    for (std::size_t i = 0; i < rows_.size(); ++i)
        list << QVariantMap{{"title", rows_[i].title},
                            {"detail", rows_[i].detail},
                            {"shelved", rows_[i].shelved},
                            {"chosen", i == chosen_}};
    return list;
}

} // namespace natlyt::console
