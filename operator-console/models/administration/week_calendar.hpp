// SPDX-License-Identifier: Apache-2.0
// The week that an administrator draws on: blocks are drawn, dragged, stretched and removed, by pointer, finger or
// keys, in steps of a quarter of an hour. A row is a night, from noon to noon, so that a night is one block. What is
// drawn is kept until it is loaded anew. GUI thread.
#pragma once

#include "operator-console/models/administration/week_minutes.hpp"

#include <QObject>
#include <QVariantList>

#include <optional>

namespace natlyt::console {

class WeekCalendar : public QObject {
    Q_OBJECT
    Q_PROPERTY(QVariantList blocks READ blocks NOTIFY changed)
    Q_PROPERTY(QVariantList nights READ nights NOTIFY changed)
    Q_PROPERTY(bool changedByHand READ changedByHand NOTIFY changed)
    Q_PROPERTY(bool hasSelection READ hasSelection NOTIFY changed)
    Q_PROPERTY(int cursor READ cursor NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
public:
    static constexpr int kStep = 15;
    static constexpr int kRowStart = 12 * 60; // noon
    using QObject::QObject;

    void load(const std::vector<WeeklyWindow>& windows);
    // What is stored now, while what was drawn stays.
    void rebase(const std::vector<WeeklyWindow>& windows);
    std::vector<WeeklyWindow> windows() const { return drawn().windows(); }
    WeekMinutes minutes() const { return drawn(); }
    std::vector<WeekSpan> spans() const { return drawn().spans(); }
    std::optional<WeekSpan> selected() const { return selected_; }

    // {row, from, to: minutes after the row's noon, first, last: whether the block begins, ends there, selected, text}
    QVariantList blocks() const;
    QVariantList nights() const; // names of the rows, "Mon"
    bool changedByHand() const { return !(drawn() == stored_); }
    bool hasSelection() const { return selected_.has_value(); }
    int cursor() const { return cursor_; } // minute of the week, for the keys
    QString sentence() const;              // of the selected block, else of the cursor

    // `minute`: after the row's noon, 0 to kDayMinutes. `reach`: how near to an edge takes hold of it. Drawing and
    // stretching keep to the row where they began, so that an unsteady hand does not add a day.
    Q_INVOKABLE void press(int row, double minute, double reach);
    Q_INVOKABLE void drag(int row, double minute);
    Q_INVOKABLE void release();
    Q_INVOKABLE void cancel(); // the drag, and nothing happened

    Q_INVOKABLE void moveCursor(int minutes); // without a selection; with one: moves the block
    Q_INVOKABLE void stretch(int minutes);    // the end of the selection
    Q_INVOKABLE void toggle();                // selects what is under the cursor, or draws an hour there; or lets go
    Q_INVOKABLE void removeSelected();
    Q_INVOKABLE void revert(); // to what is stored
    Q_INVOKABLE void copyToAllNights();
    void retranslate() { emit changed(); }

signals:
    void changed();

private:
    enum class Hold { Nothing, Block, Start, End, New };
    struct Gesture {
        Hold hold = Hold::Nothing;
        int row = 0;       // where it was pressed
        int from = 0;
        WeekSpan before{}; // the block taken hold of
        bool moved = false;
    };
    WeekMinutes drawn() const; // with the selected block where it is now
    void lift(const WeekSpan& span);
    void put();
    std::optional<WeekSpan> spanAt(int minute) const;

    WeekMinutes stored_;
    WeekMinutes rest_; // what is drawn, but for the selected block
    std::optional<WeekSpan> selected_;
    Gesture gesture_;
    WeekMinutes restBefore_; // for cancel()
    std::optional<WeekSpan> selectedBefore_;
    int cursor_ = 22 * 60;
};

// "Mon 22:00 – Tue 07:00" in the screen's language.
QString weekSpanText(const WeekSpan& span);

} // namespace natlyt::console
