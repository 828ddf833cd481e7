// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/section_model.hpp"
#include "tests/operator-console/models/ward_builder.hpp"

#include <QAbstractItemModelTester>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace natlyt::console::testing {
namespace {

using Tester = QAbstractItemModelTester;
constexpr auto kFatal = Tester::FailureReportingMode::Fatal;

struct AlertQueue : ::testing::Test {
    AlertQueueModel queue{[](const std::string&) { return nullptr; }};
    Tester tester{&queue, kFatal};

    std::vector<std::uint8_t> order() const {
        std::vector<std::uint8_t> ids;
        for (const auto* alert : queue.all())
            ids.push_back(alert->id.bytes[15]);
        return ids;
    }
    void put(std::uint8_t n, Priority priority, int secondsAgo) {
        queue.put(alert(n, "room-" + std::to_string(n), priority, kNight - std::chrono::seconds(secondsAgo)));
    }
    QVariant at(int row, int role) const { return queue.index(row).data(role); }
};

TEST_F(AlertQueue, PutsWhatArrivesBelowTheRowThatTheOperatorStandsOn) {
    put(1, Priority::Low, 20);
    put(2, Priority::High, 5);
    EXPECT_EQ(order(), (std::vector<std::uint8_t>{1, 2}));
    EXPECT_EQ(queue.selected()->id, idOf(1));
    EXPECT_TRUE(queue.moreUrgentBelow());
}

TEST(AlertLineTest, CallsALoudSoundSoUntilTheNetworkHasNamedIt) {
    auto cry = alert(1, "room-1", Priority::High, kNight, SoundClass::Background);
    cry.sounds[0].rule = AlertRule::LoudImpact;
    EXPECT_EQ(AlertLine::heard(cry).toStdString(), "loud sound");
    cry.sounds.push_back(alert(2, "room-1", Priority::High, kNight, SoundClass::Crying).sounds[0]);
    cry.soundCount = 2;
    EXPECT_EQ(AlertLine::heard(cry).section(" · ", 0, 0).toStdString(), "crying sound");
    EXPECT_EQ(AlertLine::sound(cry.sounds[0]).toStdString(), "loud sound");
}

TEST(AlertLineTest, SaysWhatARuleAskedFor) {
    auto sound = alert(1, "room-1", Priority::High, kNight, SoundClass::Cough).sounds[0];
    const auto line = [&sound] { return AlertLine::sound(sound).toStdString(); };
    sound.rule = AlertRule::Counted;
    EXPECT_EQ(line(), "cough, repeated") << "a monitor that does not say how often";
    sound.reached = RuleReached{5, {}, 600};
    EXPECT_EQ(line(), "cough, 5 times in 10 min");
    sound.reached->seconds = 3600;
    EXPECT_EQ(line(), "cough, 5 times in 1 h");
    sound.rule = AlertRule::LoudFor;
    sound.reached.reset();
    EXPECT_EQ(line(), "cough, long and loud");
    sound.reached = RuleReached{{}, -35, 10};
    EXPECT_EQ(line(), "cough, louder than -35 dBFS for 10 s");
    sound.soundClass = SoundClass::Background;
    EXPECT_EQ(line(), "sound, louder than -35 dBFS for 10 s");
    sound.reached.reset();
    EXPECT_EQ(line(), "long loud sound");
}

TEST_F(AlertQueue, OrdersTheRestByPriorityThenAge) {
    put(1, Priority::High, 60);
    put(2, Priority::Low, 50);
    put(3, Priority::High, 10);
    put(4, Priority::Medium, 40);
    put(5, Priority::High, 30);
    EXPECT_EQ(order(), (std::vector<std::uint8_t>{1, 5, 3, 4, 2}));
}

TEST_F(AlertQueue, GoesToTheMostUrgentWhenTheOperatorHasRested) {
    put(1, Priority::Low, 20);
    put(2, Priority::High, 5);
    queue.settle();
    EXPECT_EQ(queue.selected()->id, idOf(2));
}

TEST_F(AlertQueue, KeepsTheRowUnderThePointerInItsPlace) {
    put(1, Priority::High, 60);
    put(2, Priority::Low, 50);
    queue.pointAt(idOf(2));
    put(3, Priority::Medium, 1);
    EXPECT_EQ(order(), (std::vector<std::uint8_t>{1, 2, 3}));
}

TEST_F(AlertQueue, SelectsTheNextWhenTheSelectedAlertEnds) {
    put(1, Priority::High, 60);
    put(2, Priority::Low, 50);
    queue.put(inState(*queue.find(idOf(1)), AlertState::Dismissed));
    EXPECT_EQ(queue.selected()->id, idOf(2));
    EXPECT_EQ(queue.waiting(), 1);
}

TEST_F(AlertQueue, IgnoresAnOlderRevision) {
    const auto raised = alert(1, "room-1", Priority::High, kNight);
    queue.put(inState(raised, AlertState::Paging));
    queue.put(raised);
    EXPECT_EQ(queue.find(idOf(1))->state, AlertState::Paging);
    EXPECT_EQ(queue.paged(), 1);
}

TEST_F(AlertQueue, TurnsAmberAtThirtySecondsAndRedAtSixty) {
    put(1, Priority::High, 0);
    const auto bandAfter = [&](int seconds) {
        queue.tick({kNight + std::chrono::seconds(seconds), MonotonicTime{std::chrono::seconds(seconds)}});
        return at(0, AlertQueueModel::Band).toInt();
    };
    EXPECT_EQ(bandAfter(29), static_cast<int>(AgeBand::Calm));
    EXPECT_EQ(bandAfter(30), static_cast<int>(AgeBand::Late));
    EXPECT_EQ(bandAfter(60), static_cast<int>(AgeBand::Overdue));
    EXPECT_EQ(at(0, AlertQueueModel::Age).toString(), "1:00");
}

TEST_F(AlertQueue, DropsWhatEndedWhileTheConnectionWasAway) {
    put(1, Priority::High, 60);
    put(2, Priority::Low, 50);
    queue.markAllOld();
    put(2, Priority::Low, 50);
    queue.dropOld();
    EXPECT_EQ(order(), std::vector<std::uint8_t>{2});
}

TEST_F(AlertQueue, KeepsTheSectionsApart) {
    SectionModel waiting(queue, Section::Waiting), paged(queue, Section::Paged);
    const Tester waitingTester(&waiting, kFatal), pagedTester(&paged, kFatal);
    put(1, Priority::High, 60);
    put(2, Priority::Low, 50);
    queue.put(inState(*queue.find(idOf(1)), AlertState::Paging));
    EXPECT_EQ(waiting.count(), 1);
    EXPECT_EQ(paged.count(), 1);
    EXPECT_EQ(paged.index(0, 0).data(AlertQueueModel::AlertId).toString().toStdString(), idOf(1).text());
}

// Whatever arrives, changes and ends: the row that the operator stands on keeps its place in its section.
RC_GTEST_PROP(AlertQueueProperty, ArrivalsNeverMoveTheSelectedRow, ()) {
    AlertQueueModel queue([](const std::string&) { return nullptr; });
    const Tester tester(&queue, kFatal);
    const auto count = *rc::gen::inRange(1, 40);
    for (int n = 0; n < count; ++n) {
        const auto* selected = queue.selected();
        const auto id = selected ? std::optional(selected->id) : std::nullopt;
        const auto rowOf = [&](const Uuid& wanted) {
            const auto all = queue.all();
            return std::ranges::find(all, wanted, [](const WardAlert* a) { return a->id; }) - all.begin();
        };
        const auto before = id ? rowOf(*id) : 0;
        const auto priority = static_cast<Priority>(*rc::gen::inRange(0, 3));
        queue.put(alert(static_cast<std::uint8_t>(n + 1), "room-1", priority,
                        kNight - std::chrono::seconds(*rc::gen::inRange(0, 300))));
        if (id) {
            RC_ASSERT(queue.selected()->id == *id);
            RC_ASSERT(rowOf(*id) == before);
        }
        if (*rc::gen::inRange(0, 4) == 0)
            queue.moveSelection(*rc::gen::inRange(-3, 4));
    }
    RC_ASSERT(queue.waiting() == count);
}

WardAlert calledFor(SoundClass heard) {
    auto paged = inState(alert(1, "room-1", Priority::Medium, kNight, heard), AlertState::Acknowledged, "staff-1");
    paged.history = {{kNight, AlertState::Raised, "", ""},
                     {kNight + std::chrono::seconds(20), AlertState::Paging, "anna", ""},
                     {kNight + std::chrono::seconds(50), AlertState::Acknowledged, "staff-1", ""}};
    paged.stateSince = paged.history.back().at;
    return paged;
}

void hears(WardAlert& alert, SoundClass heard, int secondsAfter) {
    auto sound = testing::alert(static_cast<std::uint8_t>(50 + alert.soundCount), alert.room, alert.priority, kNight, heard).sounds[0];
    sound.onset = kNight + std::chrono::seconds(secondsAfter);
    alert.sounds.push_back(sound);
    ++alert.soundCount;
    ++alert.revision;
}

TEST_F(AlertQueue, ShowsAndSoundsOnceThatAnotherKindOfSoundCameAfterTheNightWatchWasCalled) {
    int goneOn = 0;
    QObject::connect(&queue, &AlertQueueModel::goneOn, [&] { ++goneOn; });
    auto visit = calledFor(SoundClass::Cough);
    hears(visit, SoundClass::Shout, 10); // that was known when they were called
    queue.put(visit);
    EXPECT_EQ(at(0, AlertQueueModel::News), "");
    hears(visit, SoundClass::Cough, 70);
    queue.put(visit);
    EXPECT_EQ(at(0, AlertQueueModel::News), "") << "more of the same";
    EXPECT_EQ(goneOn, 0);
    hears(visit, SoundClass::GlassBreak, 80);
    queue.put(visit);
    const auto news = "New at " + Words::clock(kNight + std::chrono::seconds(80)) + ": breaking glass";
    EXPECT_EQ(at(0, AlertQueueModel::News).toString(), news);
    EXPECT_TRUE(at(0, AlertQueueModel::Spoken).toString().endsWith(news));
    hears(visit, SoundClass::GlassBreak, 90);
    queue.put(visit);
    EXPECT_EQ(at(0, AlertQueueModel::News).toString(), news);
    EXPECT_EQ(goneOn, 1);
}

TEST_F(AlertQueue, HasNoNewsOfWhatWaitsForADecision) {
    int goneOn = 0;
    QObject::connect(&queue, &AlertQueueModel::goneOn, [&] { ++goneOn; });
    auto again = calledFor(SoundClass::Cough);
    hears(again, SoundClass::GlassBreak, 80);
    again.state = AlertState::Raised;
    queue.put(again);
    EXPECT_EQ(at(0, AlertQueueModel::News), "");
    EXPECT_EQ(goneOn, 0);
}

TEST(AlertsHistory, AVisitOfWhichNobodyHasReportedIsShownInTheList) {
    auto visit = inState(alert(1, "room-1", Priority::High, kNight), AlertState::OnSite, "staff-1");
    EXPECT_EQ(AlertLine::status(visit, "anna"), "M.S. is on site");
    visit.history.push_back({kNight, AlertState::OnSite, "", "noOutcome"});
    EXPECT_EQ(AlertLine::status(visit, "anna"), "M.S. is on site, and has not said how it went");
    visit.history.push_back({kNight, AlertState::OnSite, "staff-1", "stillThere"});
    EXPECT_EQ(AlertLine::status(visit, "anna"), "M.S. is on site");
}

TEST(AlertsHistory, SaysThatADecisionWasTakenUnheard) {
    EXPECT_EQ(AlertLine::note({kNight, AlertState::Dismissed, "anna", "television, seenOnly"}), "television or radio, only seen as a picture, not heard");
    EXPECT_EQ(AlertLine::note({kNight, AlertState::Watching, "anna", "noSound"}), "without any sound to hear");
    EXPECT_EQ(AlertLine::note({kNight, AlertState::Paging, "anna", "urgent, noSound"}), "urgent, without any sound to hear");
}

TEST(AlertsHistory, TellsArrivedLookedAtAndAcknowledgedApartEachWithItsTime) {
    auto paged = inState(alert(1, "room-1", Priority::High, kNight), AlertState::Paging, "staff-1");
    auto& page = paged.pages.back();
    page.delivered = true;
    page.deliveredAt = kNight + std::chrono::minutes(1);
    EXPECT_EQ(AlertLine::status(paged, "anna"), "the page is with M.S., no answer yet");
    page.readAt = kNight + std::chrono::minutes(2);
    EXPECT_EQ(AlertLine::status(paged, "anna"), "M.S. has looked at the page, no answer yet");
    paged.history.push_back({kNight + std::chrono::minutes(3), AlertState::Acknowledged, "staff-1", ""});
    const auto story = AlertLine::story(paged);
    ASSERT_GE(story.size(), 3);
    EXPECT_TRUE(story[0].startsWith(Words::clock(kNight + std::chrono::minutes(3)))) << story[0].toStdString();
    EXPECT_EQ(story[1], Words::clock(*page.readAt) + "  M.S. has looked at the page");
    EXPECT_EQ(story[2], Words::clock(*page.deliveredAt) + "  the page has arrived at M.S.");
}

PageStep called(const std::string& initials, PageState state, bool delivered) {
    PageStep page;
    page.user = page.initials = initials;
    page.state = state;
    page.delivered = delivered;
    page.at = kNight;
    return page;
}

TEST(WhoGoes, IsWhoAnsweredAlsoWhereTheChainHadGoneOnToOthers) {
    auto visit = inState(alert(1, "room-1", Priority::High, kNight), AlertState::Acknowledged, "S2");
    visit.pages = {called("S1", PageState::Cancelled, true), called("S2", PageState::Acknowledged, true), called("S3", PageState::Cancelled, false)};
    EXPECT_EQ(AlertLine::status(visit, "anna"), "acknowledged by S2");
    visit.state = AlertState::OnSite;
    visit.pages[1].state = PageState::OnSite;
    visit.pages[2] = called("S3", PageState::Acknowledged, true); // comes, too
    visit.pages[2].at = kNight + std::chrono::minutes(1);
    EXPECT_EQ(AlertLine::status(visit, "anna"), "S2 is on site");
}

TEST(WhoIsCalled, AreAllWhoseTelephoneHasThePageAndWhoIsNotReached) {
    auto paged = inState(alert(1, "room-1", Priority::High, kNight), AlertState::Paging, "S1");
    paged.pages = {called("S1", PageState::TimedOut, true), called("S2", PageState::Declined, true), called("S3", PageState::Ringing, false)};
    EXPECT_EQ(AlertLine::status(paged, "anna"), "the page is with S1, no answer yet · paging S3: not reached yet");
    paged.pages = {called("S1", PageState::Ringing, true), called("S2", PageState::Ringing, true)};
    EXPECT_EQ(AlertLine::status(paged, "anna"), "the page is with S1, S2, no answer yet");
    EXPECT_TRUE(AlertLine::isOnATelephone(paged));
    paged.pages = {called("S1", PageState::Declined, true), called("S3", PageState::Ringing, false)};
    EXPECT_EQ(AlertLine::status(paged, "anna"), "paging S3: not reached yet");
    EXPECT_FALSE(AlertLine::isOnATelephone(paged)) << "who has declined goes nowhere";
}

TEST(WhoIsCalled, IsWhoHasThePageNowAndNotWhoWasGivenUp) {
    auto paged = inState(alert(1, "room-1", Priority::High, kNight), AlertState::Paging, "S1");
    auto gone = called("S1", PageState::TimedOut, true); // has looked at it, and logged off
    gone.readAt = kNight;
    paged.pages = {gone, called("S2", PageState::Ringing, true)};
    EXPECT_EQ(AlertLine::status(paged, "anna"), "the page is with S2, no answer yet");
    paged.pages = {gone, called("S2", PageState::Ringing, false)};
    EXPECT_EQ(AlertLine::status(paged, "anna"), "S1 has looked at the page, no answer yet · paging S2: not reached yet");
}

TEST(AlertsHistory, SaysWhyInWordsAndNotInCodes) {
    const AlertEvent byRule{kNight, AlertState::Paging, "", "unclaimed"};
    EXPECT_TRUE(AlertLine::event(byRule).endsWith(": nobody took it")) << AlertLine::event(byRule).toStdString();
    EXPECT_EQ(AlertLine::note({kNight, AlertState::Dismissed, "anna", "television"}), "television or radio");
    EXPECT_EQ(AlertLine::note({kNight, AlertState::Watching, "", "shelved"}), "shelved for now");
    EXPECT_EQ(AlertLine::note({kNight, AlertState::Paging, "", "step 2"}), "step 2 of the chain");
    EXPECT_EQ(AlertLine::note({kNight, AlertState::Paging, "", "notOnSite"}), "took it, but was not there in time");
    EXPECT_EQ(AlertLine::note({kNight, AlertState::OnSite, "", "noOutcome"}), "is there, but has not said how it went");
    EXPECT_EQ(AlertLine::note({kNight, AlertState::OnSite, "staff-1", "stillThere"}), "is not done there yet");
    EXPECT_TRUE(AlertLine::event({kNight, AlertState::Paging, "staff-1", "offDuty"}).endsWith("(staff-1): has acknowledged, but is no longer on duty: the others are called"));
    EXPECT_EQ(AlertLine::note({kNight, AlertState::Paging, "s", "tooLate"}), "answered when the page was over");
    EXPECT_EQ(AlertLine::note({kNight, AlertState::OnSite, "m", "Fell, no harm."}), "Fell, no harm.");
}

} // namespace
} // namespace natlyt::console::testing
