// SPDX-License-Identifier: Apache-2.0
// The queue of technical faults, as the station tells it: what is wrong, since when, and who looks after it. The most urgent
// first, and what is snoozed at the end, never hidden. GUI thread.
#pragma once

#include "operator-console/models/session.hpp"
#include "protocol/messages/registry.hpp"

#include <QAbstractListModel>
#include <QTimeZone>

namespace natlyt::console {

class FaultsModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY counted)
    Q_PROPERTY(int awake READ awake NOTIFY counted)
    Q_PROPERTY(int ofNoDwelling READ ofNoDwelling NOTIFY counted)
    Q_PROPERTY(QStringList snoozes READ snoozes NOTIFY counted)
public:
    enum Column { What = Qt::UserRole + 1, Advice, Since, Owner, Mine, SnoozedUntil, HowUrgent };
    using Ask = std::function<void(OperatorRequest)>;
    explicit FaultsModel(Ask ask, QObject* parent = nullptr) : QAbstractListModel(parent), ask_(std::move(ask)) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(faults_.size()); }
    int awake() const;            // not snoozed
    int ofNoDwelling() const;     // of these; the list of dwellings has the others
    QStringList snoozes() const;  // for how long one may be snoozed, in words
    void know(const Registry& registry, const QString& user); // what things are called
    void know(std::map<std::string, std::string> labels);     // of dwellings, where nothing else is known
    void lookedAtBy(const QString& user, const QTimeZone& zone);
    void show(std::vector<WardFault> faults, UtcTime now);
    void tick(UtcTime now);       // they grow older, and wake
    void retranslate() { again(); }
    const WardFault* at(int row) const { return row >= 0 && row < count() ? &faults_[static_cast<std::size_t>(row)] : nullptr; }
    int rowOf(const FaultName& fault) const; // -1: it is gone
    bool isSnoozed(const WardFault& fault) const { return fault.snoozedUntil && *fault.snoozedUntil > now_; }
    int waiting() const; // that nobody looks after and nobody put off
    bool areLookedAfter(FaultKind kind) const; // or put off, each one of a kind of which there is any

    Q_INVOKABLE void take(int row);
    Q_INVOKABLE void snooze(int row, int choice); // of snoozes()
    Q_INVOKABLE void wake(int row);

signals:
    void counted();

private:
    void ask(OperatorRequestKind kind, int row, std::optional<int> minutes = {});
    void again(); // the same rows in other words
    QString what(const WardFault& fault) const;
    QString advice(const WardFault& fault) const;
    QString since(const WardFault& fault) const;
    QString called(const WardFault& fault) const;
    UtcTime nextMorning() const;

    Ask ask_;
    std::vector<WardFault> faults_;
    std::vector<RegistryUnit> units_;
    std::map<std::string, std::string> labels_;   // of dwellings
    std::map<std::string, std::string> initials_; // of persons
    std::string user_;
    QTimeZone zone_{QTimeZone::utc()};
    UtcTime now_{};
};

} // namespace natlyt::console
