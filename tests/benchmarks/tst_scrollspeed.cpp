// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/actionlog.h"
#include "backlog/itemstore.h"
#include "console/backlogcontroller.h"
#include "core/ids.h"
#include "demo/demo.h"
#include "shell/windowfixture.h"
#include "speedtable.h"
#include "support/registry.h"

#include <QEventLoop>
#include <QFile>
#include <QRandomGenerator>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck::test {

namespace {

constexpr qint64 itemsShown = 1'000'000;
constexpr int changesPerCommit = 10;
constexpr auto betweenCommits = 20ms;
constexpr int framesTimed = 300;
constexpr int framesBefore = 20;
constexpr int framePatience = 5000;
constexpr double rowHeight = 32;

/** Changes 500 items a second, as other nodes do: through a store of its own. */
class Changes
{
public:
    explicit Changes(const QString &file, std::vector<qint64> keys)
        : m_thread([this, file, keys = std::move(keys)] { work(file, keys); })
    {}
    ~Changes()
    {
        m_stop = true;
        m_thread.join();
    }
    qint64 made() const { return m_made; }

private:
    void work(const QString &file, const std::vector<qint64> &keys)
    {
        const SystemClock clock;
        TimeOrderedIds ids(clock);
        const auto database = Database::open(must(StoreUrl::parse(u"sqlite:"_s + file)), clock, ids);
        if (!database)
            qFatal("%s", qPrintable(database.error().toLine()));
        QRandomGenerator random(3);
        auto next = std::chrono::steady_clock::now();
        while (!m_stop) {
            must((*database)
                     ->write([&](Transaction &tx) -> Result<void> {
                         for (int i = 0; i < changesPerCommit; ++i) {
                             auto item = itemstore::lockByKey(tx, keys[random.bounded(int(keys.size()))]);
                             ++item->attempts;
                             itemstore::update(tx, *item);
                         }
                         JournalEntry entry;
                         entry.kind = u"backlog.reconciled"_s;
                         entry.setActor({u"benchmark"_s, {}, u"test"_s, Role::Admin, {}});
                         journalItems(tx, entry);
                         return {};
                     })
                     .result());
            m_made += changesPerCommit;
            next += betweenCommits;
            std::this_thread::sleep_until(next);
        }
    }

    std::atomic<bool> m_stop{false};
    std::atomic<qint64> m_made{0};
    std::thread m_thread;
};

} // namespace

/** The Backlog page on a store of a million items while others change 500 of them a second. */
class ScrollSpeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void scrolls();

private:
    bool eventFilter(QObject *, QEvent *event) override
    {
        // The window asks for its next frame 5 ms ahead; only work counts.
        if (event->type() == QEvent::UpdateRequest)
            m_frame.start();
        return false;
    }
    void measure(SpeedTable &table, const QString &what, const std::function<double(int)> &position);

    QTemporaryDir m_folder;
    QString m_file;
    QElapsedTimer m_frame;
    QQuickWindow *m_window = nullptr;
    QQuickItem *m_list = nullptr;
};

void ScrollSpeedTest::initTestCase()
{
    m_file = m_folder.filePath(u"million.db"_s);
    EngineOptions options;
    options.store = must(StoreUrl::parse(u"sqlite:"_s + m_file));
    options.workers = 0;
    const auto engine = Engine::open(options);
    QVERIFY(engine.ok());
    must(fillDemo(**engine, {50, itemsShown, 10'000, 1, Micros{0}}));
}

void ScrollSpeedTest::measure(SpeedTable &table, const QString &what, const std::function<double(int)> &position)
{
    std::vector<double> times;
    QEventLoop loop;
    QTimer late;
    late.setSingleShot(true);
    late.setInterval(framePatience);
    connect(&late, &QTimer::timeout, &loop, [&loop] { loop.exit(1); });
    double painted = 0;
    const auto swapped = connect(m_window, &QQuickWindow::frameSwapped, &loop, [&] {
        painted = double(m_frame.nsecsElapsed()) / 1e6;
        loop.exit(0);
    });
    for (int frame = 0; frame < framesBefore + framesTimed; ++frame) {
        const double changed = 1000 * secondsOf([&] { m_list->setProperty("contentY", position(frame + 1)); });
        late.start();
        QVERIFY2(loop.exec() == 0, "no frame within 5 s");
        if (frame >= framesBefore)
            times.push_back(changed + painted);
    }
    disconnect(swapped);
    const double slow = percentile(times, 99);
    table.figure(what + u", median"_s, u"ms"_s, percentile(times, 50), u"<= 16 ms"_s);
    table.figure(what + u", 99 of 100"_s, u"ms"_s, slow, u"<= 16 ms"_s);
    table.figure(what + u", worst"_s, u"ms"_s, times.back(), {});
}

void ScrollSpeedTest::scrolls()
{
    WindowFixture fixture({.page = u"backlog"_s, .workers = 0, .store = m_file});
    fixture.settle();
    m_window = &fixture.window();
    m_window->installEventFilter(this);
    auto *table = fixture.find(u"backlogTable"_s);
    QVERIFY(table);
    m_list = table->property("list").value<QQuickItem *>();
    QVERIFY(m_list);
    QTRY_VERIFY(m_list->property("contentHeight").toReal() > rowHeight * (itemsShown - 1));

    auto *frame = m_window->property("frame").value<QObject *>();
    auto *page = frame->property("page").value<QQuickItem *>();
    auto *list = page->property("controller").value<BacklogController *>()->list();
    // Half of the changes hit what is on screen first.
    std::vector<qint64> keys;
    QRandomGenerator random(5);
    for (int i = 0; i < 200; ++i) {
        keys.push_back(list->keyAt(i));
        keys.push_back(list->keyAt(random.bounded(int(itemsShown))));
    }
    SpeedTable speeds(u"A frame of the Backlog page, 1,000,000 items, 500 changes a second"_s);
    const Changes changes(m_file, keys);
    QElapsedTimer clock;
    clock.start();
    measure(speeds, u"at the top, row by row"_s, [](int at) { return rowHeight * (at % 100); });
    measure(speeds, u"a page at a time"_s, [](int at) { return 640.0 * at; });
    measure(speeds, u"anywhere"_s,
            [&random](int) { return double(random.bounded(int(rowHeight * itemsShown) - 900)); });
    speeds.figure(u"changes a second meanwhile"_s, u"/s"_s, 1000.0 * double(changes.made()) / double(clock.elapsed()),
                  u"500 /s"_s);
    QFile status(u"/proc/self/status"_s);
    QVERIFY(status.open(QIODevice::ReadOnly));
    speeds.figure(
        u"peak memory, with the making of the store"_s, u"MB"_s,
        QString::fromLatin1(status.readAll()).section(u"VmHWM:"_s, 1).simplified().section(u' ', 0, 0).toDouble() /
            1024,
        {});
}

} // namespace loomdeck::test

LOOMDECK_TEST(loomdeck::test::ScrollSpeedTest, "scrollspeed")
#include "tst_scrollspeed.moc"
