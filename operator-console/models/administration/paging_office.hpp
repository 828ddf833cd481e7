// SPDX-License-Identifier: Apache-2.0
// How the houses of one facility are paged: times, who rings at once, which channel from when, who is the last resort.
// Follows the house that is chosen. GUI thread.
#pragma once

#include "operator-console/models/administration/room_file.hpp"

namespace natlyt::console {

class PagingOffice : public QObject {
    Q_OBJECT
    Q_PROPERTY(natlyt::console::Form* form READ form CONSTANT)
    Q_PROPERTY(QString facility READ facility NOTIFY changed)
    Q_PROPERTY(QString others READ others NOTIFY changed)
    Q_PROPERTY(QVariantMap usual READ usual NOTIFY changed)
    Q_PROPERTY(QString waits READ waits NOTIFY changed)
    Q_PROPERTY(bool changedByHand READ changedByHand NOTIFY changed)
    Q_PROPERTY(QVariantList people READ people NOTIFY changed)
public:
    explicit PagingOffice(SendChange send, QObject* parent = nullptr);

    void show(const Registry& registry, const std::string& house); // what is typed and not saved stays
    void chooseHouse(const std::string& house);
    void answered(const RegistryChange& change, const OperatorReply& reply);
    void retranslate();

    bool changedByHand() const { return form_.dirty(); }
    Form* form() { return &form_; } // acknowledge_s, repeat_s, arrive_s, report_s: texts; together; espaFrom, smsFrom, pushFrom
    QString facility() const; // its name; empty: there is none
    QString others() const;   // the names of its houses that the rules are true for as well; empty: none
    QVariantMap usual() const; // of the four times, in seconds as text: what is true where nothing is written
    QString waits() const;     // for a person's answer, in seconds, as it is stored
    QVariantList people() const; // {id, initials, chosen}: the night watches, and whether they are the last resort

    Q_INVOKABLE void choose(const QString& person, bool chosen);
    Q_INVOKABLE void save();
    Q_INVOKABLE void discard();

signals:
    void changed();

private:
    const RegistryFacility* mine() const;
    void load();
    QStringList lastResort() const;
    std::optional<int> seconds(const char* field);

    SendChange send_;
    Registry registry_; // without its rooms
    std::string house_;
    Form form_{"facility.paging."};
};

} // namespace natlyt::console
