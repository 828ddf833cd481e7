// SPDX-License-Identifier: Apache-2.0
// A painted item that costs nothing while it is hidden: what changes then is drawn when it is seen again. Qt would paint
// it all the same, and a hidden ward of 1,000 rooms cost the operator's key 12 ms. GUI thread.
#pragma once

#include <QQuickPaintedItem>

namespace natlyt::console {

class SeenPainting : public QQuickPaintedItem {
    Q_OBJECT
public:
    using QQuickPaintedItem::QQuickPaintedItem;
    void paint(QPainter* painter) final;

protected:
    virtual void draw(QPainter& painter) = 0;
    void redraw(const QRect& area = {}); // null: all of it
    void itemChange(ItemChange change, const ItemChangeData& to) override;

private:
    bool missed_ = false; // something changed while it was hidden
};

} // namespace natlyt::console
