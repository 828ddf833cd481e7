// SPDX-License-Identifier: Apache-2.0
// An administrator's desk over a fake bus, with a station that answers from a small registry.
#pragma once

#include "operator-console/models/administration/administration.hpp"
#include "tests/operator-console/models/fake_link.hpp"
#include "tests/operator-console/models/registry_builder.hpp"

#include <gtest/gtest.h>

namespace natlyt::console::testing {

struct TheAdministration : ::testing::Test {
    Now now{kNight, MonotonicTime{std::chrono::hours(1)}};
    FakeLink* link = nullptr;
    FakeRegistry station;
    Administration office{[this](const std::string&, const std::string&) -> Result<Connection> {
                              auto made = std::make_unique<FakeLink>();
                              link = made.get();
                              link->station = [this](const auto& q, auto& r) { station.answer(q, r); };
                              return Connection{std::move(made), [] {}};
                          },
                          "seat-1", [this] { return now; }};

    void enter(const char* user = kAdministrator) {
        office.logIn(user, "correct horse");
        link->become(link::LinkState::Connected);
        drain();
    }
    void drain() { office.session()->drain(); }
    void open(const char* room) {
        office.openRoom(room);
        drain();
    }
    RoomFile& file() { return *office.file(); }
    void say(const char* room, RoomCondition condition, RoomReason reason, std::optional<Uuid> alert = {}) {
        auto said = smallWard()[static_cast<std::size_t>(std::atoi(room + 5)) - 1];
        said.condition = condition;
        said.reason = reason;
        said.openAlert = alert;
        if (alert)
            said.openAlertState = AlertState::Raised;
        link->deliver(topics::wardRoom(room), encode(said));
        drain();
    }
    InstallGuide& guide() { return *file().guide(); }
    std::string ticked() {
        std::string all;
        for (const auto& step : guide().steps())
            all += step.toMap()["done"].toBool() ? 'x' : '-';
        return all;
    }
    static QString error(Form* form, const char* field) { return form->errors()->value(field).toString(); }
    static QVariantMap row(AdminRoomsModel* model, int at) {
        QVariantMap map;
        const auto names = model->roleNames();
        for (auto it = names.begin(); it != names.end(); ++it)
            map[it.value()] = model->data(model->index(at), it.key());
        return map;
    }
};

} // namespace natlyt::console::testing
