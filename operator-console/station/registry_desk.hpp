// SPDX-License-Identifier: Apache-2.0
// Administration: what the registry holds, and each change of it. A change is checked whole, stored with its audit
// entry, and only then in force; the affected rooms' plans follow at once. What only closes microphones is in force though
// it cannot be stored - a full disk keeps no microphone open - and is stored as soon as that is possible.
#pragma once

#include "operator-console/domain/registry_change.hpp"
#include "operator-console/station/alert_desk.hpp"
#include "operator-console/station/privacy_watch.hpp"

namespace natlyt::ward {

class RegistryDesk {
public:
    // Called when the ward has changed: the rooms whose plan may be another, and who did it.
    using WardChanged = std::function<void(const std::vector<std::string>& rooms, const std::string& by, Now now)>;

    RegistryDesk(Services& services, const AlertDesk& alerts, WardChanged wardChanged)
        : services_(services), alerts_(alerts), wardChanged_(std::move(wardChanged)), privacy_(services) {}

    ReplyCode readRegistry(std::size_t first, OperatorReply& reply, Now now) const;
    ReplyCode readRoom(const std::string& user, const std::string& room, OperatorReply& reply, Now now) const;
    ReplyCode change(const std::string& user, const RegistryChange& change, OperatorReply& reply, Now now);
    // From now on; `until` absent: until somebody ends it.
    ReplyCode startPrivacy(const std::string& user, const std::string& room, std::optional<UtcTime> until,
                           OperatorReply& reply, Now now);
    ReplyCode endPrivacy(const std::string& user, const std::string& room, OperatorReply& reply, Now now);

    // What closed this room was lost with the station's life before: private until somebody has looked.
    void closeForLostChange(const std::string& room, Now now);

    // Of a house, for the rest of the shift or the next one.
    ReplyCode takeDuty(const std::string& user, const std::string& unit, OperatorReply& reply, Now now);
    ReplyCode giveDuty(const std::string& user, const std::string& unit, OperatorReply& reply, Now now);

    void tick(Now now);

private:
    ReplyCode take(std::expected<Ward, Problems> next, const AuditEntry& why, OperatorReply& reply, Now now);
    bool onlyCloses(const Ward& next, const std::vector<std::string>& rooms, Now now) const;
    void put(Ward next, const std::string& by, Now now);
    void inForceUnstored(Ward next, const AuditEntry& why, Now now);
    bool storeLate();
    bool noteReading(const std::string& user, const std::string& room, const std::string& what, Now now) const;
    ChangeContext context(Now now) const;
    RoomLine line(const Room& room, const Resident* resident, Now now) const;
    Result<RoomRecord> record(const Room& room, Now now) const;

    Services& services_;
    const AlertDesk& alerts_;
    WardChanged wardChanged_;
    PrivacyWatch privacy_;
    std::vector<AuditEntry> unstored_; // in force since
    MonotonicTime triedAt_{};
};

} // namespace natlyt::ward
