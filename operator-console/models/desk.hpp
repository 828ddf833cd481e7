// SPDX-License-Identifier: Apache-2.0
// The operator's desk: what the session brings goes into the models, what the operator does goes to the
// station. A decision is done when the station said so; until then, and when it did not, the alert stays
// open. GUI thread.
#pragma once

#include "operator-console/models/alert_queue_model.hpp"
#include "operator-console/models/fault_panel.hpp"
#include "operator-console/models/handover_page.hpp"
#include "operator-console/models/held_dismissals.hpp"
#include "operator-console/models/key_map.hpp"
#include "operator-console/models/live_listening.hpp"
#include "operator-console/models/load_meter.hpp"
#include "operator-console/models/night_history.hpp"
#include "operator-console/models/ringer.hpp"
#include "operator-console/models/room_card.hpp"
#include "operator-console/models/rooms_model.hpp"
#include "operator-console/models/section_model.hpp"
#include "operator-console/models/session.hpp"
#include "operator-console/models/shelf_panel.hpp"
#include "operator-console/models/sound_check.hpp"
#include "operator-console/models/sound_stage.hpp"
#include "operator-console/models/triage_card.hpp"
#include "operator-console/models/ward_browser.hpp"
#include "operator-console/models/warnings_model.hpp"
#include "operator-console/models/withheld_rooms.hpp"

namespace natlyt::console {

inline constexpr int kWatchMinutes = 5;
inline constexpr int kTextStepPercent = 25;
inline constexpr std::chrono::seconds kSettleAfter{
    8}; // without a key or a pointer: nothing is about to be pressed
inline constexpr std::chrono::seconds kNoticeFor{8};
inline constexpr std::chrono::seconds kRefusalFor{60}; // what did not happen

class Desk : public QObject {
    Q_OBJECT
    Q_PROPERTY(natlyt::console::Session* session READ session CONSTANT)
    Q_PROPERTY(natlyt::console::AlertQueueModel* queue READ queue CONSTANT)
    Q_PROPERTY(natlyt::console::SectionModel* waitingRows READ waitingRows CONSTANT)
    Q_PROPERTY(natlyt::console::SectionModel* watchingRows READ watchingRows CONSTANT)
    Q_PROPERTY(natlyt::console::SectionModel* pagedRows READ pagedRows CONSTANT)
    Q_PROPERTY(natlyt::console::RoomsModel* rooms READ rooms CONSTANT)
    Q_PROPERTY(natlyt::console::WardBrowser* browser READ browser CONSTANT)
    Q_PROPERTY(natlyt::console::TriageCard* card READ card CONSTANT)
    Q_PROPERTY(natlyt::console::RoomCard* roomCard READ roomCard CONSTANT)
    Q_PROPERTY(natlyt::console::LiveListening* live READ live CONSTANT)
    Q_PROPERTY(natlyt::console::SoundStage* stage READ stage CONSTANT)
    Q_PROPERTY(natlyt::console::WarningsModel* warnings READ warnings CONSTANT)
    Q_PROPERTY(natlyt::console::ShelfPanel* shelves READ shelves CONSTANT)
    Q_PROPERTY(natlyt::console::HandoverPage* handover READ handover CONSTANT)
    Q_PROPERTY(natlyt::console::FaultPanel* faults READ faults CONSTANT)
    Q_PROPERTY(QString whyStay READ whyStay NOTIFY overlayChanged)
    Q_PROPERTY(QString floodTold READ floodTold NOTIFY ticked)
    Q_PROPERTY(QString chainDrill READ chainDrill NOTIFY ticked)
    Q_PROPERTY(QString drillAdvice READ drillAdvice NOTIFY ticked)
    Q_PROPERTY(QVariantList shelfReasons READ shelfReasons NOTIFY overlayChanged)
    Q_PROPERTY(natlyt::console::NightHistory* night READ night CONSTANT)
    Q_PROPERTY(natlyt::console::SoundCheck* soundCheck READ soundCheck CONSTANT)
    Q_PROPERTY(int textPercent READ textPercent NOTIFY textPercentChanged)
    Q_PROPERTY(Overlay overlay READ overlay NOTIFY overlayChanged)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)
    Q_PROPERTY(NoticeKind noticeKind READ noticeKind NOTIFY noticeChanged)
    Q_PROPERTY(QString clock READ clock NOTIFY ticked)
    Q_PROPERTY(bool chainWhole READ chainWhole NOTIFY ticked)
    Q_PROPERTY(bool alertsCome READ alertsCome NOTIFY ticked)
    Q_PROPERTY(QString chainText READ chainText NOTIFY ticked)
    Q_PROPERTY(bool soundWorks READ soundWorks NOTIFY ticked)
    Q_PROPERTY(QString soundDevice READ soundDevice NOTIFY ticked)
    Q_PROPERTY(int loadHour READ loadHour NOTIFY ticked)
    Q_PROPERTY(bool flood READ flood NOTIFY ticked)
    Q_PROPERTY(QVariantList floodBundles READ floodBundles NOTIFY ticked)
    Q_PROPERTY(QVariantList topSources READ topSources NOTIFY ticked)
    Q_PROPERTY(QString residentsPerOperator READ residentsPerOperator NOTIFY ticked)
    Q_PROPERTY(int soundsPausedFor READ soundsPausedFor NOTIFY ticked)
    Q_PROPERTY(bool spoken READ spoken NOTIFY spokenChanged)
    Q_PROPERTY(int undoSeconds READ undoSeconds NOTIFY ticked)
    Q_PROPERTY(int load READ load NOTIFY ticked)
    Q_PROPERTY(int loadBand READ loadBand NOTIFY ticked)
    Q_PROPERTY(QVariantList loadBars READ loadBars NOTIFY loadBarsChanged)
    Q_PROPERTY(QString quietTitle READ quietTitle NOTIFY ticked)
    Q_PROPERTY(bool quiet READ quiet NOTIFY ticked)
    Q_PROPERTY(QString medianDecision READ medianDecision NOTIFY ticked)
    Q_PROPERTY(QVariantList reasons READ reasons NOTIFY overlayChanged)
public:
    struct Outputs {
        SoundOutput& voice; // what the operator listens to
        SoundOutput& ring;  // what tells of alerts
    };
    Desk(Connect connect, std::string consoleId, Clock clock, Outputs outputs, QObject* parent = nullptr);
    ~Desk() override;

    Session* session() { return &session_; }
    AlertQueueModel* queue() { return &queue_; }
    SectionModel* waitingRows() { return &waitingRows_; }
    SectionModel* watchingRows() { return &watchingRows_; }
    SectionModel* pagedRows() { return &pagedRows_; }
    RoomsModel* rooms() { return &rooms_; }
    WardBrowser* browser() { return &browser_; }
    TriageCard* card() { return &card_; }
    RoomCard* roomCard() { return &roomCard_; }
    LiveListening* live() { return &live_; }
    SoundStage* stage() { return &stage_; }
    WarningsModel* warnings() { return &warnings_; }
    ShelfPanel* shelves() { return &shelves_; }
    HandoverPage* handover() { return &handover_; }
    FaultPanel* faults() { return &faults_; }
    QString whyStay() const { return whyStay_; } // the station does not let the operator go; empty: nothing is known of that
    QString floodTold() const;                   // who was told of the flood; empty: there is none
    QString chainDrill() const;                  // of the chain, that runs and is no alert; empty: none
    QString drillAdvice() const; // that the guided drill is due, by what the station knows of it; empty: it is not
    QVariantList shelfReasons() const;           // {cap, text, action}
    NightHistory* night() { return &night_; }
    SoundCheck* soundCheck() { return &soundCheck_; }
    const Ringer& ringer() const { return ringer_; }
    int textPercent() const { return textPercent_; } // of the night view's letters, 100 to 200
    void setTextPercent(int percent);
    Overlay overlay() const { return overlay_; }
    QString notice() const { return notice_; }
    NoticeKind noticeKind() const { return noticeKind_; }
    QString clock() const;
    bool chainWhole() const { return chainTruth() == ChainTruth::Whole; }
    bool alertsCome() const { return chainWhole() || chainTruth() == ChainTruth::LinkDown; } // whatever else does not work
    QString chainText() const;
    bool soundWorks() const { return outputs_.voice.available(); }
    QString soundDevice() const { return outputs_.voice.deviceName(); }
    int load() const { return load_.lastTenMinutes(now_.wall); }
    int loadBand() const { return static_cast<int>(load_.band(now_.wall)); }
    int loadHour() const { return load_.lastHour(now_.wall); }
    bool flood() const { return load_.band(now_.wall) == LoadBand::Flood; }
    QVariantList floodBundles() const; // {house, count, priority, alert}; empty unless there is a flood
    QVariantList topSources() const;   // sentences
    QString residentsPerOperator() const;
    int soundsPausedFor() const { return ringer_.pausedForSeconds(now_.monotonic); } // s
    QVariantList loadBars() const { return loadBars_; }
    QString medianDecision() const;
    bool quiet() const; // nothing is open, everything is as planned
    QString quietTitle() const;
    bool spoken() const { return spoken_; } // somebody uses a screen reader
    void setSpoken(bool spoken);
    int undoSeconds() const; // in which U takes the last decision back; 0: nothing can be taken back
    QVariantList reasons() const; // {cap, text, action}
    // {cap, text}; no property, for QML asks a list that is one for all of itself again at each line of it.
    Q_INVOKABLE QVariantList keyMap() const;

    // The alert that this operator has taken, confirmed by the station; nothing otherwise.
    const WardAlert* inHand() const;

    Q_INVOKABLE void perform(int action); // an Action
    Q_INVOKABLE void beginLive(const QString& why); // the reason that was asked for
    void seatLocked();
    Q_INVOKABLE void signHandover(const QString& note);
    Q_INVOKABLE void logIn(const QString& user, const QString& password);
    Q_INVOKABLE void select(const QString& alert);
    Q_INVOKABLE void selectRoom(const QString& room); // its open alert, else its card
    Q_INVOKABLE void openWard(int house); // the whole ward to look at and search in; from -1: all houses
    Q_INVOKABLE void chooseOutput(const QString& id);  // for all sound of this seat
    Q_INVOKABLE void pointAt(const QString& alert);   // the row under the pointer; empty: none
    void touched() { touchedAt_ = now_.monotonic; }   // a key or the pointer
    void tick(Now seat); // by the seat's own clock
    void retranslate();
    static Action deedOf(const OperatorRequest& decision);
    void hint(QString text); // of a key that does nothing now
    void say(NoticeKind kind, QString text);
    void reportGuidedDrill(const GuidedDrillResult& result); // to the station, which keeps it

signals:
    void acted(natlyt::console::Action action); // a key or a button, before it takes effect
    void drillAsked();
    void guidedDrillKept(bool kept); // the station said so, or it could not be told
    void handoverSigned(); // by key: the note is the view's
    void overlayChanged();
    void loadBarsChanged();
    void noticeChanged();
    void ticked();
    void fullScreenAsked();
    void languageAsked();
    void themeAsked();
    void spokenChanged();
    void textPercentChanged();
    void scrollAsked(int rows); // of what is in front

private:
    void act(Action action);
    void actOnSeat(Action action); // text and sound output
    void wireSession();
    void wireModels();
    void onWardAlert(const WardAlert& alert);
    void onReply(const OperatorRequest& request, const OperatorReply& reply);
    void onUndelivered(const OperatorRequest& request, Session::Undelivered why);
    void onStationHeartbeat(const StationHeartbeat& heartbeat);
    void followZone(const std::string& name);
    void onLoggedOut();
    void listen();
    void decide(OperatorRequest request);
    void dismiss(DismissReason reason);
    void watch();
    void page(bool urgent);
    void reportFault();
    void confirmed(const OperatorRequest& request);
    void refused(const OperatorRequest& request, ReplyCode code);
    void sendDue(const std::vector<OperatorRequest>& due);
    void heldAnswered(const OperatorRequest& request, const QString& refusal);
    void takeAgain(const Uuid& alert);
    void keepUndoable(); // only what the station would still give back
    void undo();
    void step(int rows);
    void openFound();
    void back();
    void take(const Uuid& alert);
    void letGo();
    void mayBeHeardOrNot(const std::string& room); // after the ward has said something of it
    void setOverlay(Overlay overlay);
    void openRoom(const std::string& room);
    void askForOpenRoom();
    void closeRoom();
    void openSomeRoom();
    void stepRoom(std::ptrdiff_t by);
    void togglePrivacy(); // of the dwelling on the card
    void privacyAnswered(const OperatorRequest& request, bool done);
    void askForLive();
    LiveBar liveBarAt(const std::string& room) const; // as the ward says of it now
    void barLiveOnCard();
    void liveReasonChosen(Action digit);
    void requestLive(const QString& why);
    void liveAnswered(const OperatorRequest& request, const OperatorReply& reply);
    void liveUndelivered(const OperatorRequest& request, Session::Undelivered why);
    void openLive();
    void liveWentOn();
    void endLive(LiveBar why, const QString& who = {});
    SoundPlayed takeLivePlayed();
    void tellStopped();
    void keepLiveAllowed();
    void tickLive();
    void openShelves();
    void refreshShelves();
    void reasonChosen(DismissReason reason);
    void shelve(DismissReason why);
    void endShelf();
    void openHandover();
    void actOnFaults(Action action);
    bool faultsAnswered(const OperatorRequest& request, const OperatorReply& reply); // false: not about faults
    void leave(bool toRule);
    bool flowAnswered(const OperatorRequest& request, const OperatorReply& reply); // false: not about the flow
    bool flowUndelivered(const OperatorRequest& request);
    void refreshCard();
    void refreshLoad();
    void refreshWarnings();
    ChainTruth chainTruth() const;
    QString nightWatchOf(const WardRoom& room) const;
    QString roomLabel(const std::optional<Uuid>& alert) const;

    Clock clock_; // the ward's, once the session knows it
    Outputs outputs_;
    Now now_{};
    Session session_;
    RoomsModel rooms_;
    AlertQueueModel queue_;
    SectionModel waitingRows_{queue_, Section::Waiting};
    SectionModel watchingRows_{queue_, Section::Watching};
    SectionModel pagedRows_{queue_, Section::Paged};
    SealedShelf shelf_;
    WithheldRooms withheld_;
    SoundStage stage_;
    WardBrowser browser_{rooms_};
    TriageCard card_{[this](const WardRoom& room) { return nightWatchOf(room); }};
    RoomCard roomCard_{[this](const WardRoom& room) { return nightWatchOf(room); }};
    LiveListening live_;
    bool liveFromCard_ = false; // it was asked for on the dwelling's card, not on the alert's
    Uuid liveAsked_; // the newest request for it
    std::optional<Uuid> liveBegan_;  // the first of the sounds that it goes on with
    SoundPlayed liveTold_;           // with that request, of which nothing is known yet
    std::optional<OperatorRequest> stopOwed_; // the station has not been told so
    WarningsModel warnings_;
    ChainWatch chain_;
    LoadMeter load_;
    QVariantList loadBars_;
    ShelfPanel shelves_;
    HandoverPage handover_;
    FaultPanel faults_{[this](OperatorRequest request) { session_.ask(std::move(request)); }};
    QString whyStay_;
    bool toldOfDrill_ = false; // by the station, as we went on duty
    std::optional<UtcTime> guidedDrillAt_;
    Ringer ringer_;
    SoundCheck soundCheck_;
    NightHistory night_;
    int textPercent_ = 100;
    std::optional<Uuid> inHand_;
    std::int64_t soundsSeen_ = 0;
    bool seenMine_ = false; // the ward has shown the alert in hand as ours
    std::optional<OperatorRequest> claiming_;
    std::optional<OperatorRequest> deciding_;
    HeldDismissals held_;
    struct Undoable { // the last decision that the station has confirmed and gives back
        Uuid alert;
        MonotonicTime until;
    };
    std::optional<Undoable> undoable_;
    Overlay overlay_ = Overlay::None;
    bool spoken_ = false;
    QString notice_;
    NoticeKind noticeKind_ = NoticeKind::None;
    MonotonicTime noticeAt_{};
    std::chrono::sys_seconds tickedAt_{};
    MonotonicTime touchedAt_{};
    std::optional<MonotonicTime> dropOldAt_;
    std::string zone_; // of the ward, as its station names it
    int differing_ = 0; // heartbeats in a row with another count of open alerts
};

} // namespace natlyt::console
