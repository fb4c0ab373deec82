// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Scrolls a table of a million rows and times each frame, from the change of position to the painted window.
#include "screen.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QQuickItem>
#include <QRandomGenerator>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace loomdeck::test;

namespace {

constexpr int warmUp = 20;
constexpr int frames = 200;
// What a frame may take; unoptimised code is only watched.
#ifdef QT_NO_DEBUG
constexpr double budget = 16;
#else
constexpr double budget = 60;
#endif

} // namespace

class TableSpeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        prepareTests();
        QVERIFY(showScreen(m_view, u"TableSpeed.qml"_s, QSize(1240, 800), false));
        m_list = m_view.rootObject()->findChild<QQuickItem *>(u"list"_s);
        QVERIFY(m_list);
        m_view.installEventFilter(this);
        QTRY_VERIFY(m_list->property("contentHeight").toReal() > 31'000'000);
    }

    void scrollsThreeRowsAtATime()
    {
        measure("3 rows", [](int frame) { return 96.0 * frame; });
    }
    void scrollsAPageAtATime()
    {
        measure("page", [](int frame) { return 768.0 * frame; });
    }
    void scrollsPixelByPixel()
    {
        measure("4 px", [](int frame) { return 16'000'000.0 + 4.0 * frame; });
    }
    void jumpsAnywhere()
    {
        QRandomGenerator random(7);
        measure("jump", [&random](int) { return double(random.bounded(31'990'000)); });
    }

private:
    // The window asks for its next frame 5 ms ahead; only work counts: the change itself, then the frame.
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::UpdateRequest)
            m_frame.start();
        return false;
    }

    void measure(const char *what, const std::function<double(int)> &position)
    {
        std::vector<double> times;
        QEventLoop loop;
        QTimer late;
        late.setSingleShot(true);
        late.setInterval(5000);
        connect(&late, &QTimer::timeout, &loop, [&loop] { loop.exit(1); });
        double painted = 0;
        connect(&m_view, &QQuickWindow::frameSwapped, &loop, [&] {
            painted = double(m_frame.nsecsElapsed()) / 1e6;
            loop.exit(0);
        });
        for (int frame = 0; frame < warmUp + frames; ++frame) {
            QElapsedTimer change;
            change.start();
            m_list->setProperty("contentY", position(frame + 1));
            const double changed = double(change.nsecsElapsed()) / 1e6;
            late.start();
            QVERIFY2(loop.exec() == 0, "no frame within 5 s");
            if (frame >= warmUp)
                times.push_back(changed + painted);
        }
        std::sort(times.begin(), times.end());
        const double median = times[times.size() / 2];
        const double slow = times[times.size() * 95 / 100];
        qInfo("%s: median %.1f ms, 95th of 100 %.1f ms, worst %.1f ms", what, median, slow, times.back());
        QVERIFY2(median <= budget, "half of the frames took longer than their budget");
    }

    QElapsedTimer m_frame;
    QQuickView m_view;
    QQuickItem *m_list = nullptr;
};

QTEST_MAIN(TableSpeed)
#include "tst_tablespeed.moc"
