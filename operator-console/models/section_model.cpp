// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/section_model.hpp"

namespace natlyt::console {

SectionModel::SectionModel(AlertQueueModel& queue, Section section, QObject* parent)
    : QSortFilterProxyModel(parent), section_(section) {
    setSourceModel(&queue);
    setDynamicSortFilter(true);
    connect(this, &QAbstractItemModel::rowsInserted, this, &SectionModel::counted);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &SectionModel::counted);
    connect(this, &QAbstractItemModel::modelReset, this, &SectionModel::counted);
}

bool SectionModel::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const auto at = sourceModel()->index(row, 0, parent);
    return at.data(AlertQueueModel::SectionRole).toInt() == static_cast<int>(section_);
}

} // namespace natlyt::console
