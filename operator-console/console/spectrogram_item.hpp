// SPDX-License-Identifier: Apache-2.0
// Draws the picture of the sound on the stage, from its locked memory, into the part of the item that has
// been heard.
#pragma once

#include <QQuickPaintedItem>

#include "operator-console/models/sound_stage.hpp"

namespace natlyt::console {

class SpectrogramItem : public QQuickPaintedItem { // also while it is hidden: nothing of a sound stays behind
    Q_OBJECT
    Q_PROPERTY(natlyt::console::SoundStage* stage READ stage WRITE setStage NOTIFY stageChanged)
public:
    explicit SpectrogramItem(QQuickItem* parent = nullptr);
    SoundStage* stage() const { return stage_; }
    void setStage(SoundStage* stage);
    void paint(QPainter* painter) override;

signals:
    void stageChanged();

private:
    SoundStage* stage_ = nullptr;
};

} // namespace natlyt::console
