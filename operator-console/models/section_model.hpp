// SPDX-License-Identifier: Apache-2.0
// One section of the queue, in the queue's order. The sections stand apart on the screen, so that what begins
// to wait does not push down what is watched or paged.
#pragma once

#include <QSortFilterProxyModel>

#include "operator-console/models/alert_queue_model.hpp"

namespace natlyt::console {

class SectionModel : public QSortFilterProxyModel {
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY counted)
public:
    SectionModel(AlertQueueModel& queue, Section section, QObject* parent = nullptr);
    int count() const { return rowCount(); }

signals:
    void counted();

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    Section section_;
};

} // namespace natlyt::console
