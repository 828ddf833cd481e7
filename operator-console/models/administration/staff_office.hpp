// SPDX-License-Identifier: Apache-2.0
// Who works here and in what role, and who is paged for each house, in which order. GUI thread.
#pragma once

#include "operator-console/models/administration/paging_office.hpp"

namespace natlyt::console {

class StaffOffice : public QObject {
    Q_OBJECT
    Q_PROPERTY(QVariantList persons READ persons NOTIFY changed)
    Q_PROPERTY(natlyt::console::Form* form READ form CONSTANT)
    Q_PROPERTY(QVariantList houses READ houses NOTIFY changed)
    Q_PROPERTY(QString house READ house NOTIFY changed)
    Q_PROPERTY(QVariantList chain READ chain NOTIFY changed)
    Q_PROPERTY(QVariantList others READ others NOTIFY changed)
    Q_PROPERTY(bool chainChanged READ chainChanged NOTIFY changed)
    Q_PROPERTY(bool changedByHand READ changedByHand NOTIFY changed)
    Q_PROPERTY(natlyt::console::PagingOffice* paging READ paging CONSTANT)
public:
    explicit StaffOffice(SendChange send, QObject* parent = nullptr);

    void show(const Registry& registry);
    void answered(const RegistryChange& change, const OperatorReply& reply);
    void retranslate();

    QVariantList persons() const; // {id, initials, role, roleText, locked: a sentence or empty, drill: of operators, drilled}
    QVariantList houses() const;  // {id, name}
    QString house() const { return QString::fromStdString(house_); }
    QVariantList chain() const;   // {id, initials}, the first is paged first
    QVariantList others() const;  // night watches that are not in the chain
    bool chainChanged() const { return chain_ != stored(); }
    bool changedByHand() const; // of the house that is shown: neither saved nor discarded
    PagingOffice* paging() { return &paging_; } // of that house's facility
    Form* form() { return &form_; }

    Q_INVOKABLE void edit(const QString& person); // empty: a new one
    Q_INVOKABLE void savePerson();
    Q_INVOKABLE void removePerson(const QString& person);
    Q_INVOKABLE void chooseHouse(const QString& unit); // not while something about it is changed and not saved
    Q_INVOKABLE void put(const QString& person, int place); // into the chain, or to another place in it
    Q_INVOKABLE void takeOut(const QString& person);
    Q_INVOKABLE void saveChain();
    Q_INVOKABLE void discard();

signals:
    void changed();

private:
    std::vector<std::string> stored() const;

    SendChange send_;
    std::vector<RegistryUnit> units_;
    std::vector<RegistryPerson> persons_;
    std::vector<RegistryChain> chains_;
    std::vector<LockedOut> locks_;
    std::vector<GuidedDrillRecord> drills_;
    QTimeZone zone_ = QTimeZone::utc();
    std::string house_;
    std::vector<std::string> chain_; // as arranged on the screen
    PagingOffice paging_;
    Form form_{"person."};
};

} // namespace natlyt::console
