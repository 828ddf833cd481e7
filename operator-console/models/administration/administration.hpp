// SPDX-License-Identifier: Apache-2.0
// The administrator's desk: reads the registry from the station, shows it, and asks for changes. Nothing is changed here
// until the station says so; what it refuses is said at the field. Nobody is on duty by being here. GUI thread.
#pragma once

#include "operator-console/models/administration/admin_rooms_model.hpp"
#include "operator-console/models/administration/audit_office.hpp"
#include "operator-console/models/administration/drill_office.hpp"
#include "operator-console/models/administration/places.hpp"
#include "operator-console/models/administration/room_file.hpp"
#include "operator-console/models/administration/roster_office.hpp"
#include "operator-console/models/administration/staff_office.hpp"
#include "operator-console/models/administration/tonight_model.hpp"
#include "operator-console/models/faults_model.hpp"
#include "operator-console/models/session.hpp"
#include "operator-console/models/ui_enums.hpp"

namespace natlyt::console {

class Administration : public QObject {
    Q_OBJECT
    Q_PROPERTY(natlyt::console::Session* session READ session CONSTANT)
    Q_PROPERTY(natlyt::console::AdminRoomsModel* rooms READ rooms CONSTANT)
    Q_PROPERTY(natlyt::console::AdminRoomsModel* attention READ attention CONSTANT)
    Q_PROPERTY(natlyt::console::FaultsModel* faults READ faults CONSTANT)
    Q_PROPERTY(natlyt::console::TonightModel* tonight READ tonight CONSTANT)
    Q_PROPERTY(QStringList lockedOut READ lockedOut NOTIFY changed)
    Q_PROPERTY(natlyt::console::RoomFile* file READ file CONSTANT)
    Q_PROPERTY(natlyt::console::StaffOffice* staff READ staff CONSTANT)
    Q_PROPERTY(natlyt::console::RosterOffice* roster READ roster CONSTANT)
    Q_PROPERTY(natlyt::console::Places* places READ places CONSTANT)
    Q_PROPERTY(natlyt::console::DrillOffice* drills READ drills CONSTANT)
    Q_PROPERTY(natlyt::console::AuditOffice* log READ log CONSTANT)
    Q_PROPERTY(AdminPage page READ page NOTIFY changed)
    Q_PROPERTY(QString ward READ ward NOTIFY changed)
    Q_PROPERTY(QString today READ today NOTIFY changed)
    Q_PROPERTY(bool readOnly READ readOnly NOTIFY changed)
    Q_PROPERTY(QString noOperator READ noOperator NOTIFY changed)
    Q_PROPERTY(bool waiting READ waiting NOTIFY changed)
    Q_PROPERTY(QString notice READ notice NOTIFY changed)
    Q_PROPERTY(NoticeKind noticeKind READ noticeKind NOTIFY changed)
public:
    Administration(Connect connect, std::string consoleId, Clock clock, QObject* parent = nullptr);
    ~Administration() override;

    Session* session() { return &session_; }
    AdminRoomsModel* rooms() { return &rooms_; }
    AdminRoomsModel* attention() { return &attention_; }
    FaultsModel* faults() { return &faults_; }
    TonightModel* tonight() { return &tonight_; }
    QStringList lockedOut() const; // a sentence for each address that is locked for wrong passwords
    RoomFile* file() { return &file_; }
    StaffOffice* staff() { return &staff_; }
    RosterOffice* roster() { return &roster_; }
    Places* places() { return &places_; }
    DrillOffice* drills() { return &drills_; }
    AuditOffice* log() { return &log_; }
    AdminPage page() const { return page_; }
    QString ward() const { return QString::fromStdString(registry_.ward); }
    QString today() const;
    bool readOnly() const; // an auditor, and whoever the registry does not name an administrator
    QString noOperator() const; // a sentence while something listens and nobody is on duty at a console
    bool waiting() const { return waitingFor_ > 0; }
    QString notice() const { return notice_; }
    NoticeKind noticeKind() const { return noticeKind_; }

    Q_INVOKABLE void logIn(const QString& user, const QString& password) { session_.logIn(user, password); }
    Q_INVOKABLE void logOut();
    // Refused with a hint while something typed is neither saved nor discarded.
    Q_INVOKABLE void show(int page);
    Q_INVOKABLE void openRoom(const QString& room);
    Q_INVOKABLE void closeRoom();
    Q_INVOKABLE void microphoneChecked(); // of the open dwelling: somebody has looked at it
    Q_INVOKABLE void discard();
    void tick(Now seat); // by the seat's own clock
    void retranslate();

signals:
    void changed();

private:
    void ask(OperatorRequest request);
    void send(RegistryChange change);
    void read();
    void readFaults();
    void readAgain(); // at once, or when the last reading is not as new any more
    void onReply(const OperatorRequest& request, const OperatorReply& reply);
    void onRegistry(const Registry& part);
    void showRegistry();
    void onStationBeat(const StationHeartbeat& beat);
    void showWhetherManned(const StationHeartbeat& beat);
    void endLocks(UtcTime now);
    void onChange(const RegistryChange& change, const OperatorReply& reply);
    void onDrill(const OperatorRequest& request, const OperatorReply& reply);
    void onUndelivered(const OperatorRequest& request, Session::Undelivered why);
    void onWardRoom(const WardRoom& room);
    void onLoggedOut();
    bool mayLeave();
    void saidWrong(); // found at a field, before the station was asked
    void say(NoticeKind kind, const QString& text);

    Clock clock_;
    Session session_;
    Registry registry_;
    std::optional<Registry> incoming_; // parts of one reading
    AdminRoomsModel rooms_{AdminRoomsModel::Which::All};
    AdminRoomsModel attention_{AdminRoomsModel::Which::Attention};
    FaultsModel faults_;
    TonightModel tonight_;
    RoomFile file_;
    StaffOffice staff_;
    RosterOffice roster_;
    Places places_;
    DrillOffice drills_;
    AuditOffice log_;
    AdminPage page_ = AdminPage::Attention;
    AdminPage behind_ = AdminPage::Rooms; // where closing a dwelling leads
    MonotonicTime readAt_{}, faultsAt_{};
    std::map<std::string, WardRoom> ward_; // as the station said it last
    bool outdated_ = false;                // the registry, by what it said since
    int listening_ = 0; // of ward_
    bool manned_ = true; // until the station says otherwise
    std::vector<StationWarning> warnings_;
    std::vector<std::string> linksDown_;
    std::string wanted_; // the dwelling whose record was asked for last
    int waitingFor_ = 0;
    QString notice_;
    NoticeKind noticeKind_ = NoticeKind::None;
};

} // namespace natlyt::console
