// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo.h"
#include "engine/engine.h"
#include "speedtable.h"
#include "support/registry.h"
#include "support/teststore.h"

#include <QProcess>

using namespace Qt::StringLiterals;

namespace loomdeck::test {

namespace {

constexpr int starts = 11;
constexpr int startPatience = 30'000;
constexpr double bar = 1.5;

} // namespace

/** From the start of the process to its first frame, beside a window that holds one chart and nothing else. */
class ColdStartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void firstFrame();

private:
    /** From the start of the process until it says `word`. */
    double millisTo(const QByteArray &word, const QString &program, const QStringList &arguments);

    QTemporaryDir m_folder;
    QString m_store;
};

void ColdStartTest::initTestCase()
{
    EngineOptions options;
    m_store = u"sqlite:"_s + m_folder.filePath(u"work.db"_s);
    options.store = must(StoreUrl::parse(m_store));
    options.workers = 0;
    const auto engine = Engine::open(options);
    QVERIFY(engine.ok());
    must(fillDemo(**engine, {20, 10'000, -1, 1, Micros{0}}));
}

double ColdStartTest::millisTo(const QByteArray &word, const QString &program, const QStringList &arguments)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"loomdeck.start.debug=true"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.filePath(u"config"_s));
    environment.insert(u"XDG_CACHE_HOME"_s, m_folder.filePath(u"cache"_s));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    QByteArray told;
    const double took = 1000 * secondsOf([&] {
                            process.start(program, arguments);
                            while (!told.contains(word) && process.waitForReadyRead(startPatience))
                                told += process.readAll();
                        });
    if (!told.contains(word))
        qFatal("No %s: %s", word.constData(), told.constData());
    process.terminate();
    if (!process.waitForFinished(startPatience))
        qFatal("It does not end.");
    return took;
}

void ColdStartTest::firstFrame()
{
    const QString program = QStringLiteral(LOOMDECK_PROGRAM);
    const QStringList arguments{u"--store"_s, m_store, u"--size"_s, u"1440x900"_s};
    std::vector<double> empty, ours, pages;
    for (int i = 0; i <= starts; ++i) {
        const double bare = millisTo("first frame", QStringLiteral(LOOMDECK_EMPTY_WINDOW), {});
        const double first = millisTo("first frame", program, arguments);
        const double page = millisTo("whole page", program, arguments);
        // The first ones fill the caches of files and of QML.
        if (i == 0)
            continue;
        empty.push_back(bare);
        ours.push_back(first);
        pages.push_back(page);
    }
    const double bare = percentile(empty, 50), whole = percentile(ours, 50);
    SpeedTable table(u"Start of the program with 10,000 items"_s);
    table.figure(u"an empty window with one chart"_s, u"ms"_s, bare, {});
    table.figure(u"first frame"_s, u"ms"_s, whole, u"<= 1.5 of the empty window"_s);
    table.figure(u"overview with all it shows"_s, u"ms"_s, percentile(pages, 50), {});
    table.figure(u"first frame against the empty window"_s, u"times"_s, whole / bare, u"<= 1.5"_s);
    QVERIFY2(!SpeedTable::isJudged() || whole <= bar * bare, qPrintable(u"%1 ms of %2 ms"_s.arg(whole).arg(bare)));
}

} // namespace loomdeck::test

LOOMDECK_TEST(loomdeck::test::ColdStartTest, "coldstart")
#include "tst_coldstart.moc"
