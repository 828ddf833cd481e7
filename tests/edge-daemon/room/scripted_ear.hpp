// SPDX-License-Identifier: Apache-2.0
// A network that answers by script, so that tests say exactly what was heard when.
#pragma once

#include "edge-daemon/core/room/ear.hpp"
#include "protocol/messages/enums.hpp"

namespace natlyt::edge {

class ScriptedEar final : public Ear {
public:
    void pushFrame(std::span<const float>) override {}
    ClassScores evaluate() override {
        ++evaluations;
        return scores;
    }
    void reset() override { ++resets; }
    const std::string& modelVersion() const override { return version_; }

    void hears(SoundClass c, float score) {
        scores = {};
        scores.score[static_cast<std::size_t>(c)] = score;
        scores.relevance = isRelevant(c) ? score : 0;
    }

    ClassScores scores{};
    int evaluations = 0;
    int resets = 0;

private:
    std::string version_ = "scripted-1";
};

} // namespace natlyt::edge
