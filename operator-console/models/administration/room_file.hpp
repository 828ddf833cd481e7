// SPDX-License-Identifier: Apache-2.0
// One dwelling as administrators see and change it: who lives there, the consents, the hours and privacy windows, the
// sensitivity for each sound, the monitor. What is typed stays until it is saved or discarded. GUI thread.
#pragma once

#include "operator-console/models/administration/form.hpp"
#include "operator-console/models/administration/install_guide.hpp"
#include "operator-console/models/administration/week_calendar.hpp"

#include <QTimeZone>

#include <functional>
#include <map>

namespace natlyt::console {

using SendChange = std::function<void(RegistryChange)>;

class RoomFile : public QObject {
    Q_OBJECT
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    Q_PROPERTY(bool lived READ lived NOTIFY changed)
    Q_PROPERTY(bool renamed READ renamed NOTIFY changed)
    Q_PROPERTY(bool dirty READ dirty NOTIFY changed)
    Q_PROPERTY(QString label READ label NOTIFY changed)
    Q_PROPERTY(QString who READ who NOTIFY changed)
    Q_PROPERTY(QVariantList strip READ strip NOTIFY changed)
    Q_PROPERTY(QVariantList stripHours READ stripHours NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QVariantList consents READ consents NOTIFY changed)
    Q_PROPERTY(bool consentInForce READ consentInForce NOTIFY changed)
    Q_PROPERTY(QVariantList privacy READ privacy NOTIFY changed)
    Q_PROPERTY(QString privacyNote READ privacyNote NOTIFY changed)
    Q_PROPERTY(QVariantList sounds READ sounds NOTIFY changed)
    Q_PROPERTY(bool soundsChanged READ soundsChanged NOTIFY changed)
    Q_PROPERTY(QVariantList monitors READ monitors NOTIFY changed)
    Q_PROPERTY(bool monitorBound READ monitorBound NOTIFY changed)
    Q_PROPERTY(natlyt::console::Form* residentForm READ residentForm CONSTANT)
    Q_PROPERTY(natlyt::console::Form* consentForm READ consentForm CONSTANT)
    Q_PROPERTY(natlyt::console::Form* privacyForm READ privacyForm CONSTANT)
    Q_PROPERTY(natlyt::console::Form* monitorForm READ monitorForm CONSTANT)
    Q_PROPERTY(bool unproven READ unproven NOTIFY changed)
    Q_PROPERTY(QString microphoneDoubt READ microphoneDoubt NOTIFY changed)
    Q_PROPERTY(natlyt::console::InstallGuide* guide READ guide CONSTANT)
    Q_PROPERTY(natlyt::console::WeekCalendar* hours READ hours CONSTANT)
    Q_PROPERTY(natlyt::console::WeekCalendar* privateWeek READ privateWeek CONSTANT)
public:
    explicit RoomFile(SendChange send, QObject* parent = nullptr);

    // The registry's view of now: its zone, its date, who is asking.
    void setting(const std::string& timeZone, const std::string& today, const std::string& user);
    void show(const RoomRecord& record, UtcTime now); // of another dwelling than before: nothing typed is left
    void live(const WardRoom& room); // what the station says of a dwelling now
    void forgetLive();
    void close();
    void tick(UtcTime now);
    // Whether this change is of the open dwelling's forms; then what came of it is shown there.
    void answered(const RegistryChange& change, const OperatorReply& reply);
    void retranslate();

    bool isOpen() const { return record_.has_value(); }
    std::string room() const { return record_ ? record_->line.room.id : std::string(); }
    bool lived() const { return record_ && record_->line.resident; }
    bool renamed() const; // the resident, in what is typed: another person, or a spelling
    bool dirty() const;
    QString label() const;
    QString who() const;
    QVariantList strip() const;
    QVariantList stripHours() const;
    QString sentence() const;
    QVariantList consents() const; // {title, detail, conditions, state, inForce}, newest first
    bool consentInForce() const;
    QVariantList privacy() const; // {number, text, detail, inForce, openEnded}, those not ended
    QString privacyNote() const;  // which of two is meant where a time that is typed comes twice; empty: none does
    QVariantList sounds() const;  // {sound, text, level, heard}
    bool soundsChanged() const;
    QVariantList monitors() const; // {id, detail, bound}
    bool monitorBound() const { return record_ && !record_->line.monitor.empty(); }
    bool unproven() const; // no sound of the dwelling has become an alert since the monitor was bound
    QString microphoneDoubt() const; // how its microphone differs from before; empty: it does not
    InstallGuide* guide() { return &guide_; }
    Form* residentForm() { return &residentForm_; }
    Form* consentForm() { return &consentForm_; }
    Form* privacyForm() { return &privacyForm_; }
    Form* monitorForm() { return &monitorForm_; }
    WeekCalendar* hours() { return &hours_; }
    WeekCalendar* privateWeek() { return &privateWeek_; }

    Q_INVOKABLE void saveResident();
    Q_INVOKABLE void removeResident();
    Q_INVOKABLE void recordConsent();
    Q_INVOKABLE void withdrawConsent();
    Q_INVOKABLE void saveHours();
    Q_INVOKABLE void savePrivateWeek();
    Q_INVOKABLE void addPrivacy();
    Q_INVOKABLE void privateFromNow();
    Q_INVOKABLE void endPrivacy(qint64 number);
    Q_INVOKABLE void setSensitivity(int sound, int level);
    Q_INVOKABLE void saveSounds();
    Q_INVOKABLE void bindMonitor();
    Q_INVOKABLE void retireMonitor();
    Q_INVOKABLE void removeRoom();
    Q_INVOKABLE void checkMonitor(); // from the first step, also where it was heard long ago
    Q_INVOKABLE void discard();

signals:
    void changed();

private:
    RegistryChange ofResident(ChangeKind kind) const;
    RegistryChange ofRoom(ChangeKind kind) const;
    Form* formOf(ChangeKind kind);
    const WardRoom* liveRoom() const;
    void loadForms();
    void loadResident();
    void loadConsent();
    void loadPrivacy();
    std::vector<WeeklyWindow> weeklyPrivacy() const;
    bool consentMakesSense();
    bool privacyMakesSense();

    SendChange send_;
    std::optional<RoomRecord> record_;
    std::string today_;
    std::string user_;
    QTimeZone zone_;
    UtcTime now_{};
    Form residentForm_{"resident."};
    Form consentForm_{"consent."};
    Form privacyForm_{"privacy."};
    Form monitorForm_{""};
    WeekCalendar hours_;
    WeekCalendar privateWeek_;
    std::vector<ClassSensitivity> sensitivities_; // as chosen on the screen
    InstallGuide guide_;
    std::map<std::string, WardRoom> live_;
};

} // namespace natlyt::console
