// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/fault_panel.hpp"

#include "operator-console/models/words.hpp"

#include <algorithm>

namespace natlyt::console {

namespace {

constexpr std::chrono::seconds kReadEvery{30};

bool isChange(OperatorRequestKind kind) {
    return kind == OperatorRequestKind::TakeFault || kind == OperatorRequestKind::SnoozeFault;
}

} // namespace

FaultPanel::FaultPanel(FaultsModel::Ask ask, QObject* parent)
    : QObject(parent), ask_(std::move(ask)), list_([this](OperatorRequest request) { ask_(std::move(request)); }) {
    connect(&list_, &FaultsModel::counted, this, &FaultPanel::changed);
}

bool FaultPanel::canTake() const {
    const auto* fault = list_.at(chosen());
    return fault && fault->owner != user_;
}

bool FaultPanel::canSnooze() const {
    const auto* fault = list_.at(chosen());
    return fault && !list_.isSnoozed(*fault);
}

bool FaultPanel::canWake() const {
    const auto* fault = list_.at(chosen());
    return fault && list_.isSnoozed(*fault);
}

QString FaultPanel::advice() const {
    const int row = chosen();
    return row < 0 ? QString() : list_.data(list_.index(row), FaultsModel::Advice).toString();
}

void FaultPanel::begin(const QString& user, Now now) {
    user_ = user.toStdString();
    list_.lookedAtBy(user, Words::zone());
    read(now);
}

void FaultPanel::open(Now now) {
    say({});
    read(now);
}

void FaultPanel::read(Now now) {
    readAt_ = now.monotonic;
    ask_(requestTo(OperatorRequestKind::ReadFaults));
}

void FaultPanel::tick(Now now, bool onDuty) {
    list_.tick(now.wall);
    if (onDuty && now.monotonic - readAt_ >= kReadEvery)
        read(now);
}

void FaultPanel::move(int by) {
    if (list_.count() > 0)
        choose(std::clamp(chosen() + by, 0, list_.count() - 1));
}

void FaultPanel::choose(int row) {
    const auto* fault = list_.at(row);
    if (!fault)
        return;
    marked_ = fault->name;
    say({});
}

void FaultPanel::take() {
    if (canTake())
        list_.take(chosen());
}

void FaultPanel::snooze(int choice) {
    if (canSnooze())
        list_.snooze(chosen(), choice);
}

void FaultPanel::wake() {
    if (canWake())
        list_.wake(chosen());
}

void FaultPanel::markSomething() {
    if (const auto* first = list_.at(0); first && chosen() < 0)
        marked_ = first->name;
    emit changed();
}

bool FaultPanel::answered(const OperatorRequest& request, const OperatorReply& reply, UtcTime now) {
    if (request.kind != OperatorRequestKind::ReadFaults && !isChange(request.kind))
        return false;
    if (reply.faults) {
        list_.show(*reply.faults, now);
        markSomething();
    }
    if (!isChange(request.kind))
        return true;
    if (reply.code == ReplyCode::Ok)
        say(request.kind == OperatorRequestKind::TakeFault ? tr("You look after it; that is on record.")
            : request.snoozeMinutes                        ? tr("Put off, and on record. It comes back by itself, and at once if it gets worse.")
                                                           : tr("It is told of again from now on."));
    else
        say(reply.code == ReplyCode::NotFound ? tr("This is mended already.") : tr("The station did not do it. Nothing has changed."));
    return true;
}

bool FaultPanel::undelivered(const OperatorRequest& request) {
    if (isChange(request.kind))
        say(tr("The station did not answer. Take it that nothing has changed; look again in a moment."));
    return isChange(request.kind) || request.kind == OperatorRequestKind::ReadFaults;
}

void FaultPanel::say(const QString& sentence) {
    said_ = sentence;
    emit changed();
}

void FaultPanel::forget() {
    list_.show({}, {});
    marked_ = {};
    user_.clear();
    say({});
}

void FaultPanel::retranslate() {
    list_.lookedAtBy(QString::fromStdString(user_), Words::zone());
    list_.retranslate();
    say({});
}

} // namespace natlyt::console
