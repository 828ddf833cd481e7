// SPDX-License-Identifier: Apache-2.0
// The night view with larger letters: every text whole and apart from the others, in each size of screen, both
// languages and both themes; photographed into the build folder.
#include "tests/gui/gui_rig.hpp"
#include "tests/gui/legible.hpp"

#include <QQmlComponent>
#include <QQmlEngine>
#include <gtest/gtest.h>

#include <memory>

namespace natlyt::console::testing {
namespace {

struct Shot {
    const char* language;
    QSize size;
    bool day;
    int percent;
};

class LargerText : public ::testing::TestWithParam<Shot> {
protected:
    GuiRig rig{GetParam().language, GetParam().size};
    LargerText() {
        rig.setDay(GetParam().day);
        rig.logInByKeys();
        for (int percent = 100; percent < GetParam().percent; percent += kTextStepPercent)
            rig.key(Qt::Key_Plus, Qt::ControlModifier);
    }
    void isLegible(const QString& scene) {
        rig.screenshot(QString("text%1-%2-%3x%4-%5%6")
                           .arg(GetParam().percent)
                           .arg(scene)
                           .arg(GetParam().size.width())
                           .arg(GetParam().size.height())
                           .arg(GetParam().language, GetParam().day ? "-day" : ""));
        auto* front = rig.desk().overlay() == Overlay::None ? rig.app.window()->contentItem() : rig.item(scene.toUtf8());
        for (const auto& fault : illegible(front))
            ADD_FAILURE() << scene.toStdString() << ": " << fault.toStdString();
    }
    WardAlert hold() {
        rig.raise(2, "room-10", Priority::Medium, SoundClass::Impact, std::chrono::seconds(41));
        const auto first = rig.raise(1, "room-4", Priority::High, SoundClass::Shout, std::chrono::seconds(8));
        rig.desk().select(QString::fromStdString(first.id.text()));
        return first;
    }
};

TEST_P(LargerText, IsWholeOnAQuietNight) {
    isLegible("quiet");
}

TEST_P(LargerText, IsWholeWhileAnAlertWaitsAndWhileItIsJudged) {
    const auto first = hold();
    isLegible("waiting");
    rig.bus.claim(rig.desk(), first);
    const auto chunks = rig.bus.sealed(rig.desk(), first, callAfterPreRoll(440, 6));
    for (const auto& chunk : chunks)
        rig.bus.send(rig.desk(), first, chunk);
    rig.key(Qt::Key_X);
    rig.key(Qt::Key_S);
    rig.key(Qt::Key_Plus);
    isLegible("triage");
    rig.key(Qt::Key_1);
    isLegible("reasons");
}

TEST_P(LargerText, IsWholeOnTheCardOfADwellingAndInTheTestOfTheSound) {
    rig.key(Qt::Key_B);
    isLegible("room");
    rig.key(Qt::Key_Escape);
    rig.key(Qt::Key_F6);
    isLegible("soundCheck");
}

TEST_P(LargerText, IsWholeOnTheMapOfTheKeysAndOnTheTechnicalFaults) {
    rig.key(Qt::Key_Question);
    isLegible("keyMap");
    rig.key(Qt::Key_Escape);
    rig.bus.link->station = [](const OperatorRequest& request, OperatorReply& reply) {
        if (request.kind == OperatorRequestKind::ReadFaults)
            reply.faults = someFaults();
    };
    rig.key(Qt::Key_F8);
    isLegible("faults");
    rig.key(Qt::Key_Escape);
    rig.key(Qt::Key_O);
    isLegible("ward");
}

TEST(WhoLooksAtTexts, SeesWhatIsCutOffAndWhatLiesOnSomethingElse) {
    QQmlEngine engine;
    QQmlComponent component(&engine);
    component.setData(R"(import QtQuick
        Item {
            width: 300; height: 100
            Text { width: 60; elide: Text.ElideRight; text: "much too long for its place" }
            Text { y: 40; text: "one"; font.pixelSize: 20 }
            Text { y: 44; x: 4; text: "another"; font.pixelSize: 20 }
            Text { x: 280; y: 80; text: "beyond the edge" }
            Text { y: 44; x: 150; text: "in peace" }
            Text { y: 40; text: "unseen"; visible: false }
        })", {});
    const std::unique_ptr<QObject> made(component.create());
    auto* item = qobject_cast<QQuickItem*>(made.get());
    ASSERT_NE(item, nullptr) << component.errorString().toStdString();
    EXPECT_EQ(illegible(item), QStringList({"cut off: much too long for its place", "outside what is shown: beyond the edge",
                                            "on each other: one / another"}));
}

std::vector<Shot> shots() {
    std::vector<Shot> all;
    for (const int percent : {100, 125, 150, 200})
        for (const QSize size : {QSize{1280, 800}, QSize{1920, 1080}, QSize{2560, 1440}})
            for (const char* language : {"da", "en"})
                all.push_back({language, size, percent == 150 || (percent == 200 && language[0] == 'e'), percent});
    return all;
}

INSTANTIATE_TEST_SUITE_P(All, LargerText, ::testing::ValuesIn(shots()), [](const auto& shot) {
    return std::string(shot.param.language) + std::to_string(shot.param.size.width()) + "x" +
           std::to_string(shot.param.percent) + (shot.param.day ? "Day" : "");
});

} // namespace
} // namespace natlyt::console::testing
