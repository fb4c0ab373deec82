// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/backlogcontroller.h"
#include "support/registry.h"
#include "windowfixture.h"

#include <algorithm>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

/** Changes that others commit come by themselves and disturb nobody. */
class LiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsThatComeLaterArePainted();
    void aChangeIsSeenSoonAndMovesNothing();
};

void LiveTest::rowsThatComeLaterArePainted()
{
    WindowFixture window({.page = u"backlog"_s, .workers = 0});
    window.settle();
    const auto darkest = [&] {
        int least = 255;
        const QImage row = window.imageOf(u"row3"_s);
        for (int y = 0; y < row.height(); ++y) {
            for (int x = 0; x < row.width(); ++x)
                least = std::min(least, qGray(row.pixel(x, y)));
        }
        return least;
    };
    // Bars that stand for text are light grey, text is nearly black.
    QTRY_VERIFY2(darkest() < 80, qPrintable(QString::number(darkest())));
}

void LiveTest::aChangeIsSeenSoonAndMovesNothing()
{
    WindowFixture window({.page = u"backlog"_s, .workers = 0});
    window.session().navigator()->openBacklog(u"state:pending,cancelled sort:id"_s);
    window.settle();
    auto *frame = window.window().property("frame").value<QObject *>();
    auto *page = frame->property("page").value<QQuickItem *>();
    auto *backlog = page->property("controller").value<BacklogController *>();
    QVERIFY(backlog && backlog->list()->rowCount() > 20);
    auto *table = window.find(u"backlogTable"_s);
    auto *list = table->property("list").value<QQuickItem *>();
    list->setProperty("contentY", 160.0);
    backlog->list()->toggleTick(8, false);
    window.settle();
    const qreal scroll = list->property("contentY").toReal();
    const QString query = backlog->text();

    int first = 0;
    QImage before;
    Engine &engine = *window.session().engine();
    const Actor other{u"somebody.else"_s, {}, u"test"_s, Role::Admin, {}};
    std::vector<qint64> waits;
    for (int row = 9; row < 19; ++row) {
        const ItemWithTask was = window.item(backlog->list()->keyAt(row));
        if (was.item.state() != ItemState::Pending)
            continue;
        if (first == 0) {
            first = row;
            before = window.imageOf(u"row%1"_s.arg(row));
        }
        QElapsedTimer clock;
        must(await(engine.commands().run(
            u"backlog.cancel"_s, other,
            {{u"planId"_s, was.planId}, {u"backlogId"_s, was.item.backlogId}, {u"reason"_s, u"test"_s}})));
        clock.start();
        const auto seen = [&] {
            const auto cells = backlog->list()->index(row).data(BacklogList::RowRole).value<BacklogRow>();
            return cells.state == u"cancelled";
        };
        QVERIFY(QTest::qWaitFor(seen, 5'000));
        waits.push_back(clock.elapsed());
    }
    QVERIFY(waits.size() >= 3);
    // Not the model alone: the pixels too.
    QVERIFY(first > 0);
    QTRY_VERIFY(window.imageOf(u"row%1"_s.arg(first)) != before);
    std::ranges::sort(waits);
    qInfo("a change is on screen %lld ms after its commit (median), %lld at worst", waits[waits.size() / 2],
          waits.back());
    QVERIFY2(waits[waits.size() / 2] <= 200, qPrintable(QString::number(waits[waits.size() / 2])));
    QCOMPARE(list->property("contentY").toReal(), scroll);
    QCOMPARE(backlog->list()->ticked(), 1);
    QCOMPARE(backlog->text(), query);
}

LOOMDECK_TEST(LiveTest, "live")
#include "tst_live.moc"
