// SPDX-License-Identifier: Apache-2.0
// The audit log as an auditor or an administrator reads it: a page at a time from the station, the newest entries first; and
// what the check of its chain found. Nothing is kept beyond the page that is shown. GUI thread.
#pragma once

#include "operator-console/models/administration/form.hpp"

#include <QAbstractListModel>
#include <QTimeZone>
#include <QVariantList>

#include <functional>

namespace natlyt::console {

class AuditOffice : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(natlyt::console::Form* form READ form CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QVariantList topics READ topics NOTIFY changed)
    Q_PROPERTY(QVariantList rooms READ rooms NOTIFY changed)
    Q_PROPERTY(QVariantList residents READ residents NOTIFY changed)
    Q_PROPERTY(QVariantList persons READ persons NOTIFY changed)
    Q_PROPERTY(bool reading READ reading NOTIFY changed)
    Q_PROPERTY(bool nothing READ nothing NOTIFY changed)
    Q_PROPERTY(bool mayGoOlder READ mayGoOlder NOTIFY changed)
    Q_PROPERTY(bool mayGoNewer READ mayGoNewer NOTIFY changed)
    Q_PROPERTY(QString reach READ reach NOTIFY changed)
    Q_PROPERTY(bool checking READ checking NOTIFY changed)
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed)
    Q_PROPERTY(Verdict verdictKind READ verdictKind NOTIFY changed)
public:
    enum Column { Number = Qt::UserRole + 1, When, Where, Sentence, Stored };
    enum class Verdict { None, Running, Whole, Doubtful, Broken };
    Q_ENUM(Verdict)
    using Ask = std::function<void(OperatorRequest)>;
    explicit AuditOffice(Ask ask, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void show(const Registry& registry);
    // False: the reply is about something else.
    bool answered(const OperatorRequest& request, const OperatorReply& reply);
    bool undelivered(const OperatorRequest& request);
    void forget(); // also what was looked for
    void retranslate();

    Form* form() { return &form_; } // topic, room, resident, person; from and to, as 2026-11-22. Empty: all
    int count() const { return static_cast<int>(lines_.size()); }
    QVariantList topics() const;    // {id, name}, first: all; so are the next three
    QVariantList rooms() const;
    QVariantList residents() const; // of today
    QVariantList persons() const;
    bool reading() const { return asked_.has_value(); }
    bool nothing() const { return reach_ && !reading() && lines_.empty(); }
    bool mayGoOlder() const { return reach_ && !reading() && !reach_->whole; }
    bool mayGoNewer() const { return !reading() && pages_.size() > 1; }
    QString reach() const; // what of the log is shown, or how far was looked
    bool checking() const { return checking_; }
    QString verdict() const;
    Verdict verdictKind() const;

    Q_INVOKABLE void read(); // from the newest on, by the filter as it stands
    Q_INVOKABLE void older();
    Q_INVOKABLE void newer();
    Q_INVOKABLE void stop(); // looking; what was found stays
    Q_INVOKABLE void verify();

signals:
    void changed();
    void refused(natlyt::ReplyCode code);

private:
    void ask(std::optional<std::int64_t> before);
    void begin(std::optional<std::int64_t> before); // a page
    void onPage(const OperatorReply& reply);
    void onCheck(const OperatorReply& reply);
    AuditQuery queryOfForm() const;
    void clear();
    QString labelOf(const std::string& room) const;

    Ask ask_;
    Form form_{"auditQuery."};
    Registry registry_;
    QTimeZone zone_ = QTimeZone::utc();
    AuditQuery query_;                               // of what is shown
    std::vector<std::optional<std::int64_t>> pages_; // where each page that was turned to begins; the last one is shown
    std::vector<AuditLine> lines_;
    std::optional<AuditReach> reach_;
    std::optional<OperatorRequest> asked_;
    std::optional<AuditCheck> check_;
    bool checking_ = false;
};

} // namespace natlyt::console
