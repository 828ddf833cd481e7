// SPDX-License-Identifier: Apache-2.0
// The drill of the chain at the administrator's desk.
#include "operator-console/models/chain_drill_words.hpp"
#include "tests/operator-console/models/administration_rig.hpp"

namespace natlyt::console::testing {
namespace {

struct TheDrillOffice : TheAdministration {
    TheDrillOffice() {
        enter();
        office.show(static_cast<int>(AdminPage::Drill));
        drain();
    }
    DrillOffice& drills() { return *office.drills(); }
    void hear(const std::optional<ChainDrill>& drill) {
        auto beat = stationHeartbeat(++beats, 0);
        beat.drill = drill;
        link->deliver(topics::wardStation(), encode(beat));
        drain();
    }
    static ChainDrill running() {
        auto drill = smallDrill();
        for (auto& page : drill.pages)
            page.state = PageState::Ringing, page.delivered.clear();
        drill.shownAt.reset(), drill.acknowledgedAt.reset(), drill.endedAt.reset(), drill.end.reset();
        drill.acknowledgedBy.clear(), drill.console.clear();
        return drill;
    }
    static std::string told(const QVariantList& links) {
        QStringList all;
        for (const auto& link : links)
            all << QString("x?-").at(link.toMap()["state"].toInt()) + link.toMap()["text"].toString();
        return all.join(" | ").toStdString();
    }
    std::int64_t beats = 10;
};

TEST_F(TheDrillOffice, AsksForADrillFromARoomToWhoIsOnDutyOrToOneHandset) {
    drills().chooseRoom("room-3");
    drills().start();
    ASSERT_TRUE(link->last(OperatorRequestKind::StartDrill));
    EXPECT_EQ(link->last(OperatorRequestKind::StartDrill)->room, "room-3");
    EXPECT_FALSE(link->last(OperatorRequestKind::StartDrill)->person);
    drain();
    EXPECT_EQ(office.notice(), "The drill has begun.");
    drills().choosePerson("watch-2");
    link->replyWith = ReplyCode::WrongState;
    drills().start();
    drain();
    EXPECT_EQ(link->last(OperatorRequestKind::StartDrill)->person, "watch-2");
    EXPECT_TRUE(office.notice().startsWith("No drill now"));
}

TEST_F(TheDrillOffice, ShowsEachLinkAsItIsPassedAndTellsTheStationThatItIsShown) {
    auto drill = running();
    drill.raisedAt.reset(), drill.pagedAt.reset(), drill.pages.clear();
    hear(drill);
    EXPECT_TRUE(drills().running());
    EXPECT_FALSE(link->last(OperatorRequestKind::DrillShown)) << "nothing has come yet";
    EXPECT_EQ(told(drills().links()), "?awaited | ?awaited | ?awaited | ?awaited");
    hear(running());
    ASSERT_TRUE(link->last(OperatorRequestKind::DrillShown));
    EXPECT_EQ(link->last(OperatorRequestKind::DrillShown)->drill, drill.id);
    EXPECT_EQ(told(drills().links()), "xafter 0.4 s | ?awaited | ?awaited | ?awaited | ?awaited");
    EXPECT_TRUE(drills().sentence().contains("Nothing has happened"));
    const auto asked = link->count(OperatorRequestKind::ReadDrills);
    station.drills = {smallDrill()};
    hear({});
    EXPECT_FALSE(drills().running());
    EXPECT_EQ(link->count(OperatorRequestKind::ReadDrills), asked + 1);
    ASSERT_EQ(drills().past().size(), 1);
    const auto past = drills().past()[0].toMap();
    EXPECT_EQ(past["result"], "came through");
    EXPECT_EQ(told(past["links"].toList()), "xafter 0.4 s | xseat-1, after 0.7 s | xthe night watch's page after 0.9 s, DECT telephones and pagers (ESPA) after 3.2 s | "
                                            "?not awaited any longer | xM.S., after 21 s");
}

TEST_F(TheDrillOffice, NamesWhatDidNotComeInTime) {
    auto drill = running();
    drill.pages[0].delivered = {{"pager", drill.askedAt + std::chrono::seconds(1)}};
    drill.end = DrillEnd::TimedOut;
    drill.endedAt = drill.askedAt + std::chrono::minutes(10);
    EXPECT_EQ(ChainDrillWords::ended(drill), "did not come through");
    EXPECT_EQ(told(ChainDrillWords::links(drill)),
              "xafter 0.4 s | -did not come | xthe night watch's page after 1.0 s | -did not come | -did not come");
}

TEST_F(TheDrillOffice, StopsTheOneThatRunsAndForgetsAllWithTheLogOut) {
    drills().stop();
    EXPECT_FALSE(link->last(OperatorRequestKind::EndDrill));
    hear(running());
    drills().stop();
    ASSERT_TRUE(link->last(OperatorRequestKind::EndDrill));
    EXPECT_EQ(link->last(OperatorRequestKind::EndDrill)->drill, running().id);
    office.logOut();
    EXPECT_FALSE(drills().running());
    EXPECT_TRUE(drills().past().isEmpty());
}

TEST_F(TheDrillOffice, DoesNotCallTheChainWholeWhileAChannelOfWhoIsCalledIsDead) {
    auto drill = smallDrill();
    drill.pages[0].delivered = {{"pager", drill.askedAt + std::chrono::seconds(1)}};
    drill.pages[0].channels = {{"pager", true}, {"sms", true}};
    EXPECT_TRUE(ChainDrillWords::cameThrough(drill));
    drill.pages[0].channels->push_back({"espa", false});
    EXPECT_FALSE(ChainDrillWords::cameThrough(drill));
    EXPECT_EQ(ChainDrillWords::ended(drill), "came through, but not by every channel");
    EXPECT_NE(told(ChainDrillWords::links(drill)).find("-out of order"), std::string::npos);
    EXPECT_EQ(ChainDrillWords::notPassed("Engen 2: channel W2 espa"), "Engen 2: DECT telephones and pagers (ESPA) was out of order for W2");
}

TEST_F(TheDrillOffice, AsksNoConsoleWhereNoOperatorIsOnDuty) {
    auto drill = smallDrill();
    drill.shownAt.reset(), drill.console.clear();
    EXPECT_FALSE(ChainDrillWords::cameThrough(drill));
    drill.noOperator = true;
    EXPECT_TRUE(ChainDrillWords::cameThrough(drill));
    EXPECT_NE(told(ChainDrillWords::links(drill)).find("?no operator on duty: an alert would be paged at once"), std::string::npos);
}

} // namespace
} // namespace natlyt::console::testing
