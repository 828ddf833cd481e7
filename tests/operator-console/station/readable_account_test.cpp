// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/readable_account.hpp"

#include "operator-console/station/account_words.hpp"
#include "tests/operator-console/station/administration_fixture.hpp"

#include <gmock/gmock.h>
#include <regex>

namespace natlyt::ward {
namespace {

using enum OperatorRequestKind;
using testing::HasSubstr;
using testing::Not;

class ReadableAccount : public Administration {
protected:
    // A night with a bit of everything.
    ReadableAccount() {
        ask("operator-1", GoOnDuty);
        auto shout = sound("birk-1");
        shout.top = {{SoundClass::Shout, 0.9}, {SoundClass::Crying, 0.07}};
        const auto id = hear(shout);
        ask("operator-1", Claim, id);
        auto dismissal = request(Dismiss, id);
        dismissal.note = "det var dejligt stille bagefter";
        ask("operator-1", dismissal);
        change(ChangeKind::AddPrivacy, [](auto& c) {
            c.subject = "resident-1";
            c.privacy.emplace().from = "2026-11-28T20:00";
            c.privacy->to = "2026-11-29T10:00";
        });
    }
    std::string account(Language language) {
        return readableAccount(exportedRows(process->db, "resident-1").value(), process->ward, *process->zone, language);
    }
};

TEST_F(ReadableAccount, TellsAResidentInDanish) {
    const auto text = account(Language::Danish);
    EXPECT_THAT(text, HasSubstr("Alt, hvad anlægget har skrevet ned om dig"));
    EXPECT_THAT(text, HasSubstr("hver dag kl. 00.00-24.00"));
    EXPECT_THAT(text, HasSubstr("boksen må lytte efter lyde"));
    EXPECT_THAT(text, HasSubstr("besluttet af: administrator AD"));
    EXPECT_THAT(text, HasSubstr("- 22. november 2026 kl. 23.00.00, Birkehuset 1\n"));
    EXPECT_THAT(text, HasSubstr("boksen hørte råb (90 %); den gættede også på gråd 7 %; 20 dB under det kraftigste"));
    EXPECT_THAT(text, HasSubstr("en natoperatør tog sig af den (natoperatør OP)"));
    EXPECT_THAT(text, HasSubstr("hvorfor: det var fjernsyn eller radio"));
    EXPECT_THAT(text, HasSubstr("skrevet til: det var dejligt stille bagefter"));
    EXPECT_THAT(text, HasSubstr("fra 28. november 2026 kl. 20.00 til 29. november 2026 kl. 10.00; sat af administrator AD"));
    EXPECT_THAT(text, HasSubstr("natoperatør OP fik lyd fra din bolig at høre"));
}

TEST_F(ReadableAccount, DoesNotSayOfATelephoneThatItRangWhereNobodyKnows) {
    auto impact = sound("birk-1");
    const auto id = hear(impact);
    ask("operator-1", Claim, id);
    ask("operator-1", Page, id);
    EXPECT_THAT(account(Language::English), HasSubstr("was called, but the telephone did not get the message"));
    EXPECT_THAT(account(Language::Danish), HasSubstr("blev kaldt, men telefonen fik ikke beskeden"));
    ASSERT_TRUE(process->db.run("UPDATE page SET delivered=1"));
    EXPECT_THAT(account(Language::English), HasSubstr(": was called\n"));
}

TEST_F(ReadableAccount, TellsItInEnglish) {
    const auto text = account(Language::English);
    EXPECT_THAT(text, HasSubstr("every day, 00:00-24:00"));
    EXPECT_THAT(text, HasSubstr("the monitor heard shout (90 %); it also guessed at crying sound 7 %"));
    EXPECT_THAT(text, HasSubstr("why: it was television or radio"));
    EXPECT_THAT(text, HasSubstr("- 22 November 2026, 23:00:00, Birkehuset 1: night operator OP heard sound of your dwelling"));
}

TEST_F(ReadableAccount, HasNoIdsNoNamesOfTheWireAndNoTimesOfMachines) {
    const std::regex id("[0-9a-f]{8}-[0-9a-f]{4}"), unixTime("[0-9]{10}"), machineTime("[0-9]T[0-9]{2}:"), wireName("\\b[a-z]+[A-Z][a-z]+");
    for (const auto language : {Language::Danish, Language::English}) {
        std::istringstream lines(account(language));
        for (std::string line; std::getline(lines, line);)
            for (const auto* raw : {&id, &unixTime, &machineTime, &wireName}) EXPECT_FALSE(std::regex_search(line, *raw)) << line;
    }
    EXPECT_THAT(account(Language::Danish), Not(HasSubstr("operator-1")));
}

template <class E> void expectWords() {
    for (const auto& [value, name] : EnumNames<E>::table) {
        EXPECT_FALSE(wordsOf(value).danish.empty() || wordsOf(value).danish == name) << name;
        EXPECT_FALSE(wordsOf(value).english.empty() || wordsOf(value).danish == wordsOf(value).english) << name;
    }
}

TEST(AccountWords, AreThereForEverythingThatIsKept) {
    expectWords<AuditKind>();
    expectWords<AlertState>();
    expectWords<PageState>();
    expectWords<DismissReason>();
    expectWords<Outcome>();
    expectWords<Sensitivity>();
    expectWords<ConsentScope>();
}

} // namespace
} // namespace natlyt::ward
