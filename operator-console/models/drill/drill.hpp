// SPDX-License-Identifier: Apache-2.0
// A guided drill of some five minutes for a new operator: a desk of its own over a made-up ward, with the keys of the real
// one. It rings for nothing, asks nothing of the real station, and is over the moment that something real wants the
// operator. GUI thread.
#pragma once

#include "operator-console/models/desk.hpp"
#include "operator-console/models/drill/drill_ward.hpp"

#include <QStringList>

#include <memory>

namespace natlyt::console {

class Drill : public QObject {
    Q_OBJECT
    Q_PROPERTY(bool running READ running NOTIFY changed)
    Q_PROPERTY(bool finished READ finished NOTIFY changed)
    Q_PROPERTY(QString instruction READ instruction NOTIFY changed)
    Q_PROPERTY(QString progress READ progress NOTIFY ticked)
    Q_PROPERTY(QStringList results READ results NOTIFY changed)
public:
    enum class Step { Claim, Replay, NotRelevant, Watch, Page, Privacy, EndPrivacy, Finished };
    static constexpr int kSteps = static_cast<int>(Step::Finished);

    // voice: where the made-up sounds are heard; not used by anything real while the drill runs.
    Drill(Clock clock, SoundOutput& voice, QObject* parent = nullptr);
    ~Drill() override;

    void begin();
    void end();
    void tick(Now now);
    void retranslate();

    Desk* desk() { return desk_.get(); } // nothing while it does not run
    bool running() const { return desk_ != nullptr; }
    bool finished() const { return running() && step_ == Step::Finished; }
    Step step() const { return step_; }
    int detours() const { return detours_; } // decisions that were not the one asked for
    QString instruction() const;
    QString progress() const;    // "2 of 7 · 1:12"
    QStringList results() const; // when it is finished
    void kept(bool kept);        // by the station: that it was finished

signals:
    void changed(); // also: desk() is another
    void ticked();
    void gone(const natlyt::GuidedDrillResult& result); // through to its end

private:
    enum class Kept { Asked, Yes, No };
    void drain();
    void asked(const OperatorRequest& request);
    void acted(Action action);
    void next();
    void detour(const OperatorRequest& request);
    static QString nameOf(Step step);

    Clock clock_;
    SoundOutput& voice_;
    std::unique_ptr<SoundOutput> silence_; // for what would ring
    std::unique_ptr<DrillWard> ward_;
    std::unique_ptr<Desk> desk_; // after the ward, whose line it holds
    Step step_ = Step::Claim;
    bool again_ = false; // the step was taken by another key, and is asked for again
    int detours_ = 0;
    Kept kept_ = Kept::Asked;
    MonotonicTime begunAt_{}, stepAt_{}, now_{};
    std::vector<std::chrono::milliseconds> took_; // by step
};

} // namespace natlyt::console
