// SPDX-License-Identifier: Apache-2.0
// Whatever rooms and people do, and at whichever write to the ledger the station is killed: nothing of a page is lost,
// skipped or said twice, and nothing ends unheard.
#include "tests/operator-console/station/crash_life.hpp"

#include "operator-console/store/schema.hpp"
#include "protocol/messages/codec.hpp"
#include "protocol/topics/topics.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <unistd.h>

namespace natlyt::ward::crash {
namespace {

class Folder {
public:
    Folder() {
        char name[] = "/tmp/natlyt-crash-XXXXXX";
        path_ = ::mkdtemp(name);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    std::filesystem::path database() const { return path_ / "station.sqlite"; }

private:
    std::filesystem::path path_;
};

// At any size: a small one keeps rapidcheck's ranges near their beginning, and most deeds would never be done.
rc::Gen<int> anyOf(int from, int to) { return rc::gen::resize(100, rc::gen::inRange(from, to)); }

rc::Gen<Step> anyStep() {
    const auto deed = rc::gen::map(anyOf(0, kDeeds), [](int n) { return static_cast<Deed>(n); });
    return rc::gen::construct<Step>(deed, anyOf(0, 60));
}

// Mostly one thing; and again and again a call that the channel takes just before the station falls.
rc::Gen<std::vector<Step>> anyScene() {
    const auto one = rc::gen::map(anyStep(), [](const Step& step) { return std::vector{step}; });
    const auto taken = rc::gen::map(anyOf(0, 3), [](int room) {
        return std::vector<Step>{{Deed::Sound, room}, {Deed::Confirm}, {Deed::Fall}};
    });
    return rc::gen::weightedOneOf<std::vector<Step>>({{6, one}, {1, taken}});
}

rc::Gen<std::vector<Step>> anyNight() {
    return rc::gen::map(rc::gen::container<std::vector<std::vector<Step>>>(anyScene()), [](const auto& scenes) {
        std::vector<Step> steps;
        for (const auto& scene : scenes) steps.insert(steps.end(), scene.begin(), scene.end());
        return steps;
    });
}

rc::Gen<Death> anyDeath() {
    const auto down = rc::gen::map(anyOf(0, 90), [](int n) { return seconds{n}; });
    return rc::gen::construct<Death>(anyOf(1, 12), rc::gen::arbitrary<bool>(), down);
}

World liveThrough(const Folder& folder, const std::vector<Step>& steps, const std::vector<Death>& deaths) {
    World world;
    world.now = {UtcTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}} + std::chrono::hours{22},
                 MonotonicTime{std::chrono::hours{1}}};
    seed(folder.database(), world.now.wall);
    for (const auto& death : deaths)
        if (live(folder.database(), steps, death, world) || !world.broken.empty()) return world;
    while (!live(folder.database(), steps, {}, world) && world.broken.empty()) {} // it has fallen
    return world;
}

// Of what is retained at the broker.
std::set<Uuid> shownAlerts(const World& world) {
    std::set<Uuid> shown;
    for (const auto& [topic, payload] : world.retained)
        if (topics::parse(topic)->kind == topics::Kind::WardAlert) shown.insert(decode<natlyt::WardAlert>(payload)->id);
    return shown;
}
std::set<Uuid> shownPages(const World& world) {
    std::set<Uuid> shown;
    for (const auto& [topic, payload] : world.retained)
        if (topics::parse(topic)->kind == topics::Kind::StaffPage) shown.insert(decode<StaffPage>(payload)->page);
    return shown;
}

void expectAllIsKept(const World& world, Database& db) {
    for (const auto& sound : world.receipted) {
        auto row = db.prepare("SELECT count(*) FROM sound WHERE id=?");
        row.bind(sound.text());
        RC_ASSERT(row.step() && row.integer(0) == 1);
    }
    const auto off = Ledger(db).handsetsOff().value();
    RC_ASSERT(std::ranges::includes(off, world.loggedOff));
    RC_ASSERT(db.integer("SELECT count(*) FROM alert WHERE open=0 AND dismiss_reason IS NULL AND outcome IS NULL") == 0);
    RC_ASSERT(db.integer("SELECT count(*) FROM alert a WHERE open=0 AND (SELECT by FROM event WHERE alert=a.id "
                         "ORDER BY seq DESC LIMIT 1)=''") == 0);
}

// After a quarter of an hour in which nobody did anything.
void expectEverybodyRings(const AlertRecord& record) {
    RC_ASSERT(record.ward.state == AlertState::Paging || record.ward.state == AlertState::OnSite);
    if (record.ward.state != AlertState::Paging) return;
    std::set<std::string> ringing;
    for (const auto& page : record.ward.pages)
        if (page.state == PageState::Ringing) ringing.insert(page.user);
    RC_ASSERT(!ringing.empty());
    RC_ASSERT(record.step == (record.ward.room == "ege-1" ? 1 : 3)); // everybody; that house has no chain
}

// How many rings that the channel had taken lasted over a death.
int expectNothingIsBroken(const std::vector<Step>& steps, const std::vector<Death>& deaths) {
    const Folder folder;
    const auto world = liveThrough(folder, steps, deaths);
    if (!world.broken.empty()) RC_FAIL(world.broken);

    auto db = openStore(folder.database()).value();
    expectAllIsKept(world, db);
    std::set<Uuid> open, pages;
    const auto records = Ledger(db).openAlerts().value();
    for (const auto& record : records) {
        open.insert(record.ward.id);
        for (const auto& page : record.ward.pages)
            if (!isOver(page.state)) pages.insert(page.page);
        expectEverybodyRings(record);
    }
    RC_ASSERT(shownAlerts(world) == open);
    RC_ASSERT(shownPages(world) == pages);
    return world.confirmedAndRinging;
}

TEST(KilledAtAnyWrite, NothingIsLostSkippedSaidTwiceOrEndedUnheard) {
    int nights = 0, taken = 0;
    const bool kept = rc::check("nothing is lost, skipped, said twice or ended unheard", [&] {
        const auto steps = *rc::gen::scale(0.5, anyNight());
        const auto deaths = *rc::gen::resize(6, rc::gen::container<std::vector<Death>>(anyDeath()));
        taken += expectNothingIsBroken(steps, deaths) > 0;
        ++nights;
    });
    EXPECT_TRUE(kept);
    EXPECT_TRUE(nights < 20 || taken * 5 >= nights) << "of " << nights << " nights " << taken << " had a call that was taken and went on ringing over a death";
}

TEST(KilledAtAnyWrite, ACallThatTheChannelHasTakenIsNotMadeAgain) {
    EXPECT_EQ(expectNothingIsBroken({{Deed::Sound, 0}, {Deed::Confirm}, {Deed::Fall}, {Deed::Pass, 50}, {Deed::Confirm}, {Deed::Fall}}, {}), 1);
}

} // namespace
} // namespace natlyt::ward::crash
