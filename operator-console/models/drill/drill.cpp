// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/drill/drill.hpp"

#include <utility>

namespace natlyt::console {

namespace {

constexpr std::chrono::minutes kMeantToTake{5};

class Silence final : public SoundOutput {
public:
    bool available() const override { return true; }
    QString deviceName() const override { return {}; }
    void play(SampleSource&) override {}
    void stop() override {}
};

bool isDecision(OperatorRequestKind kind) {
    using enum OperatorRequestKind;
    return kind == Dismiss || kind == Watch || kind == Page || kind == TechnicalFault || kind == Release;
}

// What the operator asks for when the step is done as it is meant.
std::optional<OperatorRequestKind> wantedIn(Drill::Step step) {
    switch (step) {
    case Drill::Step::Claim:
        return OperatorRequestKind::Claim;
    case Drill::Step::NotRelevant:
        return OperatorRequestKind::Dismiss;
    case Drill::Step::Watch:
        return OperatorRequestKind::Watch;
    case Drill::Step::Page:
        return OperatorRequestKind::Page;
    case Drill::Step::Privacy:
        return OperatorRequestKind::StartPrivacy;
    case Drill::Step::EndPrivacy:
        return OperatorRequestKind::EndPrivacy;
    case Drill::Step::Replay:
    case Drill::Step::Finished:
        return std::nullopt;
    }
    std::unreachable();
}

} // namespace

Drill::Drill(Clock clock, SoundOutput& voice, QObject* parent)
    : QObject(parent), clock_(std::move(clock)), voice_(voice), silence_(std::make_unique<Silence>()) {}

Drill::~Drill() {
    desk_.reset();
}

void Drill::begin() {
    if (running())
        return;
    now_ = clock_().monotonic;
    step_ = Step::Claim;
    again_ = false;
    detours_ = 0;
    kept_ = Kept::Asked;
    took_.clear();
    begunAt_ = stepAt_ = now_;
    const auto text = [](const QString& words) { return words.toStdString(); };
    ward_ = std::make_unique<DrillWard>(
        clock_,
        DrillWard::Words{text(tr("DRILL")), text(tr("Drill house")), text(tr("D.R.")),
                         text(tr("Made up for the drill: knocks on the wall when dreaming, wait 2 min.")), text(tr("DRILL"))},
        DrillWard::Told{[this](const OperatorRequest& request) { asked(request); },
                        [this] { QMetaObject::invokeMethod(this, [this] { drain(); }, Qt::QueuedConnection); }});
    desk_ = std::make_unique<Desk>(ward_->connect(), "drill", clock_, Desk::Outputs{voice_, *silence_});
    connect(desk_.get(), &Desk::acted, this, &Drill::acted);
    desk_->logIn("drill", "drill");
    drain();
    desk_->soundCheck()->end(); // that is for the real night
    ward_->raise(ward_->roomAt(0), SoundClass::Music, Priority::Low);
    drain();
    emit changed();
    emit ticked();
}

void Drill::end() {
    if (!running())
        return;
    auto over = std::exchange(desk_, nullptr);
    emit changed(); // whoever shows it looks elsewhere first
    over->disconnect(this);
    over.reset();
    ward_.reset();
    emit ticked();
}

void Drill::drain() {
    if (desk_)
        desk_->session()->drain();
}

void Drill::tick(Now now) {
    if (!running())
        return;
    now_ = now.monotonic;
    ward_->tick(now);
    desk_->tick(now);
    drain();
    emit ticked();
}

void Drill::retranslate() {
    if (desk_)
        desk_->retranslate();
    emit changed();
    emit ticked();
}

void Drill::acted(Action action) {
    if (step_ == Step::Replay && action == Action::Replay && desk_->inHand())
        next();
}

void Drill::asked(const OperatorRequest& request) {
    if (wantedIn(step_) == request.kind)
        next();
    else if (isDecision(request.kind))
        detour(request);
}

// Another decision than the one asked for: nothing is wrong with it, and the alert comes again.
void Drill::detour(const OperatorRequest& request) {
    if (step_ != Step::NotRelevant && step_ != Step::Watch && step_ != Step::Page && step_ != Step::Replay)
        return;
    again_ = true;
    ++detours_;
    if (request.kind == OperatorRequestKind::Dismiss)
        ward_->raise(ward_->roomAt(0), SoundClass::Music, Priority::Low);
    else if (request.alert)
        ward_->raiseAgain(*request.alert);
    if (step_ == Step::Replay)
        step_ = Step::Claim;
    emit changed();
}

void Drill::next() {
    took_.push_back(now_ - stepAt_);
    stepAt_ = now_;
    again_ = false;
    step_ = static_cast<Step>(static_cast<int>(step_) + 1);
    if (step_ == Step::Watch)
        ward_->raise(ward_->roomAt(1), SoundClass::Cough, Priority::Medium);
    if (step_ == Step::Page)
        ward_->raise(ward_->roomAt(2), SoundClass::Shout, Priority::High);
    emit changed();
    emit ticked(); // the progress
    if (finished())
        emit gone({std::chrono::floor<std::chrono::seconds>(stepAt_ - begunAt_).count(), detours_});
}

void Drill::kept(bool kept) {
    if (!finished())
        return;
    kept_ = kept ? Kept::Yes : Kept::No;
    emit changed();
}

QString Drill::instruction() const {
    const QString before = again_ ? tr("That was another key; the alert is back. Space takes it. ") : QString();
    switch (step_) {
    case Step::Claim:
        return before + tr("An alert waits at the left. Take it and listen: Space.");
    case Step::Replay:
        return tr("You hear it and see what was heard. Play it again: R.");
    case Step::NotRelevant:
        return before + tr("It is a television. Close it: 1, then choose the reason. For 5 s, U would take it back.");
    case Step::Watch:
        return before + tr("Somebody coughs. Take it with Space, and keep watching: 2. It comes back by itself.");
    case Step::Page:
        return before + tr("Somebody shouts. Take it with Space, and page the night watch: P. Follow below how they go there.");
    case Step::Privacy:
        return tr("A resident asks for privacy. Open a dwelling: B. Begin privacy there: V.");
    case Step::EndPrivacy:
        return tr("The microphone is closed. The visit is over: end the privacy with V.");
    case Step::Finished:
        return tr("Done: these are the keys of every night. F4 ends the drill.");
    }
    std::unreachable();
}

QString Drill::nameOf(Step step) {
    switch (step) {
    case Step::Claim:
        return tr("take an alert");
    case Step::Replay:
        return tr("play it again");
    case Step::NotRelevant:
        return tr("not relevant");
    case Step::Watch:
        return tr("watch");
    case Step::Page:
        return tr("page");
    case Step::Privacy:
        return tr("begin privacy");
    case Step::EndPrivacy:
        return tr("end privacy");
    case Step::Finished:
        return {};
    }
    std::unreachable();
}

QString Drill::progress() const {
    const auto until = finished() ? stepAt_ : now_;
    const QString time = Words::age(until - begunAt_);
    return finished() ? time : tr("%1 of %2").arg(static_cast<int>(step_) + 1).arg(kSteps) + QStringLiteral(" · ") + time;
}

QStringList Drill::results() const {
    QStringList lines;
    if (!finished())
        return lines;
    for (std::size_t i = 0; i < took_.size(); ++i)
        lines << tr("%1: %2 s").arg(nameOf(static_cast<Step>(i))).arg(std::chrono::floor<std::chrono::seconds>(took_[i]).count());
    lines << (detours_ == 0 ? tr("Every key at once the right one.") : tr("%n other key(s) on the way.", nullptr, detours_));
    if (stepAt_ - begunAt_ > kMeantToTake)
        lines << tr("It took more than five minutes: do it once more before your first night.");
    if (kept_ == Kept::Yes)
        lines << tr("The station has noted that you have gone through it.");
    else if (kept_ == Kept::No)
        lines << tr("The station could not note it: go through it once more later.");
    return lines;
}

} // namespace natlyt::console
