// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/administration/form.hpp"

#include "operator-console/models/administration/admin_words.hpp"

#include <QStringList>

namespace natlyt::console {

void Form::load(const Values& values) {
    for (const auto& [field, value] : values) {
        values_.insert(field, value);
        if (!errors_.contains(field))
            errors_.insert(field, QString());
    }
    clearErrors();
    setDirty(false);
}

void Form::set(const QString& field, const QVariant& value) {
    if (values_.value(field) == value)
        return;
    values_.insert(field, value);
    faults_.erase(field); // being mended
    errors_.insert(field, QString());
    setDirty(true);
}

void Form::setDirty(bool dirty) {
    dirty_ = dirty;
    emit changed();
}

void Form::clearErrors() {
    faults_.clear();
    elsewhere_.clear();
    trouble_.clear();
    showErrors();
}

void Form::wrong(const QString& field, FieldFault fault) {
    faults_.try_emplace(field, FieldProblem{field.toStdString(), fault, ""}); // the first is the one to mend
    showErrors();
    emit foundWrong();
}

bool Form::require(std::initializer_list<const char*> fields) {
    bool all = true;
    for (const char* field : fields) {
        if (!text(field).isEmpty())
            continue;
        wrong(field, FieldFault::Missing);
        all = false;
    }
    return all;
}

void Form::refused(const std::vector<FieldProblem>& problems) {
    for (const auto& problem : problems) {
        auto field = QString::fromStdString(problem.field);
        if (field.startsWith(prefix_))
            field.remove(0, prefix_.size());
        field = field.section('[', 0, 0);
        if (values_.contains(field))
            faults_.try_emplace(field, problem);
        else
            elsewhere_.push_back(problem);
    }
    showErrors();
}

void Form::say(const QString& trouble) {
    trouble_ = trouble;
    emit changed();
}

bool Form::sound() const {
    return faults_.empty() && elsewhere_.empty();
}

QString Form::wordsOf(const QString& field, const FieldProblem& problem) const {
    return problem.next ? AdminWords::noSuchTime(text(field), *problem.next) : AdminWords::of(problem.fault);
}

void Form::showErrors() {
    for (const auto& field : values_.keys()) {
        const auto fault = faults_.find(field);
        errors_.insert(field, fault == faults_.end() ? QString() : wordsOf(field, fault->second));
    }
    QStringList others;
    for (const auto& problem : elsewhere_)
        others << QString::fromStdString(problem.field) + ": " + AdminWords::of(problem.fault);
    if (!others.isEmpty())
        trouble_ = others.join("\n");
    emit changed();
}

void Form::retranslate() {
    showErrors();
}

} // namespace natlyt::console
