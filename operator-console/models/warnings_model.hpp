// SPDX-License-Identifier: Apache-2.0
// The warnings across the whole width of the screen, red before amber. The list is what is true now; nobody closes one.
// Two stand in full, so that the work keeps its place; the others are folded into one line of short words.
#pragma once

#include "operator-console/models/chain_watch.hpp"
#include "operator-console/models/sound_output.hpp"

#include <QAbstractListModel>
#include <QCoreApplication>
#include <QStringList>

#include <vector>

namespace natlyt::console {

enum class WarningKind {
    ConnectionLost,
    StationDown,
    StationSilent,
    LinkDown,
    NotReached,
    AlertsStuck,
    CannotBeHeard,
    AlertsDiffer,
    RoomsUnheard,
    LoginsRefused,
    CertificateEnds,
    HandoverWaits,
    NobodyOnDuty,
    NobodyReachable,
    MicrophoneDoubt,
    DrillFailed,
    ClockDiffers,
    ZoneUnknown,
    TurnedDown
};

inline constexpr int kWarningsInFull = 2;

struct Warning {
    WarningKind kind;
    QString text;   // what is wrong
    QString advice; // what to do
    bool operator==(const Warning&) const = default;
};

struct WardPicture { // what the warnings are made from
    ChainTruth chain = ChainTruth::Whole;
    std::chrono::seconds stationSilentFor{};
    std::vector<std::string> linksDown;
    bool soundWorks = true;
    std::optional<OutputVolume> volume; // of the output; absent: not known
    std::chrono::milliseconds clockAheadBy{}; // the seat's own of the ward's; negative: behind
    QString unknownZone;       // of the ward, where this computer does not know it; empty: it does
    bool alertsDiffer = false; // the station counts other open alerts than we do
    QStringList unreachedRooms; // are paged for, and no telephone has the page
    QStringList unansweredRooms; // and only telephones that were given up have it
    QStringList stuckRooms; // have raised an alert that the station has not received
    QStringList unheardRooms;
    std::vector<StationWarning> station; // what the station warns of
    QString handoverFrom; // who has signed one for this operator; empty: nobody
};

class WarningsModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QStringList foldedLines READ foldedLines NOTIFY changed)
    Q_PROPERTY(QString foldedSentences READ foldedSentences NOTIFY changed)
    Q_PROPERTY(bool foldedGrave READ foldedGrave NOTIFY changed)
public:
    enum Role { Text = Qt::UserRole + 1, Advice, Grave, Folded };
    Q_ENUM(Role)
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(warnings_.size()); }
    bool has(WarningKind kind) const;
    bool areGrave() const; // one of them at least
    // "and 3 more warnings: …" with all their short words, then with one fewer each, the last with none; empty: none is folded.
    QStringList foldedLines() const;
    QString foldedSentences() const; // all that the folded ones say
    bool foldedGrave() const;        // one of the folded at least
    void show(const WardPicture& picture);

    static std::vector<Warning> warningsOf(const WardPicture& picture);
    static QString briefly(WarningKind kind);

signals:
    void changed();

private:
    static Warning warningOf(const StationWarning& warning);
    static Warning clockDiffers(std::chrono::milliseconds aheadBy);

    std::vector<const Warning*> folded() const;

    std::vector<Warning> warnings_;
};

} // namespace natlyt::console
