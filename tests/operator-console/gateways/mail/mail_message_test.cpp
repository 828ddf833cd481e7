// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/mail/fault_text.hpp"
#include "operator-console/gateways/mail/mail_message.hpp"

#include <gmock/gmock.h>

namespace natlyt::ward {
namespace {

using testing::HasSubstr;
using testing::Not;

const UtcTime kAt{std::chrono::sys_days{std::chrono::year{2026} / 11 / 30} + std::chrono::hours{7}};
FaultTelling telling(Language language) {
    return {language, [](UtcTime) { return "2026-11-30 08:00"; },
            [](const FaultName& fault) { return fault.subject == "birk-1" ? "Birkehuset 1" : fault.subject; },
            [](const std::string& user) { return user == "admin-1" ? "AD" : user; }};
}

TEST(MailMessage, HasWhatEveryServerWants) {
    const auto message = mailMessage({"Natlyt: fault", "æ\n"}, {"natlyt@ward.example", {"a@b.example", "c@d.example"}}, kAt, "1.2");
    EXPECT_EQ(message, "Date: Mon, 30 Nov 2026 07:00:00 +0000\r\nFrom: <natlyt@ward.example>\r\nTo: <a@b.example>,\r\n <c@d.example>\r\n"
                       "Subject: =?UTF-8?B?TmF0bHl0OiBmYXVsdA==?=\r\nMessage-ID: <1.2@ward.example>\r\nMIME-Version: 1.0\r\n"
                       "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n"
                       "Auto-Submitted: auto-generated\r\n\r\nw6YK\r\n");
}

TEST(MailMessage, CutsALongSubjectBetweenLetters) {
    std::string subject;
    for (int i = 0; i < 60; ++i) subject += "ø";
    const auto message = mailMessage({"x" + subject, ""}, {"a@b.c", {"a@b.c"}}, kAt, "1");
    EXPECT_THAT(message, HasSubstr("Subject: =?UTF-8?B?eMO4w7jDuMO4w7jDuMO4w7jDuMO4w7jDuMO4w7jDuMO4w7jDuMO4?=\r\n =?UTF-8?B?"));
    EXPECT_THAT(message, Not(HasSubstr("\xC3?=")));
}

TEST(MailMessage, ANameCanAddNoHeaderAndEndNoMail) {
    const auto message = mailMessage({"Natlyt Sol\r\nBcc: x@y.z", "one\n.\nQUIT\n\r\n.\r\n"}, {"a@b.c", {"a@b.c"}}, kAt, "1");
    EXPECT_THAT(message, Not(HasSubstr("Bcc")));
    EXPECT_THAT(message, Not(HasSubstr("\n.")));
    EXPECT_EQ(message.find("\r\n\r\n"), message.rfind("\r\n\r\n")) << "one header, one body";
}

TEST(MailMessage, TakesNoAddressThatCouldSayMore) {
    EXPECT_TRUE(isMailAddress("vagt.leder+nat@solgaarden.example"));
    for (const char* no : {"", "nobody", "@b", "a@", "a@b@c", "a b@c.d", "a@c.d\r\nBcc: x@y.z", "<a@b.c>", "a@b.c,d@e.f", "ø@b.c"})
        EXPECT_FALSE(isMailAddress(no)) << no;
}

TEST(FaultText, TellsWhatBeganEndedAndStaysInBothLanguages) {
    const WardFault sms{{FaultKind::LinkDown, "gateway-sms"}, {}, {}, "no modem", kAt, "", {}};
    const WardFault room{{FaultKind::RoomOut, "birk-1"}, {}, RoomReason::HeartbeatMissing, "", kAt, "", {}};
    const WardFault base{{FaultKind::LinkDown, "database"}, {}, {}, "disk full", kAt, "admin-1", {}};
    const auto mail = faultMail("Solgården", {{sms}, {room}}, {sms, base}, telling(Language::Danish));
    EXPECT_EQ(mail.subject, "Natlyt Solgården: teknisk fejl");
    EXPECT_EQ(mail.text, "NYE FEJL\n- tilkaldevejen sms svarer ikke: no modem (siden 2026-11-30 08:00)\n\n"
                         "VÆK IGEN\n- Birkehuset 1: monitoren er uden forbindelse (siden 2026-11-30 08:00)\n\n"
                         "FORTSAT FEJL\n- databasen svarer ikke: disk full (siden 2026-11-30 08:00; AD ser på det)\n\n"
                         "Hændelser sendes aldrig med mail. Denne mail er skrevet af Natlyt.\n");
    EXPECT_EQ(faultMail("Ward", {{sms, base}, {}}, {sms, base}, telling(Language::English)).subject, "Natlyt Ward: 2 technical faults");
    EXPECT_EQ(faultMail("Ward", {{}, {sms}}, {}, telling(Language::English)).subject, "Natlyt Ward: a technical fault is gone");
}

TEST(FaultText, SaysOfADrillWhatWasNotPassedAndOfMicrophonesWhichInWords) {
    const WardFault drill{{FaultKind::DrillFailed, "birk-1"}, {}, {}, "room", kAt, "", {}, {}, {}};
    const WardFault late{{FaultKind::DrillFailed, "birk-1"}, {}, {}, "console, handset W2, acknowledgement", kAt, "", {}, {}, {}};
    const WardFault microphone{{FaultKind::MicrophoneDoubt, "birk-1"}, {}, {}, "quieter", kAt, "", {}, {}, {}};
    EXPECT_THAT(faultMail("Ward", {{late, microphone}, {}}, {}, telling(Language::Danish)).text,
                HasSubstr("- Birkehuset 1: den seneste øvelse gennem kæden kom ikke igennem: ingen konsol viste den, den nåede ikke W2, ingen kvitterede (siden"));
    EXPECT_THAT(faultMail("Ward", {{microphone}, {}}, {}, telling(Language::English)).text,
                HasSubstr("- Birkehuset 1: the microphone does not hear as in the nights before: quieter (since"));
    EXPECT_THAT(faultMail("Ward", {{drill}, {}}, {}, telling(Language::English)).text, HasSubstr("did not come through: the room did not answer"));
}

TEST(FaultText, SaysOfTheLogThatItWasAlteredAndNotThatItDoesNotAnswer) {
    const WardFault log{{FaultKind::LinkDown, "audit-log"}, {}, {}, "audit entry 3 does not follow from the entries before it", kAt, "", {}};
    EXPECT_THAT(faultMail("Ward", {{log}, {}}, {}, telling(Language::English)).text, HasSubstr("- the log was altered: audit entry 3 does not follow"));
    EXPECT_THAT(faultMail("Ward", {{log}, {}}, {}, telling(Language::Danish)).text, HasSubstr("- loggen er blevet ændret: audit entry 3"));
}

TEST(FaultText, ReportsTheDayAlsoWhenAllIsWell) {
    NightReport report{"Solgården", "2026-11-30 08:00", {}, {}, {}, {{"gateway-push", {true, ""}}}};
    const auto well = reportMail(report, telling(Language::Danish));
    EXPECT_EQ(well.subject, "Natlyt Solgården: daglig rapport 2026-11-30");
    EXPECT_EQ(well.text, "Solgården, 2026-11-30 08:00\n\nFEJL LIGE NU\n- ingen\n\nBOLIGER, DER IKKE OVERVÅGES\n- ingen\n\n"
                         "SAMTYKKER, DER UDLØBER INDEN 30 DAGE\n- ingen\n\nTILKALDEVEJE\n- gateway-push: virker\n\n"
                         "Hændelser sendes aldrig med mail. Denne mail er skrevet af Natlyt.\n");
    report.unmonitored = {{"Birk 2", NotMonitored::ConsentEnded, "2026-11-01"}, {"Birk 3", NotMonitored::PrivateForLong, "2026-11-28 20:00"}};
    report.expiring = {{"Birk 1", "2026-12-06"}};
    report.channels[0].second = {false, "no broker"};
    const auto ill = reportMail(report, telling(Language::English));
    EXPECT_THAT(ill.text, HasSubstr("- Birk 2: the consent has ended 2026-11-01\n- Birk 3: private without an end since 2026-11-28 20:00\n"));
    EXPECT_THAT(ill.text, HasSubstr("- Birk 1: 2026-12-06\n"));
    EXPECT_THAT(ill.text, HasSubstr("- gateway-push: does not work (no broker)\n"));
}

} // namespace
} // namespace natlyt::ward
