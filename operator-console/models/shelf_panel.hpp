// SPDX-License-Identifier: Apache-2.0
// What raises alerts again and again, and what is shelved: one of it is marked, to be shelved for 15 or 30 minutes or to
// be called out again. The station decides; this only shows and asks. GUI thread.
#pragma once

#include "operator-console/models/words.hpp"

#include <QObject>
#include <QVariantList>

#include <vector>

namespace natlyt::console {

// That may mean that somebody needs help: the station shelves it never, and nothing offers it.
bool isNeverShelved(SoundClass heard);

struct ShelfRow {
    std::string room; // id
    SoundClass heard{};
    QString title;  // "Birkehuset 4: cough"
    QString detail; // "5 times in the last hour", "until 02:15, 3 came"
    bool shelved = false;
};

class ShelfPanel : public QObject {
    Q_OBJECT
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed) // {title, detail, shelved, chosen}
    Q_PROPERTY(int minutes READ minutes NOTIFY changed)
    Q_PROPERTY(bool canShelve READ canShelve NOTIFY changed)
    Q_PROPERTY(bool canEnd READ canEnd NOTIFY changed)
    Q_PROPERTY(QString said READ said NOTIFY changed)
public:
    using QObject::QObject;

    static constexpr int kShort = 15, kLong = 30;

    void show(std::vector<ShelfRow> rows); // the marked one stays marked
    void move(int by);
    void toggleMinutes();
    void say(const QString& sentence); // what the station said to it; empty: nothing
    void clear();
    Q_INVOKABLE void choose(int row);

    const ShelfRow* chosen() const { return chosen_ < rows_.size() ? &rows_[chosen_] : nullptr; }
    QVariantList rows() const;
    int minutes() const { return minutes_; }
    bool canShelve() const { return chosen() && !chosen()->shelved; }
    bool canEnd() const { return chosen() && chosen()->shelved; }
    QString said() const { return said_; }

signals:
    void changed();

private:
    std::vector<ShelfRow> rows_;
    std::size_t chosen_ = 0;
    int minutes_ = kShort;
    QString said_;
};

} // namespace natlyt::console
