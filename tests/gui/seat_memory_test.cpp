// SPDX-License-Identifier: Apache-2.0
#include "operator-console/console/seat_memory.hpp"
#include "tests/operator-console/models/desk_rig.hpp"

#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace natlyt::console::testing {
namespace {

struct ASeat {
    DeskRig rig;
    Desk desk{rig.connect(), "seat-1", rig.clock(), {rig.voice, rig.ring}};
    SeatMemory memory;
    explicit ASeat(const QString& file) : memory(file) { memory.attach(desk); }
};

TEST(TheSeatsMemory, KeepsTheOutputAndTheSizeOfTheLettersFromShiftToShift) {
    const QTemporaryDir folder;
    const QString file = folder.filePath("new/seat.ini");
    {
        ASeat tonight(file);
        EXPECT_EQ(tonight.desk.textPercent(), 100);
        EXPECT_EQ(tonight.rig.voice.chosen(), "");
        tonight.desk.chooseOutput("speaker");
        tonight.desk.setTextPercent(150);
    }
    ASeat tomorrow(file);
    EXPECT_EQ(tomorrow.rig.voice.chosen(), "speaker");
    EXPECT_EQ(tomorrow.rig.ring.chosen(), "speaker");
    EXPECT_EQ(tomorrow.desk.textPercent(), 150);
}

TEST(TheSeatsMemory, BeginsAsNewWhereItCannotBeRead) {
    const QTemporaryDir folder;
    const QString file = folder.filePath("seat.ini");
    QFile broken(file);
    ASSERT_TRUE(broken.open(QFile::WriteOnly));
    broken.write("[text]\npercent=huge\n[sound\noutput=\x01\n");
    broken.close();
    ASeat seat(file);
    EXPECT_EQ(seat.desk.textPercent(), 100);
    seat.desk.setTextPercent(175);
    EXPECT_EQ(seat.desk.textPercent(), 175);
}

} // namespace
} // namespace natlyt::console::testing
