// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/ward_file.hpp"
#include "operator-console/store/export.hpp"
#include "operator-console/store/ledger.hpp"
#include "operator-console/store/registry.hpp"
#include "tests/operator-console/station/ward_text.hpp"
#include "tests/operator-console/store/store_fixture.hpp"

#include <gmock/gmock.h>

namespace natlyt::ward {
namespace {

using testing::HasSubstr;
using testing::Not;

class RegistryTest : public StoreTest {
protected:
    RegistryTest() { registry.replace(ward, now).value(); }
    Ward ward = readWard(kWardText, "ward.toml").value();
    Database db = openStore(file).value();
    Registry registry{db};
};

TEST_F(RegistryTest, GivesTheWardBackAsItWasDescribed) {
    EXPECT_FALSE(registry.isEmpty());
    EXPECT_EQ(registry.load().value(), ward);
}

TEST_F(RegistryTest, AnUnchangedConsentIsKept) {
    ASSERT_TRUE(registry.replace(ward, now + seconds{1}));
    EXPECT_EQ(db.integer("SELECT count(*) FROM consent"), 2);
}

TEST_F(RegistryTest, AChangedOrWithdrawnConsentIsSupersededAndStaysOnRecord) {
    ward.residents[0].consent->until += std::chrono::days{30};
    ward.residents[1].consent.reset();
    ASSERT_TRUE(registry.replace(ward, now + seconds{1}));
    EXPECT_EQ(registry.load().value(), ward);
    EXPECT_EQ(db.integer("SELECT count(*) FROM consent"), 3);
    EXPECT_EQ(db.integer("SELECT count(*) FROM consent WHERE superseded_at IS NULL"), 1);
    EXPECT_EQ(db.integer("SELECT count(*) FROM audit WHERE kind='consentSuperseded'"), 2);
}

TEST_F(RegistryTest, AConsentIsNeverEditedOrDeleted) {
    EXPECT_FALSE(db.run("UPDATE consent SET until_date='2099-01-01'"));
    EXPECT_FALSE(db.run("DELETE FROM consent"));
}

TEST_F(RegistryTest, AWrongDescriptionChangesNothing) {
    auto wrong = ward;
    wrong.rooms[0].unit = "nowhere";
    EXPECT_FALSE(registry.replace(wrong, now));
    EXPECT_EQ(registry.load().value(), ward);
}

TEST_F(RegistryTest, AResidentGetsEverythingAndNothingOfOthers) {
    Ledger ledger(db);
    ASSERT_TRUE(ledger.audit({now, AuditKind::Listening, "operator-1", "birk-1", "sound", "8 s"}));
    ASSERT_TRUE(ledger.audit({now, AuditKind::Listening, "operator-2", "birk-2", "sound", "9 s"}));
    const auto json = exportResident(db, "resident-1", ExportFormat::Json).value();
    auto valid = db.prepare("SELECT json_valid(?)");
    valid.bind(json);
    ASSERT_TRUE(valid.step());
    EXPECT_EQ(valid.integer(0), 1);
    EXPECT_THAT(json, HasSubstr("\"agreedNote\":\"Knock twice.\""));
    EXPECT_THAT(json, HasSubstr("\"evidence\":\"note 1\""));
    EXPECT_THAT(json, HasSubstr("\"within_s\":600"));
    EXPECT_THAT(json, HasSubstr("\"levelDbfs\":-35"));
    EXPECT_THAT(json, HasSubstr("operator-1"));
    EXPECT_THAT(json, Not(HasSubstr("operator-2")));
    EXPECT_THAT(json, Not(HasSubstr("note 2")));
    const auto text = exportResident(db, "resident-1", ExportFormat::Text).value();
    EXPECT_THAT(text, HasSubstr("by: operator-1"));
    EXPECT_THAT(exportResident(db, "nobody", ExportFormat::Text).error().sentence(), HasSubstr("has no resident nobody"));
}

} // namespace
} // namespace natlyt::ward
