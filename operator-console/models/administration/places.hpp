// SPDX-License-Identifier: Apache-2.0
// New facilities, houses, dwellings and residents, one at a time, or many from a CSV list that is tried first. GUI thread.
#pragma once

#include "operator-console/models/administration/room_file.hpp"

namespace natlyt::console {

class Places : public QObject {
    Q_OBJECT
    Q_PROPERTY(natlyt::console::Form* form READ form CONSTANT)
    Q_PROPERTY(QVariantList parents READ parents NOTIFY changed)
    Q_PROPERTY(QVariantList removable READ removable NOTIFY changed)
    Q_PROPERTY(QString csv READ csv NOTIFY changed)
    Q_PROPERTY(QString csvName READ csvName NOTIFY changed)
    Q_PROPERTY(QVariantList problems READ problems NOTIFY changed)
    Q_PROPERTY(Trial trial READ trial NOTIFY changed)
    Q_PROPERTY(natlyt::console::Form* importForm READ importForm CONSTANT)
    Q_PROPERTY(QStringList newPlaces READ newPlaces NOTIFY changed)
    Q_PROPERTY(QStringList importChanges READ importChanges NOTIFY changed)
    Q_PROPERTY(bool importable READ importable NOTIFY changed)
    Q_PROPERTY(int csvRows READ csvRows NOTIFY changed)
public:
    enum class Kind { Facility, House, Dwelling, Resident };
    Q_ENUM(Kind)
    enum class Trial { None, Asked, Sound, Wrong, Imported };
    Q_ENUM(Trial)
    explicit Places(SendChange send, QObject* parent = nullptr);

    void show(const Registry& registry);
    void answered(const RegistryChange& change, const OperatorReply& reply);
    void retranslate();

    Form* form() { return &form_; }
    Form* importForm() { return &importForm_; } // placesMeant: that the new facilities and houses are not mistyped
    QVariantList parents() const; // {id, name}: what the new one may belong to
    QVariantList removable() const; // {id, name}: those of the chosen kind that are there
    QString csv() const { return csv_; }
    QString csvName() const { return csvName_; }
    QVariantList problems() const; // {where, text}: "row 4, column hours"
    Trial trial() const { return trial_; }
    QStringList newPlaces() const;     // facilities and houses that the tried list would make
    QStringList importChanges() const; // what else it would make and change
    bool importable() const;           // it was tried, is sound, and what it makes is meant
    int csvRows() const;           // without the heading

    Q_INVOKABLE void setKind(int kind); // what was typed stays
    Q_INVOKABLE void save();
    Q_INVOKABLE void remove(int kind, const QString& id);
    Q_INVOKABLE void setCsv(const QString& text); // a changed list is to be tried anew
    Q_INVOKABLE void readFile(const QString& pathOrUrl);
    Q_INVOKABLE void tryOut();
    Q_INVOKABLE void importNow(); // only what was tried and found sound

signals:
    void changed();

private:
    Kind kind() { return static_cast<Kind>(form_.values()->value("kind").toInt()); }
    void sendCsv(bool dryRun);
    void forgetTrial();

    SendChange send_;
    Form form_{""};
    std::vector<RegistryFacility> facilities_;
    std::vector<RegistryUnit> units_;
    std::vector<RoomLine> rooms_;
    QString csv_;
    QString csvName_;
    std::vector<FieldProblem> problems_;
    Trial trial_ = Trial::None;
    Form importForm_{""};
    ImportTrial made_; // by the list, as it was tried
};

} // namespace natlyt::console
