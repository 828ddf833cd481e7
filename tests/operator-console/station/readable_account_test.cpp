// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/readable_account.hpp"

#include "operator-console/station/account_words.hpp"
#include "tests/operator-console/station/administration_fixture.hpp"

#include <gmock/gmock.h>
#include <regex>

namespace natlyt::ward {
namespace {

using enum OperatorRequestKind;
using testing::AllOf;
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
    EXPECT_THAT(text, HasSubstr("natoperatør OP kunne høre lyd fra din bolig"));
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

TEST_F(ReadableAccount, SaysOfALoudSoundThatHasNoNameThatItWasLoudAndNotRecognised) {
    auto loud = sound("birk-1", SoundClass::Background);
    loud.rule = AlertRule::LoudImpact;
    loud.score = 0;
    loud.top.clear();
    hear(loud);
    auto lasting = sound("birk-1", SoundClass::Background);
    lasting.rule = AlertRule::LoudFor;
    lasting.score = 0;
    lasting.top = {{SoundClass::Speech, 0.3}};
    hear(lasting);
    const auto english = account(Language::English), danish = account(Language::Danish);
    EXPECT_THAT(english, HasSubstr("the monitor heard a loud sound that it did not recognise; 20 dB below"));
    EXPECT_THAT(english, HasSubstr("the monitor heard a loud sound that went on and that it did not recognise; it guessed at speech 30 %; 20 dB below"));
    EXPECT_THAT(danish, HasSubstr("boksen hørte en høj lyd, den ikke genkendte; 20 dB under"));
    for (const auto& text : {english, danish}) EXPECT_THAT(text, AllOf(Not(HasSubstr("(0 %)")), Not(HasSubstr("baggrund")), Not(HasSubstr("background"))));
}

TEST_F(ReadableAccount, SaysOfEachSoundWhatItDoesAlsoOfThoseOfWhichNothingWasAgreed) {
    EXPECT_THAT(account(Language::English), HasSubstr("When a sound raises an alert\n- shout: also where it is faint\n- crying sound, cough, impact, breaking glass, "
                                                      "door or steps, alarm tone: as usual\n- at an alert the night operator hears some seconds of sound"));
    change(ChangeKind::SetSensitivities, [](auto& c) { c.subject = "resident-1", c.sensitivities.emplace(); });
    const auto text = account(Language::Danish);
    EXPECT_THAT(text, HasSubstr("Hvornår en lyd giver alarm\n- råb, gråd, hoste, slag, "));
    EXPECT_THAT(text, Not(HasSubstr("Hvornår en lyd giver alarm\n- intet")));
    EXPECT_THAT(text, HasSubstr("30 dB over stilheden i rummet i 1 minut\n"));
    EXPECT_THAT(text, HasSubstr("ved en alarm hører natoperatøren nogle sekunder lyd"));
}

TEST_F(ReadableAccount, SaysWhatAnAlertDoesWhereTheConsentReachesLessFar) {
    const auto agreedTo = [&](std::vector<ConsentScope> scope) {
        change(ChangeKind::RecordConsent, [&](auto& c) {
            c.subject = "resident-1";
            c.consent = consent();
            c.consent->scope = std::move(scope);
        });
        return account(Language::English);
    };
    EXPECT_THAT(agreedTo({ConsentScope::AutomaticListening}), HasSubstr("- at an alert no sound is sent: the night operator is told what kind of sound it was, and does not hear it"));
    EXPECT_THAT(agreedTo({ConsentScope::Snippets}), HasSubstr("- no sound raises an alert: the consent does not let the monitor listen"));
    withdrawConsent("resident-1");
    EXPECT_THAT(account(Language::English), HasSubstr("- no sound raises an alert: there is no consent"));
}

TEST_F(ReadableAccount, NamesWhoWasCalledAndWhoAnswered) {
    const auto id = hear(sound("birk-1"));
    ask("operator-1", Claim, id);
    ask("operator-1", Page, id);
    reply("staff-1", StaffReplyKind::Received, pageOf(id, "staff-1").page);
    reply("staff-1", StaffReplyKind::Read, pageOf(id, "staff-1").page);
    reply("staff-1", StaffReplyKind::Acknowledged, pageOf(id, "staff-1").page);
    const auto text = account(Language::English);
    for (const auto* line : {"night watch S1 was called.", "the message reached the telephone of night watch S1.", "night watch S1 looked at the message.",
                             "night watch S1 answered."})
        EXPECT_THAT(text, HasSubstr("Birkehuset 1: " + std::string(line))) << text;
    EXPECT_THAT(account(Language::Danish), HasSubstr("Birkehuset 1: nattevagt S1 svarede."));
}

// Whatever a neighbour has in the database, in each table, marked.
class AmongNeighbours : public ReadableAccount {
protected:
    AmongNeighbours() {
        change(ChangeKind::SaveResident, [](auto& c) {
            c.resident = RegistryResident{"resident-2", "birk-2", "NABO navn", "CD", "NABO aftale"};
        });
        change(ChangeKind::RecordConsent, [](auto& c) {
            c.subject = "resident-2";
            c.consent = consent();
            c.consent->scope = {ConsentScope::AutomaticListening, ConsentScope::Snippets, ConsentScope::LiveListening};
            c.consent->givenBy = c.consent->evidence = c.consent->conditions = c.consent->decidedBy = "NABO samtykke";
        });
        change(ChangeKind::SetHours, [](auto& c) { c.subject = "resident-2", c.hours = std::vector<WeeklyWindow>{{127, 61, 1001}}; });
        change(ChangeKind::SetSensitivities, [](auto& c) { c.subject = "resident-2", c.sensitivities = std::vector<ClassSensitivity>{{SoundClass::Music, Sensitivity::High}}; });
        change(ChangeKind::AddPrivacy, [](auto& c) {
            c.subject = "resident-2";
            c.privacy.emplace().from = "2027-06-07T08:09";
            c.privacy->to = "2027-06-08T10:11";
        });
        after(std::chrono::hours{3}); // their privacy is over
        ask("operator-2", GoOnDuty);
        const auto id = hear(sound("birk-2", SoundClass::Animal));
        ask("operator-2", Claim, id);
        auto page = request(Page, id);
        page.note = "NABO besked";
        ask("operator-2", page);
        reply("staff-1", StaffReplyKind::Acknowledged, pageOf(id, "staff-1").page);
    }
    // What only the neighbour has: names, labels, times, sounds, and who was busy there alone.
    static constexpr std::array kMarks{"NABO", "CD", "Birkehuset 2", "birk-2", "resident-2", "01.01", "01:01", "7. juni", "7 June", "musik", "music", "fra et dyr", "animal",
                                      "OQ", "S1"};
};

TEST_F(AmongNeighbours, NothingOfThemStandsInAResidentsText) {
    const auto theirs = readableAccount(exportedRows(process->db, "resident-2").value(), process->ward, *process->zone, Language::Danish);
    for (const auto* mark : {"NABO navn", "NABO aftale", "NABO samtykke", "NABO besked", "Birkehuset 2", "01.01", "7. juni", "musik", "fra et dyr", "OQ", "S1"})
        EXPECT_THAT(theirs, HasSubstr(mark)) << "it is there to be found";
    for (const auto language : {Language::Danish, Language::English}) {
        const auto text = account(language);
        for (const auto* mark : kMarks) EXPECT_THAT(text, Not(HasSubstr(mark)));
    }
}

TEST_F(AmongNeighbours, NothingThatWasHeardThereBeforeSomebodyMovedInStandsInTheirText) {
    after(seconds{1});
    change(ChangeKind::RemoveResident, [](auto& c) { c.subject = "resident-2"; });
    change(ChangeKind::SaveResident, [](auto& c) { c.resident = RegistryResident{"resident-1", "birk-2", "", "AB", ""}; });
    for (const auto language : {Language::Danish, Language::English}) {
        const auto text = account(language);
        EXPECT_THAT(text, HasSubstr("Birkehuset 2"));
        for (const auto* mark : {"NABO", "CD", "resident-2", "7. juni", "7 June", "OQ", "S1"}) EXPECT_THAT(text, Not(HasSubstr(mark)));
    }
}

TEST_F(ReadableAccount, TellsItInEnglish) {
    const auto text = account(Language::English);
    EXPECT_THAT(text, HasSubstr("every day, 00:00-24:00"));
    EXPECT_THAT(text, HasSubstr("the monitor heard shout (90 %); it also guessed at crying sound 7 %"));
    EXPECT_THAT(text, HasSubstr("why: it was television or radio"));
    EXPECT_THAT(text, HasSubstr("- 22 November 2026, 23:00:00, Birkehuset 1: night operator OP could hear sound of your dwelling"));
}

TEST_F(ReadableAccount, SaysWhetherASoundWasPlayedOrOnlySeenOrNobodyKnows) {
    EXPECT_THAT(account(Language::English), HasSubstr("could hear no more. It lasted 0 s at most; how much was played is not known.\n"));
    const auto decided = [this](const SoundPlayed& played) {
        const auto id = hear(sound("birk-1"));
        ask("operator-1", Claim, id);
        after(seconds{12});
        auto dismissal = request(Dismiss, id);
        dismissal.played = played;
        ask("operator-1", dismissal);
        ask("operator-1", Presence);
    };
    decided({7500, true});
    EXPECT_THAT(account(Language::English), HasSubstr("could hear no more. It lasted 12 s, and 8 s were played.\n"));
    EXPECT_THAT(account(Language::Danish), HasSubstr("kunne ikke høre mere. Det varede 12 s, og 8 s blev spillet.\n"));
    EXPECT_THAT(account(Language::Danish), Not(HasSubstr("kun set")));
    decided({0, true});
    EXPECT_THAT(account(Language::English), HasSubstr("could hear no more. It lasted 12 s; nothing was played, the sound was only seen as a picture.\n"));
    EXPECT_THAT(account(Language::Danish), HasSubstr("(natoperatør OP); lyden blev kun set som et billede\n"));
    decided({0, false});
    EXPECT_THAT(account(Language::English), HasSubstr("could hear no more. It lasted 12 s, and no sound came.\n"));
    EXPECT_THAT(account(Language::English), HasSubstr("(night operator OP); there was no sound to hear\n"));
}

TEST_F(ReadableAccount, LetsNobodysNotePassForLinesOfItsOwn) {
    const auto id = hear(sound("birk-1"));
    ask("operator-1", Claim, id);
    auto dismissal = request(Dismiss, id);
    dismissal.note = "fine\n- 22 November 2026, 23:59:59: nobody listened.";
    ask("operator-1", dismissal);
    EXPECT_THAT(account(Language::English), HasSubstr("noted: fine - 22 November 2026, 23:59:59: nobody listened.\n"));
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
