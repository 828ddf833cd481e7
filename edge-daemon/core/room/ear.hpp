// SPDX-License-Identifier: Apache-2.0
// The network as the room machine sees it: frames go in all the time and are cheap, a judgement is asked for when
// there is something to judge.
#pragma once

#include "edge-daemon/core/classifier/classifier.hpp"

#include <span>
#include <string>

namespace natlyt::edge {

class Ear {
public:
    virtual ~Ear() = default;
    virtual void pushFrame(std::span<const float> logMel) = 0;
    virtual ClassScores evaluate() = 0;
    virtual void reset() = 0; // forgets what it heard
    virtual const std::string& modelVersion() const = 0;
};

class NetworkEar final : public Ear {
public:
    explicit NetworkEar(Classifier classifier) : classifier_(std::move(classifier)) {}
    void pushFrame(std::span<const float> logMel) override { classifier_.pushFrame(logMel); }
    ClassScores evaluate() override { return classifier_.evaluate(); }
    void reset() override { classifier_.reset(); }
    const std::string& modelVersion() const override { return classifier_.modelVersion(); }

private:
    Classifier classifier_;
};

} // namespace natlyt::edge
