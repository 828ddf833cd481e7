// SPDX-License-Identifier: Apache-2.0
// Every text of the console is translated: the sources are searched anew, so that a new text without its
// Danish fails.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace {

class Translations : public ::testing::TestWithParam<const char*> {};

TEST_P(Translations, AreCompleteAndFinished) {
    const QTemporaryDir folder;
    const QDir sources(NATLYT_CONSOLE_SOURCES);
    const QString file = folder.filePath("natlyt.ts");
    ASSERT_TRUE(QFile::copy(sources.filePath(QString("i18n/natlyt_%1.ts").arg(GetParam())), file));
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    QProcess lupdate;
    lupdate.setWorkingDirectory(sources.path());
    lupdate.start(NATLYT_LUPDATE,
                  {"-silent", "-locations", "none", "-I", "../..", "../models", ".", "-ts", file});
    ASSERT_TRUE(lupdate.waitForFinished(120'000));
    ASSERT_EQ(lupdate.exitCode(), 0);
    QFile updated(file);
    ASSERT_TRUE(updated.open(QFile::ReadOnly));
    const QByteArray text = updated.readAll();
    EXPECT_EQ(text.count("type=\"unfinished\""), 0);
    EXPECT_EQ(text.count("type=\"vanished\""), 0);
    EXPECT_EQ(text.count("<translation></translation>") + text.count("<translation/>"), 0);
    EXPECT_GT(text.count("<message"), 150);
}

INSTANTIATE_TEST_SUITE_P(Both, Translations, ::testing::Values("da", "en"),
                         [](const auto& name) { return std::string(name.param); });

} // namespace
