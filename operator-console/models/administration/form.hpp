// SPDX-License-Identifier: Apache-2.0
// What an administrator types: each field with its value and with what is wrong with it. A refusal leaves every value
// as it was typed. Fields have the names that the station answers with. GUI thread.
#pragma once

#include "protocol/messages/people.hpp"

#include <QObject>
#include <QQmlPropertyMap>

#include <map>

namespace natlyt::console {

class Form : public QObject {
    Q_OBJECT
    Q_PROPERTY(QQmlPropertyMap* values READ values CONSTANT)
    Q_PROPERTY(QQmlPropertyMap* errors READ errors CONSTANT)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed)
    Q_PROPERTY(bool dirty READ dirty NOTIFY changed)
public:
    using Values = std::vector<std::pair<QString, QVariant>>;
    // `prefix`: of the station's names for these fields, "consent."; the form's own names are without.
    explicit Form(QString prefix, QObject* parent = nullptr) : QObject(parent), prefix_(std::move(prefix)) {}

    QQmlPropertyMap* values() { return &values_; }
    QQmlPropertyMap* errors() { return &errors_; }
    QString trouble() const { return trouble_; } // what is wrong with no field in particular
    bool dirty() const { return dirty_; }

    void load(const Values& values); // and nothing is wrong any more
    Q_INVOKABLE void set(const QString& field, const QVariant& value);
    QVariant value(const QString& field) const { return values_.value(field); }
    QString text(const QString& field) const { return values_.value(field).toString().trimmed(); }
    std::string utf8(const QString& field) const { return text(field).toStdString(); }

    void clearErrors();
    void wrong(const QString& field, FieldFault fault);
    bool require(std::initializer_list<const char*> fields); // false: some are empty, and say so
    void refused(const std::vector<FieldProblem>& problems);
    void say(const QString& trouble);
    void saved() { setDirty(false); }
    bool sound() const;
    void retranslate();

signals:
    void changed();
    void foundWrong(); // before the station was asked

private:
    void setDirty(bool dirty);
    void showErrors();
    QString wordsOf(const QString& field, const FieldProblem& problem) const;

    QString prefix_;
    QQmlPropertyMap values_;
    QQmlPropertyMap errors_;
    std::map<QString, FieldProblem> faults_;
    std::vector<FieldProblem> elsewhere_;
    QString trouble_;
    bool dirty_ = false;
};

} // namespace natlyt::console
